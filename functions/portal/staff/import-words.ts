import type { PastBidValues } from '../../applications/past-bid-csv.ts';
import { calendarDate } from '../../calendar/working-days.ts';
import { pounds } from '../../kernel/money.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDate } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import type { Language, NamedContact } from '../../people/person.ts';
import type { RowValues } from '../../projects/csv-columns.ts';
import type { PastBidState } from '../../applications/past-bid-csv.ts';

/** A change of a field in words: what it is called, what it says now, and what it would say. */
interface ChangeInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a field can hold, as an import can say it. */
type FieldValue = string | number | readonly string[] | NamedContact | null | undefined;

/** What a field is called, and how a text in it is meant. */
interface FieldWords {
  readonly label: MessageKey;
  readonly kind?: 'date' | 'decision';
}

/** The fields of a project. */
export const projectFields: Readonly<Record<keyof RowValues, FieldWords>> = {
  title: { label: 'staff.project.title' },
  organisation: { label: 'staff.column.organisation' },
  organisationType: { label: 'staff.project.type' },
  theme: { label: 'staff.project.theme' },
  round: { label: 'staff.project.round' },
  dateAnnounced: { label: 'staff.project.announced' },
  amountPence: { label: 'staff.project.amount' },
  expectedAnnualSavingPence: { label: 'staff.project.saving' },
  savingNote: { label: 'staff.project.saving-note' },
  summary: { label: 'staff.project.summary' },
  partners: { label: 'staff.project.partners' },
  sourceUrl: { label: 'staff.project.source' },
  startDate: { label: 'staff.project.start', kind: 'date' },
  endDate: { label: 'staff.project.end', kind: 'date' },
  lessonsDue: { label: 'staff.project.lessons-due', kind: 'date' },
  lead: { label: 'role.lead' },
  deputy: { label: 'role.deputy' },
  sponsor: { label: 'role.sponsor' },
  champion: { label: 'role.champion' },
  finance: { label: 'role.finance' },
};

/** The fields of a past application. */
export const pastBidFields: Readonly<Record<keyof PastBidValues, FieldWords>> = {
  round: { label: 'staff.project.round' },
  title: { label: 'staff.project.title' },
  organisation: { label: 'staff.column.organisation' },
  state: { label: 'past-bids.decision', kind: 'decision' },
  summary: { label: 'staff.project.summary' },
  theme: { label: 'staff.project.theme' },
  amountPence: { label: 'staff.applications.asked' },
  decidedOn: { label: 'past-bids.decided-on', kind: 'date' },
  organisationType: { label: 'staff.project.type' },
  expectedAnnualSavingPence: { label: 'staff.project.saving' },
  lead: { label: 'past-bids.lead' },
};

/** Says changes as a reader of the page understands them: sums in pounds, dates written out, people by name and address. */
export function changesInWords<
  Field extends string,
  Changed extends {
    readonly changes: readonly {
      readonly field: Field;
      readonly before: FieldValue;
      readonly after: FieldValue;
    }[];
  },
>(
  changed: readonly Changed[],
  fields: Readonly<Record<Field, FieldWords>>,
  language: Language,
): readonly (Omit<Changed, 'changes'> & { readonly changes: readonly ChangeInWords[] })[] {
  return changed.map((one) => ({
    ...one,
    changes: one.changes.map(({ field, before, after }) => {
      const { label, kind } = fields[field];
      return {
        label: translator(language)(label),
        before: sayValue(before, kind, language),
        after: sayValue(after, kind, language),
      };
    }),
  }));
}

function sayValue(value: FieldValue, kind: FieldWords['kind'], language: Language): string {
  const t = translator(language);
  if (value === null || value === undefined || value === '') return t('staff.import.empty');
  if (typeof value === 'number') return pounds(value);
  if (typeof value === 'string') {
    if (kind === 'date') return longDate(calendarDate(value), language);
    return kind === 'decision' ? t(`application.state.${value as PastBidState}`) : value;
  }
  if ('email' in value) return `${value.name}, ${value.email} (${t(`language.choice.${value.language}`)})`;
  return value.length === 0 ? t('staff.import.empty') : value.join(', ');
}
