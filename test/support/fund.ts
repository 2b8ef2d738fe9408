import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { createFindSimilarWork } from '../../functions/applications/find-similar-work.handler.ts';
import type { AttachmentFiles } from '../../functions/attachments/attachment-files.ts';
import { createLookAtApplication } from '../../functions/applications/look-at-application.handler.ts';
import { createRemoveBid } from '../../functions/applications/remove-bid.handler.ts';
import { createQueueDecisions } from '../../functions/applications/queue-decisions.handler.ts';
import { createAdvanceSeminar } from '../../functions/seminars/advance-seminar.handler.ts';
import { createAdvanceDigest } from '../../functions/digests/advance-digest.handler.ts';
import { createSendDigestPage } from '../../functions/digests/send-digest-page.handler.ts';
import type { Sender } from '../../functions/deliveries/sender.ts';
import { createAskPromises } from '../../functions/seminars/ask-promises.handler.ts';
import { createAdvanceRound } from '../../functions/rounds/advance-round.handler.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore } from '../../functions/matching/work-store.ts';
import { createRecordDeliveryEvent } from '../../functions/deliveries/record-delivery-event.handler.ts';
import { createSendDeliveries } from '../../functions/deliveries/send-deliveries.handler.ts';
import { createLetterWriter } from '../../functions/deliveries/emails/letter-writer.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog, type Log } from '../../functions/kernel/log.ts';
import { type TableAccess, type TransactItem, transact } from '../../functions/kernel/table.ts';
import type { Workflow } from '../../functions/kernel/workflows.ts';
import { createDecideChase } from '../../functions/obligations/decide-chase.handler.ts';
import { projectPartition, putNew } from '../../functions/obligations/obligation-rows.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import { createReportIdea } from '../../functions/adoption/report-idea.handler.ts';
import { createLookAtProject } from '../../functions/projects/look-at-project.handler.ts';
import { createDueRows } from '../../functions/tick/due-rows.ts';
import { createStartDueWork } from '../../functions/tick/start-due-work.handler.ts';
import { openAwsEndpoint } from '../../infra/local/aws-endpoint.ts';
import { createFaults, type Faults } from '../../infra/local/faults.ts';
import { openMail } from '../../infra/local/mail.ts';
import type { BounceKind, BusEvent } from '../../infra/local/mail-event.ts';
import { openOutbox, type OutboxEntry } from '../../infra/local/outbox.ts';
import { machineNamed, takeCalls } from './fund-machines.ts';
import { type FundStores, storesOf } from './fund-stores.ts';
import { type CallCounter, createMortality, type Mortal } from './mortality.ts';
import { testKeys } from './people.ts';

/** The fund's loop in one process: the real handlers, the real state machine files, a real DynamoDB engine and a stand-in for SES behind the real client. */
export interface TestFund extends Omit<FundStores, 'subjects'> {
  readonly tables: TableAccess;
  readonly faults: Faults;
  readonly calls: CallCounter;
  /** The files that were taken away, by their owner and id. */
  readonly discarded: readonly string[];
  /** Lines the functions logged. */
  readonly logged: string[];
  add(view: ObligationView): Promise<void>;
  /** The schedule fires; answers when everything it started is over. A failed tick is lost, as it would be. */
  tick(at: string): Promise<void>;
  /** What pages start at once, and where they log. */
  readonly machines: Readonly<Record<'chase' | 'lifecycle' | 'followUp' | 'digest' | 'deliver', Workflow>> & {
    readonly log: Log;
  };
  /** Lets people act at a moment; answers when everything that this started is over. */
  acting<Answer>(at: string, act: () => Promise<Answer>): Promise<Answer>;
  /** Every message SES took, with the letter's name and its bytes. */
  outbox(): readonly (OutboxEntry & { readonly letter: string; raw(): Buffer })[];
  /** Lets SES report; reports of messages it took go out by themselves with the next tick. */
  report(entry: OutboxEntry, kind: 'Delivery' | 'Bounce' | 'Complaint', bounce?: BounceKind): Promise<void>;
  /** Runs once a sender has claimed a letter, before it does anything else. */
  afterClaim(action: ((delivery: string) => Promise<void>) | null): void;
  /** Keeps what SES has to report from arriving. */
  holdReports(held: boolean): void;
  /** Stores whose every call can end the process. */
  mortal(): {
    obligations: FundStores['obligations'];
    applications: FundStores['applications'];
    tables: TableAccess;
    died: Promise<never>;
  };
  stop(): Promise<void>;
}

