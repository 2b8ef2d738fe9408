import { isDeepStrictEqual } from 'node:util';
import { allowed, refused } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { mostInvited, type RecipientList, startSending } from '../circulars/circular.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { SeminarDecision } from './seminar-change.ts';
import { nextSeminarLook } from './seminar-duties.ts';
import type { PersonId } from '../people/person.ts';
import { testInvitationLetter } from './seminar-letters.ts';
import { type Invitation, type Seminar, seminarPhase } from './seminar.ts';

/** Staff choose whom an invitation goes to: holders of posts in kinds of bodies, members of networks, guests by name. Null when all is so already. */
export function chooseAudience(
  seminar: Seminar,
  chosen: Pick<Invitation, 'audience' | 'networks' | 'guests'>,
): SeminarDecision {
  const { audience, networks, guests } = chosen;
  const { posts, organisationTypes } = audience;
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  if (seminar.invitation.sending !== null) return refused('seminar.refusal.invited');
  if (posts.length + organisationTypes.length + networks.length + guests.length === 0)
    return refused('seminar.refusal.nobody-chosen');
  if (posts.length === 0 && organisationTypes.length > 0) return refused('staff.announcement.posts-missing');
  if (posts.length > 0 && organisationTypes.length === 0) return refused('staff.announcement.types-missing');
  const invitation = { ...seminar.invitation, ...chosen };
  if (isDeepStrictEqual(invitation, seminar.invitation)) return null;
  return allowed({ seminar: { ...seminar, invitation }, timeline: [], deliveries: [] });
}

/** Why an invitation cannot go out as things stand; null when it can. */
export function whyNotInvited(seminar: Seminar, at: EventTime): MessageKey | null {
  if (seminar.invitation.sending !== null) return 'seminar.refusal.invited';
  switch (seminarPhase(seminar, at)) {
    case 'draft':
      return 'seminar.refusal.not-published';
    case 'cancelled':
      return 'seminar.refusal.cancelled';
    case 'coming':
      return null;
    case 'under-way':
    case 'over':
      return 'seminar.refusal.has-begun';
  }
}

/** Staff send the invitation: once, to exactly those they were shown. The letters follow in pages. */
export function sendInvitation(
  seminar: Seminar,
  list: RecipientList,
  seen: string | null,
  on: Occasion & { readonly by: { readonly kind: 'staff'; readonly name: string } },
): SeminarDecision {
  const why = whyNotInvited(seminar, on.at);
  if (why !== null) return refused(why);
  const started = startSending(list, seen, on, mostInvited);
  if (!started.ok) return started;
  const sending = started.value;
  const sent: Seminar = { ...seminar, invitation: { ...seminar.invitation, sending } };
  return allowed({
    seminar: { ...sent, nextAt: nextSeminarLook(sent, on.at) },
    timeline: [
      {
        what: 'seminar-invited',
        by: on.by,
        args: { count: list.recipients.length, leftOut: list.leftOut.length },
      },
    ],
    deliveries: [],
  });
}

/** A member of staff sends the invitation to themselves, to see it as its readers will: of a draft too, and as often as it changes. */
export function testInvitation(seminar: Seminar, to: PersonId, on: Occasion): SeminarDecision {
  if (seminar.state === 'cancelled') return refused('seminar.refusal.cancelled');
  return allowed({
    seminar,
    timeline: [{ what: 'seminar-invitation-tested', by: on.by, args: {} }],
    deliveries: [testInvitationLetter(seminar, to, on.at)],
  });
}
