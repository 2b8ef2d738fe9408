import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createReadStore } from '../../functions/digests/read-store.ts';
import type { ItemId } from '../../functions/digests/item.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { clock } from '../digests/digests.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openNewsSite } from './news-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => dynamo.stop());
beforeEach(async () => {
  ({ site } = await openNewsSite(await dynamo.createTables()));
});
afterEach(async () => site.stop());

const page = '/staff/digests/what-gets-read';

/** So many go on from a piece to the whole of it. */
async function read(itemId: string, networkId: string, times: number, at: EventTime): Promise<void> {
  const store = createReadStore(site.access);
  for (let time = 0; time < times; time++)
    await store.count(
      {
        itemId: itemId as ItemId,
        networkId: networkId as NetworkId,
        at,
        id: `${itemId}-${networkId}-${at}-${time}`,
      },
      at,
    );
}

describe('the page of what gets read', () => {
  it('tells it by kind, network and style, in a file too, without small numbers', async () => {
    await read('first', 'energy', 6, clock('05-11'));
    await read('first', 'energy', 5, clock('02-01'));
    await read('second', 'energy', 2, clock('05-11'));
    await read('third', 'care', 7, clock('05-11'));
    await read('first', 'energy', 50, clock('01-02'));
    const file = await (await site.see(`${page}.csv?period=month`)).text();
    expect(parse(file, { bom: true })).toEqual([
      ['Told', 'What', 'Pieces', 'Read'],
      ['By kind of piece', 'Case study', '1', 'few'],
      ['By kind of piece', 'Seminar', '1', 'few'],
      ['By kind of piece', 'Editorial', '1', '7'],
      ['By network', 'Network care', '2', '7'],
      ['By network', 'Network energy', '2', '8'],
      ['By style of report', 'One page', '1', 'few'],
      ['By style of report', 'In somebody’s own words', '1', '7'],
      ['By style of report', 'An event', '1', 'few'],
    ]);
    const year = await (await site.see(page)).text();
    expect(year).toContain('>61<');
    expect(await (await site.see(`${page}?period=quarter`, 'cy')).text()).toContain(
      'Beth sy’n cael ei ddarllen',
    );
  });

  it('says so when nothing came out and nothing was read', async () => {
    site.setTime('2027-04-01T10:00:00Z');
    expect(await (await site.see(`${page}?period=month`)).text()).toContain('Nothing came out in this time');
  });
});
