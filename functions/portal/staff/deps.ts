import type { AdoptionStore } from '../../adoption/adoption-store.ts';
import type { ApplicationDocuments } from '../../applications/application-documents.ts';
import type { ApplicationStore } from '../../applications/application-store.ts';
import type { PastBidImporting } from '../../applications/import-past-bids.ts';
import type { SimilarStore } from '../../applications/similar-store.ts';
import type { IntroductionStore } from '../../introductions/introduction-store.ts';
import type { WorkIndex } from '../../matching/work-index.ts';
import type { SendingStore } from '../../applications/sending-store.ts';
import type { AssessmentStore } from '../../assessment/assessment-store.ts';
import type { ReviewerRegister } from '../../assessment/reviewer-register.ts';
import type { AttachmentStore } from '../../attachments/attachment-store.ts';
import type { DeliveryStore } from '../../deliveries/delivery-store.ts';
import type { DigestStore } from '../../digests/digest-store.ts';
import type { PublicNewsStore } from '../../digests/public-news-store.ts';
import type { ReadStore } from '../../digests/read-store.ts';
import type { EditionStore } from '../../digests/edition-store.ts';
import type { MemberPages } from '../../networks/member-pages.ts';
import type { ExecutionStore } from '../../executions/execution-store.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Tables } from '../../kernel/table.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import type { ObligationDocuments } from '../../obligations/obligation-documents.ts';
import type { ObligationStore } from '../../obligations/obligation-store.ts';
import type { ContactStore } from '../../organisations/contact-store.ts';
import type { ContactImporting } from '../../organisations/import-contacts.ts';
import type { MemberImporting } from '../../networks/import-members.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { Erasing } from '../../people/erase-person.ts';
import type { PersonNotes } from '../../people/person-notes.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { ContactChanges } from '../../projects/contact-changes.ts';
import type { ProjectLives } from '../../projects/project-lives.ts';
import type { ProjectStore } from '../../projects/project-store.ts';
import type { RepaymentStore } from '../../repayments/repayment-store.ts';
import type { RoundStore } from '../../rounds/round-store.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import type { PromisesStore } from '../../seminars/promises-store.ts';
import type { ThemeStore } from '../../seminars/theme-store.ts';
import type { SeminarStore } from '../../seminars/seminar-store.ts';
import type { PortalSettings } from '../settings.ts';
import type { Importing } from '../../projects/import-projects.ts';
import type { Uploads } from './uploads.ts';

/** What the staff pages and the API work with. */
export interface StaffDeps {
  readonly settings: PortalSettings;
  readonly log: Log;
  readonly keys: Keys;
  readonly newId: () => string;
  readonly tables: Tables;
  readonly obligations: ObligationStore;
  /** The proven projects that were sent to other bodies, and what those answered. */
  readonly adoptions: AdoptionStore;
  readonly applications: ApplicationStore;
  readonly pastBidImporting: PastBidImporting;
  readonly applicationDocuments: ApplicationDocuments;
  readonly assessments: AssessmentStore;
  readonly sendings: SendingStore;
  readonly rounds: RoundStore;
  /** Who holds which post in which public body. */
  readonly contacts: ContactStore;
  readonly contactImporting: ContactImporting;
  readonly register: ReviewerRegister;
  readonly projects: ProjectStore;
  readonly lives: ProjectLives;
  readonly repayments: RepaymentStore;
  readonly people: PersonStore;
  readonly contactChanges: ContactChanges;
  readonly notes: PersonNotes;
  readonly erasing: Erasing;
  readonly deliveries: DeliveryStore;
  readonly documents: ObligationDocuments;
  /** The `deliver` machine: sends what a change owes at once. */
  readonly deliver: Workflow;
  /** The `application-lifecycle` machine: one look of one application, project or round. */
  readonly lifecycle: Workflow;
  /** The `obligation-chase` machine: one look of one chase. */
  readonly chase: Workflow;
  /** What the workflows did. */
  readonly executions: ExecutionStore;
  readonly uploads: Uploads;
  readonly attachments: AttachmentStore;
  readonly importing: Importing;
  /** All bids and projects, in memory, to compare one with. */
  readonly works: WorkIndex;
  /** What was found when a bid was last compared. */
  readonly similar: SimilarStore;
  readonly introductions: IntroductionStore;
  readonly networks: NetworkStore;
  /** Who is in which network, and what they want of it. */
  readonly members: MemberStore;
  readonly memberImporting: MemberImporting;
  readonly seminars: SeminarStore;
  /** Who comes to seminars, and what they promised at them. */
  readonly attendances: AttendanceStore;
  readonly promises: PromisesStore;
  /** What staff read out of what people said at seminars. */
  readonly themes: ThemeStore;
  /** The `seminar-follow-up` machine: one look of one seminar. */
  readonly followUp: Workflow;
  readonly digests: DigestStore;
  readonly editions: EditionStore;
  /** What networks let out, for everybody. */
  readonly news: PublicNewsStore;
  /** How often it was read. */
  readonly reads: ReadStore;
  readonly memberPages: MemberPages;
  /** The `network-digest` machine: one look of one run. */
  readonly digestMachine: Workflow;
}
