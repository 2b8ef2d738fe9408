import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { isReachable, type Person } from '../people/person.ts';
import { rungLetters } from './chase-letters.ts';
import { ladders } from './ladder.ts';
import type { Obligation } from './obligation.ts';
import { nextLook } from './plan.ts';

/**
 * An obligation that begins, asked for in the same moment instead of the next morning, because somebody waits for the answer. The later rungs of its ladder
 * stay as they are. Whoever cannot be reached is not asked: the ladder then says so.
 */
export function askAtOnce(
  obligation: Obligation,
  owner: Person,
  at: EventTime,
): { readonly obligation: Obligation; readonly deliveries: readonly Delivery[] } {
  if (!isReachable(owner)) return { obligation, deliveries: [] };
  const { firstRung: rung, owner: role } = ladders[obligation.kind];
  const { chase } = obligation;
  const asked: Obligation = {
    ...obligation,
    state: 'asked',
    chase: { ...chase, sent: [...chase.sent, { rung, at, to: [owner.id], because: 'at-once' }] },
  };
  const readers = [{ id: owner.id, role, wording: 'asked' }] as const;
  return {
    obligation: { ...asked, nextAt: nextLook(asked) },
    deliveries: rungLetters(obligation, rung, readers, at, 'at-once'),
  };
}
