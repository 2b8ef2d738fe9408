import { Temporal } from 'temporal-polyfill';
import { dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import { type Attendance, attendanceQuestion } from './attendance.ts';
import type { Ask } from './moments.ts';
import type { Left } from './hand-on.ts';
import type { SeminarId } from './seminar.ts';

/** Something that one person will be asked on a day about one seminar. */
export interface PendingAsk extends Ask {
  readonly seminarId: SeminarId;
}

/** All that one person will be asked about seminars: it looks by itself, so that whoever was at three gets one letter and not three. */
export interface Promises {
  readonly personId: PersonId;
  /** The seminars they were at, in the order in which they ended. */
  readonly seminars: readonly SeminarId[];
  /** The earliest first. */
  readonly pending: readonly PendingAsk[];
  /** Whether they are not there any more, and who carries on; nothing, or null, while they are. */
  readonly left?: Left | null;
  /** When it looks again; null when nothing will be asked. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Asks that fall within so many days of the first one go with it: three seminars in a week mean one letter. */
export const mergedDays = 7;

/** Before anything is asked of somebody. */
export function noPromises(personId: PersonId): Promises {
  return { personId, seminars: [], pending: [], nextAt: null, version: 0 };
}

/** What is pending with what will be asked about one more seminar. What is asked of it already is not asked again; who had left is back. */
export function withAsks(promises: Promises, seminarId: SeminarId, asks: readonly Ask[]): Promises {
  if (promises.seminars.includes(seminarId)) return promises;
  // Who comes to another seminar is there again.
  const known = { ...promises, left: null, seminars: [...promises.seminars, seminarId] };
  return rescheduled(known, [...promises.pending, ...asks.map((ask) => ({ ...ask, seminarId }))]);
}

/** What is due on a day: everything that lies within a week of it, if anything lies on it or before. */
export function asksDue({ pending }: Promises, at: EventTime): readonly PendingAsk[] {
  const today = dateAt(at);
  if (!pending.some(({ dueOn }) => dueOn <= today)) return [];
  const last = Temporal.PlainDate.from(today)
    .add({ days: mergedDays - 1 })
    .toString();
  return pending.filter(({ dueOn }) => dueOn <= last);
}

/** The asks that somebody still has something to say to, by what they have said so far. After an outage only the latest of a seminar is asked: nothing is sent in a burst. */
export function wantedAsks(
  due: readonly PendingAsk[],
  attendances: ReadonlyMap<SeminarId, Attendance>,
): readonly PendingAsk[] {
  const latest = new Map(due.map((ask) => [ask.seminarId, ask]));
  return [...latest.values()].filter(({ seminarId, moment }) => {
    const attendance = attendances.get(seminarId);
    return attendance !== undefined && attendanceQuestion(attendance, moment) !== null;
  });
}

/** What is pending when some of it has been asked. */
export function withoutAsks(promises: Promises, asked: readonly PendingAsk[]): Promises {
  return rescheduled(
    promises,
    promises.pending.filter((ask) => !asked.includes(ask)),
  );
}

function rescheduled(promises: Promises, pending: readonly PendingAsk[]): Promises {
  const inOrder = pending.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const [first] = inOrder;
  return { ...promises, pending: inOrder, nextAt: first === undefined ? null : sendingTime(first.dueOn) };
}
