import { addWorkingDays, type CalendarDate, dateAt } from '../../../functions/calendar/working-days.ts';
import { usualReviewDue } from '../../../functions/assessment/review-obligations.ts';
import { type EventTime, eventTime } from '../../../functions/kernel/event-time.ts';
import type { Person } from '../../../functions/people/person.ts';
import { type PlannedBid, reviewedBids, type Scenario } from './scenario.ts';

/** How a reviewer deals with one bid. */
export type Manner =
  /** Says that nothing links them, scores everything in one sitting, and sends. */
  | 'prompt'
  /** The same, criterion by criterion. */
  | 'one-by-one'
  /** Saves some scores first, and the others days later. */
  | 'in-two-sittings'
  /** Sends after the date. */
  | 'overdue'
  /** Declares a conflict, and is replaced. */
  | 'conflicted'
  /** Never opens it, and is replaced. */
  | 'silent';

/** One reviewer's part in one bid. */
export interface PlannedReview {
  readonly bid: PlannedBid;
  readonly reviewer: Person;
  readonly manner: Manner;
  readonly askedAt: EventTime;
  readonly dueOn: CalendarDate;
  readonly declaredAt: EventTime | null;
  /** When some scores were saved before the day of the sending. */
  readonly savedAt: EventTime | null;
  readonly sentAt: EventTime | null;
  /** When staff give it to another. */
  readonly replacedAt: EventTime | null;
  /** Whose review this one takes the place of. */
  readonly inPlaceOf: Person | null;
}

/** Every review of the round: three of each bid, and those in the place of others. */
export function plannedReviews(scenario: Scenario): readonly PlannedReview[] {
  return reviewedBids(scenario).flatMap((bid) => reviewsOfBid(bid, scenario.pool));
}

function reviewsOfBid(bid: PlannedBid, pool: readonly Person[]): readonly PlannedReview[] {
  const member = (place: number) => pool[(bid.number * 3 + place) % pool.length] as Person;
  const first = [0, 1, 2].map((place) =>
    plannedReview(bid, member(place), mannerOf(bid, place), bid.assignedAt, null),
  );
  const others = first.flatMap((review, place) =>
    review.replacedAt === null
      ? []
      : [plannedReview(bid, member(3 + place), 'prompt', review.replacedAt, review.reviewer)],
  );
  return [...first, ...others];
}

function mannerOf({ number }: PlannedBid, place: number): Manner {
  if (place === 0 && number % 10 === 3) return 'conflicted';
  if (place === 1 && number % 12 === 5) return 'silent';
  if (place === 2 && number % 15 === 7) return 'overdue';
  if (place === 0 && number % 7 === 2) return 'in-two-sittings';
  return (number + place) % 5 === 0 ? 'one-by-one' : 'prompt';
}

function plannedReview(
  bid: PlannedBid,
  reviewer: Person,
  manner: Manner,
  askedAt: EventTime,
  inPlaceOf: Person | null,
): PlannedReview {
  const dueOn = usualReviewDue(askedAt);
  const day = (workingDays: number, time: string) =>
    eventTime(`${addWorkingDays(dateAt(askedAt), workingDays)}T${time}:00Z`);
  const afterDue = (workingDays: number) => eventTime(`${addWorkingDays(dueOn, workingDays)}T11:00:00Z`);
  const none = { declaredAt: null, savedAt: null, sentAt: null, replacedAt: null };
  const when: Readonly<Record<Manner, Partial<typeof none | PlannedReview>>> = {
    prompt: { declaredAt: day(2, '10:00'), sentAt: day(bid.number % 3 === 0 ? 8 : 4, '14:00') },
    'one-by-one': { declaredAt: day(3, '10:00'), sentAt: day(4, '14:00') },
    'in-two-sittings': { declaredAt: day(3, '10:00'), savedAt: day(6, '10:00'), sentAt: day(8, '14:00') },
    overdue: { declaredAt: day(3, '10:00'), sentAt: afterDue(3) },
    conflicted: { declaredAt: day(2, '10:00'), replacedAt: day(3, '11:00') },
    // Some are replaced when staff have been told at the end of the ladder, others before.
    silent: { replacedAt: afterDue(bid.number % 24 === 5 ? 8 : 6) },
  };
  return { bid, reviewer, manner, askedAt, dueOn, inPlaceOf, ...none, ...when[manner] } as PlannedReview;
}
