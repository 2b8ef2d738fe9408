import * as z from 'zod';
import { applicationDocumentId } from '../../applications/application-documents.ts';
import { type ApplicationView, writersOf } from '../../applications/application.ts';
import { type ApplicationDecision, decideEvent } from '../../applications/decide-event.ts';
import { figuresOf } from '../../applications/full-figures.ts';
import { keyFigures } from '../../applications/full-tables.ts';
import { moveFullOn } from '../../applications/full-application.ts';
import { transitionFor } from '../../applications/lifecycle.ts';
import { refused } from '../../kernel/result.ts';
import { changeApplication } from '../act-on-application.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';
import type { ApplicationHostDeps } from './application-host.ts';

/** What those who write a full application do with it after its figures went to the certifier. Each is the event of that name. */
const steps = ['take-back', 'send'] as const;
type Step = (typeof steps)[number];

const eventOf = { 'take-back': 'take-back', send: 'submit' } as const;

/** Two pages with a real choice each: take the full application back so that it can change, and send it to the fund. */
export function fullStepRoutes(deps: ApplicationHostDeps): readonly Route[] {
  return steps.flatMap((step) => {
    const { get, post } = formHandlers(stepPage(deps, step));
    const path = `/applications/:token/${step}`;
    return [
      { method: 'GET', path, who: 'applicant', handle: get },
      { method: 'POST', path, who: 'applicant', handle: post },
    ] satisfies Route[];
  });
}

/** Whether this visitor can take the step now. */
export function mayTakeStep({ bid }: ApplicantVisit, step: Step): boolean {
  const { state } = bid.view.application;
  const isOfFull = state === 'certifying' || state === 'certified';
  return bid.role !== 'certifier' && isOfFull && transitionFor(state, eventOf[step]) !== undefined;
}

function stepPage(
  deps: ApplicationHostDeps,
  step: Step,
): FormPage<ApplicantVisit, null, { readonly choice: 'yes' | 'no' }> {
  return {
    load: (visit) => Promise.resolve(mayTakeStep(visit, step) ? null : visit.redirect(done(visit, step))),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
    show: async (visit, _, { errors }) => {
      const { fullDueAt, id } = visit.bid.view.application;
      const document = await deps.applicationDocuments.read(applicationDocumentId('full', id));
      const isLate = step === 'send' && fullDueAt !== null && visit.at >= fullDueAt;
      return visit.page('portal/applicant/full-step.njk', {
        ...bidBasics(visit),
        title: visit.t(`full.${step}.title`),
        hasForm: !isLate,
        errors,
        step,
        words: {
          what: visit.t(`full.${step}.what`),
          question: visit.t(step === 'send' ? 'full.send.question' : 'staff.action.sure'),
          yes: visit.t(`full.${step}.yes`),
          no: visit.t(`full.${step}.no`),
        },
        isLate,
        figures: keyFigures(figuresOf(document), visit.language),
        printHref: bidHref(visit, 'full/print'),
      });
    },
    submit: async (visit, _, { choice }) => {
      if (choice === 'no') return visit.redirect(bidHref(visit));
      const { id } = visit.bid.view.application;
      const taken = await changeApplication(deps, id, visit.at, (view) => decide(deps, visit, view, step));
      return taken.ok
        ? visit.redirect(done(visit, step, true))
        : [{ field: 'choice', text: visit.t(taken.refusal) }];
    },
  };
}

/** Null when the step has been taken already: by the same form sent twice, or by another writer a moment ago. */
async function decide(
  { applicationDocuments }: ApplicationHostDeps,
  visit: ApplicantVisit,
  view: ApplicationView,
  step: Step,
): Promise<ApplicationDecision | null> {
  const { application } = view;
  const by = visit.bid.person.id;
  const on = applicantOccasion(visit);
  if (application.state === (step === 'send' ? 'applied' : 'invited')) return null;
  if (!writersOf(application).includes(by)) return refused('application.refusal.not-yours');
  if (step === 'take-back')
    return decideEvent(view, 'take-back', 'applicant', { reason: '', unfinished: [] }, on);
  const document = await applicationDocuments.read(applicationDocumentId('full', application.id));
  return moveFullOn(view, 'submit', document, { by }, on);
}

/** Where it leads: to what says that it arrived, once it has, and else to the bid's first page. */
function done(
  visit: ApplicantVisit,
  step: Step,
  isSent = visit.bid.view.application.state === 'applied',
): string {
  return step === 'send' && isSent ? bidHref(visit, 'full/sent') : bidHref(visit);
}
