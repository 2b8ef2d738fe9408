import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Replaces a file in one step: a reader, or a start after a crash, sees the old content or the new, never half of it. */
export function writeAtomically(path: string, content: string | Buffer, mode = 0o600): void {
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, content, { mode });
  renameSync(temporary, path);
}

/** Reads a JSON file that `writeAtomically` wrote; undefined when there is none yet. */
export function readJson<Value>(path: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Value;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Reads a file of one JSON value a line; a last line cut short by a crash is left out, because what it reports was never answered. */
export function readJournal<Line>(path: string): Line[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  return complete
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Adds one JSON value as a line of its own, in one write. */
export function appendToJournal(path: string, line: unknown): void {
  appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

/** Writes a journal anew, for leaving out what is no longer needed. */
export function rewriteJournal(path: string, lines: readonly unknown[]): void {
  writeAtomically(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

interface Holder {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * Takes a data directory for this process alone and answers how to give it back. A holder that was killed does not block: its lock is recognised as stale.
 * @throws Error saying which process holds it.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'lock');
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder !== null && isRunning(holder)) {
      throw new Error(
        `${dataDir} is in use by another Cascade (process ${holder.pid}). Stop that one, or choose another directory with --data-dir.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Error(`${path} could not be taken: another Cascade is starting on the same directory.`);
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    // A lock cut short by a crash names nobody, so nobody holds it.
    return null;
  }
}

/** Process numbers are used again, so a holder counts as running only when the process with its number also started when it did. */
function isRunning(holder: Holder): boolean {
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const startedAt = startOf(holder.pid);
  return startedAt === undefined || holder.startedAt === '' || startedAt === holder.startedAt;
}

/** When a process started, in the kernel's ticks since boot; undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces; the fields that follow its closing bracket do not. The start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
