import * as z from 'zod';
import { sectionAsBlock } from '../../lessons/document-text.ts';
import type { CurrentSection, SavedSection } from '../../lessons/lessons-learnt-document.ts';
import { isSectionId, type SectionId } from '../../lessons/lessons-learnt-sections.ts';
import type { ShownForm } from '../form-page.ts';
import { linkForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import { answerHref, type AnswerDeps, isLessonsLearnt, pageBasics, writerOf } from './answer-page.ts';

interface TwoVersions {
  readonly id: SectionId;
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
export function chooseRoutes(deps: AnswerDeps): Route[] {
  return linkForm<TwoVersions, Choice>('/answer/:token/sections/:section/choose/:version', {
    load: (visit) => load(deps, visit),
    schema: () => schema,
    show,
    submit: (visit, versions, choice) => choose(deps, visit, versions, choice),
  });
}

const schema = z.object({
  base: z.string().transform((text) => (/^\d{1,6}$/.test(text) ? Number(text) : 0)),
  choice: choiceField(['theirs', 'mine', 'join'], 'answer.choose-version'),
}) as unknown as z.ZodType<Choice>;

async function load(deps: AnswerDeps, visit: LinkVisit): Promise<TwoVersions | Response> {
  const id = visit.param('section');
  if (!isLessonsLearnt(visit) || !isSectionId(id)) return visit.notFound();
  const obligationId = visit.link.view.obligation.id;
  const theirs = (await deps.documents.read(obligationId))[id];
  const versions = await deps.documents.versions(obligationId, id);
  const mine = versions.find(({ version }) => String(version) === visit.param('version'));
  return theirs && mine ? { id, theirs, mine } : visit.notFound();
}

function show(visit: LinkVisit, { id, theirs, mine }: TwoVersions, { values, errors }: ShownForm): Response {
  const block = (saved: SavedSection) => ({
    ...sectionAsBlock(id, saved.answers, visit.language),
    by: saved.savedBy.name,
    at: saved.savedAt,
  });
  const model = {
    ...pageBasics(visit),
    title: visit.t('answer.choose.title'),
    hasForm: true,
    errors,
    section: visit.t(`lessons.${id}.title`),
    theirs: block(theirs),
    mine: block(mine),
    base: values['base'] ?? String(theirs.version),
    choice: values['choice'] ?? '',
  };
  return visit.page('portal/answer/choose.njk', model);
}

async function choose(
  deps: AnswerDeps,
  visit: LinkVisit,
  { id, mine }: TwoVersions,
  { base, choice }: Choice,
): Promise<Response | FormErrors> {
  if (choice === 'theirs') return visit.redirect(answerHref(visit));
  if (choice === 'join') return visit.redirect(answerHref(visit, `sections/${id}?join=${mine.version}`));
  const saved = await deps.documents.save(visit.link.view.obligation.id, id, {
    baseVersion: base,
    answers: mine.answers,
    isFinished: mine.isFinished,
    savedBy: writerOf(visit),
    savedAt: visit.at,
  });
  if (!saved.ok) return [{ field: 'choice', text: visit.t(saved.refusal) }];
  if (saved.value.kind !== 'set-aside') return visit.redirect(`${answerHref(visit)}?saved=${id}`);
  return visit.redirect(answerHref(visit, `sections/${id}/choose/${saved.value.version.version}`));
}
