import { createApplicationDocuments } from '../applications/application-documents.ts';
import { createApplicationStore } from '../applications/application-store.ts';
import { createSimilarStore } from '../applications/similar-store.ts';
import { createIntroductionStore } from '../introductions/introduction-store.ts';
import { createFundedProjects } from '../projects/funded-projects.ts';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog } from '../kernel/log.ts';
import { loadKeys } from '../kernel/secret.ts';
import { createTableClient } from '../kernel/table.ts';
import { createObligationDocuments } from '../obligations/obligation-documents.ts';
import { createObligationStore } from '../obligations/obligation-store.ts';
import { createPersonStore } from '../people/person-store.ts';
import { createProjectStore } from '../projects/project-store.ts';
import { createRoundStore } from '../rounds/round-store.ts';
import type { DeliveryId } from './delivery.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createLetterWriter } from './emails/letter-writer.ts';
import { createAttendanceStore } from '../seminars/attendance-store.ts';
import { createSeminarStore } from '../seminars/seminar-store.ts';
import { createPromisesStore } from '../seminars/promises-store.ts';
import { createMemberStore } from '../networks/member-store.ts';
import { createNetworkStore } from '../networks/network-store.ts';
import { createLetterSubjects } from './letter-subject.ts';
import { type Attempt, type SendDeps, sendLetter } from './send-letter.ts';
import { sendersAtOnce } from './senders.ts';

const request = z.object({ deliveryIds: z.array(z.string()), at: z.string() });

/** How many letters came to what. */
export type SendCounts = Partial<Record<Attempt, number>>;

/** What the handler needs beside the letters' own needs. */
export interface SendDeliveriesDeps extends SendDeps {
  /** Messages a second the account may send. */
  readonly rate: () => Promise<number>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Sends letters in order, no faster than this sender's share of the account's rate. A letter that cannot be written does not hold up the others: it fails the run at its end. */
export function createSendDeliveries(deps: SendDeliveriesDeps): EntryPoint<SendCounts> {
  return async (event) => {
    const { deliveryIds, at } = z.parse(request, event);
    // Never so slow that a page outlives the function: where the account allows less, the provider's throttle says so and the letter waits.
    const share = Math.max((await deps.rate()) / sendersAtOnce, 0.5);
    const counts: SendCounts = {};
    const failures: unknown[] = [];
    for (const [place, id] of deliveryIds.entries()) {
      // SES counts by the second, so a second's worth may leave at once.
      if (place >= share) await deps.pause(1000 / share);
      try {
        const came = await sendLetter(deps, id as DeliveryId, eventTime(at));
        counts[came] = (counts[came] ?? 0) + 1;
      } catch (error) {
        deps.log.error('SEND_DELIVERIES_LETTER_FAILED', error, { deliveryId: id });
        failures.push(error);
      }
    }
    deps.log.info('SEND_DELIVERIES_DONE', counts);
    if (failures.length > 0)
      throw new AggregateError(
        failures,
        `${failures.length} of ${deliveryIds.length} letters could not be dealt with`,
      );
    return counts;
  };
}

export const handler = entryPoint(async () => {
  const config = readConfig([
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    'FUND_NAME_EN',
    'FUND_NAME_CY',
    'FUND_MAILBOX',
    'FUND_PHONE',
    'REMINDERS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ]);
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  // One attempt and no more: SES has no idempotency key, and the client's own retries would send a letter twice.
  const ses = new SESClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout: 20_000, throwOnRequestTimeout: true, connectionTimeout: 3_000 },
  });
  const deliveryRetentionDays = config.DELIVERY_RETENTION_DAYS;
  const obligations = createObligationStore({ ...tables, deliveryRetentionDays });
  const applications = createApplicationStore({ ...tables, deliveryRetentionDays });
  const projects = createProjectStore(tables);
  const introductions = createIntroductionStore(
    { ...tables, deliveryRetentionDays },
    { applications, projects },
  );
  const documents = createObligationDocuments(tables, obligations);
  const attendances = createAttendanceStore({ ...tables, deliveryRetentionDays });
  const people = createPersonStore(tables);
  const keys = await loadKeys(config.SIGNING_SECRET_ID);
  const promises = createPromisesStore({ ...tables, deliveryRetentionDays });
  return createSendDeliveries({
    tables,
    deliveries: createDeliveryStore(tables),
    subjects: createLetterSubjects({
      obligations,
      applications,
      projects,
      introductions,
      rounds: createRoundStore({ ...tables, deliveryRetentionDays }),
      attendances,
      networks: createNetworkStore({ ...tables, deliveryRetentionDays }),
      members: createMemberStore({ ...tables, deliveryRetentionDays, keys }),
      promises,
    }),
    people,
    write: createLetterWriter({
      config,
      people,
      promises,
      seminars: createSeminarStore({ ...tables, deliveryRetentionDays }),
      keys,
      documents,
      attendances,
      applicationDocuments: createApplicationDocuments(tables, applications),
      similar: createSimilarStore(tables, createFundedProjects({ projects, obligations, documents })),
    }),
    handOver: async ({ to, raw }) => {
      const answer = await ses.send(
        new SendRawEmailCommand({
          Destinations: [to],
          RawMessage: { Data: raw },
          ConfigurationSetName: config.CONFIGURATION_SET,
        }),
      );
      return answer.MessageId ?? '';
    },
    rate: sendingRate(ses),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: createLog(),
  });
});

/** The account's rate, asked once in the life of an instance: AWS changes it rarely, and a throttle is dealt with anyway. */
function sendingRate(ses: SESClient): () => Promise<number> {
  let known: number | undefined;
  return async () => {
    known ??= (await ses.send(new GetSendQuotaCommand({}))).MaxSendRate ?? 1;
    return known;
  };
}
