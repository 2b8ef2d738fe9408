import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Payment } from './payments.ts';
import type { InstalmentPosition, RepaymentStatement } from './statement.ts';

/** A payment, as a letter names it. */
export type PaymentInLetter = Pick<Payment, 'paidOn' | 'reference' | 'amountPence'>;

/** An account, as a letter shows it: what was true when it was decided. Sums in pence. */
export interface AccountInLetter extends Pick<
  RepaymentStatement,
  'on' | 'awardPence' | 'repaidPence' | 'outstandingPence' | 'latePence' | 'waivedPence' | 'creditPence'
> {
  /** What has been paid or falls due up to the next instalment, the latest of them. */
  readonly instalments: readonly Pick<
    InstalmentPosition,
    'number' | 'dueOn' | 'amountPence' | 'outstandingPence' | 'state'
  >[];
}

/** How many instalments a letter shows: our own line, so that it stays one page. */
const mostInLetter = 12;

/** The account for a letter that is decided at a time. */
export function accountInLetter(statement: RepaymentStatement, at: EventTime): AccountInLetter {
  const { on, awardPence, repaidPence, outstandingPence, latePence, waivedPence, creditPence } = statement;
  const today = dateAt(at);
  const next = statement.instalments.findIndex((one) => one.dueOn >= today && one.outstandingPence > 0);
  const shown = next < 0 ? statement.instalments : statement.instalments.slice(0, next + 1);
  return {
    on,
    awardPence,
    repaidPence,
    outstandingPence,
    latePence,
    waivedPence,
    creditPence,
    instalments: shown
      .slice(-mostInLetter)
      .map(({ number, dueOn, amountPence, outstandingPence: left, state }) => ({
        number,
        dueOn,
        amountPence,
        outstandingPence: left,
        state,
      })),
  };
}
