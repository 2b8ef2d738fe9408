import { type EventTime, secondsBetween } from '../kernel/event-time.ts';
import { allowed } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { applicationLetter } from './application-letters.ts';
import type { Applicant, Application, ApplicationView } from './application.ts';
import type { ApplicationDecision } from './decide-event.ts';

/** Whoever asks for a link again within so many seconds gets no second letter: anybody can type anybody's address. */
const secondsBetweenLinks = 600;

/** How many bids one person can have begun in one round. */
export const mostBidsOfPerson = 10;

/** Sends a person their link to a bid once more; null when it was sent just now, or the bid is not theirs. */
export function sendLinkAgain(
  { application }: ApplicationView,
  to: PersonId,
  on: Occasion,
): ApplicationDecision | null {
  const asking = application.people.find(({ id }) => id === to);
  if (asking === undefined) return null;
  const lastSent = lastSentTo(asking);
  if (lastSent !== null && secondsBetween(lastSent, on.at) < secondsBetweenLinks) return null;
  const people = application.people.map((one) => (one === asking ? { ...one, linkSentAt: on.at } : one));
  return allowed({
    application: { ...application, people },
    timeline: [{ what: 'application-link-sent', by: on.by, args: {} }],
    deliveries: [applicationLetter(application, to, { template: 'application-link' }, on.at)],
  });
}

/** Whoever writes the bid was sent a link when they joined it; a finance certifier was not. */
function lastSentTo({ role, addedAt, linkSentAt }: Applicant): EventTime | null {
  return linkSentAt ?? (role === 'certifier' ? null : addedAt);
}

/** The bid a person means when they begin one again before they have written a word: the one they have. */
export function untouchedBidOf(
  bids: readonly Application[],
  roundId: Application['roundId'],
): Application | null {
  return (
    bids.find((one) => one.roundId === roundId && one.state === 'draft' && one.lastSavedAt === null) ?? null
  );
}
