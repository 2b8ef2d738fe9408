import { documentAsBlocks } from '../../lessons/document-text.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, type AnswerDeps, isLessonsLearnt, pageBasics } from './answer-page.ts';

/** What a closed page says, by how it ended. */
const endings = {
  accepted: { title: 'answer.accepted.title', what: 'answer.accepted.what' },
  answered: { title: 'answer.answered.title', what: 'answer.answered.what' },
  waived: { title: 'answer.waived.title', what: 'answer.waived.what' },
} as const satisfies Record<string, { title: MessageKey; what: MessageKey }>;

/** What a reader still finds behind their link when all is over: that it is, and, when the fund accepted it, what was sent. Nothing can be changed. */
export async function showClosed(deps: AnswerDeps, visit: LinkVisit): Promise<Response> {
  const { obligation } = visit.link.view;
  const hasDocument = obligation.state === 'accepted' && isLessonsLearnt(visit);
  const ending = endings[obligation.state === 'waived' ? 'waived' : hasDocument ? 'accepted' : 'answered'];
  return visit.page('portal/answer/closed.njk', {
    ...pageBasics(visit),
    title: visit.t(ending.title),
    what: visit.t(ending.what),
    printHref: hasDocument ? answerHref(visit, 'print') : null,
    sections: hasDocument ? documentAsBlocks(await deps.documents.read(obligation.id), visit.language) : [],
  });
}
