import { createRoute, z } from '@hono/zod-openapi';
import { adoptionStandings, isAdoptionRequest, stances } from '../../adoption/adoption.ts';
import { answerDates, bodiesOf, type BodyToAsk, ownBodyOf, whoIsAsked } from '../../adoption/send-idea.ts';
import { calendarDate, type CalendarDate } from '../../calendar/working-days.ts';
import { cleanLine } from '../../kernel/text.ts';
import { contactPosts, organisationTypes } from '../../organisations/contact-post.ts';
import { contactIdOf, longestOrganisation } from '../../organisations/contact.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import { barriers } from '../../seminars/commitment.ts';
import { projectToSend, sendToBodies } from '../act-on-adoption.ts';
import { everyRow, rowOf, type AdoptionRow } from '../staff/adoption/overview.ts';
import { bodyNamed } from '../staff/adoption/named-person.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { named } from './project-calls.ts';

const adoption = z
  .object({
    id: z
      .string()
      .openapi({ description: 'The obligation: everything that can be done with one can be done with it.' }),
    projectId: z.string(),
    projectTitle: z.string(),
    organisation: z.string(),
    organisationType: z.enum(organisationTypes),
    standing: z.enum(adoptionStandings),
    since: z.string(),
    sentOn: z.string(),
    dueOn: z.string(),
    answer: z
      .object({
        stance: z.enum(stances),
        words: z.string(),
        barriers: z.array(z.enum(barriers)),
        byOn: z.string().nullable(),
        contact: z.string(),
        mayTell: z.boolean(),
        at: z.string(),
        byName: z.string(),
      })
      .nullable(),
  })
  .openapi('Adoption');

const list = createRoute({
  method: 'get',
  path: '/api/adoption',
  summary: 'Who does what with every proven project that was sent to other bodies.',
  request: { query: z.object({ standing: z.enum(adoptionStandings).optional() }) },
  responses: answers('Every request, by project and body.', z.object({ items: z.array(adoption) })),
});

const ofProject = createRoute({
  method: 'get',
  path: '/api/projects/{id}/adoption',
  summary: 'Which bodies one project was sent to, and what they do with it.',
  request: { params: z.object({ id: z.string() }) },
  responses: answers('Every request of the project.', z.object({ items: z.array(adoption) })),
});

const organisation = z.string().transform(cleanLine).pipe(z.string().min(1).max(longestOrganisation));
const dueOn = z.string().optional().openapi({
  description: 'A day between two weeks and six months from now; thirty working days when left out.',
});

const toSend = z.union([
  z.object({
    organisations: z.array(organisation).min(1).max(200),
    post: z.enum(contactPosts).openapi({ description: 'Whoever holds it in the register is asked.' }),
    dueOn,
  }),
  z.object({ organisation, person: named, dueOn }),
]);

const send = createRoute({
  method: 'post',
  path: '/api/projects/{id}/adoption',
  summary:
    'Sends a proven project to bodies, which are asked to adopt it or say why not. Each is asked once, however often it is sent.',
  request: {
    params: z.object({ id: z.string() }),
    body: { required: true, content: { 'application/json': { schema: toSend } } },
  },
  responses: answers(
    'What became of it.',
    z.object({
      sent: z.array(adoption),
      already: z.number().openapi({ description: 'How many had been sent it before.' }),
      cannotBeAsked: z.array(
        z.object({
          organisation: z.string(),
          because: z.enum(['nobody', 'no-mail', 'not-in-register', 'carried-it-out']),
        }),
      ),
    }),
  ),
});

