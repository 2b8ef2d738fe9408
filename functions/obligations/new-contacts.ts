import { nextSendingTime } from '../calendar/working-days.ts';
import type { ContactRole } from '../people/person.ts';
import type { Obligation } from './obligation.ts';
import { nextLook } from './plan.ts';
import type { Change, Occasion } from './view.ts';

/**
 * Other people hold these roles of the project, by an import or because staff said so: a chase that has begun looks at the next sending time and writes to
 * whoever has not had its last letter. One that had nobody to ask goes on; one that rests for another reason rests still.
 */
export function withNewContacts(
  obligation: Obligation,
  { roles, reason }: { readonly roles: readonly ContactRole[]; readonly reason: string },
  { at, by }: Occasion,
): Pick<Change, 'obligation' | 'timeline' | 'deliveries'> {
  // A chase that has written to nobody yet has nothing to catch up with.
  const looks =
    obligation.chase.sent.length > 0 ||
    obligation.decisionNeeded === 'nobody-to-ask' ||
    obligation.lostRole !== null;
  const told = looks ? { ...obligation, wokenAt: nextSendingTime(at) } : obligation;
  return {
    obligation: { ...told, nextAt: nextLook(told) },
    timeline: [{ what: 'contacts-changed', by, args: { roles: roles.join(' '), reason } }],
    deliveries: [],
  };
}
