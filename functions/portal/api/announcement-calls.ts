import { createRoute, z } from '@hono/zod-openapi';
import { prepareAnnouncement } from '../../rounds/decide-announcement.ts';
import type { RoundId } from '../../rounds/round.ts';
import { changeRound } from '../act-on-round.ts';
import { sendCircular } from '../staff/rounds/send-circular.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { languageOf, problemOfRefusal } from './problems.ts';
import { asSeen } from './round-calls.ts';
import { announcementJson } from './round-json.ts';
import { announceCall, announcement, prepareCall } from './round-schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'round-12' }) });

const get = createRoute({
  method: 'get',
  path: '/api/rounds/{id}/announcement',
  summary: 'The announcement of a round: its words, whom it goes to, and who was reached.',
  request: { params },
  responses: answers('The announcement.', announcement),
});

const prepare = createRoute({
  method: 'post',
  path: '/api/rounds/{id}/announcement',
  summary: 'Writes the fund’s own words of it, or chooses whom it goes to. Nothing is sent.',
  request: { params, body: { required: true, content: { 'application/json': { schema: prepareCall } } } },
  responses: answers('The announcement after it.', announcement),
});

const announce = createRoute({
  method: 'post',
  path: '/api/rounds/{id}/announce',
  summary:
    'Sends the announcement to everybody on its list. It is sent once: a second call is refused (409).',
  request: { params, body: { required: true, content: { 'application/json': { schema: announceCall } } } },
  responses: answers('The announcement after it.', announcement),
});

/** Shows the announcement of a round, prepares it and sends it. */
export function addAnnouncementCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(get, async (c) =>
    c.json(await announcementJson(deps, c.req.valid('param').id as RoundId, languageOf(c)), 200),
  );

  app.openapi(prepare, async (c) => {
    const id = c.req.valid('param').id as RoundId;
    const { words, posts, organisationTypes, version } = c.req.valid('json');
    const prepared = await changeRound(
      deps,
      id,
      c.env.at,
      asSeen(version, (round) => {
        const { audience } = round.announcement;
        return prepareAnnouncement(round, {
          ...(words === undefined ? {} : { words }),
          audience: {
            posts: posts ?? audience.posts,
            organisationTypes: organisationTypes ?? audience.organisationTypes,
          },
        });
      }),
    );
    if (!prepared.ok) throw problemOfRefusal(prepared.refusal);
    return c.json(await announcementJson(deps, id, languageOf(c)), 200);
  });

  app.openapi(announce, async (c) => {
    const id = c.req.valid('param').id as RoundId;
    const { version, list } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const sent = await sendCircular(deps, id, { version: String(version), list: list ?? null }, on);
    if (!sent.ok) throw problemOfRefusal(sent.refusal);
    return c.json(await announcementJson(deps, id, languageOf(c)), 200);
  });
}
