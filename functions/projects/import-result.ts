import { translator } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import type { CsvProblem } from './csv-problem.ts';

/** A value of the file that cannot be used, or was left out: where it is, and what to do, in words. The row is the one a spreadsheet shows. */
export interface NamedProblem {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** What an import did, in numbers of the things it is about; `rejected` names every bad value. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly NamedProblem[];
  /** What was left out or corrected without keeping a row out. */
  readonly warnings: readonly NamedProblem[];
}

/** The same before its problems are said in anybody's language. */
export type CountedImport = Omit<ImportResult, 'rejected' | 'warnings'> &
  Readonly<Record<'rejected' | 'warnings', readonly CsvProblem[]>>;

/** Says what is wrong with a file, row by row. */
export function inWords(counted: CountedImport, language: Language): ImportResult {
  const t = translator(language);
  const named = (problems: readonly CsvProblem[]): NamedProblem[] =>
    problems
      .map(({ row, column, message, args }) => ({ row, column, message: t(message, args) }))
      .toSorted((one, other) => one.row - other.row);
  return { ...counted, rejected: named(counted.rejected), warnings: named(counted.warnings) };
}
