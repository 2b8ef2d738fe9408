import type { EventTime } from '../kernel/event-time.ts';
import { eventTime } from '../kernel/event-time.ts';
import { slugOf } from '../kernel/text.ts';
import { blankAnnouncement } from './announcement.ts';
import { type Round, type RoundId, roundIdPattern } from './round.ts';

/** The id of a round that was over before Cascade, by its name; null when the name has no letter or digit. Case, accents and spacing make no other round. */
export function pastRoundId(name: string): RoundId | null {
  const slug = slugOf(name, 35);
  const id = `past-${slug}`;
  return slug !== '' && roundIdPattern.test(id) ? (id as RoundId) : null;
}

/**
 * A round that was over before Cascade. Nobody knows its dates, budget or criteria here, so it has none, and its dates only give it a place in the lists: the
 * year in its name, or else the year given.
 * @param year of a decision of it; the year of `at` where none is known.
 */
export function pastRound(id: RoundId, name: string, year: string | null, at: EventTime): Round {
  const [named] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name) ?? [];
  const placedAt = eventTime(`${named ?? year ?? at.slice(0, 4)}-01-01T00:00:00Z`);
  return {
    id,
    state: 'past',
    name: { cy: name, en: name },
    opensAt: placedAt,
    closesAt: placedAt,
    budgetPence: 0,
    minimumPence: 0,
    shareOfCostPercent: 0,
    themes: [],
    criteria: [],
    unchecked: [],
    announcement: blankAnnouncement,
    draftLetters: { remindedOf: null, toldAfter: null, run: null },
    begunWith: '',
    createdAt: at,
    nextAt: null,
    version: 0,
  };
}
