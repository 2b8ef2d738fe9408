import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { acceptAnswer, waiveObligation } from '../../functions/obligations/obligation-actions.ts';
import { putNew } from '../../functions/obligations/obligation-rows.ts';
import type { Obligation, ObligationId } from '../../functions/obligations/obligation.ts';
import { decideProjectEvent } from '../../functions/projects/decide-project-event.ts';
import { lookAtProject } from '../../functions/projects/look-at-project.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { answered, awarded, seedAward, withObligations } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian } from '../support/people.ts';

let dynamo: TestDynamo;
let fund: TestFund;
const at = eventTime('2030-09-02T10:00:00Z');
const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
});

afterEach(() => fund.stop());

/** A project that repays nothing and has answered everything but what these say. */
const almostDone = (open: (one: Obligation) => Partial<Obligation> | null): ProjectView =>
  withObligations(awarded({ repayments: null, endDate: calendarDate('2027-06-20') }), (one) => {
    return open(one) ?? answered();
  });
const sent: Partial<Obligation> = {
  state: 'submitted',
  submitted: { at, by: rhian.id },
  nextAt: null,
};
const id = awarded().project.id;
const view = async () => (await fund.lives.view(id))!;
const accept = (obligation: ObligationId) =>
  fund.obligations.change(obligation, at, (seen) => acceptAnswer(seen, { reason: '' }, staff));
const look = () =>
  fund.lives.change(id, at, (seen) => {
    const decided = lookAtProject(seen, at);
    return decided === null ? null : allowed(decided);
  });
/** What was owed by then, and what began while the last answers came in. */
const finishRest = async (): Promise<void> => {
  for (let rounds = 0; rounds < 6; rounds++) {
    await look();
    for (const one of (await view()).obligations.filter(({ state }) => state === 'planned'))
      await fund.obligations.change(one.id, at, (seen) => waiveless(seen.obligation));
  }
};
const waiveless = (obligation: Obligation) =>
  allowed({
    obligation: { ...obligation, ...answered() } as Obligation,
    timeline: [],
    deliveries: [],
  });

describe('an awarded project on a real engine', () => {
  test('is written with all it owes in one transaction, and read back whole', async () => {
    const begun = awarded();
    await seedAward(fund.tables, begun);
    const read = await view();
    expect(read.award).toEqual(begun.award);
    expect(read.project).toEqual({ ...begun.project, version: 1 });
    expect(read.obligations.map((one) => one.id).toSorted()).toEqual(
      begun.obligations.map((one) => one.id).toSorted(),
    );
    await expect(seedAward(fund.tables, begun)).rejects.toThrow('conditions');
  });

  test('is due as soon as something it owed has ended, in the same transaction', async () => {
    await seedAward(
      fund.tables,
      almostDone(({ kind }) => (kind === 'evaluation-report' ? sent : null)),
    );
    const before = (await view()).project;
    await accept(`evaluation-report_${id}` as ObligationId);
    expect((await view()).project).toMatchObject({ nextAt: at, version: before.version + 1 });
  });

  test('closes at the next tick after the last answer was accepted, and tells its people once', async () => {
    await seedAward(
      fund.tables,
      almostDone(({ kind }) => (kind === 'lessons-learnt' ? sent : null)),
    );
    await accept(`lessons-learnt_${id}` as ObligationId);
    await finishRest();
    await fund.tick('2030-09-02T10:05:00Z');
    await fund.tick('2030-09-02T10:10:00Z');
    expect((await view()).project).toMatchObject({ lifecycle: 'closed', nextAt: null });
    const closing = fund.outbox().filter(({ letter }) => letter.includes('project-closed'));
    expect(closing).toHaveLength(4);
    expect((await fund.projects.timeline(id)).filter(({ what }) => what === 'project-close')).toHaveLength(1);
  });

  test('closes when two last answers are accepted at the same moment', async () => {
    const both = ['lessons-learnt', 'evaluation-report'];
    await seedAward(
      fund.tables,
      almostDone(({ kind }) => (both.includes(kind) ? sent : null)),
    );
    await Promise.all(both.map((kind) => accept(`${kind}_${id}` as ObligationId)));
    await finishRest();
    await look();
    expect((await view()).project.lifecycle).toBe('closed');
  });

  test('that was imported and owed its lessons alone closes by itself when they are accepted', async () => {
    const { project } = awarded();
    const { lifecycle: _none, standing: _since, outcomes: _outcomes, nextAt: _next, ...imported } = project;
    const lessons = awarded().obligations.find(({ kind }) => kind === 'lessons-learnt');
    await fund.add({
      obligation: { ...lessons!, ...sent } as Obligation,
      project: imported,
      contacts: { lead: rhian },
    });
    await accept(lessons!.id);
    await fund.tick('2030-09-02T10:05:00Z');
    await fund.tick('2030-09-02T10:10:00Z');
    expect((await view()).project).toMatchObject({ lifecycle: 'closed' });
    expect(fund.outbox().map(({ letter }) => letter.includes('project-closed'))).not.toContain(true);
  });

  test('says for ever that it closed with a waiver', async () => {
    await seedAward(
      fund.tables,
      almostDone(({ kind }) => (kind === 'lessons-learnt' ? { state: 'asked' } : null)),
    );
    await fund.obligations.change(`lessons-learnt_${id}` as ObligationId, at, (seen) =>
      waiveObligation(seen, { reason: 'The body was dissolved.' }, staff),
    );
    await finishRest();
    await look();
    expect((await view()).project).toMatchObject({ lifecycle: 'closed', closedWithWaiver: true });
  });
});

