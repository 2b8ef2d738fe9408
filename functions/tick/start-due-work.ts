import { type EventTime, secondsBetween } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';
import { readSubject } from '../deliveries/subject.ts';
import type { DueRows, DueThing } from './due-rows.ts';

/** What the tick needs. */
export interface TickDeps {
  readonly due: DueRows;
  readonly chase: Workflow;
  readonly lifecycle: Workflow;
  readonly followUp: Workflow;
  readonly digest: Workflow;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** What one tick found. */
export interface Tick {
  readonly chases: number;
  /** Looks of applications, projects, rounds, the sending of decisions, seminars, what people promised at them, what became of proven projects elsewhere, digests. */
  readonly looks: number;
  readonly letters: number;
  /** Age of the oldest thing that was due, in seconds: how far behind we are. */
  readonly oldestSeconds: number;
}

/** How many letters one execution of `deliver` takes. */
const lettersPerExecution = 50;

/** How many executions are started at once. */
const startsAtOnce = 20;

/**
 * Starts one short execution for everything that is due by now. Starting is idempotent by name: the same tick delivered twice, two ticks at once, or a
 * tick that died half-way and comes again start nothing twice.
 * @throws AggregateError at the end when a shard could not be dealt with; the others are.
 */
export async function startDueWork(deps: TickDeps, at: EventTime): Promise<Tick> {
  const parts = await Promise.allSettled(
    deps.due.shards.flatMap((shard) => [looksOf(deps, shard, at), lettersOf(deps, shard, at)]),
  );
  const found = parts.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const failures = parts.flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []));
  for (const failure of failures) deps.log.error('START_DUE_WORK_SHARD_FAILED', failure);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} parts of the due index could not be dealt with`);
  return {
    chases: sum(found.map(({ chases }) => chases)),
    looks: sum(found.map(({ looks }) => looks)),
    letters: sum(found.map(({ letters }) => letters)),
    oldestSeconds: Math.max(0, ...found.map(({ oldestSeconds }) => oldestSeconds)),
  };
}

async function looksOf(deps: TickDeps, shard: string, at: EventTime): Promise<Tick> {
  let chases = 0;
  let looks = 0;
  let oldestSeconds = 0;
  for await (const rows of deps.due.things(shard, at)) {
    for (let start = 0; start < rows.length; start += startsAtOnce) {
      await Promise.all(rows.slice(start, start + startsAtOnce).map((row) => startLook(deps, row, at)));
    }
    const chased = rows.filter(({ subject }) => readSubject(subject).kind === 'obligation').length;
    chases += chased;
    looks += rows.length - chased;
    oldestSeconds = Math.max(oldestSeconds, ...rows.map(({ since }) => secondsBetween(since, at)));
  }
  return { chases, looks, letters: 0, oldestSeconds };
}

async function startLook(
  { chase, lifecycle, followUp, digest, due }: TickDeps,
  row: DueThing,
  at: EventTime,
): Promise<void> {
  const name = `${row.subject}-${row.version}-${row.attempt}`;
  const subject = readSubject(row.subject);
  if (subject.kind === 'obligation') await chase.start(name, { obligationId: subject.id });
  else if (subject.kind === 'seminar' || subject.kind === 'promises')
    await followUp.start(name, { subject: subject.kind, id: subject.id });
  else if (subject.kind === 'digest' || subject.kind === 'digests' || subject.kind === 'item')
    await digest.start(name, { subject: subject.kind, id: subject.id });
  else await lifecycle.start(name, { subject: subject.kind, id: subject.id });
  await due.markStarted(row, at);
}

/** Letters need no mark: sending begins with a claim, and what is claimed is not due until its lease ends. */
async function lettersOf({ deliver, due }: TickDeps, shard: string, at: EventTime): Promise<Tick> {
  let letters = 0;
  let oldestSeconds = 0;
  for await (const rows of due.deliveries(shard, at)) {
    for (let start = 0; start < rows.length; start += lettersPerExecution) {
      const deliveryIds = rows.slice(start, start + lettersPerExecution).map(({ id }) => id);
      await deliver.start(`tick-${at.replace(/\D/g, '')}-${shard}-${letters + start}`, { deliveryIds });
    }
    letters += rows.length;
    oldestSeconds = Math.max(oldestSeconds, ...rows.map(({ since }) => secondsBetween(since, at)));
  }
  return { chases: 0, looks: 0, letters, oldestSeconds };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
