import * as z from 'zod';
import { decideEvent } from '../../applications/decide-event.ts';
import { transitionFor } from '../../applications/lifecycle.ts';
import { changeApplication } from '../act-on-application.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';

/** The answer to the offer that the letter to unsuccessful applicants makes: similar projects and a mentor. It can be changed as often as they like. */
export function offerRoutes(deps: ApplicantDeps): readonly Route[] {
  const { get, post } = formHandlers(offerPage(deps));
  const path = '/applications/:token/offer';
  return [
    { method: 'GET', path, who: 'applicant', handle: get },
    { method: 'POST', path, who: 'applicant', handle: post },
  ];
}

/** Whether this visitor can answer the offer: whoever writes a bid that was not awarded. */
export function mayAnswerOffer({ bid }: ApplicantVisit): boolean {
  const transition = transitionFor(bid.view.application.state, 'answer-offer');
  return bid.role !== 'certifier' && transition?.who.includes('applicant') === true;
}

function offerPage(deps: ApplicantDeps): FormPage<ApplicantVisit, null, { readonly choice: 'yes' | 'no' }> {
  return {
    load: (visit) => Promise.resolve(mayAnswerOffer(visit) ? null : visit.redirect(bidHref(visit))),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'offer.missing') }),
    show: (visit, _, { errors }) =>
      visit.page('portal/applicant/offer.njk', {
        ...bidBasics(visit),
        title: visit.t('offer.title'),
        hasForm: true,
        errors,
      }),
    submit: async (visit, _, { choice }) => {
      const wantsMentor = choice === 'yes';
      const nothing = { reason: '', unfinished: [] };
      const on = applicantOccasion(visit);
      const answered = await changeApplication(deps, visit.bid.view.application.id, visit.at, (view) =>
        view.application.wantsMentor === wantsMentor
          ? null
          : decideEvent(view, 'answer-offer', 'applicant', nothing, on, { wantsMentor }),
      );
      return answered.ok
        ? visit.redirect(bidHref(visit))
        : [{ field: 'choice', text: visit.t(answered.refusal) }];
    },
  };
}
