import { describe, expect, test } from '@jest/globals';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import { decidePastBid, type StoredPastBid } from '../../functions/applications/decide-past-bid.ts';
import { foreseenPastBid } from '../../functions/applications/foreseen-past-bid.ts';
import { transitions } from '../../functions/applications/lifecycle.ts';
import { parsePastBidsCsv, pastBidColumns } from '../../functions/applications/past-bid-csv.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { pastRound, pastRoundId } from '../../functions/rounds/past-round.ts';
import { editRound, mayEdit, publishRound, withdrawRound } from '../../functions/rounds/decide-round.ts';
import { whyNotAnnounced } from '../../functions/rounds/decide-announcement.ts';
import { nextLookOf } from '../../functions/rounds/round-duties.ts';
import { phaseOf, type RoundId, takesSubmission } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { csvOf } from '../projects/csv.ts';
import { pastBid } from './past-bids.ts';

const at = eventTime('2026-12-01T10:00:00Z');
const later = eventTime('2026-12-02T10:00:00Z');
const on = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const nothing: StoredPastBid = { application: null, hasProject: false, round: null, roundName: '' };

const problemsIn = (csv: string) =>
  parsePastBidsCsv(csv).rejected.map(({ row, column, message }) => [row, column, message]);
const rowOf = (changes: Record<string, string> = {}) => {
  const { rows, rejected } = parsePastBidsCsv(csvOf(pastBid(changes)));
  if (rows[0] === undefined) throw new Error(JSON.stringify(rejected));
  return rows[0];
};
const decide = (changes: Record<string, string> = {}, stored: Partial<StoredPastBid> = {}) =>
  decidePastBid({ ...nothing, ...stored }, rowOf(changes), on);
const changeOf = (...args: Parameters<typeof decide>) => {
  const decided = decide(...args);
  if (decided.kind !== 'created' && decided.kind !== 'updated') throw new Error(JSON.stringify(decided));
  return decided;
};
/** What is stored once a row was loaded. */
const stored = (changes: Record<string, string> = {}): StoredPastBid => {
  const { application, round } = changeOf(changes, { hasProject: changes['decision'] === 'awarded' });
  return { application, round, roundName: round.name.en, hasProject: false };
};

describe('a file of past applications', () => {
  test('says what became of each bid, by its code or in words of either language', () => {
    for (const word of ['unsuccessful', 'Unsuccessful', 'Aflwyddiannus'])
      expect(rowOf({ decision: word }).values.state).toBe('unsuccessful');
    expect(rowOf({ decision: 'Not invited' }).values.state).toBe('declined');
    expect(rowOf({ decision: 'Heb ei wahodd' }).values.state).toBe('declined');
    expect(problemsIn(csvOf(pastBid({ decision: 'draft' }), pastBid({ id: 'b', decision: '' })))).toEqual([
      [2, 'decision', 'past-bids.import.decision-wrong'],
      [3, 'decision', 'past-bids.import.decision-wrong'],
    ]);
  });

  test('names every value that cannot be used, by row and column', () => {
    const bad = { id: 'a b', title: '', round: '???', amount_gbp: 'lots', decided_on: '31/02/2014' };
    expect(problemsIn(csvOf(pastBid(bad), pastBid({ id: '' })))).toEqual([
      [2, 'id', 'import.id-wrong'],
      [2, 'round', 'past-bids.import.round-wrong'],
      [2, 'title', 'import.needed'],
      [2, 'amount_gbp', 'import.money-wrong'],
      [2, 'decided_on', 'import.date-wrong'],
      [3, 'id', 'past-bids.import.id-missing'],
    ]);
    expect(problemsIn(csvOf(pastBid(), pastBid({ id: 'PAST-1' })))).toEqual([[3, 'id', 'import.id-twice']]);
    expect(problemsIn(`${pastBidColumns.all.join(',')}\n`)).toEqual([[1, '', 'past-bids.import.empty-file']]);
  });

  test('keeps no addresses: a column of them is left out, and that is said', () => {
    const { rows, warnings } = parsePastBidsCsv(csvOf({ ...pastBid(), lead_email: 'ann@example.org' }));
    expect(JSON.stringify(rows)).not.toContain('example.org');
    expect(warnings).toMatchObject([{ column: 'lead_email', message: 'import.column-unknown' }]);
  });
});

