import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { allowed } from '../kernel/result.ts';
import { createTableClient } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import { askPromises } from './ask-promises.ts';
import { readerOf } from './hand-on.ts';
import { asksDue } from './promises.ts';
import { createPromisesStore, type PersonAtSeminars, type PromisesStore } from './promises-store.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** What the state machine goes on with. */
export interface PromisesAsked {
  readonly outcome: 'nothing-to-do' | 'looked' | 'letters-owed';
  readonly deliveryIds: readonly string[];
}

/** What the handler needs. */
export interface AskPromisesDeps {
  readonly promises: Pick<PromisesStore, 'change' | 'atSeminars'>;
  readonly log: Log;
}

/** Asks one person what they are to be asked by now, in one letter. Doing it twice is doing it once: what was asked is pending no more. */
export function createAskPromises(deps: AskPromisesDeps): EntryPoint<PromisesAsked> {
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const now = eventTime(at);
    const personId = id as PersonId;
    const asked = await deps.promises.change(personId, async (promises) => {
      const ids = asksDue(promises, now).map(({ seminarId }) => seminarId);
      const there = ids.length === 0 ? null : await deps.promises.atSeminars(personId, ids);
      const reader = there === null ? null : reachableReader(there);
      const decision = askPromises(promises, there?.attendances ?? new Map(), now, reader);
      return decision === null ? null : allowed(decision);
    });
    if (!asked.ok) throw new Error(asked.refusal);
    if (asked.value === null) return { outcome: 'nothing-to-do', deliveryIds: [] };
    const deliveryIds = asked.value.deliveries.map((letter) => letter.id);
    deps.log.info('ASK_PROMISES_LOOKED', { letters: deliveryIds.length });
    return { outcome: deliveryIds.length > 0 ? 'letters-owed' : 'looked', deliveryIds };
  };
}

/** Who is asked, unless mail to them is stopped: an address that failed, or asked for no more, is not even owed a letter. */
function reachableReader({ person, promises, successor }: PersonAtSeminars): PersonId | null {
  const reader = promises === null ? person.id : readerOf(promises);
  return [person, successor].find((one) => one?.id === reader)?.suppression === null ? reader : null;
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const access = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  };
  return createAskPromises({ promises: createPromisesStore(access), log: createLog() });
});
