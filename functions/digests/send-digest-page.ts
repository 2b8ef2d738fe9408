import type { Delivery, DeliveryState } from '../deliveries/delivery.ts';
import { isDailyQuota } from '../deliveries/send-outcome.ts';
import { type SendDeps, sendLetter } from '../deliveries/send-letter.ts';
import type { Sender } from '../deliveries/sender.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed } from '../kernel/result.ts';
import { digestSendersAtOnce } from './digest-senders.ts';
import { digestIdOf } from './digest-message.ts';
import { type DigestRunId, type PageCounts, pageSent, runDuty, waitForQuota } from './digest-run.ts';
import type { DigestStore } from './digest-store.ts';

/** What sending a page needs beside what a letter does. */
export interface SendPageDeps extends Sender {
  readonly digests: Pick<DigestStore, 'get' | 'page' | 'finishPage' | 'change'>;
}

/** What became of a page: finished, some of its letters are still to go, the run stands still, or the provider takes no more today. */
export type PageOutcome = 'done' | 'left' | 'rests' | 'quota';

/** How much of the account's rate digests may use: the rest is for reminders and receipts, which overtake them. */
const shareOfDigests = 0.8;

/** After so many letters a sender looks whether the run still goes on: stopping takes effect within a second or two. */
const lettersBetweenLooks = 5;

/** How often the letters of a page are gone through that the provider was too busy for. */
const passes = 3;

/** Sends what is still owed of one page, no faster than this sender's share of the account's rate, until the run is stopped or the page is done. */
export async function sendDigestPage(
  deps: SendPageDeps,
  runId: DigestRunId,
  number: number,
  at: EventTime,
): Promise<PageOutcome> {
  const page = await deps.digests.page(runId, number);
  if (page === null) throw new Error(`run ${runId} has no page ${number}`);
  if (page.isDone) return 'done';
  const ids = page.people.map((personId) => digestIdOf(runId, personId));
  const quota = { isMet: false };
  const sending = heldBack(deps, quota);
  const share = Math.max((shareOfDigests * (await deps.rate())) / digestSendersAtOnce, 0.1);
  let sent = 0;
  for (let pass = 0; pass < passes; pass++) {
    const open = (await deps.deliveries.getMany(ids)).filter(({ state }) => isOpen(state));
    if (open.length === 0) break;
    if (pass > 0) await deps.pause(1000);
    for (const letter of open) {
      if (sent % lettersBetweenLooks === 0 && !(await goesOn(deps, runId, at))) return 'rests';
      if (sent >= share) await deps.pause(1000 / share);
      sent++;
      await sendLetter(sending, letter.id, at, letter);
      if (quota.isMet) {
        await deps.digests.change(runId, (run) => allowed(waitForQuota(run, at)));
        return 'quota';
      }
    }
  }
  const letters = await deps.deliveries.getMany(ids);
  if (letters.some(({ state }) => isOpen(state))) return 'left';
  await deps.digests.finishPage(runId, number, (run) => pageSent(run, countsOf(letters), at));
  return 'done';
}

/** A digest that could not leave now is not due by itself: the run comes back to it, if it goes on. */
function heldBack(deps: SendPageDeps, quota: { isMet: boolean }): SendDeps {
  return {
    ...deps,
    deliveries: {
      ...deps.deliveries,
      step: (letter, step, facts, also) =>
        deps.deliveries.step(letter, step, step === 'postpone' ? { ...facts, nextAt: null } : facts, also),
    },
    handOver: async (email) => {
      try {
        return await deps.handOver(email);
      } catch (error) {
        quota.isMet ||= isDailyQuota(error);
        throw error;
      }
    },
  };
}

async function goesOn({ digests }: SendPageDeps, id: DigestRunId, at: EventTime): Promise<boolean> {
  const run = await digests.get(id);
  return run !== null && runDuty(run, at) === 'send';
}

function isOpen(state: DeliveryState): boolean {
  return state === 'owed' || state === 'sending';
}

function countsOf(letters: readonly Delivery[]): PageCounts {
  const count = (...states: DeliveryState[]) => letters.filter(({ state }) => states.includes(state)).length;
  return {
    sent: count('sent', 'delivered', 'bounced', 'complained'),
    stopped: count('stopped'),
    failed: count('failed'),
    unknown: count('unknown'),
  };
}
