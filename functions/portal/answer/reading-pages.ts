import { documentAsBlocks, sectionAsBlock } from '../../lessons/document-text.ts';
import { isSectionId } from '../../lessons/lessons-learnt-sections.ts';
import type { LinkVisit, Route } from '../routes.ts';
import { answerHref, type AnswerDeps, isLessonsLearnt, pageBasics } from './answer-page.ts';

/** The pages that only show: that the document was sent, the whole document for paper, and a section's earlier versions. */
export function readingRoutes(deps: AnswerDeps): Route[] {
  return [
    { method: 'GET', path: '/answer/:token/sent', who: 'link', handle: showSent },
    { method: 'GET', path: '/answer/:token/print', who: 'link', handle: (visit) => showPrint(deps, visit) },
    {
      method: 'GET',
      path: '/answer/:token/sections/:section/versions',
      who: 'link',
      handle: (visit) => showVersions(deps, visit),
    },
  ];
}

function showSent(visit: LinkVisit): Response {
  const { submitted } = visit.link.view.obligation;
  if (!isLessonsLearnt(visit)) return visit.notFound();
  if (submitted === null) return visit.redirect(answerHref(visit));
  return visit.page('portal/answer/sent.njk', {
    ...pageBasics(visit),
    title: visit.t('answer.sent.title'),
    submittedAt: submitted.at,
    checkHref: answerHref(visit, 'check'),
    printHref: answerHref(visit, 'print'),
  });
}

async function showPrint(deps: AnswerDeps, visit: LinkVisit): Promise<Response> {
  if (!isLessonsLearnt(visit)) return visit.notFound();
  const { obligation } = visit.link.view;
  return visit.page('portal/answer/print.njk', {
    ...pageBasics(visit),
    title: visit.t('kind.lessons-learnt'),
    submittedAt: obligation.submitted?.at ?? null,
    sections: documentAsBlocks(await deps.documents.read(obligation.id), visit.language),
  });
}

async function showVersions(deps: AnswerDeps, visit: LinkVisit): Promise<Response> {
  const id = visit.param('section');
  if (!isLessonsLearnt(visit) || !isSectionId(id)) return visit.notFound();
  const obligationId = visit.link.view.obligation.id;
  const current = (await deps.documents.read(obligationId))[id]?.version;
  const versions = await deps.documents.versions(obligationId, id);
  return visit.page('portal/answer/versions.njk', {
    ...pageBasics(visit),
    title: visit.t('answer.versions.title'),
    section: visit.t(`lessons.${id}.title`),
    sectionHref: answerHref(visit, `sections/${id}`),
    versions: versions.map((saved) => ({
      isCurrent: saved.version === current,
      by: saved.savedBy.name,
      at: saved.savedAt,
      answers: sectionAsBlock(id, saved.answers, visit.language).answers,
    })),
  });
}
