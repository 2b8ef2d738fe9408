import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The whole system as `npm start` runs it, in a process of its own. */
export interface Running {
  readonly origin: string;
  readonly dataDir: string;
  /** Seconds from the start of the process to its ready line. */
  readonly readyAfter: number;
  /** A call to the JSON API or to the local tools, as a member of staff when it is the API. @throws when the answer is not a 2xx. */
  call<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Moves time to an instant. */
  to(instant: string): Promise<{ now: string; ticks: number; executions: number; sent: number }>;
  /** Kills the process without warning. The data stays. */
  kill(): Promise<void>;
  /** Ends the process as Ctrl-C does; the data goes when it is ours. */
  stop(): Promise<void>;
}

/** Starts it and waits until it is ready. A data folder of its own goes when it stops; a given one stays. */
export async function startCascade(
  options: { readonly args?: readonly string[]; readonly dataDir?: string; readonly at?: string } = {},
): Promise<Running> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cascade-run-'));
  const port = await freePort();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      'infra/local/start.ts',
      '--port',
      String(port),
      '--data-dir',
      dataDir,
      ...(options.at ? ['--at', options.at] : []),
      ...(options.args ?? []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await ready(child);
  const readyAfter = (performance.now() - began) / 1000;
  const origin = `http://127.0.0.1:${port}`;
  let token: string | undefined;

  const send = async (
    method: string,
    path: string,
    body: unknown,
    authorization?: string,
  ): Promise<Response> => {
    const isText = typeof body === 'string';
    return fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
  };
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    if (path.startsWith('/api/'))
      token ??= ((await (await send('POST', '/local/token', { role: 'staff' })).json()) as { token: string })
        .token;
    const answer = await send(method, path, body, path.startsWith('/api/') ? `Bearer ${token}` : undefined);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    origin,
    dataDir,
    readyAfter,
    call,
    to: (instant) => call('POST', '/local/clock', { to: instant }),
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGINT');
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    if (said.includes('Cascade is running at')) resolve();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said.slice(-1500)}`)));
  await promise;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
