import type { Attendance } from '../../../seminars/attendance.ts';
import type { Seminar } from '../../../seminars/seminar.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';

/** What was promised at a seminar and what came of it, as a spreadsheet. */
export async function commitmentsTable(
  deps: Pick<StaffDeps, 'attendances' | 'people'>,
  seminar: Seminar,
): Promise<Response> {
  const attendances = await deps.attendances.all(seminar.id);
  const people = await deps.people.get(attendances.map(({ personId }) => personId));
  const rows = attendances.flatMap((one) => rowsOf(seminar, one, people.get(one.personId)?.name ?? ''));
  return csvResponse(`seminar-${seminar.id}-commitments`, csvOf(commitmentColumns, rows));
}

/** The columns of the table of commitments: one row for each answer, and one for each commitment that nobody answered about. */
const commitmentColumns = [
  'seminar',
  'name',
  'organisation',
  'number',
  'commitment',
  'by',
  'helper',
  'moment',
  'outcome',
  'new date',
  'why',
  'changed',
  'evidence',
  'would tell',
  'barrier',
] as const;

function rowsOf({ id }: Seminar, { organisation, commitments }: Attendance, name: string): string[][] {
  return commitments.flatMap(({ number, text, byOn, helper, answers }) => {
    const common = [id, name, organisation, String(number), text, byOn ?? '', helper];
    if (answers.length === 0) return [[...common, '', '', '', '', '', '', '', '']];
    return answers.map((answer) => [
      ...common,
      answer.moment,
      answer.outcome,
      answer.newDate ?? '',
      answer.why,
      answer.changed,
      answer.evidence,
      answer.wouldTell === null ? '' : answer.wouldTell ? 'yes' : 'no',
      answer.barrier ?? '',
    ]);
  });
}
