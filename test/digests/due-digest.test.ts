import { describe, expect, it } from '@jest/globals';
import { coveredBy, digestDue, isDueIn, type ItemAim } from '../../functions/digests/due-digest.ts';
import { pacesOfRun } from '../../functions/digests/digest-run.ts';
import type { ItemId } from '../../functions/digests/item.ts';
import type { Release } from '../../functions/digests/release.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Member } from '../../functions/networks/member.ts';
import { leaveNetwork } from '../../functions/networks/leave.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { type Pace, paces, usualPreferences } from '../../functions/networks/preferences.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { catrin } from '../networks/members.ts';
import { clock, memberOf, release } from './digests.ts';

const forAll: ItemAim = { topics: [], sectors: [] };
const aimsOf = (releases: readonly Release[], aim = forAll) =>
  new Map<ItemId, ItemAim>(releases.map(({ itemId }) => [itemId, aim]));
const to = clock('05-11');
const due = (member: Member, releases: readonly Release[], aim = forAll) =>
  digestDue(member, releases, aimsOf(releases, aim), to);

describe('what one person gets by a run', () => {
  it('is every item of their networks, each once, whatever networks it came by', () => {
    const releases = [
      release('a', 'energy', clock('05-05'), 2),
      release('a', 'care', clock('05-06'), 2),
      release('b', 'care', clock('05-07')),
      release('c', 'housing', clock('05-07')),
    ];
    expect(due(memberOf(['energy', 'care']), releases).items.toSorted()).toEqual(['a', 'b']);
  });

  it('begins where their last digest ended and ends before the run does', () => {
    const releases = ['05-03', '05-04', '05-10', '05-11'].map((day) => release(day, 'energy', clock(day)));
    const member = memberOf(['energy'], { covering: { until: clock('05-04'), had: [] } });
    expect(due(member, releases).items.toSorted()).toEqual(['05-04', '05-10']);
  });

  it('has nothing from before they joined', () => {
    const [one] = memberOf(['energy']).subscriptions;
    if (one === undefined) throw new Error('they are in one');
    const member = memberOf([], { subscriptions: [{ ...one, since: clock('05-06') }] });
    const releases = ['05-05', '05-06'].map((day) => release(day, 'energy', clock(day)));
    expect(due(member, releases).items).toEqual(['05-06']);
  });

  it('leaves out what is about other topics, and not what is for all', () => {
    const member = memberOf(['energy'], {
      preferences: { ...usualPreferences('weekly'), topics: ['housing'] },
    });
    const releases = [release('a', 'energy', clock('05-05'))];
    expect(due(member, releases, { topics: ['transport'], sectors: [] }).items).toEqual([]);
    expect(due(member, releases, { topics: ['transport', 'housing'], sectors: [] }).items).toEqual(['a']);
    expect(due(member, releases).items).toEqual(['a']);
  });

  it('is no backlog after a pause: they are told how much came', () => {
    const pausedUntil = calendarDate('2027-05-10');
    const member = memberOf(['energy'], { preferences: { ...usualPreferences('weekly'), pausedUntil } });
    const releases = ['05-05', '05-07', '05-10'].map((day) => release(day, 'energy', clock(day)));
    expect(due(member, releases)).toEqual({ items: ['05-10'], skipped: 2 });
  });

  it('has what is pinned first, then the order of its editors', () => {
    const releases = [
      { ...release('a', 'energy', clock('05-05')), place: 2 },
      { ...release('b', 'energy', clock('05-05')), place: 1 },
      { ...release('c', 'energy', clock('05-05')), place: 3, isPinned: true },
    ];
    expect(due(memberOf(['energy']), releases).items).toEqual(['c', 'b', 'a']);
  });

  it('is not due to whoever has paused, left, or is of another pace', () => {
    const weekly = { paces: pacesOfRun.weekly, to };
    expect(isDueIn(memberOf(['energy']), weekly)).toBe(true);
    expect(isDueIn(memberOf(['energy'], { preferences: usualPreferences('monthly') }), weekly)).toBe(false);
    const pausedUntil = calendarDate('2027-05-12');
    const paused = memberOf(['energy'], { preferences: { ...usualPreferences('weekly'), pausedUntil } });
    expect(isDueIn(paused, weekly)).toBe(false);
    const left = leaveNetwork(memberOf(['energy']), 'energy' as NetworkId, 'removed', { at: to, by: catrin });
    expect(isDueIn(left?.member ?? memberOf(['energy']), weekly)).toBe(false);
  });
});

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const networks = ['n0', 'n1', 'n2', 'n3'];

