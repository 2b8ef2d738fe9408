import * as z from 'zod';
import { decideSending } from '../../assessment/decide-review.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { whatIsMissing } from '../../assessment/scores.ts';
import { changeApplication } from '../act-on-application.ts';
import { memberForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { isScored, namesOfBid, type OpenedReview, openReview, reviewerOccasion } from './open-review.ts';

/** All scores of a reviewer on one page, what is missing of them, and the choice to send them. */
export function checkReviewRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<OpenedReview, { send: 'yes' | 'no' }>('reviewer', '/reviews/:application/check', {
    load: (visit) => openReview(deps, visit, 'bid'),
    schema: () => z.object({ send: choiceField(['yes', 'no'], 'answer.choose-send') }),
    show(visit, { view, review, criteria }, { errors }) {
      const { t, language } = visit;
      const here = reviewPath(view.application.id);
      const isSent = review.state === 'submitted';
      const isComplete = whatIsMissing(criteria, review.scores).length === 0;
      return visit.page('portal/reviews/check.njk', {
        ...namesOfBid(view.application, visit),
        title: t(isSent ? 'reviews.check.sent-title' : 'reviews.check.title'),
        section: 'reviews',
        hasForm: isComplete && !isSent,
        errors,
        isSent,
        submittedAt: review.submittedAt,
        criteria: criteria.map((criterion) => ({
          href: `${here}/criteria/${criterion.id}`,
          name: criterion.name[language],
          weight: criterion.weightPercent,
          score: review.scores[criterion.id]?.score ?? null,
          reason: review.scores[criterion.id]?.reason ?? '',
          isDone: isScored(criterion, review),
        })),
        back: here,
      });
    },
    submit: (visit, opened, { send }) => submit(deps, visit, opened, send),
  });
}

async function submit(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review }: OpenedReview,
  send: 'yes' | 'no',
): Promise<Response | FormErrors> {
  const { id } = view.application;
  if (send === 'no') return visit.redirect(reviewPath(id));
  const sent = await changeApplication(deps, id, visit.at, (now) =>
    decideSending(now, review.reviewer.id, reviewerOccasion(visit, review)),
  );
  // A form sent twice finds the review sent: its writer sees that it arrived, not a refusal.
  if (sent.ok || sent.refusal === 'refusal.already-submitted')
    return visit.redirect(`${reviewPath(id)}/scores?done=sent`);
  return [{ field: 'send', text: visit.t(sent.refusal) }];
}
