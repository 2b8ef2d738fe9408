import { queryAll } from '../kernel/query-all.ts';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dueShardOf } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import {
  ConditionsFailed,
  getRowsBy,
  type TableAccess,
  transact,
  type TransactItem,
} from '../kernel/table.ts';
import type { Delivery, DeliveryId, DeliveryState, RecipientId } from './delivery.ts';
import { type DeliveryStep, deliverySteps } from './delivery-steps.ts';
import type { PersonId } from '../people/person.ts';
import type { SubjectId } from './subject.ts';

/** What a step writes beside the state. `nextAt` is when a sender looks again; null lets the row rest. */
export interface StepFacts extends Partial<
  Pick<
    Delivery,
    'claimedAt' | 'sentAt' | 'sentTo' | 'providerId' | 'bouncedId' | 'detail' | 'onlyInSendingHours'
  >
> {
  readonly nextAt: EventTime | null;
}

/** A letter with when it leaves the ledger. */
export type KeptLetter = Delivery & { readonly expiresAt: number };

/** Access to the ledger. */
export interface DeliveryStore {
  /** Consistently read; null when there is none. */
  get(id: DeliveryId): Promise<Delivery | null>;
  /** Those that exist, in the order of their ids as given, consistently read. */
  getMany(ids: readonly DeliveryId[]): Promise<readonly Delivery[]>;
  /** Takes a step, with other writes that belong to it. False when the delivery was no longer in a state the step starts from: then nothing is written. Throws when other transactions kept getting in the way. */
  step(
    delivery: Delivery,
    step: DeliveryStep,
    facts: StepFacts,
    also?: readonly TransactItem[],
  ): Promise<boolean>;
  /** The letters about one thing, oldest first. */
  about(subject: SubjectId): Promise<readonly Delivery[]>;
  /** The letters to a person, newest first. */
  ofRecipient(id: RecipientId, limit: number): Promise<readonly Delivery[]>;
  /** Every letter to a person that is still kept, newest first, each with when it goes by itself (seconds since the epoch). */
  everyTo(id: PersonId): Promise<readonly KeptLetter[]>;
  /** Takes the address a letter went to out of the ledger; nothing happens when the letter has gone meanwhile. */
  forgetAddress(id: DeliveryId): Promise<void>;
  /** The letters of a month (`2026-12`), newest first. */
  inMonth(
    month: string,
    query: { readonly state?: DeliveryState; readonly limit: number; readonly cursor?: string },
  ): Promise<Page<Delivery>>;
}

/** The ledger in the deliveries table. */
export function createDeliveryStore({ client, deliveriesTable }: TableAccess): DeliveryStore {
  return {
    async get(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: deliveriesTable, Key: { deliveryId: id }, ConsistentRead: true }),
      );
      return (Item as Delivery | undefined) ?? null;
    },
    async getMany(ids) {
      const rows = await getRowsBy(
        client,
        deliveriesTable,
        ids.map((deliveryId) => ({ deliveryId })),
      );
      const known = new Map(rows.map((row) => [row['deliveryId'], row as unknown as Delivery]));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    async step(delivery, step, facts, also = []) {
      const write = stepWrite(deliveriesTable, delivery, step, facts);
      for (let others = also; ;) {
        try {
          await transact(client, [write, ...others]);
          return true;
        } catch (error) {
          if (!(error instanceof ConditionsFailed) || error.failed.length === 0) throw error;
          if (error.failed.includes(0)) return false;
          // What the step would have touched beside the letter is no longer there (a person was erased): the letter's fate is written all the same.
          others = others.filter((_, place) => !error.failed.includes(place + 1));
        }
      }
    },
    async about(subject) {
      const rows = await queryAll(client, {
        TableName: deliveriesTable,
        IndexName: 'about',
        KeyConditionExpression: 'about = :id',
        ExpressionAttributeValues: { ':id': subject },
      });
      return rows as unknown as Delivery[];
    },
    async ofRecipient(id, limit) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: deliveriesTable,
          IndexName: 'recipient',
          KeyConditionExpression: 'recipientId = :id',
          ExpressionAttributeValues: { ':id': id },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return (Items ?? []) as unknown as Delivery[];
    },
    async everyTo(id) {
      const rows = await queryAll(client, {
        TableName: deliveriesTable,
        IndexName: 'recipient',
        KeyConditionExpression: 'recipientId = :id',
        ExpressionAttributeValues: { ':id': id },
        ScanIndexForward: false,
      });
      return rows as unknown as KeptLetter[];
    },
    async forgetAddress(id) {
      try {
        await transact(client, [
          {
            Update: {
              TableName: deliveriesTable,
              Key: { deliveryId: id },
              UpdateExpression: 'SET sentTo = :none',
              ConditionExpression: 'attribute_exists(deliveryId)',
              ExpressionAttributeValues: { ':none': null },
            },
          },
        ]);
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
      }
    },
    async inMonth(month, { state, limit, cursor }) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: deliveriesTable,
          IndexName: 'month',
          KeyConditionExpression: '#month = :month',
          ...(state === undefined ? {} : { FilterExpression: '#state = :state' }),
          ExpressionAttributeNames: {
            '#month': 'month',
            ...(state === undefined ? {} : { '#state': 'state' }),
          },
          ExpressionAttributeValues: { ':month': month, ...(state === undefined ? {} : { ':state': state }) },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, { deliveryId: null, month, createdAt: null }),
        }),
      );
      return {
        items: (Items ?? []) as unknown as Delivery[],
        cursor: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Record<string, string>) : null,
      };
    },
  };
}

/**
 * The write of one step. It holds only in the states the step starts from, and only for the claim it was decided on: a sender that comes back late
 * cannot settle what another has claimed since. A claim counts itself.
 */
export function stepWrite(
  table: string,
  delivery: Delivery,
  step: DeliveryStep,
  facts: StepFacts,
): TransactItem {
  const { from, to } = deliverySteps[step];
  const { nextAt, ...rest } = facts;
  const set: Record<string, unknown> = { state: to, nextAt, ...rest };
  if (nextAt !== null) Object.assign(set, { dueAt: nextAt, dueShard: dueShardOf(delivery.id) });
  const names = Object.keys(set);
  const update = [
    `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ...(nextAt === null ? ['REMOVE dueAt, dueShard'] : []),
    `ADD version :one${step === 'claim' ? ', attempt :one' : ''}`,
  ];
  return {
    Update: {
      TableName: table,
      Key: { deliveryId: delivery.id },
      UpdateExpression: update.join(' '),
      ConditionExpression: `#state IN (${from.map((_, place) => `:from${place}`).join(', ')}) AND attempt = :attempt`,
      ExpressionAttributeNames: {
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
        '#state': 'state',
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
        ...Object.fromEntries(from.map((state, place) => [`:from${place}`, state])),
        ':attempt': delivery.attempt,
        ':one': 1,
      },
    },
  };
}
