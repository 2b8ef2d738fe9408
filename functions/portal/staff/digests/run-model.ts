import { type DigestRun, runDuty } from '../../../digests/digest-run.ts';
import { longDateAndTime } from '../../../messages/dates.ts';
import type { Visit } from '../../visit.ts';

/** Where a run stands, in a word. */
export type RunState = 'freezing' | 'sending' | 'waiting' | 'stopped' | 'over';

/** Where a run stands at a moment. */
export function runState(run: DigestRun, at: Visit['at']): RunState {
  if (run.closedAt !== null) return 'over';
  if (run.stop !== null) return 'stopped';
  if (run.freezing !== null) return 'freezing';
  return runDuty(run, at) === 'wait' ? 'waiting' : 'sending';
}

/** A run as pages show it. */
export function runModel(run: DigestRun, { at, t, language }: Pick<Visit, 'at' | 't' | 'language'>) {
  const { counts, stop } = run;
  const dealtWith = counts.sent + counts.stopped + counts.failed + counts.unknown;
  const state = runState(run, at);
  return {
    id: run.id,
    pace: t(`digest.pace.${run.paces[0] ?? 'weekly'}`),
    to: longDateAndTime(run.to, language),
    startedAt: longDateAndTime(run.startedAt, language),
    startedBy: run.startedBy,
    closedAt: run.closedAt === null ? '' : longDateAndTime(run.closedAt, language),
    waitsUntil: run.waitsUntil === null ? '' : longDateAndTime(run.waitsUntil, language),
    state,
    stateName: t(`digest.state.${state}`),
    counts,
    dealtWith,
    percent: counts.recipients === 0 ? 0 : Math.floor((100 * dealtWith) / counts.recipients),
    stopCause: stop === null ? '' : t(`digest.stop.${stop.cause}`),
    stoppedBy: stop?.by ?? '',
    stoppedAt: stop === null ? '' : longDateAndTime(stop.at, language),
  };
}
