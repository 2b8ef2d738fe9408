import { createRoute, z } from '@hono/zod-openapi';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { beacon } from '../../seminars/beacon.ts';
import { groupings, smallestGroup, whatCameOfIt } from '../../seminars/what-came-of-it.ts';
import { commitmentsTable } from '../staff/seminars/commitments-table.ts';
import { everybody } from '../staff/seminars/what-came-page.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { pageOf, paging } from './schemas.ts';
import { attendanceJson, commitmentsJson, seminarOf } from './seminar-json.ts';
import { attendance, commitment, whatCame } from './seminar-schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'sharing-records' }) });

const people = createRoute({
  method: 'get',
  path: '/api/seminars/{id}/attendances',
  summary: 'Who comes to a seminar, who waits for a place, and who gave theirs up.',
  request: { params, query: paging },
  responses: answers('A page of attendances.', pageOf(attendance)),
});

const promised = createRoute({
  method: 'get',
  path: '/api/seminars/{id}/commitments',
  summary:
    'What was promised at a seminar, with every answer. A page is as long as what its people promised.',
  request: { params, query: paging },
  responses: answers('A page of commitments.', pageOf(commitment)),
});

const table = createRoute({
  method: 'get',
  path: '/api/seminars/{id}/commitments.csv',
  summary: 'The same as a CSV (UTF-8): a row for each answer, and one for each commitment without any.',
  request: { params },
  responses: {
    ...answers('The table.', z.string()),
    200: { description: 'The table.', content: { 'text/csv': { schema: z.string() } } },
  },
});

const came = createRoute({
  method: 'get',
  path: '/api/what-came',
  summary: 'What came of all seminars that are over, by one grouping.',
  request: { query: z.object({ by: z.enum(groupings).default('seminar') }) },
  responses: answers('What came of them.', whatCame),
});

/** Lists who comes to a seminar, what they promised and answered, and adds up what came of all of them. */
export function addSeminarPeopleCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(people, async (c) => {
    const { items, next } = await pageOfPeople(deps, c.req.valid('param').id, c.req.valid('query'));
    return c.json({ items: items.map(([one, person]) => attendanceJson(one, person)), next }, 200);
  });

  app.openapi(promised, async (c) => {
    const { items, next } = await pageOfPeople(deps, c.req.valid('param').id, c.req.valid('query'));
    return c.json({ items: items.flatMap(([one, person]) => commitmentsJson(one, person)), next }, 200);
  });

  app.openapi(table, async (c) => commitmentsTable(deps, await seminarOf(deps, c.req.valid('param').id)));

  app.openapi(came, async (c) => {
    const { by } = c.req.valid('query');
    const { all, groups, withheld } = whatCameOfIt(await everybody(deps, c.env), by);
    return c.json({ by, all, groups: [...groups], inSmallGroups: withheld, smallestGroup, beacon }, 200);
  });
}

/** Some of the people at a seminar, with who they are. @throws ApiProblem when there is no such seminar. */
async function pageOfPeople(deps: ApiDeps, id: string, { limit, cursor }: z.infer<typeof paging>) {
  const { id: seminarId } = await seminarOf(deps, id);
  const after = readCursor(cursor, { after: null })?.['after'] ?? '';
  const page = await deps.attendances.page(seminarId, { after, limit });
  const known = await deps.people.get(page.items.map(({ personId }) => personId));
  const last = page.items.at(-1);
  return {
    items: page.items.map((one) => [one, known.get(one.personId) ?? null] as const),
    next: page.cursor === null || last === undefined ? null : writeCursor({ after: last.personId }),
  };
}
