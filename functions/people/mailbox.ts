import { domainToASCII } from 'node:url';
import type { Keys } from '../kernel/keys.ts';
import { normaliseEmail, type PersonId, personIdOf } from './person.ts';

/** Providers at which dots in the name mean nothing, and the one name under which we know them. */
const dotless: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' };

/**
 * The mailbox that an address leads to, in one spelling: without what follows a `+` (RFC 5233 calls it a detail of the same mailbox), with the domain as the
 * mail system writes it (IDNA, no dot at its end), and without the dots that Gmail ignores. It is for comparing; mail goes to the address as it was given.
 */
export function mailboxOf(email: string): string {
  const [local = '', given = ''] = splitAt(normaliseEmail(email));
  const domain = (domainToASCII(given) || given).replace(/\.+$/, '');
  const name = local.replace(/(?<=.)\+.*$/u, '');
  const provider = dotless[domain];
  return provider === undefined ? `${name}@${domain}` : `${name.replaceAll('.', '')}@${provider}`;
}

/** The name of a mailbox, for rows: the id that its plainest spelling has. */
export function mailboxIdOf(email: string, keys: Keys): PersonId {
  return personIdOf(mailboxOf(email), keys);
}

function splitAt(email: string): readonly string[] {
  const place = email.lastIndexOf('@');
  return [email.slice(0, place), email.slice(place + 1)];
}
