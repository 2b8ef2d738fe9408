import type { EventTime } from '../kernel/event-time.ts';
import { type Keys, macOf } from '../kernel/keys.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Language, Person } from '../people/person.ts';
import { normaliseEmail } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { phaseOf, type Round } from '../rounds/round.ts';
import { applicationLetter } from './application-letters.ts';
import type { BegunApplication } from './application-store.ts';
import { newApplication } from './application.ts';
import { nextLookOf } from './next-look.ts';

/**
 * The id of a bid that begins: made of the form's own number and the address, keyed, so that the same form sent twice begins one bid, and nobody can tell
 * the address from it. 60 bits in base 32, after a `b`.
 */
export function applicationIdFor(keys: Keys, form: string, email: string): ProjectId {
  const code = macOf(keys.of('application-id'), `${form} ${normaliseEmail(email)}`);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const letters = Array.from({ length: 12 }, (_, place) => alphabet[(code[place] ?? 0) & 31]);
  return `b${letters.join('')}` as ProjectId;
}

/** Somebody begins a bid: they become its lead, and get their link by email. Refused outside the round's dates. */
export function beginApplication(
  round: Round,
  begin: { readonly id: ProjectId; readonly lead: Person; readonly language: Language },
  at: EventTime,
): Result<BegunApplication, MessageKey> {
  const phase = phaseOf(round, at);
  if (phase === 'draft' || phase === 'announced') return refused('apply.refusal.not-open-yet');
  if (phase !== 'open') return refused('apply.refusal.closed');
  const { id, lead, language } = begin;
  const begun = newApplication({ id, roundId: round.id, lead: lead.id, language }, at);
  const application = { ...begun, nextAt: nextLookOf(begun, round, at) };
  return allowed({
    application,
    lead,
    timeline: [{ what: 'application-begun', by: { kind: 'person', id: lead.id, name: lead.name }, args: {} }],
    deliveries: [applicationLetter(application, lead.id, { template: 'application-link' }, at)],
  });
}
