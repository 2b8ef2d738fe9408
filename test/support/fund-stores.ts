import { createAdoptionStore } from '../../functions/adoption/adoption-store.ts';
import { createApplicationDocuments } from '../../functions/applications/application-documents.ts';
import { createApplicationStore } from '../../functions/applications/application-store.ts';
import { createObligationStore } from '../../functions/obligations/obligation-store.ts';
import { createRoundStore } from '../../functions/rounds/round-store.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { createIntroductionStore } from '../../functions/introductions/introduction-store.ts';
import { createObligationDocuments } from '../../functions/obligations/obligation-documents.ts';
import { createSimilarStore } from '../../functions/applications/similar-store.ts';
import { createFundedProjects } from '../../functions/projects/funded-projects.ts';
import { createProjectLives } from '../../functions/projects/project-lives.ts';
import { createLetterSubjects } from '../../functions/deliveries/letter-subject.ts';
import { createDeliveryStore } from '../../functions/deliveries/delivery-store.ts';
import { createMemberStore } from '../../functions/networks/member-store.ts';
import { createNetworkStore } from '../../functions/networks/network-store.ts';
import { testKeys } from './people.ts';
import { createPersonStore } from '../../functions/people/person-store.ts';
import { createSendingStore } from '../../functions/applications/sending-store.ts';
import { createAttendanceStore } from '../../functions/seminars/attendance-store.ts';
import { createPromisesStore } from '../../functions/seminars/promises-store.ts';
import { createThemeStore } from '../../functions/seminars/theme-store.ts';
import { createSeminarStore } from '../../functions/seminars/seminar-store.ts';
import { createDigestReaders } from '../../functions/digests/digest-reader-store.ts';
import { createDigestStore } from '../../functions/digests/digest-store.ts';
import { createEditionStore } from '../../functions/digests/edition-store.ts';
import { createNewsStore } from '../../functions/digests/news-store.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';

/** Every store of the fund, as functions open them on their tables. */
export function storesOf(access: TableAccess) {
  const obligations = createObligationStore({ ...access, deliveryRetentionDays: 400 });
  const applications = createApplicationStore({ ...access, deliveryRetentionDays: 400 });
  const rounds = createRoundStore({ ...access, deliveryRetentionDays: 400 });
  const projects = createProjectStore(access);
  const introductions = createIntroductionStore(
    { ...access, deliveryRetentionDays: 400 },
    { applications, projects },
  );
  const documents = createObligationDocuments(access, obligations);
  const attendances = createAttendanceStore({ ...access, deliveryRetentionDays: 400 });
  const promises = createPromisesStore({ ...access, deliveryRetentionDays: 400 });
  const networks = createNetworkStore({ ...access, deliveryRetentionDays: 400 });
  const members = createMemberStore({ ...access, deliveryRetentionDays: 400, keys: testKeys });
  return {
    networks,
    members,
    obligations,
    applications,
    introductions,
    similar: createSimilarStore(access, createFundedProjects({ projects, obligations, documents })),
    rounds,
    seminars: createSeminarStore({ ...access, deliveryRetentionDays: 400 }),
    attendances,
    promises,
    themes: createThemeStore(access),
    projects,
    adoptions: createAdoptionStore({ ...access, deliveryRetentionDays: 400 }),
    lives: createProjectLives({ ...access, deliveryRetentionDays: 400 }),
    subjects: createLetterSubjects({
      obligations,
      applications,
      rounds,
      projects,
      introductions,
      attendances,
      promises,
      networks,
      members,
      digestReaders: createDigestReaders({ ...access, deliveryRetentionDays: 400 }),
    }),
    digests: createDigestStore({ ...access, deliveryRetentionDays: 400 }),
    editions: createEditionStore(access),
    news: createNewsStore(access),
    deliveries: createDeliveryStore(access),
    people: createPersonStore(access),
    documents,
    applicationDocuments: createApplicationDocuments(access, applications),
    sendings: createSendingStore(access),
  };
}

export type FundStores = ReturnType<typeof storesOf>;
