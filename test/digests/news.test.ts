import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ItemId } from '../../functions/digests/item.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { beginNetwork, type Network } from '../../functions/networks/network.ts';
import { byStaff, networkOf } from '../networks/members.ts';
import { newObligation } from '../../functions/obligations/new-obligation.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { cancelSeminar, editSeminar, publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { draftSeminar } from '../seminars/seminar.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { newView, rhian } from '../support/people.ts';
import { beginNetworks, joinAll } from './digest-fund.ts';
import { clock } from './digests.ts';

let dynamo: TestDynamo;
let fund: TestFund;
let networks: readonly Network[];
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
  networks = await beginNetworks(fund, ['energy', 'care']);
});
afterEach(async () => fund.stop());

const by = { kind: 'staff', name: 'Catrin Rees' } as const;
const { id } = draftSeminar();
const published = clock('04-05');

async function publish(one: TestFund): Promise<void> {
  await one.seminars.begin(draftSeminar(), [], clock('03-01'));
  const done = await one.seminars.change(id, published, (seminar) =>
    publishSeminar(seminar, { at: published, by }),
  );
  if (!done.ok) throw new Error(done.refusal);
}

const entriesIn = async (one: TestFund) =>
  (await Promise.all(networks.map((network) => one.editions.entries(network.id, 10)))).flat();
const states = async () => (await entriesIn(fund)).map(({ state }) => state);
const itemNamed = async (name: string) => (await fund.editions.items([name as ItemId])).get(name as ItemId);

describe('a seminar that can be booked', () => {
  it('comes into every network by itself, once, and reaches their members', async () => {
    await joinAll(fund, [{ email: 'nia@example.org', networks }]);
    await publish(fund);
    await fund.tick(secondsAfter(published, 60));
    await fund.tick(secondsAfter(published, 120));
    expect(await states()).toEqual(['approved', 'approved']);
    expect(await itemNamed('seminar-sharing-records')).toMatchObject({
      kind: 'seminar',
      link: '/seminars/sharing-records',
      networks: ['care', 'energy'],
    });
    for (let minute = 0; minute < 3; minute++) await fund.tick(secondsAfter(clock('04-06'), minute * 60));
    expect(fund.outbox().map(({ to }) => to[0])).toEqual(['nia@example.org']);
  });

  it('is put right when it is moved, and taken back when it is cancelled or has begun', async () => {
    await publish(fund);
    await fund.tick(secondsAfter(published, 60));
    const later = secondsAfter(published, 300);
    await fund.seminars.change(id, later, (seminar) =>
      editSeminar(
        seminar,
        { startsAt: secondsAfter(seminar.startsAt, 86_400), endsAt: secondsAfter(seminar.endsAt, 86_400) },
        'The hall is closed.',
        { at: later, by },
      ),
    );
    await fund.tick(secondsAfter(later, 60));
    expect((await itemNamed('seminar-sharing-records'))?.summary.en).toContain('Date: 13 May 2027.');
    await fund.seminars.change(id, secondsAfter(later, 90), (seminar) =>
      cancelSeminar(seminar, 'Too few came.', { at: secondsAfter(later, 90), by }),
    );
    await fund.tick(secondsAfter(later, 120));
    expect(await states()).toEqual(['left-out', 'left-out']);
    const window = { from: published, to: clock('12-31') };
    expect(await fund.editions.released(['energy', 'care'] as never, window)).toEqual([]);
  });

  it('is looked at once more when it begins: what nobody approved by then is taken back', async () => {
    const quiet = networkOf('quiet', { goesOutByItself: false });
    const begun = beginNetwork({ id: quiet.id, begunWith: quiet.id, facts: quiet }, byStaff);
    if (!begun.ok) throw new Error(begun.refusal);
    await fund.networks.begin(begun.value, byStaff.at);
    await publish(fund);
    await fund.tick(secondsAfter(published, 60));
    const stateIn = async () => (await fund.editions.entries(quiet.id, 10)).map(({ state }) => state);
    expect(await stateIn()).toEqual(['offered']);
    await fund.tick(draftSeminar().startsAt);
    expect(await stateIn()).toEqual(['left-out']);
  });

  it('is placed whole or not at all, wherever a function dies', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (one) => {
        await beginNetworks(one, ['energy', 'care']);
        await publish(one);
        await one.tick(secondsAfter(published, 60));
      },
      async (one, where) => {
        for (const minutes of [6, 12, 18]) await one.tick(secondsAfter(published, minutes * 60));
        expect([where, (await entriesIn(one)).map(({ state }) => state)]).toEqual([
          where,
          ['approved', 'approved'],
        ]);
      },
    );
    expect(calls).toBeGreaterThan(3);
  }, 120_000);
});

describe('a progress update', () => {
  const send = async (mayShare: 'yes' | 'no') => {
    const view = newView();
    const dueOn = calendarDate('2027-04-16');
    const obligation = newObligation(
      { kind: 'progress-update', of: view.project, dueOn, about: '20270331' },
      published,
    );
    await fund.add({ ...view, obligation });
    const words = { happened: 'We changed 400 lamps.', learnt: 'Ask early.', next: 'More lamps.' };
    await fund.documents.save(obligation.id, 'update', {
      baseVersion: 0,
      answers: { ...words, 'may-share': mayShare },
      isFinished: true,
      savedBy: { id: rhian.id, name: rhian.name },
      savedAt: published,
    });
    const person = { kind: 'person', id: rhian.id, name: rhian.name } as const;
    const sent = await fund.documents.submit(
      obligation.id,
      { id: rhian.id, name: rhian.name },
      { at: published, by: person },
    );
    if (!sent.ok) throw new Error(sent.refusal);
    await fund.tick(secondsAfter(published, 60));
    return itemNamed('progress-update-i2s-022-20270331');
  };

  it('comes in when its lead agreed to share it', async () => {
    expect(await send('yes')).toMatchObject({
      title: { en: 'LED street lighting: Gwynedd' },
      summary: { en: expect.stringContaining('We changed 400 lamps.') },
      author: '',
    });
  });

  it('stays with the fund when they did not', async () => {
    expect(await send('no')).toBeUndefined();
    expect(await states()).toEqual([]);
  });
});
