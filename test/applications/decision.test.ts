import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Application, ApplicationView } from '../../functions/applications/application.ts';
import { awardBid } from '../../functions/applications/award-bid.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { awardFrom } from '../../functions/applications/decided-award.ts';
import { type Decision, missingBeforeTelling } from '../../functions/applications/decision.ts';
import { knownOfDecision } from '../../functions/applications/known-of-decision.ts';
import { repaymentProfileOf } from '../../functions/applications/full-figures.ts';
import { readDecision, sectionFor } from '../../functions/applications/read-decision.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { asTyped } from '../../functions/documents/answers.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { system } from '../../functions/obligations/view.ts';
import { personIdOf } from '../../functions/people/person.ts';
import {
  approval,
  approvalForm,
  award,
  champion,
  decidedRound,
  finance,
  recordedAt,
  refusal,
  refusalForm,
  scoredBids,
  sponsor,
} from '../support/decisions.ts';
import { fullDocument } from '../support/full-bids.ts';
import { person, testKeys } from '../support/people.ts';

const staff = { at: recordedAt, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const idOf = (email: string) => personIdOf(email, testKeys);
const scored = scoredBids[0]!;

function view(changes: Partial<Application> = {}): ApplicationView {
  const people = [scored.lead, sponsor, champion, finance];
  return {
    application: { ...scored.application, ...changes },
    round: decidedRound,
    people: new Map(people.map((one) => [one.id, one])),
  };
}

const record = (event: 'approve' | 'refuse', decision = approval(), from = view()) =>
  decideEvent(
    from,
    event,
    'staff',
    { reason: decision.reasons, unfinished: [], decision, named: [sponsor, champion, finance] },
    staff,
  );
const reading = (typed: Readonly<Record<string, string>>, outcome: 'approved' | 'refused' = 'approved') =>
  readDecision(typed, {
    outcome,
    applied: repaymentProfileOf(fullDocument()),
    idOf,
    by: 'Catrin Rees',
    at: recordedAt,
  });

describe('recording what the minister decided', () => {
  test('keeps the decision, its day, its award and who recorded it, and writes to nobody', () => {
    const decided = record('approve');
    if (!decided.ok) throw new Error(decided.refusal);
    const { application, deliveries, newcomers } = decided.value;
    expect(application).toMatchObject({
      state: 'approved',
      decision: { number: scored.application.version + 1, outcome: 'approved', recordedBy: 'Catrin Rees' },
    });
    expect(deliveries).toEqual([]);
    expect(newcomers?.map(({ id }) => id)).toEqual([sponsor.id, champion.id, finance.id]);
  });

  test('leaves every wording of it in the timeline, the note for the file apart', () => {
    const first = record('approve');
    if (!first.ok) throw new Error(first.refusal);
    const again = record('approve', approval({ awardPence: 25_000_000 }), view(first.value.application));
    if (!again.ok) throw new Error(again.refusal);
    expect(first.value.timeline.map(({ what, args }) => [what, args])).toEqual([
      ['application-approve', { reason: refusal().reasons, decidedOn: '2026-11-13', sum: '£300,000.01' }],
      ['application-decision-noted', { reason: refusal().fileNote }],
    ]);
    expect(again.value.timeline[0]?.args).toMatchObject({ sum: '£250,000' });
    expect(again.value.application.decision?.award?.awardPence).toBe(25_000_000);
  });

  test.each([
    ['an approval as a refusal', 'refuse', approval(), 'decision.refusal.not-given'],
    ['a refusal as an approval', 'approve', refusal(), 'decision.refusal.not-given'],
    [
      'a decision of tomorrow',
      'refuse',
      { ...refusal(), decidedOn: calendarDate('2026-11-21') },
      'decision.refusal.not-decided-yet',
    ],
    ['a decision without reasons', 'refuse', { ...refusal(), reasons: ' ' }, 'refusal.reason-missing'],
  ] as const)('does not take %s', (_, event, decision, why) => {
    expect(record(event, decision)).toEqual({ ok: false, refusal: why });
  });

  test('is over once it is on its way: then nothing about it changes any more', () => {
    const onItsWay = view({ state: 'approved', decision: { ...approval(), number: 2 }, pending: ['tell'] });
    expect(record('approve', approval(), onItsWay)).toEqual({
      ok: false,
      refusal: 'decision.refusal.being-told',
    });
    const again = { reason: 'It was a mistake.', unfinished: [] };
    expect(decideEvent(onItsWay, 'reconsider', 'staff', again, staff).ok).toBe(false);
  });
});

describe('what the form of a decision says', () => {
  test('is read as it was typed, to the penny', () => {
    const read = reading(approvalForm);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.decision).toEqual({ ...approval(), reasons: approvalForm['reasons'] });
    expect(read.named.map(({ id, name }) => [id, name])).toEqual(
      [sponsor, champion, finance].map(({ id, name }) => [id, name]),
    );
  });

  test('names whoever holds two roles once', () => {
    const both = {
      ...approvalForm,
      'people.1.name': sponsor.name,
      'people.1.email': sponsor.email.toUpperCase(),
    };
    const read = reading(both);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.named.map(({ id }) => id)).toEqual([sponsor.id, finance.id]);
    expect(read.decision.award?.contacts).toMatchObject({ sponsor: sponsor.id, champion: sponsor.id });
  });

  test.each([
    [
      'a day that is still to come',
      { 'decided-on-day': '21' },
      'decided-on',
      'decision.refusal.not-decided-yet',
    ],
    ['an end before the start', { 'ends-year': '2026' }, 'ends', 'decision.refusal.ends-first'],
    ['a role with two people', { 'people.1.role': 'sponsor' }, 'people', 'decision.refusal.role-twice'],
    [
      'a repayment before the start',
      { 'first-due-year': '2026' },
      'first-due',
      'decision.refusal.repaid-before-start',
    ],
    ['an award of nothing', { sum: '0' }, 'sum', 'repayment.award-wrong'],
    [
      'an award smaller than its instalments',
      { sum: '0.06' },
      'sum',
      'repayment.fewer-pence-than-instalments',
    ],
    ['a sum that is none', { sum: 'much' }, 'sum', 'answer.not-an-amount'],
    ['no reasons', { reasons: '' }, 'reasons', 'decision.approve.reasons.missing'],
  ])('refuses %s at its field', (_, changes, field, message) => {
    expect(reading({ ...approvalForm, ...changes })).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ field, message })]),
    });
  });

  test('for a refusal asks nothing of an award', () => {
    const read = reading(refusalForm, 'refused');
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.decision).toEqual(refusal());
  });

  test('begins with what the full application says, and with whom the bid knows', () => {
    const known = knownOfDecision('approved', view(), fullDocument());
    expect(known).toMatchObject({
      'written-in': 'en',
      sum: 30_000_001,
      starts: '2027-04-01',
      ends: '2029-03-31',
      repayment: 'as-applied',
      milestones: [
        { what: 'Two teams write on tablets', when: '2027-10-01' },
        { what: 'All teams do', when: '2028-10-01' },
      ],
      outcomes: [{ outcome: 'Nurses have time for patients – Hours in homes each week' }],
    });
  });

  test('begins with very little where a bid has no full application', () => {
    expect(knownOfDecision('approved', view({ amountPence: null }), {})).toEqual({
      'written-in': 'en',
      people: [],
      milestones: [],
      outcomes: [],
    });
  });

  const dates = { firstDueOn: calendarDate('2028-09-29'), monthsBetween: 6 };
  test.each([
    ['equal', { kind: 'equal', ...dates, instalments: 8 }],
    [
      'stepped',
      {
        kind: 'stepped',
        ...dates,
        steps: [
          { instalments: 2, weight: 1 },
          { instalments: 4, weight: 3 },
        ],
      },
    ],
    ['energy', { kind: 'energy', ...dates, yearlySavingsPence: [0, 20_000_000, 20_000_000] }],
  ] as const)('comes back as it was recorded, with %s repayments', (_, profile) => {
    const repaid = awardFrom(
      {
        sum: 30_000_001,
        starts: '2027-04-05',
        ends: '2029-03-30',
        evaluation: '2029-09-28',
        repayment: 'as-applied',
      },
      profile,
      idOf,
    );
    if (!repaid.ok) throw new Error(repaid.refusal);
    const decision: Decision = {
      ...approval({ repayments: repaid.value.repayments }),
      number: 2,
    };
    const known = knownOfDecision('approved', view({ state: 'approved', decision }), fullDocument());
    const read = reading(asTyped(sectionFor.approved, known));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect({ ...read.decision, number: 2 }).toEqual(decision);
  });
});

