import type { EventTime } from '../kernel/event-time.ts';
import { secondsAfter } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Pace } from '../networks/preferences.ts';
import type { PersonId } from '../people/person.ts';

/** `<pace>-<minute of its end>`: one run for each pace and window, whoever starts it and however often. */
export type DigestRunId = string & { readonly digestRunId: unique symbol };

/** Why a run stands still: somebody stopped it, it stopped itself, or the provider takes no more for now. */
export const stopCauses = ['staff', 'bounces', 'complaints'] as const;
export type StopCause = (typeof stopCauses)[number];

/** How far the freezing of its recipients has come. */
export interface Freezing {
  /** The shard of members that is being read. */
  readonly shard: number;
  /** The last member of it that was dealt with; null at its beginning. */
  readonly after: PersonId | null;
}

/** What became of the digests of a run, in numbers. */
export interface RunCounts {
  /** Frozen: one row in the ledger for each. */
  readonly recipients: number;
  /** Of those who were due, for whom there was nothing. */
  readonly nothingFor: number;
  /** On paper, for staff to post. */
  readonly printed: number;
  readonly sent: number;
  /** No longer wanted when their turn came. */
  readonly stopped: number;
  readonly failed: number;
  /** They may have left or not. */
  readonly unknown: number;
}

/** One run of digests: everybody of a pace, up to a moment. */
export interface DigestRun {
  readonly id: DigestRunId;
  /** Whose turn it is. */
  readonly paces: readonly Pace[];
  /** Where its windows end, for everybody: what was released at this moment or later is of the next run. */
  readonly to: EventTime;
  /** Null once every recipient is frozen. */
  readonly freezing: Freezing | null;
  readonly pages: number;
  readonly pagesDone: number;
  readonly counts: RunCounts;
  readonly stop: { readonly cause: StopCause; readonly by: string; readonly at: EventTime } | null;
  /** Until when the provider takes no more: its day's quota is used up. Null when it does. */
  readonly waitsUntil: EventTime | null;
  /** Who started it; empty when its time had come. */
  readonly startedBy: string;
  readonly startedAt: EventTime;
  readonly closedAt: EventTime | null;
  /** When the run is looked at again if nothing is heard of it: an execution that died is found by the tick. Null when it rests. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Whose turn each kind of run is. A weekly run takes along whatever somebody who wants it as it comes has not had, for example after changing their pace. */
export const pacesOfRun: Readonly<Record<Pace, readonly Pace[]>> = {
  'as-it-comes': ['as-it-comes'],
  weekly: ['weekly', 'as-it-comes'],
  monthly: ['monthly'],
};

/** How long a run is left alone after its last sign of life. A page takes two minutes where the account sends one message in two seconds. */
const leaseSeconds = 600;

/** How long a run waits whose pages were not finished: a letter was held up, or a function died. */
const soonSeconds = 60;

/** How long a run waits that has met the day's quota: SES counts over the last 24 hours, so some of it comes back every hour. */
const quotaSeconds = 3600;

/** A sign of life: the tick leaves the run to whoever works on it for a while. */
export function seenAlive(run: DigestRun, at: EventTime): DigestRun {
  if (run.stop !== null || run.closedAt !== null) return run;
  return { ...run, nextAt: secondsAfter(at, leaseSeconds) };
}

/** Some pages could not be finished: another execution begins with them soon. */
export function seenAgainSoon(run: DigestRun, at: EventTime): DigestRun {
  return { ...run, nextAt: secondsAfter(at, soonSeconds) };
}

/** The run of a pace that ends at a moment. */
export function runIdOf(pace: Pace, to: EventTime): DigestRunId {
  return `${pace}-${to.replace(/\D/g, '').slice(0, 12)}` as DigestRunId;
}

/** A run begins. */
export function openRun(pace: Pace, to: EventTime, at: EventTime, startedBy = ''): DigestRun {
  return {
    id: runIdOf(pace, to),
    paces: pacesOfRun[pace],
    to,
    freezing: { shard: 0, after: null },
    pages: 0,
    pagesDone: 0,
    counts: { recipients: 0, nothingFor: 0, printed: 0, sent: 0, stopped: 0, failed: 0, unknown: 0 },
    stop: null,
    waitsUntil: null,
    startedBy,
    startedAt: at,
    closedAt: null,
    nextAt: at,
    version: 0,
  };
}

/** What a run has to do now. */
export type RunDuty = 'freeze' | 'send' | 'wait' | 'close' | 'rest';

/** What a run has to do at a moment. */
export function runDuty(run: DigestRun, at: EventTime): RunDuty {
  if (run.closedAt !== null || run.stop !== null) return 'rest';
  if (run.freezing !== null) return 'freeze';
  if (run.pagesDone >= run.pages) return 'close';
  return run.waitsUntil !== null && run.waitsUntil > at ? 'wait' : 'send';
}

/** Some recipients are frozen. `page` says whether any of them gets a mail. */
export function frozen(
  run: DigestRun,
  added: { readonly recipients: number; readonly nothingFor: number; readonly printed: number },
  freezing: Freezing | null,
  at: EventTime,
): DigestRun {
  const { counts } = run;
  return seenAlive(
    {
      ...run,
      freezing,
      pages: run.pages + (added.recipients > 0 ? 1 : 0),
      counts: {
        ...counts,
        recipients: counts.recipients + added.recipients,
        nothingFor: counts.nothingFor + added.nothingFor,
        printed: counts.printed + added.printed,
      },
    },
    at,
  );
}

/** What became of the letters of a page while it was sent. */
export type PageCounts = Pick<RunCounts, 'sent' | 'stopped' | 'failed' | 'unknown'>;

/** Every letter of a page is settled. */
export function pageSent(run: DigestRun, page: PageCounts, at: EventTime): DigestRun {
  const { counts } = run;
  return seenAlive(
    {
      ...run,
      pagesDone: run.pagesDone + 1,
      counts: {
        ...counts,
        sent: counts.sent + page.sent,
        stopped: counts.stopped + page.stopped,
        failed: counts.failed + page.failed,
        unknown: counts.unknown + page.unknown,
      },
    },
    at,
  );
}

/** The provider takes no more today. */
export function waitForQuota(run: DigestRun, at: EventTime): DigestRun {
  const waitsUntil = secondsAfter(at, quotaSeconds);
  return run.stop !== null || run.closedAt !== null ? run : { ...run, waitsUntil, nextAt: waitsUntil };
}

/** Everything was dealt with. */
export function closeRun(run: DigestRun, at: EventTime): DigestRun {
  return { ...run, waitsUntil: null, closedAt: at, nextAt: null };
}

/** Somebody, or the run itself, stops it: what has not left stays where it is. */
export function stopRun(
  run: DigestRun,
  cause: StopCause,
  on: { readonly at: EventTime; readonly by: string },
): Result<DigestRun, MessageKey> {
  if (run.closedAt !== null) return refused('digest.refusal.run-over');
  if (run.stop !== null) return refused('digest.refusal.run-stopped');
  return allowed({ ...run, stop: { cause, ...on }, nextAt: null });
}

/** Staff let it go on where it stopped. */
export function resumeRun(run: DigestRun, at: EventTime): Result<DigestRun, MessageKey> {
  if (run.closedAt !== null) return refused('digest.refusal.run-over');
  if (run.stop === null) return refused('digest.refusal.run-running');
  return allowed({ ...run, stop: null, waitsUntil: null, nextAt: at });
}

/** What came back of a run's mail. */
export interface Returned {
  readonly bounced: number;
  readonly complained: number;
}

/** Where a run trips: well before SES looks at an account (5% bounces, 0.1% complaints). */
export const tripsAt = { bounces: 0.03, complaints: 0.0008 } as const;

/** Below so many, a rate says nothing: one complaint among fifty is no wave. */
const fewest = { bounces: 10, complaints: 2 } as const;

/** Why a run must stop by itself, by what has come back of what it sent; null while it need not. */
export function whyTrip(sent: number, { bounced, complained }: Returned): StopCause | null {
  if (sent === 0) return null;
  if (bounced >= fewest.bounces && bounced / sent >= tripsAt.bounces) return 'bounces';
  if (complained >= fewest.complaints && complained / sent >= tripsAt.complaints) return 'complaints';
  return null;
}
