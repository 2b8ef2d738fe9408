import * as z from 'zod';
import { unfinishedSections, type WrittenDocument } from '../../documents/document.ts';
import { documentAsBlocks } from '../../documents/document-text.ts';
import { wordsOf } from '../../documents/form-words.ts';
import { formHandlers, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import {
  type DocumentHost,
  documentOf,
  type DocumentRoute,
  type FoundDocument,
  type PageLink,
  wordingOf,
} from './host.ts';

interface CheckedDocument extends FoundDocument<string> {
  readonly document: WrittenDocument;
  /** The sections that stand between it and its being sent, and what else does. */
  readonly unfinished: readonly PageLink[];
  readonly alsoNeeded: readonly PageLink[];
}

interface SendForm {
  readonly send: 'yes' | 'no';
}

/** All answers on one page with a way to change each, and at its end the choice to send them. */
export function checkRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  const path = `${host.path}/check`;
  const { get, post } = formHandlers<PageVisit, CheckedDocument, SendForm>({
    load: (visit) => load(host, visit),
    schema: () => z.object({ send: choiceField(['yes', 'no'], 'answer.choose-send') }),
    show: (visit, checked, form) => show(host, visit, checked, form),
    submit: (visit, checked, { send }) => submit(host, visit, checked, send),
  });
  return [
    { method: 'GET', path, handle: get },
    { method: 'POST', path, opensWhenClosed: true, handle: post },
  ];
}

async function load<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<CheckedDocument | Response> {
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const over = whenOver(host, visit);
  if (over !== null) return over;
  const document = await host.documents.read(found.owner);
  const words = wordsOf(found.form, visit.language);
  const unfinished = unfinishedSections(found.form, document).map((id) => ({
    title: words.title(id),
    href: host.href(visit, `sections/${id}`),
  }));
  const alsoNeeded = (await host.alsoNeeded?.(visit, document)) ?? [];
  return { ...found, document, unfinished, alsoNeeded };
}

/** A form that was sent twice, after its first sending ended the document; null while pages of it open. */
function whenOver<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Response | null {
  const { state, submittedAt } = host.standingOf(visit);
  if (host.thanksFor === undefined || state !== 'closed') return null;
  const thanks = submittedAt === null ? null : host.thanksFor(visit);
  return thanks === null ? visit.linkUnusable() : visit.redirect(thanks);
}

function show<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form, document, unfinished, alsoNeeded }: CheckedDocument,
  { values, errors }: ShownForm,
): Response {
  const { state, submittedAt } = host.standingOf(visit);
  const isWaiting = state === 'open';
  const remarks = host.remarksOn?.(visit, document);
  const model = {
    ...host.basicsOf(visit),
    title: visit.t(isWaiting || submittedAt === null ? 'answer.check.title' : 'answer.check.title-sent'),
    errors,
    hasForm: isWaiting && unfinished.length + alsoNeeded.length === 0,
    isClosed: state === 'closed',
    submittedAt,
    unfinished: state === 'closed' ? [] : unfinished,
    alsoNeeded: state === 'closed' ? [] : alsoNeeded,
    sections: documentAsBlocks(form, document, visit.language).map((section) => ({
      ...section,
      remarks: remarks?.[section.id] ?? null,
      href: host.href(visit, `sections/${section.id}`),
    })),
    printHref: host.href(visit, 'print'),
    wording: wordingOf(host, visit),
    send: values['send'] ?? '',
  };
  return visit.page('portal/documents/check.njk', model);
}

async function submit<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { unfinished, alsoNeeded }: CheckedDocument,
  send: 'yes' | 'no',
): Promise<Response | FormErrors> {
  if (send === 'no') return visit.redirect(host.href(visit));
  // A form sent twice finds the document sent: its writer sees that it arrived, not a refusal.
  if (host.standingOf(visit).state !== 'open') return visit.redirect(host.href(visit, 'sent'));
  // Somebody may have unfinished a section meanwhile; the page then lists it.
  if (unfinished.length + alsoNeeded.length > 0) return visit.redirect(host.href(visit, 'check'));
  const sent = await host.send(visit);
  if (sent.ok || sent.refusal === 'refusal.already-submitted')
    return visit.redirect(host.thanksFor?.(visit) ?? host.href(visit, 'sent'));
  return [{ field: 'send', text: visit.t(sent.refusal) }];
}
