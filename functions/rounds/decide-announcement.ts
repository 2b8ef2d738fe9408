import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { type RecipientList, startSending } from '../circulars/circular.ts';
import { type Announcement } from './announcement.ts';
import { nextLookOf } from './round-duties.ts';
import { testLetter } from './round-letters.ts';
import type { RoundDecision } from './round-change.ts';
import { phaseOf, type Round } from './round.ts';

/** Staff write the fund's words of the announcement, or choose whom it goes to. Null when all is so already. */
export function prepareAnnouncement(
  round: Round,
  prepared: Partial<Pick<Announcement, 'words' | 'audience'>>,
): RoundDecision {
  if (round.state === 'withdrawn') return refused('round.refusal.withdrawn');
  if (round.state === 'past') return refused('round.refusal.past');
  if (round.announcement.sending !== null) return refused('round.refusal.announced');
  const { words } = prepared;
  if (words !== undefined && (words.cy.trim() === '' || words.en.trim() === ''))
    return refused('round.refusal.words-missing');
  const announcement = { ...round.announcement, ...prepared };
  if (JSON.stringify(announcement) === JSON.stringify(round.announcement)) return null;
  return allowed({ round: { ...round, announcement }, timeline: [], deliveries: [] });
}

/** Why the announcement cannot go out as things stand, whoever gets it; null when it can. */
export function whyNotAnnounced(round: Round, { at }: Pick<Occasion, 'at'>): MessageKey | null {
  const { words, sending } = round.announcement;
  if (sending !== null) return 'round.refusal.announced';
  const phase = phaseOf(round, at);
  if (phase === 'withdrawn') return 'round.refusal.withdrawn';
  if (phase === 'past') return 'round.refusal.past';
  if (phase === 'draft') return 'round.refusal.not-published';
  if (phase === 'grace' || phase === 'closed') return 'round.refusal.has-closed';
  if (words.cy.trim() === '' || words.en.trim() === '') return 'round.refusal.words-missing';
  return null;
}

/**
 * Staff send the announcement: once, to exactly those they were shown. The letters follow in pages (`advance-round`).
 * @param seen the fingerprint of the list that was shown; null where no list was (a call of the API that names the round's version).
 */
export function sendAnnouncement(
  round: Round,
  list: RecipientList,
  seen: string | null,
  on: Occasion & { readonly by: { readonly kind: 'staff'; readonly name: string } },
): RoundDecision {
  const why = whyNotAnnounced(round, on);
  if (why !== null) return refused(why);
  const started = startSending(list, seen, on);
  if (!started.ok) return started;
  const sending = started.value;
  const sent: Round = { ...round, announcement: { ...round.announcement, sending } };
  return allowed({
    round: { ...sent, nextAt: nextLookOf(sent, on.at) },
    timeline: [
      {
        what: 'round-announced',
        by: on.by,
        args: { count: list.recipients.length, leftOut: list.leftOut.length },
      },
    ],
    deliveries: [],
  });
}

/** A member of staff sends the announcement to themselves, to see it as its readers will. */
export function testAnnouncement(round: Round, to: PersonId, on: Occasion): RoundDecision {
  const { words } = round.announcement;
  if (round.state === 'withdrawn') return refused('round.refusal.withdrawn');
  if (round.state === 'past') return refused('round.refusal.past');
  if (words.cy.trim() === '' || words.en.trim() === '') return refused('round.refusal.words-missing');
  return allowed({
    round,
    timeline: [{ what: 'round-announcement-tested', by: on.by, args: {} }],
    deliveries: [testLetter(round, to, on.at)],
  });
}
