import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';

/** Something to tell about one place of the file. The row is the one a spreadsheet shows: the names of the columns are in row 1. */
export interface CsvProblem {
  readonly row: number;
  readonly column: string;
  readonly message: MessageKey;
  readonly args: MessageArguments;
}

/** One thing to tell. */
export function problem(
  row: number,
  column: string,
  message: MessageKey,
  args: MessageArguments = {},
): CsvProblem {
  return { row, column, message, args };
}
