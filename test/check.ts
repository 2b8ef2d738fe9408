import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { catalogue } from '../functions/messages/catalogue.ts';
import { faultsOf } from './messages/catalogue-faults.ts';
import { unusedMessages } from './messages/message-use.ts';
import { faultsOfWorkflow, workflowFiles } from './workflows/asl-faults.ts';

/** What a check has to say; empty when all is well. */
type Check = () => Promise<string>;

/** Everything `npm run check` looks at, in the order in which it tells. */
const checks: Readonly<Record<string, Check>> = {
  types: () => tool('tsc', '--noEmit'),
  lint: () => tool('oxlint', '--type-aware', '--deny-warnings', '--quiet'),
  format: () => tool('prettier', '--check', '--log-level', 'warn', '.'),
  'dead code': () => tool('knip', '--no-progress', '--treat-config-hints-as-errors'),
  'message catalogue': catalogueFaults,
  'state machines': workflowFaults,
};

/** A tool of the project; its words when it is not content. */
function tool(name: string, ...args: string[]): Promise<string> {
  const root = join(import.meta.dirname, '..');
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules', '.bin', name), args, { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (words: Buffer) => (said += words.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? '' : said.trim() || `${name} ended with ${code}`));
  });
}

async function catalogueFaults(): Promise<string> {
  const unused = unusedMessages(Object.keys(catalogue)).map((key) => `${key}: nothing uses it`);
  return [...faultsOf(catalogue), ...unused].join('\n');
}

async function workflowFaults(): Promise<string> {
  const faults = await Promise.all(
    workflowFiles().map(async (file) => (await faultsOfWorkflow(file)).map((fault) => `${file}: ${fault}`)),
  );
  return faults.flat().join('\n');
}

for (const [name, check] of Object.entries(checks)) {
  const started = performance.now();
  const fault = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${fault === '' ? 'good' : 'BAD '}  ${name} (${seconds} s)${fault === '' ? '' : `\n${fault}\n`}`,
  );
  if (fault !== '') process.exitCode = 1;
}
