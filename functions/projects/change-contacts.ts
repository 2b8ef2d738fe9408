import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { withNewContacts } from '../obligations/new-contacts.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Change, Occasion, TimelineEvent } from '../obligations/view.ts';
import {
  type ContactRole,
  type Contacts,
  isSamePerson,
  type KnownContacts,
  knownContacts,
  type NamedContact,
  personAs,
  type Person,
  type PersonId,
} from '../people/person.ts';
import type { Project } from './project.ts';

/** What is stored that a change of a project's people may look at. */
export interface ProjectPeople {
  readonly project: Project;
  /** Those who hold a role, and whoever is named with the address of somebody we know. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** What the project owes and has not closed. */
  readonly open: readonly Obligation[];
}

/** Who is to hold a role from now on; null when nobody does. */
export interface ContactCommand {
  readonly role: ContactRole;
  readonly person: (NamedContact & { readonly id: PersonId }) | null;
  readonly reason: string;
}

/** What is true together when a role changes hands. */
export interface ContactChange {
  readonly project: Project;
  readonly contacts: KnownContacts;
  /** The person as they are kept from now on; null when the role is left open. */
  readonly person: Person | null;
  /** Whether that person is new, or has another name or language than before. */
  readonly isPersonChanged: boolean;
  /** Every open obligation before and after. */
  readonly obligations: readonly { readonly before: Obligation; readonly change: ObligationPart }[];
  /** What the project itself remembers, when no open obligation does. */
  readonly timeline: readonly TimelineEvent[];
}

type ObligationPart = Pick<Change, 'obligation' | 'timeline' | 'deliveries'>;

/**
 * Staff say who holds a role of a project. Somebody the fund knows by that address stays that person: what stops their mail stays, and so does a language
 * that is known when none is given.
 */
export function changeContacts(
  { project, people, open }: ProjectPeople,
  { role, person: named, reason }: ContactCommand,
  on: Occasion,
): Result<ContactChange, MessageKey> {
  if (reason.trim() === '') return refused('refusal.reason-missing');
  const known = named === null ? undefined : people.get(named.id);
  const person = named === null ? null : personAs(named, named.id, known);
  const isPersonChanged = person !== null && !(known !== undefined && isSamePerson(known, person));
  if (project.contacts[role] === person?.id && !isPersonChanged)
    return refused(person === null ? 'refusal.role-is-open' : 'refusal.same-contact');

  const contacts = contactsWith(project.contacts, role, person);
  const why = { roles: [role], reason };
  return allowed({
    project: { ...project, contacts },
    contacts: knownContacts(contacts, person === null ? people : new Map([...people, [person.id, person]])),
    person,
    isPersonChanged,
    obligations: open.map((before) => ({ before, change: withNewContacts(before, why, on) })),
    timeline: open.length > 0 ? [] : [{ what: 'contacts-changed', by: on.by, args: { roles: role, reason } }],
  });
}

function contactsWith(contacts: Contacts, role: ContactRole, person: Person | null): Contacts {
  const { [role]: _before, ...others } = contacts;
  return person === null ? others : { ...others, [role]: person.id };
}
