import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { ConditionsFailed, type TableAccess, transact } from '../kernel/table.ts';
import { isQuiet, plannedRungs } from '../obligations/plan.ts';
import { recipientsOf } from '../obligations/recipients.ts';
import { type Actor, type Occasion, system } from '../obligations/view.ts';
import { type Language, type PersonId, personIdOf } from '../people/person.ts';
import type { ProjectRow } from './csv-row.ts';
import { decideImport, type ProjectChange, type Stored } from './decide-import.ts';
import { type ForeseenProject, foreseenProject } from './foreseen-changes.ts';
import type { ImportResult } from './import-result.ts';
import { importWrites, readStored } from './import-rows.ts';
import { conflictedRow, type LoadedKind, loadRows, previewRows } from './load-rows.ts';
import { parseProjectCsv } from './project-csv.ts';
import type { ProjectId } from './project.ts';

/** A letter that will be sent, if nothing happens first, because of what an import begins. */
export interface ForeseenLetter {
  readonly at: EventTime;
  readonly rung: string;
  readonly project: string;
  readonly to: readonly string[];
}

/** What an import would do: beside its numbers, which projects begin and which change, in the file's order, and the letters that would follow, soonest first. */
export interface ImportPreview extends ImportResult {
  readonly newProjects: readonly ForeseenProject[];
  readonly changedProjects: readonly ForeseenProject[];
  readonly letters: readonly ForeseenLetter[];
}

/** Who imports, and in which language problems are described. */
export interface ImportOptions {
  readonly by?: Actor;
  readonly language?: Language;
  /** What they have a conflict with; none when left out. */
  readonly conflicts?: ReadonlySet<ProjectId>;
}

/** Loading projects, and looking first at what that would do. */
export interface Importing {
  /** Loads every good row, each in its own transaction. What was cut off half-way is finished by loading the file again. */
  run(csv: string, at: EventTime, options?: ImportOptions): Promise<ImportResult>;
  /** The same decisions without their effects. */
  preview(csv: string, at: EventTime, options?: ImportOptions): Promise<ImportPreview>;
}

/** What an import needs. */
export interface ImportDeps {
  readonly tables: TableAccess;
  readonly keys: Keys;
  readonly deliveryRetentionDays: number;
}

/** How many projects are read together: four rows each fill one batch of a hundred. */
const readTogether = 25;

const none: ReadonlySet<ProjectId> = new Set();

/** The import over the state table. */
export function createImporting(deps: ImportDeps): Importing {
  return {
    run: (csv, at, { by = system, language = 'en', conflicts = none } = {}) =>
      loadRows(projectsLoaded(deps, { at, by }, conflicts), parseProjectCsv(csv), language),

    async preview(csv, at, { by = system, language = 'en', conflicts = none } = {}) {
      const letters: ForeseenLetter[] = [];
      const foreseen: Record<ProjectChange['kind'], ForeseenProject[]> = { created: [], updated: [] };
      const kind = projectsLoaded(deps, { at, by }, conflicts);
      const result = await previewRows(kind, parseProjectCsv(csv), language, (row, stored, change) => {
        letters.push(...lettersFrom(change, at));
        foreseen[change.kind].push(foreseenProject(row.row, stored, change));
      });
      return {
        ...result,
        newProjects: foreseen.created.toSorted((one, other) => one.row - other.row),
        changedProjects: foreseen.updated.toSorted((one, other) => one.row - other.row),
        letters: letters.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
      };
    },
  };
}

/** Projects as they are loaded, on one occasion. */
function projectsLoaded(
  deps: ImportDeps,
  on: Occasion,
  conflicts: ReadonlySet<ProjectId>,
): LoadedKind<ProjectRow, Stored, ProjectChange> {
  const idOf = rememberedIds(deps.keys);
  return {
    readTogether,
    read: (rows) => readStored(deps.tables, rows, idOf),
    decide: (stored, row) => (conflicts.has(row.id) ? conflictedRow : decideImport(stored, row, idOf, on)),
    async commit(stored, change) {
      try {
        await transact(deps.tables.client, importWrites(deps, stored, change, on.at));
        return true;
      } catch (error) {
        if (error instanceof ConditionsFailed) return false;
        throw error;
      }
    },
  };
}

/** The ids of addresses, each worked out once in an import: a keyed hash costs more than all else that is decided about a row. */
function rememberedIds(keys: Keys): (email: string) => PersonId {
  const known = new Map<string, PersonId>();
  return (email) => {
    const id = known.get(email) ?? personIdOf(email, keys);
    known.set(email, id);
    return id;
  };
}

/** The calendar of a chase that an import begins or moves. */
function lettersFrom({ lessonsLearnt, contacts, project }: ProjectChange, at: EventTime): ForeseenLetter[] {
  if (lessonsLearnt === null || (!lessonsLearnt.isNew && lessonsLearnt.obligation.chase.startedAt !== at))
    return [];
  const { obligation } = lessonsLearnt;
  if (isQuiet(obligation) || obligation.decisionNeeded !== null || obligation.dueOn < dateAt(at)) return [];
  return plannedRungs(obligation).map(({ rung, at: leaves }) => {
    const recipients = recipientsOf(rung, contacts);
    const to = (recipients === 'nobody' ? [] : recipients).map(({ role }) =>
      role === 'fund' ? 'fund' : (contacts[role]?.name ?? ''),
    );
    return { at: leaves, rung: rung.name, project: project.title, to: to.length === 0 ? ['fund'] : to };
  });
}
