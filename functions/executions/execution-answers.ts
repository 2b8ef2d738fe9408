import type {
  DescribeExecutionCommandOutput,
  ExecutionListItem,
  HistoryEvent as SfnHistoryEvent,
} from '@aws-sdk/client-sfn';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import type { Run, WorkflowName } from './execution.ts';
import { type Failure, failureOf } from './failure.ts';
import type { HistoryEvent } from './steps.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What a list does not tell of an execution. */
export interface ExecutionFacts {
  readonly subject: Subject;
  readonly failure: Failure | null;
}

/** Whether Step Functions calls it failed, in one of its three ways. */
export function isFailedStatus(status: string | undefined): status is 'FAILED' | 'TIMED_OUT' | 'ABORTED' {
  return status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED';
}

/**
 * One run out of a list, or out of its own description.
 * @throws Error when Step Functions leaves out what it always tells.
 */
export function runOf(
  workflow: WorkflowName,
  { name, status, startDate, stopDate }: ExecutionListItem | DescribeExecutionCommandOutput,
): Run {
  if (name === undefined || status === undefined || startDate === undefined)
    throw new Error(`Step Functions listed an execution of ${workflow} without name, status or start`);
  return {
    workflow,
    name,
    status,
    startedAt: timeOf(startDate),
    endedAt: stopDate ? timeOf(stopDate) : null,
  };
}

/** What an execution is about, and why it failed. */
export function factsOf({ input, status, error }: DescribeExecutionCommandOutput): ExecutionFacts {
  return {
    subject: subjectOf(input ?? ''),
    failure: isFailedStatus(status) ? failureOf(status, error ?? '') : null,
  };
}

/**
 * One event of a history, as far as steps are read from it.
 * @throws Error when Step Functions leaves out its time.
 */
export function eventOf(event: SfnHistoryEvent): HistoryEvent {
  const { id = 0, previousEventId = 0, type = '', timestamp } = event;
  if (timestamp === undefined) throw new Error(`Step Functions told of an event (${type}) without its time`);
  const failure =
    event.lambdaFunctionFailedEventDetails ??
    event.lambdaFunctionTimedOutEventDetails ??
    event.lambdaFunctionScheduleFailedEventDetails ??
    event.lambdaFunctionStartFailedEventDetails ??
    event.taskFailedEventDetails ??
    event.taskTimedOutEventDetails ??
    event.taskSubmitFailedEventDetails ??
    event.taskStartFailedEventDetails ??
    event.mapRunFailedEventDetails;
  return {
    id,
    previousId: previousEventId,
    type,
    at: timeOf(timestamp),
    state: event.stateEnteredEventDetails?.name ?? event.stateExitedEventDetails?.name ?? null,
    error: failure?.error ?? null,
  };
}

function timeOf(date: Date): EventTime {
  return eventTime(date.getTime());
}
