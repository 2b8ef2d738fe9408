import { createHash } from 'node:crypto';
import type { InBothLanguages } from '../assessment/criteria.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { ContactPost, OrganisationType } from '../organisations/contact-post.ts';
import type { ContactWithPerson } from '../organisations/contact.ts';
import { isReachable, type PersonId, type Suppression } from '../people/person.ts';

/** The circular that tells public bodies of a round. */
export interface Announcement {
  /** The fund's own words about this round, a paragraph or two; empty until they are written. The rest of the letter is the same for every round. */
  readonly words: InBothLanguages;
  readonly audience: Audience;
  /** How far it has gone out; null before it is sent. It is sent once. */
  readonly sending: Sending | null;
}

/** Whom a circular goes to: the holders of these posts in bodies of these kinds. */
export interface Audience {
  readonly posts: readonly ContactPost[];
  readonly organisationTypes: readonly OrganisationType[];
}

/** A circular on its way. */
export interface Sending {
  readonly startedAt: EventTime;
  /** The member of staff who sent it. */
  readonly by: string;
  readonly recipients: number;
  /** For how many of them, in the order of the list, a letter is in the ledger. */
  readonly queued: number;
}

/** A post through which somebody is written to. */
export interface Seat {
  readonly organisation: string;
  readonly post: ContactPost;
}

/** Somebody who gets a circular, once, however many posts they hold. */
export interface Recipient {
  readonly id: PersonId;
  readonly seats: readonly Seat[];
}

/** Somebody whom a circular leaves out, because mail to them has stopped. */
export interface LeftOut extends Recipient {
  readonly why: Suppression['reason'];
}

/** Everybody a circular goes to, and whom it leaves out: made when it is shown for confirmation, and kept as it was when it is sent. */
export interface RecipientList {
  readonly recipients: readonly Recipient[];
  readonly leftOut: readonly LeftOut[];
}

/** The largest circular: its list is kept in one row of the table, and Wales has some 320 such posts. */
export const mostRecipients = 1500;

/** In characters, for the fund's own words in one language. */
export const longestWords = 3000;

/** Before anything is written or chosen. */
export const blankAnnouncement: Announcement = {
  words: { cy: '', en: '' },
  audience: { posts: [], organisationTypes: [] },
  sending: null,
};

/** Whether every letter of a circular is in the ledger. */
export function isAllQueued({ sending }: Announcement): boolean {
  return sending !== null && sending.queued >= sending.recipients;
}

/** Who gets a circular, by the register as it stands, in its order. A post that nobody holds gets none. */
export function recipientsAmong(
  contacts: readonly ContactWithPerson[],
  { posts, organisationTypes }: Audience,
): RecipientList {
  const chosen = contacts.filter(
    ({ contact }) => posts.includes(contact.post) && organisationTypes.includes(contact.organisationType),
  );
  const found = new Map<PersonId, Recipient & { readonly why: Suppression['reason'] | null }>();
  for (const { contact, person } of chosen) {
    if (person === null) continue;
    const seat: Seat = { organisation: contact.organisation, post: contact.post };
    const seats = [...(found.get(person.id)?.seats ?? []), seat];
    found.set(person.id, { id: person.id, seats, why: isReachable(person) ? null : reasonOf(person) });
  }
  const all = [...found.values()];
  return {
    recipients: all.filter(({ why }) => why === null).map(({ id, seats }) => ({ id, seats })),
    leftOut: all.flatMap(({ why, ...one }) => (why === null ? [] : [{ ...one, why }])),
  };
}

function reasonOf({ suppression }: { readonly suppression: Suppression | null }): Suppression['reason'] {
  return suppression?.reason ?? 'by-staff';
}

/** A short name for exactly these recipients: what was confirmed is what is sent, or the list is shown again. */
export function fingerprintOf({ recipients }: Pick<RecipientList, 'recipients'>): string {
  const ids = recipients.map(({ id }) => id).join(' ');
  return createHash('sha256').update(ids).digest('hex').slice(0, 16);
}
