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
  /** How many of its networks' members are loaded; absent before all of them are. */
  readonly members?: number;
}

/** Posts to the portal's API; answers the JSON of its answer. `isDone` is a refusal that means it was done before. @throws Error for any other. */
type Post = (
  path: string,
  body: { readonly csv: string } | { readonly json: unknown },
  isDone?: number,
) => Promise<Readonly<Record<string, unknown>>>;

/**
 * Loads the sample fund through the portal's own API, once per data directory: its projects, the contacts of public bodies, a round that is open, and networks without their members. A load
 * that was cut short is done again with the same dates: doing it twice changes nothing.
 * @throws Error with the portal's answer when it refuses the sample.
 */
export async function loadSample({ dataDir, origin, signIn, now }: Parts): Promise<void> {
  const path = join(dataDir, 'sample.json');
  const marker = readJson<Marker>(path) ?? { from: now().slice(0, 10), isComplete: false };
  if (marker.isComplete) return;
  writeAtomically(path, JSON.stringify(marker));
  const { sampleProjectsCsv } = await import('./sample/sample-fund.ts');
  const { sampleContactsCsv } = await import('./sample/sample-contacts.ts');
  const { sampleRound } = await import('./sample/sample-round.ts');
  const { sampleNetworks } = await import('./sample/sample-networks.ts');
  const post = poster(origin, await signIn.token(accountFor('staff', null)));
  await load(post, '/api/projects/import', sampleProjectsCsv(marker.from));
  await load(post, '/api/contacts/import', sampleContactsCsv());
  const round = sampleRound(marker.from);
  await post('/api/rounds', { json: round }, 409);
  await post(`/api/rounds/${round.id}/publish`, { json: {} }, 409);
  for (const network of sampleNetworks) await post('/api/networks', { json: network }, 409);
  writeAtomically(path, JSON.stringify({ ...marker, isComplete: true }));
}

/**
 * Loads the members of the sample's networks, once per data directory, while the fund is in use already: they take longer than all the rest, and nobody waits
 * for them. Answers whether there were any to load.
 * @throws Error with the portal's answer when it refuses them, or is gone.
 */
export async function loadSampleMembers(
  { dataDir, origin, signIn }: Omit<Parts, 'now'>,
  count: number,
): Promise<boolean> {
  const path = join(dataDir, 'sample.json');
  const marker = readJson<Marker>(path);
  if (marker === undefined || marker.members !== undefined || count === 0) return false;
  const { sampleMembers } = await import('./sample/sample-networks.ts');
  const post = poster(origin, await signIn.token(accountFor('staff', null)));
  for (const { network, csv } of sampleMembers(count))
    await load(post, `/api/networks/${network}/members/import`, csv);
  writeAtomically(path, JSON.stringify({ ...marker, members: count }));
  return true;
}

async function load(post: Post, path: string, csv: string): Promise<void> {
  const { rejected } = (await post(path, { csv })) as { rejected: unknown[] };
  if (rejected.length > 0)
    throw new Error(
      `The sample fund has rows that ${path} rejects: ${JSON.stringify(rejected).slice(0, 500)}`,
    );
}

function poster(origin: string, token: string): Post {
  return async (path, body, isDone) => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'csv' in body ? 'text/csv; charset=utf-8' : 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: 'csv' in body ? body.csv : JSON.stringify(body.json),
    });
    const text = await answer.text();
    if (!answer.ok && answer.status !== isDone)
      throw new Error(
        `The sample fund could not be loaded (${path}: ${answer.status}): ${text.slice(0, 500)}`,
      );
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  };
}
