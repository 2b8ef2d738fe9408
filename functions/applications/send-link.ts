import { secondsBetween } from '../kernel/event-time.ts';
import { allowed } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { applicationLetter } from './application-letters.ts';
import { type Application, type ApplicationView, applicantRoleOf } from './application.ts';
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
  if (applicantRoleOf(application, to) === null) return null;
  if (secondsBetween(application.linkSentAt, on.at) < secondsBetweenLinks) return null;
  return allowed({
    application: { ...application, linkSentAt: on.at },
    timeline: [{ what: 'application-link-sent', by: on.by, args: {} }],
    deliveries: [applicationLetter(application, to, { template: 'application-link' }, on.at)],
  });
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
