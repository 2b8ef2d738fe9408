import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../kernel/event-time.ts';

/** The month of an instant and those before it, newest first, as the ledger names them (`2026-12`, by UTC). */
export function monthsBack(at: EventTime, count: number): readonly string[] {
  const latest = Temporal.PlainYearMonth.from(at.slice(0, 7));
  return Array.from({ length: count }, (_, back) => latest.subtract({ months: back }).toString());
}

/** Reads a month from an address; the month of `at` when it is none. */
export function readMonth(text: string | null, at: EventTime): string {
  return text !== null && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : at.slice(0, 7);
}
