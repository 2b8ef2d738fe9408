import type { InBothLanguages } from '../assessment/criteria.ts';
import type { Audience, Sending } from '../circulars/circular.ts';

/** The circular that tells public bodies of a round. */
export interface Announcement {
  /** The fund's own words about this round, a paragraph or two; empty until they are written. The rest of the letter is the same for every round. */
  readonly words: InBothLanguages;
  readonly audience: Audience;
  /** How far it has gone out; null before it is sent. It is sent once. */
  readonly sending: Sending | null;
}

/** In characters, for the fund's own words in one language. */
export const longestWords = 3000;

/** Before anything is written or chosen. */
export const blankAnnouncement: Announcement = {
  words: { cy: '', en: '' },
  audience: { posts: [], organisationTypes: [] },
  sending: null,
};

/** Whether every letter of a circular is in the ledger. */
export function isAllQueued({ sending }: Announcement): boolean {
  return sending !== null && sending.queued >= sending.recipients;
}
