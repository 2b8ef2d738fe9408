import {
  addWorkingDays,
  dateAt,
  nextSendingTime,
  sendingTime,
  workingDaysBetween,
} from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { ladders, type Rung } from './ladder.ts';
import { type Obligation, waitingStates } from './obligation.ts';

/** A rung that will be sent unless something happens first. */
export interface PlannedRung {
  readonly rung: Rung;
  readonly at: EventTime;
}

/**
 * The calendar of a chase from now on, in order. It says what would happen if nobody answered and nothing were decided; pauses are not looked at,
 * so that staff see what a pause holds back.
 *
 * A rung whose time had passed before this run of the chase began is never sent, so a late joiner gets no stale reminder. One exception: nobody is
 * reminded of what they were never asked, so a chase that begins after its first rung's time, but not after its due date, begins with that rung.
 */
export function plannedRungs(obligation: Obligation): readonly PlannedRung[] {
  const { chase } = obligation;
  const ladder = ladders[obligation.kind];
  const done = new Set([...chase.sent, ...chase.passed].map(({ rung }) => rung));
  const wasAsked = obligation.state !== 'planned';
  const ahead = ladder.rungs
    .map((rung) => ({ rung, at: sendingTime(addWorkingDays(obligation.dueOn, rung.workingDays)) }))
    .filter(({ rung, at }) => at >= chase.startedAt && !done.has(rung.name))
    .filter(({ rung }) => !(wasAsked && rung.name === 'notice'))
    .filter(
      ({ rung, at }) =>
        !(chase.because === 'moved' && rung.name === ladder.firstRung && isSoon(chase.startedAt, at)),
    );

  if (!beginsWithFirstRung(obligation)) return ahead;
  const first = ladder.rungs.find(({ name }) => name === ladder.firstRung) as Rung;
  const firstAt = nextSendingTime(chase.startedAt);
  const later = ahead.filter(({ rung, at }) => at > firstAt && rung.workingDays > first.workingDays);
  return done.has(first.name) ? later : [{ rung: first, at: firstAt }, ...later];
}

/** Whether a request would follow the letter about the moved date within days; that letter carries the link, so it would only be one more. */
function isSoon(from: EventTime, to: EventTime): boolean {
  return workingDaysBetween(dateAt(from), dateAt(to)) <= 5;
}

/** Whether this run sends its first rung at once instead of by its date. */
function beginsWithFirstRung({ kind, chase, dueOn }: Obligation): boolean {
  if (chase.because !== 'created') return chase.because === 'returned';
  const ladder = ladders[kind];
  const first = ladder.rungs.find(({ name }) => name === ladder.firstRung) as Rung;
  const passed = sendingTime(addWorkingDays(dueOn, first.workingDays)) < chase.startedAt;
  return passed && dueOn >= dateAt(chase.startedAt);
}

/** Whether nothing may be sent by itself: answered, paused, or the next word is the fund's. */
export function isQuiet(obligation: Obligation): boolean {
  return (
    !waitingStates.includes(obligation.state) ||
    obligation.paused !== null ||
    obligation.timeRequest !== null ||
    obligation.handoverRequest !== null
  );
}

/** When the chase must look again; null when it rests. */
export function nextLook(obligation: Obligation): EventTime | null {
  if (isQuiet(obligation)) return null;
  if (obligation.decisionNeeded !== null)
    return obligation.decisionNeeded === 'nobody-to-ask' ? obligation.wokenAt : null;
  const planned = plannedRungs(obligation)[0]?.at ?? null;
  if (planned === null || obligation.wokenAt === null) return planned ?? obligation.wokenAt;
  return obligation.wokenAt < planned ? obligation.wokenAt : planned;
}
