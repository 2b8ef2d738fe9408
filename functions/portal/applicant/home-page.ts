import { canChangePeople } from '../../applications/applicants.ts';
import { documentsOf } from '../../applications/application-documents.ts';
import { certifierOf } from '../../applications/application.ts';
import { stateForApplicants, turnIn } from '../../applications/lifecycle.ts';
import { isBeforeApplying } from '../../applications/next-look.ts';
import { dateAt } from '../../calendar/working-days.ts';
import { phaseOf } from '../../rounds/round.ts';
import { documentOf } from '../documents/host.ts';
import { taskList } from '../documents/tasks.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { bidBasics, bidHref } from './applicant-page.ts';
import { applicationHost, type ApplicationHostDeps } from './application-host.ts';
import { mayTakeStep } from './full-step-pages.ts';
import { similarPart } from './similar-part.ts';
import { mayAnswerOffer } from './offer-page.ts';
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
  const { view, person, role } = visit.bid;
  const { application, round } = view;
  const [current = 'expression', former] = documentsOf(application);
  const host = applicationHost(deps, current);
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const document = await host.documents.read(found.owner);
  const isOpen = host.standingOf(visit).state === 'open';
  const { fullDueAt, keptUntil } = application;
  return visit.page('portal/applicant/home.njk', {
    ...bidBasics(visit),
    ...(await taskList(host, visit, found, document)),
    title: host.nameOf(visit),
    current,
    state: stateForApplicants(application.state),
    isOpen,
    isCertifier: role === 'certifier',
    turn: application.state === 'awarded' ? 'awarded' : turnIn[application.state],
    phase: phaseOf(round, visit.at),
    keptUntil: keptUntil === undefined ? null : dateAt(keptUntil),
    isLate: isBeforeApplying(application) && fullDueAt !== null && visit.at >= fullDueAt,
    similar: await similarPart(deps, visit),
    certifierName: nameOf(visit, certifierOf(application)),
    own: { name: person.name, role },
    others: application.people
      .filter(({ id }) => id !== person.id)
      .map(({ id, role: part }) => ({ role: part, name: nameOf(visit, id) })),
    mayInvite: canChangePeople(view),
    checkHref: host.href(visit, 'check'),
    printHref: host.href(visit, 'print'),
    historyHref: host.href(visit, 'history'),
    formerHref: former === undefined ? null : bidHref(visit, `${former}/print`),
    attachmentsHref: current === 'full' ? bidHref(visit, 'full/attachments') : null,
    takeBackHref: mayTakeStep(visit, 'take-back') ? bidHref(visit, 'take-back') : null,
    sendHref: mayTakeStep(visit, 'send') ? bidHref(visit, 'send') : null,
    offerHref: mayAnswerOffer(visit) ? bidHref(visit, 'offer') : null,
    peopleHref: bidHref(visit, 'people'),
    withdrawHref: mayWithdraw(visit) ? bidHref(visit, 'withdraw') : null,
  });
}

function nameOf({ bid }: ApplicantVisit, id: Parameters<typeof bid.view.people.get>[0] | null): string {
  return (id && bid.view.people.get(id)?.name) ?? '';
}
