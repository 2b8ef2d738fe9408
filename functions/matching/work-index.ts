import { type EventTime, secondsAfter, secondsBetween } from '../kernel/event-time.ts';
import { createWorkSearch, type WorkSearch } from './similar-work.ts';
import type { WorkStore } from './work-store.ts';

/** The works of the fund, held in memory for the life of an instance of a function. */
export interface WorkIndex {
  /**
   * The search with all that changed until about now. The first call reads every work; those after it read what changed since. Calls made while one reads
   * wait for that one and read nothing themselves. A read that fails fails all of them; the next call tries again.
   */
  fresh(at: EventTime): Promise<WorkSearch>;
}

/**
 * How far behind the last read the next one begins. The index shows a row some time after it is written, and a row carries the time of the event that led
 * to it: the portal may take 28 seconds from there to its write, a task of a workflow a minute. A row that comes later still is seen when the index is
 * read anew.
 */
const overlapSeconds = 120;

/** When everything is read anew, so that what has expired since is forgotten. */
const readAnewAfterSeconds = 24 * 60 * 60;

/** An index that has read nothing yet. */
export function createWorkIndex(store: WorkStore): WorkIndex {
  let search = createWorkSearch();
  let readAnewAt: EventTime | null = null;
  let readAt: EventTime | null = null;
  let reading: Promise<WorkSearch> | null = null;

  const read = async (at: EventTime): Promise<WorkSearch> => {
    const isStale = readAnewAt === null || secondsBetween(readAnewAt, at) >= readAnewAfterSeconds;
    const into = isStale ? createWorkSearch() : search;
    const from = isStale || readAt === null ? null : secondsAfter(readAt, -overlapSeconds);
    for await (const changed of store.changedSince(from)) {
      for (const { id, work } of changed) {
        if (work === null) into.remove(id);
        else into.put(work);
      }
    }
    search = into;
    if (isStale) readAnewAt = at;
    if (readAt === null || at > readAt) readAt = at;
    return search;
  };

  return {
    fresh(at) {
      reading ??= read(at).finally(() => {
        reading = null;
      });
      return reading;
    },
  };
}
