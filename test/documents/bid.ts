import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createDocumentStore, type DocumentStore } from '../../functions/documents/document-store.ts';
import type { DocumentForm } from '../../functions/documents/form.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { allowed, refused, type Result } from '../../functions/kernel/result.ts';
import {
  ConditionsFailed,
  type TableAccess,
  transact,
  type TransactItem,
} from '../../functions/kernel/table.ts';
import type { MessageKey } from '../../functions/messages/catalogue.ts';

/** An owner of documents that is no obligation: a bid with one row of its own, as small as one can be. */
export interface Bid {
  readonly state: 'draft' | 'sent' | 'closed';
  readonly lastSavedAt: EventTime | null;
  readonly sentBy: string | null;
  readonly version: number;
}

interface BidChange {
  readonly bid: Bid;
  readonly also?: readonly TransactItem[];
}

/** Bids on a real table, with the document of each. */
export interface Bids {
  add(id: string): Promise<void>;
  read(id: string): Promise<Bid | null>;
  close(id: string): Promise<void>;
  readonly documents: DocumentStore<string, BidChange>;
}

/** Bids whose document is of a form; `name` tells several documents of one bid apart. */
export function createBids(access: TableAccess, form: DocumentForm, name = 'BID'): Bids {
  const { client, stateTable: TableName } = access;
  const keyOf = (id: string) => ({ pk: `PROJECT#${id}`, sk: 'APPLICATION' });
  const read = async (id: string): Promise<Bid | null> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
    return (Item as unknown as Bid) ?? null;
  };
  const change = async (
    id: string,
    _at: EventTime,
    decide: (bid: Bid) => Promise<Result<BidChange, MessageKey> | null>,
  ): Promise<Result<BidChange | null, MessageKey>> => {
    for (let round = 0; round < 8; round++) {
      const before = await read(id);
      if (before === null) return refused('refusal.not-found');
      const decided = await decide(before);
      if (decided === null) return allowed(null);
      if (!decided.ok) return decided;
      const after = { ...decided.value.bid, version: before.version + 1 };
      const put = {
        TableName,
        Item: { ...keyOf(id), ...after },
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': before.version },
      };
      try {
        await transact(client, [{ Put: put }, ...(decided.value.also ?? [])]);
        return allowed({ ...decided.value, bid: after });
      } catch (error) {
        if (!(error instanceof ConditionsFailed)) throw error;
      }
    }
    return refused('refusal.changed-meanwhile');
  };
  const open = (bid: Bid, more: Partial<Bid>): Result<BidChange, MessageKey> =>
    bid.state === 'closed' ? refused('refusal.closed') : allowed({ bid: { ...bid, ...more } });
  const put = (id: string, bid: Bid) =>
    transact(client, [{ Put: { TableName, Item: { ...keyOf(id), ...bid } } }]);
  return {
    add: (id) => put(id, { state: 'draft', lastSavedAt: null, sentBy: null, version: 1 }),
    read,
    close: async (id) => put(id, { ...((await read(id)) as Bid), state: 'closed' }),
    documents: createDocumentStore<string, Bid, BidChange>(access, {
      formOf: () => form,
      keyOf: (id) => ({ pk: `PROJECT#${id}`, sk: `DOCUMENT#${name}` }),
      change,
      whenSaved: (bid, { on }) => open(bid, { lastSavedAt: on.at }),
      whenSetAside: (bid, { on }) => open(bid, { lastSavedAt: on.at }),
      whenSent: (bid, { id }) =>
        bid.state === 'sent'
          ? refused('refusal.already-submitted')
          : open(bid, { state: 'sent', sentBy: id }),
    }),
  };
}