/** Opens a fund on fresh tables. */
export async function openFund(tables: TableAccess): Promise<TestFund> {
  const folder = mkdtempSync(join(tmpdir(), 'cascade-fund-'));
  const outbox = openOutbox(join(folder, 'mail'));
  const faults = createFaults([]);
  const calls: CallCounter = { made: 0, isCounting: true, only: null, wasWrite: false, crashAt: null };
  const discarded: string[] = [];
  const files: Pick<AttachmentFiles, 'discard'> = {
    discard: async ({ partition, part }, file) => void discarded.push(`${partition}/${part}/${file}`),
  };
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const events: BusEvent[] = [];
  let now = eventTime('2026-11-02T00:00:00Z');
  let intrude: ((delivery: string) => Promise<void>) | null = null;
  let isHeld = false;

  const mail = openMail({
    properties: {
      identities: ['fund.example.org'],
      publishedKinds: new Map([['mail', new Set(['send', 'delivery', 'bounce', 'complaint'])]]),
    },
    outbox,
    rate: 14,
    now: () => now,
    publish: (event) => events.push(event),
    relay: null,
  });
  const endpoint = await openAwsEndpoint({
    services: { ses: mail.service },
    faults,
    signerOf: () => ({ caller: '', secret: 'local' }),
    refusal: () => null,
    crash: () => undefined,
  });
  const ses = new SESClient({
    endpoint: endpoint.url,
    region: 'eu-west-2',
    maxAttempts: 1,
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
  });

  const mortality = createMortality(tables, calls);
  /** Runs a function to its end or its death. */
  const invoke = <Answer>(
    build: (mortal: Mortal) => (event: unknown) => Promise<Answer>,
    event: unknown,
    name?: string,
  ) => {
    const mortal = mortality(name);
    return Promise.race([build(mortal)(event), mortal.died]);
  };
  const decideChase = (event: unknown) =>
    invoke(
      ({ tables: access }) => createDecideChase({ obligations: storesOf(access).obligations, log }),
      event,
    );
  const lookAtApplication = (event: unknown) =>
    invoke(
      ({ tables: access }) =>
        createLookAtApplication({
          applications: storesOf(access).applications,
          keptDays: bidRetentionDays,
          log,
        }),
      event,
      'look-at-application',
    );
  // One index for all calls, as an instance of the function keeps it.
  const works = createWorkIndex(createWorkStore(tables));
  const findSimilarWork = (event: unknown) =>
    invoke(
      ({ tables: access }) =>
        createFindSimilarWork({
          applications: storesOf(access).applications,
          stateTable: access.stateTable,
          works,
          log,
        }),
      event,
      'find-similar-work',
    );
  const removeBid = (event: unknown) =>
    invoke(
      ({ tables: access, guard }) =>
        createRemoveBid({
          access,
          files: { discard: (owner, file) => guard(() => files.discard(owner, file)) },
          log,
        }),
      event,
      'remove-bid',
    );
  const lookAtProject = (event: unknown) =>
    invoke(({ tables: access }) => createLookAtProject({ projects: storesOf(access).lives, log }), event);
  const reportIdea = (event: unknown) =>
    invoke(({ tables: access }) => createReportIdea({ ...storesOf(access), log }), event, 'report-idea');
  const queueDecisions = (event: unknown) =>
    invoke(
      ({ tables: access }) => createQueueDecisions({ ...storesOf(access), log }),
      event,
      'queue-decisions',
    );
  const advanceRound = (event: unknown) =>
    invoke(({ tables: access }) => createAdvanceRound({ ...storesOf(access), log }), event, 'advance-round');
  const advanceSeminar = (event: unknown) =>
    invoke(
      ({ tables: access }) => createAdvanceSeminar({ ...storesOf(access), log }),
      event,
      'advance-seminar',
    );
  const askPromises = (event: unknown) =>
    invoke(({ tables: access }) => createAskPromises({ ...storesOf(access), log }), event, 'ask-promises');
  const senderOf = ({ tables: access, guard }: Mortal): Sender & FundStores => {
    const stores = storesOf(access);
    return {
      tables: access,
      ...stores,
      write: createLetterWriter({ config: letterSettings, keys: testKeys, ...stores }),
      deliveries: {
        ...stores.deliveries,
        step: async (delivery, step, ...rest) => {
          const taken = await stores.deliveries.step(delivery, step, ...rest);
          if (step === 'claim') await intrude?.(delivery.id);
          return taken;
        },
      },
      handOver: ({ to, raw }) =>
        guard(async () => {
          const answer = await ses.send(
            new SendRawEmailCommand({
              Destinations: [to],
              RawMessage: { Data: raw },
              ConfigurationSetName: 'mail',
            }),
          );
          return answer.MessageId ?? '';
        }),
      rate: async () => 1000,
      pause: async () => undefined,
      log,
    };
  };
  const sendDeliveries = (event: unknown) =>
    invoke((mortal) => createSendDeliveries(senderOf(mortal)), event);
  const advanceDigest = (event: unknown) =>
    invoke(
      ({ tables: access }) => createAdvanceDigest({ ...storesOf(access), log }),
      event,
      'advance-digest',
    );
  const sendDigestPage = (event: unknown) =>
    invoke((mortal) => createSendDigestPage(senderOf(mortal)), event, 'send-digest-page');
  const record = (event: unknown) =>
    invoke(
      ({ tables: access }) => createRecordDeliveryEvent({ tables: access, ...storesOf(access), log }),
      event,
    );

  const running: Promise<unknown>[] = [];
  takeCalls({
    'decide-chase': decideChase,
    'look-at-application': lookAtApplication,
    'find-similar-work': findSimilarWork,
    'remove-bid': removeBid,
    'queue-decisions': queueDecisions,
    'look-at-project': lookAtProject,
    'report-idea': reportIdea,
    'advance-seminar': advanceSeminar,
    'ask-promises': askPromises,
    'advance-round': advanceRound,
    'advance-digest': advanceDigest,
    'send-digest-page': sendDigestPage,
    'send-deliveries': sendDeliveries,
  });
  const workflow = (name: string): Workflow => {
    const started = new Set<string>();
    const machine = machineNamed(name);
    return {
      async start(execution, input) {
        if (started.has(execution)) return 'exists';
        started.add(execution);
        const run = {
          machineArn: name,
          executionArn: `${name}:${execution}`,
          name: execution,
          input,
          startedAt: now,
          now: () => now,
        };
        running.push(
          machine
            .run(run)
            .catch((error: unknown) => logged.push(`execution ${execution} failed: ${String(error)}`)),
        );
        return 'started';
      },
    };
  };
  const chase = workflow('obligation-chase');
  const lifecycle = workflow('application-lifecycle');
  const followUp = workflow('seminar-follow-up');
  const digest = workflow('network-digest');
  const deliver = workflow('deliver');

  const settle = async (): Promise<void> => {
    while (running.length > 0 || (events.length > 0 && !isHeld)) {
      await Promise.all(running.splice(0));
      if (isHeld) continue;
      // EventBridge tries again when a function fails.
      for (const event of events.splice(0)) await record(event).catch(() => record(event));
    }
  };

  const stores = storesOf(tables);
  return {
    tables,
    ...stores,
    discarded,
    faults,
    calls,
    logged,
    machines: { chase, lifecycle, followUp, digest, deliver, log },
    async acting(at, act) {
      now = eventTime(at);
      const answer = await act();
      await settle();
      return answer;
    },
    async add(view) {
      const { obligation, project, contacts } = view;
      const people = Object.values(contacts);
      const item: TransactItem = {
        Put: {
          TableName: tables.stateTable,
          Item: { ...project, pk: projectPartition(project.id), sk: 'PROJECT', type: 'project' },
        },
      };
      await transact(tables.client, [item, putNew(tables, obligation)]);
      for (const person of people) await transact(tables.client, [upsertPerson(tables.stateTable, person)]);
    },
    async tick(at) {
      now = eventTime(at);
      const tick = (event: unknown) =>
        invoke(
          ({ tables: access, guard }) =>
            createStartDueWork({
              due: createDueRows(access),
              chase: { start: (name, input) => guard(() => chase.start(name, input)) },
              lifecycle: { start: (name, input) => guard(() => lifecycle.start(name, input)) },
              followUp: { start: (name, input) => guard(() => followUp.start(name, input)) },
              digest: { start: (name, input) => guard(() => digest.start(name, input)) },
              deliver: { start: (name, input) => guard(() => deliver.start(name, input)) },
              log,
              emit: () => undefined,
            }),
          event,
        );
      await tick({ scheduledTime: at }).catch((error: unknown) =>
        logged.push(`tick failed: ${String(error)}`),
      );
      await settle();
    },
    outbox: () =>
      outbox.entries().map((entry) => ({
        ...entry,
        letter: entry.tags['delivery']?.[0] ?? '',
        raw: () => outbox.raw(entry),
      })),
    async report(entry, kind, bounce) {
      mail.report(entry, kind, bounce);
      await settle();
    },
    afterClaim: (action) => {
      intrude = action;
    },
    holdReports: (held) => {
      isHeld = held;
    },
    mortal() {
      const { tables: access, died } = mortality();
      const { obligations, applications } = storesOf(access);
      return { obligations, applications, tables: access, died };
    },
    async stop() {
      ses.destroy();
      await endpoint.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How long the fund of the tests keeps a bid that came to nothing. */
export const bidRetentionDays = 365;

/** What the letters say of the fund. */
export const letterSettings = {
  PUBLIC_ORIGIN: 'https://cascade.fund.example.org',
  FUND_NAME_EN: 'Invest to Save Fund',
  FUND_NAME_CY: 'Cronfa Buddsoddi i Arbed',
  FUND_MAILBOX: 'mailbox@fund.example.org',
  FUND_PHONE: '0300 000 0000',
  REMINDERS_FROM: 'reminders@fund.example.org',
  DIGESTS_FROM: 'digests@fund.example.org',
  CONFIGURATION_SET: 'mail',
} as const;
