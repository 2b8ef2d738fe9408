import { Temporal } from 'temporal-polyfill';
import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { asksAfter, type OutcomeMoment, outcomeMoments } from './moments.ts';
import { mergedDays } from './promises.ts';
import type { Seminar } from './seminar.ts';

/**
 * The moment that an answer given now belongs to: the last that has come, or that may have been asked early with another seminar's; before any has come, the
 * first, so that whoever is quick need not wait to be asked. Null when outcomes are not asked about at all.
 */
export function momentNow({ endsAt, moments }: Seminar, at: EventTime): OutcomeMoment | null {
  const asked = Temporal.PlainDate.from(dateAt(at))
    .add({ days: mergedDays - 1 })
    .toString();
  const asks = asksAfter(dateAt(endsAt), moments).flatMap(({ moment, dueOn }) =>
    isOutcomeMoment(moment) ? [{ moment, dueOn }] : [],
  );
  return (asks.findLast(({ dueOn }) => dueOn <= asked) ?? asks[0])?.moment ?? null;
}

function isOutcomeMoment(name: string): name is OutcomeMoment {
  return (outcomeMoments as readonly string[]).includes(name);
}
