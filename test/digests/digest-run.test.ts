import { describe, expect, it } from '@jest/globals';
import {
  closeRun,
  frozen,
  openRun,
  pageSent,
  resumeRun,
  runDuty,
  stopRun,
  waitForQuota,
  whyTrip,
} from '../../functions/digests/digest-run.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { clock } from './digests.ts';

const at = clock('05-11');
const none = { recipients: 0, nothingFor: 0, printed: 0 };
const opened = openRun('weekly', at, at);
const sending = frozen(opened, { ...none, recipients: 49 }, null, at);
const by = { at, by: 'Catrin Rees' };

describe('a run', () => {
  it('freezes, sends, and closes when every page is done', () => {
    expect(runDuty(opened, at)).toBe('freeze');
    expect(runDuty(sending, at)).toBe('send');
    const done = pageSent(sending, { sent: 49, stopped: 0, failed: 0, unknown: 0 }, at);
    expect(runDuty(done, at)).toBe('close');
    expect(runDuty(closeRun(done, at), at)).toBe('rest');
  });

  it('closes at once when there is nothing for anybody', () => {
    expect(runDuty(frozen(opened, { ...none, nothingFor: 7 }, null, at), at)).toBe('close');
  });

  it('stands still while it is stopped, and goes on where it was; it can be neither twice', () => {
    const stopped = stopRun(sending, 'staff', by);
    if (!stopped.ok) throw new Error(stopped.refusal);
    expect([runDuty(stopped.value, at), stopped.value.nextAt]).toEqual(['rest', null]);
    expect(stopRun(stopped.value, 'staff', by)).toEqual({ ok: false, refusal: 'digest.refusal.run-stopped' });
    const resumed = resumeRun(stopped.value, at);
    if (!resumed.ok) throw new Error(resumed.refusal);
    expect([runDuty(resumed.value, at), resumed.value.nextAt]).toEqual(['send', at]);
    expect(resumeRun(resumed.value, at)).toEqual({ ok: false, refusal: 'digest.refusal.run-running' });
  });

  it('waits an hour when the day’s quota is used up, and goes on by itself', () => {
    const waiting = waitForQuota(sending, at);
    expect(runDuty(waiting, secondsAfter(at, 3599))).toBe('wait');
    expect(waiting.nextAt).toBe(secondsAfter(at, 3600));
    expect(runDuty(waiting, secondsAfter(at, 3600))).toBe('send');
  });
});

describe('a run trips by itself', () => {
  it.each([
    [1000, 29, 0, null],
    [1000, 30, 0, 'bounces'],
    [100, 9, 0, null],
    [10_000, 0, 7, null],
    [10_000, 0, 8, 'complaints'],
    [50, 0, 1, null],
    [0, 12, 3, null],
  ])('of %i sent, %i came back and %i were called spam: %s', (sent, bounced, complained, why) => {
    expect(whyTrip(sent, { bounced, complained })).toBe(why);
  });
});
