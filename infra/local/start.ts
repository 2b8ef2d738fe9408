import { join } from 'node:path';
import { boot } from './boot.ts';
import { lockDataDir } from './data-dir.ts';
import { startDatabase } from './database.ts';
import { describe } from './description.ts';
import { help, originOf, parseFlags } from './flags.ts';
import type { Flags } from './flags.ts';
import { identityPath } from './identity.ts';
import { loadSample, loadSampleMembers } from './sample.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

/** Functions run in UTC, as in Lambda, wherever this machine is. */
process.env['TZ'] = 'UTC';

/** Undone in reverse order at the end. */
const undo: (() => unknown)[] = [];
let ending: Promise<void> | null = null;

/** Ends everything that was started, once, and the process with it. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    // Whatever hangs is cut off: the data is safe at any moment, so there is nothing to wait for.
    setTimeout(() => process.exit(code), 1500).unref();
    for (const step of undo.toReversed()) await step();
    process.exit(code);
  })();
  return ending;
}

async function start(flags: Flags): Promise<void> {
  undo.push(lockDataDir(flags.dataDir));
  const origin = originOf(flags.port);
  const starting = startDatabase(join(flags.dataDir, 'database'));
  // Its failure is reported where it is awaited; until then it must not end the process by itself.
  starting.catch(() => undefined);

  const { synthesize } = await import('./synthesize.ts');
  const { stacks, code } = await synthesize(flags);
  const description = describe(stacks, `${origin}${identityPath}`);
  const database = await starting;
  undo.push(() => database.stop());

  const running = await boot({
    flags,
    description,
    code,
    database,
    openSignIn: (now) => openSignIn(join(flags.dataDir, 'identity'), origin, description.signIn, now),
  });
  undo.push(() => running.stop());
  running.resume();
  if (flags.sample !== 'none')
    await loadSample({ dataDir: flags.dataDir, origin, signIn: running.signIn, now: running.now });
  process.stdout.write(`Cascade is running at ${origin}\n`);
  if (flags.relay !== null && flags.publicOrigin === origin)
    process.stdout.write(
      `Letters leave this machine, but their links lead to ${origin} and work on this machine only. Say with --origin https://… where their readers reach it.\n`,
    );
  if (flags.sample !== 'none') void addMembers(flags, origin, running.signIn);
}

/** The members of the sample's networks come in while it runs. A load that is cut short is done again at the next start. */
async function addMembers({ dataDir, members }: Flags, origin: string, signIn: SignIn): Promise<void> {
  try {
    if (await loadSampleMembers({ dataDir, origin, signIn }, members))
      process.stdout.write(`The networks of the sample fund have their ${members} members.\n`);
  } catch (error) {
    if (ending === null)
      process.stderr.write(
        `The members of the sample's networks are not all there. ${(error as Error).message}\n`,
      );
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
const given = process.argv.slice(2);
try {
  if (given.includes('--help')) process.stdout.write(help);
  else await start(parseFlags(given));
} catch (error) {
  if (ending === null) {
    process.stderr.write(
      `Cascade could not start. ${process.env['CASCADE_TRACE'] === undefined ? (error as Error).message : (error as Error).stack}\n`,
    );
    await end(1);
  }
}
