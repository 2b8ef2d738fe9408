import { decisionsSubject, roundSubject } from '../deliveries/subject.ts';
import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type RowKey, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { timelineRow } from '../obligations/obligation-rows.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import { roundKey } from '../rounds/round-rows.ts';
import type { RoundId } from '../rounds/round.ts';
import { noSending, type Sending } from './sending.ts';

/** What a rule says to the sending it is shown; null when there is nothing to do. */
export type DecideSending = (
  sending: Sending,
) => { readonly sending: Sending; readonly timeline?: readonly TimelineEvent[] } | null;

/** Access to the sendings of rounds' decisions. */
export interface SendingStore {
  /** Consistently read; an empty one when nothing was chosen yet. */
  get(roundId: RoundId): Promise<Sending>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. What happened is the round's timeline's to tell. */
  change(
    roundId: RoundId,
    at: EventTime,
    decide: DecideSending,
  ): Promise<Result<Sending, 'refusal.changed-meanwhile' & MessageKey>>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** Sendings in the state table, beside their rounds. */
export function createSendingStore(access: TableAccess): SendingStore {
  const { client, stateTable } = access;
  const get: SendingStore['get'] = async (roundId) => {
    const [row] = await getRows(client, stateTable, [sendingKey(roundId)]);
    return row === undefined ? noSending(roundId) : readSending(row);
  };
  return {
    get,
    async change(roundId, at, decide) {
      for (let tries = 0; tries < mostRounds; tries++) {
        const before = await get(roundId);
        const decided = decide(before);
        if (decided === null) return allowed(before);
        const after = { ...decided.sending, version: before.version + 1 };
        const told = (decided.timeline ?? []).map((event, place) =>
          timelineRow(access, roundSubject(roundId), `decisions-${after.version}#${place}`, { ...event, at }),
        );
        if (await transactOnce(client, [putSending(stateTable, before, after), ...told], []))
          return allowed(after);
      }
      return refused('refusal.changed-meanwhile');
    },
  };
}

/** Where the sending of a round's decisions is kept. */
function sendingKey(roundId: RoundId): RowKey {
  return { pk: roundKey(roundId).pk, sk: 'DECISIONS' };
}

/** The write of a changed sending; fails when somebody changed it since it was read. */
function putSending(stateTable: string, before: Sending, after: Sending): TransactItem {
  const { roundId, nextAt } = after;
  return {
    Put: {
      TableName: stateTable,
      Item: {
        ...sendingKey(roundId),
        type: 'sending',
        attempt: 0,
        ...after,
        ...dueAttributes(decisionsSubject(roundId), nextAt),
      },
      ...(before.version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': before.version },
          }),
    },
  };
}

/** A sending as it was stored, without what only the table needs. */
function readSending(row: Readonly<Record<string, unknown>>): Sending {
  const { roundId, chosen, nextAt, version } = row as unknown as Sending;
  return { roundId, chosen, nextAt, version };
}
