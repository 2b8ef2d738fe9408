import type { Answers } from '../../documents/answers.ts';
import type { SavedSection } from '../../documents/document.ts';
import { sectionAsBlock } from '../../documents/document-text.ts';
import { type DocumentForm, isSectionOf } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import type { Visit } from '../visit.ts';
import { documentOf, type DocumentRoute, type FoundDocument, type ReadableHost } from './host.ts';

/** Who saved what and when: of the whole document, of one section with every version to read, and its two latest versions side by side. */
export function historyRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  const { path } = host;
  return [
    { method: 'GET', path: `${path}/history`, handle: (visit) => showHistory(host, visit) },
    {
      method: 'GET',
      path: `${path}/sections/:section/versions`,
      handle: (visit) => withSection(host, visit, showVersions),
    },
    {
      method: 'GET',
      path: `${path}/sections/:section/compare`,
      handle: (visit) => withSection(host, visit, showTwoLatest),
    },
  ];
}

async function showHistory<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<Response> {
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const { form, owner } = found;
  const words = wordsOf(form, visit.language);
  const document = await host.documents.read(owner);
  const sections = await Promise.all(
    form.sectionIds.map(async (id) => ({ id, versions: await host.documents.versions(owner, id) })),
  );
  const saves = sections.flatMap(({ id, versions }) =>
    versions.map(({ version, savedAt, savedBy, isFinished }) => ({
      section: words.title(id),
      at: savedAt,
      by: savedBy.name,
      version,
      isFinished,
      isCurrent: document[id]?.version === version,
      href: `${host.href(visit, `sections/${id}/versions`)}#version-${version}`,
      compareHref:
        versions.length > 1 && version === versions[0]?.version
          ? host.href(visit, `sections/${id}/compare`)
          : null,
    })),
  );
  return visit.page('portal/documents/history.njk', {
    ...host.basicsOf(visit),
    title: visit.t('answer.history.title'),
    documentName: host.nameOf(visit),
    saves: saves.toSorted((one, other) => other.at.localeCompare(one.at)),
  });
}

/** A section whose versions a visit is about. */
interface FoundSection<OwnerId extends string> extends FoundDocument<OwnerId> {
  readonly id: string;
  /** Newest first. */
  readonly versions: readonly SavedSection[];
  /** The version that counts; undefined when nothing was saved. */
  readonly current: number | undefined;
}

async function withSection<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
  visit: PageVisit,
  show: (
    host: ReadableHost<PageVisit, OwnerId>,
    visit: PageVisit,
    section: FoundSection<OwnerId>,
  ) => Response,
): Promise<Response> {
  const found = documentOf(host, visit);
  const id = visit.param('section');
  if (found === null || !isSectionOf(found.form, id)) return visit.notFound();
  const current = (await host.documents.read(found.owner))[id]?.version;
  return show(host, visit, {
    ...found,
    id,
    current,
    versions: await host.documents.versions(found.owner, id),
  });
}

function showVersions<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form, id, versions, current }: FoundSection<OwnerId>,
): Response {
  return visit.page('portal/documents/versions.njk', {
    ...host.basicsOf(visit),
    title: visit.t('answer.versions.title'),
    section: wordsOf(form, visit.language).title(id),
    historyHref: host.href(visit, 'history'),
    compareHref: versions.length > 1 ? host.href(visit, `sections/${id}/compare`) : null,
    versions: versions.map((saved) => ({
      ...named(saved),
      isCurrent: saved.version === current,
      answers: sectionAsBlock(form, id, saved.answers, visit.language).answers,
    })),
  });
}

function showTwoLatest<PageVisit extends Visit, OwnerId extends string>(
  host: ReadableHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form, id, versions }: FoundSection<OwnerId>,
): Response {
  const [later, earlier] = versions;
  if (later === undefined || earlier === undefined)
    return visit.redirect(host.href(visit, `sections/${id}/versions`));
  return visit.page('portal/documents/compare.njk', {
    ...host.basicsOf(visit),
    title: visit.t('answer.compare.title'),
    section: wordsOf(form, visit.language).title(id),
    versionsHref: host.href(visit, `sections/${id}/versions`),
    earlier: named(earlier),
    later: named(later),
    questions: sideBySide(form, id, earlier.answers, later.answers, visit),
  });
}

function named({ version, savedAt, savedBy }: SavedSection) {
  return { version, at: savedAt, by: savedBy.name };
}

/** Every question that either version answers, with both answers; one that a choice made needless in both is left out. */
function sideBySide(
  form: DocumentForm,
  id: string,
  earlier: Answers,
  later: Answers,
  { language, t }: Visit,
) {
  const [before, after] = [earlier, later].map(
    (answers) => new Map(sectionAsBlock(form, id, answers, language).answers.map((one) => [one.field, one])),
  );
  const words = wordsOf(form, language);
  return (form.sections[id]?.fields ?? []).flatMap(({ id: field }) => {
    const [one, other] = [before?.get(field), after?.get(field)];
    if (one === undefined && other === undefined) return [];
    const [was, is] = [one, other].map((block) => block?.text ?? t('answer.none-given'));
    return [{ label: words.label({ section: id, field }), was, is, isChanged: was !== is }];
  });
}