/** A year of one person: their paces, pauses and networks change, runs come late or are left out, and at the end everybody is served once. */
function liveThroughYear(seed: number) {
  const pick = chance(seed);
  const hasPauses = seed % 2 === 0;
  let member = memberOf([], { preferences: usualPreferences(paces[pick(3)] ?? 'weekly') });
  const joined = new Map<string, string>();
  const releases: Release[] = [];
  const received: string[] = [];
  let skipped = 0;
  const run = (pace: Pace, end: typeof to) => {
    if (!isDueIn(member, { paces: pacesOfRun[pace], to: end })) return;
    const digest = digestDue(member, releases, aimsOf(releases), end);
    received.push(...digest.items);
    skipped += digest.skipped;
    member = { ...member, covering: coveredBy(member, digest, releases, end) };
  };
  for (let day = 0; day < 365; day++) {
    const at = secondsAfter(clock('01-01'), day * 86_400);
    if (pick(3) === 0) {
      const among = networks.filter(() => pick(2) === 0);
      // The same item may come by several networks on different days.
      for (const id of among)
        releases.push(release(`i${day}`, id, secondsAfter(at, pick(20 * 86_400)), among.length));
    }
    if (pick(40) === 0)
      member = { ...member, preferences: { ...member.preferences, pace: paces[pick(3)] ?? 'weekly' } };
    if (hasPauses && pick(60) === 0)
      member = {
        ...member,
        preferences: {
          ...member.preferences,
          pausedUntil: calendarDate(secondsAfter(at, pick(30) * 86_400).slice(0, 10)),
        },
      };
    const wanted = networks[pick(4)] ?? 'n0';
    if (pick(30) === 0 && !joined.has(wanted)) {
      joined.set(wanted, at);
      const [one] = memberOf([wanted]).subscriptions;
      if (one !== undefined)
        member = { ...member, subscriptions: [...member.subscriptions, { ...one, since: at }] };
    }
    // Runs are late by some hours, or do not come at all, and two of them end at the same moment.
    const end = secondsAfter(at, pick(86_400));
    if (pick(3) > 0) run('as-it-comes', end);
    if (day % 7 === 1 && pick(8) > 0) run('weekly', end);
    if (day % 30 === 1 && pick(8) > 0) run('monthly', end);
  }
  const end = secondsAfter(clock('01-01'), 500 * 86_400);
  for (const pace of paces) run(pace, end);
  const entitled = new Set(
    releases
      .filter(({ networkId, releasedAt }) => (joined.get(networkId) ?? '9') <= releasedAt)
      .map(({ itemId }) => String(itemId)),
  );
  return { received, skipped, entitled, paused: skipped > 0 };
}

describe('whatever the pace changes, pauses and late runs', () => {
  const years = Array.from({ length: 80 }, (_, seed) => liveThroughYear(seed));

  it('nobody gets an item twice, or one they are not entitled to', () => {
    for (const { received, entitled } of years) {
      expect(received.length).toBe(new Set(received).size);
      expect(received.filter((id) => !entitled.has(id))).toEqual([]);
    }
  });

  it('nobody misses an item, but for what came while they had paused, which is counted', () => {
    for (const { received, skipped, entitled } of years)
      expect([...entitled].filter((id) => !received.includes(id)).length).toBeLessThanOrEqual(skipped);
  });

  it('years with pauses and years without are among them', () => {
    expect(years.filter(({ paused }) => paused).length).toBeGreaterThan(20);
    expect(years.filter(({ paused }) => !paused).length).toBeGreaterThan(20);
    expect(years.every(({ received }) => received.length > 0)).toBe(true);
  });
});
