import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { getRequestListener } from '@hono/node-server';
import { createApplicationDocuments } from '../../functions/applications/application-documents.ts';
import { createApplicationStore } from '../../functions/applications/application-store.ts';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import type { Workflow } from '../../functions/kernel/workflows.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import {
  createObligationDocuments,
  type ObligationDocuments,
} from '../../functions/obligations/obligation-documents.ts';
import { sectionIds } from '../../functions/lessons/lessons-learnt-sections.ts';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { createObligationStore, type ObligationStore } from '../../functions/obligations/obligation-store.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { createPersonStore } from '../../functions/people/person-store.ts';
import type { Person } from '../../functions/people/person.ts';
import { answerRoutes } from '../../functions/portal/answer/answer-routes.ts';
import { createOpenLink } from '../../functions/portal/answer/open-link.ts';
import { createPortal } from '../../functions/portal/create-portal.ts';
import { createProjectLives } from '../../functions/projects/project-lives.ts';
import { publicRoutes } from '../../functions/portal/public-pages.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { seed } from '../lessons/seed.ts';
import { testKeys } from '../support/people.ts';

/** The pages behind a link, on a real engine, with a clock that the test sets. */
export interface AnswerSite {
  readonly origin: string;
  readonly access: TableAccess;
  readonly obligations: ObligationStore;
  readonly documents: ObligationDocuments;
  /** Executions of `deliver` that pages started, by the letters they were given. */
  readonly started: Readonly<Record<string, unknown>>[];
  /** The looks of chases that pages started, by name. */
  readonly looks: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[];
  /** Makes every start of a workflow fail from now on, or work again. */
  breakWorkflows(broken: boolean): void;
  /** Lines the portal logged. */
  readonly logged: string[];
  setTime(at: string): void;
  now(): EventTime;
  add(view: ObligationView): Promise<void>;
  /** The path of a person's link to an obligation, as a letter sent now would carry it. */
  pathFor(obligation: Obligation, person: Person): string;
  /** Calls a page without a browser. */
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** Everything stored, for "nothing changed". */
  everything(): Promise<string>;
  finishEverySection(obligation: Obligation, writer: Person): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the site on fresh tables. */
export async function openAnswerSite(access: TableAccess): Promise<AnswerSite> {
  const obligations = createObligationStore({ ...access, deliveryRetentionDays: 396 });
  const documents = createObligationDocuments(access, obligations);
  const applications = createApplicationStore({ ...access, deliveryRetentionDays: 396 });
  const started: Record<string, unknown>[] = [];
  const looks: AnswerSite['looks'][number][] = [];
  let areWorkflowsBroken = false;
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  let now = eventTime('2026-12-01T10:00:00Z');
  let requests = 0;
  let ids = 0;
  const settings = {
    publicOrigin: '',
    fund: {
      name: { en: 'Invest to Save Fund', cy: 'Cronfa Buddsoddi i Arbed' },
      mailbox: 'fund@fund.example.org',
      phone: '0300 000 0000',
    },
    signIn: { issuer: '', clientId: '', groupsClaim: 'cognito:groups' },
  };
  const look: Workflow = {
    start: async (name, input) => {
      if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
      looks.push({ name, input });
      return 'started';
    },
  };
  const fetchPage = (request: Request) =>
    portal.fetch(request, { at: now, requestId: `request-${++requests}` });
  const server = createServer(getRequestListener(fetchPage, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  settings.publicOrigin = origin;
  const portal = createPortal(
    {
      settings,
      log,
      templateFolders: ['functions', 'node_modules/govuk-frontend/dist'],
      readSession: async () => null,
      openBid: () => Promise.resolve(null),
      openMentoring: () => Promise.resolve(null),
      openPlace: () => Promise.resolve(null),
      openPromises: () => Promise.resolve(null),
      openSubscriber: () => Promise.resolve(null),
      openCoordination: () => Promise.resolve(null),
      openOrganised: () => Promise.resolve(null),
      openRoom: () => Promise.resolve(null),
      openDigest: () => Promise.resolve(null),
      onPanels: () => Promise.resolve({ id: null, conflicts: new Set() }),
      openLink: createOpenLink(testKeys, obligations),
    },
    [
      ...publicRoutes,
      ...answerRoutes({
        obligations,
        applications,
        applicationDocuments: createApplicationDocuments(access, applications),
        documents,
        people: createPersonStore(access),
        keys: testKeys,
        lives: createProjectLives({ ...access, deliveryRetentionDays: 396 }),
        newId: () => `test-id-${String(++ids).padStart(4, '0')}`,
        log,
        deliver: {
          start: async (_, input) => {
            if (areWorkflowsBroken) throw new Error('the workflow service does not answer');
            started.push(input);
            return 'started';
          },
        },
        chase: look,
        lifecycle: look,
      }),
    ],
  );

  return {
    origin,
    access,
    obligations,
    documents,
    started,
    looks,
    breakWorkflows: (broken) => {
      areWorkflowsBroken = broken;
    },
    logged,
    setTime: (at) => {
      now = eventTime(at);
    },
    now: () => now,
    add: (view) => seed(access, view),
    pathFor: (obligation, person) => answerPath(signAnswerLink(testKeys, linkFor(obligation, person.id))),
    get: (path, init) => fetchPage(new Request(`${origin}${path}`, init)),
    post: (path, form) =>
      fetchPage(new Request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form) })),
    async everything() {
      const tables = [access.stateTable, access.deliveriesTable];
      const rows = await Promise.all(
        tables.map((TableName) => access.client.send(new ScanCommand({ TableName, ConsistentRead: true }))),
      );
      return JSON.stringify(rows.map(({ Items }) => Items?.map((row) => sortedJson(row)).toSorted()));
    },
    async finishEverySection({ id }, { id: writerId, name }) {
      for (const section of sectionIds) {
        await documents.save(id, section, {
          baseVersion: 0,
          answers: finishedAnswers[section],
          isFinished: true,
          savedBy: { id: writerId, name },
          savedAt: now,
        });
      }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A row as text that does not depend on the order in which the engine names its attributes. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
