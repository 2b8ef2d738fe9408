import { addWorkingDays, type CalendarDate, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import { type Commitment, type CommitmentState, commitmentState, dateNow, isUnderWay } from './commitment.ts';
import { type Seminar, seminarPhase } from './seminar.ts';

/** How many working days before a network meeting its organiser hears what became of the actions of those before it. */
const workingDaysBefore = 2;

/** An action agreed at a network meeting: what somebody said they would do, by when, and what they last said of it. */
export interface MeetingAction {
  readonly meeting: Seminar;
  readonly ownerId: PersonId;
  /** In their own words. */
  readonly text: string;
  /** By when now: the last date they gave. */
  readonly byOn: CalendarDate | null;
  readonly state: CommitmentState;
  /** Whether its date has passed and it is not over. */
  readonly isLate: boolean;
}

/** A network meeting with those who were at it. */
export interface EarlierMeeting {
  readonly meeting: Seminar;
  readonly attendances: readonly Attendance[];
}

/** When a meeting's organiser is to hear of the actions of the meetings before it. */
export function actionsDueAt({ startsAt }: Pick<Seminar, 'startsAt'>): EventTime {
  return sendingTime(addWorkingDays(dateAt(startsAt), -workingDaysBefore));
}

/** When they are still to hear of them: at the earliest then, and once for each time the meeting is moved to; null when they have, or there is nothing before it. */
export function actionsToTellAt(seminar: Seminar, at: EventTime): EventTime | null {
  const { kind, follows, actionsToldFor, startsAt } = seminar;
  const isToTell = kind === 'network-meeting' && follows !== null && actionsToldFor !== startsAt;
  return isToTell && seminarPhase(seminar, at) === 'coming' ? actionsDueAt(seminar) : null;
}

/** Every action of some meetings, open or not, as it stands on a day: the last meeting first, and in each what is late, then what is open, then the rest. */
export function actionsOf(
  meetings: readonly EarlierMeeting[],
  today: CalendarDate,
): readonly MeetingAction[] {
  const inOrder = meetings.toSorted((one, other) =>
    other.meeting.startsAt.localeCompare(one.meeting.startsAt),
  );
  return inOrder.flatMap(({ meeting, attendances }) =>
    attendances
      .filter(({ state }) => state === 'registered')
      .flatMap(({ personId, commitments }) =>
        commitments.map((commitment) => actionOf(meeting, personId, commitment, today)),
      )
      .toSorted((one, other) => rank(one) - rank(other)),
  );
}

function actionOf(
  meeting: Seminar,
  ownerId: PersonId,
  commitment: Commitment,
  today: CalendarDate,
): MeetingAction {
  const state = commitmentState(commitment);
  const byOn = dateNow(commitment);
  const isLate = isUnderWay(state) && byOn !== null && byOn < today;
  return { meeting, ownerId, text: commitment.text, byOn, state, isLate };
}

function rank({ isLate, state }: MeetingAction): number {
  if (isLate) return 0;
  return isUnderWay(state) ? 1 : 2;
}

/** The meetings that one may follow: network meetings that took or take place before it. */
export function mayFollow(seminar: Seminar, all: readonly Seminar[]): readonly Seminar[] {
  return all.filter(
    ({ id, kind, state, startsAt }) =>
      kind === 'network-meeting' && state === 'published' && id !== seminar.id && startsAt < seminar.startsAt,
  );
}
