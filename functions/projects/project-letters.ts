import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { projectSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { isReachable, type KnownContacts, type PersonId } from '../people/person.ts';
import type { Project } from './project.ts';
import type { ProjectMessage } from './project-message.ts';

/** Who is told what happens to a project: those who answer for it. */
const told = ['lead', 'deputy', 'sponsor', 'finance'] as const;

/**
 * One letter to each of those who answer for the project and can be reached, owed from now on; it leaves at any hour, because it answers something that was
 * done. It is named after the version it answers: however often a decision is taken on that version, one letter goes to a person.
 */
export function projectLetters(
  { id, version }: Pick<Project, 'id' | 'version'>,
  contacts: KnownContacts,
  message: ProjectMessage,
  at: EventTime,
): readonly Delivery[] {
  const readers = new Set(
    told.flatMap((role) => {
      const person = contacts[role];
      return isReachable(person) ? [person.id] : [];
    }),
  );
  return [...readers].map((to) => projectLetter({ id, version }, to, message, at));
}

/** One such letter to one person. */
export function projectLetter(
  { id, version }: Pick<Project, 'id' | 'version'>,
  to: PersonId,
  message: ProjectMessage,
  at: EventTime,
): Delivery {
  const about = projectSubject(id);
  return {
    id: `${about}_${message.template}_v${version}_${to}` as DeliveryId,
    about,
    recipientId: to,
    message,
    cycle: 0,
    onlyInSendingHours: false,
    state: 'owed',
    createdAt: at,
    nextAt: at,
    attempt: 0,
    claimedAt: null,
    sentAt: null,
    sentTo: null,
    providerId: null,
    bouncedId: null,
    detail: null,
    version: 0,
  };
}
