import type { DigestRun } from '../digests/digest-run.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import type { Workflow } from '../kernel/workflows.ts';

/** Lets a run look at once when it has something to do. A start that fails loses nothing, because the tick finds the row; so it is only logged. */
export async function kickDigest(
  { digestMachine, log }: { readonly digestMachine: Workflow; readonly log: Log },
  { id, version, nextAt }: DigestRun,
  at: EventTime,
): Promise<void> {
  if (nextAt === null || nextAt > at) return;
  try {
    await digestMachine.start(`kick-digest-${id}-${version}`, { subject: 'digest', id });
  } catch (error) {
    log.error('SERVE_PORTAL_DIGEST_NOT_STARTED', error, { runId: id });
  }
}
