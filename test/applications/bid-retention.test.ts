import { describe, expect, test } from '@jest/globals';
import type { Application, ApplicationView } from '../../functions/applications/application.ts';
import { remainsOf } from '../../functions/applications/bid-retention.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { decideLook } from '../../functions/applications/decide-look.ts';
import { applicationStates, transitions } from '../../functions/applications/lifecycle.ts';
import { nextLookOf } from '../../functions/applications/next-look.ts';
import { whatGoesWith } from '../../functions/applications/removal-rows.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { introductionIdOf } from '../../functions/introductions/introduction.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import type { Round } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { rhian, siân, tom } from '../support/people.ts';

const at = eventTime('2026-12-01T10:00:00Z');
const yearLater = eventTime('2027-12-01T10:00:00Z');
const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const command = { reason: 'It does not fit this round.', unfinished: [] };

function viewOf(changes: Partial<Application>, round: Round = openRound()): ApplicationView {
  const { application } = begunBid();
  return { application: { ...application, ...changes }, round, people: new Map([[rhian.id, rhian]]) };
}

/** The bid after a look at it, as the store would keep it. */
function look(view: ApplicationView, when: EventTime, keptDays = 365): ApplicationView {
  const change = decideLook(view, when, keptDays);
  return change === null ? view : { ...view, application: change.application };
}

const declined = (): ApplicationView => {
  const decided = decideEvent(viewOf({ state: 'submitted' }), 'decline', 'staff', command, staff);
  if (!decided.ok) throw new Error(decided.refusal);
  return viewOf(decided.value.application);
};

describe('a bid that came to nothing', () => {
  test('is looked at when it ends, kept for a year from then, and then removed', () => {
    const ended = declined();
    expect(ended.application).toMatchObject({ state: 'declined', endedAt: at, nextAt: at });
    const kept = look(ended, eventTime('2026-12-03T08:00:00Z'));
    expect(kept.application).toMatchObject({ keptUntil: yearLater, nextAt: yearLater, pending: [] });
    expect(look(kept, eventTime('2027-12-01T09:59:59Z'))).toBe(kept);
    expect(look(kept, yearLater).application.pending).toEqual(['remove']);
  });

  test('is told until when it is kept before it goes, however late anybody looks', () => {
    const late = eventTime('2029-01-01T00:00:00Z');
    const told = look(declined(), late);
    expect(told.application).toMatchObject({ keptUntil: yearLater, pending: [] });
    expect(look(told, late).application.pending).toEqual(['remove']);
  });

  test('is never kept shorter than its people were told, and longer when the setting says so', () => {
    const kept = look(declined(), at);
    expect(look(kept, yearLater, 30).application.pending).toEqual(['remove']);
    const longer = look(kept, yearLater, 730).application;
    expect(longer).toMatchObject({ keptUntil: '2028-11-30T10:00:00.000Z', pending: [] });
    expect(longer.nextAt).toBe(longer.keptUntil);
  });

  test('and is reconsidered lives again, with no end', () => {
    const kept = look(declined(), at);
    const again = decideEvent(kept, 'reconsider', 'staff', command, staff);
    if (!again.ok) throw new Error(again.refusal);
    expect(again.value.application).not.toHaveProperty('endedAt');
    expect(again.value.application).not.toHaveProperty('keptUntil');
    expect(again.value.application.nextAt).toBeNull();
  });

  test('keeps its end while its people answer what the fund offered them', () => {
    const unsuccessful = viewOf({ state: 'unsuccessful', endedAt: at, keptUntil: yearLater });
    const answered = decideEvent(unsuccessful, 'answer-offer', 'applicant', command, {
      at: eventTime('2027-03-01T10:00:00Z'),
      by: { kind: 'person', id: rhian.id, name: rhian.name },
    });
    expect(answered).toMatchObject({
      value: { application: { endedAt: at, keptUntil: yearLater, nextAt: yearLater } },
    });
  });
});

describe('a draft that was never sent', () => {
  const graceEnd = eventTime('2026-12-18T17:15:00Z');
  const draft = () => viewOf({});

  test('ends with its round, and is kept for a year from then', () => {
    expect(draft().application.nextAt).toBe(graceEnd);
    const kept = look(draft(), graceEnd);
    expect(kept.application).toMatchObject({ keptUntil: '2027-12-18T17:15:00.000Z', pending: [] });
  });

  test('lives on when the round is given more time, before it closed or after', () => {
    const longer = openRound({ closesAt: eventTime('2027-01-15T17:00:00Z') });
    expect(look(viewOf({}, longer), graceEnd).application.nextAt).toBe('2027-01-15T17:15:00.000Z');
    const kept = look(draft(), graceEnd).application;
    const reopened = openRound({ closesAt: eventTime('2028-01-14T17:00:00Z') });
    const living = look(viewOf(kept, reopened), kept.keptUntil!).application;
    expect(living).not.toHaveProperty('keptUntil');
    expect([living.nextAt, living.pending]).toEqual(['2028-01-14T17:15:00.000Z', []]);
  });
});

