import { createHash } from 'node:crypto';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { NetworkId } from '../networks/network.ts';
import type { ContactPost, OrganisationType } from '../organisations/contact-post.ts';
import type { ContactWithPerson } from '../organisations/contact.ts';
import { isReachable, type Person, type PersonId, type Suppression } from '../people/person.ts';

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

/** Somebody who gets a circular, once, however many posts they hold and networks they are in. */
export interface Recipient {
  readonly id: PersonId;
  readonly seats: readonly Seat[];
  /** The networks through which they are written to; left out where it is none. */
  readonly networks?: readonly NetworkId[];
  /** Whether they are written to by name, whatever else they are. */
  readonly isGuest?: true;
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

/** The largest circular to posts: its list is kept in one row of the table, and Wales has some 320 such posts. */
export const mostRecipients = 1500;

/** The largest circular to networks: its list is kept in rows of a thousand, which are written together (a transaction holds a hundred writes and 4 MB). */
export const mostInvited = 20_000;

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

/** Somebody who is written to as a member of networks, or by name. */
export interface Addressed {
  readonly person: Person;
  /** Empty for a guest. */
  readonly networks: readonly NetworkId[];
}

/** The same list with members of networks and guests behind the holders of posts; whoever is on it already stands there once, with all that brings them. */
export function withAddressed(list: RecipientList, addressed: readonly Addressed[]): RecipientList {
  const all = new Map<PersonId, Recipient & { readonly why: Suppression['reason'] | null }>(
    [...list.recipients.map((one) => ({ ...one, why: null })), ...list.leftOut].map((one) => [one.id, one]),
  );
  for (const { person, networks } of addressed) {
    const known = all.get(person.id) ?? {
      id: person.id,
      seats: [],
      why: isReachable(person) ? null : reasonOf(person),
    };
    const joined = [...new Set([...(known.networks ?? []), ...networks])];
    all.set(person.id, {
      ...known,
      ...(joined.length > 0 ? { networks: joined } : {}),
      ...(networks.length === 0 ? { isGuest: true } : {}),
    });
  }
  const recipients: Recipient[] = [];
  const leftOut: LeftOut[] = [];
  for (const { why, ...one } of all.values())
    if (why === null) recipients.push(one);
    else leftOut.push({ ...one, why });
  return { recipients, leftOut };
}

function reasonOf({ suppression }: { readonly suppression: Suppression | null }): Suppression['reason'] {
  return suppression?.reason ?? 'by-staff';
}

/** A short name for exactly these recipients: what was confirmed is what is sent, or the list is shown again. */
export function fingerprintOf({ recipients }: Pick<RecipientList, 'recipients'>): string {
  const ids = recipients.map(({ id }) => id).join(' ');
  return createHash('sha256').update(ids).digest('hex').slice(0, 16);
}

/**
 * A circular is sent, to exactly those who were shown.
 * @param seen the fingerprint of the list that was shown; null where no list was.
 * @param most how many its list can hold.
 */
export function startSending(
  list: RecipientList,
  seen: string | null,
  on: { readonly at: EventTime; readonly by: { readonly name: string } },
  most = mostRecipients,
): Result<Sending, MessageKey> {
  const { recipients } = list;
  if (recipients.length === 0) return refused('round.refusal.nobody');
  if (recipients.length > most) return refused('round.refusal.too-many');
  if (seen !== null && seen !== fingerprintOf(list)) return refused('refusal.changed-meanwhile');
  return allowed({ startedAt: on.at, by: on.by.name, recipients: recipients.length, queued: 0 });
}
