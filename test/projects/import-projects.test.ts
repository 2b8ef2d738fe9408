import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPastBidImporting } from '../../functions/applications/import-past-bids.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type TableAccess, transact } from '../../functions/kernel/table.ts';
import { type ChangedWork, createWorkStore } from '../../functions/matching/work-store.ts';
import { createObligationStore, type ObligationStore } from '../../functions/obligations/obligation-store.ts';
import { pauseChase } from '../../functions/obligations/obligation-actions.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { createPersonStore, suppressPerson } from '../../functions/people/person-store.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { createImporting, type Importing } from '../../functions/projects/import-projects.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { createRoundStore } from '../../functions/rounds/round-store.ts';
import { sampleProjectsCsv } from '../../infra/local/sample/sample-fund.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { person, testKeys } from '../support/people.ts';
import { pastBid } from '../applications/past-bids.ts';
import { cells, csvOf } from './csv.ts';

const at = eventTime('2026-11-23T09:00:00Z');
const later = eventTime('2026-11-24T09:00:00Z');
const projectId = 'i2s-022' as ProjectId;
const lessonsId = 'lessons-learnt_i2s-022' as ObligationId;
const rhianId = personIdOf('rhian.pritchard@gwynedd.example.org', testKeys);

let dynamo: TestDynamo;
let tables: TableAccess;
let importing: Importing;
let obligations: ObligationStore;

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  tables = await dynamo.createTables();
  importing = createImporting({ tables, keys: testKeys, deliveryRetentionDays: 396 });
  obligations = createObligationStore({ ...tables, deliveryRetentionDays: 396 });
});

const counts = ({ created, updated, unchanged, rejected }: Awaited<ReturnType<Importing['run']>>) => [
  created,
  updated,
  unchanged,
  rejected.length,
];
const people = () => createPersonStore(tables);
const projectNow = async () => (await createProjectStore(tables).get(projectId))!;
const worksChangedSince = async (from: typeof at) => {
  const changed: ChangedWork[] = [];
  for await (const page of createWorkStore(tables).changedSince(from)) changed.push(...page);
  return changed;
};
const lessonsNow = async () => (await obligations.view(lessonsId))!.obligation;

describe('a project whose id a past bid has', () => {
  const bidOf = (decision: string) => csvOf(pastBid({ id: projectId, decision }));
  const pastBids = () =>
    createPastBidImporting({ tables, rounds: createRoundStore({ ...tables, deliveryRetentionDays: 396 }) });

  test.each(['unsuccessful', 'declined', 'withdrawn'])(
    'is refused with its reason, before anything is written and when it is: the bid was %s',
    async (decision) => {
      expect(counts(await pastBids().run(bidOf(decision), at))).toEqual([1, 0, 0, 0]);
      for (const result of [
        await importing.preview(csvOf(cells()), later),
        await importing.run(csvOf(cells(), cells({ id: 'i2s-023' })), later),
      ]) {
        expect(result.rejected).toEqual([
          expect.objectContaining({
            row: 2,
            column: 'id',
            message: expect.stringContaining('A bid that was not awarded has this id.'),
          }),
        ]);
      }
      expect(await createProjectStore(tables).get(projectId)).toBeNull();
      expect(await createProjectStore(tables).get('i2s-023' as ProjectId)).not.toBeNull();
      expect(await obligations.view(lessonsId)).toBeNull();
    },
  );

  test('comes in when there is no such bid, and then no bid takes its id but one that was awarded', async () => {
    expect(counts(await importing.run(csvOf(cells()), at))).toEqual([1, 0, 0, 0]);
    const refused = await pastBids().run(bidOf('unsuccessful'), later);
    expect(refused.rejected).toEqual([expect.objectContaining({ column: 'decision' })]);
    expect(counts(await pastBids().run(bidOf('awarded'), later))).toEqual([1, 0, 0, 0]);
    expect(counts(await importing.run(csvOf(cells({ title: 'Lamps' })), later))).toEqual([0, 1, 0, 0]);
  });

  test('and comes at the same moment as the bid leaves one of the two', async () => {
    const [projects, bids] = await Promise.all([
      importing.run(csvOf(cells()), at),
      pastBids().run(bidOf('unsuccessful'), at),
    ]);
    expect([projects.created + bids.created, projects.rejected.length + bids.rejected.length]).toEqual([
      1, 1,
    ]);
  });
});

