import { isDeepStrictEqual } from 'node:util';
import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Attendance } from './attendance.ts';
import { freeNumbers, type Promised, type SaidAtEnd } from './commit-and-answer.ts';
import { type Commitment, mostCommitments } from './commitment.ts';
import { type Ask, asksAfter } from './moments.ts';
import { type AttendanceChange, type AttendanceView, newAttendance } from './registration.ts';
import { withPromiseEntries } from './promise-entries.ts';
import { promiseDatesLetters, receiptAgainLetter, receiptLetter } from './seminar-letters.ts';
import type { Seminar } from './seminar.ts';

/** What somebody who was at a seminar says without a link of their own: on the page of the room, or on paper that the organiser types in. */
export type TakenDown = Omit<SaidAtEnd, 'wantsCalendarEntries'> &
  Pick<Attendance, 'way' | 'organisation' | 'organisationType'>;

/**
 * Somebody was there and says what they will do, whether or not they had registered. It only adds: whoever types somebody's address takes nothing back of
 * what they said themselves, and whatever is added is written to them with their link. Null when all of it was said before.
 */
export function takeDown(
  { seminar, person, attendance }: AttendanceView,
  said: TakenDown,
  { at }: Occasion,
): Result<AttendanceChange, MessageKey> | null {
  if (seminar.state !== 'published') return refused('seminar.refusal.cancelled');
  if (at < seminar.startsAt) return refused('seminar.refusal.not-begun');
  const { way, organisation, organisationType } = said;
  const known =
    attendance ??
    ({
      ...newAttendance(seminar, person),
      way,
      organisation,
      organisationType,
      expected: {},
      state: 'registered',
      since: at,
    } as const);
  const fresh = freshOf(known.commitments, said.promised);
  const room = mostCommitments - known.commitments.length;
  // Nobody on the page of the room is told how much the fund knows of an address; whoever types in paper is.
  if (said.isFromPaper && fresh.length > room) return refused('seminar.refusal.too-many-commitments');
  const told: Attendance = {
    ...known,
    state: 'registered',
    actual: { ...said.actual, ...known.actual },
    commitments: [...known.commitments, ...commitmentsOf(known.commitments, fresh.slice(0, room), said, at)],
  };
  // Whoever wanted the dates of what they promised in their calendar wants those of these too.
  const there = withPromiseEntries(told, at);
  if (attendance !== null && isDeepStrictEqual(there, attendance))
    return fresh.length === 0 ? null : allowed(unchanged(attendance, receiptAgainLetter(seminar, there, at)));
  const joins = attendance?.state !== 'registered';
  return allowed({
    attendance: there,
    taken: joins ? 1 : 0,
    waiting: attendance?.state === 'waiting' ? -1 : 0,
    deliveries: [
      receiptLetter(seminar, there, at),
      ...(attendance === null ? [] : promiseDatesLetters(seminar, attendance, there)),
    ],
    ...(joins ? { walksIn: { hasEnded: seminar.hasEnded, asks: asksToCome(seminar, at) } } : {}),
  });
}

function unchanged(attendance: Attendance, letter: AttendanceChange['deliveries'][number]): AttendanceChange {
  return { attendance, taken: 0, waiting: 0, deliveries: [letter] };
}

/** What is promised that was not before, each once. */
function freshOf(before: readonly Commitment[], promised: readonly Promised[]): readonly Promised[] {
  return promised.filter(
    ({ text }, place) =>
      text.trim() !== '' &&
      !before.some((one) => one.text === text) &&
      promised.findIndex((one) => one.text === text) === place,
  );
}

function commitmentsOf(
  before: readonly Commitment[],
  fresh: readonly Promised[],
  { isFromPaper }: TakenDown,
  at: EventTime,
): readonly Commitment[] {
  const numbers = freeNumbers(before);
  return fresh.map((one, place) => ({
    ...one,
    number: numbers[place] ?? place + 1,
    madeAt: at,
    isFromPaper,
    answers: [],
  }));
}

/** What somebody who is known only now will be asked: nothing that was due by today, so that nobody gets a stale question. */
export function asksToCome({ endsAt, moments }: Seminar, at: EventTime): readonly Ask[] {
  return asksAfter(dateAt(endsAt), moments).filter(({ dueOn }) => dueOn > dateAt(at));
}
