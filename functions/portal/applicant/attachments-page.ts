import { fullAttachments, whileWritten } from '../../applications/application-attachments.ts';
import { documentsOf } from '../../applications/application-documents.ts';
import type { Tables } from '../../kernel/table.ts';
import {
  type AttachmentDeps,
  type AttachmentPlace,
  attachmentRoutes,
  attachmentsFor,
  lettingUpload,
} from '../attachments/attachment-pages.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';
import { applicationHost, type ApplicationHostDeps } from './application-host.ts';

/** What the pages of a bid's files need. */
export type BidAttachmentDeps = ApplicationHostDeps & AttachmentDeps & { readonly tables: Tables };

const path = '/applications/:token/full/attachments';

/** The files of a full application: a page with the list and the form for another, and the pages about each. */
export function bidAttachmentRoutes(deps: BidAttachmentDeps): readonly Route[] {
  const placeOf = (visit: ApplicantVisit) => Promise.resolve(placeFor(deps, visit));
  return [
    { method: 'GET', path, who: 'applicant', handle: (visit) => show(deps, visit) },
    ...attachmentRoutes<ApplicantVisit>(deps, placeOf).map((route): Route => ({
      ...route,
      path: `${path}${route.path}`,
      who: 'applicant',
    })),
  ];
}

async function show(deps: BidAttachmentDeps, visit: ApplicantVisit): Promise<Response> {
  const place = placeFor(deps, visit);
  if (place instanceof Response) return place;
  const files = await attachmentsFor(deps, visit, place);
  const page = visit.page('portal/applicant/attachments.njk', {
    ...bidBasics(visit),
    title: visit.t('full.attachments.title'),
    files,
  });
  return lettingUpload(page, files);
}

/** Files can be added as long as the words of the full application can change, and by those who can change them. */
function placeFor(deps: BidAttachmentDeps, visit: ApplicantVisit): AttachmentPlace | Response {
  const { application } = visit.bid.view;
  if (!documentsOf(application).includes('full')) return visit.notFound();
  const on = applicantOccasion(visit);
  const here = bidHref(visit, 'full/attachments');
  return {
    owner: fullAttachments(application.id),
    path: here,
    back: here,
    mayChange: applicationHost(deps, 'full').standingOf(visit).state === 'open',
    by: on.by,
    alongside: whileWritten(deps.tables, deps.applications, application.id, on),
  };
}
