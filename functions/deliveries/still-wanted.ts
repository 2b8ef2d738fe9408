import { type ApplicationView, writersOf } from '../applications/application.ts';
import { isBeforeApplying } from '../applications/next-look.ts';
import { whyDigestNotWanted } from '../digests/digest-still-wanted.ts';
import type { IntroductionMessage } from '../introductions/introduction-message.ts';
import { whyIntroductionLetterNotWanted } from '../introductions/letter-still-wanted.ts';
import { whyCoordinatorLetterNotWanted, whyMemberLetterNotWanted } from '../networks/letter-still-wanted.ts';
import type { NetworkMessage } from '../networks/network-message.ts';
import { rungNames } from '../obligations/ladder.ts';
import { waitingStates } from '../obligations/obligation.ts';
import type { ObligationView } from '../obligations/view.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { isReachable, owingRoles, type Person } from '../people/person.ts';
import { phaseOf, type Round } from '../rounds/round.ts';
import type { PromisesMessage, SeminarMessage } from '../seminars/seminar-message.ts';
import { whyPromisesLetterNotWanted, whySeminarLetterNotWanted } from '../seminars/letter-still-wanted.ts';
import type { Delivery } from './delivery.ts';
import type { LetterSubject } from './letter-subject.ts';

/** Why a letter that was owed is not sent after all; `delivery.detail.<code>` in the catalogue. */
export const stopReasons = [
  'answered',
  'paused',
  'waiting-for-staff',
  'moved',
  'superseded',
  'unreachable',
  'not-a-contact',
  'gone',
  'not-together',
  'round-closed',
  'seminar-cancelled',
  'seminar-begun',
  'left-network',
  'paused-digests',
] as const;
export type StopReason = (typeof stopReasons)[number];

/**
 * Whether a letter is still wanted in the moment before it leaves; the reason when it is not. An answer that arrived a second ago stops a reminder.
 * @param recipient the person it is for; null for the fund's mailbox, undefined for somebody who no longer exists.
 * @param at when it would leave.
 */
export function whyNotWanted(
  delivery: Delivery,
  subject: LetterSubject,
  recipient: Person | null | undefined,
  at: EventTime,
): StopReason | null {
  if (recipient === undefined) return 'gone';
  if (recipient !== null && !isReachable(recipient)) return 'unreachable';
  switch (subject.kind) {
    case 'obligation':
      return whyNotWantedOfChase(delivery, subject.view, recipient);
    case 'application':
      return (
        whyNotWantedOfDraft(delivery, subject.view, at) ??
        whyNotWantedOfBid(delivery, subject.view, recipient)
      );
    case 'project':
      // Letters about projects say what somebody did; that stays done.
      return null;
    case 'introduction':
      return whyIntroductionLetterNotWanted(
        delivery.message as IntroductionMessage,
        subject.view,
        recipient?.id ?? null,
      );
    case 'seminar':
      return whySeminarLetterNotWanted(delivery.message as SeminarMessage, subject.view, at);
    case 'network':
      return whyCoordinatorLetterNotWanted(subject.network, recipient);
    case 'member':
      return whyMemberLetterNotWanted(delivery.message as NetworkMessage, subject.member);
    case 'promises':
      return whyPromisesLetterNotWanted(
        delivery.message as PromisesMessage,
        subject.there,
        recipient?.id ?? null,
      );
    case 'digest':
      return whyDigestNotWanted(subject.reader, at);
    case 'round':
      return hasClosed(subject.round, at) ? 'round-closed' : null;
  }
}

/** Letters about applications answer what somebody did, and that stays done; but nobody is reminded of what has been sent, or of a date that has moved. */
function whyNotWantedOfBid(
  { message }: Delivery,
  { application }: ApplicationView,
  recipient: Person | null,
): StopReason | null {
  if (message.template !== 'application-due-soon') return null;
  if (!isBeforeApplying(application)) return 'answered';
  if (application.fullDueAt !== message.dueAt) return 'moved';
  return recipient !== null && writersOf(application).includes(recipient.id) ? null : 'not-a-contact';
}

/** Other letters about applications answer what somebody did, and that stays done; those about an unsent draft are true until it is sent or the date moves. */
function whyNotWantedOfDraft(
  { message }: Delivery,
  { application, round }: ApplicationView,
  at: EventTime,
): StopReason | null {
  if (message.template !== 'application-closing-soon' && message.template !== 'application-kept') return null;
  if (application.state !== 'draft') return 'answered';
  if (message.closesAt !== round.closesAt) return 'moved';
  return message.template === 'application-closing-soon' && hasClosed(round, at) ? 'round-closed' : null;
}

function hasClosed(round: Round, at: EventTime): boolean {
  const phase = phaseOf(round, at);
  return phase === 'grace' || phase === 'closed';
}

function whyNotWantedOfChase(
  delivery: Delivery,
  view: ObligationView,
  recipient: Person | null,
): StopReason | null {
  if (delivery.message.template !== 'rung') return null;
  const { obligation, contacts } = view;
  if (!waitingStates.includes(obligation.state)) return 'answered';
  if (
    obligation.lostRole !== null &&
    (isReachable(contacts[obligation.lostRole]) || view.othersWait === false)
  )
    return 'answered';
  if (obligation.paused !== null) return 'paused';
  if (obligation.timeRequest !== null || obligation.handoverRequest !== null) return 'waiting-for-staff';
  if (delivery.cycle !== obligation.chase.cycle) return 'moved';
  if (recipient !== null && !owingRoles.some((role) => contacts[role]?.id === recipient.id))
    return 'not-a-contact';
  return hasBeenOvertaken(delivery, view) ? 'superseded' : null;
}

/** Whether the chase has sent a later rung since: then a letter that was held up would come out of order. */
function hasBeenOvertaken({ message, createdAt }: Delivery, { obligation }: ObligationView): boolean {
  if (message.template !== 'rung') return false;
  const place = rungNames.indexOf(message.rung);
  return obligation.chase.sent.some(({ rung, at }) => at > createdAt && rungNames.indexOf(rung) > place);
}
