import type { Seat } from '../circulars/circular.ts';

/** What a letter about a round says. The words are the catalogue's and the round's own; here is only what cannot be looked up when it is sent. */
export interface RoundMessage {
  readonly template: 'round-announcement';
  /** Why this person gets it; nobody's post when it is a test. */
  readonly seats: readonly Seat[];
  /** Whether it goes to a member of staff who wants to see it in their own mailbox. */
  readonly isTest?: true;
}
