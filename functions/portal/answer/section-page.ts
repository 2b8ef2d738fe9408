import * as z from 'zod';
import { type CurrentSection, prefill } from '../../lessons/lessons-learnt-document.ts';
import { isSectionId, type SectionId, sections } from '../../lessons/lessons-learnt-sections.ts';
import {
  type Answers,
  asTyped,
  joinAnswers,
  type Problem,
  readAnswers,
  whatIsMissing,
} from '../../lessons/section-answers.ts';
import { isOpen } from '../../obligations/obligation.ts';
import { formHandlers, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import { answerHref, type AnswerDeps, isLessonsLearnt, pageBasics, writerOf } from './answer-page.ts';
import { shownFields } from './section-fields.ts';

/** A section, and what was there when the page was opened. */
interface OpenedSection {
  readonly id: SectionId;
  readonly current: CurrentSection | null;
  /** What the fund knows, for a section that nobody has saved. */
  readonly known: Answers;
  /** What the fields begin with. */
  readonly answers: Answers;
  /** Whether they are two people’s words put together. */
  readonly isJoined: boolean;
  /** Once the document was sent, a change must leave it complete. */
  readonly isSent: boolean;
}

interface SectionForm {
  readonly base: number;
  readonly choice: 'yes' | 'no' | 'change' | 'leave';
}

/** The largest form of a section: every limit of every field, however its letters are encoded. */
const maxBytes = 1024 * 1024;

/** One section, its fields and the question whether it is finished. */
export function sectionRoutes(deps: AnswerDeps): Route[] {
  const { get, post } = formHandlers<LinkVisit, OpenedSection, SectionForm>({
    load: (visit) => load(deps, visit),
    schema: (_, { isSent }) => schemaFor(isSent),
    initial: (_, { id, answers, current }) => ({
      ...asTyped(sections[id], answers),
      base: String(current?.version ?? 0),
    }),
    alsoWrong: (visit, opened) => wrongWith(visit, opened),
    show,
    submit: (visit, opened, form) => save(deps, visit, opened, form),
  });
  const path = '/answer/:token/sections/:section';
  return [
    { method: 'GET', path, who: 'link', handle: get },
    // Words posted after acceptance are refused, but shown again: nobody loses what they typed.
    { method: 'POST', path, who: 'link', opensWhenClosed: true, maxBytes, handle: post },
  ];
}

async function load(deps: AnswerDeps, visit: LinkVisit): Promise<OpenedSection | Response> {
  const id = visit.param('section');
  if (!isLessonsLearnt(visit) || !isSectionId(id)) return visit.notFound();
  const { obligation, project, contacts } = visit.link.view;
  if (!isOpen(obligation)) return keepTyped(visit, id);
  const current = (await deps.documents.read(obligation.id))[id] ?? null;
  const known = current === null ? prefill(id, project, contacts.lead ?? visit.link.person) : {};
  const aside = await setAsideWords(deps, visit, id);
  const saved = current?.answers ?? known;
  const answers = aside === null ? saved : joinAnswers(sections[id], saved, aside);
  return { id, current, known, answers, isJoined: aside !== null, isSent: obligation.state === 'submitted' };
}

/** The words of a version that the writer wants to put together with those that count; null when they did not ask for it. */
async function setAsideWords(deps: AnswerDeps, visit: LinkVisit, id: SectionId): Promise<Answers | null> {
  const wanted = visit.url.searchParams.get('join');
  if (wanted === null) return null;
  const versions = await deps.documents.versions(visit.link.view.obligation.id, id);
  return versions.find(({ version }) => String(version) === wanted)?.answers ?? null;
}

function schemaFor(isSent: boolean): z.ZodType<SectionForm> {
  const choice = isSent
    ? choiceField(['change', 'leave'], 'answer.choose-change')
    : choiceField(['yes', 'no'], 'answer.choose-finished');
  const base = z.string().transform((text) => (/^\d{1,6}$/.test(text) ? Number(text) : 0));
  return z.object({ base, choice }) as unknown as z.ZodType<SectionForm>;
}

function show(visit: LinkVisit, opened: OpenedSection, { values, errors }: ShownForm): Response {
  const { t } = visit;
  const { id, current, known, isSent, isJoined } = opened;
  const model = {
    ...pageBasics(visit),
    title: t(`lessons.${id}.title`),
    hasForm: true,
    errors,
    fields: shownFields(sections[id], values, t),
    base: values['base'] ?? '0',
    choice: values['choice'] ?? '',
    isSent,
    savedBy: current?.savedBy.name ?? null,
    savedAt: current?.savedAt ?? null,
    isPrefilled: Object.keys(known).length > 0,
    isJoined,
    hasVersions: (current?.latestVersion ?? 0) > 1,
    versionsHref: answerHref(visit, `sections/${id}/versions`),
  };
  return visit.page('portal/answer/section.njk', model);
}

/** What cannot be saved: answers that are too long or no sums, and, in a section that is called finished, answers that are missing. */
function wrongWith(visit: LinkVisit, { id }: OpenedSection): FormErrors {
  const choice = visit.form.text('choice');
  if (choice === 'leave') return [];
  const { answers, problems } = readAnswers(sections[id], visit.form.values);
  const isFinished = choice === 'yes' || choice === 'change';
  const wrongFields = new Set(problems.map(({ field }) => field));
  const missing = isFinished ? whatIsMissing(sections[id], answers) : [];
  const wrong = [...problems, ...missing.filter(({ field }) => !wrongFields.has(field))];
  return asErrors(inOrder(wrong, id), visit);
}

function inOrder(problems: readonly Problem[], id: SectionId): readonly Problem[] {
  const place = ({ field }: Problem) => sections[id].fields.findIndex((one) => one.id === field);
  return problems.toSorted((one, other) => place(one) - place(other));
}

async function save(
  deps: AnswerDeps,
  visit: LinkVisit,
  opened: OpenedSection,
  form: SectionForm,
): Promise<Response | FormErrors> {
  if (form.choice === 'leave') return visit.redirect(answerHref(visit));
  const { answers } = readAnswers(sections[opened.id], visit.form.values);
  const isFinished = form.choice !== 'no';
  const saved = await deps.documents.save(visit.link.view.obligation.id, opened.id, {
    baseVersion: form.base,
    answers,
    isFinished,
    savedBy: writerOf(visit),
    savedAt: visit.at,
  });
  if (saved.ok && saved.value.kind === 'set-aside') {
    return visit.redirect(answerHref(visit, `sections/${opened.id}/choose/${saved.value.version.version}`));
  }
  if (saved.ok) return visit.redirect(`${answerHref(visit)}?saved=${opened.id}`);
  return saved.refusal === 'refusal.closed'
    ? keepTyped(visit, opened.id)
    : [{ field: 'choice', text: visit.t(saved.refusal) }];
}

/** The document was closed while somebody typed: it stays as it is, and their words are there to copy. */
function keepTyped(visit: LinkVisit, id: SectionId): Response {
  const typed = shownFields(sections[id], visit.form.values, visit.t).map(({ label, value, options }) => ({
    name: label,
    text: options.find(({ checked }) => checked)?.text ?? value,
  }));
  return visit.message(
    {
      title: 'answer.closed.title',
      paragraphs: ['answer.closed.why', 'answer.closed.copy'],
      withContact: true,
      typed: typed.filter(({ text }) => text.trim() !== ''),
    },
    409,
  );
}

function asErrors(problems: readonly Problem[], { t }: LinkVisit): FormErrors {
  return problems.map(({ field, message, args }) => ({ field, text: t(message, args) }));
}
