import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Change } from '../obligations/view.ts';
import { system } from '../obligations/view.ts';
import type { Waiver } from './waivers.ts';

/** What a decision lets a project off: the rest of the instalment whose obligation it waives; nothing for any other decision. */
export function waiverOf(
  before: Obligation,
  { obligation, timeline }: Pick<Change, 'obligation' | 'timeline'>,
  at: EventTime,
): readonly Waiver[] {
  const { state, matter, closed } = obligation;
  if (state !== 'waived' || before.state === 'waived') return [];
  if (matter === undefined || !('instalment' in matter)) return [];
  return [
    {
      instalment: matter.instalment,
      pence: matter.amountPence - (matter.paidPence ?? 0),
      on: dateAt(at),
      at,
      by: timeline[0]?.by ?? system,
      reason: closed?.reason ?? '',
    },
  ];
}
