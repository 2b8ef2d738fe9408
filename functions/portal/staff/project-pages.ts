import { dateAt } from '../../calendar/working-days.ts';
import { pounds } from '../../kernel/money.ts';
import { everyItem } from '../../kernel/paging.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import { contactRoles } from '../../people/person.ts';
import { shownTo } from '../on-panels.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from './deps.ts';
import { foldSaves } from './fold-saves.ts';
import { pageOf } from './paging.ts';
import { searchFor, wordsOf } from './search.ts';
import { actorName, timelineText } from './timeline-text.ts';
import { isOverdue } from './with-people.ts';

const perPage = 25;

/** Every project, and one project with its facts, people, obligations and timeline. */
export function projectRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/projects', who: 'staff', handle: (visit) => list(deps, visit) },
    { method: 'GET', path: '/staff/projects/:id', who: 'staff', handle: (visit) => show(deps, visit) },
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const words = wordsOf(visit.url);
  const isFound = searchFor(words);
  const all = shownTo(visit.onPanels, await allProjects(deps), ({ id }) => id);
  const found = all.filter(({ id, title, organisation, round, theme }) =>
    isFound(`${id} ${title} ${organisation} ${round} ${theme}`),
  );
  return visit.page('portal/staff/pages/projects.njk', {
    title: visit.t('staff.projects.title'),
    section: 'projects',
    words,
    page: pageOf(found, visit.url, perPage),
  });
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const project = await deps.projects.get(visit.param('id') as ProjectId);
  if (project === null) return visit.notFound();
  const { t, language, at } = visit;
  const amount = (pence: number | null) => (pence === null ? t('money.unknown') : pounds(pence));
  const [contacts, { items }] = await Promise.all([
    deps.people.contactsOf(project.contacts),
    deps.obligations.list({ projectId: project.id, limit: 100 }),
  ]);
  const [own, ...timelines] = await Promise.all([
    deps.projects.timeline(project.id),
    ...items.map(({ id }) => deps.obligations.timeline(id)),
  ]);
  const events = timelines
    .flatMap((entries, place) => foldSaves(entries).map((entry) => ({ ...entry, kind: items[place]?.kind })))
    .concat(own.map((entry) => ({ ...entry, kind: undefined })))
    .toSorted((one, other) => other.at.localeCompare(one.at));
  return visit.page('portal/staff/pages/project.njk', {
    title: project.title,
    section: 'projects',
    project,
    isDone: visit.url.searchParams.get('done') === 'contacts',
    facts: {
      amount: amount(project.amountPence),
      saving: amount(project.expectedAnnualSavingPence),
      source: /^https?:\/\//.test(project.sourceUrl) ? project.sourceUrl : null,
    },
    people: contactRoles.map((role) => ({ role, person: contacts[role] ?? null })),
    obligations: items.map((one) => ({ ...one, isOverdue: isOverdue(one, dateAt(at)) })),
    timeline: events.map((entry) => ({
      at: entry.at,
      kind: entry.kind,
      who: actorName(entry.by, language),
      text: timelineText(entry, language),
    })),
  });
}

/** Every project by title. A fund has some hundreds; five thousand are read in a few pages of the index. */
export function allProjects({ projects }: Pick<StaffDeps, 'projects'>): Promise<readonly Project[]> {
  return everyItem((from) => projects.list(from));
}
