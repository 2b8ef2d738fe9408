import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAdoptionStore } from '../../functions/adoption/adoption-store.ts';
import { answerAdoption } from '../../functions/adoption/answer-adoption.ts';
import { adoptionIdOf, standingOf } from '../../functions/adoption/adoption.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { bodiesOf } from '../../functions/adoption/send-idea.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import {
  ann,
  answerBy,
  bodiesToAsk,
  bryn,
  ceri,
  dafydd,
  eleri,
  provenProject,
  register,
  seedProven,
  sentAt,
} from '../adoption/adopters.ts';
import { changeAndDeliver } from '../../functions/portal/act.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';

let dynamo: TestDynamo;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
});
afterEach(() => fund.stop());

const project = provenProject();
const staff = { at: sentAt, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const powys = adoptionIdOf(project.id, 'powys-county-council');

const send = (tables: TableAccess) =>
  createAdoptionStore({ ...tables, deliveryRetentionDays: 400 }).send(
    project,
    bodiesToAsk(),
    answerBy,
    staff,
  );

/** Powys says that it adapts the idea, as its page would. */
const answer = (one: TestFund, at: string) =>
  one.acting(at, async () => {
    const said = {
      stance: 'adapting',
      words: 'Y pentrefi yn gyntaf.',
      barriers: [],
      byOn: null,
      contact: '',
      mayTell: true,
    } as const;
    const on = { at: eventTime(at), by: { kind: 'person', id: ann.id, name: ann.name } } as const;
    const answered = await changeAndDeliver(
      { ...one.machines, obligations: one.obligations },
      powys,
      on.at,
      (view) => answerAdoption(view, said, ann, on),
    );
    if (!answered.ok) throw new Error(answered.refusal);
  });

/** What each person got, by day, the name of the letter and no more. */
const lettersTo = (one: TestFund, { id, email }: typeof ann) =>
  one
    .outbox()
    .filter(({ letter }) => letter.endsWith(id))
    .map(({ letter, to }) => {
      expect(to).toEqual([email]);
      return letter.replace(/^adoption_[^_]+_[0-9a-f]{12}_1_/, '').replace(`_${id}`, '');
    });

/** Ticks as the schedule does, within the sending hours and a while beyond: longer than a look that died is left alone. */
async function tickOn(one: TestFund, from: string): Promise<void> {
  for (let minutes = 0; minutes <= 20; minutes += 5)
    await one.tick(new Date(Date.parse(from) + minutes * 60_000).toISOString());
}

describe('a proven idea that was sent to bodies', () => {
  it('is answered, reminded of, asked for higher up or closed as unanswered, and its champion hears it all', async () => {
    await seedProven(fund.tables, project);
    await send(fund.tables);
    const time = createVirtualTime(fund, sentAt);
    await fund.tick(sentAt);
    expect(lettersTo(fund, ann)).toEqual(['ask']);
    await answer(fund, '2027-06-10T10:00:00Z');
    await time.to(eventTime('2027-12-31T12:00:00Z'));
    expect(lettersTo(fund, ann)).toEqual(['ask', 'receipt_v1']);
    expect(lettersTo(fund, bryn)).toEqual([]);
    for (const one of [ceri, dafydd])
      expect(lettersTo(fund, one)).toEqual(['ask', 'reminder', 'due', 'senior']);
    expect(fund.outbox().filter(({ letter }) => letter.endsWith('_fund'))).toEqual([]);
    const standings = (await fund.adoptions.requestsOf(project.id)).map(standingOf).toSorted();
    expect(standings).toEqual(['adapting', 'no-answer', 'no-answer']);
    const reports = fund.outbox().filter(({ letter }) => letter.includes('adoption-report'));
    expect(reports.map(({ to, letter }) => [...to, letter])).toEqual([
      [eleri.email, `project_${project.id}_adoption-report_2027-10-01_${eleri.id}`],
    ]);
    const text = reports[0]!.raw().toString('utf8');
    expect(text).toContain('Cyngor Sir Powys');
    // Nothing has happened since: the next half-year is passed over in silence.
    await time.to(eventTime('2028-05-01T12:00:00Z'));
    expect(fund.outbox().filter(({ letter }) => letter.includes('adoption-report'))).toHaveLength(1);
    expect((await fund.adoptions.idea(project.id))?.reports.map(({ outcome }) => outcome)).toEqual([
      'sent',
      'nothing-new',
    ]);
    expect(fund.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });

  it('stops a reminder by an answer that arrives while it is being sent', async () => {
    await seedProven(fund.tables, project);
    await send(fund.tables);
    await fund.tick(sentAt);
    fund.afterClaim(async (letter) => {
      if (letter.includes('reminder') && letter.includes(ann.id)) {
        fund.afterClaim(null);
        await answer(fund, '2027-06-29T08:00:01Z');
      }
    });
    await tickOn(fund, '2027-06-29T08:00:00Z');
    expect(lettersTo(fund, ann)).toEqual(['ask', 'receipt_v2']);
  });

  it('turns to the other head when the first letter comes back', async () => {
    await seedProven(fund.tables, project);
    await send(fund.tables);
    await fund.tick(sentAt);
    const first = fund.outbox().find(({ letter }) => letter.includes('_ask_') && letter.endsWith(ann.id))!;
    await fund.report(first, 'Bounce');
    await tickOn(fund, '2027-06-01T10:15:00Z');
    expect(lettersTo(fund, bryn)).toEqual(['ask']);
  });
});

describe('a function that dies at any of its calls', () => {
  it('while an idea is sent to bodies leaves each asked once, when staff press the button again', async () => {
    const bodies = bodiesOf(register).length;
    expect(bodies).toBeGreaterThan(3);
    const calls = await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await seedProven(one.tables, project);
        one.calls.isCounting = true;
        const { tables, died } = one.mortal();
        await Promise.race([send(tables), died]).catch(() => undefined);
        one.calls.isCounting = false;
        await send(one.tables);
      },
      async (one, where) => {
        await tickOn(one, sentAt);
        const requests = await one.adoptions.requestsOf(project.id);
        expect([where, requests.length]).toEqual([where, 3]);
        for (const person of [ann, ceri, dafydd])
          expect([where, lettersTo(one, person)]).toEqual([where, ['ask']]);
        expect([where, (await one.adoptions.idea(project.id))?.version]).toEqual([where, 1]);
      },
    );
    expect(calls).toBeGreaterThan(3);
  }, 400_000);

  it('while bodies are reminded, asked higher up, closed, and the champion told does each once', async () => {
    const moments = [
      '2027-06-29T08:00:00Z',
      '2027-07-27T08:00:00Z',
      '2027-08-10T08:00:00Z',
      '2027-10-01T08:00:00Z',
    ];
    const calls = await dieAtEveryCall(
      dynamo,
      async (one) => {
        one.calls.isCounting = false;
        await seedProven(one.tables, project);
        await send(one.tables);
        await one.tick(sentAt);
        one.calls.isCounting = true;
        for (const moment of moments) await tickOn(one, moment);
      },
      async (one, where) => {
        one.calls.isCounting = false;
        await tickOn(one, '2027-10-04T08:00:00Z');
        const letters = one.outbox().map(({ letter }) => letter);
        expect([where, letters.length]).toEqual([where, new Set(letters).size]);
        const requests = await one.adoptions.requestsOf(project.id);
        expect([where, requests.map(standingOf)]).toEqual([where, ['no-answer', 'no-answer', 'no-answer']]);
        for (const request of requests)
          expect([where, request.chase.sent.map(({ rung }) => rung)]).toEqual([
            where,
            ['ask', 'reminder', 'senior', 'unanswered'],
          ]);
        const idea = await one.adoptions.idea(project.id);
        expect([where, idea?.reports.length]).toEqual([where, 1]);
        const owed = await one.deliveries.about(`project_${project.id}`);
        expect([where, owed.length]).toEqual([where, 1]);
      },
    );
    expect(calls).toBeGreaterThan(20);
  }, 400_000);
});
