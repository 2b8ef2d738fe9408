import type { PersonId } from '../people/person.ts';
import { awaitedStates, type Review, type ReviewState } from './review.ts';

/**
 * What a reviewer may read of a bid: its `names` (title, organisation, partners: enough to know whether they have a conflict), the whole `bid`, or
 * `nothing`.
 */
export type Sight = 'nothing' | 'names' | 'bid';

/** What a reviewer may read in each state of their review. A conflict, once declared, hides even the names (issue 3, "Assessment"). */
export const sightIn: Readonly<Record<ReviewState, Sight>> = {
  assigned: 'names',
  declared: 'bid',
  scoring: 'bid',
  submitted: 'bid',
  conflicted: 'nothing',
  replaced: 'nothing',
};

/** What somebody may read as a reviewer of a bid; nothing when they have no review of it. */
export function sightOf(review: Review | null): Sight {
  return review === null ? 'nothing' : sightIn[review.state];
}

/** Whether a reviewer may read the bid. Asked at every route to it: page, attachment, printed pack, list, search and API. */
export function mayReadBid(review: Review | null): boolean {
  return sightOf(review) === 'bid';
}

/** Whether somebody declared a conflict with a bid. Then no route leads them to it, whatever else they are: staff too. */
export function isConflicted(review: Review | null): boolean {
  return review?.state === 'conflicted';
}

/** Whether a reviewer may see what others scored: not before their own scores are in, and not while staff have opened them again. */
export function mayReadOthersScores(own: Review | null): boolean {
  return own?.state === 'submitted';
}

/** The reviews of a bid that a reviewer may read: their own as long as they may read the bid, and the submitted ones of others once theirs is in. */
export function readableReviews(own: Review, all: readonly Review[]): readonly Review[] {
  if (!mayReadBid(own)) return [];
  const isOwn = ({ reviewer }: Review) => reviewer.id === own.reviewer.id;
  return all.filter((one) => isOwn(one) || (mayReadOthersScores(own) && one.state === 'submitted'));
}

/** Whether somebody is on a bid's panel and has yet to send their own scores. Until then they see nobody else's, on staff pages too. */
export function isBlind(reviews: readonly Review[], id: PersonId | null): boolean {
  return reviews.some(({ reviewer, state }) => reviewer.id === id && awaitedStates.includes(state));
}
