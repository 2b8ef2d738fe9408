import type { Person } from '../people/person.ts';
import type { Member } from './member.ts';
import type { NetworkMessage } from './network-message.ts';
import type { Network } from './network.ts';

/** Whether the question to somebody who asked to join is still wanted; the reason when it is not. */
export function whyMemberLetterNotWanted(
  { template }: NetworkMessage,
  member: Member | null,
): 'answered' | null {
  if (template !== 'network-confirm') return null;
  const isPending = member?.subscriptions.some(({ state }) => state === 'pending') === true;
  return isPending ? null : 'answered';
}

/** Whether a letter to a coordinator is still wanted: not when somebody else is that by now. */
export function whyCoordinatorLetterNotWanted(
  { coordinatorId }: Network,
  recipient: Person | null,
): 'not-a-contact' | null {
  return coordinatorId === recipient?.id ? null : 'not-a-contact';
}