describe('two of the staff', () => {
  const pause = () =>
    fund.lives.change(id, at, (seen) =>
      decideProjectEvent(seen, 'pause', 'staff', { reason: 'Flood' }, staff),
    );

  test('who pause at the same moment pause once, and one letter goes to each person', async () => {
    await seedAward(fund.tables, awarded());
    const results = await Promise.all([pause(), pause()]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'project.refusal.paused' });
    await fund.tick('2030-09-02T10:05:00Z');
    expect(fund.outbox().filter(({ letter }) => letter.includes('project-paused'))).toHaveLength(4);
  });

  test('one of whom accepts an answer while the other pauses: both hold', async () => {
    await seedAward(
      fund.tables,
      withObligations(awarded(), ({ kind }) => (kind === 'evaluation-report' ? sent : {})),
    );
    await Promise.all([accept(`evaluation-report_${id}` as ObligationId), pause()]);
    const { project, obligations } = await view();
    expect(project.lifecycle).toBe('paused');
    expect(obligations.find(({ kind }) => kind === 'evaluation-report')?.state).toBe('accepted');
    expect(obligations.filter(({ state, paused }) => state === 'planned' && paused === null)).toEqual([]);
  });
});

describe('what does not fit into one transaction', () => {
  test('is finished by the looks that follow: a hundred late instalments rest with their project', async () => {
    await seedAward(fund.tables, awarded());
    const one = awarded().obligations.find(({ kind }) => kind === 'repayment');
    for (let number = 20; number < 125; number++) {
      const late = {
        ...one!,
        id: `repayment_${id}_${number}` as ObligationId,
        state: 'asked' as const,
        nextAt: null,
      };
      await transact(fund.tables.client, [putNew(fund.tables, late)]);
    }
    const paused = await fund.lives.change(id, at, (seen) =>
      decideProjectEvent(seen, 'pause', 'staff', { reason: 'Flood' }, staff),
    );
    expect(paused.ok && paused.value?.project.nextAt).toBe(at);
    for (let looks = 0; looks < 5; looks++) await look();
    const { project, obligations } = await view();
    expect(obligations.filter(({ paused: rests }) => rests?.with !== 'project')).toEqual([]);
    expect(project.nextAt).toBeNull();
  });

  test('a look that is repeated changes nothing', async () => {
    await seedAward(fund.tables, awarded());
    const changed = await fund.lives.change(id, at, (seen) =>
      decideProjectEvent(seen, 'abandon', 'staff', { reason: 'No staff' }, { at, by: staff.by }),
    );
    expect(changed.ok).toBe(true);
    for (let looks = 0; looks < 3; looks++) await look();
    const before = await view();
    expect(await look()).toEqual({ ok: true, value: null });
    expect(await view()).toEqual(before);
  });
});
