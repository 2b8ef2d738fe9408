import { readdirSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sampleProjectsCsv } from '../../infra/local/sample/sample-fund.ts';
import { startCascade } from '../support/running.ts';

const start = '2026-11-23T08:00:00Z';
const dayAfterTheLetters = '2026-12-08T12:00:00Z';
/** As many senders as run at once on one machine. */
const sendersAtOnce = 2;

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cascade-killed-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The sample's projects, all of which owe their lessons on one day and are asked for them on one morning. */
function projectsDueTogether(): string {
  const projects: Record<string, string>[] = parse(sampleProjectsCsv(start.slice(0, 10)), {
    columns: true,
    bom: true,
  });
  return stringify(
    projects.map((project) => ({
      ...project,
      start_date: '2025-01-06',
      end_date: '2026-10-20',
      lessons_due: '2026-12-21',
    })),
    { header: true },
  );
}

const lettersIn = (folder: string): number =>
  readdirSync(folder).filter((name) => name.endsWith('.eml')).length;

it('killed while a morning of letters leaves, it is unsure only of the few that were being handed over, and sends every other one once', async () => {
  const options = { dataDir, args: ['--sample', 'none'] };
  const killed = await startCascade({ ...options, at: start });
  await killed.call('POST', '/api/projects/import', projectsDueTogether());
  void killed.to(dayAfterTheLetters).catch(() => undefined);
  while (lettersIn(join(dataDir, 'mail')) === 0) await wait(1);
  await killed.kill();

  const again = await startCascade(options);
  await again.to(dayAfterTheLetters);
  const { items } = await again.call<{ items: { id: string; state: string }[] }>(
    'GET',
    '/api/deliveries?limit=200',
  );
  const letters = new Map(items.map(({ id, state }) => [id, state]));
  const unsure = [...letters.values()].filter((state) => state === 'unknown');
  const mail = await again.call<{ to: string[] }[]>('GET', '/local/mail?limit=1000');
  await again.stop();
  expect(unsure.length).toBeLessThanOrEqual(sendersAtOnce);
  expect(mail.length).toBeGreaterThanOrEqual(letters.size - unsure.length);
  expect(new Set(mail.map(({ to }) => to[0])).size).toBe(mail.length);
  expect(letters.size).toBeGreaterThanOrEqual(51);
});
