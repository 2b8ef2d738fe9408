import * as z from 'zod';
import type { Criterion } from '../../assessment/criteria.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import { saveScoresOf } from '../../assessment/save-scores.ts';
import { mostWordsOfReason, readOpinion, type SavedScore, scoreScale } from '../../assessment/scores.ts';
import { countWords } from '../../kernel/text.ts';
import { memberForm, type ShownForm } from '../form-page.ts';
import type { FormErrors } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { readBid } from './bid-reading.ts';
import { isScored, namesOfBid, type OpenedReview, openReview, reviewerOccasion } from './open-review.ts';

interface OpenedCriterion extends OpenedReview {
  readonly criterion: Criterion;
}

interface ScoreForm {
  readonly base: number;
  readonly score: string;
  readonly reason: string;
}

/** One criterion: what to look for, the score and its reason, kept whenever the reviewer saves, finished or not. */
export function criterionRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<OpenedCriterion, ScoreForm>('reviewer', '/reviews/:application/criteria/:criterion', {
    load: (visit) => load(deps, visit),
    schema: () =>
      z.object({
        base: z.string().transform((text) => (/^\d{1,6}$/.test(text) ? Number(text) : 0)),
        score: z.string(),
        reason: z.string(),
      }),
    alsoWrong: (visit, { criterion }) => problemsOf(visit, criterion),
    initial: (_, { review, criterion }) => asTyped(review.scores[criterion.id]),
    show: (visit, opened, form) => show(deps, visit, opened, form, null),
    submit: (visit, opened, typed) => save(deps, visit, opened, typed),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<OpenedCriterion | Response> {
  const reason = visit.form.text('reason').trim();
  const typed = reason === '' ? [] : [{ name: visit.t('reviews.reason'), text: reason }];
  const opened = await openReview(deps, visit, 'bid', typed);
  if (opened instanceof Response) return opened;
  const criterion = opened.criteria.find(({ id }) => id === visit.param('criterion'));
  return criterion === undefined ? visit.notFound() : { ...opened, criterion };
}

function problemsOf({ form, t }: MemberVisit, criterion: Criterion): FormErrors {
  const { problems } = readOpinion(criterion.id, { score: form.text('score'), reason: form.text('reason') });
  return problems.map(({ field, message, args }) => ({ field, text: t(message, args) }));
}

/** Saves, and goes on to the next criterion that is not finished. A score that another tab saved meanwhile is shown beside what was typed here. */
async function save(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review, criteria, criterion }: OpenedCriterion,
  { base, ...typed }: ScoreForm,
): Promise<Response | FormErrors> {
  const { id } = view.application;
  const { opinion } = readOpinion(criterion.id, typed);
  const saves = [{ criterionId: criterion.id, baseVersion: base, ...opinion }];
  const saved = await saveScoresOf(deps, id, review.reviewer.id, saves, reviewerOccasion(visit, review));
  if (!saved.ok) return [{ field: 'reason', text: visit.t(saved.refusal) }];
  const refusal = saved.value.refusals[0]?.refusal;
  if (refusal === undefined) {
    const next = nextToScore(criteria, criterion, saved.value.review);
    const here = reviewPath(id);
    return visit.redirect(
      next === null ? `${here}?saved=${criterion.id}` : `${here}/criteria/${next.id}?saved=${criterion.id}`,
    );
  }
  const errors = [{ field: 'reason', text: visit.t(refusal) }];
  if (refusal !== 'assessment.refusal.score-changed-meanwhile') return errors;
  const stands = saved.value.review.scores[criterion.id] ?? null;
  // Saving again is then a decision between the two, made with both in view.
  const values = { ...visit.form.values, base: String(stands?.version ?? 0) };
  return show(deps, visit, { view, review, criteria, criterion }, { values, errors }, stands);
}

/** The next criterion that is not finished, from this one on and round again; null when all others are. */
function nextToScore(
  criteria: readonly Criterion[],
  criterion: Criterion,
  review: OpenedReview['review'],
): Criterion | null {
  const place = criteria.findIndex(({ id }) => id === criterion.id);
  const others = [...criteria.slice(place + 1), ...criteria.slice(0, place)];
  return others.find((one) => !isScored(one, review)) ?? null;
}

async function show(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review, criteria, criterion }: Pick<OpenedCriterion, 'view' | 'review' | 'criteria' | 'criterion'>,
  { values, errors }: ShownForm,
  stands: SavedScore | null,
): Promise<Response> {
  const { t, language, url } = visit;
  const { application } = view;
  const words = countWords(values['reason'] ?? '');
  const saved = criteria.find(({ id }) => id === url.searchParams.get('saved'));
  return visit.page('portal/reviews/criterion.njk', {
    ...namesOfBid(application, visit),
    title: criterion.name[language],
    section: 'reviews',
    hasForm: true,
    errors,
    values,
    criterion,
    help: criterion.help?.[language] ?? '',
    place: criteria.findIndex(({ id }) => id === criterion.id) + 1,
    total: criteria.length,
    saved: saved?.name[language],
    isSent: review.state === 'submitted',
    stands,
    scale: scoreScale.map((points) => ({
      value: String(points),
      text: t(`reviews.scale.${points}`),
      checked: values['score'] === String(points),
    })),
    reasonHint: [
      t('answer.most-words', { limit: mostWordsOfReason }),
      ...(words === 0 ? [] : [t('answer.words-now', { count: words })]),
    ].join(' '),
    documents: await readBid(deps, application.id, visit),
    back: reviewPath(application.id),
  });
}

function asTyped(saved: SavedScore | undefined): Readonly<Record<string, string>> {
  return {
    base: String(saved?.version ?? 0),
    score: saved?.score === null || saved === undefined ? '' : String(saved.score),
    reason: saved?.reason ?? '',
  };
}
