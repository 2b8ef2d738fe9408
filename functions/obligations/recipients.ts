import { isReachable, type KnownContacts, type OwingRole, type PersonId } from '../people/person.ts';
import type { Rung } from './ladder.ts';

/** Somebody a rung's letter goes to. */
export interface Recipient {
  readonly id: PersonId | 'fund';
  readonly role: OwingRole | 'fund';
  readonly wording: 'asked' | 'told';
  /** The role this person stands in for, because its holder cannot be reached. */
  readonly inPlaceOf?: OwingRole;
}

/** Who is asked in place of a role whose holder cannot be reached, in this order. Nobody answers for a certifier or a reviewer: they answer in their own name. */
const standIns: Readonly<Record<OwingRole, readonly OwingRole[]>> = {
  lead: ['deputy', 'sponsor'],
  deputy: ['sponsor'],
  sponsor: [],
  champion: ['sponsor'],
  finance: ['lead', 'deputy', 'sponsor'],
  certifier: [],
  reviewer: [],
  adopter: ['senior'],
  senior: ['adopter'],
};

/**
 * Who gets a rung: the reachable people of its roles, each once. When none of those it asks can be reached, the next person up is asked in their place
 * (`standIns`); when there is none either, nobody is, and the fund must decide.
 */
export function recipientsOf(rung: Rung, contacts: KnownContacts): readonly Recipient[] | 'nobody' {
  const asked = rung.to
    .filter(({ wording }) => wording === 'asked')
    .flatMap(({ role }) => holderOf(role, contacts, 'asked'));
  const reached = asked.length > 0 ? asked : standIn(rung, contacts);
  if (reached.length === 0) return 'nobody';
  const told = rung.to
    .filter(({ wording }) => wording === 'told')
    .flatMap(({ role }) => holderOf(role, contacts, 'told'));
  return [...reached, ...told].filter(
    (one, index, all) => all.findIndex(({ id }) => id === one.id) === index,
  );
}

function holderOf(role: OwingRole | 'fund', contacts: KnownContacts, wording: 'asked' | 'told'): Recipient[] {
  if (role === 'fund') return [{ id: 'fund', role, wording }];
  const person = contacts[role];
  return isReachable(person) ? [{ id: person.id, role, wording }] : [];
}

function standIn(rung: Rung, contacts: KnownContacts): Recipient[] {
  const missing = rung.to.find(({ wording }) => wording === 'asked')?.role;
  if (missing === undefined || missing === 'fund') return [];
  for (const role of standIns[missing]) {
    const person = contacts[role];
    if (isReachable(person)) return [{ id: person.id, role, wording: 'asked', inPlaceOf: missing }];
  }
  return [];
}
