import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Application } from '../../functions/applications/application.ts';
import { decideAssignment } from '../../functions/assessment/decide-panel.ts';
import { decideDeclaration, decideSending } from '../../functions/assessment/decide-review.ts';
import { createAssessmentStore } from '../../functions/assessment/assessment-store.ts';
import { reviewObligationId } from '../../functions/assessment/review-obligations.ts';
import { saveScoresOf } from '../../functions/assessment/save-scores.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { createLetterWriter } from '../../functions/deliveries/emails/letter-writer.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import type { Person } from '../../functions/people/person.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { dieAtEveryCall } from '../support/crashes.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { letterSettings, openFund, type TestFund } from '../support/fund.ts';
import { person, testKeys } from '../support/people.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const id = 'bqqqqqqqqqqqq' as ProjectId;
const at = eventTime('2026-12-01T10:00:00Z');
const reviewers = ['Gwen Parry', 'Huw Rees', 'Mair Lloyd'].map((name) =>
  person(name, `${name.toLowerCase().replaceAll(' ', '.')}@panel.example.org`),
) as [Person, Person, Person];
const [gwen, huw, mair] = reviewers;
const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const by = (one: Person, when: EventTime = at) =>
  ({ at: when, by: { kind: 'person', id: one.id, name: one.name } }) as const;
type Stores = Pick<TestFund, 'applications' | 'tables'>;

/** A full application that waits for its panel. */
async function addApplied(fund: TestFund): Promise<void> {
  const bid = begunBid(id);
  await fund.rounds.begin(openRound(), [], at);
  await fund.applications.begin(bid, bid.application.createdAt);
  await fund.applications.change(id, at, ({ application }) =>
    allowed({
      application: { ...application, state: 'applied', title: 'Digital health records' },
      timeline: [],
      deliveries: [],
    }),
  );
}
const assign = ({ applications }: Stores) =>
  applications.change(id, at, (view) =>
    decideAssignment(view, { reviewers, dueOn: calendarDate('2026-12-15') }, staff),
  );
const send = ({ applications }: Stores, one: Person) =>
  applications.change(id, at, (view) => decideSending(view, one.id, by(one)));

async function declareAndScore({ applications, tables }: Stores, one: Person): Promise<void> {
  await applications.change(id, at, (view) =>
    decideDeclaration(view, one.id, { kind: 'none', note: '' }, by(one)),
  );
  const saves = openRound().criteria.map((criterion) => ({
    criterionId: criterion.id,
    baseVersion: 0,
    score: 3 as const,
    reason: 'Because',
  }));
  const assessments = createAssessmentStore(tables);
  await saveScoresOf({ tables, applications, assessments }, id, one.id, saves, by(one));
}

const bidOf = async (fund: TestFund): Promise<Application> => {
  const view = await fund.applications.view(id);
  if (view === null) throw new Error('the bid is gone');
  return view.application;
};
const lettersOf = (fund: TestFund, one: Person) =>
  fund
    .outbox()
    .map(({ letter }) => letter)
    .filter((letter) => letter.startsWith(`${reviewObligationId(id, one.id)}_`))
    .map((letter) => letter.replace(`${reviewObligationId(id, one.id)}_`, '').replace(`_${one.id}`, ''));

/** Does it in a process that may die; whoever hears nothing does it again. */
async function untilHeard(fund: TestFund, act: (stores: Stores) => Promise<unknown>): Promise<void> {
  fund.calls.isCounting = true;
  const { applications, tables, died } = fund.mortal();
  const answer = await Promise.race([act({ applications, tables }), died]).catch(() => null);
  fund.calls.isCounting = false;
  if (answer === null) await act(fund);
}

