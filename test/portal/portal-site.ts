import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { getRequestListener } from '@hono/node-server';
import { type AdoptionStore, createAdoptionStore } from '../../functions/adoption/adoption-store.ts';
import { createApplicationDocuments } from '../../functions/applications/application-documents.ts';
import { createApplicationStore } from '../../functions/applications/application-store.ts';
import { createPastBidImporting } from '../../functions/applications/import-past-bids.ts';
import { createSimilarStore } from '../../functions/applications/similar-store.ts';
import { createIntroductionStore } from '../../functions/introductions/introduction-store.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore } from '../../functions/matching/work-store.ts';
import { createFundedProjects } from '../../functions/projects/funded-projects.ts';
import { createSendingStore } from '../../functions/applications/sending-store.ts';
import { createAssessmentStore } from '../../functions/assessment/assessment-store.ts';
import { createAttachmentStore } from '../../functions/attachments/attachment-store.ts';
import { createReviewerRegister } from '../../functions/assessment/reviewer-register.ts';
import { createDeliveryStore } from '../../functions/deliveries/delivery-store.ts';
import { createExecutionStore } from '../../functions/executions/execution-store.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { createObligationDocuments } from '../../functions/obligations/obligation-documents.ts';
import { createObligationStore } from '../../functions/obligations/obligation-store.ts';
import { createContactStore } from '../../functions/organisations/contact-store.ts';
import { createContactImporting } from '../../functions/organisations/import-contacts.ts';
import { createErasing } from '../../functions/people/erase-person.ts';
import { createPersonNotes } from '../../functions/people/person-notes.ts';
import { createPersonStore } from '../../functions/people/person-store.ts';
import type { Portal } from '../../functions/portal/create-portal.ts';
import { createDigestStore, type DigestStore } from '../../functions/digests/digest-store.ts';
import { createEditionStore, type EditionStore } from '../../functions/digests/edition-store.ts';
import { createPublicNewsStore } from '../../functions/digests/public-news-store.ts';
import { createReadStore } from '../../functions/digests/read-store.ts';
import { createMemberPages } from '../../functions/networks/member-pages.ts';
import { createSite } from '../../functions/portal/create-site.ts';
import type { Role } from '../../functions/portal/member.ts';
import { createIdentityProvider } from '../../functions/portal/sign-in/identity-provider.ts';
import { createSessions } from '../../functions/portal/sign-in/session.ts';
import { createContactChanges } from '../../functions/projects/contact-changes.ts';
import { createImporting } from '../../functions/projects/import-projects.ts';
import { createProjectLives } from '../../functions/projects/project-lives.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { createRepaymentStore } from '../../functions/repayments/repayment-store.ts';
import { createRoundStore } from '../../functions/rounds/round-store.ts';
import { type AttendanceStore, createAttendanceStore } from '../../functions/seminars/attendance-store.ts';
import { createPromisesStore, type PromisesStore } from '../../functions/seminars/promises-store.ts';
import { createMemberImporting } from '../../functions/networks/import-members.ts';
import { createMemberStore, type MemberStore } from '../../functions/networks/member-store.ts';
import { createNetworkStore, type NetworkStore } from '../../functions/networks/network-store.ts';
import { createThemeStore } from '../../functions/seminars/theme-store.ts';
import { createSeminarStore, type SeminarStore } from '../../functions/seminars/seminar-store.ts';
import { accountFor } from '../../infra/local/accounts.ts';
import { identityPath } from '../../infra/local/identity.ts';
import { openSignIn } from '../../infra/local/sign-in.ts';
import { localBucketsPath } from '../../infra/environments.ts';
import { openTestBucket } from '../attachments/test-bucket.ts';
import { testKeys } from '../support/people.ts';
import { deployedMachines, openTestWorkflows, type TestWorkflows } from '../support/workflows.ts';

