import type { EventTime } from '../kernel/event-time.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Project } from '../projects/project.ts';
import { type Answers, sameAnswers, whatIsMissing } from './section-answers.ts';
import { type Field, type SectionId, sectionIds, sections } from './lessons-learnt-sections.ts';

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

/** What was saved of one lessons-learnt document; a section nobody saved is absent. */
export type LessonsLearntDocument = Readonly<Partial<Record<SectionId, CurrentSection>>>;

/** How far a section has come. `prefilled` holds what the fund knows, and nobody has looked at it. */
export type SectionStatus = 'not-started' | 'prefilled' | 'in-progress' | 'finished';

/** What the fund knows of a project that belongs into the document, so that nobody types it again. */
export function prefill(
  sectionId: SectionId,
  project: Project,
  writer: Pick<Person, 'name' | 'email'>,
): Answers {
  const known = (field: Field): string | number | null => {
    switch (field.prefilledFrom) {
      case 'organisations':
        return [project.organisation, ...project.partners].filter((name) => name !== '').join('; ');
      case 'summary':
        return project.summary;
      case 'expected-saving':
        return project.expectedAnnualSavingPence;
      case 'writer':
        return [writer.name, writer.email].filter((part) => part !== '').join(', ');
      default:
        return null;
    }
  };
  const filled = sections[sectionId].fields.map((field) => [field.id, known(field)] as const);
  return Object.fromEntries(
    filled.filter((pair): pair is [string, string | number] => pair[1] !== null && pair[1] !== ''),
  );
}

/** How far a section has come, for the task list. */
export function statusOf(
  sectionId: SectionId,
  document: LessonsLearntDocument,
  known: Answers,
): SectionStatus {
  const saved = document[sectionId];
  if (saved !== undefined) return isFinished(sectionId, saved) ? 'finished' : 'in-progress';
  return Object.keys(known).length > 0 ? 'prefilled' : 'not-started';
}

/** The sections that stand between a document and its submission, in order. */
export function unfinishedSections(document: LessonsLearntDocument): readonly SectionId[] {
  return sectionIds.filter((id) => !isFinished(id, document[id]));
}

/** Whether a section's writer called it finished, and it lacks nothing by the rules of today. */
function isFinished(sectionId: SectionId, saved: SavedSection | undefined): boolean {
  return (
    saved !== undefined && saved.isFinished && whatIsMissing(sections[sectionId], saved.answers).length === 0
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
export function decideSave(
  sectionId: SectionId,
  current: CurrentSection | null,
  save: SectionSave,
): SaveOutcome {
  if (isTheSame(sectionId, current, save)) return { kind: 'unchanged', current };
  const { baseVersion, ...words } = save;
  const version: SavedSection = { ...words, version: (current?.latestVersion ?? 0) + 1 };
  if (current === null || baseVersion === current.version) {
    return { kind: 'saved', current: { ...version, latestVersion: version.version }, version };
  }
  return { kind: 'set-aside', current: { ...current, latestVersion: version.version }, version };
}

function isTheSame(
  sectionId: SectionId,
  current: CurrentSection | null,
  { answers, isFinished }: SectionSave,
): boolean {
  if (current === null) return !isFinished && Object.keys(answers).length === 0;
  return current.isFinished === isFinished && sameAnswers(sections[sectionId], current.answers, answers);
}
