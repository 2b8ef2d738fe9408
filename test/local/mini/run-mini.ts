import { join } from 'node:path';
import { boot } from '../../../infra/local/boot.ts';
import { lockDataDir } from '../../../infra/local/data-dir.ts';
import { startDatabase } from '../../../infra/local/database.ts';
import { describe } from '../../../infra/local/description.ts';
import { parseFlags } from '../../../infra/local/flags.ts';
import { identityPath } from '../../../infra/local/identity.ts';
import { openSignIn } from '../../../infra/local/sign-in.ts';
import { miniStacks } from './mini-template.ts';

// A process of its own, as `npm start` is, so that a test can kill it.
const flags = parseFlags(process.argv.slice(2));
const unlock = lockDataDir(flags.dataDir);
const origin = `http://127.0.0.1:${flags.port}`;
const description = describe(miniStacks, `${origin}${identityPath}`);
const database = await startDatabase(join(flags.dataDir, 'database'));
const running = await boot({
  flags,
  description,
  code: new Map(description.functions.map(({ id }) => [id, join(import.meta.dirname, id)])),
  database,
  openSignIn: (now) => openSignIn(join(flags.dataDir, 'identity'), origin, description.signIn, now),
});
running.resume();
process.on('SIGTERM', () => {
  void running
    .stop()
    .then(() => database.stop())
    .then(() => {
      unlock();
      process.exit(0);
    });
});
process.stdout.write(`Cascade is running at ${origin}\n`);
