import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { appendToJournal, lockDataDir, readJournal } from '../../infra/local/data-dir.ts';
import { help, parseFlags } from '../../infra/local/flags.ts';
import { temporaryFolder } from './support/endpoint.ts';

describe('The flags of npm start', () => {
  test('have the values a newcomer wants', () => {
    expect(parseFlags([])).toMatchObject({
      port: 8080,
      sample: 'invest-to-save',
      members: 2000,
      at: null,
      clock: 'virtual',
      relay: null,
    });
    expect(parseFlags([]).dataDir).toMatch(/\/\.cascade$/);
  });

  test('are all in the help, which shows values that are accepted', () => {
    const shown = [...help.matchAll(/^ {2}(--[a-z-]+) +(\S+)/gm)].filter(([, flag]) => flag !== '--help');
    expect(shown.map(([, flag]) => flag?.slice(2)).toSorted()).toEqual([
      'at',
      'clock',
      'data-dir',
      'members',
      'origin',
      'port',
      'relay',
      'sample',
    ]);
    for (const [, flag = '', value = ''] of shown) expect(() => parseFlags([flag, value])).not.toThrow();
  });

  test('say where people reach it: on this machine, unless there is an address of its own', () => {
    expect(parseFlags(['--port', '9000']).publicOrigin).toBe('http://127.0.0.1:9000');
    expect(parseFlags(['--origin', 'https://fund.example.org']).publicOrigin).toBe(
      'https://fund.example.org',
    );
  });

  test('take an instant in any zone, or none for UTC', () => {
    expect(parseFlags(['--at', '2026-12-01T09:00:00+01:00']).at).toBe('2026-12-01T08:00:00.000Z');
    expect(parseFlags(['--at', '2026-12-01T09:00']).at).toBe('2026-12-01T09:00:00.000Z');
    expect(parseFlags(['--at', '2026-12-01']).at).toBe('2026-12-01T00:00:00.000Z');
  });

  test.each([
    [['--port', 'http'], /--port is a number/],
    [['--port', '70000'], /--port is a number/],
    [['--at', 'tomorrow'], /--at is an instant/],
    [['--clock', 'fast'], /--clock is one of virtual, real/],
    [['--members', 'many'], /--members is a number/],
    [['--sample', 'big'], /--sample is one of none, invest-to-save/],
    [['--origin', 'http://fund.example.org'], /--origin is an address such as https:/],
    [['--origin', 'https://fund.example.org/cascade'], /without a path/],
    [['--relay', 'mail.example.org'], /--relay is an address such as smtp:/],
    [['--clock', 'real', '--at', '2026-12-01'], /cannot be used with --clock real/],
    [['--colour'], /--colour/],
  ])('%j is refused with what is accepted', (flags, message) => {
    expect(() => parseFlags(flags)).toThrow(message);
  });
});

describe('A data directory', () => {
  test('whose holder was killed can be taken', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' }));
    lockDataDir(folder.path)();
    // A process number is used again: the parent of this test runs, but it did not start when that lock was taken.
    writeFileSync(join(folder.path, 'lock'), JSON.stringify({ pid: process.ppid, startedAt: '1' }));
    lockDataDir(folder.path)();
    writeFileSync(join(folder.path, 'lock'), '{"pi');
    lockDataDir(folder.path)();
    folder.remove();
  });

  test('whose journal was cut short in its last line is read up to there', () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'journal');
    appendToJournal(path, { one: 1 });
    appendFileSync(path, '{"tw');
    expect(readJournal(path)).toEqual([{ one: 1 }]);
    expect(readJournal(join(folder.path, 'none'))).toEqual([]);
    folder.remove();
  });
});
