import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import type { Occasion } from '../../functions/obligations/view.ts';
import {
  beginRound,
  editRound,
  mayEdit,
  publishRound,
  type RoundEdit,
  withdrawRound,
} from '../../functions/rounds/decide-round.ts';
import { idsFor } from '../../functions/rounds/new-round.ts';
import type { RoundDecision } from '../../functions/rounds/round-change.ts';
import { type Round, type RoundId, roundIdPattern, roundParts } from '../../functions/rounds/round.ts';
import { openRound } from '../support/bids.ts';

const on = (at: string): Occasion => ({ at: eventTime(at), by: { kind: 'staff', name: 'Catrin Rees' } });
const before = on('2026-10-21T10:00:00Z');
const during = on('2026-11-20T10:00:00Z');
const name = { cy: 'Rownd 13', en: 'Round 13' };

const valueOf = (decision: RoundDecision) => {
  if (decision === null || !decision.ok) throw new Error(JSON.stringify(decision));
  return decision.value;
};
const refusalOf = (decision: RoundDecision) =>
  decision === null || decision.ok ? decision : decision.refusal;
const edit = (
  round: Round,
  change: RoundEdit,
  more: { reason?: string; wasBidSent?: boolean } = {},
  when = during,
) => editRound(round, { edit: change, reason: '', wasBidSent: false, ...more }, when);
const begun = (facts: RoundEdit = {}) =>
  beginRound({ id: 'round-13' as RoundId, begunWith: 'form-1', facts: { name, ...facts } }, before);
const draft = (): Round => {
  const decided = begun();
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value.round;
};
const dates = { opensAt: eventTime('2026-11-30T09:00:00Z'), closesAt: eventTime('2027-01-29T17:00:00Z') };
const money = { budgetPence: 100_000_000, minimumPence: 20_000_000, shareOfCostPercent: 75 };

describe('a round that staff begin', () => {
  it('is a draft that holds the fund’s usual terms, and asks staff to look at its dates and its money', () => {
    expect(draft()).toMatchObject({
      state: 'draft',
      minimumPence: 20_000_000,
      shareOfCostPercent: 75,
      themes: [],
      unchecked: ['dates', 'money'],
      nextAt: null,
    });
    // Four working weeks ahead, in winter time already.
    expect(draft().opensAt).toBe('2026-11-18T09:00:00.000Z');
  });

  it('weighs learning and passing it on at 20% or more', () => {
    const weight = draft()
      .criteria.filter(({ isLearning }) => isLearning)
      .reduce((sum, { weightPercent }) => sum + weightPercent, 0);
    expect(weight).toBeGreaterThanOrEqual(20);
  });

  it('can be said whole at once, as a program does, and then nothing is left to look at', () => {
    const decided = begun({ ...dates, ...money });
    expect(decided).toMatchObject({ ok: true, value: { round: { unchecked: [], ...dates, ...money } } });
  });

  it('is refused when what is said of it cannot be', () => {
    expect(begun({ ...money, budgetPence: 0 })).toMatchObject({ refusal: 'round.refusal.no-budget' });
    expect(begun({ opensAt: dates.closesAt, closesAt: dates.opensAt })).toMatchObject({
      refusal: 'round.refusal.closes-before-opens',
    });
    expect(begun({ name: { cy: '', en: 'Round 13' } })).toMatchObject({
      refusal: 'round.refusal.name-missing',
    });
  });

  it('gets an id out of its English name, whatever that holds', () => {
    expect(idsFor({ cy: 'Rownd Ŵyn', en: 'Round 13: Ŵyn & friends' }).slice(0, 2)).toEqual([
      'round-13-wyn-friends',
      'round-13-wyn-friends-2',
    ]);
    expect(idsFor({ cy: '?', en: '???' })[0]).toBe('round');
    fc.assert(
      fc.property(fc.string(), (en) => {
        const ids = idsFor({ cy: 'Rownd', en });
        return new Set(ids).size === 20 && ids.every((id) => roundIdPattern.test(id));
      }),
    );
  });
});

