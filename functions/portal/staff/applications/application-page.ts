import { type ApplicationView, certifierOf } from '../../../applications/application.ts';
import { missingBeforeTelling, standingDecision } from '../../../applications/decision.ts';
import { applicationSubject } from '../../../deliveries/subject.ts';
import { dateAt } from '../../../calendar/working-days.ts';
import { contactRoles, type PersonId } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { attachmentsFor } from '../../attachments/attachment-pages.ts';
import { documentWords } from '../../applicant/application-host.ts';
import { letterRow, namesFor } from '../letter-row.ts';
import { nearestTo } from '../similar/nearest.ts';
import { assessmentLinks } from '../panels/links.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { staffAttachments } from './attachments.ts';
import { readableDocuments, staffDocumentHref } from './document-pages.ts';
import { decidingEvents, eventPagesOf, plainStaffEvents } from './staff-events.ts';

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
  const { keptUntil, removedAt } = application;
  const [timeline, letters] = await Promise.all([
    deps.applications.timeline(id),
    deps.deliveries.about(applicationSubject(id)),
  ]);
  const nearest = await nearestTo(deps, application, visit.at);
  const files =
    application.applied === null
      ? null
      : await attachmentsFor(deps, visit, staffAttachments(application, visit));
  const names = await namesFor(deps, letters);
  return visit.page('portal/staff/applications/application.njk', {
    title:
      application.title || t(removedAt === undefined ? 'staff.applications.untitled' : 'kept-bids.removed'),
    keptUntil: keptUntil === undefined ? null : dateAt(keptUntil),
    removedOn: removedAt === undefined ? null : dateAt(removedAt),
    section: 'applications',
    done: [...plainStaffEvents, ...decidingEvents].find((event) => event === url.searchParams.get('done')),
    application,
    round,
    ...decisionModel(view),
    people: application.people.map((one) => ({ ...one, person: people.get(one.id) ?? null })),
    files,
    certifierName: people.get(certifierOf(application) ?? ('' as PersonId))?.name ?? '',
    documents: readableDocuments(application).map((document) => ({
      name: t(documentWords[document].name),
      readHref: staffDocumentHref(id, document, 'print'),
      historyHref: staffDocumentHref(id, document, 'history'),
    })),
    nearest: nearest && { ...nearest, found: shownTo(visit.onPanels, nearest.found, (one) => one.id) },
    events: eventPagesOf(application),
    assessment:
      application.imported === undefined && removedAt === undefined
        ? assessmentLinks(application, 'application')
        : [],
    letters: letters.map((letter) => letterRow(letter, names, visit)),
    timeline: shownTo(visit.onPanels, timeline, ({ args }) => String(args['other'] ?? ''))
      .filter(({ what }) => what !== 'application-save')
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
      })),
  });
}

/** What the minister decided, whom an award names, and what it lacks before it can be told. */
function decisionModel({ application, people }: ApplicationView) {
  const decision = standingDecision(application);
  const contacts = decision?.award?.contacts ?? {};
  return {
    decision,
    missing: missingBeforeTelling(decision),
    namedPeople: contactRoles.flatMap((role) => {
      const id = contacts[role];
      const person = id === undefined ? undefined : people.get(id);
      return person === undefined ? [] : [{ role, person }];
    }),
  };
}
