import { describe, expect, it } from '@jest/globals';
import { eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { phaseOf, remindsAt, takesSubmission } from '../../functions/rounds/round.ts';
import { openRound } from '../support/bids.ts';

const round = openRound();
const after = (seconds: number, moment = round.closesAt) => secondsAfter(moment, seconds);

describe('a round', () => {
  it.each([
    ['a second before it opens', after(-1, round.opensAt), 'announced'],
    ['at the minute it opens', round.opensAt, 'open'],
    ['a second before it closes', after(-1), 'open'],
    ['at the minute it closes', round.closesAt, 'grace'],
    ['a second before the grace ends', after(15 * 60 - 1), 'grace'],
    ['fifteen minutes after it closes', after(15 * 60), 'closed'],
  ])('stands, %s, where its own dates say', (_, at, phase) => {
    expect(phaseOf(round, at)).toBe(phase);
  });

  it.each(['draft', 'withdrawn'] as const)('that is a %s is nothing else at any time', (state) => {
    for (const at of [after(-1, round.opensAt), round.opensAt, after(3600)])
      expect(phaseOf({ ...round, state }, at)).toBe(state);
  });

  it('takes a bid in its last fifteen minutes of grace only when it was begun before it closed', () => {
    const inGrace = after(14 * 60);
    expect(takesSubmission(round, { begunAt: after(-1), at: inGrace })).toBe(true);
    expect(takesSubmission(round, { begunAt: round.closesAt, at: inGrace })).toBe(false);
    expect(takesSubmission(round, { begunAt: after(-1), at: after(15 * 60) })).toBe(false);
  });

  it('reminds on the fifth working morning before the day it closes, by the clocks of Wales', () => {
    expect(remindsAt(round)).toBe('2026-12-11T09:00:00.000Z');
    // 25 December to 3 January hold three days on which offices are closed beside the weekends.
    expect(remindsAt({ closesAt: eventTime('2027-01-04T17:00:00Z') })).toBe('2026-12-23T09:00:00.000Z');
    // Reminds in summer time of a closing after the clocks have changed.
    expect(remindsAt({ closesAt: eventTime('2026-10-28T17:00:00Z') })).toBe('2026-10-21T08:00:00.000Z');
  });
});