/** Shows who does what with proven projects, and sends one to bodies. */
export function addAdoptionCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { standing } = c.req.valid('query');
    const rows = await everyRow(deps, c.get('onPanels'), languageOf(c));
    const items = rows.filter((row) => standing === undefined || row.standing === standing).map(inJson);
    return c.json({ items }, 200);
  });

  app.openapi(ofProject, async (c) => {
    const id = c.req.valid('param').id as ProjectId;
    if ((await deps.projects.get(id)) === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    const requests = await deps.adoptions.requestsOf(id);
    return c.json({ items: requests.map((one) => inJson(rowOf(one, languageOf(c)))) }, 200);
  });

  app.openapi(send, async (c) => {
    const { at } = c.env;
    const wanted = c.req.valid('json');
    const found = await projectToSend(deps, c.req.valid('param').id as ProjectId);
    if (found === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    if (found.whyNot !== null) throw problemOfRefusal(found.whyNot);
    const on = { at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const { toAsk, cannotBeAsked } = await whomToAsk(deps, found.project, wanted, at);
    const { sent, already } = await sendToBodies(deps, found.project, toAsk, dayIn(wanted.dueOn, at), on);
    const rows = sent.filter(isAdoptionRequest).map((one) => inJson(rowOf(one, languageOf(c))));
    return c.json({ sent: rows, already, cannotBeAsked: [...cannotBeAsked] }, 200);
  });
}

type Wanted = z.infer<typeof toSend>;
type CannotBeAsked = {
  readonly organisation: string;
  readonly because: 'nobody' | 'no-mail' | 'not-in-register' | 'carried-it-out';
};

/** Whom each body is asked through, by the register or as the call names them. */
async function whomToAsk(
  deps: ApiDeps,
  project: Project,
  wanted: Wanted,
  at: Parameters<typeof bodyNamed>[3],
): Promise<{ readonly toAsk: readonly BodyToAsk[]; readonly cannotBeAsked: readonly CannotBeAsked[] }> {
  const own = ownBodyOf(project);
  const bodies = bodiesOf(await deps.contacts.list());
  if ('person' in wanted) {
    const asked = await bodyNamed(deps, wanted.organisation, wanted.person, at, bodies);
    if (typeof asked === 'string') throw new ApiProblem(422, 'nobody-to-ask', asked);
    if (asked.body.id === own) throw new ApiProblem(422, 'nobody-to-ask', 'staff.adoption.own-body');
    return { toAsk: [asked], cannotBeAsked: [] };
  }
  const known = new Map(bodies.map((body) => [body.id, body]));
  const chosen = wanted.organisations.map((name) => ({
    name,
    body: known.get(contactIdOf(name, 'leader')?.split('_')[0] ?? ''),
  }));
  const { toAsk, unreachable } = whoIsAsked(
    chosen.flatMap(({ body }) => (body === undefined || body.id === own ? [] : body)),
    wanted.post,
  );
  return {
    toAsk,
    cannotBeAsked: [
      ...unreachable.map(({ body, because }) => ({ organisation: body.name, because })),
      ...chosen.flatMap(({ name, body }): CannotBeAsked[] => {
        if (body === undefined) return [{ organisation: name, because: 'not-in-register' }];
        return body.id === own ? [{ organisation: name, because: 'carried-it-out' }] : [];
      }),
    ],
  };
}

/** By when the bodies are asked to answer. */
function dayIn(text: string | undefined, at: Parameters<typeof answerDates>[0]): CalendarDate {
  const { first, proposed, last } = answerDates(at);
  if (text === undefined) return proposed;
  const day = asDay(text);
  if (day === null || day < first || day > last)
    throw new ApiProblem(422, 'date-wrong', 'staff.adoption.due-range');
  return day;
}

function asDay(text: string): CalendarDate | null {
  try {
    return calendarDate(text);
  } catch {
    return null;
  }
}

function inJson({
  type,
  body: _body,
  isPaused: _paused,
  answer,
  ...row
}: AdoptionRow): z.infer<typeof adoption> {
  if (answer === null) return { ...row, organisationType: type, answer };
  const { by: _by, ...said } = answer;
  return { ...row, organisationType: type, answer: { ...said, barriers: [...said.barriers] } };
}
