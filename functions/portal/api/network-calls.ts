import { createRoute, z } from '@hono/zod-openapi';
import { calendarDate, dateAt } from '../../calendar/working-days.ts';
import { readCursor, writeCursor } from '../../kernel/paging.ts';
import { refused } from '../../kernel/result.ts';
import { addMember } from '../../networks/join.ts';
import { leaveNetwork } from '../../networks/leave.ts';
import { subscriptionTo } from '../../networks/member.ts';
import { networkIdsFor } from '../../networks/network-ids.ts';
import {
  beginNetwork,
  editNetwork,
  type Network,
  type NetworkFacts,
  type NetworkId,
  networkIdPattern,
} from '../../networks/network.ts';
import { currentWording } from '../../networks/subscription.ts';
import { type NamedContact, personAs, type Person, type PersonId, personIdOf } from '../../people/person.ts';
import { sendAtOnce } from '../act.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { csvBody } from './csv-body.ts';
import {
  addMemberCall,
  editNetworkCall,
  member,
  membersImportResult,
  network,
  networkInFull,
  newNetworkCall,
  removeMemberCall,
} from './network-schemas.ts';
import { timelineJson } from './obligation-json.ts';
import { ApiProblem, languageOf, problemOfRefusal } from './problems.ts';
import { pageOf, paging } from './schemas.ts';

const params = z.object({ id: z.string().openapi({ example: 'energy-managers' }) });
const ofMember = params.extend({ person: z.string() });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const list = createRoute({
  method: 'get',
  path: '/api/networks',
  summary: 'Networks, by their English names.',
  request: { query: paging },
  responses: answers('A page of networks.', pageOf(network)),
});
const begin = createRoute({
  method: 'post',
  path: '/api/networks',
  summary: 'Begins a network.',
  request: { body: body(newNetworkCall) },
  responses: answers('The network.', networkInFull),
});
const get = createRoute({
  method: 'get',
  path: '/api/networks/{id}',
  summary: 'One network, with what happened.',
  request: { params },
  responses: answers('The network.', networkInFull),
});
const edit = createRoute({
  method: 'post',
  path: '/api/networks/{id}',
  summary: 'Changes what is said of a network; what is left out stays.',
  request: { params, body: body(editNetworkCall) },
  responses: answers('The network after it.', networkInFull),
});
const members = createRoute({
  method: 'get',
  path: '/api/networks/{id}/members',
  summary: 'Who is in a network now, by name.',
  request: { params, query: paging },
  responses: answers('A page of members.', pageOf(member)),
});
const add = createRoute({
  method: 'post',
  path: '/api/networks/{id}/members',
  summary:
    'Adds somebody to a network. The same call again changes nothing; whoever asked not to be written to is refused (409), however the address is spelled.',
  request: { params, body: body(addMemberCall) },
  responses: answers('The member.', member),
});
const remove = createRoute({
  method: 'post',
  path: '/api/networks/{id}/members/{person}/remove',
  summary: 'Takes somebody off the list of a network.',
  request: { params: ofMember, body: body(removeMemberCall) },
  responses: answers('The network after it.', networkInFull),
});
const load = createRoute({
  method: 'post',
  path: '/api/networks/{id}/members/import',
  summary:
    'Loads members of a network from a CSV (UTF-8). Good rows load, bad ones are named, and so are those whose person must not be written to; the same file again changes nothing.',
  request: { params, body: { required: true, content: { 'text/csv': { schema: z.string() } } } },
  responses: answers('What it did.', membersImportResult),
});

