import { allowed, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Payment } from './payments.ts';
import { type RepaymentVariation, rescheduled } from './reschedule.ts';
import type { Instalment, RepaymentSchedule } from './schedule.ts';
import { totalOf } from './share-out.ts';
import { waivedOf, type Waiver } from './waivers.ts';

/**
 * The schedule after a variation, as `rescheduled` says, of which an instalment with a waiver is no part: it keeps its number, date and amount, and what
 * is left is spread over the others. The sum of the variation is the whole award, what was waived of it included.
 */
export function rescheduledBesideWaived(
  schedule: RepaymentSchedule,
  history: readonly Payment[],
  variation: RepaymentVariation,
  waivers: readonly Waiver[],
): Result<RepaymentSchedule, MessageKey> {
  const isWaived = (one: Instalment) => waivedOf(waivers, one) > 0;
  const waived = schedule.instalments.filter(isWaived);
  if (waived.length === 0) return rescheduled(schedule, history, variation);
  // A part of it may have been paid: that part is no money towards the others.
  const paidOfWaived = totalOf(waived.map((one) => one.amountPence - waivedOf(waivers, one)));
  const beside = totalOf(waived.map(({ amountPence }) => amountPence));
  const others = {
    ...schedule,
    awardPence: schedule.awardPence - beside,
    instalments: schedule.instalments.filter((one) => !isWaived(one)),
  };
  const varied = rescheduled(others, withoutPence(history, paidOfWaived), {
    ...variation,
    awardPence: variation.awardPence - beside,
  });
  if (!varied.ok) return varied;
  const taken = new Set(waived.map(({ number }) => number));
  const free = Array.from({ length: varied.value.instalments.length + taken.size }, (_, place) => place + 1);
  const numbers = free.filter((number) => !taken.has(number));
  const renumbered = varied.value.instalments.map((one, place) => ({
    ...one,
    number: numbers[place] ?? one.number,
  }));
  return allowed({
    ...varied.value,
    awardPence: variation.awardPence,
    instalments: [...renumbered, ...waived].toSorted(
      (one, other) => one.dueOn.localeCompare(other.dueOn) || one.number - other.number,
    ),
  });
}

/** The same payments less so many pence of the first that count. */
function withoutPence(history: readonly Payment[], pence: number): readonly Payment[] {
  let left = pence;
  return history.flatMap((payment) => {
    if (payment.struckOut !== null || left === 0) return [payment];
    const taken = Math.min(left, payment.amountPence);
    left -= taken;
    return taken === payment.amountPence ? [] : [{ ...payment, amountPence: payment.amountPence - taken }];
  });
}