describe('importing a project', () => {
  test('takes every role a project can have, and a champion stays a person, not a fact of the project', async () => {
    const named = {
      champion_name: 'Mair Owen',
      champion_email: 'mair.owen@gwynedd.example.org',
      champion_language: 'cy',
      finance_name: 'Huw Rees',
      finance_email: 'huw.rees@gwynedd.example.org',
    };
    expect(counts(await importing.run(csvOf(cells(named)), at))).toEqual([1, 0, 0, 0]);
    const project = await projectNow();
    expect(Object.keys(project.contacts).toSorted()).toEqual(['champion', 'finance', 'lead', 'sponsor']);
    expect(project).not.toHaveProperty('champion');
    expect(project).not.toHaveProperty('finance');
    const { champion } = await people().contactsOf(project.contacts);
    expect(champion).toMatchObject({ name: 'Mair Owen', language: 'cy' });
    expect(counts(await importing.run(csvOf(cells(named)), later))).toEqual([0, 0, 1, 0]);
  });

  test('adds it with its people and with the document it owes, forty working days after its end', async () => {
    expect(counts(await importing.run(csvOf(cells()), at))).toEqual([1, 0, 0, 0]);
    const view = (await obligations.view(lessonsId))!;
    expect(view.project).toMatchObject({
      title: 'LED street lighting: Gwynedd',
      amountPence: 123_450,
      version: 1,
    });
    expect(view.contacts.lead).toMatchObject({ name: 'Rhian Pritchard', language: 'cy', suppression: null });
    expect(view.contacts.deputy).toBeUndefined();
    expect(view.obligation).toMatchObject({ state: 'planned', dueOn: '2027-02-26', version: 1 });
    expect(view.obligation.nextAt).toBe('2027-01-15T09:00:00.000Z');
    expect(await obligations.timeline(lessonsId)).toMatchObject([
      { what: 'created', args: { dueOn: '2027-02-26' } },
    ]);
  });

  test('lets it be found by what it is about, as it is now', async () => {
    await importing.run(csvOf(cells()), at);
    const found = {
      id: projectId,
      work: {
        kind: 'project',
        title: 'LED street lighting: Gwynedd',
        summary: 'Converts council street lights to LED.',
        theme: 'energy',
        organisation: 'Gwynedd Council',
        organisationType: 'council',
        amountPence: 123_450,
        endsOn: '2026-12-31',
      },
    };
    expect(await worksChangedSince(at)).toMatchObject([found]);
    await importing.run(csvOf(cells({ title: 'Lamps' })), later);
    expect(await worksChangedSince(at)).toMatchObject([
      { ...found, work: { ...found.work, title: 'Lamps' } },
    ]);
    await importing.run(csvOf(cells({ title: 'Lamps' })), later);
    expect(await worksChangedSince(later)).toHaveLength(1);
  });

  test('without a known end adds no document, until a later file says when it ends', async () => {
    await importing.run(csvOf(cells({ end_date: '' })), at);
    expect(await obligations.view(lessonsId)).toBeNull();
    expect(counts(await importing.run(csvOf(cells()), later))).toEqual([0, 1, 0, 0]);
    expect((await lessonsNow()).dueOn).toBe('2027-02-26');
  });

  test('that ended long ago waits for staff, and nobody is chased unasked', async () => {
    await importing.run(csvOf(cells({ end_date: '2020-03-31' })), at);
    expect(await lessonsNow()).toMatchObject({ decisionNeeded: 'overdue-when-created', nextAt: null });
  });

  test('loads good rows beside bad ones, and names the bad values in words', async () => {
    const result = await importing.run(csvOf(cells({ id: 'bad one' }), cells()), at, { language: 'cy' });
    expect(counts(result)).toEqual([1, 0, 0, 1]);
    expect(result.rejected).toMatchObject([{ row: 2, column: 'id' }]);
    expect(result.rejected[0]!.message).toContain('Defnyddiwch ddynodydd');
  });
});

