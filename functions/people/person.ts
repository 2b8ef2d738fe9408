import { type Keys, macOf } from '../kernel/keys.ts';
import type { EventTime } from '../kernel/event-time.ts';

/** A person's id: keyed, so that it says nothing without the deployment's secret, and the same for every spelling of the same address. */
export type PersonId = string & { readonly personId: unique symbol };

/** A language of Wales in which we write. */
export type Language = 'cy' | 'en';

/** What a person chose, or `unknown`: then we write in both, Welsh first (Welsh language standards: letters go in the person's language). */
export type PreferredLanguage = Language | 'both' | 'unknown';

/** Why nothing is sent to an address any more. */
export interface Suppression {
  readonly reason: 'hard-bounce' | 'soft-bounces' | 'complaint' | 'by-staff' | 'erased';
  readonly at: EventTime;
}

/** Somebody the fund writes to. One row per address; a changed address is a new row. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: PreferredLanguage;
  readonly suppression: Suppression | null;
  /** Soft bounces in a row. Three count as a hard one: our own line, drawn because an address that failed on three mornings is as good as gone. */
  readonly softBounces: number;
  /** Set when staff began to erase what is held on them; `doneAt` once only this row is left of it. Absent otherwise. */
  readonly erasure?: { readonly begunAt: EventTime; readonly doneAt: EventTime | null };
  readonly version: number;
}

/** The roles a person can have in a project. */
export const contactRoles = ['lead', 'deputy', 'sponsor', 'champion', 'finance'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Every role in which a person can owe the fund something: those of a project, those of a bid that is being prepared or assessed, and those of a body that was sent a proven project. */
export const owingRoles = [...contactRoles, 'certifier', 'reviewer', 'adopter', 'senior'] as const;
export type OwingRole = (typeof owingRoles)[number];

/** The roles whose holder may name another in their place. Nobody names who certifies or reviews. */
export type HandableRole = Exclude<OwingRole, 'certifier' | 'reviewer'>;

/** The roles in which a link alone lets a person answer, of a project or of a body that was sent one. */
export const rolesWithLinks = [...contactRoles, 'adopter', 'senior'] as const satisfies readonly OwingRole[];

/** Who holds which role in a project. A role nobody holds is absent. */
export type Contacts = Readonly<Partial<Record<ContactRole, PersonId>>>;

/** The people an obligation may turn to, by their roles: its project's, and whoever owes it by name. */
export type KnownContacts = Readonly<Partial<Record<OwingRole, Person>>>;

/** A person as somebody names them. */
export interface NamedContact {
  readonly name: string;
  readonly email: string;
  readonly language: PreferredLanguage;
}

/** The person that a name means, given what is known of their address: a stop on their mail stays, and an unknown language never replaces a known one. */
export function personAs(
  { name, email, language }: NamedContact,
  id: PersonId,
  known: Person | undefined,
): Person {
  if (known === undefined)
    return { id, name, email, language, suppression: null, softBounces: 0, version: 0 };
  return { ...known, name, language: language === 'unknown' ? known.language : language };
}

/** Whether two descriptions of a person say the same of them. */
export function isSamePerson(one: NamedContact, other: NamedContact): boolean {
  return one.name === other.name && one.language === other.language;
}

/** The holders of roles, out of people at hand; a role whose holder is not among them is absent. */
export function knownContacts(contacts: Contacts, people: ReadonlyMap<PersonId, Person>): KnownContacts {
  const known = contactRoles.flatMap((role) => {
    const id = contacts[role];
    const person = id === undefined ? undefined : people.get(id);
    return person === undefined ? [] : [[role, person]];
  });
  return Object.fromEntries(known) as KnownContacts;
}

/** An address as mail servers compare it in practice: case and surrounding space do not matter, and Unicode has one form. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** Whether a text can be an address we write to: one @, a dotted domain, no space, quote, angle bracket or control character. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@"<>(),;:\\[\]\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]*\p{L}$/u.test(
      text.trim(),
    )
  );
}

/** The id that belongs to an address: 60 bits of its keyed hash in base 32, after a `p`. */
export function personIdOf(email: string, keys: Keys): PersonId {
  const code = macOf(keys.of('person-id'), normaliseEmail(email));
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let id = 'p';
  for (let i = 0; i < 12; i++) id += alphabet[(code[i] ?? 0) & 31];
  return id as PersonId;
}

/** Whether mail may go to this person. */
export function isReachable(person: Person | undefined): person is Person {
  return person !== undefined && person.suppression === null;
}

/** The language or languages of a letter to this person, in the order they stand in it. */
export function languagesFor(preferred: PreferredLanguage): readonly Language[] {
  return preferred === 'cy' || preferred === 'en' ? [preferred] : ['cy', 'en'];
}
