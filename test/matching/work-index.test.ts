import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { type EventTime, eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { type TableAccess, transact } from '../../functions/kernel/table.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import {
  type ChangedWork,
  createWorkStore,
  noWorkRow,
  workRow,
  type WorkStore,
} from '../../functions/matching/work-store.ts';
import type { Work } from '../../functions/matching/work.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { work } from './works.ts';

const at = eventTime('2026-11-23T09:00:00Z');
const later = (seconds: number) => secondsAfter(at, seconds);

let dynamo: TestDynamo;
let tables: TableAccess;
let store: WorkStore;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.createTables();
  store = createWorkStore(tables);
});

const write = (some: Work, when: EventTime = at) =>
  transact(tables.client, [workRow(tables.stateTable, some, when)]);
const takeAway = (id: string, when: EventTime) =>
  transact(tables.client, [noWorkRow(tables.stateTable, id as ProjectId, when)]);
const changedSince = async (from: EventTime | null) => {
  const changed: ChangedWork[] = [];
  for await (const page of store.changedSince(from)) changed.push(...page);
  return changed;
};

/** A store that notes from when it was asked to read, and whose pages can be made to fail or wait. */
function watched(inner: WorkStore) {
  const reads: (EventTime | null)[] = [];
  const control = { fails: false, gate: Promise.resolve() };
  const watching: WorkStore = {
    async *changedSince(from) {
      reads.push(from);
      await control.gate;
      for await (const page of inner.changedSince(from)) {
        yield page;
        if (control.fails) throw new Error('the table does not answer');
      }
    },
  };
  return { reads, control, index: createWorkIndex(watching) };
}

describe('the works in the table', () => {
  test('are read by when they changed, the oldest change first, each as it is now', async () => {
    await write(work('a', { title: 'First' }));
    await write(work('b'), later(1));
    await write(work('a', { title: 'Second' }), later(2));
    expect((await changedSince(null)).map((row) => [row.id, row.work?.title])).toEqual([
      ['b', 'LED street lighting'],
      ['a', 'Second'],
    ]);
    expect((await changedSince(later(2))).map(({ id }) => id)).toEqual(['a']);
    expect(await changedSince(later(3))).toEqual([]);
  });

  test('come back as they were written, with and without a planned end', async () => {
    const some = [work('a', { amountPence: null }), work('b', { endsOn: '2027-01-31' as never, theme: '' })];
    for (const one of some) await write(one);
    expect((await changedSince(null)).map((row) => row.work)).toEqual(some);
  });

  test('are more than one page of an answer', async () => {
    const long = 'Street lights. '.repeat(20_000);
    for (let place = 0; place < 5; place++) await write(work(`long-${place}`, { summary: long }));
    let pages = 0;
    let works = 0;
    for await (const page of store.changedSince(null)) {
      pages++;
      works += page.length;
    }
    expect(works).toBe(5);
    expect(pages).toBeGreaterThan(1);
  });
});

describe('the works in memory', () => {
  it('are read whole once, and then only what changed since', async () => {
    const { reads, index } = watched(store);
    await write(work('a'));
    expect((await index.fresh(later(10))).size).toBe(1);
    await write(work('b'), later(600));
    const search = await index.fresh(later(601));
    expect(search.nearest(work('bid'), 5).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(reads[0]).toBeNull();
    expect(reads[1]! > later(-120) && reads[1]! < later(10)).toBe(true);
  });

  it('include a work that became visible only after a read that was later than it', async () => {
    const { index } = watched(store);
    await write(work('a'), later(60));
    await index.fresh(later(61));
    await write(work('slow'), later(30));
    expect((await index.fresh(later(62))).size).toBe(2);
  });

  it('follow a work that changes, and forget one that is taken away', async () => {
    const { index } = watched(store);
    await write(work('a'));
    await write(work('b'));
    await index.fresh(at);
    await write(work('a', { title: 'Kennels', summary: 'Stray dogs', theme: '' }), later(1));
    await takeAway('b', later(2));
    const search = await index.fresh(later(3));
    expect([search.size, search.nearest(work('bid'), 5)]).toEqual([1, []]);
  });

  it('are read once for all who ask at the same time', async () => {
    const { reads, control, index } = watched(store);
    const { promise, resolve } = Promise.withResolvers<void>();
    control.gate = promise;
    const asked = Array.from({ length: 20 }, (_, place) => index.fresh(later(place)));
    resolve();
    const searches = await Promise.all(asked);
    expect(new Set(searches).size).toBe(1);
    expect(reads).toHaveLength(1);
  });

  it('are read again after a read that failed half-way, and nothing is missed', async () => {
    const { reads, control, index } = watched(store);
    await write(work('a'));
    control.fails = true;
    await expect(index.fresh(at)).rejects.toThrow('the table does not answer');
    control.fails = false;
    expect((await index.fresh(at)).size).toBe(1);
    await write(work('b'), later(500));
    control.fails = true;
    await expect(index.fresh(later(900))).rejects.toThrow('the table does not answer');
    control.fails = false;
    await write(work('c'), later(600));
    expect((await index.fresh(later(901))).size).toBe(3);
    expect(reads.at(-1)).toBe(reads.at(-2));
  });

  it('are read anew after a day, so that what has expired is forgotten', async () => {
    const works = new Map([work('kept'), work('expired')].map((one) => [one.id, one]));
    const { reads, index } = watched({
      async *changedSince() {
        yield [...works.values()].map((one) => ({ id: one.id, work: one }));
      },
    });
    await index.fresh(at);
    works.delete('expired' as ProjectId);
    expect((await index.fresh(later(60 * 60))).size).toBe(2);
    expect((await index.fresh(later(24 * 60 * 60))).size).toBe(1);
    expect(reads.map((from) => from === null)).toEqual([true, false, true]);
  });

  it('are not read back for a call whose event is older than the last', async () => {
    const { reads, index } = watched(store);
    await index.fresh(later(600));
    await index.fresh(at);
    await index.fresh(later(601));
    expect(new Set(reads.slice(1)).size).toBe(1);
  });
});
