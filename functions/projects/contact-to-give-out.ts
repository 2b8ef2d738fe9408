import type { WrittenDocument } from '../documents/document.ts';
import { isReachable, type KnownContacts } from '../people/person.ts';

/** Whom a bidder may turn to about a project: somebody who said so themselves, or else the fund. */
export type ContactGivenOut =
  { readonly kind: 'person'; readonly name: string; readonly email: string } | { readonly kind: 'fund' };

/**
 * Whom to name to bidders. A name and an address are given out only of whoever answered in the lessons-learnt document that they would
 * talk to another team now, and named their own address for it; and only while that person leads the project or is its deputy, and mail reaches them.
 * Nobody agrees for another. In every other case it is the fund, whose staff can ask first.
 * @param sent the lessons-learnt document as it was sent.
 */
export function contactToGiveOut(contacts: KnownContacts, sent: WrittenDocument): ContactGivenOut {
  const talk = sent['talk'];
  if (talk?.answers['willing'] !== 'yes') return { kind: 'fund' };
  const person = [contacts.lead, contacts.deputy].find((one) => one?.id === talk.savedBy.id);
  if (!isReachable(person)) return { kind: 'fund' };
  const { contact } = talk.answers;
  const isTheirOwn =
    typeof contact === 'string' && contact.toLowerCase().includes(person.email.toLowerCase());
  return isTheirOwn ? { kind: 'person', name: person.name, email: person.email } : { kind: 'fund' };
}
