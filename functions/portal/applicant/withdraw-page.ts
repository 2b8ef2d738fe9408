import * as z from 'zod';
import { decideEvent } from '../../applications/decide-event.ts';
import { transitionFor } from '../../applications/lifecycle.ts';
import { changeApplication } from '../act-on-application.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';

/** Taking the bid back: only the lead, with a real choice. */
export function withdrawRoutes(deps: ApplicantDeps): readonly Route[] {
  const { get, post } = formHandlers(withdrawPage(deps));
  const path = '/applications/:token/withdraw';
  return [
    { method: 'GET', path, who: 'applicant', handle: get },
    { method: 'POST', path, who: 'applicant', handle: post },
  ];
}

/** Whether this visitor can withdraw the bid now. */
export function mayWithdraw({ bid }: ApplicantVisit): boolean {
  const transition = transitionFor(bid.view.application.state, 'withdraw');
  return bid.role === 'lead' && transition?.who.includes('applicant') === true;
}

function withdrawPage(
  deps: ApplicantDeps,
): FormPage<ApplicantVisit, null, { readonly choice: 'yes' | 'no' }> {
  return {
    load: (visit) => Promise.resolve(mayWithdraw(visit) ? null : visit.redirect(bidHref(visit))),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
    show: (visit, _, { errors }) =>
      visit.page('portal/applicant/withdraw.njk', {
        ...bidBasics(visit),
        title: visit.t('applicant.withdraw.title'),
        hasForm: true,
        errors,
      }),
    submit: async (visit, _, { choice }) => {
      if (choice === 'no') return visit.redirect(bidHref(visit));
      const withdrawn = await changeApplication(deps, visit.bid.view.application.id, visit.at, (view) =>
        decideEvent(view, 'withdraw', 'applicant', { reason: '', unfinished: [] }, applicantOccasion(visit)),
      );
      return withdrawn.ok
        ? visit.redirect(bidHref(visit))
        : [{ field: 'choice', text: visit.t(withdrawn.refusal) }];
    },
  };
}
