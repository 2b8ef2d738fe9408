import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answers } from '../../functions/documents/answers.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { lessonsForm } from '../../functions/lessons/lessons-learnt-sections.ts';
import { system } from '../../functions/obligations/view.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, tom } from '../support/people.ts';
import { createBids, type Bids } from './bid.ts';
import { everyAnswer, everyKind } from './every-kind.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let bids: Bids;
const at = eventTime('2026-12-01T10:00:00Z');
const id = 'bid-1';

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  access = await dynamo.createTables();
  bids = createBids(access, everyKind);
  await bids.add(id);
});

const save = (section: string, answers: Answers, baseVersion = 0, isFinished = false, by = rhian) =>
  bids.documents.save(id, section, {
    baseVersion,
    answers,
    isFinished,
    savedBy: { id: by.id, name: by.name },
    savedAt: at,
  });
const finish = async () => {
  for (const section of everyKind.sectionIds) await save(section, everyAnswer[section], 0, true);
};
const submit = () => bids.documents.submit(id, { id: tom.id, name: tom.name }, { at, by: system });

describe('a document of a bid', () => {
  it('keeps answers of every kind as they were given, rows of tables among them', async () => {
    await finish();
    const document = await bids.documents.read(id);
    for (const section of everyKind.sectionIds)
      expect(document[section]?.answers).toEqual(everyAnswer[section]);
    expect(await bids.read(id)).toMatchObject({ lastSavedAt: at, version: 4 });
  });

  it('with the same rows changes nothing at all', async () => {
    await save('sums', everyAnswer.sums);
    const again = await save('sums', structuredClone(everyAnswer.sums), 1);
    expect(again).toMatchObject({ ok: true, value: { kind: 'unchanged' } });
    expect(await bids.read(id)).toMatchObject({ version: 2 });
  });

  it('keeps both of two people’s tables, and one counts', async () => {
    const rows = (cost: number) => ({ costs: [{ year: 2027, cost }] });
    const saved = await Promise.all([save('sums', rows(1)), save('sums', rows(2), 0, false, tom)]);
    expect(saved.map((one) => one.ok && one.value.kind).toSorted()).toEqual(['saved', 'set-aside']);
    const versions = await bids.documents.versions(id, 'sums');
    const kept = versions.map(({ answers }) => (answers['costs'] as readonly { cost: number }[])[0]?.cost);
    expect(kept.toSorted()).toEqual([1, 2]);
  });

  it('is sent once, finished, by one person', async () => {
    expect(await submit()).toEqual({ ok: false, refusal: 'answer.sections-unfinished' });
    await finish();
    const sent = await Promise.all([submit(), submit()]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await bids.read(id)).toMatchObject({ state: 'sent', sentBy: tom.id });
  });

  it('takes no words once its bid is closed, and none for a section or a bid there is not', async () => {
    await bids.close(id);
    expect(await save('bid', everyAnswer.bid)).toEqual({ ok: false, refusal: 'refusal.closed' });
    expect(await bids.documents.read(id)).toEqual({});
    for (const section of ['nothing', '__proto__', 'constructor'])
      expect(await save(section, {})).toEqual({ ok: false, refusal: 'refusal.not-found' });
    const other = await bids.documents.save('bid-2', 'bid', {
      baseVersion: 0,
      answers: everyAnswer.bid,
      isFinished: false,
      savedBy: rhian,
      savedAt: at,
    });
    expect(other).toEqual({ ok: false, refusal: 'refusal.not-found' });
  });

  it('does not meet another document of the same bid', async () => {
    const full = createBids(access, lessonsForm, 'FULL');
    await save('bid', everyAnswer.bid);
    expect(await full.documents.read(id)).toEqual({});
    const saved = await full.documents.save(id, 'worked', {
      baseVersion: 0,
      answers: { what: 'Lamps' },
      isFinished: false,
      savedBy: { id: rhian.id, name: rhian.name },
      savedAt: at,
    });
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(Object.keys(await bids.documents.read(id))).toEqual(['bid']);
    expect(await full.documents.versions(id, 'bid')).toEqual([]);
  });
});
