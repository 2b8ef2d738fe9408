import * as z from 'zod';
import { ownersOfSubject } from '../../deliveries/subject.ts';
import { everyItem } from '../../kernel/paging.ts';
import { contactRoles, type Person, type PersonId } from '../../people/person.ts';
import { type Member, networksOf } from '../../networks/member.ts';
import type { Network } from '../../networks/network.ts';
import type { TimelineEntry } from '../../obligations/view.ts';
import { memberForm } from '../form-page.ts';
import { choiceField, textField } from '../forms.ts';
import { shownTo } from '../on-panels.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { reasonLimit } from './action-form.ts';
import { languageChoices } from './contact-form.ts';
import type { StaffDeps } from './deps.ts';
import { letterRow, namesFor } from './letter-row.ts';
import { pageOf } from './paging.ts';
import { allProjects } from './projects/list-page.ts';
import { searchFor, wordsOf } from './search.ts';
import { actorName, timelineText } from './timeline-text.ts';

const perPage = 50;

/** Everybody the fund writes to: in which language, and whether mail may go to them. */
export function personRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/people', who: 'staff', handle: (visit) => list(deps, visit) },
    { method: 'GET', path: '/staff/people/:id', who: 'staff', handle: (visit) => show(deps, visit) },
    ...memberForm('staff', '/staff/people/:id/language', {
      load: (visit) => load(deps, visit),
      schema: () => z.object({ language: choiceField(languageChoices, 'staff.person.language-missing') }),
      show: (visit, person, { values, errors }) =>
        visit.page('portal/staff/pages/person-language.njk', {
          title: visit.t('staff.person.language-title'),
          section: 'people',
          hasForm: true,
          errors,
          person,
          languageChoices,
          chosen: values['language'] ?? '',
        }),
      submit: async (visit, person, { language }) => {
        await deps.people.setLanguage(person.id, language);
        return visit.redirect(`/staff/people/${person.id}?done=language`);
      },
    }),
    ...memberForm('staff', '/staff/people/:id/lift', {
      load: async (visit) => {
        const person = await load(deps, visit);
        if (person instanceof Response || (person.suppression !== null && person.erasure === undefined))
          return person;
        return visit.redirect(`/staff/people/${person.id}`);
      },
      schema: () =>
        z.object({
          reason: textField('refusal.reason-missing', reasonLimit, 'staff.action.reason-long'),
          choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
        }),
      show: (visit, person, { values, errors }) =>
        visit.page('portal/staff/pages/person-lift.njk', {
          title: visit.t('staff.person.lift-title'),
          section: 'people',
          hasForm: true,
          errors,
          values,
          person,
          reasonLimit,
        }),
      submit: async (visit, person, { reason, choice }) => {
        if (choice === 'no') return visit.redirect(`/staff/people/${person.id}`);
        const by = { kind: 'staff', name: visit.member.name } as const;
        await deps.notes.liftSuppression(person.id, { reason, by, at: visit.at });
        return visit.redirect(`/staff/people/${person.id}?done=lift`);
      },
    }),
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const words = wordsOf(visit.url);
  const isFound = searchFor(words);
  const everybody = await everyItem((from) => deps.people.list(from));
  const found = everybody.filter(({ name, email }) => isFound(`${name} ${email}`));
  return visit.page('portal/staff/pages/people.njk', {
    title: visit.t('staff.people.title'),
    section: 'people',
    words,
    isEmpty: everybody.length === 0,
    page: pageOf(found, visit.url, perPage),
  });
}

/**
 * The roles a person holds, by the projects' titles. Nothing leads from a person to their projects, so all projects are looked through: a fund has some
 * hundreds, which is a page or two of the index. The index follows a change within a second or so.
 */
async function rolesOf(deps: StaffDeps, { onPanels }: MemberVisit, id: PersonId) {
  return shownTo(onPanels, await allProjects(deps), (project) => project.id)
    .map(({ id: projectId, title, contacts }) => ({
      projectId,
      title,
      roles: contactRoles.filter((role) => contacts[role] === id),
    }))
    .filter(({ roles }) => roles.length > 0);
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const person = await load(deps, visit);
  if (person instanceof Response) return person;
  const [all, notes, projects, members, networks] = await Promise.all([
    deps.deliveries.ofRecipient(person.id, 50),
    deps.notes.of(person.id),
    rolesOf(deps, visit, person.id),
    deps.members.get([person.id]),
    deps.networks.list(),
  ]);
  const letters = shownTo(visit.onPanels, all, ({ about }) => ownersOfSubject(about));
  const names = await namesFor(deps, letters);
  return visit.page('portal/staff/pages/person.njk', {
    title: person.name,
    section: 'people',
    person,
    projects,
    networks: networksShown(members.get(person.id), networks, visit),
    notes: notes
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .map((note) => ({
        at: note.at,
        who: actorName(note.by, visit.language),
        text: timelineText(withNetworkName(note, networks, visit), visit.language),
      })),
    done: visit.url.searchParams.get('done'),
    letters: letters.map((letter) => letterRow(letter, names, visit)),
  });
}

/** The networks somebody is in, and whether they asked for nothing from any. */
function networksShown(
  member: Member | undefined,
  networks: readonly Network[],
  { language }: Pick<MemberVisit, 'language'>,
) {
  const inThem = member === undefined ? [] : networksOf(member);
  return {
    isMember: member !== undefined,
    stoppedAt: member?.stopped?.at ?? null,
    pace: member?.preferences.pace ?? null,
    names: networks
      .filter(({ id }) => inThem.includes(id))
      .map(({ id, name }) => ({ id, name: name[language] })),
  };
}

/** The timeline keeps the ids of networks; a reader sees their names. */
function withNetworkName(
  entry: TimelineEntry,
  networks: readonly Network[],
  { language }: Pick<MemberVisit, 'language'>,
): TimelineEntry {
  const network = networks.find(({ id }) => id === entry.args['network']);
  return network === undefined
    ? entry
    : { ...entry, args: { ...entry.args, network: network.name[language] } };
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<Person | Response> {
  const id = visit.param('id') as PersonId;
  return (await deps.people.get([id])).get(id) ?? visit.notFound();
}
