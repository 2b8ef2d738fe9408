import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import { refused } from '../kernel/result.ts';
import type { Workflow } from '../kernel/workflows.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { AttendanceStore, DecideAttendance, MoreOfPlace } from '../seminars/attendance-store.ts';
import type { Attendance } from '../seminars/attendance.ts';
import { promiseDatesLetters } from '../seminars/seminar-letters.ts';
import type { DecideSeminar, SeminarStore } from '../seminars/seminar-store.ts';
import type { Seminar, SeminarId } from '../seminars/seminar.ts';
import { sendAtOnce } from './act.ts';

/** What changing a seminar from a page needs. */
export interface ActOnSeminarDeps {
  readonly seminars: Pick<SeminarStore, 'change'>;
  readonly deliver: Workflow;
  /** One look of one seminar. */
  readonly followUp: Workflow;
  readonly log: Log;
}

/** Changes a seminar, sends at once what the change owes, and lets the seminar look at once when there is work for it. Answers as the store's `change` does. */
export async function changeSeminar(
  deps: ActOnSeminarDeps,
  id: SeminarId,
  at: EventTime,
  decide: DecideSeminar,
): ReturnType<SeminarStore['change']> {
  const result = await deps.seminars.change(id, at, decide);
  if (result.ok && result.value !== null) {
    const { seminar, deliveries } = result.value;
    await sendAtOnce(deps, deliveries, at);
    if (seminar.nextAt !== null && seminar.nextAt <= at) await startLook(deps, seminar);
  }
  return result;
}

/** The same decision, taken only while the seminar is as it was when somebody looked at it. */
export function onlySeminarAsSeen(version: string, decide: DecideSeminar): DecideSeminar {
  return (seminar) =>
    String(seminar.version) === version ? decide(seminar) : refused('refusal.changed-meanwhile');
}

/** Changes somebody's place at a seminar, and sends at once what that owes. Answers as the store's `change` does. */
export async function changePlace(
  deps: {
    readonly attendances: Pick<AttendanceStore, 'change'>;
    readonly deliver: Workflow;
    readonly log: Log;
  },
  who: { readonly seminarId: SeminarId; readonly personId: PersonId },
  on: Occasion,
  decide: DecideAttendance,
  more: MoreOfPlace = {},
): ReturnType<AttendanceStore['change']> {
  const result = await deps.attendances.change(who.seminarId, who.personId, on, decide, more);
  if (result.ok && result.value !== null) await sendAtOnce(deps, result.value.deliveries, on.at);
  return result;
}

/** Sends at once what changes in somebody's calendar with what they said at a moment, if they wanted entries in it. */
export function sendPromiseDates(
  deps: { readonly deliver: Workflow; readonly log: Log },
  seminar: Pick<Seminar, 'id'>,
  said: Attendance,
  at: EventTime,
): Promise<void> {
  const before = {
    ...said,
    calendarEntries: said.calendarEntries?.filter(({ changedAt }) => changedAt !== at) ?? [],
  };
  const letters = promiseDatesLetters(seminar, before, said);
  return sendAtOnce(deps, letters, at);
}

/** A start that fails loses nothing, because the tick finds the row; so it is only logged. */
async function startLook(
  { followUp, log }: Pick<ActOnSeminarDeps, 'followUp' | 'log'>,
  { id, version }: Pick<Seminar, 'id' | 'version'>,
): Promise<void> {
  try {
    await followUp.start(`kick-seminar-${id}-${version}`, { subject: 'seminar', id });
  } catch (error) {
    log.error('SERVE_PORTAL_FOLLOW_UP_NOT_STARTED', error, { seminarId: id });
  }
}
