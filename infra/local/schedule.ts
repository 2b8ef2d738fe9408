/** A schedule of the template: which function it wakes, how often, with what. */
export interface Schedule {
  readonly name: string;
  readonly functionId: string;
  readonly everyMinutes: number;
  /** The input as written in the template, with the scheduler's own placeholders still in it. */
  readonly input: string;
}

const minutesIn: Record<string, number> = { minute: 1, hour: 60, day: 1440 };

/**
 * Reads `rate(5 minutes)`.
 * @throws Error for any other kind of expression: none has a local stand-in.
 */
export function minutesOfRate(expression: string): number {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = Number(count) * (minutesIn[unit] ?? 0);
  if (minutes < 1) throw new Error(`The schedule "${expression}" has no local stand-in; only rate(…) has.`);
  return minutes;
}

/** The first time a schedule fires at or after an instant. It fires at multiples of its rate since 1970, on the minute. */
export function firesAtOrAfter({ everyMinutes }: Schedule, instant: string): string {
  const every = everyMinutes * 60_000;
  return new Date(Math.ceil(Date.parse(instant) / every) * every).toISOString();
}

/** The event a schedule sends when it fires: its input with the scheduled time written in. */
export function scheduledEvent({ input }: Schedule, at: string): unknown {
  return JSON.parse(input.replaceAll('<aws.scheduler.scheduled-time>', at.replace(/\.\d{3}Z$/, 'Z')));
}
