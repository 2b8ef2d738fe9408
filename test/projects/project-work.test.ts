import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { mentorsFor } from '../../functions/matching/mentors.ts';
import { createWorkIndex } from '../../functions/matching/work-index.ts';
import { createWorkStore, workRow } from '../../functions/matching/work-store.ts';
import { hasFinished, workOfProject } from '../../functions/matching/work.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAwarded } from '../../functions/projects/project-rows.ts';
import { createProjectLives } from '../../functions/projects/project-lives.ts';
import type { Project } from '../../functions/projects/project.ts';
import { work } from '../matching/works.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { recordsProject, storeProject } from '../support/works.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const today = calendarDate('2026-12-01');
const at = eventTime('2026-12-01T10:00:00Z');
const { title, summary, theme, organisation, organisationType, amountPence } = recordsProject();
const bid = work('bid', {
  kind: 'application',
  title,
  summary,
  theme,
  organisation,
  organisationType,
  amountPence,
});

test.each([
  ['delivery', '2024-06-30', true],
  ['delivery', null, false],
  ['closed', null, true],
  ['abandoned', '2024-06-30', false],
  ['withdrawn', '2024-06-30', false],
] as const)('a project in %s with its end planned for %s is finished: %s', (lifecycle, end, isFinished) => {
  const endDate = end === null ? null : calendarDate(end);
  expect(hasFinished(workOfProject(recordsProject('p', { lifecycle, endDate })), today)).toBe(isFinished);
});

test('what happens to a project is what bids find of it from then on', async () => {
  const access = await dynamo.createTables();
  const stored = recordsProject();
  await storeProject(access, stored, []);
  const lives = createProjectLives({ ...access, deliveryRetentionDays: 400 });
  const works = createWorkStore(access);
  const become = async (changes: Partial<Project>) => {
    await lives.change(stored.id, at, ({ project }) =>
      allowed({
        project: { ...project, ...changes },
        timeline: [],
        deliveries: [],
        create: [],
        obligations: [],
      }),
    );
    const search = await createWorkIndex(works).fresh(at);
    return {
      found: search.nearest(bid, 5).map(({ id }) => id),
      mentors: mentorsFor(search, bid, today).map(({ id }) => id),
    };
  };
  const both = { found: [stored.id], mentors: [stored.id] };
  expect(await become({})).toEqual(both);
  // Its end moved: it is not over yet.
  expect(await become({ endDate: calendarDate('2027-06-30') })).toEqual({ found: [stored.id], mentors: [] });
  expect(await become({ lifecycle: 'abandoned', endDate: stored.endDate })).toEqual({
    found: [stored.id],
    mentors: [],
  });
  expect(await become({ lifecycle: 'closed' })).toEqual(both);
  // An award that was not taken up is no funded work.
  expect(await become({ lifecycle: 'withdrawn' })).toEqual({ found: [], mentors: [] });
  expect(await become({ lifecycle: 'delivery' })).toEqual(both);
});

test('a bid that is awarded is found as a project from then on, and no more as a bid', async () => {
  const access = await dynamo.createTables();
  const { stateTable, client } = access;
  const stored = recordsProject();
  const award = {
    projectId: stored.id,
    awardedAt: at,
    milestones: [],
    evaluationDueOn: calendarDate('2028-06-30'),
    repayments: null,
  };
  await transact(client, [workRow(stateTable, { ...bid, id: stored.id }, stored.createdAt)]);
  await transact(client, putAwarded(stateTable, stored, award));
  const search = await createWorkIndex(createWorkStore(access)).fresh(at);
  expect(search.nearest(bid, 5)).toMatchObject([{ id: stored.id, kind: 'project' }]);
});
