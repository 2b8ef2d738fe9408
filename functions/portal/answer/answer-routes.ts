import type { ObligationKind } from '../../obligations/ladder.ts';
import { isOpen, type ObligationId } from '../../obligations/obligation.ts';
import { documentRoutes } from '../documents/document-routes.ts';
import type { DocumentHost } from '../documents/host.ts';
import { formHandlers } from '../form-page.ts';
import type { LinkVisit, Route } from '../routes.ts';
import type { AnswerDeps } from './answer-page.ts';
import { adoptionPage } from './adoption-page.ts';
import { type CertificationDeps, certificationRoutes, toCertification } from './certification-page.ts';
import { contactCheckPage } from './contact-check-page.ts';
import { contactConfirmationPage } from './contact-confirmation-page.ts';
import { moreTimeRoutes } from './more-time-page.ts';
import { notMineRoutes } from './not-mine-page.ts';
import { obligationHost } from './obligation-host.ts';
import { paymentPage } from './payment-page.ts';
import { showStart } from './start-page.ts';
import { thanksHref, thanksRoutes } from './thanks-page.ts';

/** Every page that a person opens from a letter. */
export function answerRoutes(deps: AnswerDeps & CertificationDeps): readonly Route[] {
  const first = '/answer/:token';
  const host = obligationHost(deps);
  const pages = firstPages(deps, host);
  const pageOf = (visit: LinkVisit): FirstPage => pages[visit.link.view.obligation.kind];
  return [
    {
      method: 'GET',
      path: first,
      who: 'link',
      opensWhenClosed: true,
      handle: (visit: LinkVisit) => (isOver(visit) ? visit.linkUnusable() : pageOf(visit).get(visit)),
    },
    {
      method: 'POST',
      path: first,
      who: 'link',
      opensWhenClosed: true,
      handle: (visit: LinkVisit) => afterItsEnd(visit) ?? pageOf(visit).post(visit),
    },
    ...documentRoutes(host).map((route) => ({ ...route, who: 'link' as const })),
    ...moreTimeRoutes(deps),
    ...notMineRoutes(deps),
    ...certificationRoutes(deps),
    ...thanksRoutes,
  ];
}

/** Whether its link opens no more. What a body does with a proven idea can be said anew at any time; its page says when not. */
function isOver({ link }: LinkVisit): boolean {
  const { obligation } = link.view;
  return !isOpen(obligation) && obligation.kind !== 'adoption';
}

/** What a form gets that is sent once more after it ended the obligation: the same thanks; null while it can still do something. */
function afterItsEnd(visit: LinkVisit): Response | null {
  const { view, person } = visit.link;
  const { kind, submitted } = view.obligation;
  if (!isOver(visit) || kind === 'repayment') return null;
  const isTheirs = kind === 'contact-confirmation' && submitted?.by === person.id;
  return isTheirs ? visit.redirect(thanksHref('contacts-confirmed', visit.language)) : visit.linkUnusable();
}

type FirstPage = Readonly<Record<'get' | 'post', (visit: LinkVisit) => Response | Promise<Response>>>;

/** What a link leads to, by what is owed. */
function firstPages(
  deps: AnswerDeps,
  host: DocumentHost<LinkVisit, ObligationId>,
): Readonly<Record<ObligationKind, FirstPage>> {
  const sectionsToWrite: FirstPage = {
    get: (visit) => showStart(host, visit),
    post: (visit) => visit.notFound(),
  };
  return {
    'lessons-learnt': sectionsToWrite,
    'contact-check': formHandlers(contactCheckPage(deps)),
    certification: { get: toCertification, post: toCertification },
    milestone: sectionsToWrite,
    'progress-update': sectionsToWrite,
    'contact-confirmation': formHandlers(contactConfirmationPage(deps)),
    repayment: paymentPage(deps),
    'evaluation-report': sectionsToWrite,
    'local-benefit-forecast': sectionsToWrite,
    'local-benefit-actual': sectionsToWrite,
    'outcomes-review': sectionsToWrite,
    'lessons-note': sectionsToWrite,
    adoption: formHandlers(adoptionPage(deps)),
    // A reviewer signs in: no link opens a bid to whoever holds it.
    review: { get: (visit) => visit.linkUnusable(), post: (visit) => visit.linkUnusable() },
  };
}
