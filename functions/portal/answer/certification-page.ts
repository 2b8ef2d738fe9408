import * as z from 'zod';
import {
  applicationDocumentId,
  type ApplicationDocuments,
} from '../../applications/application-documents.ts';
import type { ApplicationStore } from '../../applications/application-store.ts';
import type { ApplicationView } from '../../applications/application.ts';
import { type ApplicationDecision, decideEvent } from '../../applications/decide-event.ts';
import { figuresOf } from '../../applications/full-figures.ts';
import { fullForm } from '../../applications/full-form.ts';
import { keyFigures, workedTables } from '../../applications/full-tables.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import { documentAsBlocks } from '../../documents/document-text.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { refused } from '../../kernel/result.ts';
import { isOpen, type Obligation } from '../../obligations/obligation.ts';
import type { ObligationStore } from '../../obligations/obligation-store.ts';
import { type ActOnApplicationDeps, changeApplication } from '../act-on-application.ts';
import { type FormPage, linkForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import { answerHref, occasionOf, pageBasics } from './answer-page.ts';
import { thanksHref } from './thanks-page.ts';

/** What the finance certifier's page needs. */
export interface CertificationDeps extends ActOnApplicationDeps {
  readonly applications: ApplicationStore;
  readonly obligations: Pick<ObligationStore, 'view'>;
  readonly applicationDocuments: ApplicationDocuments;
}

interface Answer {
  readonly choice: 'yes' | 'no';
}

/** What the page shows: the bid, and its full application as it was when the certifier was asked. Nobody can change it meanwhile. */
interface Subject {
  readonly view: ApplicationView;
  readonly document: WrittenDocument;
}

/** Where the certifier's page lies, below their link. */
export const certificationPart = 'certification';

/** The finance certifier's page: the figures to read, and the question whether they confirm them. */
export function certificationRoutes(deps: CertificationDeps): readonly Route[] {
  return linkForm(`/answer/:token/${certificationPart}`, certificationPage(deps), { opensWhenClosed: true });
}

function certificationPage(deps: CertificationDeps): FormPage<LinkVisit, Subject, Answer> {
  return {
    load: (visit) => load(deps, visit),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'certify.choose') }),
    alsoWrong: wrongWith,
    show: (visit, { view, document }, { values, errors }) => {
      const { language } = visit;
      const figures = figuresOf(document);
      return visit.page('portal/answer/certification.njk', {
        ...pageBasics(visit),
        title: visit.t('certify.title'),
        hasForm: true,
        errors,
        values,
        round: view.round,
        figures: keyFigures(figures, language),
        remarks: { tables: Object.values(workedTables(figures, language)), problems: [] },
        sections: documentAsBlocks(fullForm, document, language),
      });
    },
    submit: (visit, _, { choice }) => answer(deps, visit, choice),
  };
}

async function load(deps: CertificationDeps, visit: LinkVisit): Promise<Subject | Response> {
  const { obligation } = visit.link.view;
  if (obligation.kind !== 'certification' || obligation.owedBy !== visit.link.person.id)
    return visit.notFound();
  // Of an asking that was taken back the link opens nothing.
  if (!isOpen(obligation)) return answeredBefore(visit, obligation) ?? visit.linkUnusable();
  const view = await deps.applications.view(obligation.projectId);
  if (view === null) return visit.notFound();
  const document = await deps.applicationDocuments.read(applicationDocumentId('full', obligation.projectId));
  return { view, document };
}

/** A name belongs to a yes, a reason to a no. */
function wrongWith({ form, t }: LinkVisit): FormErrors {
  const [choice, name, reason] = ['choice', 'name', 'reason'].map((field) => form.text(field));
  if (choice === 'yes') return lineErrors('name', cleanLine(name ?? ''));
  return choice === 'no' ? lineErrors('reason', cleanText(reason ?? '')) : [];

  function lineErrors(field: 'name' | 'reason', text: string): FormErrors {
    if (text === '') return [{ field, text: t(`certify.${field}-missing`) }];
    const limit = field === 'name' ? 120 : 4000;
    return text.length > limit ? [{ field, text: t('answer.text-too-long', { limit }) }] : [];
  }
}

async function answer(
  deps: CertificationDeps,
  visit: LinkVisit,
  choice: Answer['choice'],
): Promise<Response | FormErrors> {
  const { projectId } = visit.link.view.obligation;
  const answered = await changeApplication(deps, projectId, visit.at, (view) => decide(visit, view, choice));
  if (!answered.ok) {
    const seen = await deps.obligations.view(visit.link.view.obligation.id);
    const before = seen === null ? null : answeredBefore(visit, seen.obligation);
    return before ?? [{ field: 'choice', text: visit.t(answered.refusal) }];
  }
  return visit.redirect(thanksHref(choice === 'yes' ? 'certified' : 'not-certified', visit.language));
}

/** The form sent twice: whoever answered sees what their answer did. Null when they have not answered. */
function answeredBefore(visit: LinkVisit, { submitted, closed }: Obligation): Response | null {
  if (submitted?.by !== visit.link.person.id) return null;
  return visit.redirect(thanksHref(closed?.reason ? 'not-certified' : 'certified', visit.language));
}

/** Only what this link asks is answered: an asking that was taken back, or that another has replaced, is over. */
function decide(visit: LinkVisit, view: ApplicationView, choice: Answer['choice']): ApplicationDecision {
  const { link, form } = visit;
  if (view.application.certification?.obligationId !== link.view.obligation.id)
    return refused('refusal.closed');
  const command = {
    reason: choice === 'no' ? cleanText(form.text('reason')) : '',
    unfinished: [],
    signedAs: cleanLine(form.text('name')),
  };
  const event = choice === 'yes' ? 'certify' : 'refuse-certificate';
  return decideEvent(view, event, 'certifier', command, occasionOf(visit));
}

/** The first page behind a certifier's link: its page. */
export function toCertification(visit: LinkVisit): Response {
  return visit.redirect(answerHref(visit, certificationPart));
}