describe('a crash at any call', () => {
  it('while reviewers are assigned assigns them all or none, and asks each once', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await addApplied(fund);
        await untilHeard(fund, assign);
        await fund.tick('2026-12-01T10:05:00Z');
      },
      async (fund, where) => {
        const view = await fund.applications.view(id);
        expect({
          where,
          state: view?.application.state,
          reviews: view?.assessment?.assessment.reviews.length,
          owed: view?.assessment?.owed.size,
        }).toEqual({ where, state: 'assessment', reviews: 3, owed: 3 });
        for (const one of reviewers)
          expect({ where, sent: lettersOf(fund, one) }).toEqual({ where, sent: ['1_ask'] });
      },
    );
    expect(calls).toBeGreaterThanOrEqual(3);
  });

  it('while the last review is sent keeps it and scores the bid, or lets it be sent again', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await addApplied(fund);
        await assign(fund);
        for (const one of reviewers) await declareAndScore(fund, one);
        for (const one of [gwen, huw]) await send(fund, one);
        await untilHeard(fund, (stores) => send(stores, mair));
        for (const time of ['15T09:00', '17T09:00', '30T09:00']) await fund.tick(`2026-12-${time}:00Z`);
      },
      async (fund, where) => {
        expect({ where, state: (await bidOf(fund)).state }).toEqual({ where, state: 'assessed' });
        const timeline = await fund.applications.timeline(id);
        const scored = timeline.filter(({ what }) => what === 'application-reviews-in');
        expect({ where, scored: scored.length }).toEqual({ where, scored: 1 });
        // Nobody is asked or chased for what was sent before the first letter left.
        for (const one of reviewers)
          expect({ where, sent: lettersOf(fund, one) }).toEqual({ where, sent: [] });
      },
    );
    expect(calls).toBeGreaterThanOrEqual(3);
  });

  it('while scores are saved keeps all of one form or lets it be saved again', async () => {
    const calls = await dieAtEveryCall(
      dynamo,
      async (fund) => {
        fund.calls.isCounting = false;
        await addApplied(fund);
        await assign(fund);
        await untilHeard(fund, (stores) => declareAndScore(stores, gwen).then(() => true));
      },
      async (fund, where) => {
        const view = await fund.applications.view(id);
        const review = view?.assessment?.assessment.reviews.find(({ reviewer }) => reviewer.id === gwen.id);
        expect({ where, scored: Object.keys(review?.scores ?? {}).length }).toEqual({ where, scored: 3 });
        expect({ where, owed: view?.assessment?.owed.get(gwen.id)?.state }).toEqual({ where, owed: 'draft' });
      },
    );
    expect(calls).toBeGreaterThanOrEqual(3);
  });
});

describe('the chase for a review', () => {
  it('asks at once, reminds, says when it is due and overdue twice, and ends with the fund; each letter leads to the sign-in', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await addApplied(fund);
      await assign(fund);
      await fund.tick('2026-12-01T10:05:00Z');
      await declareAndScore(fund, huw);
      await send(fund, huw);
      for (const day of ['2026-12-10', '2026-12-15', '2026-12-17', '2026-12-22', '2026-12-24'])
        await fund.tick(`${day}T09:00:00Z`);
      expect(lettersOf(fund, gwen)).toEqual([
        '1_ask',
        '1_reminder',
        '1_due',
        '1_overdue',
        '1_overdue-again',
        '1_fund_fund',
      ]);
      expect(lettersOf(fund, huw)).toEqual(['1_ask']);
      const view = await fund.obligations.view(reviewObligationId(id, gwen.id));
      expect(view?.obligation).toMatchObject({ decisionNeeded: 'ladder-ended', nextAt: null });
      const [ask] = await fund.deliveries.about(reviewObligationId(id, gwen.id));
      if (ask === undefined || view === null) throw new Error('nobody was asked');
      const write = createLetterWriter({
        config: letterSettings,
        keys: testKeys,
        documents: fund.documents,
        applicationDocuments: fund.applicationDocuments,
        similar: fund.similar,
        attendances: fund.attendances,
        seminars: fund.seminars,
        people: fund.people,
        promises: fund.promises,
      });
      const email = await write({
        delivery: ask,
        subject: { kind: 'obligation', view },
        recipient: gwen,
        at,
      });
      const raw = Buffer.from(email.raw).toString().replace(/=\r\n/g, '');
      expect(raw).toContain(`https://cascade.fund.example.org/reviews/${id}`);
      expect(raw).not.toContain('/answer/');
    } finally {
      await fund.stop();
    }
  });

  it('leaves the reminder out for somebody who saved scores the day before', async () => {
    const fund = await openFund(await dynamo.createTables());
    try {
      await addApplied(fund);
      await assign(fund);
      await fund.tick('2026-12-01T10:05:00Z');
      const assessments = createAssessmentStore(fund.tables);
      await fund.applications.change(id, at, (view) =>
        decideDeclaration(view, gwen.id, { kind: 'none', note: '' }, by(gwen)),
      );
      const save = { criterionId: 'savings', baseVersion: 0, score: 3 as const, reason: 'x' };
      const eve = by(gwen, eventTime('2026-12-09T16:00:00Z'));
      await saveScoresOf({ ...fund, assessments }, id, gwen.id, [save], eve);
      await fund.tick('2026-12-10T09:00:00Z');
      expect(lettersOf(fund, gwen)).toEqual(['1_ask']);
      expect(lettersOf(fund, mair)).toEqual(['1_ask', '1_reminder']);
    } finally {
      await fund.stop();
    }
  });
});
