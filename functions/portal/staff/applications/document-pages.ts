import {
  applicationDocumentId,
  type ApplicationDocumentId,
} from '../../../applications/application-documents.ts';
import type { ApplicationDocument } from '../../../applications/bid-forms.ts';
import type { Application, ApplicationView } from '../../../applications/application.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { documentWords } from '../../applicant/application-host.ts';
import { fullRemarks } from '../../applicant/full-remarks.ts';
import { historyRoutes } from '../../documents/history-pages.ts';
import type { DocumentRoute, ReadableHost } from '../../documents/host.ts';
import { paperRoutes } from '../../documents/reading-pages.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

/** A visit to a document of a bid that exists. */
type ReadingVisit = MemberVisit & { readonly bid: ApplicationView };

/** What staff read of a bid: each document on one page for paper, who saved what and when, every version, and the two latest side by side. */
export function applicationDocumentRoutes(deps: StaffDeps): readonly Route[] {
  return (['expression', 'full'] as const).flatMap((document) => {
    const host = readingHost(deps, document);
    return [...paperRoutes(host), ...historyRoutes(host)].map((route): Route =>
      readBy(deps, document, route),
    );
  });
}

/** Where staff read a document of a bid. */
export function staffDocumentHref(id: ProjectId, document: ApplicationDocument, part: string): string {
  return `/staff/applications/${id}/documents/${document}/${part}`;
}

/** The documents of a bid that staff can read: those that were sent. What is being written for the first time is its writers' own. */
export function readableDocuments({ applied, submitted }: Application): readonly ApplicationDocument[] {
  return [
    ...(applied === null ? [] : ['full' as const]),
    ...(submitted === null ? [] : ['expression' as const]),
  ];
}

function readBy(
  deps: StaffDeps,
  document: ApplicationDocument,
  { path, handle }: DocumentRoute<ReadingVisit>,
): Route {
  return {
    method: 'GET',
    path,
    who: 'staff',
    handle: async (visit) => {
      const bid = await deps.applications.view(visit.param('id') as ProjectId);
      if (bid === null || !readableDocuments(bid.application).includes(document)) return visit.notFound();
      return handle({ ...visit, bid });
    },
  };
}

function readingHost(
  { applicationDocuments }: StaffDeps,
  document: ApplicationDocument,
): ReadableHost<ReadingVisit, ApplicationDocumentId> {
  return {
    path: `/staff/applications/:id/documents/${document}`,
    documents: applicationDocuments,
    ownerOf: ({ bid }) => applicationDocumentId(document, bid.application.id),
    href: ({ bid }, part = '') =>
      part === ''
        ? `/staff/applications/${bid.application.id}`
        : staffDocumentHref(bid.application.id, document, part),
    standingOf: ({ bid }) => {
      const { submitted, applied } = bid.application;
      return { state: 'closed', submittedAt: (document === 'full' ? applied : submitted)?.at ?? null };
    },
    basicsOf: ({ bid: { application }, t }) => ({
      projectTitle: application.title || t('staff.applications.untitled'),
      organisation: application.organisation,
      startHref: `/staff/applications/${application.id}`,
      section: 'applications',
    }),
    nameOf: ({ t }) => t(documentWords[document].name),
    ...(document === 'full'
      ? { remarksOn: (visit, written) => fullRemarks(visit, visit.bid.round, written) }
      : {}),
  };
}
