import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import { eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import type { Person } from '../../functions/people/person.ts';
import { labelledBids } from '../matching/labelled-pairs.ts';
import { begunBid, openRound, storeFinishedBid } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { person, testKeys } from '../support/people.ts';
import { isThorough } from '../support/thorough.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';

/** A whole round's worth, or as many as hold the engine up for a moment. */
const bidCount = isThorough ? 500 : 120;
const round = openRound();
const lastMinute = secondsAfter(round.closesAt, -60);

let dynamo: TestDynamo;
let site: PortalSite;
let fund: TestFund;
const bids = Array.from({ length: bidCount }, (_, place) => bidNumber(place));

beforeAll(async () => {
  dynamo = await startDynamo();
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  fund = await openFund(access);
  await site.rounds.begin(round, [], round.createdAt);
  await inTurn(bids, 25, async (bid) => {
    const said = labelledBids[bids.indexOf(bid) % labelledBids.length]!;
    const { title, summary, theme, organisation } = said;
    await storeFinishedBid(access, bid, { title, summary, theme, organisation });
  });
}, 300_000);
afterAll(async () => {
  await fund.stop();
  await site.stop();
  await dynamo.stop();
});

function bidNumber(place: number) {
  const lead: Person = person(
    `Person ${place}`,
    `person.${place}@bodies.example.org`,
    place % 2 === 0 ? 'cy' : 'en',
  );
  return begunBid(`b${String(place).padStart(12, 'a')}`, lead, eventTime('2026-11-10T10:00:00Z'), round);
}

async function inTurn<Item>(items: readonly Item[], width: number, deal: (item: Item) => Promise<void>) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deal(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

test('hundreds of bids sent in the last minute all land, each acknowledged once, also those that were sent twice', async () => {
  site.setTime(lastMinute);
  const send = (path: string) =>
    site.call(`${path}/expression/check`, {
      method: 'POST',
      headers: { cookie: 'lang=en' },
      body: new URLSearchParams({ send: 'yes' }),
    });
  await inTurn(bids, 50, async ({ application, lead }) => {
    const path = bidPath(signBidLink(testKeys, bidLinkFor(application, lead.id)));
    const isClickedTwice = application.id.endsWith('7');
    const answers = await Promise.all([send(path), ...(isClickedTwice ? [send(path)] : [])]);
    for (const { status, headers } of answers)
      expect([status, headers.get('location')]).toEqual([303, `${site.origin}${path}/expression/sent`]);
  });

  // What the pages could not kick is found by the tick: nothing here was started by hand.
  await fund.tick(lastMinute);
  await fund.tick(secondsAfter(lastMinute, 600));
  const receipts = fund.outbox().filter(({ letter }) => letter.includes('application-received'));
  expect(receipts).toHaveLength(bidCount);
  expect(new Set(receipts.flatMap(({ to }) => to)).size).toBe(bidCount);
  for (const { application } of bids) {
    const stored = await site.applications.view(application.id);
    expect(stored?.application).toMatchObject({ state: 'submitted', pending: [], nextAt: null });
  }
}, 300_000);
