import { applicationDocumentId } from '../../applications/application-documents.ts';
import { turnIn } from '../../applications/lifecycle.ts';
import { canChangePeople } from '../../applications/applicants.ts';
import { phaseOf } from '../../rounds/round.ts';
import { documentOf } from '../documents/host.ts';
import { taskList } from '../documents/tasks.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { bidBasics, bidHref } from './applicant-page.ts';
import { applicationHost, type ApplicationHostDeps } from './application-host.ts';
import { mayWithdraw } from './withdraw-page.ts';

/** The first page of a bid: where it stands, what is still to write, who takes part, and what can be done. */
export function homeRoutes(deps: ApplicationHostDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/applications/:token',
      who: 'applicant',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: ApplicationHostDeps, visit: ApplicantVisit): Promise<Response> {
  const { view, person } = visit.bid;
  const { application, round } = view;
  const host = applicationHost(deps, 'expression');
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const document = await host.documents.read(applicationDocumentId('expression', application.id));
  const isOpen = host.standingOf(visit).state === 'open';
  return visit.page('portal/applicant/home.njk', {
    ...bidBasics(visit),
    ...(await taskList(host, visit, found, document)),
    title: host.nameOf(visit),
    isOpen,
    turn: turnIn[application.state],
    phase: phaseOf(round, visit.at),
    others: application.people
      .filter(({ id }) => id !== person.id)
      .map(({ id, role }) => ({
        role,
        name: view.people.get(id)?.name ?? '',
      })),
    mayInvite: canChangePeople(view),
    checkHref: host.href(visit, 'check'),
    printHref: host.href(visit, 'print'),
    peopleHref: bidHref(visit, 'people'),
    withdrawHref: mayWithdraw(visit) ? bidHref(visit, 'withdraw') : null,
  });
}
