import { panelOf } from '../../../assessment/panel.ts';
import { isBlind } from '../../../assessment/review-access.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { shownPanel } from '../../reviews/shown-panel.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { actorName } from '../timeline-text.ts';
import { assessmentLinks, blindMessage } from './links.ts';

/** What the panel of one bid scored and why, criterion by criterion, disagreements first, and what it agreed on instead. */
export function bidPanelRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/applications/:id/panel',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  if (view === null) return visit.notFound();
  const assessment = await deps.assessments.get(id);
  if (isBlind(assessment.reviews, visit.onPanels.id)) return visit.message(blindMessage(id), 403);
  const { t, language, url } = visit;
  const { application, round } = view;
  const panel = shownPanel(panelOf(assessment, round.criteria), language);
  const history = assessment.moderation?.history ?? [];
  return visit.page('portal/staff/panels/bid-panel.njk', {
    title: t('staff.panel.bid-title'),
    section: 'applications',
    application,
    round: { id: round.id, name: round.name[language] },
    done: url.searchParams.get('done') === 'moderated',
    panel,
    mayModerate:
      application.state === 'assessed' || (application.state === 'assessment' && panel.isModerated),
    histories: Object.fromEntries(
      panel.criteria.map((criterion) => [
        criterion.id,
        history
          .filter(({ criterionId }) => criterionId === criterion.id)
          .toReversed()
          .map((entry) => ({ ...entry, by: actorName(entry.by, language) })),
      ]),
    ),
    isDecided: !['applied', 'assessment', 'assessed'].includes(application.state),
    links: assessmentLinks(application, 'panel'),
  });
}
