import type { EventTime } from '../kernel/event-time.ts';
import { memberShards } from '../networks/member-rows.ts';
import type { Pace } from '../networks/preferences.ts';
import type { RunStores } from './advance-digest.ts';
import { withRun } from './digest-clock.ts';
import { type DigestRun, openRun, runIdOf } from './digest-run.ts';
import { digestDue, isDueIn } from './due-digest.ts';
import { createReleasedCache } from './released-cache.ts';

/** What a run would come to if it began now. */
export interface RunPreview {
  readonly recipients: number;
  readonly printed: number;
  readonly nothingFor: number;
}

/** How many members are read at a time. */
const membersPerRead = 400;

/** How often a start is tried again when somebody moves the clock meanwhile. */
const mostTries = 8;

/** Counts whom a run would reach, by the same rules as the run itself. Nothing is written. */
export async function previewRun(
  { members, editions }: Pick<RunStores, 'members' | 'editions'>,
  pace: Pace,
  at: EventTime,
): Promise<RunPreview> {
  const run = openRun(pace, at, at);
  const released = createReleasedCache(editions, at);
  const count = { recipients: 0, printed: 0, nothingFor: 0 };
  for (const shard of memberShards) {
    let after: Parameters<typeof members.page>[1]['after'] = null;
    do {
      const page = await members.page(shard, { after, limit: membersPerRead });
      const due = page.members.filter((member) => isDueIn(member, run));
      const { releases, aims } = await released.for(due);
      for (const member of due) {
        const { items } = digestDue(member, releases, aims, at);
        if (items.length === 0) count.nothingFor++;
        else if (member.preferences.format === 'print') count.printed++;
        else count.recipients++;
      }
      after = page.after;
    } while (after !== null);
  }
  return count;
}

/** Staff send now what would leave at the next moment of a pace. Two who do it in the same minute begin one run. */
export async function startRunNow(
  { digests, editions }: Pick<RunStores, 'digests' | 'editions'>,
  pace: Pace,
  at: EventTime,
  by: string,
): Promise<DigestRun> {
  for (let tries = 0; tries < mostTries; tries++) {
    const known = await digests.get(runIdOf(pace, at));
    if (known !== null) return known;
    const clock = await editions.clock();
    const run = openRun(pace, at, at, by);
    if (await digests.open(run, { before: clock, after: withRun(clock, pace, at) }))
      return { ...run, version: 1 };
  }
  throw new Error('others keep changing when digests leave');
}
