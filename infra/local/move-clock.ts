import { Temporal } from 'temporal-polyfill';
import { ClockRefusal } from './clock.ts';
import { ControlRefusal } from './control-parts.ts';
import type { ControlParts } from './control-parts.ts';

/** Moves the clock and says what that set off. @throws ControlRefusal when it cannot be moved so. */
export type MoveClock = (
  wanted: Record<string, unknown>,
) => Promise<{ now: string; ticks: number; executions: number; sent: number }>;

/** Moves the clock as `{"to"}` or `{"by"}` says, and counts what that set off. Periods are reckoned in the fund's time zone. */
export function moveClock({ clock, outbox, executionsStarted }: ControlParts): MoveClock {
  return async (wanted) => {
    const [executions, sent] = [executionsStarted(), outbox.entries().length];
    if (clock.kind === 'real')
      throw new ControlRefusal(409, 'This run follows the real clock (--clock real), which nobody can move.');
    try {
      const { now, ticks } = await clock.moveTo(targetOf(wanted, clock.now()));
      return {
        now,
        ticks,
        executions: executionsStarted() - executions,
        sent: outbox.entries().length - sent,
      };
    } catch (error) {
      if (error instanceof ClockRefusal)
        throw new ControlRefusal(error.isConflict ? 409 : 400, error.message);
      throw error;
    }
  };
}

function targetOf({ to, by }: Record<string, unknown>, now: string): string {
  if ((to === undefined) === (by === undefined))
    throw new ControlRefusal(400, 'Say {"to": an instant} or {"by": a period such as "P30D"}.');
  try {
    const instant =
      to === undefined
        ? Temporal.Instant.from(now)
            .toZonedDateTimeISO('Europe/London')
            .add(Temporal.Duration.from(by as string))
            .toInstant()
        : Temporal.Instant.from(to as string);
    return new Date(instant.epochMilliseconds).toISOString();
  } catch {
    throw new ControlRefusal(
      400,
      to === undefined
        ? `"by" is a period such as "P30D" or "PT5M", not ${JSON.stringify(by)}.`
        : `"to" is an instant such as "2026-12-01T09:00:00Z", not ${JSON.stringify(to)}.`,
    );
  }
}
