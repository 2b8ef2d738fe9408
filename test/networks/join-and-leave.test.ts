import { describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { addMember, askToJoin, confirmJoin } from '../../functions/networks/join.ts';
import { leaveEverything, leaveNetwork, sayWishes } from '../../functions/networks/leave.ts';
import { isIn, type Member, networksOf, subscriptionTo } from '../../functions/networks/member.ts';
import { beginNetwork, editNetwork } from '../../functions/networks/network.ts';
import { isPausedOn, usualPreferences } from '../../functions/networks/preferences.ts';
import type { Ending } from '../../functions/networks/subscription.ts';
import { person, suppressed } from '../support/people.ts';
import {
  added,
  at,
  byStaff,
  care,
  energy,
  ground,
  known,
  named,
  networkOf,
  nia,
  unknown,
} from './members.ts';

const niaHerself = person('Nia Rees', nia.email);
const byNia = { at, by: { kind: 'person', id: nia.id, name: nia.name } } as const;
const later = { at: eventTime('2026-11-10T09:00:00Z'), by: byNia.by };
const inEnergy = added(unknown, energy, nia);
const left = (how: Ending): Member => {
  const change = leaveNetwork(inEnergy, energy.id, how, byNia);
  if (change === null) throw new Error('was not in it');
  return change.member;
};

describe('somebody whom staff put into a network', () => {
  test('is in it, with the ground on which they are written to, at the network’s pace', () => {
    const decided = addMember(unknown, energy, nia, ground, byStaff);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        member: {
          name: 'Nia Rees',
          organisation: 'Gwynedd Council',
          preferences: { pace: 'weekly', format: 'web', pausedUntil: null },
          subscriptions: [{ networkId: 'energy', state: 'active', ground, left: null }],
        },
        person: { name: 'Nia Rees', email: nia.email },
        timeline: [{ what: 'network-member-added', args: { network: 'energy' } }],
      },
    });
  });

  test('keeps the pace they have when they come into another network', () => {
    const both = added(known(inEnergy, niaHerself), care, nia);
    expect(networksOf(both)).toEqual(['energy', 'care']);
    expect(both.preferences.pace).toBe('weekly');
  });

  test('is not added twice, and a list that names nobody’s body takes nothing away', () => {
    const again = { ...nia, organisation: '' };
    expect(addMember(known(inEnergy, niaHerself), energy, again, ground, byStaff)).toBeNull();
  });

  test('is described anew by a list that knows better', () => {
    const married = { ...nia, name: 'Nia Rees-Jones' };
    const decided = addMember(known(inEnergy, niaHerself), energy, married, ground, byStaff);
    expect(decided).toMatchObject({
      ok: true,
      value: { member: { name: 'Nia Rees-Jones' }, person: { name: 'Nia Rees-Jones' }, timeline: [] },
    });
  });

  test.each<Ending>(['one-click', 'unsubscribe-page', 'preference-page', 'asked-staff'])(
    'is not put back after leaving by their own wish (%s)',
    (how) => {
      expect(addMember(known(left(how), niaHerself), energy, nia, ground, byStaff)).toEqual({
        ok: false,
        refusal: 'network.refusal.has-left',
      });
    },
  );

  test('may be put back after somebody else had taken them off, unless they said then that they want to stay away', () => {
    const removed = left('removed');
    expect(isIn(added(known(removed, niaHerself), energy, nia), energy.id)).toBe(true);
    const saysSo = leaveNetwork(removed, energy.id, 'one-click', later);
    expect(addMember(known(saysSo?.member ?? null, niaHerself), energy, nia, ground, byStaff)).toMatchObject({
      refusal: 'network.refusal.has-left',
    });
  });

  test('may be put into another network after leaving one, but into none after leaving everything', () => {
    expect(isIn(added(known(left('one-click'), niaHerself), care, nia), care.id)).toBe(true);
    const stopped = leaveEverything(inEnergy, 'unsubscribe-page', byNia)?.member ?? null;
    expect(stopped && networksOf(stopped)).toEqual([]);
    expect(addMember(known(stopped, niaHerself), care, nia, ground, byStaff)).toEqual({
      ok: false,
      refusal: 'network.refusal.wants-nothing',
    });
  });

  test('is refused while mail to them has stopped, whichever spelling of their address it was', () => {
    const bounced = suppressed(person('Nia', 'Nia+news@council.example.org'));
    const view = { ...unknown, sameMailbox: { people: [bounced], members: [] } };
    expect(addMember(view, energy, nia, ground, byStaff)).toEqual({
      ok: false,
      refusal: 'network.refusal.suppressed',
    });
  });

  test('is refused while another spelling of their address left, or is in the network', () => {
    const other = named('Nia', 'nia+news@council.example.org');
    const view = (member: Member) => ({ ...unknown, sameMailbox: { people: [], members: [member] } });
    expect(addMember(view(left('one-click')), energy, other, ground, byStaff)).toMatchObject({
      refusal: 'network.refusal.has-left',
    });
    expect(addMember(view(inEnergy), energy, other, ground, byStaff)).toMatchObject({
      refusal: 'network.refusal.other-spelling',
    });
  });
});

