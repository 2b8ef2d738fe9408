import { createRoute, z } from '@hono/zod-openapi';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { isEmail, normaliseEmail, type Person, personIdOf } from '../../people/person.ts';
import type { ProjectId } from '../../projects/project.ts';
import {
  cancelSeminar,
  editSeminar,
  publishSeminar,
  type SeminarEdit,
} from '../../seminars/decide-seminar.ts';
import type { SeminarDecision } from '../../seminars/seminar-change.ts';
import { seminarIdsFor } from '../../seminars/seminar-ids.ts';
import type { DecideSeminar } from '../../seminars/seminar-store.ts';
import { type Seminar, type SeminarId, seminarKinds, seminarPhases } from '../../seminars/seminar.ts';
import type { Occasion } from '../../obligations/view.ts';
import { changeSeminar, onlySeminarAsSeen } from '../act-on-seminar.ts';
import { beginSeminar } from '../staff/seminars/begin-seminar.ts';
import { topicIdOf } from '../staff/seminars/details-form.ts';
import { seminarsMatching } from '../staff/seminars/seminars-matching.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { pageOf, paging } from './schemas.ts';
import { seminarInFullJson, seminarJson, seminarOf } from './seminar-json.ts';
import {
  editSeminarCall,
  newSeminarCall,
  seminar,
  seminarInFull,
  settleSeminarCall,
} from './seminar-schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'sharing-records' }) });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const list = createRoute({
  method: 'get',
  path: '/api/seminars',
  summary: 'Seminars, the last to begin first.',
  request: {
    query: paging.extend({
      phase: z.enum(seminarPhases).optional(),
      kind: z.enum(seminarKinds).optional(),
      q: z.string().max(200).optional().openapi({ description: 'Words of the title, in either language.' }),
    }),
  },
  responses: answers('A page of seminars.', pageOf(seminar)),
});

const begin = createRoute({
  method: 'post',
  path: '/api/seminars',
  summary:
    'Begins a seminar, as a draft: from nothing, or like an earlier one. Nothing is sent until it is published.',
  request: { body: body(newSeminarCall) },
  responses: answers('The seminar.', seminarInFull),
});

const get = createRoute({
  method: 'get',
  path: '/api/seminars/{id}',
  summary: 'One seminar, with what came of it in numbers and what happened.',
  request: { params },
  responses: answers('The seminar.', seminarInFull),
});

const edit = createRoute({
  method: 'post',
  path: '/api/seminars/{id}',
  summary:
    'Changes what is said of a seminar, or where its slides are; what is left out stays. Once published, a new time, place or link needs a reason, and everybody who registered is told, once.',
  request: { params, body: body(editSeminarCall) },
  responses: answers('The seminar after it.', seminarInFull),
});

const settlements: readonly {
  readonly call: ReturnType<typeof settlement>;
  readonly decide: (seminar: Seminar, reason: string, on: Occasion) => SeminarDecision;
}[] = [
  {
    call: settlement('publish', 'Publishes a draft: from then on people can register.'),
    decide: (one, _, on) => publishSeminar(one, on),
  },
  {
    call: settlement(
      'cancel',
      'Calls a seminar off. Of a published one everybody who registered hears, once, with the reason; a draft is given up. A second call changes nothing.',
    ),
    decide: cancelSeminar,
  },
];

function settlement(name: 'publish' | 'cancel', summary: string) {
  return createRoute({
    method: 'post',
    path: `/api/seminars/{id}/${name}`,
    summary,
    request: { params, body: body(settleSeminarCall) },
    responses: answers('The seminar after it.', seminarInFull),
  });
}

