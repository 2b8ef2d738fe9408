import * as z from 'zod';
import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import { addMember } from '../../networks/join.ts';
import { leaveNetwork } from '../../networks/leave.ts';
import { isIn, type Member, subscriptionTo } from '../../networks/member.ts';
import { memberColumns } from '../../networks/member-csv.ts';
import type { RosterEntry } from '../../networks/member-rows.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import type { NetworkId } from '../../networks/network.ts';
import { currentWording, lawfulBases, type LawfulBasis, longestSource } from '../../networks/subscription.ts';
import { longestOrganisation } from '../../organisations/contact.ts';
import { cleanLine } from '../../kernel/text.ts';
import { type Person, type PersonId, personIdOf, type PreferredLanguage } from '../../people/person.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import { emailField } from '../email-field.ts';
import { choiceField, type FormErrors, lineField } from '../forms.ts';
import { languageChoices } from '../staff/contact-form.ts';
import { csvOf, csvResponse } from '../staff/csv.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { pageOf } from '../staff/paging.ts';
import { searchFor, wordsOf } from '../staff/search.ts';
import type { Visit } from '../visit.ts';
import { bareForm, type BarePage, type KeptNetwork, keptBasics, type LoadKept } from './kept-network.ts';

const perPage = 50;

interface Added {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly language: PreferredLanguage;
  readonly basis: LawfulBasis;
  readonly source: string;
}

/** The members of one network: found by name, body or address; added one by one, taken off, and as a file that can be loaded again. */
export function membersPages<KeeperVisit extends Visit>(
  deps: StaffDeps,
  load: LoadKept<KeeperVisit>,
): readonly BarePage<KeeperVisit>[] {
  const kept =
    (handle: (visit: KeeperVisit, network: KeptNetwork) => Promise<Response>) =>
    async (visit: KeeperVisit): Promise<Response> => {
      const network = await load(visit);
      return network instanceof Response ? network : handle(visit, network);
    };
  return [
    { method: 'GET', path: '/members', handle: kept((visit, network) => list(deps, visit, network)) },
    { method: 'GET', path: '/members.csv', handle: kept((_, network) => download(deps, network)) },
    ...bareForm<KeeperVisit, KeptNetwork, Added>('/members/new', {
      load,
      schema: () =>
        z.object({
          name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
          email: emailField,
          organisation: z
            .string()
            .transform(cleanLine)
            .pipe(z.string().max(longestOrganisation, 'answer.text-too-long')),
          language: choiceField(languageChoices, 'staff.person.language-missing'),
          source: lineField('network.source-missing', longestSource, 'answer.text-too-long'),
          basis: choiceField(lawfulBases, 'network.basis-missing'),
        }) as unknown as z.ZodType<Added>,
      alsoWrong: ({ form, at, t }) => dateErrors(form.values, dateAt(at), t),
      initial: ({ at }) => asTypedDate(dateAt(at), 'date'),
      show: (visit, network, { values, errors }) =>
        visit.page('portal/networks/member-new.njk', {
          ...keptBasics(network, visit),
          title: visit.t('network.members.add'),
          back: `${network.href}/members`,
          hasForm: true,
          errors,
          values,
          languageChoices,
          lawfulBases,
        }),
      submit: (visit, network, added) => add(deps, visit, network, added),
    }),
    ...bareForm<KeeperVisit, { readonly kept: KeptNetwork; readonly member: Member }, { choice: string }>(
      '/members/:person/remove',
      {
        load: async (visit) => {
          const network = await load(visit);
          if (network instanceof Response) return network;
          const id = visit.param('person') as PersonId;
          const member = (await deps.members.get([id])).get(id) ?? null;
          if (member === null) return visit.notFound();
          // Whoever presses the button a second time is led to what the first press did.
          return isIn(member, network.network.id)
            ? { kept: network, member }
            : visit.redirect(`${network.href}/members?done=removed`);
        },
        schema: () =>
          z.object({ choice: choiceField(['asked-staff', 'removed', 'no'], 'staff.action.choice-missing') }),
        show: (visit, { kept: network, member }, { errors, values }) =>
          visit.page('portal/networks/member-remove.njk', {
            ...keptBasics(network, visit),
            title: visit.t('network.members.remove'),
            back: `${network.href}/members`,
            hasForm: true,
            errors,
            values,
            member,
          }),
        submit: async (visit, { kept: network, member }, { choice }) => {
          const back = `${network.href}/members`;
          if (choice === 'no') return visit.redirect(back);
          const how = choice === 'removed' ? 'removed' : 'asked-staff';
          const on = { at: visit.at, by: network.by };
          const left = await deps.members.change(member.personId, visit.at, (one) =>
            leaveNetwork(one, network.network.id, how, on),
          );
          return left.ok
            ? visit.redirect(`${back}?done=removed`)
            : [{ field: 'choice', text: visit.t(left.refusal) }];
        },
      },
    ),
  ];
}