describe('every other bid', () => {
  test('is not removed: one that was awarded, one that is still with somebody, one from before Cascade', () => {
    const late = eventTime('2036-01-01T00:00:00Z');
    const ends = ['draft', 'declined', 'unsuccessful', 'withdrawn'];
    for (const state of applicationStates.filter((one) => !ends.includes(one))) {
      const after = look(viewOf({ state, nextAt: late, endedAt: at }), late).application;
      expect([state, after.pending, after.keptUntil]).toEqual([state, [], undefined]);
    }
    const imported = { at, decidedOn: null, lead: 'Ann Lead' };
    const { application } = viewOf({ state: 'unsuccessful', endedAt: at, imported });
    expect(nextLookOf(application, openRound(), at)).toBeNull();
  });
});

describe('a bid that is being removed, or was', () => {
  test.each([
    ['is being removed', { pending: ['remove'] as const }],
    ['was removed', { removedAt: yearLater }],
  ])('takes no event any more: it %s', (_, changes) => {
    for (const { from, event, who } of transitions)
      for (const by of who)
        expect(decideEvent(viewOf({ ...changes, state: from }), event, by, command, staff)).toEqual({
          ok: false,
          refusal: 'application.refusal.removed',
        });
  });

  test('leaves what the fund counts, and no name, address or word of anybody', () => {
    const { application } = viewOf({
      state: 'unsuccessful',
      title: 'Rhian’s records',
      organisation: 'Rhian Pritchard Associates',
      summary: 'Rhian wrote this.',
      organisationType: 'health board',
      theme: 'digital records',
      amountPence: 45_000_000,
      expectedAnnualSavingPence: 12_000_000,
      submitted: { at, by: rhian.id },
      reason: 'Rhian was told why.',
      linkGenerations: { [rhian.id]: 1 },
      endedAt: at,
      keptUntil: yearLater,
      version: 9,
    });
    const left = remainsOf(application, yearLater);
    expect(left).toMatchObject({
      id: application.id,
      roundId: 'round-12',
      state: 'unsuccessful',
      organisationType: 'health board',
      theme: 'digital records',
      amountPence: 45_000_000,
      createdAt: application.createdAt,
      removedAt: yearLater,
      nextAt: null,
    });
    expect(JSON.stringify(left)).not.toMatch(/Rhian/);
    expect(JSON.stringify(left)).not.toContain(rhian.id);
  });

  test('takes along the rows that lead to it from its people, its reviewers and the bids it was to meet, and its files', () => {
    const { application } = viewOf({});
    const pk = `PROJECT#${application.id}`;
    const meeting = introductionIdOf('meeting', application.id, 'b-other' as ProjectId);
    const stored = [
      'APPLICATION',
      'WORK',
      'SIMILAR',
      'ATTACHMENTS#full',
      'ATTACHMENT#full#file-1234',
      `REVIEW#${tom.id}`,
      `INTRODUCTION#${meeting}`,
      `TIMELINE#application_${application.id}#x`,
    ].map((sk) => ({ pk, sk }));
    const { rows, files } = whatGoesWith(application, stored);
    expect(rows).toEqual(
      expect.arrayContaining([
        ...stored.slice(2),
        { pk: `PERSON#${rhian.id}`, sk: `APPLICATION#${application.id}` },
        { pk: `PERSON#${tom.id}`, sk: `REVIEW#${application.id}` },
        { pk: 'PROJECT#b-other', sk: `INTRODUCTION#${meeting}` },
      ]),
    );
    expect(rows).toHaveLength(stored.length + 1);
    expect(files).toEqual([{ owner: { partition: pk, part: 'full' }, id: 'file-1234' }]);
  });

  test('and has become a project keeps everything', () => {
    const { application } = viewOf({ people: [{ id: siân.id, role: 'lead', addedAt: at }] });
    const stored = ['APPLICATION', 'PROJECT'].map((sk) => ({ pk: `PROJECT#${application.id}`, sk }));
    expect(() => whatGoesWith(application, stored)).toThrow('is a project');
  });
});
