import type { CalendarDate } from '../calendar/working-days.ts';
import type { Matter } from '../obligations/obligation.ts';
import type { ObligationKind } from '../obligations/ladder.ts';
import type { AccountInLetter, PaymentInLetter } from '../repayments/account-in-letter.ts';
import type { Barrier } from '../seminars/commitment.ts';
import type { AdoptionStanding } from '../adoption/adoption.ts';
import type { Terms } from './variation.ts';

/** Something owed, as a letter names it. */
export interface OwedInLetter {
  readonly kind: ObligationKind;
  readonly matter?: Matter;
  readonly dueOn: CalendarDate;
}

/** One body in the report of who does what with a proven project. */
export interface AdoptionInLetter {
  readonly organisation: string;
  readonly standing: AdoptionStanding;
  /** Whether that has come about since the last report. */
  readonly isNew: boolean;
  readonly byOn?: CalendarDate;
  readonly barriers?: readonly Barrier[];
}

/** What a letter about a project's life says. The words are in the catalogue; here is what was true when it was decided. */
export type ProjectMessage =
  | { readonly template: 'project-paused'; readonly reason: string }
  | { readonly template: 'project-resumed'; readonly owed: readonly OwedInLetter[] }
  | {
      readonly template: 'project-varied';
      readonly reason: string;
      readonly before: Terms;
      readonly after: Terms;
      readonly owed: readonly OwedInLetter[];
    }
  | {
      readonly template: 'project-abandoned';
      readonly reason: string;
      readonly owed: readonly OwedInLetter[];
    }
  | {
      readonly template: 'project-withdrawn';
      readonly reason: string;
      readonly owed: readonly OwedInLetter[];
    }
  | {
      readonly template: 'payment-received';
      readonly payment: PaymentInLetter;
      readonly account: AccountInLetter;
    }
  | {
      readonly template: 'payment-struck-out';
      readonly payment: PaymentInLetter;
      readonly account: AccountInLetter;
      readonly reason: string;
    }
  | {
      readonly template: 'adoption-report';
      /** When the last report was sent; null for the first. */
      readonly since: CalendarDate | null;
      /** How many bodies there are, of whom `rows` has the first. */
      readonly total: number;
      readonly rows: readonly AdoptionInLetter[];
    }
  | { readonly template: 'project-closed' }
  | {
      readonly template: 'project-reopened';
      readonly reason: string;
      readonly owed: readonly OwedInLetter[];
    };

/** The templates of letters about projects. */
export type ProjectTemplate = ProjectMessage['template'];