async function list(deps: StaffDeps, visit: Visit, kept: KeptNetwork): Promise<Response> {
  const words = wordsOf(visit.url);
  const all = await everyMember(deps.members, kept.network.id);
  // An address is not on the roster: it is looked up whole, as the way to every person is.
  const byAddress = words.includes('@') ? personIdOf(words, deps.keys) : null;
  const isFound = searchFor(words);
  const found = all.filter(({ personId, name, organisation }) =>
    byAddress === null ? isFound(`${name} ${organisation}`) : personId === byAddress,
  );
  const page = pageOf(found, visit.url, perPage);
  const people = await deps.people.get(page.items.map(({ personId }) => personId));
  const done = visit.url.searchParams.get('done');
  return visit.page('portal/networks/members.njk', {
    ...keptBasics(kept, visit),
    title: visit.t('network.members'),
    href: kept.href,
    words,
    isEmpty: all.length === 0,
    total: all.length,
    done: (['added', 'removed'] as const).find((one) => one === done),
    page: { ...page, items: page.items.map((one) => ({ ...one, person: people.get(one.personId) ?? null })) },
  });
}

/** Everybody in a network by name: thin lines, of which a network of 11,000 has three reads. */
async function everyMember(members: MemberStore, id: NetworkId): Promise<readonly RosterEntry[]> {
  const all: RosterEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<MemberStore['roster']>> = await members.roster(id, {
      limit: 10_000,
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== null);
  return all;
}

async function add(
  deps: StaffDeps,
  visit: Visit,
  kept: KeptNetwork,
  { name, email, organisation, language, basis, source }: Added,
): Promise<Response | FormErrors> {
  const date = readDate(typedDate(visit.form.values, 'date'));
  if (date === null) return dateErrors(visit.form.values, dateAt(visit.at), visit.t);
  const named = { id: personIdOf(email, deps.keys), name, email, organisation, language };
  const ground = { basis, way: kept.way, source, date, wording: currentWording, by: kept.by.name };
  const added = await deps.members.changeAt(email, visit.at, (view) =>
    addMember(view, kept.network, named, ground, { at: visit.at, by: kept.by }),
  );
  return added.ok
    ? visit.redirect(`${kept.href}/members?done=added`)
    : [{ field: 'email', text: visit.t(added.refusal) }];
}

function dateErrors(
  values: Readonly<Record<string, string>>,
  today: CalendarDate,
  t: Visit['t'],
): FormErrors {
  const date = readDate(typedDate(values, 'date'));
  if (date === null) return [{ field: 'date-day', text: t('staff.action.date-wrong') }];
  return date > today ? [{ field: 'date-day', text: t('network.date-ahead') }] : [];
}

/** In the codes of the columns, so that what was downloaded and corrected can be loaded. */
async function download(deps: StaffDeps, { network }: KeptNetwork): Promise<Response> {
  const roster = await everyMember(deps.members, network.id);
  const ids = roster.map(({ personId }) => personId);
  const [members, people] = await Promise.all([deps.members.get(ids), deps.people.get(ids)]);
  const rows = ids.flatMap((id) => rowOf(members.get(id), people.get(id), network.id));
  return csvResponse(`cascade-network-${network.id}`, csvOf(memberColumns, rows));
}

function rowOf(
  member: Member | undefined,
  person: Person | undefined,
  id: NetworkId,
): readonly (readonly string[])[] {
  const subscription = subscriptionTo(member ?? null, id);
  if (member === undefined || person === undefined || subscription === null) return [];
  const { basis, source, date, wording } = subscription.ground;
  const said = { email: person.email, name: person.name, language: person.language, basis, date, wording };
  const row = { ...said, organisation: member.organisation, source: source || subscription.ground.way };
  return [memberColumns.map((column) => row[column])];
}
