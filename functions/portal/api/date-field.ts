import { z } from '@hono/zod-openapi';
import { type CalendarDate, calendarDate } from '../../calendar/working-days.ts';

/** A day in the calendar, as calls name it. */
export const dateField = z
  .string()
  .refine((text) => asDate(text) !== null)
  .transform((text) => asDate(text) as CalendarDate)
  .openapi({ type: 'string', format: 'date', example: '2026-12-01' });

function asDate(text: string): CalendarDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? calendarDate(text) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
