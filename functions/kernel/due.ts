import type { EventTime } from './event-time.ts';

/**
 * The partitions of the due index. A row is due when it has `dueShard` and `dueAt`; a row without them is at rest.
 * Four carry far more than a fund will ever have due in one minute, and the tick reads each of them at every tick.
 */
export const dueShards = ['d0', 'd1', 'd2', 'd3'] as const;

/** Spreads rows evenly and always to the same shard (FNV-1a over the row's id). */
export function dueShardOf(id: string): (typeof dueShards)[number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return dueShards[hash % dueShards.length] as (typeof dueShards)[number];
}

/** The attributes of a row that must be looked at again, or none for a row at rest. */
export function dueAttributes(id: string, nextAt: EventTime | null): { dueShard?: string; dueAt?: string } {
  return nextAt === null ? {} : { dueShard: dueShardOf(id), dueAt: nextAt };
}
