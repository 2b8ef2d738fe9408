import * as z from 'zod';
import {
  type Answers,
  asTyped,
  joinAnswers,
  type Problem,
  readAnswers,
  whatIsMissing,
} from '../../documents/answers.ts';
import type { CurrentSection, SaveOutcome } from '../../documents/document.ts';
import { isSectionOf, type RowsField, type Section } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import type { Result } from '../../kernel/result.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { formHandlers, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import {
  type DocumentHost,
  documentOf,
  type DocumentRoute,
  type FoundDocument,
  type SectionRemarks,
  wordingOf,
} from './host.ts';
import { errorIdOf, rowsShown, type RowsWanted, shownFields } from './section-fields.ts';
import { keepTyped } from './keep-typed.ts';

/** A section, and what was there when the page was opened. */
interface OpenedSection<OwnerId extends string> extends FoundDocument<OwnerId> {
  readonly id: string;
  readonly section: Section;
  readonly current: CurrentSection | null;
  /** What the fund knows, for a section that nobody has saved. */
  readonly known: Answers;
  /** What the fields begin with. */
  readonly answers: Answers;
  /** Whether they are two people’s words put together. */
  readonly isJoined: boolean;
  /** Once the document was sent, a change must leave it complete. */
  readonly isSent: boolean;
  readonly remarks: SectionRemarks | null;
}

interface SectionForm {
  readonly base: number;
  /** `more-rows` is a press of the button below a table. */
  readonly choice: 'yes' | 'no' | 'change' | 'leave' | 'more-rows';
}

/** The largest form of a section: every limit of every field, however its letters are encoded. */
const maxBytes = 1024 * 1024;

/** One section, its fields and the question whether it is finished. */
export function sectionRoutes<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
): DocumentRoute<PageVisit>[] {
  const { get, post } = formHandlers<PageVisit, OpenedSection<OwnerId>, SectionForm>({
    load: (visit) => load(host, visit),
    schema: (visit, opened) => schemaFor(opened.isSent, tableToGrow(visit, opened) !== null),
    initial: (_, { section, answers, current }) => ({
      ...asTyped(section, answers),
      base: String(current?.version ?? 0),
    }),
    alsoWrong: wrongWith,
    show: (visit, opened, form) => show(host, visit, opened, form),
    submit: (visit, opened, form) => save(host, visit, opened, form),
  });
  const path = `${host.path}/sections/:section`;
  return [
    { method: 'GET', path, handle: get },
    { method: 'POST', path, opensWhenClosed: true, maxBytes, handle: post },
  ];
}

async function load<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
): Promise<OpenedSection<OwnerId> | Response> {
  const found = documentOf(host, visit);
  const id = visit.param('section');
  const section = found !== null && isSectionOf(found.form, id) ? found.form.sections[id] : undefined;
  if (found === null || section === undefined) return visit.notFound();
  const { state } = host.standingOf(visit);
  if (state === 'closed')
    return isPosted(visit)
      ? keepTyped(visit, found.form, section, wordingOf(host, visit).closed)
      : visit.redirect(host.href(visit, 'check'));
  const document = await host.documents.read(found.owner);
  const current = document[id] ?? null;
  const known = current === null ? await host.knownOf(visit, section) : {};
  const aside = await setAsideWords(host, visit, found.owner, id);
  const saved = current?.answers ?? known;
  const answers = aside === null ? saved : joinAnswers(section, saved, aside);
  return {
    ...found,
    id,
    section,
    current,
    known,
    answers,
    isJoined: aside !== null,
    isSent: state === 'sent',
    remarks: host.remarksOn?.(visit, document)[id] ?? null,
  };
}

function isPosted({ form }: Visit): boolean {
  return Object.keys(form.values).length > 0;
}

/** The words of a version that the writer wants to put together with those that count; null when they did not ask for it. */
async function setAsideWords<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  owner: OwnerId,
  id: string,
): Promise<Answers | null> {
  const wanted = visit.url.searchParams.get('join');
  if (wanted === null) return null;
  const versions = await host.documents.versions(owner, id);
  return versions.find(({ version }) => String(version) === wanted)?.answers ?? null;
}

function schemaFor(isSent: boolean, isMoreRows: boolean): z.ZodType<SectionForm> {
  const choice = isMoreRows
    ? z.string().transform(() => 'more-rows')
    : isSent
      ? choiceField(['change', 'leave'], 'answer.choose-change')
      : choiceField(['yes', 'no'], 'answer.choose-finished');
  const base = z.string().transform((text) => (/^\d{1,6}$/.test(text) ? Number(text) : 0));
  return z.object({ base, choice }) as unknown as z.ZodType<SectionForm>;
}

/** The table whose button was pressed; null when another button was. */
function tableToGrow(visit: Visit, { section }: { readonly section: Section }): RowsField | null {
  const id = visit.form.text('more-rows');
  return section.fields.find((field): field is RowsField => field.kind === 'rows' && field.id === id) ?? null;
}

