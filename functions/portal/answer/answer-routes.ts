import type { ObligationKind } from '../../obligations/ladder.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { documentRoutes } from '../documents/document-routes.ts';
import type { DocumentHost } from '../documents/host.ts';
import { formHandlers } from '../form-page.ts';
import type { LinkVisit, Route } from '../routes.ts';
import type { AnswerDeps } from './answer-page.ts';
import { contactCheckPage } from './contact-check-page.ts';
import { moreTimeRoutes } from './more-time-page.ts';
import { notMineRoutes } from './not-mine-page.ts';
import { obligationHost } from './obligation-host.ts';
import { showStart } from './start-page.ts';
import { thanksRoutes } from './thanks-page.ts';

/** Every page that a person opens from a letter. */
export function answerRoutes(deps: AnswerDeps): readonly Route[] {
  const first = '/answer/:token';
  const host = obligationHost(deps);
  const pages = firstPages(deps, host);
  const pageOf = (visit: LinkVisit): FirstPage => pages[visit.link.view.obligation.kind];
  return [
    {
      method: 'GET',
      path: first,
      who: 'link',
      handle: (visit: LinkVisit) => pageOf(visit).get(visit),
    },
    {
      method: 'POST',
      path: first,
      who: 'link',
      handle: (visit: LinkVisit) => pageOf(visit).post(visit),
    },
    ...documentRoutes(host).map((route) => ({ ...route, who: 'link' as const })),
    ...moreTimeRoutes(deps),
    ...notMineRoutes(deps),
    ...thanksRoutes,
  ];
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
    certification: { get: (visit) => visit.notFound(), post: (visit) => visit.notFound() },
    // A reviewer signs in: no link opens a bid to whoever holds it.
    review: { get: (visit) => visit.linkUnusable(), post: (visit) => visit.linkUnusable() },
  };
}
