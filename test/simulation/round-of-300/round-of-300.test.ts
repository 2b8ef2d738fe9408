import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPortalSite } from '../../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../../support/dynamo.ts';
import { openFund, type TestFund } from '../../support/fund.ts';
import { afterRound, type AfterRound, roundChecks } from './checks.ts';
import { plannedReviews } from './panel-plan.ts';
import { playRound } from './round-of-300.ts';
import { calendar, scenarioOf } from './scenario.ts';

/** Enough for every kind of bid and of reviewer to come up; `npm run bench -- --only round_300_s` plays the same with three hundred. */
const reviewed = 8;

let dynamo: TestDynamo;
let fund: TestFund;
let after: AfterRound;
beforeAll(async () => {
  dynamo = await startDynamo();
  fund = await openFund(await dynamo.createTables());
  const scenario = scenarioOf(reviewed);
  after = await afterRound(fund, scenario, await playRound(fund, scenario));
});
afterAll(async () => {
  await fund.stop();
  await dynamo.stop();
});

describe('when a round is over', () => {
  for (const [sentence, check] of Object.entries(roundChecks)) it(sentence, () => check(after));

  it('a reviewer with a conflict is shown nothing of the bid on any page of theirs', async () => {
    const site = await openPortalSite(fund.tables);
    site.setTime(calendar.ends);
    const conflicted = plannedReviews(after.scenario).find(({ manner }) => manner === 'conflicted');
    if (conflicted === undefined) throw new Error('nobody has a conflict');
    const { bid, reviewer } = conflicted;
    const visitor = site.signedIn('reviewer', reviewer.name, reviewer.email);
    for (const path of ['', '/declare', '/scores', '/check', '/pack']) {
      const page = await visitor.see(`/reviews/${bid.id}${path}`);
      expect([path, page.status]).toEqual([path, path === '/pack' ? 404 : 403]);
      expect(await page.text()).not.toContain(bid.title);
    }
    expect(await (await visitor.see('/reviews')).text()).not.toContain(bid.title);
    await site.stop();
  });
});
