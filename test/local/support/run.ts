import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A run of the mini system in a process of its own. */
export interface Run {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Ends it with a signal and answers how it ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }>;
  post(path: string, body: unknown): Promise<unknown>;
  get(path: string): Promise<unknown>;
}

/** Starts the mini system; the promise fails with what it said when it does not come up. */
export async function startMini(dataDir: string, flags: readonly string[] = [], port?: number): Promise<Run> {
  const chosen = port ?? (await freePort());
  const script = join(import.meta.dirname, '..', 'mini', 'run-mini.ts');
  const child = spawn(
    process.execPath,
    [script, '--port', String(chosen), '--data-dir', dataDir, '--at', '2026-12-01T08:00:00Z', ...flags],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.stdout.on('data', (text: Buffer) => text.toString().includes('Cascade is running at') && resolve());
    void ended.then(() => reject(new Error(said)));
  });
  await ready;
  const origin = `http://127.0.0.1:${chosen}`;
  const answered = async (answer: Response): Promise<unknown> => (await answer.json()) as unknown;
  return {
    origin,
    child,
    async end(signal) {
      const since = performance.now();
      child.kill(signal);
      return { code: await ended, milliseconds: performance.now() - since };
    },
    post: async (path, body) =>
      answered(
        await fetch(origin + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (path) => answered(await fetch(origin + path)),
  };
}

/** A port nobody uses just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