describe('a draft', () => {
  it('can change in every part, without leaving a trace', () => {
    const { round, timeline } = valueOf(edit(draft(), { name, ...dates, ...money }, {}, before));
    expect([round.unchecked, timeline]).toEqual([[], []]);
    for (const part of roundParts) expect(mayEdit(draft(), part, { wasBidSent: false })).toBe(true);
  });

  it('counts a part as looked at when it is saved as it was proposed', () => {
    const { opensAt, closesAt } = draft();
    expect(valueOf(edit(draft(), { opensAt, closesAt }, {}, before)).round.unchecked).toEqual(['money']);
  });

  it('is published only when every part was looked at and its closing is still to come', () => {
    expect(refusalOf(publishRound(draft(), before))).toBe('round.refusal.unchecked');
    const { round } = valueOf(edit(draft(), { ...dates, ...money }, {}, before));
    expect(refusalOf(publishRound(round, on('2027-01-29T17:00:00Z')))).toBe('round.refusal.closes-in-past');
    const published = valueOf(publishRound(round, before));
    expect(published.round).toMatchObject({ state: 'published', nextAt: '2027-01-22T09:00:00.000Z' });
    expect(published.timeline.map(({ what }) => what)).toEqual(['round-published']);
  });

  it('is not published when its weights do not come to 100, or learning weighs nothing', () => {
    const { round } = valueOf(edit(draft(), { ...dates, ...money }, {}, before));
    const [first, ...rest] = round.criteria;
    if (first === undefined) throw new Error('no criteria');
    const heavier = [{ ...first, weightPercent: first.weightPercent + 1 }, ...rest];
    expect(refusalOf(edit(round, { criteria: heavier }, {}, before))).toBe('round.refusal.criteria');
    const careless = round.criteria.map((one) => ({ ...one, isLearning: false }));
    expect(refusalOf(publishRound({ ...round, criteria: careless }, before))).toBe('round.refusal.criteria');
  });

  it('can be given up, once, and then nothing more be done with it', () => {
    const { round } = valueOf(withdrawRound(draft(), before));
    expect(round).toMatchObject({ state: 'withdrawn', nextAt: null });
    expect(withdrawRound(round, before)).toBeNull();
    expect(refusalOf(publishRound(round, before))).toBe('round.refusal.withdrawn');
    expect(refusalOf(edit(round, { name }))).toBe('round.refusal.withdrawn');
  });
});

describe('a published round', () => {
  const round = openRound({ version: 3 });
  const later = secondsAfter(round.closesAt, 86_400);

  it('is neither published twice nor given up', () => {
    expect(refusalOf(publishRound(round, during))).toBe('round.refusal.published');
    expect(refusalOf(withdrawRound(round, during))).toBe('round.refusal.cannot-withdraw');
  });

  it('closes later for a reason that is kept, and reminds anew of the new time', () => {
    const { round: moved, timeline } = valueOf(
      edit(round, { closesAt: later }, { reason: 'The site was down.' }),
    );
    expect(moved).toMatchObject({ closesAt: later, nextAt: '2026-12-14T09:00:00.000Z' });
    expect(timeline).toMatchObject([
      { what: 'round-dates-moved', args: { closesAt: later, reason: 'The site was down.' } },
    ]);
    expect(refusalOf(edit(round, { closesAt: later }))).toBe('refusal.reason-missing');
  });

  it('never closes or opens earlier, and opens no later once it is open', () => {
    const reason = 'A reason.';
    expect(refusalOf(edit(round, { closesAt: secondsAfter(round.closesAt, -60) }, { reason }))).toBe(
      'round.refusal.only-later',
    );
    expect(refusalOf(edit(round, { opensAt: secondsAfter(round.opensAt, 60) }, { reason }))).toBe(
      'round.refusal.has-opened',
    );
    expect(refusalOf(edit(round, { opensAt: secondsAfter(round.opensAt, -60) }, { reason }, before))).toBe(
      'round.refusal.only-later',
    );
    expect(
      valueOf(edit(round, { opensAt: secondsAfter(round.opensAt, 60) }, { reason }, before)).round.opensAt,
    ).toBe(secondsAfter(round.opensAt, 60));
  });

  it('opens again after it closed when its closing moves to a time that is to come, not to one that has passed', () => {
    const afterwards = on('2027-01-05T10:00:00Z');
    const reason = 'The site was down.';
    expect(refusalOf(edit(round, { closesAt: later }, { reason }, afterwards))).toBe(
      'round.refusal.closes-in-past',
    );
    const to = eventTime('2027-01-06T17:00:00Z');
    expect(valueOf(edit(round, { closesAt: to }, { reason }, afterwards)).round.closesAt).toBe(to);
  });

  it('may get another budget, not another minimum, share, theme or name', () => {
    const { round: richer, timeline } = valueOf(edit(round, { budgetPence: 600_000_000 }));
    expect(richer.budgetPence).toBe(600_000_000);
    expect(timeline).toMatchObject([
      { what: 'round-budget-changed', args: { beforePence: 500_000_000, afterPence: 600_000_000 } },
    ]);
    for (const change of [
      { minimumPence: 1 },
      { shareOfCostPercent: 100 },
      { themes: [{ cy: 'Ynni', en: 'Energy' }] },
      { name },
    ] satisfies RoundEdit[])
      expect(refusalOf(edit(round, change))).toBe('round.refusal.fixed');
    expect(refusalOf(edit(round, { budgetPence: 1 }))).toBe('round.refusal.minimum-wrong');
  });

  it('may score other things until the first bid was sent', () => {
    const criteria = round.criteria.map((one) => ({ ...one, name: { cy: 'Arall', en: `Other ${one.id}` } }));
    expect(valueOf(edit(round, { criteria })).timeline).toMatchObject([{ what: 'round-criteria-changed' }]);
    expect(refusalOf(edit(round, { criteria }, { wasBidSent: true }))).toBe('round.refusal.bid-sent');
    expect(mayEdit(round, 'criteria', { wasBidSent: true })).toBe(false);
    expect(mayEdit(round, 'criteria', { wasBidSent: false })).toBe(true);
  });

  it('is left alone by an edit that changes nothing', () => {
    const { opensAt, closesAt, budgetPence, criteria } = round;
    expect(edit(round, { opensAt, closesAt, budgetPence, criteria }, { wasBidSent: true })).toBeNull();
  });
});
