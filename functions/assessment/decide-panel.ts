import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { ApplicationChange } from '../applications/application-change.ts';
import type { Application, ApplicationView } from '../applications/application.ts';
import { type ApplicationDecision, decideEvent } from '../applications/decide-event.ts';
import type { ApplicationEvent } from '../applications/lifecycle.ts';
import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Person, PersonId } from '../people/person.ts';
import { type AssessmentChange, isModerated } from './assessment.ts';
import { type ModerateCommand, moderate } from './moderation.ts';
import { assignReviewers, replaceReviewer } from './panel-members.ts';
import { askForReview, reviewAskedAgain, reviewOver } from './review-obligations.ts';
import { reopenReview } from './review.ts';
import { assessmentAfter, assessmentOf, barredNow, settleReviews } from './settle-reviews.ts';

/** How many reviewers can be assigned at once: all of it is one transaction, which has an end. */
export const mostAtOnce = 8;

/** Staff assign reviewers: each review, what its reviewer owes, and the letter that asks for it are one thing. */
export function decideAssignment(
  view: ApplicationView,
  { reviewers, dueOn }: { readonly reviewers: readonly Person[]; readonly dueOn: CalendarDate },
  on: Occasion,
): ApplicationDecision {
  const barred = barredNow(view, 'assign-reviewers', 'staff') ?? notAhead(dueOn, on);
  if (barred) return barred;
  const people = [...new Map(reviewers.map((person) => [person.id, person])).values()];
  if (people.length === 0) return refused('assessment.refusal.nobody-chosen');
  if (people.length > mostAtOnce) return refused('assessment.refusal.too-many-at-once');
  const assigned = assignReviewers(
    assessmentOf(view),
    { reviewers: people.map(({ id, name }) => ({ id, name })), peopleOfBid: peopleOf(view) },
    on,
  );
  if (!assigned.ok) return assigned;
  return moved(view, 'assign-reviewers', '', assigned.value, asked(view.application, people, dueOn, on), on);
}

/** Staff take a review from somebody and give it to another, or to nobody while enough others remain. Both are told. */
export function decideReplacement(
  view: ApplicationView,
  command: {
    readonly reviewerId: PersonId;
    readonly replacement: Person | null;
    readonly reason: string;
    readonly dueOn: CalendarDate;
  },
  on: Occasion,
): ApplicationDecision {
  const { reviewerId, replacement, reason, dueOn } = command;
  const barred =
    barredNow(view, 'replace-reviewer', 'staff') ?? (replacement === null ? null : notAhead(dueOn, on));
  if (barred) return barred;
  const replaced = replaceReviewer(
    assessmentOf(view),
    {
      reviewerId,
      reason,
      replacement: replacement === null ? null : { id: replacement.id, name: replacement.name },
      peopleOfBid: peopleOf(view),
    },
    on,
  );
  if (!replaced.ok) return replaced;
  const over = reviewOver(view.assessment?.owed.get(reviewerId), { reason, isTold: true }, on);
  const begins = asked(view.application, replacement === null ? [] : [replacement], dueOn, on);
  return moved(
    view,
    'replace-reviewer',
    reason,
    replaced.value,
    {
      ...begins,
      obligations: over === null ? [] : [over.changed],
      deliveries: [...begins.deliveries, ...(over?.deliveries ?? [])],
    },
    on,
  );
}

/** Staff give sent reviews back to their writers, with the reason and a new date. */
export function decideReopening(
  view: ApplicationView,
  command: {
    readonly reviewers: readonly PersonId[];
    readonly reason: string;
    readonly dueOn: CalendarDate;
  },
  on: Occasion,
): ApplicationDecision {
  const { reviewers, reason, dueOn } = command;
  const barred = barredNow(view, 'reopen-assessment', 'staff') ?? notAhead(dueOn, on);
  if (barred) return barred;
  if (reviewers.length === 0) return refused('assessment.refusal.no-review-chosen');
  const assessment = assessmentOf(view);
  const panel = { isModerated: isModerated(assessment) };
  const reviews = [];
  for (const id of new Set(reviewers)) {
    const review = assessment.reviews.find(({ reviewer }) => reviewer.id === id);
    if (review === undefined) return refused('refusal.not-found');
    const reopened = reopenReview(review, { reason }, panel, on);
    if (!reopened.ok) return reopened;
    reviews.push(reopened.value);
  }
  const owed = reviews.flatMap(({ review }) => view.assessment?.owed.get(review.reviewer.id) ?? []);
  const obligations = owed.map((one) => reviewAskedAgain(one, { reason, dueOn }, on));
  return moved(
    view,
    'reopen-assessment',
    reason,
    { reviews, moderation: null },
    { obligations, deliveries: [] },
    on,
  );
}

/** Staff record what the panel agreed for one criterion, or that the reviewers' own scores count again. */
export function decideModeration(
  view: ApplicationView,
  command: ModerateCommand,
  on: Occasion,
): ApplicationDecision {
  const barred = barredNow(view, 'moderate', 'staff');
  if (barred) return barred;
  const moderated = moderate(assessmentOf(view), command, view.round.criteria, on);
  if (!moderated.ok) return moderated;
  return moved(view, 'moderate', '', moderated.value, { deliveries: [] }, on);
}

/** The decision as a move of the bid. What staff say about its reviewers stays with staff: it is not what the fund last said to the applicants. */
function moved(
  view: ApplicationView,
  event: ApplicationEvent,
  reason: string,
  assessment: AssessmentChange,
  more: Pick<ApplicationChange, 'deliveries' | 'create' | 'obligations' | 'reviewers'>,
  on: Occasion,
): ApplicationDecision {
  const { reviews } = assessmentAfter(assessmentOf(view), assessment);
  const decided = decideEvent(view, event, 'staff', { reason, unfinished: [], reviews }, on);
  if (!decided.ok) return decided;
  const change = {
    ...decided.value,
    ...more,
    application: { ...decided.value.application, reason: view.application.reason },
    deliveries: [...decided.value.deliveries, ...more.deliveries],
    assessment,
  };
  return allowed(settleReviews(view, change, on));
}

function asked(application: Application, people: readonly Person[], dueOn: CalendarDate, { at }: Occasion) {
  const owed = people.map((person) => askForReview(application, person, dueOn, at));
  return {
    reviewers: people,
    create: owed.map(({ obligation }) => obligation),
    deliveries: owed.flatMap(({ deliveries }) => deliveries),
  };
}

function peopleOf({ application }: ApplicationView): readonly PersonId[] {
  return application.people.map(({ id }) => id);
}

/** A date must lie ahead, and within half a year: a round is decided in less. */
function notAhead(dueOn: CalendarDate, { at }: Occasion): ReturnType<typeof refused<MessageKey>> | null {
  const today = dateAt(at);
  if (dueOn <= today) return refused('refusal.date-not-ahead');
  return dueOn > addWorkingDays(today, 130) ? refused('assessment.refusal.date-too-far') : null;
}