/** Lists networks, begins, shows and changes one; lists, adds, loads and takes off its members. */
export function addNetworkCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(list, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const all = await deps.networks.list();
    const from = readCursor(cursor, { after: null })?.['after'];
    const start = from === undefined ? 0 : all.findIndex(({ id }) => id === from) + 1;
    const items = all.slice(start, start + limit);
    const last = items.at(-1);
    const next = last !== undefined && start + limit < all.length ? writeCursor({ after: last.id }) : null;
    return c.json({ items: await Promise.all(items.map((one) => networkJson(deps, one))), next }, 200);
  });

  app.openapi(begin, async (c) => {
    const { id, coordinator = null, ...said } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const person = coordinator === null ? undefined : personOf(deps, coordinator);
    const facts: NetworkFacts = {
      name: said.name,
      purpose: said.purpose,
      sectors: said.sectors ?? [],
      coordinatorId: person?.id ?? null,
      defaultPace: said.defaultPace ?? 'monthly',
      goesOutByItself: said.goesOutByItself ?? false,
      isOpen: said.isOpen ?? true,
    };
    const begunWith = deps.newId();
    for (const one of id === undefined ? networkIdsFor(said.name.en) : [id as NetworkId]) {
      const begun = beginNetwork({ id: one, begunWith, facts }, on);
      if (!begun.ok) throw problemOfRefusal(begun.refusal);
      if (await deps.networks.begin(begun.value, on.at, person)) {
        await sendAtOnce(deps, begun.value.deliveries, on.at);
        return c.json(await inFullJson(deps, one, c), 200);
      }
    }
    throw new ApiProblem(409, 'id-taken', 'network.id-taken');
  });

  app.openapi(get, async (c) => c.json(await inFullJson(deps, c.req.valid('param').id, c), 200));

  app.openapi(edit, async (c) => {
    const known = await networkOf(deps, c.req.valid('param').id);
    const { coordinator, version: seen, ...said } = c.req.valid('json');
    const on = { at: c.env.at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const person = coordinator ? personOf(deps, coordinator) : undefined;
    const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const facts: Partial<NetworkFacts> = {
      ...stated,
      ...(coordinator === undefined ? {} : { coordinatorId: person?.id ?? null }),
    };
    const changed = await deps.networks.change(
      known.id,
      on.at,
      (now) =>
        seen !== undefined && seen !== now.version
          ? refused('refusal.changed-meanwhile')
          : editNetwork(now, facts, on),
      person,
    );
    if (!changed.ok) throw problemOfRefusal(changed.refusal);
    await sendAtOnce(deps, changed.value?.deliveries ?? [], on.at);
    return c.json(await inFullJson(deps, known.id, c), 200);
  });

  app.openapi(members, async (c) => {
    const { id } = await networkOf(deps, c.req.valid('param').id);
    const { limit, cursor } = c.req.valid('query');
    const page = await deps.members.roster(id, { limit, ...(cursor === undefined ? {} : { cursor }) });
    const items = await membersJson(
      deps,
      id,
      page.items.map(({ personId }) => personId),
    );
    return c.json({ items, next: page.cursor }, 200);
  });

  app.openapi(add, async (c) => {
    const known = await networkOf(deps, c.req.valid('param').id);
    const { organisation, source, basis, date, ...who } = c.req.valid('json');
    const { at } = c.env;
    const by = { kind: 'staff', name: c.get('member').name } as const;
    const id = personIdOf(who.email, deps.keys);
    const ground = {
      basis,
      way: 'staff' as const,
      source,
      date: date === undefined ? dateAt(at) : calendarDate(date),
      wording: currentWording,
      by: by.name,
    };
    const added = await deps.members.changeAt(who.email, at, (view) =>
      addMember(view, known, { ...who, id, organisation }, ground, { at, by }),
    );
    if (!added.ok) throw problemOfRefusal(added.refusal);
    const [one] = await membersJson(deps, known.id, [id]);
    if (one === undefined) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
    return c.json(one, 200);
  });

  app.openapi(remove, async (c) => {
    const { id, person } = c.req.valid('param');
    const known = await networkOf(deps, id);
    const { at } = c.env;
    const by = { kind: 'staff', name: c.get('member').name } as const;
    const how = c.req.valid('json').isTheirWish ? 'asked-staff' : 'removed';
    const left = await deps.members.change(person as PersonId, at, (one) =>
      leaveNetwork(one, known.id, how, { at, by }),
    );
    if (!left.ok) throw problemOfRefusal(left.refusal);
    return c.json(await inFullJson(deps, known.id, c), 200);
  });

  app.openapi(load, async (c) => {
    const known = await networkOf(deps, c.req.valid('param').id);
    const csv = await csvBody(c);
    const by = { kind: 'staff', name: c.get('member').name } as const;
    const done = await deps.memberImporting.run(known, csv, c.env.at, { by, language: languageOf(c) });
    const { rejected, warnings, heldBack, ...counts } = done;
    return c.json(
      { ...counts, rejected: [...rejected], warnings: [...warnings], heldBack: [...heldBack] },
      200,
    );
  });
}

async function networkOf({ networks }: Pick<ApiDeps, 'networks'>, id: string): Promise<Network> {
  const found = networkIdPattern.test(id) ? await networks.get(id as NetworkId) : null;
  if (found === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return found;
}

function personOf({ keys }: Pick<ApiDeps, 'keys'>, named: NamedContact): Person {
  return personAs(named, personIdOf(named.email, keys), undefined);
}

async function networkJson(deps: ApiDeps, one: Network): Promise<z.infer<typeof network>> {
  const { id, version, name, purpose, sectors, coordinatorId, defaultPace } = one;
  const { goesOutByItself, isOpen, createdAt } = one;
  const about = { id, version, name, purpose, sectors: [...sectors], coordinatorId, defaultPace };
  return { ...about, goesOutByItself, isOpen, createdAt, members: await deps.members.count(id) };
}

async function inFullJson(
  deps: ApiDeps,
  id: string,
  c: Parameters<typeof languageOf>[0],
): Promise<z.infer<typeof networkInFull>> {
  const one = await networkOf(deps, id);
  const [about, timeline] = await Promise.all([networkJson(deps, one), deps.networks.timeline(one.id)]);
  return { ...about, timeline: timeline.map((entry) => timelineJson(entry, languageOf(c))) };
}

async function membersJson(
  deps: ApiDeps,
  id: NetworkId,
  ids: readonly PersonId[],
): Promise<z.infer<typeof member>[]> {
  const [known, people] = await Promise.all([deps.members.get(ids), deps.people.get(ids)]);
  return ids.flatMap((personId) => {
    const one = known.get(personId);
    const person = people.get(personId);
    const subscription = subscriptionTo(one ?? null, id);
    if (one === undefined || person === undefined || subscription === null) return [];
    const { pace, pausedUntil } = one.preferences;
    const { name, email } = person;
    const { since, ground } = subscription;
    return [
      {
        personId,
        name,
        email,
        organisation: one.organisation,
        pace,
        pausedUntil,
        since,
        ground: { ...ground },
      },
    ];
  });
}
