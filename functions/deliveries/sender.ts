import { createApplicationDocuments } from '../applications/application-documents.ts';
import { createApplicationStore } from '../applications/application-store.ts';
import { createSimilarStore } from '../applications/similar-store.ts';
import { createIntroductionStore } from '../introductions/introduction-store.ts';
import { createFundedProjects } from '../projects/funded-projects.ts';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { createLog } from '../kernel/log.ts';
import { loadKeys } from '../kernel/secret.ts';
import { createTableClient } from '../kernel/table.ts';
import { createObligationDocuments } from '../obligations/obligation-documents.ts';
import { createObligationStore } from '../obligations/obligation-store.ts';
import { createPersonStore } from '../people/person-store.ts';
import { createProjectStore } from '../projects/project-store.ts';
import { createRoundStore } from '../rounds/round-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createLetterWriter, type LetterConfig } from './emails/letter-writer.ts';
import { createAttendanceStore } from '../seminars/attendance-store.ts';
import { createMemberStore } from '../networks/member-store.ts';
import { createNetworkStore } from '../networks/network-store.ts';
import { createSeminarStore } from '../seminars/seminar-store.ts';
import { createPromisesStore } from '../seminars/promises-store.ts';
import { createDigestReaders } from '../digests/digest-reader-store.ts';
import { createLetterSubjects } from './letter-subject.ts';
import type { SendDeps } from './send-letter.ts';

/** A sender: what every letter needs, and the pace of the account. */
export interface Sender extends SendDeps {
  /** Messages a second the account may send. */
  readonly rate: () => Promise<number>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

type SenderConfig = LetterConfig &
  Readonly<Record<'STATE_TABLE' | 'DELIVERIES_TABLE' | 'SIGNING_SECRET_ID', string>> & {
    readonly DELIVERY_RETENTION_DAYS: number;
  };

/** A sender as it stands in AWS: the stores, the writer of letters, and SES. */
export async function createSender(config: SenderConfig): Promise<Sender> {
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
  return {
    tables,
    deliveries: createDeliveryStore(tables),
    subjects: createLetterSubjects({
      obligations,
      applications,
      projects,
      introductions,
      rounds: createRoundStore({ ...tables, deliveryRetentionDays }),
      attendances,
      promises,
      networks: createNetworkStore({ ...tables, deliveryRetentionDays }),
      members: createMemberStore({ ...tables, deliveryRetentionDays, keys }),
      digestReaders: createDigestReaders({ ...tables, deliveryRetentionDays }),
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
  };
}

/** The account's rate, asked once in the life of an instance: AWS changes it rarely, and a throttle is dealt with anyway. */
function sendingRate(ses: SESClient): () => Promise<number> {
  let known: number | undefined;
  return async () => {
    known ??= (await ses.send(new GetSendQuotaCommand({}))).MaxSendRate ?? 1;
    return known;
  };
}
