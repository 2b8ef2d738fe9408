import { cleanLine, cleanText } from '../../../kernel/text.ts';
import { isEmail, normaliseEmail } from '../../../people/person.ts';
import type { Promised } from '../../../seminars/commit-and-answer.ts';
import { longestCommitment, mostCommitments } from '../../../seminars/commitment.ts';
import { readDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { Visit } from '../../visit.ts';

/** How many rows the page has: about as many papers as lie on one table. */
export const paperRows = Array.from({ length: 10 }, (_, place) => place + 1);

/** The fields of a row; each is named `<field>-<row>`. */
export const paperFields = ['name', 'email', 'organisation', 'text', 'by', 'helper'] as const;
type PaperField = (typeof paperFields)[number];

/** In characters, for a name and an organisation. */
const longestLine = 120;

/** One person's papers: rows with the same address are one person's. */
export interface OnPaper {
  /** The first of their rows, which says who they are. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly promised: readonly Promised[];
}

/** What was typed in from paper, and everything that is wrong with it, said of each row. A row that is empty says nothing. */
export function readPaper({ form, t }: Pick<Visit, 'form' | 't'>): {
  readonly people: readonly OnPaper[];
  readonly errors: FormErrors;
} {
  const errors: { field: string; text: string }[] = [];
  const people = new Map<string, OnPaper>();
  const typed = (field: PaperField, row: number) => form.text(`${field}-${row}`);
  const filled = paperRows.filter((row) => paperFields.some((field) => cleanLine(typed(field, row)) !== ''));
  for (const row of filled) {
    const wrong = (field: PaperField, text: string) =>
      errors.push({ field: `${field}-${row}`, text: rowError({ t }, row, text) });
    const line = (field: PaperField) => cleanLine(typed(field, row)).slice(0, longestLine);
    const email = normaliseEmail(cleanLine(typed('email', row)));
    const before = people.get(email);
    const [name, organisation] = [line('name'), line('organisation')];
    if (before === undefined && name === '') wrong('name', t('answer.person.name-missing'));
    if (email === '') wrong('email', t('answer.person.email-missing'));
    else if (!isEmail(email)) wrong('email', t('answer.person.email-wrong'));
    if (before === undefined && organisation === '')
      wrong('organisation', t('staff.paper.organisation-missing'));
    const text = cleanText(typed('text', row));
    if (text === '') wrong('text', t('staff.paper.text-missing'));
    if (text.length > longestCommitment)
      wrong('text', t('answer.text-too-long', { limit: longestCommitment }));
    const byOn = readTypedDay(typed('by', row));
    if (byOn === 'wrong') wrong('by', t('seminar.commit.date-wrong'));
    const helper = cleanText(typed('helper', row)).slice(0, longestCommitment);
    const promised = [
      ...(before?.promised ?? []),
      ...(text === '' || byOn === 'wrong' ? [] : [{ text, byOn, helper }]),
    ];
    if (promised.length > mostCommitments) wrong('text', t('seminar.refusal.too-many-commitments'));
    people.set(email, { ...(before ?? { row, name, email, organisation }), promised });
  }
  if (filled.length === 0) errors.push({ field: 'name-1', text: t('staff.paper.none') });
  return { people: [...people.values()], errors };
}

/** What is wrong with a row, with its number before it: in the list at the top of the page it must be told from the others. */
export function rowError({ t }: Pick<Visit, 't'>, row: number, text: string): string {
  return `${t('staff.paper.row', { number: row })}: ${text}`;
}

/** A day as it is typed in one go: 30/6/2027, 30.6.2027 or 30 6 2027; null when there is none. */
function readTypedDay(text: string): ReturnType<typeof readDate> | 'wrong' {
  const typed = cleanLine(text);
  if (typed === '') return null;
  const [day = '', month = '', year = '', ...more] = typed.split(/[^\d]+/);
  return more.length > 0 ? 'wrong' : (readDate({ day, month, year }) ?? 'wrong');
}