/** The whole site on a real engine with a real identity provider, and a clock that the test sets. */
export interface PortalSite {
  readonly origin: string;
  readonly portal: Portal;
  readonly access: TableAccess;
  readonly obligations: ReturnType<typeof createObligationStore>;
  readonly applications: ReturnType<typeof createApplicationStore>;
  readonly applicationDocuments: ReturnType<typeof createApplicationDocuments>;
  readonly assessments: ReturnType<typeof createAssessmentStore>;
  readonly sendings: ReturnType<typeof createSendingStore>;
  readonly rounds: ReturnType<typeof createRoundStore>;
  readonly networks: NetworkStore;
  readonly members: MemberStore;
  readonly seminars: SeminarStore;
  readonly adoptions: AdoptionStore;
  readonly attendances: AttendanceStore;
  readonly promises: PromisesStore;
  readonly register: ReturnType<typeof createReviewerRegister>;
  readonly deliveries: ReturnType<typeof createDeliveryStore>;
  readonly digests: DigestStore;
  readonly editions: EditionStore;
  readonly people: ReturnType<typeof createPersonStore>;
  readonly lives: ReturnType<typeof createProjectLives>;
  readonly contacts: ReturnType<typeof createContactStore>;
  readonly importing: ReturnType<typeof createImporting>;
  readonly pastBidImporting: ReturnType<typeof createPastBidImporting>;
  readonly introductions: ReturnType<typeof createIntroductionStore>;
  /** What `deliver` was started with. */
  readonly started: Readonly<Record<string, unknown>>[];
  /** The looks of chases that pages started, by name. */
  readonly looks: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  /** The state machines whose executions staff look at; the pages that start something by themselves are told of `started` and `looks` instead. */
  readonly workflows: TestWorkflows;
  readonly logged: string[];
  /** Makes every start of a workflow fail from now on, or work again. */
  breakWorkflows(broken?: boolean): void;
  setTime(at: string): void;
  now(): EventTime;
  /** A member's session cookie. */
  cookie(role: Role, name?: string): Promise<string>;
  /** A bearer token of the issuer, of the role's sample member or of somebody with an address of their own. */
  token(role: Role, email?: string): Promise<string>;
  /** Somebody who has signed in, at pages and forms of their own session. */
  signedIn(role: Role, name: string, email: string): SignedIn;
  /** Calls the site without a browser, following no redirect. */
  call(path: string, init?: RequestInit): Promise<Response>;
  /** A page as a member of staff sees it. */
  see(path: string, language?: 'cy' | 'en'): Promise<Response>;
  /** A form as a member of staff sends it, from a page of their session. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** Everything stored, for "nothing changed". */
  everything(): Promise<string>;
  stop(): Promise<void>;
}

