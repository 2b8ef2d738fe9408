import { eventTime } from '../../functions/kernel/event-time.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { addMember, type NamedMember } from '../../functions/networks/join.ts';
import type { MemberView } from '../../functions/networks/member-change.ts';
import type { Member } from '../../functions/networks/member.ts';
import type { Network, NetworkId } from '../../functions/networks/network.ts';
import type { Ground } from '../../functions/networks/subscription.ts';
import type { Person } from '../../functions/people/person.ts';
import { person } from '../support/people.ts';

export const at = eventTime('2026-11-02T10:00:00Z');
export const catrin = { kind: 'staff', name: 'Catrin Rees' } as const;
export const byStaff = { at, by: catrin };

/** A network, with what a test says of it. */
export function networkOf(id: string, facts: Partial<Network> = {}): Network {
  return {
    id: id as NetworkId,
    name: { cy: `Rhwydwaith ${id}`, en: `Network ${id}` },
    purpose: { cy: 'Rhannu', en: 'Sharing' },
    sectors: [],
    coordinatorId: null,
    defaultPace: 'weekly',
    goesOutByItself: false,
    isOpen: true,
    begunWith: id,
    createdAt: at,
    version: 1,
    ...facts,
  };
}

export const energy = networkOf('energy');
export const care = networkOf('care', { defaultPace: 'monthly' });

/** Why somebody may be written to whom staff put on a list. */
export const ground: Ground = {
  basis: 'public-task',
  way: 'staff',
  source: 'Delegates of 2026',
  date: calendarDate('2026-10-30'),
  wording: 'notice-3',
  by: 'Catrin Rees',
};

/** Somebody as a list names them. */
export function named(name: string, email: string, organisation = ''): NamedMember {
  const { id, language } = person(name, email);
  return { id, name, email, language, organisation };
}

export const nia = named('Nia Rees', 'nia@council.example.org', 'Gwynedd Council');

/** What is known of somebody whom nobody has named before. */
export const unknown: MemberView = { member: null, person: null, sameMailbox: { people: [], members: [] } };

/** What is known of somebody at one address. */
export function known(member: Member | null, someone: Person | null): MemberView {
  return {
    member,
    person: someone,
    sameMailbox: {
      people: someone === null ? [] : [someone],
      members: member === null ? [] : [member],
    },
  };
}

/** What putting somebody into a network made of them. */
export function added(view: MemberView, network: Network, who: NamedMember): Member {
  const decided = addMember(view, network, who, ground, byStaff);
  if (decided?.ok !== true) throw new Error('not added');
  return decided.value.member;
}
