import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startFunction } from '../../infra/local/function.ts';
import type { LocalFunction } from '../../infra/local/function.ts';
import { temporaryFolder } from './support/endpoint.ts';

const code = `
import { appendFileSync } from 'node:fs';
let running = 0;
let most = 0;
const order = [];
export async function handler({ name, takes, log }) {
  running += 1;
  most = Math.max(most, running);
  order.push(name);
  await new Promise((resolve) => setTimeout(resolve, takes));
  running -= 1;
  if (name === 'fails') throw new TypeError('Catrin Rees <catrin@example.org> has no place');
  if (log !== undefined) appendFileSync(log, name);
  return { most, order };
}`;

let folder: ReturnType<typeof temporaryFolder>;
let started: LocalFunction;
const logFile = (): string => join(folder.path, 'function.log');

beforeEach(() => {
  folder = temporaryFolder();
  const file = join(folder.path, 'index.mjs');
  writeFileSync(file, code);
  started = startFunction(
    { id: 'sender', code: file, timeoutSeconds: 1, atOnce: 2, environment: {}, logFile: logFile() },
    () => false,
  );
});
afterEach(async () => {
  await started.stop();
  folder.remove();
});

describe('A function of which two may run at once', () => {
  test('runs two at once, and the others in the order in which they came', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => started.invoke({ name, takes: 20 })),
    );
    expect(answers.at(-1)).toEqual({ most: 2, order: ['a', 'b', 'c', 'd', 'e'] });
  });

  test('counts the time it may take from its turn, not from its wait', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await expect(
      Promise.all(names.map((name) => started.invoke({ name, takes: 500 }))),
    ).resolves.toHaveLength(6);
  });

  test('that dies ends only what had its turn', async () => {
    const outcomes = ['a', 'b', 'c'].map((name) => started.invoke({ name, takes: 300 }));
    await wait(150);
    started.crash();
    expect((await Promise.allSettled(outcomes)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });

  test('that is asked to end finishes what it does and begins nothing more, and nobody takes that for a failure', async () => {
    const log = join(folder.path, 'done');
    let heard = 0;
    for (const name of ['a', 'b', 'c']) {
      const count = (): number => (heard += 1);
      void started.invoke({ name, takes: 200, log }).then(count, count);
    }
    await wait(100);
    await started.stop();
    expect(readFileSync(log, 'utf8')).toBe('ab');
    expect(heard).toBe(2);
  });
});

test('a failure is logged by its name and its place, not by its message, which may hold an address', async () => {
  await expect(started.invoke({ name: 'fails', takes: 1 })).rejects.toThrow(/catrin@example.org/);
  await started.stop();
  const logged = readFileSync(logFile(), 'utf8');
  expect(logged).toContain('TypeError');
  expect(logged).toContain('index.mjs');
  expect(logged).not.toContain('catrin');
});