/** What somebody who has signed in can do. */
export interface SignedIn {
  see(path: string, language?: 'cy' | 'en'): Promise<Response>;
  send(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
}

/** What the identity provider knows the portal as. */
export const clientId = 'portal-of-the-tests';

/** Opens the site on these tables. */
export async function openPortalSite(access: TableAccess): Promise<PortalSite> {
  let now = eventTime('2026-12-01T10:00:00Z');
  let requests = 0;
  let areWorkflowsBroken = false;
  const started: Readonly<Record<string, unknown>>[] = [];
  const looks: PortalSite['looks'][number][] = [];
  const logged: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'cascade-portal-'));
  const kept = new Map<string, string>();

  const listener = getRequestListener((request) => fetchPage(request), { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(identityPath)) void signIn.serve(request, response);
    else if (request.url?.startsWith(localBucketsPath))
      void bucket.serve(request, response, new URL(request.url, origin));
    else void listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bucket = await openTestBucket(join(folder, 'buckets'), `${origin}${localBucketsPath}`, () => now);
  const client = {
    clientId,
    callbackUrls: [`${origin}/staff/signed-in`],
    logoutUrls: [`${origin}/staff/signed-out`],
  };
  const signIn = openSignIn(folder, origin, client, () => now);
  const settings = {
    publicOrigin: origin,
    fund: {
      name: { en: 'Invest to Save Fund', cy: 'Cronfa Buddsoddi i Arbed' },
      mailbox: 'fund@fund.example.org',
      phone: '0300 000 0000',
    },
    signIn: { issuer: signIn.issuer, clientId, groupsClaim: 'cognito:groups' },
  };
  const obligations = createObligationStore({ ...access, deliveryRetentionDays: 396 });
  const applications = createApplicationStore({ ...access, deliveryRetentionDays: 396 });
  const applicationDocuments = createApplicationDocuments(access, applications);
  const assessments = createAssessmentStore(access);
  const sendings = createSendingStore(access);
  const register = createReviewerRegister(access);
  const rounds = createRoundStore({ ...access, deliveryRetentionDays: 396 });
  const seminars = createSeminarStore({ ...access, deliveryRetentionDays: 396 });
  const networks = createNetworkStore({ ...access, deliveryRetentionDays: 396 });
  const members = createMemberStore({ ...access, deliveryRetentionDays: 396, keys: testKeys });
  const attendances = createAttendanceStore({ ...access, deliveryRetentionDays: 396 });
  const promises = createPromisesStore({ ...access, deliveryRetentionDays: 396 });
  const adoptions = createAdoptionStore({ ...access, deliveryRetentionDays: 396 });
  const digests = createDigestStore({ ...access, deliveryRetentionDays: 396 });
  const editions = createEditionStore(access);
  const deliveries = createDeliveryStore(access);
  const people = createPersonStore(access);
  const contacts = createContactStore(access);
  const projects = createProjectStore(access);
  const lives = createProjectLives({ ...access, deliveryRetentionDays: 396 });
  const documents = createObligationDocuments(access, obligations);
  const introductions = createIntroductionStore(
    { ...access, deliveryRetentionDays: 396 },
    { applications, projects },
  );
  const importing = createImporting({ tables: access, keys: testKeys, deliveryRetentionDays: 396 });
  const workflows = await openTestWorkflows(deployedMachines, () => now);
  let ids = 0;
  const pastBidImporting = createPastBidImporting({ tables: access, rounds });
  const portal = createSite({
    settings,
    log: createLog((line) => logged.push(line)),
    keys: testKeys,
    newId: () => `test-id-${String(++ids).padStart(4, '0')}`,
    tables: access,
    obligations,
    applications,
    applicationDocuments,
    assessments,
    sendings,
    rounds,
    networks,
    members,
    memberImporting: createMemberImporting({ members, keys: testKeys }),
    seminars,
    adoptions,
    attendances,
    promises,
    themes: createThemeStore(access),
    pastBidImporting,
    contacts,
    contactImporting: createContactImporting({ contacts, people, keys: testKeys }),
    register,
    projects,
    lives,
    repayments: createRepaymentStore(access),
    people,
    contactChanges: createContactChanges(access, { obligations, projects, people }),
    notes: createPersonNotes(access),
    erasing: createErasing({
      tables: access,
      keys: testKeys,
      seminars,
      attendances,
      members,
      contacts,
      deliveries,
    }),
    deliveries,
    documents,
    works: createWorkIndex(createWorkStore(access)),
    similar: createSimilarStore(access, createFundedProjects({ projects, obligations, documents })),
    introductions,
    deliver: {
      start: async (_, input) => {
        if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
        started.push(input);
        return 'started';
      },
    },
    chase: {
      start: async (name, input) => {
        if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
        looks.push({ name, input });
        return 'started';
      },
    },
    lifecycle: {
      start: async (name, input) => {
        if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
        looks.push({ name, input });
        return 'started';
      },
    },
    digests,
    editions,
    news: createPublicNewsStore(access),
    reads: createReadStore(access),
    memberPages: createMemberPages(access),
    digestMachine: {
      start: async (name, input) => {
        if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
        looks.push({ name, input });
        return 'started';
      },
    },
    followUp: {
      start: async (name, input) => {
        if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
        looks.push({ name, input });
        return 'started';
      },
    },
    executions: createExecutionStore(workflows.arns, workflows.client),
    uploads: {
      keep: async (id, text) => void kept.set(id, text),
      read: async (id) => kept.get(id) ?? null,
      takeAway: async (id) => void kept.delete(id),
    },
    attachments: createAttachmentStore(access, bucket.files),
    importing,
    templateFolders: ['functions', 'node_modules/govuk-frontend/dist'],
    provider: createIdentityProvider(settings),
  });
  const sessions = createSessions(testKeys, false);
  const fetchPage = (request: Request) =>
    portal.fetch(request, { at: now, requestId: `request-${++requests}` });

  const site: PortalSite = {
    origin,
    portal,
    access,
    obligations,
    applications,
    applicationDocuments,
    assessments,
    sendings,
    rounds,
    networks,
    members,
    seminars,
    adoptions,
    attendances,
    promises,
    digests,
    editions,
    register,
    deliveries,
    people,
    lives,
    contacts,
    importing,
    pastBidImporting,
    introductions,
    started,
    looks,
    workflows,
    logged,
    breakWorkflows: (broken = true) => {
      areWorkflowsBroken = broken;
    },
    setTime: (at) => {
      now = eventTime(at);
    },
    now: () => now,
    async cookie(role, name = 'Catrin Rees') {
      const member = { subject: 's1', name, email: 'catrin.rees@fund.example.org', roles: [role] };
      return (await sessions.open(member, `session-of-${role}`, now)).split(';')[0] ?? '';
    },
    token: (role, email) => signIn.token(accountFor(role, email ?? null)),
    signedIn(role, name, email) {
      const member = { subject: `subject-of-${email}`, name, email, roles: [role] };
      const cookie = async () =>
        (await sessions.open(member, `session-of-${email}`, now)).split(';')[0] ?? '';
      return {
        see: async (path, language = 'en') =>
          site.call(path, { headers: { cookie: `${await cookie()}; lang=${language}` } }),
        async send(path, fields) {
          const header = `${await cookie()}; lang=en`;
          const session = await sessions.read(header, now);
          const body = new URLSearchParams({ 'form-token': session?.formToken ?? '' });
          for (const [field, value] of Object.entries(fields))
            for (const one of [value].flat()) body.append(field, one as string);
          return site.call(path, { method: 'POST', headers: { cookie: header, origin }, body });
        },
      };
    },
    call: (path, init) => fetchPage(new Request(`${origin}${path}`, init)),
    see: async (path, language = 'en') =>
      site.call(path, { headers: { cookie: `${await site.cookie('staff')}; lang=${language}` } }),
    async send(path, fields) {
      const cookie = `${await site.cookie('staff')}; lang=en`;
      const session = await sessions.read(cookie, now);
      const body = new URLSearchParams({ 'form-token': session?.formToken ?? '', ...fields });
      return site.call(path, { method: 'POST', headers: { cookie, origin }, body });
    },
    async everything() {
      const names = [access.stateTable, access.deliveriesTable];
      const rows = await Promise.all(
        names.map((TableName) => access.client.send(new ScanCommand({ TableName, ConsistentRead: true }))),
      );
      return JSON.stringify([
        rows.map(({ Items }) => Items?.map(inOrder).toSorted()),
        [...kept.keys()],
        started,
        looks,
        await workflows.names(),
      ]);
    },
    async stop() {
      await bucket.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await workflows.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return site;
}

/** A row as text that does not depend on the order in which the engine names its attributes. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
