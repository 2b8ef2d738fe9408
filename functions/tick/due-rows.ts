import { QueryCommand, type QueryCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dueShards } from '../kernel/due.ts';
import { type EventTime, secondsAfter } from '../kernel/event-time.ts';
import type { RowKey, TableAccess } from '../kernel/table.ts';
import {
  applicationSubject,
  decisionsSubject,
  digestSubject,
  itemSubject,
  projectSubject,
  promisesSubject,
  roundSubject,
  seminarSubject,
  type SubjectId,
} from '../deliveries/subject.ts';
import { adoptionsSubject } from '../adoption/adoption-rows.ts';
import type { DigestRunId } from '../digests/digest-run.ts';
import type { ItemId } from '../digests/item.ts';
import type { ObligationId } from '../obligations/obligation.ts';
import type { ProjectId } from '../projects/project.ts';
import type { PersonId } from '../people/person.ts';
import type { RoundId } from '../rounds/round.ts';
import type { SeminarId } from '../seminars/seminar.ts';

/** Something that must look: an obligation, an application, a project, a round, the sending of its decisions, a seminar, somebody's promises, what became of a proven project elsewhere, a run of digests, their clock, or what digests are to tell of. */
export interface DueThing {
  readonly key: RowKey;
  readonly subject: SubjectId;
  readonly version: number;
  /** How many executions were started for this version. */
  readonly attempt: number;
  /** When it first became due. */
  readonly since: EventTime;
}

/** A letter that is owed, or whose sender may have died. */
export interface DueDelivery {
  readonly id: string;
  readonly since: EventTime;
}

/** The due index: its cost follows what is due, never what is stored. */
export interface DueRows {
  readonly shards: readonly string[];
  /** Whatever must look by now, out of the state table. */
  things(shard: string, at: EventTime): AsyncGenerator<readonly DueThing[]>;
  deliveries(shard: string, at: EventTime): AsyncGenerator<readonly DueDelivery[]>;
  /** Notes that an execution was started, so that the row is looked at again only if that execution never commits. */
  markStarted(row: DueThing, at: EventTime): Promise<void>;
}

/** Minutes until an execution is given up and another is started: short at first, so that a crash at nine is made good before a quarter past. */
function retryAfterMinutes(attempt: number): number {
  return attempt < 6 ? 4 : 30;
}

/** The due index of the two tables. */
export function createDueRows({ client, stateTable, deliveriesTable }: TableAccess): DueRows {
  async function* due(
    table: string,
    shard: string,
    at: EventTime,
  ): AsyncGenerator<Record<string, unknown>[]> {
    let startKey: Record<string, unknown> | undefined;
    do {
      const answer: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: 'dueShard = :shard AND dueAt <= :at',
          ExpressionAttributeValues: { ':shard': shard, ':at': at },
          ExclusiveStartKey: startKey,
        }),
      );
      if (answer.Items && answer.Items.length > 0) yield answer.Items;
      startKey = answer.LastEvaluatedKey;
    } while (startKey !== undefined);
  }

  return {
    shards: dueShards,
    async *things(shard, at) {
      for await (const rows of due(stateTable, shard, at)) yield rows.map(readThing);
    },
    async *deliveries(shard, at) {
      for await (const rows of due(deliveriesTable, shard, at)) {
        yield rows.map((row) => ({
          id: String(row['deliveryId']),
          since: String(row['nextAt'] ?? row['dueAt']) as EventTime,
        }));
      }
    },
    async markStarted({ key, version, attempt }, at) {
      try {
        await client.send(
          new UpdateCommand({
            TableName: stateTable,
            Key: key,
            UpdateExpression: 'SET dueAt = :later, attempt = :next',
            ConditionExpression: 'version = :version AND attempt = :attempt AND attribute_exists(dueAt)',
            ExpressionAttributeValues: {
              ':later': secondsAfter(at, 60 * retryAfterMinutes(attempt)),
              ':next': attempt + 1,
              ':version': version,
              ':attempt': attempt,
            },
          }),
        );
      } catch (error) {
        // The execution was faster and has committed, or another tick has marked the row: both are what we wanted.
        if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
      }
    },
  };
}

function readThing(row: Record<string, unknown>): DueThing {
  const key = { pk: String(row['pk']), sk: String(row['sk']) };
  return {
    key,
    subject: subjectOfRow(key),
    version: Number(row['version']),
    attempt: Number(row['attempt']),
    since: String(row['nextAt'] ?? row['dueAt']) as EventTime,
  };
}

/**
 * What a due row is about, by its key.
 * @throws RangeError for a row that nothing looks after: better a tick that fails loudly than a row that is never looked at.
 */
function subjectOfRow({ pk, sk }: RowKey): SubjectId {
  if (sk.startsWith('OBLIGATION#')) return sk.slice('OBLIGATION#'.length) as ObligationId;
  if (sk === 'APPLICATION') return applicationSubject(pk.slice('PROJECT#'.length) as ProjectId);
  if (sk === 'PROJECT') return projectSubject(pk.slice('PROJECT#'.length) as ProjectId);
  if (sk === 'IDEA') return adoptionsSubject(pk.slice('PROJECT#'.length) as ProjectId);
  if (sk === 'ROUND') return roundSubject(pk.slice('ROUND#'.length) as RoundId);
  if (sk === 'DECISIONS') return decisionsSubject(pk.slice('ROUND#'.length) as RoundId);
  if (sk === 'SEMINAR') return seminarSubject(pk.slice('SEMINAR#'.length) as SeminarId);
  if (sk === 'RUN') return digestSubject(pk.slice('DIGEST#'.length) as DigestRunId);
  if (sk === 'SOURCE') return itemSubject(pk.slice('ITEM#'.length) as ItemId);
  if (sk === 'CLOCK') return 'digests_clock';
  if (sk === 'PROMISES') return promisesSubject(pk.slice('PERSON#'.length) as PersonId);
  throw new RangeError('a due row of an unknown kind');
}
