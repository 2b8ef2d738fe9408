import { roundSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed, timelineRows } from '../obligations/obligation-rows.ts';
import type { TimelineEntry, TimelineEvent } from '../obligations/view.ts';
import type { RecipientList } from '../circulars/circular.ts';
import type { RoundChange, RoundDecision } from './round-change.ts';
import {
  putChangedRound,
  putNewRound,
  readRecipients,
  readRound,
  recipientsKey,
  roundKey,
} from './round-rows.ts';
import type { Round, RoundId } from './round.ts';

/** What a rule says to the round it is shown; null when there is nothing to do. */
export type DecideRound = (round: Round) => RoundDecision | Promise<RoundDecision>;

/** Access to rounds. */
export interface RoundStore {
  /** Consistently read; null when there is none. */
  get(id: RoundId): Promise<Round | null>;
  /** Every round, the last to open first. A fund has some dozens over its life. */
  list(): Promise<readonly Round[]>;
  /** Begins a round; false when one of this id exists. */
  begin(round: Round, timeline: readonly TimelineEvent[], at: EventTime): Promise<boolean>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. */
  change(id: RoundId, at: EventTime, decide: DecideRound): Promise<Result<RoundChange | null, MessageKey>>;
  /** What happened, oldest first. */
  timeline(id: RoundId): Promise<readonly TimelineEntry[]>;
  /** Whom the circular that was sent goes to and whom it left out; null when none was sent. */
  recipients(id: RoundId): Promise<RecipientList | null>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** Rounds in the state table. */
export function createRoundStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): RoundStore {
  const { client, stateTable } = access;
  const get: RoundStore['get'] = async (id) => {
    const [row] = await getRows(client, stateTable, [roundKey(id)]);
    return row === undefined ? null : readRound(row);
  };
  return {
    get,
    async list() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :rounds',
        ExpressionAttributeValues: { ':rounds': 'ROUND' },
        ScanIndexForward: false,
      });
      return rows.map(readRound);
    },
    begin: (round, timeline, at) =>
      transactOnce(
        client,
        [putNewRound(access, round), ...timelineRows(access, roundSubject(round.id), 1, at, timeline)],
        [],
      ),
    async change(id, at, decide) {
      for (let tries = 0; tries < mostRounds; tries++) {
        const before = await get(id);
        if (before === null) return refused('refusal.not-found');
        const decided = await decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const { round, timeline, deliveries, also = [] } = decided.value;
        const version = before.version + 1;
        const isDone = await transactOnce(
          client,
          [
            putChangedRound(access, before, round),
            ...also,
            ...timelineRows(access, roundSubject(id), version, at, timeline),
          ],
          lettersOwed(access, deliveries, access.deliveryRetentionDays),
        );
        if (isDone) return allowed({ ...decided.value, round: { ...round, version } });
      }
      return refused('refusal.changed-meanwhile');
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': roundKey(id).pk,
          ':timeline': `TIMELINE#${roundSubject(id)}#`,
        },
      });
      return rows as unknown as TimelineEntry[];
    },
    async recipients(id) {
      const [row] = await getRows(client, stateTable, [recipientsKey(id)]);
      return row === undefined ? null : readRecipients(row);
    },
  };
}
