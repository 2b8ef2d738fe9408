import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { ConditionsFailed, type TableAccess, transact } from '../kernel/table.ts';
import { translator } from '../messages/translate.ts';
import { isQuiet, plannedRungs } from '../obligations/plan.ts';
import { recipientsOf } from '../obligations/recipients.ts';
import { type Actor, type Occasion, system } from '../obligations/view.ts';
import { type Language, type PersonId, personIdOf } from '../people/person.ts';
import { type CsvProblem, problem } from './csv-problem.ts';
import type { ProjectRow } from './csv-row.ts';
import { decideImport, type ImportDecision, type ProjectChange, type Stored } from './decide-import.ts';
import { type ForeseenProject, foreseenProject } from './foreseen-changes.ts';
import { importWrites, readStored } from './import-rows.ts';
import { parseProjectCsv } from './project-csv.ts';

/** A value of the file that cannot be used, or was left out: where it is, and what to do, in words. The row is the one a spreadsheet shows. */
export interface NamedProblem {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** What an import did, in numbers of projects; `rejected` names every bad value. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly NamedProblem[];
  /** What was left out or corrected without keeping a row out. */
  readonly warnings: readonly NamedProblem[];
}

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

/** How many projects are read together: three rows each fill one batch of a hundred. */
const readTogether = 33;

/** How many projects are written at the same time. */
const writtenTogether = 25;

/** How often a row is decided again because somebody changed the project at the same moment. */
const mostRounds = 8;

/** The import over the state table. */
export function createImporting(deps: ImportDeps): Importing {
  return {
    async run(csv, at, options = {}) {
      const on: Occasion = { at, by: options.by ?? system };
      const idOf = rememberedIds(deps.keys);
      return load(deps, idOf, csv, options, async (row, stored) => {
        let seen = stored;
        for (let round = 0; round < mostRounds; round++) {
          const decision = decideImport(seen, row, idOf, on);
          if (decision.kind === 'unchanged' || decision.kind === 'refused') return decision;
          if (await commit(deps, seen, decision, at)) return decision;
          seen = (await readStored(deps.tables, [row], idOf)).get(row.id) ?? seen;
        }
        return { kind: 'refused', column: 'id', message: 'refusal.changed-meanwhile' };
      });
    },

    async preview(csv, at, options = {}) {
      const letters: ForeseenLetter[] = [];
      const foreseen: Record<ProjectChange['kind'], ForeseenProject[]> = { created: [], updated: [] };
      const idOf = rememberedIds(deps.keys);
      const result = await load(deps, idOf, csv, options, async (row, stored) => {
        const decision = decideImport(stored, row, idOf, { at, by: options.by ?? system });
        if (decision.kind === 'created' || decision.kind === 'updated') {
          letters.push(...lettersFrom(decision, at));
          foreseen[decision.kind].push(foreseenProject(row.row, stored, decision));
        }
        return decision;
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

/** The ids of addresses, each worked out once in an import: a keyed hash costs more than all else that is decided about a row. */
function rememberedIds(keys: Keys): (email: string) => PersonId {
  const known = new Map<string, PersonId>();
  return (email) => {
    const id = known.get(email) ?? personIdOf(email, keys);
    known.set(email, id);
    return id;
  };
}

/** Reads the file and what is stored, and has every good row dealt with. */
async function load(
  { tables }: ImportDeps,
  idOf: (email: string) => PersonId,
  csv: string,
  { language = 'en' }: ImportOptions,
  deal: (row: ProjectRow, stored: Stored) => Promise<ImportDecision>,
): Promise<ImportResult> {
  const { rows, rejected, warnings } = parseProjectCsv(csv);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const refused: CsvProblem[] = [];
  for (let start = 0; start < rows.length; start += readTogether) {
    const some = rows.slice(start, start + readTogether);
    const stored = await readStored(tables, some, idOf);
    await inParallel(some, writtenTogether, async (row) => {
      const decision = await deal(row, stored.get(row.id) as Stored);
      if (decision.kind === 'refused') refused.push(problem(row.row, decision.column, decision.message));
      else counts[decision.kind]++;
    });
  }
  const t = translator(language);
  const inWords = (problems: readonly CsvProblem[]): NamedProblem[] =>
    problems
      .map(({ row, column, message, args }) => ({ row, column, message: t(message, args) }))
      .toSorted((one, other) => one.row - other.row);
  return { ...counts, rejected: inWords([...rejected, ...refused]), warnings: inWords(warnings) };
}

/** Writes a decision; false when it was taken on something that has changed since. */
async function commit(
  deps: ImportDeps,
  stored: Stored,
  decision: ProjectChange,
  at: EventTime,
): Promise<boolean> {
  try {
    await transact(deps.tables.client, importWrites(deps, stored, decision, at));
    return true;
  } catch (error) {
    if (error instanceof ConditionsFailed) return false;
    throw error;
  }
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

async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  deal: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deal(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
