import { parseArgs } from 'node:util';
import { bundles } from './bundles.ts';
import { matching } from './matching.ts';
import { digests } from './digests.ts';
import { followUpOf2000 } from './follow-up.ts';
import { roundOf300 } from './round.ts';
import { sampleYear } from './sample-year.ts';
import { tickReads } from './tick-reads.ts';
import type { Benchmark } from './figure.ts';

const benchmarks: readonly Benchmark[] = [
  bundles,
  tickReads,
  matching,
  sampleYear,
  roundOf300,
  followUpOf2000,
  digests,
];

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wanted = values.only?.split(',').map((name) => name.trim());
const unknown = wanted?.filter((name) => !benchmarks.some(({ names }) => names.includes(name))) ?? [];
if (unknown.length > 0) {
  console.error(
    `No such figure: ${unknown.join(', ')}. There are: ${benchmarks.flatMap(({ names }) => names).join(', ')}`,
  );
  process.exit(2);
}
for (const { names, measure } of benchmarks) {
  if (wanted && !names.some((name) => wanted.includes(name))) continue;
  for (const figure of await measure()) {
    if (wanted && !wanted.includes(figure.name)) continue;
    console.log(
      values.json
        ? JSON.stringify(figure)
        : `${figure.name.padEnd(36)} ${String(figure.value).padStart(10)} ${figure.unit}`,
    );
  }
}