describe('importing a past application', () => {
  test('begins it where it ended, with nobody in it, nothing to do and no date', () => {
    const { kind, application, round } = changeOf();
    expect([kind, application.state, application.people, application.pending, application.nextAt]).toEqual([
      'created',
      'unsuccessful',
      [],
      [],
      null,
    ]);
    expect(application).toMatchObject({
      title: 'Heat pumps for schools',
      organisationType: 'council',
      organisationSize: expect.stringMatching(/./),
      amountPence: 25_000_000,
      submitted: null,
      imported: { at, decidedOn: '2014-06-30', lead: 'Ann Lead' },
      roundId: 'past-round-3-2014',
    });
    expect([round.state, round.opensAt.slice(0, 4), round.nextAt]).toEqual(['past', '2014', null]);
  });

  test('the same row again changes nothing, and an empty or missing cell says nothing', () => {
    const before = stored();
    expect(decide({}, before)).toEqual({ kind: 'unchanged' });
    const empty = { summary: '', theme: '', amount_gbp: '', decided_on: '', lead_name: '' };
    expect(decide(empty, before)).toEqual({ kind: 'unchanged' });
    const { lead_name: _lead, decided_on: _date, ...fewer } = pastBid();
    expect(decidePastBid(before, parsePastBidsCsv(csvOf(fewer)).rows[0]!, on)).toEqual({ kind: 'unchanged' });
    expect(decide({ round: 'ROUND 3,  2014' }, before)).toEqual({ kind: 'unchanged' });
  });

  test('a change is foreseen field by field, as it is and as it would be', () => {
    const before = stored();
    const changes = { title: 'Heat pumps', round: '2015', decision: 'declined', lead_name: 'Bob' };
    const change = changeOf(changes, { ...before, round: null });
    expect(change.kind).toBe('updated');
    expect(foreseenPastBid(rowOf(changes), before, change).changes).toEqual([
      { field: 'round', before: 'Round 3, 2014', after: '2015' },
      { field: 'title', before: 'Heat pumps for schools', after: 'Heat pumps' },
      { field: 'state', before: 'unsuccessful', after: 'declined' },
      { field: 'lead', before: 'Ann Lead', after: 'Bob' },
    ]);
  });

  test('a bid that was awarded has its project’s id; any other has no project', () => {
    expect(changeOf({ decision: 'awarded' }, { hasProject: true }).application.state).toBe('awarded');
    expect(decide({ decision: 'awarded' })).toMatchObject({ column: 'id', kind: 'refused' });
    expect(decide({}, { hasProject: true })).toMatchObject({ column: 'decision', kind: 'refused' });
  });

  test('what Cascade knows itself is not overwritten: its own bids and its own rounds', () => {
    const { application } = begunBid();
    expect(decide({}, { application })).toMatchObject({ message: 'past-bids.import.made-here' });
    expect(decide({}, { round: openRound() })).toMatchObject({ message: 'past-bids.import.round-taken' });
  });

  test('a decision that is still to come is no past one', () => {
    expect(decide({ decided_on: '2026-12-02' })).toMatchObject({ column: 'decided_on', kind: 'refused' });
    expect(decide({ decided_on: '2026-12-01' }).kind).toBe('created');
  });
});

describe('a past application and its round', () => {
  test('rest: no event of the lifecycle moves the application, whoever asks', () => {
    const { application, round } = changeOf({ decision: 'declined' });
    for (const { event, who } of transitions) {
      for (const by of who) {
        const command = { reason: 'x', unfinished: [] };
        expect(decideEvent({ application, round, people: new Map() }, event, by, command, on)).toEqual({
          ok: false,
          refusal: 'application.refusal.imported',
        });
      }
    }
  });

  test('and nothing opens, changes, announces or wakes the round', () => {
    const round = pastRound('past-2014' as RoundId, '2014', null, at);
    const refusal = { ok: false, refusal: 'round.refusal.past' };
    const edit = { name: { cy: 'x', en: 'x' }, closesAt: eventTime('2030-01-01T00:00:00Z') };
    expect(phaseOf(round, at)).toBe('past');
    expect(takesSubmission(round, { begunAt: at, at })).toBe(false);
    expect(editRound(round, { edit, reason: 'x', wasBidSent: false }, on)).toEqual(refusal);
    expect(publishRound(round, on)).toEqual(refusal);
    expect(withdrawRound(round, on)).toEqual(refusal);
    expect(mayEdit(round, 'dates', { wasBidSent: false })).toBe(false);
    expect(whyNotAnnounced(round, on)).toBe('round.refusal.past');
    expect(nextLookOf(round, later)).toBeNull();
  });

  test('the round takes its place by the year in its name, else of a decision, else of the import', () => {
    const placed = (name: string, year: string | null) =>
      pastRound('past-x' as RoundId, name, year, at).opensAt.slice(0, 4);
    expect([
      placed('Round 9 (2011)', '2012'),
      placed('Round 9', '2012'),
      placed('Round 20145', null),
    ]).toEqual(['2011', '2012', '2026']);
    expect([pastRoundId('Crwn Dŵr'), pastRoundId('crwn  dwr'), pastRoundId('???')]).toEqual([
      'past-crwn-dwr',
      'past-crwn-dwr',
      null,
    ]);
  });
});
