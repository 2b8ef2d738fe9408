import type { AssessmentView } from '../assessment/assessment.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Work } from '../matching/work.ts';
import type { Obligation, ObligationId } from '../obligations/obligation.ts';
import type { SizeBand } from '../organisations/register.ts';
import type { Language, Person, PersonId } from '../people/person.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import type { Round, RoundId } from '../rounds/round.ts';
import type { Decision } from './decision.ts';
import type { ApplicationState } from './lifecycle.ts';

/** The parts people can have in one bid. Leads and co-applicants write and send it; the certifier confirms its figures. */
export const applicantRoles = ['lead', 'co-applicant', 'certifier'] as const;
export type ApplicantRole = (typeof applicantRoles)[number];

/** Somebody who belongs to a bid. */
export interface Applicant {
  readonly id: PersonId;
  readonly role: ApplicantRole;
  readonly addedAt: EventTime;
  /** When their link was last emailed because they asked for it; absent before. Asking again and again sends no more letters. */
  readonly linkSentAt?: EventTime;
}

/** What lists, letters and comparisons say of a bid; taken from its answers whenever they are saved. */
export interface ApplicationFacts {
  readonly title: string;
  readonly organisation: string;
  /** What the register says of the organisation: `health board`, `council` and so on; empty when it does not know the name. */
  readonly organisationType: string;
  /** The same of how large it is. */
  readonly organisationSize: SizeBand;
  readonly summary: string;
  readonly theme: string;
  /** What is asked for. Whole pence; null while it is not said. */
  readonly amountPence: number | null;
  readonly expectedAnnualSavingPence: number | null;
  /** Whether the fund may introduce its people to others who work on the same thing. */
  readonly mayIntroduce: boolean;
}

/** A bid: first an expression of interest, then a full application. When it is awarded it becomes the project of the same id. */
export interface Application extends ApplicationFacts {
  readonly id: ProjectId;
  readonly roundId: RoundId;
  readonly state: ApplicationState;
  readonly people: readonly Applicant[];
  /** The language in which it was begun; a bid in Welsh is treated as one in English. */
  readonly language: Language;
  readonly createdAt: EventTime;
  readonly lastSavedAt: EventTime | null;
  /** When the expression of interest was last sent, and by whom. */
  readonly submitted: { readonly at: EventTime; readonly by: PersonId } | null;
  /** When it was invited to apply in full; null before. From then on its full application is what counts. */
  readonly invitedAt: EventTime | null;
  /** When the full application was last sent, and by whom. */
  readonly applied: { readonly at: EventTime; readonly by: PersonId } | null;
  /** Until when the full application can be sent; null when staff set no date. */
  readonly fullDueAt: EventTime | null;
  /** The date of which those who write it have been reminded, or which was set too late for that; null before. */
  readonly remindedOfDue: EventTime | null;
  /** The finance certifier's part, from the asking on; null before, and once the figures can change again. */
  readonly certification: Certification | null;
  /** Why it is being written again: what the fund or the finance certifier asked to be changed. Null before, and once it is sent on. */
  readonly sentBack: {
    readonly at: EventTime;
    readonly by: 'fund' | 'certifier';
    readonly reason: string;
  } | null;
  /** What the minister last decided, as staff recorded it; null before. Whether it stands is for the state to say (`standingDecision`). */
  readonly decision: Decision | null;
  /** Whether its people, who were not awarded anything, would like to hear of similar projects and to have a mentor; null until they say. */
  readonly wantsMentor: boolean | null;
  /** What staff said when they last sent it back or did not invite it. */
  readonly reason: string | null;
  /** Work that the lifecycle must still do by itself. */
  readonly pending: readonly PendingWork[];
  /** When the lifecycle looks again; null when it rests. */
  readonly nextAt: EventTime | null;
  /** Raised per person to revoke the links sent before. */
  readonly linkGenerations: Readonly<Record<string, number>>;
  /** Set when it is from before Cascade and came out of a file: it stands where it ended, nobody belongs to it, and no event moves it. */
  readonly imported?: ImportedBid;
  /** When it ended without an award; absent while it lives, for a draft, and for one that was awarded. */
  readonly endedAt?: EventTime;
  /** Until when it is kept, once it has ended without an award; absent before, and in the moments until that is known. */
  readonly keptUntil?: EventTime;
  /** When all was removed that told of its people and what they wrote; absent before. */
  readonly removedAt?: EventTime;
  readonly version: number;
}

