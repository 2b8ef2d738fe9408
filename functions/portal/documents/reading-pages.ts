import { documentAsBlocks } from '../../documents/document-text.ts';
import type { Visit } from '../visit.ts';
import { type DocumentHost, documentOf, type DocumentRoute, type ReadableHost, wordingOf } from './host.ts';

/** The page that says that the document was sent. */
export function sentRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  return [{ method: 'GET', path: `${host.path}/sent`, handle: (visit) => showSent(host, visit) }];
}

/** The whole document on one page, for reading and for paper. */
export function paperRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  return [{ method: 'GET', path: `${host.path}/print`, handle: (visit) => showPrint(host, visit) }];
}

function showSent<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Response {
  if (documentOf(host, visit) === null) return visit.notFound();
  const { state, submittedAt } = host.standingOf(visit);
  if (submittedAt === null) return visit.redirect(host.href(visit));
  return visit.page('portal/documents/sent.njk', {
    ...host.basicsOf(visit),
    title: visit.t('answer.sent.title'),
    submittedAt,
    isClosed: state === 'closed',
    wording: wordingOf(host, visit),
    checkHref: host.href(visit, 'check'),
    printHref: host.href(visit, 'print'),
  });
}

async function showPrint<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<Response> {
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const document = await host.documents.read(found.owner);
  const remarks = host.remarksOn?.(visit, document);
  return visit.page('portal/documents/print.njk', {
    ...host.basicsOf(visit),
    title: host.nameOf(visit),
    submittedAt: host.standingOf(visit).submittedAt,
    historyHref: host.href(visit, 'history'),
    sections: documentAsBlocks(found.form, document, visit.language).map((section) => ({
      ...section,
      remarks: remarks?.[section.id] ?? null,
    })),
  });
}