describe('importing again', () => {
  beforeEach(() => importing.run(csvOf(cells()), at));

  test('the same file changes nothing at all', async () => {
    const before = [await projectNow(), await lessonsNow(), await people().get([rhianId])];
    expect(counts(await importing.run(csvOf(cells()), later))).toEqual([0, 0, 1, 0]);
    expect([await projectNow(), await lessonsNow(), await people().get([rhianId])]).toEqual(before);
  });

  test('the same file undoes nothing that people did since: a new lead, a chosen language, a pause', async () => {
    const newcomer = person('Elin Rees', 'elin.rees@gwynedd.example.org');
    await people().setLanguage(rhianId, 'en');
    await obligations.change(lessonsId, later, (view) => {
      const paused = pauseChase(
        view,
        { reason: 'Illness' },
        { at: later, by: { kind: 'staff', name: 'Ann' } },
      );
      if (!paused.ok) return paused;
      const contacts = { ...view.project.contacts, lead: newcomer.id };
      return {
        ok: true,
        value: { ...paused.value, project: { ...view.project, contacts }, people: [newcomer] },
      };
    });
    expect(counts(await importing.run(csvOf(cells()), later))).toEqual([0, 0, 1, 0]);
    expect((await projectNow()).contacts.lead).toBe(newcomer.id);
    expect((await people().get([rhianId])).get(rhianId)!.language).toBe('en');
    expect((await lessonsNow()).paused).not.toBeNull();
  });

  test('a file with one change changes that, and leaves the rest', async () => {
    expect(counts(await importing.run(csvOf(cells({ title: 'Lamps' })), later))).toEqual([0, 1, 0, 0]);
    expect(await projectNow()).toMatchObject({ title: 'Lamps', theme: 'energy', version: 2 });
    expect(await lessonsNow()).toMatchObject({
      projectTitle: 'Lamps',
      dueOn: '2027-02-26',
      chase: { cycle: 1 },
    });
  });

  test('a file without the optional columns leaves people and dates alone', async () => {
    const bare = Object.fromEntries(
      Object.entries(cells({ theme: 'light' })).filter(
        ([name]) => !/_(name|email|language)$|end_date/.test(name),
      ),
    );
    await importing.run(csvOf(bare), later);
    expect(await projectNow()).toMatchObject({
      theme: 'light',
      endDate: '2026-12-31',
      contacts: { lead: rhianId },
    });
  });

  test('a new end date moves the due date and plans the chase anew', async () => {
    await importing.run(csvOf(cells({ end_date: '2027-03-31' })), later);
    const { dueOn, chase, nextAt } = await lessonsNow();
    expect([dueOn, chase.cycle]).toEqual(['2027-05-27', 2]);
    expect(nextAt! > '2027-04').toBe(true);
    expect((await obligations.timeline(lessonsId)).map(({ what }) => what)).toEqual([
      'created',
      'due-date-moved',
    ]);
  });

  test('a date that cannot be is refused in words, and nothing of that row is loaded', async () => {
    const result = await importing.run(csvOf(cells({ lessons_due: '2026-11-01', title: 'Lamps' })), later);
    expect(result.rejected).toEqual([
      { row: 2, column: 'lessons_due', message: expect.stringMatching(/\w+ .+\./) },
    ]);
    expect((await projectNow()).title).toBe('LED street lighting: Gwynedd');
  });

  test('a person’s name and language follow the file; a stop on their mail stays', async () => {
    await transact(tables.client, [suppressPerson(tables.stateTable, rhianId, 'hard-bounce', at)]);
    await importing.run(csvOf(cells({ lead_name: 'Rhian Pritchard-Jones', lead_language: 'en' })), later);
    expect((await people().get([rhianId])).get(rhianId)).toMatchObject({
      name: 'Rhian Pritchard-Jones',
      language: 'en',
      suppression: { reason: 'hard-bounce' },
    });
  });

  test('another lead takes the role, and the timeline says that contacts changed', async () => {
    const row = cells({
      lead_name: 'Elin Rees',
      lead_email: 'elin.rees@gwynedd.example.org',
      lead_language: '',
    });
    await importing.run(csvOf(row), later);
    expect((await projectNow()).contacts.lead).toBe(personIdOf('elin.rees@gwynedd.example.org', testKeys));
    expect((await obligations.timeline(lessonsId)).at(-1)).toMatchObject({ what: 'contacts-changed' });
  });
});

