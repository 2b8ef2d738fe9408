import type { EventTime } from '../kernel/event-time.ts';
import { allowed } from '../kernel/result.ts';
import type { MemberPages } from '../networks/member-pages.ts';
import { memberShards } from '../networks/member-rows.ts';
import type { Member } from '../networks/member.ts';
import type { DigestStore } from './digest-store.ts';
import { dueRun, withRun } from './digest-clock.ts';
import {
  closeRun,
  type DigestRun,
  type DigestRunId,
  type Freezing,
  openRun,
  runDuty,
  seenAlive,
  seenAgainSoon,
} from './digest-run.ts';
import type { EditionStore } from './edition-store.ts';
import { isDueIn } from './due-digest.ts';
import { freezeRecipients, membersPerPage } from './freeze-recipients.ts';
import { createReleasedCache, type ReleasedCache } from './released-cache.ts';

/** What runs need of the stores. */
export interface RunStores {
  readonly digests: Pick<DigestStore, 'get' | 'open' | 'change' | 'freeze' | 'pagesLeft'>;
  readonly editions: Pick<EditionStore, 'clock' | 'released' | 'items'>;
  readonly members: MemberPages;
}

/** How many steps one look takes before the state machine looks again. */
const stepsPerLook = 20;

/** How many members are read at a time: those of other paces among them are passed over. */
const membersPerRead = 150;

/** How often a step is taken again whose run or members changed meanwhile. */
const mostTries = 12;

/** Opens the runs whose time has come, each once: whoever else opens them at the same moment finds the clock moved. Answers their ids. */
export async function openDueRuns(
  { digests, editions }: RunStores,
  at: EventTime,
): Promise<readonly DigestRunId[]> {
  const opened: DigestRunId[] = [];
  for (let tries = 0; tries < mostTries; tries++) {
    const clock = await editions.clock();
    const due = dueRun(clock, at);
    if (due === null) return opened;
    const run = openRun(due.pace, due.to, at);
    if (await digests.open(run, { before: clock, after: withRun(clock, due.pace, due.to) }))
      opened.push(run.id);
  }
  return opened;
}

/** What the state machine goes on with. */
export type RunLook =
  | { readonly outcome: 'nothing-to-do' | 'freezing' | 'closed' }
  | { readonly outcome: 'sending'; readonly pages: readonly number[] };

/**
 * Lets a run do what it has to do now: freeze some recipients, name the pages to be sent, or close. Doing it twice is doing it once.
 * @param isAfterSending whether its pages have just been sent: what is left then waits for the next look.
 */
export async function advanceRun(
  stores: RunStores,
  id: DigestRunId,
  at: EventTime,
  isAfterSending = false,
): Promise<RunLook> {
  const run = await stores.digests.get(id);
  if (run === null) throw new Error(`there is no run ${id}`);
  switch (runDuty(run, at)) {
    case 'rest':
    case 'wait':
      return { outcome: 'nothing-to-do' };
    case 'freeze':
      await freezeSome(stores, run, createReleasedCache(stores.editions, run.to), at);
      return { outcome: 'freezing' };
    case 'send':
      await stores.digests.change(id, (one) => {
        if (runDuty(one, at) !== 'send') return null;
        return allowed(isAfterSending ? seenAgainSoon(one, at) : seenAlive(one, at));
      });
      if (isAfterSending) return { outcome: 'nothing-to-do' };
      return { outcome: 'sending', pages: await stores.digests.pagesLeft(id) };
    case 'close': {
      const closed = await stores.digests.change(id, (one) =>
        runDuty(one, at) === 'close' ? allowed(closeRun(one, at)) : null,
      );
      return { outcome: closed.ok && closed.value !== null ? 'closed' : 'nothing-to-do' };
    }
  }
}

async function freezeSome(
  stores: RunStores,
  before: DigestRun,
  released: ReleasedCache,
  at: EventTime,
): Promise<void> {
  let run = before;
  for (let steps = 0; steps < stepsPerLook && runDuty(run, at) === 'freeze'; steps++)
    run = await freezeStep(stores, run, released, at);
}

async function freezeStep(
  stores: RunStores,
  before: DigestRun,
  released: ReleasedCache,
  at: EventTime,
): Promise<DigestRun> {
  let run = before;
  for (let tries = 0; tries < mostTries; tries++) {
    if (runDuty(run, at) !== 'freeze') return run;
    const { members, next } = await nextMembers(stores.members, run);
    const step = freezeRecipients(run, members, await released.for(members), next, at);
    if (await stores.digests.freeze(run, step.run, step.frozen))
      return { ...step.run, version: run.version + 1 };
    const now = await stores.digests.get(run.id);
    if (now === null) throw new Error(`the run ${run.id} is gone`);
    run = now;
  }
  throw new Error(`the recipients of run ${run.id} could not be frozen: they keep changing`);
}

/** The next members whose turn it is, and where to go on behind them; nowhere at the end. */
async function nextMembers(
  store: MemberPages,
  run: DigestRun,
): Promise<{ readonly members: readonly Member[]; readonly next: Freezing | null }> {
  let place: Freezing | null = run.freezing;
  while (place !== null) {
    const { shard, after } = place;
    const read = await store.page(memberShards[shard] ?? '', { after, limit: membersPerRead });
    const due = read.members.filter((member) => isDueIn(member, run));
    const members = due.slice(0, membersPerPage);
    if (due.length > members.length)
      return { members, next: { shard, after: members.at(-1)?.personId ?? null } };
    const isLastShard = shard + 1 === memberShards.length;
    const next: Freezing | null =
      read.after !== null
        ? { shard, after: read.after }
        : isLastShard
          ? null
          : { shard: shard + 1, after: null };
    if (members.length > 0) return { members, next };
    place = next;
  }
  return { members: [], next: null };
}
