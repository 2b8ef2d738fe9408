import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Answers } from '../../functions/documents/answers.ts';
import { unfinishedSections, type Writer } from '../../functions/documents/document.ts';
import { eventTime, type EventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { lessonsForm, sectionIds, type SectionId } from '../../functions/lessons/lessons-learnt-sections.ts';
import { acceptAnswer } from '../../functions/obligations/obligation-actions.ts';
import {
  createObligationDocuments,
  type ObligationDocuments,
} from '../../functions/obligations/obligation-documents.ts';
import { createObligationStore, type ObligationStore } from '../../functions/obligations/obligation-store.ts';
import { system, type ObligationView } from '../../functions/obligations/view.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, tom } from '../support/people.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { seed } from '../lessons/seed.ts';

let dynamo: TestDynamo;
let access: TableAccess;
let obligations: ObligationStore;
let documents: ObligationDocuments;
let view: ObligationView;
const start = eventTime('2026-12-01T10:00:00Z');
const later = (minutes: number): EventTime => secondsAfter(start, minutes * 60);
const writer = ({ id, name }: Writer): Writer => ({ id, name });

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

beforeEach(async () => {
  access = await dynamo.createTables();
  obligations = createObligationStore({ ...access, deliveryRetentionDays: 396 });
  documents = createObligationDocuments(access, obligations);
  view = newView();
  await seed(access, view);
});

const id = () => view.obligation.id;
const save = (
  section: SectionId,
  answers: Answers,
  by: Writer = rhian,
  baseVersion = 0,
  isFinished = false,
  at = start,
) => documents.save(id(), section, { baseVersion, answers, isFinished, savedBy: writer(by), savedAt: at });
const obligation = async () => (await obligations.view(id()))?.obligation;
const timeline = async () => (await obligations.timeline(id())).map(({ what }) => what);

async function finishEverything(by: Writer = rhian): Promise<void> {
  for (const section of sectionIds) await save(section, finishedAnswers[section], by, 0, true);
}

describe('saving a section', () => {
  it('makes the obligation a draft, remembers when, and says so in the timeline, all in one transaction', async () => {
    const saved = await save('worked', { what: 'One valley at a time' });
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(await obligation()).toMatchObject({ state: 'draft', lastSavedAt: start, version: 2 });
    expect(await timeline()).toEqual(['draft-saved']);
    expect((await documents.read(id()))['worked']).toMatchObject({
      answers: { what: 'One valley at a time' },
      savedBy: { name: 'Rhian Pritchard' },
      version: 1,
    });
  });

  it('with the same words changes nothing at all', async () => {
    await save('worked', { what: 'Same' });
    const again = await save('worked', { what: 'Same' }, tom, 1, false, later(5));
    expect(again).toMatchObject({ ok: true, value: { kind: 'unchanged' } });
    expect(await obligation()).toMatchObject({ lastSavedAt: start, version: 2 });
    expect(await timeline()).toEqual(['draft-saved']);
  });

  it('keeps every former version', async () => {
    await save('worked', { what: 'First' });
    await save('worked', { what: 'Second' }, tom, 1, false, later(1));
    await save('worked', { what: 'Third' }, rhian, 2, true, later(2));
    const versions = await documents.versions(id(), 'worked');
    expect(versions.map(({ version, answers, savedBy }) => [version, answers['what'], savedBy.name])).toEqual(
      [
        [3, 'Third', 'Rhian Pritchard'],
        [2, 'Second', 'Tom Bevan'],
        [1, 'First', 'Rhian Pritchard'],
      ],
    );
  });

  it('tells apart sections whose names begin alike', async () => {
    await save('did-not-work', { what: 'A', why: 'B' });
    await save('differently', { what: 'C' });
    expect(await documents.versions(id(), 'differently')).toHaveLength(1);
    expect(Object.keys(await documents.read(id())).toSorted()).toEqual(['did-not-work', 'differently']);
  });
});

describe('two people who write at once', () => {
  it('in different sections both save, without noticing each other', async () => {
    const outcomes = await Promise.all([
      save('worked', { what: 'Ours' }, rhian),
      save('advice', { what: 'Theirs' }, tom),
    ]);
    expect(outcomes.map((one) => one.ok && one.value.kind)).toEqual(['saved', 'saved']);
    expect(await timeline()).toHaveLength(2);
  });

  it('in one section both keep their words: one set counts, the other is set aside for the choice', async () => {
    const outcomes = await Promise.all([
      save('worked', { what: 'Rhian’s words' }, rhian),
      save('worked', { what: 'Tom’s words' }, tom),
    ]);
    expect(outcomes.map((one) => one.ok && one.value.kind).toSorted()).toEqual(['saved', 'set-aside']);
    const versions = await documents.versions(id(), 'worked');
    expect(versions.map(({ answers }) => answers['what']).toSorted()).toEqual([
      'Rhian’s words',
      'Tom’s words',
    ]);
    const current = (await documents.read(id()))['worked'];
    expect(current).toMatchObject({ version: 1, latestVersion: 2 });
  });

  it('the one who came second chooses their own words, and the first ones stay as a former version', async () => {
    await save('worked', { what: 'Theirs' }, tom);
    await save('worked', { what: 'Ours' }, rhian, 0, false, later(1));
    expect((await documents.read(id()))['worked']?.answers).toEqual({ what: 'Theirs' });
    await save('worked', { what: 'Ours' }, rhian, 1, false, later(2));
    expect((await documents.read(id()))['worked']).toMatchObject({ answers: { what: 'Ours' }, version: 3 });
    expect((await documents.versions(id(), 'worked')).map(({ answers }) => answers['what'])).toEqual([
      'Ours',
      'Ours',
      'Theirs',
    ]);
  });

  it('a choice made on words that changed again is set aside again, and nothing is lost', async () => {
    await save('worked', { what: 'Theirs' }, tom);
    await save('worked', { what: 'Ours' }, rhian);
    await save('worked', { what: 'Theirs, better' }, tom, 1);
    const chosen = await save('worked', { what: 'Joined' }, rhian, 1);
    expect(chosen).toMatchObject({ ok: true, value: { kind: 'set-aside' } });
    expect((await documents.versions(id(), 'worked')).map(({ answers }) => answers['what'])).toEqual([
      'Joined',
      'Theirs, better',
      'Ours',
      'Theirs',
    ]);
  });

  it('six saves at the same moment all end, and each that was not refused has a version', async () => {
    const texts = Array.from({ length: 6 }, (_, count) => `Words ${count}`);
    const outcomes = await Promise.all(texts.map((what) => save('worked', { what }, rhian)));
    const kept = (await documents.versions(id(), 'worked')).map(({ answers }) => answers['what']);
    const refusals = outcomes.filter((one) => !one.ok);
    expect(kept).toHaveLength(texts.length - refusals.length);
    expect(refusals.every((one) => !one.ok && one.refusal === 'refusal.changed-meanwhile')).toBe(true);
  });
});

describe('sending the document', () => {
  it('is refused while a section is unfinished, and changes nothing', async () => {
    await save('worked', { what: 'Only this' }, rhian, 0, true);
    const sent = await documents.submit(id(), writer(rhian), { at: later(1), by: system });
    expect(sent).toEqual({ ok: false, refusal: 'answer.sections-unfinished' });
    expect(await obligation()).toMatchObject({ state: 'draft', submitted: null });
  });

  it('stops the chase and owes the writer a receipt, in the same transaction', async () => {
    await finishEverything();
    const sent = await documents.submit(id(), writer(tom), {
      at: later(1),
      by: { kind: 'person', ...writer(tom) },
    });
    expect(sent).toMatchObject({
      ok: true,
      value: { deliveries: [{ recipientId: tom.id, message: { template: 'receipt' }, state: 'owed' }] },
    });
    expect(await obligation()).toMatchObject({ state: 'submitted', submitted: { by: tom.id }, nextAt: null });
    const ledger = await access.client.send(
      new QueryCommand({
        TableName: access.deliveriesTable,
        IndexName: 'about',
        KeyConditionExpression: 'about = :id',
        ExpressionAttributeValues: { ':id': id() },
      }),
    );
    expect(ledger.Items).toHaveLength(1);
    expect(unfinishedSections(lessonsForm, await documents.read(id()))).toEqual([]);
  });

  it('twice sends one receipt', async () => {
    await finishEverything();
    const on = { at: later(1), by: system };
    const sent = await Promise.all([
      documents.submit(id(), writer(rhian), on),
      documents.submit(id(), writer(rhian), on),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent).toContainEqual({ ok: false, refusal: 'refusal.already-submitted' });
  });

  it('does not end the writing: a change after it is kept and marked, and it stays sent', async () => {
    await finishEverything();
    await documents.submit(id(), writer(rhian), { at: later(1), by: system });
    const changed = await save('worked', { what: 'Better words' }, tom, 1, true, later(2));
    expect(changed).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(await obligation()).toMatchObject({ state: 'submitted' });
    expect((await timeline()).at(-1)).toBe('changed-after-submission');
  });

  it('ends with acceptance: words saved after it are refused, and what was accepted stands', async () => {
    await finishEverything();
    await documents.submit(id(), writer(rhian), { at: later(1), by: system });
    await obligations.change(id(), later(2), (seen) =>
      acceptAnswer(seen, { reason: '' }, { at: later(2), by: system }),
    );
    for (const base of [0, 1]) {
      const late = await save('worked', { what: 'Too late' }, tom, base, true, later(3));
      expect(late).toEqual({ ok: false, refusal: 'refusal.closed' });
    }
    expect((await documents.read(id()))['worked']?.answers).toEqual(finishedAnswers.worked);
    expect(await documents.versions(id(), 'worked')).toHaveLength(1);
  });
});
