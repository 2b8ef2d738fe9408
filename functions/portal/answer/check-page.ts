import * as z from 'zod';
import { documentAsBlocks } from '../../lessons/document-text.ts';
import { type LessonsLearntDocument, unfinishedSections } from '../../lessons/lessons-learnt-document.ts';
import { sendAtOnce } from '../act.ts';
import { linkForm, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import {
  answerHref,
  type AnswerDeps,
  isLessonsLearnt,
  isWaitedFor,
  occasionOf,
  pageBasics,
  writerOf,
} from './answer-page.ts';

/** All answers on one page with a way to change each, and at its end the choice to send them. */
export function checkRoutes(deps: AnswerDeps): Route[] {
  return linkForm<LessonsLearntDocument, { readonly send: 'yes' | 'no' }>('/answer/:token/check', {
    load: async (visit) =>
      isLessonsLearnt(visit) ? deps.documents.read(visit.link.view.obligation.id) : visit.notFound(),
    schema: () => z.object({ send: choiceField(['yes', 'no'], 'answer.choose-send') }),
    show,
    submit: (visit, document, { send }) => submit(deps, visit, document, send),
  });
}

function show(visit: LinkVisit, document: LessonsLearntDocument, { values, errors }: ShownForm): Response {
  const unfinished = unfinishedSections(document);
  const isWaiting = isWaitedFor(visit);
  const model = {
    ...pageBasics(visit),
    title: visit.t(isWaiting ? 'answer.check.title' : 'answer.check.title-sent'),
    errors,
    hasForm: isWaiting && unfinished.length === 0,
    isWaiting,
    submittedAt: visit.link.view.obligation.submitted?.at ?? null,
    unfinished: unfinished.map((id) => ({
      title: visit.t(`lessons.${id}.title`),
      href: answerHref(visit, `sections/${id}`),
    })),
    sections: documentAsBlocks(document, visit.language).map((section) => ({
      ...section,
      href: answerHref(visit, `sections/${section.id}`),
    })),
    printHref: answerHref(visit, 'print'),
    send: values['send'] ?? '',
  };
  return visit.page('portal/answer/check.njk', model);
}

async function submit(
  deps: AnswerDeps,
  visit: LinkVisit,
  document: LessonsLearntDocument,
  send: 'yes' | 'no',
): Promise<Response | FormErrors> {
  if (send === 'no') return visit.redirect(answerHref(visit));
  // A form sent twice finds the document sent: its writer sees that it arrived, not a refusal.
  if (!isWaitedFor(visit)) return visit.redirect(answerHref(visit, 'sent'));
  // Somebody may have unfinished a section meanwhile; the page then lists it.
  if (unfinishedSections(document).length > 0) return visit.redirect(answerHref(visit, 'check'));
  const sent = await deps.documents.submit(visit.link.view.obligation.id, writerOf(visit), occasionOf(visit));
  if (sent.ok && sent.value) await sendAtOnce(deps, sent.value.deliveries, visit.at);
  if (sent.ok || sent.refusal === 'refusal.already-submitted')
    return visit.redirect(answerHref(visit, 'sent'));
  return [{ field: 'send', text: visit.t(sent.refusal) }];
}
