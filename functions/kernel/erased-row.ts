import type { EventTime } from './event-time.ts';
import type { RowKey } from './table.ts';

/** What a row becomes that is to go: it says nothing any more, and the table takes it away within two days (DynamoDB's TTL). */
export function erasedRow({ pk, sk }: RowKey, at: EventTime): Readonly<Record<string, unknown>> {
  return { pk, sk, type: 'erased', expiresAt: Math.floor(Date.parse(at) / 1000) };
}

/** Whether a row still says something. */
export function isKept({ type }: Readonly<Record<string, unknown>>): boolean {
  return type !== 'erased';
}
