import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleFunctions, projectRoot } from '../../infra/constructs/bundle.ts';

const out = mkdtempSync(join(tmpdir(), 'cascade-bundle-'));
const fixtures = 'test/infra/fixtures';
let folders: ReadonlyMap<string, string>;

beforeAll(() => {
  folders = bundleFunctions(
    [`${fixtures}/serve-portal.handler.ts`, `${fixtures}/start-due-work.handler.ts`],
    out,
  );
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('The bundle of a function', () => {
  test('is one module with its source map beside it', () => {
    expect([...folders]).toEqual([
      ['serve-portal', join(out, 'serve-portal')],
      ['start-due-work', join(out, 'start-due-work')],
    ]);
    for (const folder of folders.values()) {
      expect(existsSync(join(folder, 'index.mjs'))).toBe(true);
      expect(existsSync(join(folder, 'index.mjs.map'))).toBe(true);
      expect(readFileSync(join(folder, 'index.mjs'), 'utf8')).not.toContain('sourceMappingURL');
    }
  });

  test('runs by itself, dependencies that are not ES modules included', () => {
    const module = join(out, 'serve-portal', 'index.mjs');
    const script = `const { handler } = await import(${JSON.stringify(module)}); console.log(handler({ name: 'Siân' }));`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(answer).toBe('Croeso, Siân\n');
  });

  test('of the portal has every template, and GOV.UK Frontend’s', () => {
    const laid = globSync('**/*.njk', { cwd: join(out, 'serve-portal', 'templates') });
    const ours = globSync('**/*.njk', { cwd: join(projectRoot, 'functions') });
    expect(laid.filter((file) => !file.startsWith('govuk')).toSorted()).toEqual(ours.toSorted());
    expect(laid).toContain('govuk/components/button/macro.njk');
    expect(existsSync(join(out, 'serve-portal', 'templates', 'govuk', 'govuk-frontend.min.css'))).toBe(true);
  });

  test('of a function that renders nothing has no templates', () => {
    expect(existsSync(join(out, 'start-due-work', 'templates'))).toBe(false);
  });

  test('of send-deliveries has the emails’ templates and no page', () => {
    const [folder = ''] = bundleFunctions(
      ['functions/deliveries/send-deliveries.handler.ts'],
      join(out, 'real'),
    ).values();
    const emails = globSync('deliveries/emails/*.njk', { cwd: join(projectRoot, 'functions') });
    expect(globSync('**/*.{njk,css}', { cwd: join(folder, 'templates') }).toSorted()).toEqual(
      emails.toSorted(),
    );
  });

  test('leaves nothing behind of the one before', () => {
    const stale = join(out, 'start-due-work', 'stale.mjs');
    writeFileSync(stale, '');
    bundleFunctions([`${fixtures}/start-due-work.handler.ts`], out);
    expect(existsSync(stale)).toBe(false);
  });

  test('that does not build names the file', () => {
    expect(() => bundleFunctions(['functions/no-such.handler.ts'], out)).toThrow(
      /functions\/no-such\.handler\.ts/,
    );
  });
});
