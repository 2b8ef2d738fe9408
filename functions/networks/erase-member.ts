import { isDeepStrictEqual } from 'node:util';
import type { Occasion } from '../obligations/view.ts';
import { nothingCovered } from './covering.ts';
import type { MemberChange } from './member-change.ts';
import type { Member } from './member.ts';
import { usualPreferences } from './preferences.ts';

/** What is left of somebody who was erased: that they want nothing from any network, so that no list brings them back. Null when no more is left. */
export function eraseMember(member: Member, { at }: Pick<Occasion, 'at'>): MemberChange | null {
  const erased: Member = {
    ...member,
    name: '',
    organisation: '',
    preferences: usualPreferences(member.preferences.pace),
    subscriptions: [],
    // What they had was what they were interested in.
    covering: nothingCovered,
    stopped: member.stopped ?? { at, how: 'asked-staff' },
  };
  return isDeepStrictEqual(erased, member)
    ? null
    : { member: erased, person: null, timeline: [], deliveries: [] };
}
