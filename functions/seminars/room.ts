import { secondsAfter, type EventTime } from '../kernel/event-time.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { type Seminar, seminarPhase } from './seminar.ts';

/** How long after a seminar its room's page takes what people say: until those who promised nothing are asked once more by letter. */
const openDays = 14;

/** Why nobody can say in the room what they will do now; null when people can: from the seminar's start until two weeks after its end. */
export function whyRoomClosed(seminar: Seminar, at: EventTime): MessageKey | null {
  switch (seminarPhase(seminar, at)) {
    case 'draft':
      return 'refusal.not-found';
    case 'cancelled':
      return 'seminar.refusal.cancelled';
    case 'coming':
      return 'seminar.refusal.not-begun';
    case 'under-way':
      return null;
    case 'over':
      return at < secondsAfter(seminar.endsAt, openDays * 86_400) ? null : 'seminar.room.closed';
  }
}

/** Why there is no poster for the room now; null when there is. It is printed before the seminar begins. */
export function whyNoPoster(seminar: Seminar, at: EventTime): MessageKey | null {
  if (seminar.state === 'draft') return 'seminar.refusal.not-published';
  const why = whyRoomClosed(seminar, at);
  return why === 'seminar.refusal.not-begun' ? null : why;
}

/** Why nothing can be typed in from paper now; null when it can: from the seminar's start, and as late as papers turn up. */
export function whyNoPaper(seminar: Seminar, at: EventTime): MessageKey | null {
  if (seminar.state === 'draft') return 'seminar.refusal.not-published';
  return seminarPhase(seminar, at) === 'over' ? null : whyRoomClosed(seminar, at);
}