/** What is known of a bid from before Cascade alone. */
export interface ImportedBid {
  readonly at: EventTime;
  /** When it was decided or withdrawn; null where the file does not say. */
  readonly decidedOn: CalendarDate | null;
  /** Who led it, by name; empty where the file does not say. No address: nobody is written to about it. */
  readonly lead: string;
}

/** What the finance certifier was asked, and what they said. */
export interface Certification {
  /** The certifier's obligation to answer, named so that each asking has its own. */
  readonly obligationId: ObligationId;
  readonly certifier: PersonId;
  readonly askedAt: EventTime;
  /** When the figures were confirmed, and the full name that was typed for it. */
  readonly confirmed: { readonly at: EventTime; readonly signedAs: string } | null;
}

/** What the lifecycle does by itself after a transition. */
export type PendingWork = 'find-similar' | 'forget-work' | 'tell' | 'remove';

/** Everything a decision about an application may look at. */
export interface ApplicationView {
  readonly application: Application;
  readonly round: Round;
  /** Everybody of the bid, and whoever the minister's decision names. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** The certifier's obligation, where one was asked; it changes with the bid. */
  readonly certification?: Obligation | null;
  /** The bid's reviews and what its reviewers owe; absent while no panel can have been assigned. */
  readonly assessment?: AssessmentView;
}

/** A bid that begins. */
export function newApplication(
  begin: {
    readonly id: ProjectId;
    readonly roundId: RoundId;
    /** Null for a bid from before Cascade. */
    readonly lead: PersonId | null;
    readonly language: Language;
  },
  at: EventTime,
): Application {
  return {
    id: begin.id,
    roundId: begin.roundId,
    state: 'draft',
    people: begin.lead === null ? [] : [{ id: begin.lead, role: 'lead', addedAt: at }],
    language: begin.language,
    title: '',
    organisation: '',
    organisationType: '',
    organisationSize: '',
    summary: '',
    theme: '',
    amountPence: null,
    expectedAnnualSavingPence: null,
    mayIntroduce: false,
    createdAt: at,
    lastSavedAt: null,
    submitted: null,
    invitedAt: null,
    applied: null,
    fullDueAt: null,
    remindedOfDue: null,
    certification: null,
    sentBack: null,
    decision: null,
    wantsMentor: null,
    reason: null,
    pending: [],
    nextAt: null,
    linkGenerations: {},
    version: 0,
  };
}

/** The part a person has in a bid; null for a stranger. */
export function applicantRoleOf({ people }: Pick<Application, 'people'>, id: PersonId): ApplicantRole | null {
  return people.find((one) => one.id === id)?.role ?? null;
}

/** The bid's finance certifier; null when none is named. */
export function certifierOf({ people }: Pick<Application, 'people'>): PersonId | null {
  return people.find(({ role }) => role === 'certifier')?.id ?? null;
}

/** The people of a bid who write it. */
export function writersOf({ people }: Pick<Application, 'people'>): readonly PersonId[] {
  return people.filter(({ role }) => role !== 'certifier').map(({ id }) => id);
}

/** The bid in the shape in which obligations know a project: what is owed before an award is owed for the bid. */
export function asProject(application: Application): Project {
  const {
    id,
    title,
    organisation,
    organisationType,
    summary,
    theme,
    amountPence,
    expectedAnnualSavingPence,
    createdAt,
    version,
  } = application;
  return {
    id,
    title,
    organisation,
    organisationType,
    summary,
    theme,
    amountPence,
    expectedAnnualSavingPence,
    createdAt,
    version,
    round: application.roundId,
    dateAnnounced: '',
    savingNote: '',
    partners: [],
    sourceUrl: '',
    contacts: Object.fromEntries(
      application.people.flatMap(({ id: person, role }) => (role === 'lead' ? [['lead', person]] : [])),
    ),
    startDate: null,
    endDate: null,
    lessonsDue: null,
  };
}

/** The bid as it is compared with other work. */
export function workOfApplication(application: Application): Work {
  const { id, title, summary, theme, organisation, organisationType, amountPence } = application;
  return {
    id,
    kind: 'application',
    title,
    summary,
    theme,
    organisation,
    organisationType,
    amountPence,
    isFinished: false,
  };
}
