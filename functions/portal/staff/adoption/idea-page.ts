import { composeProjectLetter } from '../../../deliveries/emails/project-letters.ts';
import type { Delivery } from '../../../deliveries/delivery.ts';
import { projectSubject } from '../../../deliveries/subject.ts';
import type { Project, ProjectId } from '../../../projects/project.ts';
import type { ProjectMessage } from '../../../projects/project-message.ts';
import { projectToSend } from '../../act-on-adoption.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { countsOf, rowOf } from './overview.ts';

/** The address of what became of one proven project, or of a page below it. */
export function ideaHref(id: ProjectId, part = ''): string {
  return `/staff/projects/${id}/adoption${part === '' ? '' : `/${part}`}`;
}

/** One proven project: who does what with it, and what its champion was told. */
export function ideaRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/projects/:id/adoption',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, language, url } = visit;
  const id = visit.param('id') as ProjectId;
  const found = await projectToSend(deps, id);
  if (found === null) return visit.notFound();
  const { project, whyNot } = found;
  const [idea, requests, letters, people] = await Promise.all([
    deps.adoptions.idea(id),
    deps.adoptions.requestsOf(id),
    deps.deliveries.about(projectSubject(id)),
    deps.people.contactsOf(project.contacts),
  ]);
  const rows = requests
    .map((one) => rowOf(one, language))
    .toSorted((one, other) => one.organisation.localeCompare(other.organisation, language));
  const sent = url.searchParams.get('sent');
  return visit.page('portal/staff/adoption/idea.njk', {
    title: t('staff.adoption.title'),
    section: 'projects',
    back: `/staff/projects/${id}`,
    project,
    doneText:
      sent !== null && /^\d{1,4}$/.test(sent) ? t('staff.adoption.sent', { count: Number(sent) }) : null,
    whyNot: whyNot === null ? null : t(whyNot),
    sendHref: ideaHref(id, 'send'),
    rows,
    counts: countsOf(rows),
    champion: people.champion ?? null,
    idea,
    reports: (idea?.reports ?? []).toReversed().map((report) => ({
      ...report,
      letters: report.outcome === 'sent' ? asRead(deps, project, letters, report.at) : [],
    })),
  });
}

/** The report of a day as its reader got it, in both languages; none once the ledger has forgotten it. */
function asRead(
  { settings }: Pick<StaffDeps, 'settings'>,
  project: Project,
  letters: readonly Delivery[],
  at: string,
) {
  const letter = letters.find(
    ({ message, createdAt }) => message.template === 'adoption-report' && createdAt === at,
  );
  if (letter === undefined) return [];
  const { fund, publicOrigin } = settings;
  return composeProjectLetter({
    message: letter.message as ProjectMessage,
    project,
    // Whoever it was: the greeting stands in both languages, and no word of one belongs into the other.
    recipient: { name: '…', language: 'both' },
    settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
  });
}
