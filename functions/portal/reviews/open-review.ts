import type { Application, ApplicationView } from '../../applications/application.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { Criterion } from '../../assessment/criteria.ts';
import { sightOf } from '../../assessment/review-access.ts';
import { reviewPath } from '../../assessment/review-obligations.ts';
import type { Review } from '../../assessment/review.ts';
import { whatIsMissing } from '../../assessment/scores.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import type { Occasion } from '../../obligations/view.ts';
import type { ProjectId } from '../../projects/project.ts';
import { errorMessages, type PublicMessage } from '../messages-page.ts';
import type { MemberVisit } from '../routes.ts';
import type { StaffDeps } from '../staff/deps.ts';

/** A member's own review of a bid, as their visit found it. */
export interface OpenedReview {
  readonly view: ApplicationView;
  readonly assessment: Assessment;
  readonly review: Review;
  readonly criteria: readonly Criterion[];
  /** What they owe; null when it is not known any more. */
  readonly owed: Obligation | null;
}

/**
 * Opens the visitor's own review of the bid that the address names, or answers in its place: there is none, it has ended, or they have yet to declare.
 * @param needed how much of the bid the page shows.
 * @param typed words of a form that could not be used, for a page that must give them back.
 */
export async function openReview(
  { applications }: Pick<StaffDeps, 'applications'>,
  visit: MemberVisit,
  needed: 'names' | 'bid',
  typed: PublicMessage['typed'] = [],
): Promise<OpenedReview | Response> {
  const { id } = visit.onPanels;
  const view = id === null ? null : await applications.view(visit.param('application') as ProjectId);
  const assessment = view?.assessment;
  const review = assessment?.assessment.reviews.find(({ reviewer }) => reviewer.id === id);
  if (view === null || assessment === undefined || review === undefined) return visit.notFound();
  const sight = sightOf(review);
  if (sight === 'nothing')
    return visit.message(review.state === 'conflicted' ? errorMessages.conflicted : { ...ended, typed }, 403);
  if (sight === 'names' && needed === 'bid')
    return visit.redirect(`${reviewPath(view.application.id)}/declare`);
  return {
    view,
    assessment: assessment.assessment,
    review,
    criteria: view.round.criteria,
    owed: assessment.owed.get(review.reviewer.id) ?? null,
  };
}

const ended: PublicMessage = {
  title: 'reviews.ended.title',
  paragraphs: ['assessment.refusal.replaced'],
  link: { href: '/reviews', text: 'reviews.title' },
  withContact: true,
};

/** What every page of a review shows of the bid: its names, and nothing that a reviewer may not read before they have declared. */
export function namesOfBid({ title, organisation }: Application, { t }: Pick<MemberVisit, 't'>) {
  return { bidTitle: title === '' ? t('staff.applications.untitled') : title, organisation };
}

/** A reviewer acts in their own name. */
export function reviewerOccasion({ at }: MemberVisit, { reviewer }: Review): Occasion {
  return { at, by: { kind: 'person', id: reviewer.id, name: reviewer.name } };
}

/** Whether a criterion has all that a sent review needs. */
export function isScored(criterion: Criterion, { scores }: Pick<Review, 'scores'>): boolean {
  return whatIsMissing([criterion], scores).length === 0;
}
