import { applicationSubject } from '../../../deliveries/subject.ts';
import type { ProjectId } from '../../../projects/project.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { letterRow, namesFor } from '../letter-row.ts';
import { assessmentLinks } from '../panels/links.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { asPlainStaffEvent, plainStaffEvents, staffEventsIn } from './staff-events.ts';

/** One bid: where it stands, what was written, who writes it, what was sent, and everything that happened. */
export function applicationRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/applications/:id', who: 'staff', handle: (visit) => show(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  if (view === null) return visit.notFound();
  const { application, round, people } = view;
  const { t, language, url } = visit;
  const [timeline, letters] = await Promise.all([
    deps.applications.timeline(id),
    deps.deliveries.about(applicationSubject(id)),
  ]);
  const names = await namesFor(deps, letters);
  return visit.page('portal/staff/applications/application.njk', {
    title: application.title || t('staff.applications.untitled'),
    section: 'applications',
    done: plainStaffEvents.find((event) => event === url.searchParams.get('done')),
    application,
    round,
    people: application.people.map((one) => ({ ...one, person: people.get(one.id) ?? null })),
    events: staffEventsIn(application.state).filter((event) => asPlainStaffEvent(event) !== null),
    assessment: assessmentLinks(application, 'application'),
    letters: letters.map((letter) => letterRow(letter, names, visit)),
    timeline: timeline
      .filter(({ what }) => what !== 'application-save')
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
      })),
  });
}
