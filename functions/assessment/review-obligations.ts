import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { Application } from '../applications/application.ts';
import { asProject } from '../applications/application.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { askAtOnce } from '../obligations/ask-at-once.ts';
import { answerLetter } from '../obligations/chase-letters.ts';
import { ladders } from '../obligations/ladder.ts';
import { newObligation } from '../obligations/new-obligation.ts';
import { isOpen, type Obligation, type ObligationId, obligationIdOf } from '../obligations/obligation.ts';
import { newRun } from '../obligations/obligation-actions.ts';
import { nextLook } from '../obligations/plan.ts';
import type { Occasion, TimelineEvent } from '../obligations/view.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';

/** What a reviewer owes that changes together with their review. */
export interface ChangedObligation {
  readonly before: Obligation;
  readonly after: Obligation;
  readonly timeline: readonly TimelineEvent[];
}

/** Names what a reviewer owes for one bid. */
export function reviewObligationId(applicationId: ProjectId, reviewerId: PersonId): ObligationId {
  return obligationIdOf('review', applicationId, reviewerId);
}

/** The page on which a reviewer reads a bid and scores it, behind the sign-in; below the portal's origin. */
export function reviewPath(applicationId: string): string {
  return `/reviews/${applicationId}`;
}

/** The day by which a review is asked for unless staff say otherwise. */
export function usualReviewDue(at: EventTime): CalendarDate {
  return addWorkingDays(dateAt(at), ladders.review.workingDaysToAnswer);
}

/** A reviewer owes a review from now on, and is asked in the same moment. */
export function askForReview(
  application: Application,
  reviewer: Person,
  dueOn: CalendarDate,
  at: EventTime,
): { readonly obligation: Obligation; readonly deliveries: readonly Delivery[] } {
  const of = asProject(application);
  const owed = newObligation({ kind: 'review', of, dueOn, about: reviewer.id, owedBy: reviewer.id }, at);
  return askAtOnce(owed, reviewer, at);
}

/** Scores were saved: the next reminder is left out when it would come within days. Null when nothing is owed any more. */
export function reviewBegun(owed: Obligation | undefined, at: EventTime): ChangedObligation | null {
  if (owed === undefined || !isOpen(owed)) return null;
  const begun: Obligation = {
    ...owed,
    state: owed.state === 'returned' ? 'returned' : 'draft',
    lastSavedAt: at,
  };
  return { before: owed, after: { ...begun, nextAt: nextLook(begun) }, timeline: [] };
}

/** The review was sent: the chase is over. Null when it was over before. */
export function reviewSent(
  owed: Obligation | undefined,
  by: PersonId,
  on: Occasion,
): ChangedObligation | null {
  if (owed === undefined || !isOpen(owed)) return null;
  const after = closed({ ...owed, state: 'accepted', submitted: { at: on.at, by } }, '', on.at);
  return { before: owed, after, timeline: [{ what: 'review-sent', by: on.by, args: {} }] };
}

/**
 * Nobody asks for the review any more. Who had a letter of the chase gets one more that says so, unless `isTold` is false because they ended it
 * themselves. Null when it was over before.
 */
export function reviewOver(
  owed: Obligation | undefined,
  { reason, isTold }: { readonly reason: string; readonly isTold: boolean },
  on: Occasion,
): { readonly changed: ChangedObligation; readonly deliveries: readonly Delivery[] } | null {
  if (owed === undefined || !isOpen(owed)) return null;
  const after = closed({ ...owed, state: 'waived' }, reason, on.at);
  const readers = new Set(owed.chase.sent.flatMap(({ to }) => to));
  return {
    changed: { before: owed, after, timeline: [{ what: 'review-over', by: on.by, args: { reason } }] },
    deliveries: !isTold
      ? []
      : [...readers]
          .filter((id) => id !== 'fund')
          .map((id) => answerLetter(after, id, { template: 'waived' }, on.at)),
  };
}

/** Staff gave a review back: it is owed again, with a chase that begins anew towards another date. */
export function reviewAskedAgain(
  owed: Obligation,
  { reason, dueOn }: { readonly reason: string; readonly dueOn: CalendarDate },
  on: Occasion,
): ChangedObligation {
  const asked: Obligation = {
    ...owed,
    state: 'returned',
    dueOn,
    returnReason: reason,
    submitted: null,
    closed: null,
    chase: newRun(owed, on, 'returned'),
  };
  return {
    before: owed,
    after: { ...asked, nextAt: nextLook(asked) },
    timeline: [{ what: 'returned', by: on.by, args: { reason, dueOn } }],
  };
}

function closed(obligation: Obligation, reason: string, at: EventTime): Obligation {
  return {
    ...obligation,
    closed: { at, reason },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
    nextAt: null,
  };
}