describe('many projects', () => {
  const rows = Array.from({ length: 80 }, (_, place) =>
    cells({ id: `many-${place}`, lead_email: `lead-${place}@many.example.org`, title: `Project ${place}` }),
  );

  test('two imports of one file at the same time load each project once', async () => {
    const results = await Promise.all([importing.run(csvOf(...rows), at), importing.run(csvOf(...rows), at)]);
    expect(results.map(({ rejected }) => rejected)).toEqual([[], []]);
    expect(results[0].created + results[1].created).toBe(80);
    expect(results[0].unchanged + results[1].unchanged).toBe(80);
  });

  test('an import that was cut off half-way is finished by importing again', async () => {
    let sent = 0;
    const dying = Object.assign(Object.create(tables.client), {
      send: (command: never) =>
        ++sent > 40 ? Promise.reject(new Error('the process ended')) : tables.client.send(command),
    });
    const cutOff = createImporting({
      tables: { ...tables, client: dying },
      keys: testKeys,
      deliveryRetentionDays: 396,
    });
    await expect(cutOff.run(csvOf(...rows), at)).rejects.toThrow('the process ended');
    const [created, updated, unchanged, rejected] = counts(await importing.run(csvOf(...rows), later)) as [
      number,
      number,
      number,
      number,
    ];
    expect([created + unchanged, updated, rejected]).toEqual([80, 0, 0]);
    expect(unchanged).toBeGreaterThan(0);
    expect(created).toBeGreaterThan(0);
    expect(counts(await importing.run(csvOf(...rows), later))).toEqual([0, 0, 80, 0]);
  });
});

describe('looking before importing', () => {
  test('says the same as the import, changes nothing, and lists every letter that would follow, soonest first', async () => {
    const csv = csvOf(cells(), cells({ id: 'bad one' }));
    const { letters, newProjects, changedProjects, ...seen } = await importing.preview(csv, at);
    expect([newProjects.length, changedProjects.length]).toEqual([1, 0]);
    expect(await createProjectStore(tables).get(projectId)).toBeNull();
    expect(seen).toEqual(await importing.run(csv, at));
    expect(letters.map(({ rung }) => rung)).toEqual([
      'notice',
      'ask',
      'reminder',
      'due',
      'overdue',
      'overdue-again',
      'sponsor',
      'fund',
    ]);
    expect(letters[0]).toMatchObject({ at: '2027-01-15T09:00:00.000Z', to: ['Rhian Pritchard'] });
    expect(letters.at(-1)!.to).toEqual(['fund']);
  });

  test('lists no letters for what is loaded already', async () => {
    await importing.run(csvOf(cells()), at);
    expect((await importing.preview(csvOf(cells()), later)).letters).toEqual([]);
  });
});

describe('the sample fund', () => {
  test('loads whole, has something due in the first week and in every month, and ends within a year', async () => {
    const csv = sampleProjectsCsv('2026-11-23');
    const { letters, newProjects, changedProjects, ...seen } = await importing.preview(csv, at);
    expect([newProjects.length, changedProjects.length]).toEqual([51, 0]);
    expect(seen).toEqual({ created: 51, updated: 0, unchanged: 0, rejected: [], warnings: [] });
    const inFirstWeek = letters.filter((letter) => letter.at < '2026-12-01');
    expect(new Set(inFirstWeek.map(({ rung }) => rung)).size).toBeGreaterThan(1);
    expect(new Set(letters.map((letter) => letter.at.slice(0, 7))).size).toBeGreaterThan(9);
    expect(letters.at(-1)!.at < '2027-11-23').toBe(true);
    expect(letters.filter(({ rung }) => rung === 'fund')).toHaveLength(51);
  });

  test('is the same for the same start, and writes only to addresses that reach nobody', () => {
    const csv = sampleProjectsCsv('2026-12-25');
    expect(sampleProjectsCsv('2026-12-25')).toBe(csv);
    const addresses = csv.match(/[\w.-]+@[\w.-]+/g) ?? [];
    expect(addresses).toHaveLength(153);
    expect(new Set(addresses).size).toBe(153);
    expect(addresses.every((address) => address.endsWith('.example.org'))).toBe(true);
  });
});
