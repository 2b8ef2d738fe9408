import type { CalendarDate } from '../calendar/working-days.ts';
import type { SimilarWork, WorkSearch } from './similar-work.ts';
import { hasFinished, type Work } from './work.ts';

/**
 * Where one size of sum ends and the next begins, in pence: what the fund's research grants came to, a change in one service, a change in a whole body, and
 * beyond that what several bodies build together. Our own lines, drawn through the gaps between the sums of the 51 projects of the sample.
 */
const sizesUpTo: readonly number[] = [5_000_000, 55_000_000, 250_000_000];

/** How many mentors are offered: one may have moved on, another may decline. */
const mostMentors = 3;

/**
 * Projects whose people may mentor a bidder on a day, the nearest first: finished, about something like it, and of similar size (bodies of similar size with
 * similar problems learn best from each other; those of another sector are not left out).
 */
export function mentorsFor(search: WorkSearch, work: Work, on: CalendarDate): readonly SimilarWork[] {
  return search.nearest(
    work,
    mostMentors,
    (found) => found.kind === 'project' && hasFinished(found, on) && isOfSimilarSize(found, work),
  );
}

/** Two sums between the same lines; where one of the sums is not known, two bodies of the same type. */
export function isOfSimilarSize(one: Work, other: Work): boolean {
  return one.amountPence === null || other.amountPence === null
    ? one.organisationType === other.organisationType
    : sizeOf(one.amountPence) === sizeOf(other.amountPence);
}

function sizeOf(pence: number): number {
  return sizesUpTo.filter((line) => pence > line).length;
}
