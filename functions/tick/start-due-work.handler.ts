import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { createLog, writeLine } from '../kernel/log.ts';
import { createTableClient } from '../kernel/table.ts';
import { createWorkflow } from '../kernel/workflows.ts';
import { createDueRows } from './due-rows.ts';
import { startDueWork, type Tick, type TickDeps } from './start-due-work.ts';

const request = z.object({ scheduledTime: z.string() });

/** The tick: the scheduled wake-up that starts whatever is due. Its metrics tell how far behind the fund's work is. */
export function createStartDueWork(
  deps: TickDeps & { emit: (tick: Tick, at: EventTime) => void },
): EntryPoint<Tick> {
  return async (event) => {
    const at = eventTime(z.parse(request, event).scheduledTime);
    const tick = await startDueWork(deps, at);
    deps.emit(tick, at);
    return tick;
  };
}

/** One line in CloudWatch's embedded metric format: the metrics that the alarms "tick stalled" and "work is overdue" read. */
export function metricLine(
  namespace: string,
  at: EventTime,
  { chases, looks, letters, oldestSeconds }: Tick,
): string {
  const metric = (Name: string, Unit: string) => ({ Name, Unit });
  return JSON.stringify({
    _aws: {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [[]],
          Metrics: [
            metric('TickCompleted', 'Count'),
            metric('OldestDueAgeSeconds', 'Seconds'),
            metric('ChasesStarted', 'Count'),
            metric('LooksStarted', 'Count'),
            metric('LettersStarted', 'Count'),
          ],
        },
      ],
    },
    code: 'START_DUE_WORK_DONE',
    TickCompleted: 1,
    OldestDueAgeSeconds: oldestSeconds,
    ChasesStarted: chases,
    LooksStarted: looks,
    LettersStarted: letters,
  });
}

export const handler = entryPoint(() => {
  const config = readConfig([
    'STATE_TABLE',
    'DELIVERIES_TABLE',
    'OBLIGATION_CHASE_ARN',
    'APPLICATION_LIFECYCLE_ARN',
    'SEMINAR_FOLLOW_UP_ARN',
    'NETWORK_DIGEST_ARN',
    'DELIVER_ARN',
    'METRIC_NAMESPACE',
  ]);
  const tables = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
  };
  return createStartDueWork({
    due: createDueRows(tables),
    chase: createWorkflow(config.OBLIGATION_CHASE_ARN),
    lifecycle: createWorkflow(config.APPLICATION_LIFECYCLE_ARN),
    followUp: createWorkflow(config.SEMINAR_FOLLOW_UP_ARN),
    digest: createWorkflow(config.NETWORK_DIGEST_ARN),
    deliver: createWorkflow(config.DELIVER_ARN),
    log: createLog(),
    emit: (tick, at) => writeLine(metricLine(config.METRIC_NAMESPACE, at, tick)),
  });
});
