import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDynamo, type TestDynamo } from '../../support/dynamo.ts';
import { openFund, type TestFund } from '../../support/fund.ts';
import { asked, askedForOthers, shouldBeAsked, thanked } from './asked.ts';
import { playFollowUp } from './follow-up.ts';
import { colleagueOf, plannedAttendees } from './scenario.ts';

const attendees = plannedAttendees(60);
let dynamo: TestDynamo;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
  fund = await openFund(await dynamo.createTables());
  await playFollowUp(fund, attendees);
});
afterAll(async () => {
  await fund.stop();
  await dynamo.stop();
});

describe('three years after a seminar', () => {
  it('everybody was thanked once', () => {
    expect(thanked(fund)).toEqual(attendees.map(({ personId }) => personId).toSorted());
  });

  it('a colleague is asked only about what they agreed to carry on', () => {
    expect(askedForOthers(fund, attendees)).toEqual(
      attendees
        .filter(({ changesJob }) => changesJob?.isCarriedOn === true)
        .map((one) => `${one.personId} ${colleagueOf(one).email}`)
        .toSorted(),
    );
  });

  it('everybody was asked at each of their moments exactly once, and nobody who had answered, ended it, opted out, left, or whose address failed', () => {
    expect(asked(fund)).toEqual(shouldBeAsked(attendees));
  });
});
