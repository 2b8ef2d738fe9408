import { dateAt } from '../../../calendar/working-days.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { awaitedStates, endedStates, type Review } from '../../../assessment/review.ts';
import { fewestReviewers, standingReviews } from '../../../assessment/panel-members.ts';
import { isOpen } from '../../../obligations/obligation.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { isScored } from '../../reviews/open-review.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { assessmentLinks, panelActions } from './links.ts';

/** What a page before this one has done. */
const deeds = ['assigned', 'replaced', 'reopened'] as const;

/** Who reviews a bid: how far each has come, what they declared, by when they are asked, and what staff can do about it. */
export function reviewersRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/applications/:id/reviewers',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  if (view === null) return visit.notFound();
  const { t, language, url, at } = visit;
  const { application, round, assessment: found } = view;
  const reviews = found?.assessment.reviews ?? [];
  const [people, timeline] = await Promise.all([
    deps.people.get(reviews.map(({ reviewer }) => reviewer.id)),
    deps.assessments.timeline(id),
  ]);
  const mayReplace = transitionFor(application.state, 'replace-reviewer') !== undefined;
  const today = dateAt(at);
  return visit.page('portal/staff/panels/reviewers.njk', {
    title: t('staff.reviewers.title'),
    section: 'applications',
    done: deeds.find((deed) => deed === url.searchParams.get('done')),
    application,
    standing: standingReviews(reviews).length,
    fewest: fewestReviewers,
    reviews: reviews.toSorted(byReviewer).map((review) => {
      const { reviewer, state } = review;
      const owed = found?.owed.get(reviewer.id);
      return {
        ...review,
        name: reviewer.name,
        person: people.get(reviewer.id) ?? null,
        done: round.criteria.filter((criterion) => isScored(criterion, review)).length,
        total: round.criteria.length,
        owed: owed !== undefined && isOpen(owed) ? owed : null,
        isOverdue: owed !== undefined && awaitedStates.includes(state) && owed.dueOn < today,
        replaceHref:
          mayReplace && !endedStates.includes(state)
            ? `/staff/applications/${id}/reviewers/${reviewer.id}/replace`
            : null,
      };
    }),
    actions: panelActions(application),
    links: assessmentLinks(application, 'reviewers'),
    // What the panel agreed stays on its own page, which is closed to those who still score blind.
    timeline: timeline
      .filter(({ what }) => what.startsWith('review-') && what !== 'review-changed')
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
      })),
  });
}

function byReviewer({ reviewer: one }: Review, { reviewer: other }: Review): number {
  return one.name.localeCompare(other.name) || one.id.localeCompare(other.id);
}
