import type { CalendarDate } from '../calendar/working-days.ts';
import type { Matter } from '../obligations/obligation.ts';
import type { ObligationKind } from '../obligations/ladder.ts';
import type { AccountInLetter, PaymentInLetter } from '../repayments/account-in-letter.ts';
import type { Terms } from './variation.ts';

/** Something owed, as a letter names it. */
export interface OwedInLetter {
  readonly kind: ObligationKind;
  readonly matter?: Matter;
  readonly dueOn: CalendarDate;
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
  | { readonly template: 'project-closed' }
  | {
      readonly template: 'project-reopened';
      readonly reason: string;
      readonly owed: readonly OwedInLetter[];
    };

/** The templates of letters about projects. */
export type ProjectTemplate = ProjectMessage['template'];
