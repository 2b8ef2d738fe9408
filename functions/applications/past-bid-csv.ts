import type { CalendarDate } from '../calendar/working-days.ts';
import type { ParsedRows } from '../projects/load-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import {
  isNamed,
  type ReadCell,
  readDate,
  readLine,
  readMoney,
  readNeededLine,
  readText,
} from '../projects/csv-values.ts';
import { readRows } from '../projects/read-rows.ts';
import { pastRoundId } from '../rounds/past-round.ts';
import type { ApplicationFacts } from './application.ts';

/** How an application from before Cascade can have ended. */
export const pastBidStates = ['awarded', 'unsuccessful', 'declined', 'withdrawn'] as const;
export type PastBidState = (typeof pastBidStates)[number];

/** What a row must say of a past application, and what it can; a column the file does not have is absent. */
export interface PastBidValues
  extends
    Pick<ApplicationFacts, 'title' | 'organisation'>,
    Partial<
      Pick<
        ApplicationFacts,
        'organisationType' | 'summary' | 'theme' | 'amountPence' | 'expectedAnnualSavingPence'
      >
    > {
  /** The name of its round. */
  readonly round: string;
  readonly state: PastBidState;
  readonly decidedOn?: CalendarDate | null;
  readonly lead?: string;
}

/** One past application as a row of the file describes it. */
export interface PastBidRow {
  readonly row: number;
  readonly id: ProjectId;
  readonly values: PastBidValues;
}

const valueColumns = {
  round: { field: 'round', read: readRoundName },
  title: { field: 'title', read: (cell: string) => readNeededLine(cell, 200) },
  organisation: { field: 'organisation', read: (cell: string) => readNeededLine(cell, 200) },
  decision: { field: 'state', read: readState },
  summary: { field: 'summary', read: (cell: string) => readText(cell, 5000) },
  theme: { field: 'theme', read: (cell: string) => readLine(cell, 100) },
  amount_gbp: { field: 'amountPence', read: readMoney },
  decided_on: { field: 'decidedOn', read: readDate },
  organisation_type: { field: 'organisationType', read: (cell: string) => readLine(cell, 100) },
  expected_annual_saving_gbp: { field: 'expectedAnnualSavingPence', read: readMoney },
  lead_name: { field: 'lead', read: (cell: string) => readLine(cell, 120) },
} as const satisfies Record<
  string,
  { readonly field: keyof PastBidValues; readonly read: (cell: string) => ReadCell<unknown> }
>;

type PastBidColumn = 'id' | keyof typeof valueColumns;

/** The columns of a file of past applications; without those that are needed it is probably another file. */
export const pastBidColumns: {
  readonly all: readonly PastBidColumn[];
  readonly needed: readonly PastBidColumn[];
} = {
  all: ['id', ...(Object.keys(valueColumns) as (keyof typeof valueColumns)[])],
  needed: ['id', 'round', 'title', 'organisation', 'decision', 'summary', 'theme', 'amount_gbp'],
};

/** Reads a spreadsheet of past applications. A row with a bad value is left out whole, with every bad value named. */
export function parsePastBidsCsv(text: string): ParsedRows<PastBidRow> {
  return readRows(text, {
    columns: pastBidColumns,
    valueColumns,
    idMissing: 'past-bids.import.id-missing',
    emptyFile: 'past-bids.import.empty-file',
    asRow: ({ row, id, values }): PastBidRow => ({
      row,
      id: id as ProjectId,
      values: values as unknown as PastBidValues,
    }),
  });
}

function readRoundName(cell: string): ReadCell<string> {
  const name = readNeededLine(cell, 100);
  return name.ok && pastRoundId(name.value) === null
    ? { ok: false, message: 'past-bids.import.round-wrong', args: {} }
    : name;
}

function readState(cell: string): ReadCell<PastBidState> {
  const state = pastBidStates.find((one) => isNamed(cell, one, `application.state.${one}`));
  return state === undefined
    ? { ok: false, message: 'past-bids.import.decision-wrong', args: {} }
    : { ok: true, value: state };
}
