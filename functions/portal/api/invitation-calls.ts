import { createRoute, z } from '@hono/zod-openapi';
import { allowed } from '../../kernel/result.ts';
import type { NetworkId } from '../../networks/network.ts';
import { personAs, personIdOf } from '../../people/person.ts';
import { chooseAudience } from '../../seminars/invite.ts';
import { changeSeminar } from '../act-on-seminar.ts';
import { addGuests } from '../staff/seminars/audience-form.ts';
import { inviteEverybody } from '../staff/seminars/invite-everybody.ts';
import { testOnOneself } from '../staff/seminars/test-invitation.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { seminarAsSeen } from './seminar-calls.ts';
import { invitationJson, seminarOf } from './seminar-json.ts';
import { audienceCall, invitation, inviteCall, testCall } from './seminar-schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'sharing-records' }) });

const get = createRoute({
  method: 'get',
  path: '/api/seminars/{id}/invitation',
  summary: 'The invitation to a seminar: whom it would go to, or went to.',
  request: { params },
  responses: answers('The invitation.', invitation),
});

const choose = createRoute({
  method: 'post',
  path: '/api/seminars/{id}/invitation',
  summary: 'Chooses whom the invitation goes to. Nothing is sent.',
  request: { params, body: { required: true, content: { 'application/json': { schema: audienceCall } } } },
  responses: answers('The invitation after it.', invitation),
});

const test = createRoute({
  method: 'post',
  path: '/api/seminars/{id}/invitation/test',
  summary:
    'Sends the invitation to the caller, marked as a test. A call for the same version that is repeated is refused (409) and sends nothing.',
  request: { params, body: { required: true, content: { 'application/json': { schema: testCall } } } },
  responses: answers('The invitation after it.', invitation),
});

const invite = createRoute({
  method: 'post',
  path: '/api/seminars/{id}/invite',
  summary: 'Sends the invitation to everybody on its list. It is sent once: a second call is refused (409).',
  request: { params, body: { required: true, content: { 'application/json': { schema: inviteCall } } } },
  responses: answers('The invitation after it.', invitation),
});

/** Shows the invitation to a seminar, chooses whom it goes to, tests it, and sends it. */
export function addInvitationCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(get, async (c) => c.json(await invitationJson(deps, c.req.valid('param').id), 200));

  app.openapi(choose, async (c) => {
    const { id } = c.req.valid('param');
    const { version, posts, organisationTypes, networks, guests } = c.req.valid('json');
    const known = await seminarOf(deps, id);
    const there = new Set((await deps.networks.list()).map((one): string => one.id));
    if (networks.some((one) => !there.has(one))) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    const people = guests.map((guest) => personAs(guest, personIdOf(guest.email, deps.keys), undefined));
    const chosenNow = {
      audience: { posts, organisationTypes },
      networks: networks as NetworkId[],
      guests: people.map((person) => person.id),
    };
    const chosen = await changeSeminar(
      deps,
      known.id,
      c.env.at,
      seminarAsSeen(version, (now) => {
        const decided = chooseAudience(now, chosenNow);
        if (decided === null || !decided.ok) return decided;
        return allowed({ ...decided.value, also: addGuests(deps, people) });
      }),
    );
    if (!chosen.ok) throw problemOfRefusal(chosen.refusal);
    return c.json(await invitationJson(deps, id), 200);
  });

  app.openapi(test, async (c) => {
    const { id } = c.req.valid('param');
    const { version } = c.req.valid('json');
    const { id: known } = await seminarOf(deps, id);
    const on = { at: c.env.at, member: c.get('member') };
    const tested = await testOnOneself(deps, known, String(version), on);
    if (!tested.ok) throw problemOfRefusal(tested.refusal);
    return c.json(await invitationJson(deps, id), 200);
  });

  app.openapi(invite, async (c) => {
    const { id } = c.req.valid('param');
    const { version, list } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const known = await seminarOf(deps, id);
    const seen = { version: String(version), list: list ?? null };
    const sent = await inviteEverybody(deps, known.id, seen, on);
    if (!sent.ok) throw problemOfRefusal(sent.refusal);
    return c.json(await invitationJson(deps, id), 200);
  });
}
