import { documentAsBlocks, sectionAsBlock } from '../../documents/document-text.ts';
import { isSectionOf } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import type { Visit } from '../visit.ts';
import { type DocumentHost, documentOf, type DocumentRoute, wordingOf } from './host.ts';

/** The pages that only show: that the document was sent, the whole document for paper, and a section's earlier versions. */
export function readingRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  const { path } = host;
  return [
    { method: 'GET', path: `${path}/sent`, handle: (visit) => showSent(host, visit) },
    { method: 'GET', path: `${path}/print`, handle: (visit) => showPrint(host, visit) },
    {
      method: 'GET',
      path: `${path}/sections/:section/versions`,
      handle: (visit) => showVersions(host, visit),
    },
  ];
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
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<Response> {
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  return visit.page('portal/documents/print.njk', {
    ...host.basicsOf(visit),
    title: host.nameOf(visit),
    submittedAt: host.standingOf(visit).submittedAt,
    sections: documentAsBlocks(found.form, await host.documents.read(found.owner), visit.language),
  });
}

async function showVersions<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<Response> {
  const found = documentOf(host, visit);
  const id = visit.param('section');
  if (found === null || !isSectionOf(found.form, id)) return visit.notFound();
  const { form, owner } = found;
  const current = (await host.documents.read(owner))[id]?.version;
  const versions = await host.documents.versions(owner, id);
  return visit.page('portal/documents/versions.njk', {
    ...host.basicsOf(visit),
    title: visit.t('answer.versions.title'),
    section: wordsOf(form, visit.language).title(id),
    sectionHref: host.href(visit, `sections/${id}`),
    versions: versions.map((saved) => ({
      isCurrent: saved.version === current,
      by: saved.savedBy.name,
      at: saved.savedAt,
      answers: sectionAsBlock(form, id, saved.answers, visit.language).answers,
    })),
  });
}
