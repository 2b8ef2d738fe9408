import { defaultCriteria, type InBothLanguages } from '../assessment/criteria.ts';
import { type ClockTime, instantAt } from '../calendar/clock-time.ts';
import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { slugOf } from '../kernel/text.ts';
import { blankAnnouncement } from './announcement.ts';
import { type Round, type RoundFacts, type RoundId, roundIdPattern, roundParts } from './round.ts';

/** What the fund asks of every round unless staff say otherwise: up to 75% of the cost, £200,000 at least (fund-process, "Assessment"). */
const usualSharePercent = 75;
const usualMinimumPence = 20_000_000;

/** Working days from now to the opening that is proposed, and from there to the closing: time to announce it, and some two months to write. */
const daysToOpening = 20;
const daysToClosing = 40;

/** A round that staff begin: its name is known, and what they have not said holds a proposal that they must look at before it is published. */
export function newRound(
  begin: {
    readonly id: RoundId;
    readonly begunWith: string;
    readonly facts: Pick<RoundFacts, 'name'> & Partial<RoundFacts>;
  },
  at: EventTime,
): Round {
  const { id, begunWith, facts } = begin;
  const opensOn = addWorkingDays(dateAt(at), daysToOpening);
  const said = {
    name: true,
    dates: facts.opensAt !== undefined && facts.closesAt !== undefined,
    money: facts.budgetPence !== undefined,
    // No themes is what a round usually has, and the fund's own criteria are complete.
    themes: true,
    criteria: true,
  };
  return {
    id,
    state: 'draft',
    opensAt: clockOn(opensOn, '09:00', at),
    closesAt: clockOn(addWorkingDays(opensOn, daysToClosing), '17:00', at),
    budgetPence: 0,
    minimumPence: usualMinimumPence,
    shareOfCostPercent: usualSharePercent,
    themes: [],
    criteria: defaultCriteria(),
    ...facts,
    unchecked: roundParts.filter((part) => !said[part]),
    announcement: blankAnnouncement,
    draftLetters: { remindedOf: null, toldAfter: null, run: null },
    begunWith,
    createdAt: at,
    nextAt: null,
    version: 0,
  };
}

/** A working hour is never the one in which the clocks change. */
function clockOn(date: CalendarDate, time: string, otherwise: EventTime): EventTime {
  return instantAt(date, time as ClockTime) ?? otherwise;
}

/**
 * The ids to try for a round that staff gave none, in order: its English name as a short name, then the same with a number. Ends after twenty, since so many
 * rounds of one name are none.
 */
export function idsFor(name: InBothLanguages): readonly RoundId[] {
  const slug = slugOf(name.en, 36) || 'round';
  const ids = [slug, ...Array.from({ length: 19 }, (_, place) => `${slug}-${place + 2}`)];
  return ids.filter((id) => roundIdPattern.test(id)) as RoundId[];
}
