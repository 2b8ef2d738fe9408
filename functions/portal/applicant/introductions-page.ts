import * as z from 'zod';
import { canSayMayIntroduce } from '../../applications/may-introduce.ts';
import { afterApplicationChange } from '../act-on-application.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';

/** Whether the people of a bid may be introduced to others: where the letter that asks them leads, and where they can change their mind. */
export function introductionsRoutes(deps: ApplicantDeps): readonly Route[] {
  const { get, post } = formHandlers(introductionsPage(deps));
  const path = '/applications/:token/introductions';
  return [
    { method: 'GET', path, who: 'applicant', handle: get },
    { method: 'POST', path, who: 'applicant', handle: post },
  ];
}

function introductionsPage(
  deps: ApplicantDeps,
): FormPage<ApplicantVisit, null, { readonly choice: 'yes' | 'no' }> {
  return {
    load: () => Promise.resolve(null),
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'applicant.introductions.missing') }),
    show: (visit, _, { errors }) => {
      const { application } = visit.bid.view;
      const isWriter = visit.bid.role !== 'certifier';
      const mayAnswer = isWriter && canSayMayIntroduce(application);
      return visit.page('portal/applicant/introductions.njk', {
        ...bidBasics(visit),
        title: visit.t('applicant.introductions.title'),
        hasForm: mayAnswer,
        errors,
        mayAnswer,
        whyNot: isWriter ? 'applicant.introductions.not-now' : 'applicant.introductions.not-yours',
        done: visit.url.searchParams.get('done') === 'yes',
      });
    },
    submit: async (visit, _, { choice }) => {
      const said = { by: visit.bid.person.id, may: choice === 'yes' };
      const changed = await deps.introductions.sayForBid(
        visit.bid.view.application.id,
        said,
        applicantOccasion(visit),
      );
      if (!changed.ok) return [{ field: 'choice', text: visit.t(changed.refusal) }];
      if (changed.value !== null) await afterApplicationChange(deps, changed.value, visit.at);
      return visit.redirect(`${bidHref(visit, 'introductions')}?done=yes`);
    },
  };
}
