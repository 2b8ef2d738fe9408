import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type CalendarDate, isWorkingDay } from '../calendar/working-days.ts';

/**
 * The moments after a seminar. `thanks` goes to everybody as it ends; `nothing-yet` asks those who promised nothing; the others ask for the outcome of each
 * commitment (the trials asked at 30 days; the Beacon scheme after three years).
 */
export const momentNames = ['thanks', 'nothing-yet', 'month', 'quarter', 'year', 'three-years'] as const;
export type MomentName = (typeof momentNames)[number];

/** The moments at which people are asked what came of their commitments. */
export const outcomeMoments = ['month', 'quarter', 'year', 'three-years'] as const;
export type OutcomeMoment = (typeof outcomeMoments)[number];

/** How long after a seminar a moment comes. */
export interface Delay {
  readonly count: number;
  readonly unit: 'working-days' | 'days' | 'months';
}

/** One moment of a seminar. */
export interface Moment {
  readonly name: MomentName;
  readonly after: Delay;
  /** Whether it is kept; an organiser may leave any out but the first. */
  readonly isOn: boolean;
}

/** What a seminar begins with; its organiser may change it before it is published (issue 4, "Follow-up moments"). */
export const usualMoments: readonly Moment[] = [
  { name: 'thanks', after: { count: 0, unit: 'days' }, isOn: true },
  { name: 'nothing-yet', after: { count: 10, unit: 'working-days' }, isOn: true },
  { name: 'month', after: { count: 30, unit: 'days' }, isOn: true },
  { name: 'quarter', after: { count: 3, unit: 'months' }, isOn: true },
  { name: 'year', after: { count: 12, unit: 'months' }, isOn: true },
  { name: 'three-years', after: { count: 36, unit: 'months' }, isOn: true },
];

/** The longest delay that is taken, in months: nobody is asked about a seminar ten years after it. */
const mostMonths = 60;

/** People have so many working days to answer before anybody hears what they said. */
export const workingDaysToAnswer = 10;

/** Something that people are asked on a day about one seminar. */
export interface Ask {
  readonly moment: Exclude<MomentName, 'thanks'>;
  /** A working day. */
  readonly dueOn: CalendarDate;
}

/** What is asked after a seminar that ended on a day, in its order. */
export function asksAfter(endedOn: CalendarDate, moments: readonly Moment[]): readonly Ask[] {
  return moments.flatMap(({ name, after, isOn }) =>
    isOn && name !== 'thanks' ? [{ moment: name, dueOn: workingDayAfter(endedOn, after) }] : [],
  );
}

/** The working day on which a moment comes: when offices are closed, the next. */
export function workingDayAfter(date: CalendarDate, { count, unit }: Delay): CalendarDate {
  if (unit === 'working-days') return addWorkingDays(date, count);
  const day = Temporal.PlainDate.from(date)
    .add(unit === 'days' ? { days: count } : { months: count })
    .toString() as CalendarDate;
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}

/** Why moments cannot be as an organiser wants them; null when they can. */
export function problemOfMoments(moments: readonly Moment[]): 'missing' | 'order' | 'delay' | null {
  if (moments.map(({ name }) => name).join() !== momentNames.join()) return 'missing';
  const kept = moments.filter(({ isOn }) => isOn);
  if (kept[0]?.name !== 'thanks') return 'missing';
  if (moments.some(({ after: { count } }) => !Number.isInteger(count) || count < 0)) return 'delay';
  const lengths = kept.map(({ after }) => roughDays(after));
  if (lengths.some((days) => days > mostMonths * 31)) return 'delay';
  return lengths.some((days, place) => place > 0 && days <= (lengths[place - 1] ?? 0)) ? 'order' : null;
}

function roughDays({ count, unit }: Delay): number {
  return unit === 'days' ? count : unit === 'working-days' ? (count * 7) / 5 : count * 30.4;
}
