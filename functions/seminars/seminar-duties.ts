import { addWorkingDays, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { actionsToTellAt } from './meeting-actions.ts';
import { asksAfter, type MomentName, workingDaysToAnswer } from './moments.ts';
import type { Seminar } from './seminar.ts';
import { tellingsOf } from './what-happened.ts';

/** What a seminar does by itself. Whether people can register depends on none of it. */
export type SeminarDuty =
  /** Put the letters of an invitation that was sent into the ledger. */
  | { readonly kind: 'invite' }
  /** Go on with what everybody who registered is told, page by page. */
  | { readonly kind: 'run' }
  /** Give the places that were added to those who wait longest. */
  | { readonly kind: 'give-places' }
  /** Tell the organiser of a network meeting what became of the actions of those before it. */
  | { readonly kind: 'tell-actions' }
  /** Thank those who were there and ask what they will do. */
  | { readonly kind: 'end' }
  /** Tell the organiser what came of it by now. */
  | { readonly kind: 'report'; readonly moment: MomentName }
  /** Tell those who answered what came of it. */
  | { readonly kind: 'tell'; readonly moment: MomentName };

/** What a seminar has to do at a moment; null when nothing. */
export function seminarDuty(seminar: Seminar, at: EventTime): SeminarDuty | null {
  const { state, invitation, runs, hasEnded, givesPlaces = false, startsAt, endsAt } = seminar;
  if (state === 'draft') return null;
  if (runs.length > 0) return { kind: 'run' };
  if (state === 'cancelled') return null;
  const { sending } = invitation;
  // Nobody is given a place at what has begun, nor invited to it.
  if (givesPlaces && at < startsAt) return { kind: 'give-places' };
  if (sending !== null && sending.queued < sending.recipients && at < startsAt) return { kind: 'invite' };
  const actionsAt = actionsToTellAt(seminar, at);
  if (actionsAt !== null && actionsAt <= at) return { kind: 'tell-actions' };
  if (at < endsAt) return null;
  if (!hasEnded) return { kind: 'end' };
  const due = reportsOf(seminar).filter((report) => report.at <= at);
  const last = due.at(-1);
  if (last !== undefined) return { kind: 'report', moment: last.moment };
  const telling = tellingsLeft(seminar).findLast((one) => one.at <= at);
  return telling === undefined ? null : { kind: 'tell', moment: telling.moment };
}

/** When a seminar looks next: at once while there is something to do, else when the next duty begins; null when none is left. */
export function nextSeminarLook(seminar: Seminar, at: EventTime): EventTime | null {
  if (seminarDuty(seminar, at) !== null) return at;
  if (seminar.state !== 'published') return null;
  if (!seminar.hasEnded) return actionsToTellAt(seminar, at) ?? seminar.endsAt;
  const [first = null] = [...reportsOf(seminar), ...tellingsLeft(seminar)].map((one) => one.at).toSorted();
  return first;
}

/** What those who answered are still to be told, the next first. After an outage only the last is told. */
function tellingsLeft(seminar: Seminar): ReturnType<typeof tellingsOf> {
  return tellingsOf(seminar).filter(({ moment }) => !seminar.told.includes(moment));
}

/** The moments that a telling answers for: its own, and those it overtook. */
export function toldWith({ moments, told }: Seminar, moment: MomentName): readonly MomentName[] {
  return upTo(moments, told, moment);
}

/** The reports that are still to be sent, the next one first. One that a later one has overtaken is not sent. */
function reportsOf({
  endsAt,
  moments,
  reported,
}: Seminar): readonly { readonly moment: MomentName; readonly at: EventTime }[] {
  return asksAfter(dateAt(endsAt), moments)
    .filter(({ moment }) => !reported.includes(moment))
    .map(({ moment, dueOn }) => ({
      moment,
      at: sendingTime(addWorkingDays(dueOn, workingDaysToAnswer)),
    }));
}

/** The moments that a report answers for: its own, and those it overtook. */
export function reportedWith({ moments, reported }: Seminar, moment: MomentName): readonly MomentName[] {
  return upTo(moments, reported, moment);
}

function upTo(
  moments: Seminar['moments'],
  before: readonly MomentName[],
  moment: MomentName,
): readonly MomentName[] {
  const names = moments.map(({ name }) => name);
  return [...new Set([...before, ...names.slice(0, names.indexOf(moment) + 1)])];
}
