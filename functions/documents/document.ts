import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import { type Answer, type Answers, sameAnswers, whatIsMissing } from './answers.ts';
import type { DocumentForm, Section } from './form.ts';

/** Who saved words. The name is kept, because the person may have left the project when somebody asks. */
export interface Writer {
  readonly id: PersonId;
  readonly name: string;
}

/** One section as somebody saved it. */
export interface SavedSection {
  /** Counts what was saved for this section; a form carries the version it began from. */
  readonly version: number;
  readonly answers: Answers;
  /** Whether its writer said that it is finished. */
  readonly isFinished: boolean;
  readonly savedBy: Writer;
  readonly savedAt: EventTime;
}

/** The section that counts now. */
export interface CurrentSection extends SavedSection {
  /** The highest version there is; above `version` when words were set aside because another's were saved first. */
  readonly latestVersion: number;
}

/** What was saved of one document; a section nobody saved is absent. */
export type WrittenDocument<SectionId extends string = string> = Readonly<
  Partial<Record<SectionId, CurrentSection>>
>;

/** How far a section has come. `prefilled` holds what the fund knows, and nobody has looked at it. */
export type SectionStatus = 'not-started' | 'prefilled' | 'in-progress' | 'finished';

/** What the fund knows of a section's answers, so that nobody types it again: `known` gives it by the name in `prefilledFrom`. */
export function prefilled(section: Section, known: (from: string) => Answer | null): Answers {
  const answers = section.fields.map(({ id, prefilledFrom }) => {
    return [id, prefilledFrom === undefined ? null : known(prefilledFrom)] as const;
  });
  return Object.fromEntries(
    answers.filter((pair): pair is [string, Answer] => pair[1] !== null && pair[1] !== ''),
  );
}

/** How far a section has come, for the task list; `known` is what the fund knows of it. */
export function statusOf<SectionId extends string>(
  form: DocumentForm<SectionId>,
  sectionId: SectionId,
  document: WrittenDocument<SectionId>,
  known: Answers,
): SectionStatus {
  const saved = document[sectionId];
  if (saved !== undefined) return isFinished(form, sectionId, saved) ? 'finished' : 'in-progress';
  return Object.keys(known).length > 0 ? 'prefilled' : 'not-started';
}

/** The sections that stand between a document and its submission, in order. */
export function unfinishedSections<SectionId extends string>(
  form: DocumentForm<SectionId>,
  document: WrittenDocument<SectionId>,
): readonly SectionId[] {
  return form.sectionIds.filter((id) => !isFinished(form, id, document[id]));
}

/** Whether a section's writer called it finished, and it lacks nothing by the rules of today. */
function isFinished<SectionId extends string>(
  form: DocumentForm<SectionId>,
  sectionId: SectionId,
  saved: SavedSection | undefined,
): boolean {
  return (
    saved !== undefined &&
    saved.isFinished &&
    whatIsMissing(form, form.sections[sectionId], saved.answers).length === 0
  );
}

/** Words somebody wants to save, and the version they began from (0 when nobody had saved any). */
export interface SectionSave {
  readonly baseVersion: number;
  readonly answers: Answers;
  readonly isFinished: boolean;
  readonly savedBy: Writer;
  readonly savedAt: EventTime;
}

/**
 * What becomes of a save.
 * - `unchanged`: the same words stand there already.
 * - `saved`: they count from now on.
 * - `set-aside`: somebody else's words were saved since the form was opened. Both are kept, theirs still count, and the writer chooses.
 */
export type SaveOutcome =
  | { readonly kind: 'unchanged'; readonly current: CurrentSection | null }
  | { readonly kind: 'saved'; readonly current: CurrentSection; readonly version: SavedSection }
  | { readonly kind: 'set-aside'; readonly current: CurrentSection; readonly version: SavedSection };

/** Decides a save against the section as it stands. */
export function decideSave(section: Section, current: CurrentSection | null, save: SectionSave): SaveOutcome {
  if (isTheSame(section, current, save)) return { kind: 'unchanged', current };
  const { baseVersion, ...words } = save;
  const version: SavedSection = { ...words, version: (current?.latestVersion ?? 0) + 1 };
  if (current === null || baseVersion === current.version) {
    return { kind: 'saved', current: { ...version, latestVersion: version.version }, version };
  }
  return { kind: 'set-aside', current: { ...current, latestVersion: version.version }, version };
}

function isTheSame(
  section: Section,
  current: CurrentSection | null,
  { answers, isFinished }: SectionSave,
): boolean {
  if (current === null) return !isFinished && Object.keys(answers).length === 0;
  return current.isFinished === isFinished && sameAnswers(section, current.answers, answers);
}
