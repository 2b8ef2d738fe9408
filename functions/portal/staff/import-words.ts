import { calendarDate } from '../../calendar/working-days.ts';
import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDate } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import type { Language } from '../../people/person.ts';
import type { RowValues } from '../../projects/csv-columns.ts';
import type { FieldChange, FieldValue } from '../../projects/foreseen-changes.ts';

/** A change of a project's field in words: what it is called, what it says now, and what it would say. */
export interface ChangeInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What each field of a project is called. */
const labels: Readonly<Record<keyof RowValues, MessageKey>> = {
  title: 'staff.project.title',
  organisation: 'staff.column.organisation',
  organisationType: 'staff.project.type',
  theme: 'staff.project.theme',
  round: 'staff.project.round',
  dateAnnounced: 'staff.project.announced',
  amountPence: 'staff.project.amount',
  expectedAnnualSavingPence: 'staff.project.saving',
  savingNote: 'staff.project.saving-note',
  summary: 'staff.project.summary',
  partners: 'staff.project.partners',
  sourceUrl: 'staff.project.source',
  startDate: 'staff.project.start',
  endDate: 'staff.project.end',
  lessonsDue: 'staff.project.lessons-due',
  lead: 'role.lead',
  deputy: 'role.deputy',
  sponsor: 'role.sponsor',
  champion: 'role.champion',
  finance: 'role.finance',
};

const dates: readonly (keyof RowValues)[] = ['startDate', 'endDate', 'lessonsDue'];

/** Says a change as a reader of the page understands it: sums in pounds, dates written out, people by name and address. */
export function changeInWords({ field, before, after }: FieldChange, language: Language): ChangeInWords {
  const t = translator(language);
  const say = (value: FieldValue): string => {
    if (value === null || value === undefined || value === '') return t('staff.import.empty');
    if (typeof value === 'number') return pounds(value);
    if (typeof value === 'string')
      return dates.includes(field) ? longDate(calendarDate(value), language) : value;
    if ('email' in value) return `${value.name}, ${value.email} (${t(`language.choice.${value.language}`)})`;
    return value.length === 0 ? t('staff.import.empty') : value.join(', ');
  };
  return { label: t(labels[field]), before: say(before), after: say(after) };
}