/** Lists seminars, begins one, shows one, changes one, publishes it or calls it off. */
export function addSeminarCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { limit, cursor, phase, kind, q } = c.req.valid('query');
    const filter = { phase: phase ?? null, kind: kind ?? null, words: q ?? '' };
    const all = seminarsMatching(await deps.seminars.list(), filter, c.env.at);
    const from = readCursor(cursor, { after: null })?.['after'];
    const start = from === undefined ? 0 : all.findIndex(({ id }) => id === from) + 1;
    const items = all.slice(start, start + limit);
    const last = items.at(-1);
    const next = last !== undefined && start + limit < all.length ? writeCursor({ after: last.id }) : null;
    const shown = await Promise.all(
      items.map(async (one) => seminarJson(one, await deps.attendances.places(one.id), c.env.at)),
    );
    return c.json({ items: shown, next }, 200);
  });

  app.openapi(begin, async (c) => {
    const { id, like, organiser, ...sent } = c.req.valid('json');
    const member = c.get('member');
    const on = { at: c.env.at, by: { kind: 'staff', name: member.name } } as const;
    const past = like === undefined ? null : await seminarOf(deps, like);
    const facts = await said(deps, sent);
    const title = facts.title ?? past?.title;
    const kind = facts.kind ?? past?.kind;
    if (title === undefined) throw problemOfRefusal('seminar.refusal.title-missing');
    if (kind === undefined) throw new ApiProblem(422, 'kind-missing', 'staff.seminar.kind-missing');
    const whose = organiser ?? {
      name: member.name,
      email: normaliseEmail(member.email),
      language: 'unknown',
    };
    // A program's own account may have no address, and a seminar is somebody's.
    if (!isEmail(whose.email)) throw new ApiProblem(422, 'invalid', 'api.invalid', { fields: 'organiser' });
    const person = { ...nobodyYet, ...whose, id: personIdOf(whose.email, deps.keys) };
    const begun = await beginSeminar(
      deps,
      {
        ids: id === undefined ? seminarIdsFor(title.en) : [id as SeminarId],
        begunWith: deps.newId(),
        facts: { ...facts, kind, title, startsAt: sent.startsAt, endsAt: sent.endsAt },
        organiser: person,
        like: past,
        begunBy: member.email,
      },
      on,
    );
    if (begun.ok) return c.json(await seminarInFullJson(deps, begun.value, on.at, languageOf(c)), 200);
    throw begun.refusal === 'staff.seminar.title-taken'
      ? new ApiProblem(409, 'id-taken', 'staff.seminar.title-taken')
      : problemOfRefusal(begun.refusal);
  });

  app.openapi(get, async (c) =>
    c.json(await seminarInFullJson(deps, c.req.valid('param').id, c.env.at, languageOf(c)), 200),
  );

  app.openapi(edit, async (c) => {
    const { id } = c.req.valid('param');
    const { reason, version, ...sent } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const known = await seminarOf(deps, id);
    const facts = await said(deps, sent);
    const changed = await changeSeminar(
      deps,
      known.id,
      on.at,
      seminarAsSeen(version, (now) => editSeminar(now, facts, reason, on)),
    );
    if (!changed.ok) throw problemOfRefusal(changed.refusal);
    return c.json(await seminarInFullJson(deps, id, on.at, languageOf(c)), 200);
  });

  for (const { call, decide } of settlements) {
    app.openapi(call, async (c) => {
      const { id } = c.req.valid('param');
      const { reason, version } = c.req.valid('json');
      const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
      const known = await seminarOf(deps, id);
      const settled = await changeSeminar(
        deps,
        known.id,
        on.at,
        seminarAsSeen(version, (now) => decide(now, reason, on)),
      );
      if (!settled.ok) throw problemOfRefusal(settled.refusal);
      return c.json(await seminarInFullJson(deps, id, on.at, languageOf(c)), 200);
    });
  }
}

/** A person whom nobody has named before, but for who they are. */
const nobodyYet = { suppression: null, softBounces: 0, version: 0 } satisfies Partial<Person>;

/** The same decision, taken only on the version a call names, if it names one. */
export function seminarAsSeen(seen: number | undefined, decide: DecideSeminar): DecideSeminar {
  return seen === undefined ? decide : onlySeminarAsSeen(String(seen), decide);
}

type Sent = Omit<z.infer<typeof editSeminarCall>, 'reason' | 'version'>;

/** The facts that a call states: one that is there and undefined would be taken for a change. @throws ApiProblem when it names a project there is none of. */
async function said({ projects }: Pick<ApiDeps, 'projects'>, sent: Sent): Promise<SeminarEdit> {
  const ids = (sent.projects ?? []) as ProjectId[];
  const known = await projects.getMany(ids);
  if (ids.some((id) => !known.has(id)))
    throw new ApiProblem(422, 'invalid', 'api.invalid', { fields: 'projects' });
  const topics = sent.topics?.map(({ id, name }, place) => ({
    id: id ?? topicIdOf(name.en, place + 1),
    name,
  }));
  return Object.fromEntries(
    Object.entries({ ...sent, topics }).filter(([, value]) => value !== undefined),
  ) as SeminarEdit;
}