describe('an award', () => {
  test('sums in its instalments to the penny, whatever it is and however it is repaid', () => {
    const sums = fc.integer({ min: 1000, max: 20_000_000_000 });
    const equal = fc
      .record({ monthsBetween: fc.constantFrom(1, 3, 6, 12), instalments: fc.integer({ min: 1, max: 120 }) })
      .map((more) => ({ kind: 'equal' as const, firstDueOn: calendarDate('2029-04-30'), ...more }));
    fc.assert(
      fc.property(sums, equal, (sum, profile) => {
        const answers = { starts: '2027-04-05', ends: '2029-03-30', evaluation: '2029-09-28' };
        const decided = awardFrom({ ...answers, sum, repayment: 'as-applied' }, profile, idOf);
        if (!decided.ok) throw new Error(decided.refusal);
        const { repayments, awardPence } = decided.value;
        expect(awardPence).toBe(sum);
        expect(repayments.instalments.reduce((all, { amountPence }) => all + amountPence, 0)).toBe(sum);
      }),
    );
  });

  test('is told only with a sponsor, a champion, a finance contact, a milestone and an outcome', () => {
    const bare = { ...approval({ contacts: {}, milestones: [], outcomes: [] }), number: 2 };
    expect(missingBeforeTelling(bare)).toEqual(['sponsor', 'champion', 'finance', 'milestones', 'outcomes']);
    expect(missingBeforeTelling({ ...approval(), number: 2 })).toEqual([]);
    expect(missingBeforeTelling({ ...refusal(), number: 2 })).toEqual([]);
    const send = (decision: Decision) =>
      decideEvent(
        view({ state: 'approved', decision }),
        'send-decision',
        'staff',
        { reason: '', unfinished: [] },
        staff,
      );
    expect(send(bare)).toEqual({ ok: false, refusal: 'decision.refusal.incomplete' });
    expect(send({ ...approval(), number: 2 }).ok).toBe(true);
  });

  test('is one transaction of a hundred rows at most, however many people and instalments there are', () => {
    const crowd = Array.from({ length: 12 }, (_, place) => ({
      id: person(`Writer ${place}`, `writer.${place}@bodies.example.org`).id,
      role: place === 0 ? ('lead' as const) : ('co-applicant' as const),
      addedAt: recordedAt,
    }));
    const milestones = Array.from({ length: 30 }, (_, place) => ({
      title: `Milestone ${place}`,
      dueOn: calendarDate('2027-10-01'),
    }));
    const decision = { ...approval({ milestones }), number: 2 };
    const told = decideEvent(
      view({ state: 'approved', decision, people: crowd }),
      'tell',
      'system',
      { reason: '', unfinished: [] },
      { at: recordedAt, by: system },
    );
    if (!told.ok) throw new Error(told.refusal);
    const { create = [], deliveries, timeline } = told.value;
    expect(deliveries).toHaveLength(15);
    expect(create.filter(({ kind }) => kind === 'milestone')).toHaveLength(30);
    expect(5 + timeline.length + deliveries.length + 2 * create.length).toBeLessThanOrEqual(100);
  });

  test('leaves what does not fit into that transaction to the project’s own look, which is due at once', () => {
    const milestones = Array.from({ length: 30 }, (_, place) => ({
      title: `Milestone ${place}`,
      dueOn: calendarDate('2027-10-01'),
    }));
    const from = view({ state: 'approved', decision: { ...approval({ milestones }), number: 2 } });
    const { create, awarded } = awardBid(from, { deliveries: 60 }, staff);
    expect(6 + 60 + 2 * create.length).toBeLessThanOrEqual(100);
    expect(awarded.project.nextAt).toBe(recordedAt);
    expect(awardBid(from, { deliveries: 1 }, staff).awarded.project.nextAt).not.toBe(recordedAt);
  });

  test('makes the lead applicant the lead, unless staff named another', () => {
    const named = (contacts: ReturnType<typeof award>['contacts']) =>
      awardBid(
        view({ state: 'approved', decision: { ...approval({ contacts }), number: 2 } }),
        { deliveries: 1 },
        staff,
      ).awarded.project.contacts;
    expect(named({ champion: champion.id })).toEqual({ lead: scored.lead.id, champion: champion.id });
    expect(named({ lead: sponsor.id })).toEqual({ lead: sponsor.id });
  });
});

describe('until they are told, the people of a bid', () => {
  test.each(['approved', 'refused'] as const)('cannot tell from a refusal that it was %s', (state) => {
    const at = eventTime('2026-11-20T10:00:00Z');
    const by = { kind: 'person', id: scored.lead.id, name: scored.lead.name } as const;
    const save = (one: Application['state']) =>
      decideEvent(view({ state: one }), 'save', 'applicant', { reason: '', unfinished: [] }, { at, by });
    expect(save(state)).toEqual(save('assessed'));
  });
});
