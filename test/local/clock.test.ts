import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { initialTime, realClock, virtualClock } from '../../infra/local/clock.ts';
import { firesAtOrAfter, minutesOfRate, scheduledEvent } from '../../infra/local/schedule.ts';
import { temporaryFolder } from './support/endpoint.ts';

const schedule = {
  name: 'tick',
  functionId: 'start-due-work',
  everyMinutes: 5,
  input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
};

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A fund whose due rows are a list of instants; a tick deals with what is due, except what is stuck. */
function clockOver(
  due: string[],
  { stuck = [] as string[], onTick = undefined as ((at: string) => void) | undefined } = {},
) {
  const file = join(folder.path, 'clock.json');
  initialTime(file, '2026-12-01T08:00:00.000Z');
  const ticks: string[] = [];
  const all = (): string[] => [...due, ...stuck].toSorted();
  const clock = virtualClock({
    file,
    schedules: [schedule],
    dueIndex: {
      look: async (instant) => {
        const late = all().filter((one) => one <= instant);
        return {
          next: all().find((one) => one > instant) ?? null,
          left: late.length === 0 ? null : JSON.stringify(late),
        };
      },
    },
    fire: async (_, at) => {
      ticks.push(at);
      for (const one of due.filter((moment) => moment <= at)) due.splice(due.indexOf(one), 1);
      onTick?.(at);
    },
    settled: async () => undefined,
  });
  return { clock, ticks, file };
}

describe('A virtual clock', () => {
  test('goes from due moment to due moment, at the first time the schedule fires, and ends where it was sent', async () => {
    const { clock, ticks } = clockOver([
      '2026-12-01T09:00:00.000Z',
      '2026-12-01T09:03:00.000Z',
      '2026-12-24T09:01:00.000Z',
    ]);
    expect(await clock.moveTo('2026-12-31T00:00:00.000Z')).toEqual({
      now: '2026-12-31T00:00:00.000Z',
      ticks: 3,
    });
    expect(ticks).toEqual([
      '2026-12-01T09:00:00.000Z',
      '2026-12-01T09:05:00.000Z',
      '2026-12-24T09:05:00.000Z',
    ]);
    expect(clock.now()).toBe('2026-12-31T00:00:00.000Z');
  });

  test('shows the moment of the tick while the tick runs', async () => {
    const seen: string[] = [];
    const { clock } = clockOver(['2026-12-01T09:00:00.000Z'], { onTick: () => seen.push(clock.now()) });
    await clock.moveTo('2026-12-02T00:00:00.000Z');
    expect(seen).toEqual(['2026-12-01T09:00:00.000Z']);
  });

  test('sees what a tick made due later on its way, and what is due exactly at its end', async () => {
    const due = ['2026-12-01T09:00:00.000Z'];
    const { clock, ticks } = clockOver(due, {
      onTick: (at) => at < '2026-12-01T10' && due.push('2026-12-03T09:00:00.000Z'),
    });
    await clock.moveTo('2026-12-03T09:00:00.000Z');
    expect(ticks).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-03T09:00:00.000Z']);
  });

  test('picks up what was already due when it was started, and what became due after the last tick', async () => {
    const due = ['2026-11-01T09:00:00.000Z'];
    const { clock, ticks } = clockOver(due);
    await clock.moveTo('2026-12-01T08:10:00.000Z');
    due.push('2026-12-01T07:00:00.000Z');
    await clock.moveTo('2026-12-01T08:15:00.000Z');
    expect(ticks).toEqual(['2026-12-01T08:00:00.000Z', '2026-12-01T08:10:00.000Z']);
  });

  test('does not tick beyond where it was sent', async () => {
    const { clock, ticks } = clockOver(['2026-12-01T09:01:00.000Z']);
    await clock.moveTo('2026-12-01T09:04:00.000Z');
    expect(ticks).toEqual([]);
  });

  test('never goes back', async () => {
    const { clock } = clockOver([]);
    await clock.moveTo('2026-12-02T00:00:00.000Z');
    await expect(clock.moveTo('2026-12-01T23:59:59.999Z')).rejects.toThrow(/never goes back/);
    expect(clock.now()).toBe('2026-12-02T00:00:00.000Z');
  });

  test('tries a row that stays due again and again, but ever more seldom', async () => {
    const { clock, ticks } = clockOver([], { stuck: ['2026-12-01T09:00:00.000Z'] });
    await clock.moveTo('2027-12-01T09:00:00.000Z');
    expect(ticks.slice(0, 4)).toEqual([
      '2026-12-01T09:00:00.000Z',
      '2026-12-01T09:05:00.000Z',
      '2026-12-01T09:15:00.000Z',
      '2026-12-01T09:30:00.000Z',
    ]);
    expect(ticks.length).toBeGreaterThan(360);
    expect(ticks.length).toBeLessThan(400);
  });

  test('two moves at once happen one after the other', async () => {
    const { clock, ticks } = clockOver(['2026-12-01T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
    await Promise.all([clock.moveTo('2026-12-02T00:00:00.000Z'), clock.moveTo('2026-12-03T00:00:00.000Z')]);
    expect(ticks).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-02T09:00:00.000Z']);
  });

  test('resumes where it stopped, unless it is told to start later', async () => {
    const { clock, file } = clockOver([]);
    await clock.moveTo('2026-12-05T00:00:00.000Z');
    expect(initialTime(file, null)).toBe('2026-12-05T00:00:00.000Z');
    expect(initialTime(file, '2026-12-04T00:00:00.000Z')).toBe('2026-12-05T00:00:00.000Z');
    expect(initialTime(file, '2026-12-06T00:00:00.000Z')).toBe('2026-12-06T00:00:00.000Z');
  });
});

test('the real clock cannot be moved', async () => {
  const { dueIndex, fire, settled } = {
    dueIndex: { look: async () => ({ next: null, left: null }) },
    fire: async () => undefined,
    settled: async () => undefined,
  };
  const clock = realClock({ schedules: [schedule], dueIndex, fire, settled });
  await expect(clock.moveTo('2030-01-01T00:00:00.000Z')).rejects.toThrow(/real clock/);
  expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(1000);
});

describe('A schedule', () => {
  test('fires at multiples of its rate since 1970', () => {
    expect(firesAtOrAfter(schedule, '2026-12-01T09:00:00.000Z')).toBe('2026-12-01T09:00:00.000Z');
    expect(firesAtOrAfter(schedule, '2026-12-01T09:00:00.001Z')).toBe('2026-12-01T09:05:00.000Z');
  });

  test('sends its scheduled time as the scheduler writes it', () => {
    expect(scheduledEvent(schedule, '2026-12-01T09:00:00.000Z')).toEqual({
      scheduledTime: '2026-12-01T09:00:00Z',
    });
  });

  test('is a rate in minutes, hours or days, and nothing else', () => {
    expect([
      minutesOfRate('rate(5 minutes)'),
      minutesOfRate('rate(1 hour)'),
      minutesOfRate('rate(2 days)'),
    ]).toEqual([5, 60, 2880]);
    expect(() => minutesOfRate('cron(0 9 * * ? *)')).toThrow(/cron/);
    expect(() => minutesOfRate('rate(0 minutes)')).toThrow(/rate/);
  });
});
