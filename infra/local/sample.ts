import { join } from 'node:path';
import { readJson, writeAtomically } from './data-dir.ts';
import { accountFor } from './accounts.ts';
import type { SignIn } from './sign-in.ts';

interface Parts {
  readonly dataDir: string;
  readonly origin: string;
  readonly signIn: SignIn;
  readonly now: () => string;
}

/** Which sample a data directory holds, and the day its dates were reckoned from. */
interface Marker {
  readonly from: string;
  readonly isComplete: boolean;
}

/**
 * Loads the sample fund through the portal's own import, once per data directory. An import that was cut short is done again with the same dates:
 * importing twice changes nothing.
 * @throws Error with the portal's answer when it refuses the sample.
 */
export async function loadSample({ dataDir, origin, signIn, now }: Parts): Promise<void> {
  const path = join(dataDir, 'sample.json');
  const marker = readJson<Marker>(path) ?? { from: now().slice(0, 10), isComplete: false };
  if (marker.isComplete) return;
  writeAtomically(path, JSON.stringify(marker));
  const { sampleProjectsCsv } = await import('./sample/sample-fund.ts');
  const answer = await fetch(`${origin}/api/projects/import`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      authorization: `Bearer ${await signIn.token(accountFor('staff', null))}`,
    },
    body: sampleProjectsCsv(marker.from),
  });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`The sample fund could not be imported (${answer.status}): ${text.slice(0, 500)}`);
  const { rejected } = JSON.parse(text) as { rejected: unknown[] };
  if (rejected.length > 0)
    throw new Error(
      `The sample fund has rows that the import rejects: ${JSON.stringify(rejected).slice(0, 500)}`,
    );
  writeAtomically(path, JSON.stringify({ ...marker, isComplete: true }));
}
