import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleFunctions, projectRoot } from '../../infra/constructs/bundle.ts';
import { functionEntries } from '../../infra/constructs/entries.ts';
import { type Benchmark, percentile, rounded } from './figure.ts';

const rounds = 9;
const ids = Object.keys(functionEntries);

/** How large each function is, and how long it takes to import beside a client of DynamoDB alone: what a cold start pays. The portal is printed apart. */
export const bundles: Benchmark = {
  names: [
    'bundle_kb_max',
    'import_ratio_max',
    ...ids.flatMap((id) => [`bundle_kb_${id}`, `import_ratio_${id}`]),
  ],
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'cascade-bench-'));
    try {
      const built = bundleFunctions(Object.values(functionEntries), folder);
      const bare = bundleBareClient(folder);
      const files = new Map([...built].map(([id, path]) => [id, join(path, 'index.mjs')]));
      const times = importTimes(new Map([['bare', bare], ...files]));
      const ratio = (id: string) => (times.get(id) ?? Number.NaN) / (times.get('bare') ?? Number.NaN);
      const kilobytes = (id: string) => statSync(files.get(id) ?? '').size / 1024;
      const others = ids.filter((id) => id !== 'serve-portal');
      return [
        { name: 'bundle_kb_max', value: Math.round(Math.max(...others.map(kilobytes))), unit: 'KB' },
        {
          name: 'import_ratio_max',
          value: rounded(Math.max(...others.map(ratio))),
          unit: 'x bare DynamoDB client',
        },
        ...ids.flatMap((id) => [
          { name: `bundle_kb_${id}`, value: Math.round(kilobytes(id)), unit: 'KB' },
          {
            name: `import_ratio_${id}`,
            value: rounded(ratio(id)),
            unit: `x bare DynamoDB client (${Math.round(times.get('bare') ?? 0)} ms)`,
          },
        ]),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function bundleBareClient(folder: string): string {
  const entry = join(folder, 'bare.ts');
  writeFileSync(
    entry,
    "export { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { DynamoDBClient as C } from '@aws-sdk/client-dynamodb'; new C({ region: 'eu-west-2' });\n",
  );
  const outfile = join(folder, 'bare', 'index.mjs');
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    nodePaths: [join(projectRoot, 'node_modules')],
    banner: { js: "import { createRequire as c } from 'node:module'; const require = c(import.meta.url);" },
  });
  return outfile;
}

/** The median import time of each file in milliseconds, each time in a fresh process, the files in turn so that a busy moment strikes all alike. */
function importTimes(files: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const samples = new Map([...files.keys()].map((id) => [id, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [id, file] of files) {
      const script = `const start = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - start)); process.exit(0);`;
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
      });
      if (stdout === '') throw new Error(`${id} could not be imported: ${stderr}`);
      samples.get(id)?.push(Number(stdout));
    }
  }
  return new Map([...samples].map(([id, times]) => [id, percentile(times, 50)]));
}
