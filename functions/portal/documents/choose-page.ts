import * as z from 'zod';
import type { CurrentSection, SavedSection } from '../../documents/document.ts';
import { sectionAsBlock } from '../../documents/document-text.ts';
import { isSectionOf } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import { formHandlers, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import { type DocumentHost, documentOf, type DocumentRoute, type FoundDocument } from './host.ts';

interface TwoVersions<OwnerId extends string> extends FoundDocument<OwnerId> {
  /** The section. */
  readonly id: string;
  /** Saved first, and counting until somebody chooses otherwise. */
  readonly theirs: CurrentSection;
  /** Saved second, and set aside. */
  readonly mine: SavedSection;
}

interface Choice {
  readonly base: number;
  readonly choice: 'theirs' | 'mine' | 'join';
}

/** Two people wrote in one section: both texts, and the choice between them. Either way the other one stays among the earlier versions. */
export function chooseRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  const path = `${host.path}/sections/:section/choose/:version`;
  const { get, post } = formHandlers<PageVisit, TwoVersions<OwnerId>, Choice>({
    load: (visit) => load(host, visit),
    schema: () => schema,
    show: (visit, versions, form) => show(host, visit, versions, form),
    submit: (visit, versions, choice) => choose(host, visit, versions, choice),
  });
  return [
    { method: 'GET', path, handle: get },
    { method: 'POST', path, handle: post },
  ];
}

const schema = z.object({
  base: z.string().transform((text) => (/^\d{1,6}$/.test(text) ? Number(text) : 0)),
  choice: choiceField(['theirs', 'mine', 'join'], 'answer.choose-version'),
}) as unknown as z.ZodType<Choice>;

async function load<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<TwoVersions<OwnerId> | Response> {
  const found = documentOf(host, visit);
  const id = visit.param('section');
  if (found === null || !isSectionOf(found.form, id)) return visit.notFound();
  const theirs = (await host.documents.read(found.owner))[id];
  const versions = await host.documents.versions(found.owner, id);
  const mine = versions.find(({ version }) => String(version) === visit.param('version'));
  return theirs && mine ? { ...found, id, theirs, mine } : visit.notFound();
}

function show<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form, id, theirs, mine }: TwoVersions<OwnerId>,
  { values, errors }: ShownForm,
): Response {
  const block = (saved: SavedSection) => ({
    ...sectionAsBlock(form, id, saved.answers, visit.language),
    by: saved.savedBy.name,
    at: saved.savedAt,
  });
  const model = {
    ...host.basicsOf(visit),
    title: visit.t('answer.choose.title'),
    hasForm: true,
    errors,
    section: wordsOf(form, visit.language).title(id),
    theirs: block(theirs),
    mine: block(mine),
    base: values['base'] ?? String(theirs.version),
    choice: values['choice'] ?? '',
  };
  return visit.page('portal/documents/choose.njk', model);
}

async function choose<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { owner, id, mine }: TwoVersions<OwnerId>,
  { base, choice }: Choice,
): Promise<Response | FormErrors> {
  if (choice === 'theirs') return visit.redirect(host.href(visit));
  if (choice === 'join') return visit.redirect(host.href(visit, `sections/${id}?join=${mine.version}`));
  const saved = await host.documents.save(owner, id, {
    baseVersion: base,
    answers: mine.answers,
    isFinished: mine.isFinished,
    savedBy: host.writerOf(visit),
    savedAt: visit.at,
  });
  if (!saved.ok) return [{ field: 'choice', text: visit.t(saved.refusal) }];
  if (saved.value.kind !== 'set-aside') return visit.redirect(`${host.href(visit)}?saved=${id}`);
  return visit.redirect(host.href(visit, `sections/${id}/choose/${saved.value.version.version}`));
}