describe('somebody who types an address on the page to join', () => {
  test('is asked first, and gets nothing until the owner of the address says yes', () => {
    const asked = askToJoin(unknown, [energy, care], nia, byNia);
    expect(asked?.member.subscriptions.map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(asked && networksOf(asked.member)).toEqual([]);
    const joined = asked && confirmJoin(asked.member, niaHerself, later.at);
    expect(joined && networksOf(joined.member)).toEqual(['energy', 'care']);
    expect(joined && confirmJoin(joined.member, niaHerself, later.at)).toBeNull();
  });

  test('does not rename the person whose address it is', () => {
    const joker = { ...nia, name: 'Somebody Rude' };
    expect(askToJoin(known(null, niaHerself), [energy], joker, byNia)?.person).toBeNull();
  });

  test('takes nobody out of a network they are in', () => {
    const asked = askToJoin(known(inEnergy, niaHerself), [energy], nia, byNia);
    expect(asked).toMatchObject({
      member: inEnergy,
      deliveries: [{ message: { template: 'network-own-page' } }],
    });
  });

  test('does not open the way for others: who had left has still left until they confirm', () => {
    const asked = askToJoin(known(left('one-click'), niaHerself), [energy], nia, later)?.member ?? null;
    expect(addMember(known(asked, niaHerself), energy, nia, ground, byStaff)).toMatchObject({
      refusal: 'network.refusal.has-left',
    });
    const back = asked && confirmJoin(asked, niaHerself, later.at)?.member;
    expect(back && subscriptionTo(back, energy.id)).toMatchObject({ state: 'active', left: null });
  });

  test('who wanted nothing from any network comes back by confirming', () => {
    const stopped = leaveEverything(inEnergy, 'one-click', byNia)?.member ?? null;
    const asked = askToJoin(known(stopped, niaHerself), [care], nia, later)?.member;
    expect(asked && networksOf(asked)).toEqual([]);
    const back = asked && confirmJoin(asked, niaHerself, later.at)?.member;
    expect(back && networksOf(back)).toEqual(['care']);
  });
});

describe('somebody who leaves', () => {
  test('leaves once, however often they press', () => {
    const gone = left('one-click');
    expect(leaveNetwork(gone, energy.id, 'unsubscribe-page', later)).toBeNull();
    const stopped = leaveEverything(gone, 'one-click', later)?.member;
    expect(stopped && leaveEverything(stopped, 'one-click', later)).toBeNull();
  });

  test('stays in the networks they did not leave, with what they wanted there', () => {
    const both = added(known(inEnergy, niaHerself), care, nia);
    const gone = leaveNetwork(both, energy.id, 'one-click', byNia)?.member;
    expect(gone && networksOf(gone)).toEqual(['care']);
    expect(gone && subscriptionTo(gone, energy.id)).toMatchObject({
      state: 'ended',
      left: { at, how: 'one-click' },
    });
  });
});

describe('what somebody says on their own page', () => {
  const wishes = (changes: Partial<Parameters<typeof sayWishes>[1]> = {}) => ({
    preferences: inEnergy.preferences,
    wanted: [energy.id],
    offered: [energy.id, care.id],
    ...changes,
  });

  test('counts at once', () => {
    const decided = sayWishes(inEnergy, wishes({ wanted: [care.id] }), later);
    if (decided?.ok !== true) throw new Error('refused');
    expect(networksOf(decided.value.member)).toEqual(['care']);
    expect(subscriptionTo(decided.value.member, care.id)?.ground).toMatchObject({
      basis: 'consent',
      way: 'preference-page',
      date: '2026-11-10',
    });
    expect(decided.value.timeline.map(({ what }) => what)).toEqual(['network-left', 'network-joined']);
  });

  test('changes nothing when it says what is so', () => {
    expect(sayWishes(inEnergy, wishes(), later)).toBeNull();
  });

  test('leaves alone what it was not asked about', () => {
    const decided = sayWishes(inEnergy, wishes({ wanted: [care.id], offered: [care.id] }), later);
    expect(decided?.ok === true && networksOf(decided.value.member)).toEqual(['energy', 'care']);
  });

  test('needs an address for what is to be posted', () => {
    const preferences = { ...inEnergy.preferences, format: 'print' as const };
    expect(sayWishes(inEnergy, wishes({ preferences }), later)).toMatchObject({
      refusal: 'network.refusal.address-missing',
    });
  });
});

test('a pause ends on the day it names', () => {
  const paused = { ...usualPreferences('weekly'), pausedUntil: calendarDate('2026-12-24') };
  expect(isPausedOn(paused, calendarDate('2026-12-23'))).toBe(true);
  expect(isPausedOn(paused, calendarDate('2026-12-24'))).toBe(false);
});

describe('a network', () => {
  const { name, purpose, sectors, coordinatorId, defaultPace, goesOutByItself, isOpen } = energy;
  const facts = { name, purpose, sectors, coordinatorId, defaultPace, goesOutByItself, isOpen };

  test('is named in both languages from its beginning', () => {
    const begin = { id: energy.id, begunWith: 'a', facts: { ...facts, name: { cy: ' ', en: 'Energy' } } };
    expect(beginNetwork(begin, byStaff)).toMatchObject({ refusal: 'network.refusal.name-missing' });
    expect(beginNetwork({ ...begin, facts }, byStaff)).toMatchObject({
      ok: true,
      value: { network: { id: 'energy', defaultPace: 'weekly', version: 0 } },
    });
  });

  test('says in its timeline when it has another coordinator', () => {
    const what = (edit: Parameters<typeof editNetwork>[1]) => {
      const decided = editNetwork(networkOf('energy'), edit, byStaff);
      return decided?.ok === true ? decided.value.timeline.map((event) => event.what) : decided;
    };
    expect(what({ coordinatorId: nia.id })).toEqual(['network-handed-over']);
    expect(what({ goesOutByItself: true })).toEqual(['network-changed']);
    expect(what({ defaultPace: 'weekly' })).toBeNull();
    expect(what({ purpose: { cy: '', en: 'x' } })).toMatchObject({
      refusal: 'network.refusal.purpose-missing',
    });
  });
});
