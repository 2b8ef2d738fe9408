import type { ObligationKind } from '../../obligations/ladder.ts';
import { formHandlers } from '../form-page.ts';
import type { LinkVisit, Route } from '../routes.ts';
import type { AnswerDeps } from './answer-page.ts';
import { checkRoutes } from './check-page.ts';
import { chooseRoutes } from './choose-page.ts';
import { contactCheckPage } from './contact-check-page.ts';
import { moreTimeRoutes } from './more-time-page.ts';
import { notMineRoutes } from './not-mine-page.ts';
import { readingRoutes } from './reading-pages.ts';
import { sectionRoutes } from './section-page.ts';
import { showStart } from './start-page.ts';
import { thanksRoutes } from './thanks-page.ts';

/** Every page that a person opens from a letter. */
export function answerRoutes(deps: AnswerDeps): readonly Route[] {
  const first = '/answer/:token';
  const pages = firstPages(deps);
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
    ...sectionRoutes(deps),
    ...chooseRoutes(deps),
    ...readingRoutes(deps),
    ...checkRoutes(deps),
    ...moreTimeRoutes(deps),
    ...notMineRoutes(deps),
    ...thanksRoutes,
  ];
}

type FirstPage = Readonly<Record<'get' | 'post', (visit: LinkVisit) => Response | Promise<Response>>>;

/** What a link leads to, by what is owed. */
function firstPages(deps: AnswerDeps): Readonly<Record<ObligationKind, FirstPage>> {
  return {
    'lessons-learnt': { get: (visit) => showStart(deps, visit), post: (visit) => visit.notFound() },
    'contact-check': formHandlers(contactCheckPage(deps)),
  };
}
