import { formHandlers } from '../form-page.ts';
import type { LinkVisit, Route } from '../routes.ts';
import { type AnswerDeps, isLessonsLearnt } from './answer-page.ts';
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
  const question = formHandlers(contactCheckPage(deps));
  const first = '/answer/:token';
  return [
    {
      method: 'GET',
      path: first,
      who: 'link',
      handle: (visit: LinkVisit) => (isLessonsLearnt(visit) ? showStart(deps, visit) : question.get(visit)),
    },
    {
      method: 'POST',
      path: first,
      who: 'link',
      handle: (visit: LinkVisit) => (isLessonsLearnt(visit) ? visit.notFound() : question.post(visit)),
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