async function show<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  opened: OpenedSection<OwnerId>,
  { values, errors }: ShownForm,
  wanted: RowsWanted | null = rowsWanted(visit),
): Promise<Response> {
  const { form, section, current, known, isSent, isJoined, remarks } = opened;
  const hasOrganisations = section.fields.some(({ kind }) => kind === 'organisation');
  const model = {
    ...host.basicsOf(visit),
    title: wordsOf(form, visit.language).title(section.id),
    hasForm: true,
    errors,
    fields: shownFields(form, section, values, visit.language, wanted),
    organisations: hasOrganisations ? await host.organisationsFor?.(visit) : [],
    base: values['base'] ?? '0',
    choice: values['choice'] ?? '',
    isSent,
    savedBy: current?.savedBy.name ?? null,
    savedAt: current?.savedAt ?? null,
    prefilled: wordingOf(host, visit).prefilled ?? 'answer.prefilled',
    isPrefilled: Object.keys(known).length > 0,
    isJoined,
    note: host.noteOn?.(visit, section) ?? null,
    remarks,
    hasVersions: (current?.latestVersion ?? 0) > 1,
    versionsHref: host.href(visit, `sections/${section.id}/versions`),
  };
  return visit.page('portal/documents/section.njk', model);
}

/** How many rows of which table the page's address asks for, as it does after "more rows". */
function rowsWanted({ url }: Visit): RowsWanted | null {
  const [, field = '', rows = ''] = /^([\w-]+)\.(\d{1,4})$/.exec(url.searchParams.get('rows') ?? '') ?? [];
  return field === '' ? null : { field, rows: Number(rows) };
}

/** What cannot be saved: answers that are too long or no sums, and, in a section that is called finished, answers that are missing. */
function wrongWith<OwnerId extends string>(
  visit: Visit,
  { form, section }: OpenedSection<OwnerId>,
): FormErrors {
  const choice = visit.form.text('choice');
  const isMoreRows = tableToGrow(visit, { section }) !== null;
  if (choice === 'leave' && !isMoreRows) return [];
  const { answers, problems } = readAnswers(section, visit.form.values);
  const isFinished = !isMoreRows && (choice === 'yes' || choice === 'change');
  const wrongPlaces = new Set(problems.map(placeOf));
  const missing = isFinished ? whatIsMissing(form, section, answers) : [];
  const wrong = [...problems, ...missing.filter((problem) => !wrongPlaces.has(placeOf(problem)))];
  const words = wordsOf(form, visit.language);
  return inOrder(wrong, section).map((problem) => ({
    field: errorIdOf(section, problem),
    text: words.problem(problem),
  }));
}

function placeOf({ field, cell }: Problem): string {
  return cell === undefined ? field : `${field}.${cell.row}.${cell.column}`;
}

function inOrder(problems: readonly Problem[], { fields }: Section): readonly Problem[] {
  const place = ({ field }: Problem) => fields.findIndex((one) => one.id === field);
  return problems.toSorted(
    (one, other) => place(one) - place(other) || (one.cell?.row ?? -1) - (other.cell?.row ?? -1),
  );
}

async function save<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  opened: OpenedSection<OwnerId>,
  { base, choice }: SectionForm,
): Promise<Response | FormErrors> {
  if (choice === 'leave') return visit.redirect(host.href(visit));
  const table = choice === 'more-rows' ? tableToGrow(visit, opened) : null;
  const { values } = visit.form;
  const wanted = table && { field: table.id, rows: rowsShown(table, values) + table.shown };
  // What was sent changes only by the choice to change it: until then more rows are only shown.
  if (wanted && opened.isSent) return show(host, visit, opened, { values, errors: [] }, wanted);
  const { owner, id, section, form } = opened;
  const saved = await host.documents.save(owner, id, {
    baseVersion: base,
    answers: readAnswers(section, values).answers,
    isFinished: choice === 'more-rows' ? (opened.current?.isFinished ?? false) : choice !== 'no',
    savedBy: host.writerOf(visit),
    savedAt: visit.at,
  });
  if (saved.ok) return visit.redirect(afterSaving(host, visit, id, saved, wanted));
  return saved.refusal === 'refusal.closed'
    ? keepTyped(visit, form, section, wordingOf(host, visit).closed)
    : [{ field: 'choice', text: visit.t(saved.refusal) }];
}

/** Where a save leads: to the choice between two people's words, back to the table that shall have more rows, or to the list of sections. */
function afterSaving<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  id: string,
  { value }: Extract<Result<SaveOutcome, MessageKey>, { ok: true }>,
  wanted: RowsWanted | null,
): string {
  if (value.kind === 'set-aside') return host.href(visit, `sections/${id}/choose/${value.version.version}`);
  // A document of one section has no list to go back to: what is finished goes on to be checked.
  const isOnly = host.documents.formOf(host.ownerOf(visit))?.sectionIds.length === 1;
  if (isOnly && value.current?.isFinished === true) return host.href(visit, 'check');
  if (wanted === null) return `${host.href(visit)}?saved=${id}`;
  return host.href(visit, `sections/${id}?rows=${wanted.field}.${wanted.rows}#${wanted.field}`);
}
