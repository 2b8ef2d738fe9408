import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { areAllIn } from '../assessment/moderation.ts';
import { fewestReviewers, standingReviews } from '../assessment/panel-members.ts';
import type { Review } from '../assessment/review.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { takesSubmission } from '../rounds/round.ts';
import { isReachable, type Person } from '../people/person.ts';
import { type ApplicationView, certifierOf } from './application.ts';
import { type DecisionToRecord, missingBeforeTelling, whyNotRecorded } from './decision.ts';
import type { GuardName } from './lifecycle.ts';

/** What is known beside the view when an event is decided. */
export interface EventCommand {
  /** What staff or the applicant say about it; empty when nothing is. */
  readonly reason: string;
  /** Sections of the written answers that are not finished; read in the same round as the view. */
  readonly unfinished: readonly string[];
  /** Messages about answers that contradict each other; read in the same round as the view. None when left out. */
  readonly atOdds?: readonly MessageKey[];
  /** The day until which staff let the full application be sent; no such day when left out. */
  readonly dueOn?: CalendarDate | null;
  /** What the minister decided. */
  readonly decision?: DecisionToRecord;
  /** People whom it names. */
  readonly named?: readonly Person[];
  /** The full name that a finance certifier typed. */
  readonly signedAs?: string;
  /** The bid's reviews as the decision leaves them; none where it is about something else. */
  readonly reviews?: readonly Review[];
}

/** Two years: a date further off is a slip of the keyboard. */
const mostWorkingDaysAhead = 520;

/** What each guard asks: the message that says why not, or null. */
export const guards: Readonly<
  Record<GuardName, (view: ApplicationView, command: EventCommand, on: Occasion) => MessageKey | null>
> = {
  'round-takes-it': ({ application, round }, _, { at }) =>
    takesSubmission(round, { begunAt: application.createdAt, at })
      ? null
      : 'application.refusal.round-closed',
  complete: (_, { unfinished }) => (unfinished.length === 0 ? null : 'application.refusal.unfinished'),
  'in-time': ({ application: { fullDueAt } }, _, { at }) =>
    fullDueAt === null || at < fullDueAt ? null : 'application.refusal.full-due-passed',
  'fits-together': (_, { atOdds = [] }) => (atOdds.length === 0 ? null : 'application.refusal.at-odds'),
  'certifier-reachable': ({ application, people }) => {
    const certifier = certifierOf(application);
    if (certifier === null) return 'application.refusal.no-certifier';
    return isReachable(people.get(certifier)) ? null : 'application.refusal.certifier-unreachable';
  },
  'date-given': (_, { dueOn = null }) => (dueOn === null ? 'application.refusal.date-missing' : null),
  'date-ahead': (_, { dueOn = null }, { at }) => {
    const today = dateAt(at);
    if (dueOn === null) return null;
    if (dueOn <= today) return 'refusal.date-not-ahead';
    return dueOn > addWorkingDays(today, mostWorkingDaysAhead) ? 'refusal.date-too-far' : null;
  },
  'approval-given': (_, { decision }, { at }) => whyNotRecorded(decision, 'approved', at),
  'refusal-given': (_, { decision }, { at }) => whyNotRecorded(decision, 'refused', at),
  'award-complete': ({ application }) =>
    missingBeforeTelling(application.decision).length === 0 ? null : 'decision.refusal.incomplete',
  'not-being-told': ({ application }) =>
    application.pending.includes('tell') ? 'decision.refusal.being-told' : null,
  'enough-reviewers': (_, { reviews = [] }) =>
    standingReviews(reviews).length >= fewestReviewers ? null : 'assessment.refusal.too-few-reviewers',
  'all-reviews-in': (_, { reviews = [] }) => (areAllIn(reviews) ? null : 'assessment.refusal.scores-awaited'),
  'not-all-reviews-in': (_, { reviews = [] }) => (areAllIn(reviews) ? 'application.refusal.assessed' : null),
  'reason-given': (_, { reason }) => (reason.trim() === '' ? 'refusal.reason-missing' : null),
};
