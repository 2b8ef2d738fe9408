import type { ObligationKind } from './ladder.ts';

/**
 * When the next of a series begins to exist.
 * - `in-turn`: when the one before has ended. Nobody is asked for two progress updates at once, a late answer covers the date it ran past, and what nobody
 *   asks for yet costs nothing: no row waits for it.
 * - `by-date`: so many working days before its own date, whatever became of the others. Each instalment is a debt of its own.
 */
export type Begins = { readonly how: 'in-turn' } | { readonly how: 'by-date'; readonly workingDays: number };

/** A kind of obligation that comes again and again. */
export interface Recurrence {
  readonly begins: Begins;
  /** Whole months from the project's start to the first, and from each to the next; null where each has a date agreed for it. */
  readonly everyMonths: number | null;
  /** How long it goes on: to the end of delivery, or as long as anything else of the project is owed. */
  readonly lasts: 'delivery' | 'while-owing';
  /** Working days after the end of delivery on which the last one is due, which is never left out; null where the series just stops. */
  readonly lastAfterEnd: number | null;
}

/** Every kind that recurs (issue 3, "Decision and award"; mission.md: "the contact is checked before the knowledge walks out of the door"). */
export const recurrences = {
  'progress-update': { begins: { how: 'in-turn' }, everyMonths: 3, lasts: 'delivery', lastAfterEnd: null },
  'contact-confirmation': {
    begins: { how: 'in-turn' },
    everyMonths: 6,
    lasts: 'while-owing',
    lastAfterEnd: null,
  },
  'outcomes-review': { begins: { how: 'in-turn' }, everyMonths: 12, lasts: 'delivery', lastAfterEnd: 20 },
  repayment: {
    begins: { how: 'by-date', workingDays: 65 },
    everyMonths: null,
    lasts: 'while-owing',
    lastAfterEnd: null,
  },
} as const satisfies Partial<Record<ObligationKind, Recurrence>>;

/** The rule of a kind; undefined where it is owed once. */
export function recurrenceOf(kind: ObligationKind): Recurrence | undefined {
  return (recurrences as Partial<Record<ObligationKind, Recurrence>>)[kind];
}
