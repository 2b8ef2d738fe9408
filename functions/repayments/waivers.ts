import type { CalendarDate } from '../calendar/working-days.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Instalment } from './schedule.ts';
import { totalOf } from './share-out.ts';

/** What was outstanding of an instalment when staff let the project off it. It is not paid, and it is owed no more. */
export interface Waiver extends Occasion {
  /** The instalment's number. */
  readonly instalment: number;
  /** Whole pence; less than the instalment where something of it had been paid. */
  readonly pence: number;
  /** From this day on. */
  readonly on: CalendarDate;
  readonly reason: string;
}

/** What was waived of an instalment, of the waivers that are given. */
export function waivedOf(waivers: readonly Waiver[], { number }: Pick<Instalment, 'number'>): number {
  return totalOf(waivers.filter(({ instalment }) => instalment === number).map(({ pence }) => pence));
}
