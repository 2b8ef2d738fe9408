import type { AwsAnswer } from './aws-answer.ts';
import { awsError, jsonAnswer } from './aws-answer.ts';
import type { InterpreterEvent } from './state-machine.ts';

/** One event of an execution's history, as GetExecutionHistory answers it; without the data that went in and out of states. */
export interface HistoryEvent {
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly type: string;
  readonly id: number;
  readonly previousEventId: number;
  /** The details, under the name AWS gives them for this type of event. */
  readonly [details: `${string}EventDetails`]: Readonly<Record<string, string | number>>;
}

/** The history of one execution, growing while it runs. */
export interface History {
  /** Writes down what the interpreter tells, in AWS's words. */
  record(event: InterpreterEvent): void;
  readonly events: readonly HistoryEvent[];
}

/** A history is never longer: what is left out is the middle, since how it began and how it ended say most. AWS ends an execution at 25,000. */
export const mostEvents = 1000;

/** How much of a cause is kept: a stack trace says no more after that. */
const causeLength = 1000;

/** The most events AWS puts on one page, and how many it does unless told. */
const largestPage = 1000;
const usualPage = 100;

type Written = Pick<HistoryEvent, 'type'> & Partial<HistoryEvent>;
type StateEvent = Extract<InterpreterEvent, { readonly state: unknown }>;

/** What AWS calls a task's own events, where the task names a function by its ARN, as all of ours do. */
const startsOf: Readonly<Record<string, readonly string[]>> = {
  Task: ['LambdaFunctionScheduled', 'LambdaFunctionStarted'],
  Map: ['MapStateStarted'],
  Parallel: ['ParallelStateStarted'],
};
const successOf: Readonly<Record<string, string>> = {
  Task: 'LambdaFunctionSucceeded',
  Map: 'MapStateSucceeded',
  Parallel: 'ParallelStateSucceeded',
};
const failureOf: Readonly<Record<string, string>> = {
  Task: 'LambdaFunctionFailed',
  Map: 'MapStateFailed',
  Parallel: 'ParallelStateFailed',
};

/** A history with nothing in it. `now` is the time of this run: the interpreter would write the machine's own. */
export function createHistory(now: () => string): History {
  const events: HistoryEvent[] = [];
  /** The last event of each visit to a state. Names are unique within a machine; in a map the index tells visits apart. */
  const lastOfVisit = new Map<string, number>();
  const failing = new Set<string>();
  let lastId = 0;

  const write = (visit: string | null, ...written: readonly Written[]): void => {
    for (const one of written) {
      const previousEventId = (visit === null ? undefined : lastOfVisit.get(visit)) ?? lastId;
      const id = (lastId += 1);
      events.push({ timestamp: Date.parse(now()) / 1000, id, previousEventId, ...one });
      if (visit !== null) lastOfVisit.set(visit, id);
      if (events.length > mostEvents) events.splice(mostEvents / 2, 1);
    }
  };

  const recordState = (event: StateEvent): void => {
    const { name, type } = event.state;
    const visit = `${name}#${event.index ?? ''}`;
    const starts = (startsOf[type] ?? []).map((start) => ({ type: start }));
    switch (event.type) {
      case 'StateEntered':
        lastOfVisit.delete(visit);
        write(visit, { type: `${type}StateEntered`, stateEnteredEventDetails: { name } }, ...starts);
        return;
      case 'StateRetried':
        failing.delete(visit);
        write(visit, ...starts);
        return;
      case 'StateFailed':
        failing.add(visit);
        if (failureOf[type] !== undefined) write(visit, failureIn(type, event));
        return;
      case 'StateExited': {
        const success = failing.delete(visit) ? undefined : successOf[type];
        write(visit, ...(success === undefined ? [] : [{ type: success }]), {
          type: `${type}StateExited`,
          stateExitedEventDetails: { name },
        });
        return;
      }
      case 'StateCaught':
        // AWS writes nothing: a failure followed by the exit says it.
        return;
    }
  };

  return {
    events,
    record(event) {
      if ('state' in event) recordState(event);
      else write(null, ...executionEvents(event));
    },
  };
}

function failureIn(type: string, { Error: error, Cause }: Extract<StateEvent, { Error: string }>): Written {
  if (type !== 'Task') return { type: failureOf[type] ?? '' };
  const details = { error, cause: text(Cause) };
  return error === 'States.Timeout'
    ? { type: 'LambdaFunctionTimedOut', lambdaFunctionTimedOutEventDetails: details }
    : { type: 'LambdaFunctionFailed', lambdaFunctionFailedEventDetails: details };
}

/** What is told of the execution itself and of a map's iterations; AWS writes nothing of a parallel state's branches. */
function executionEvents(event: Exclude<InterpreterEvent, StateEvent>): readonly Written[] {
  switch (event.type) {
    case 'ExecutionStarted':
      return [{ type: event.type, executionStartedEventDetails: {} }];
    case 'ExecutionSucceeded':
      return [{ type: event.type, executionSucceededEventDetails: {} }];
    case 'ExecutionFailed': {
      const details = { error: event.Error, cause: text(event.Cause) };
      return [{ type: event.type, executionFailedEventDetails: details }];
    }
    case 'ExecutionTimeout':
      return [{ type: 'ExecutionTimedOut', executionTimedOutEventDetails: {} }];
    case 'ExecutionAborted':
      return [{ type: event.type, executionAbortedEventDetails: {} }];
    case 'MapIterationStarted':
      return [{ type: event.type, mapIterationStartedEventDetails: iterationOf(event) }];
    case 'MapIterationSucceeded':
      return [{ type: event.type, mapIterationSucceededEventDetails: iterationOf(event) }];
    case 'MapIterationFailed':
      return [{ type: event.type, mapIterationFailedEventDetails: iterationOf(event) }];
    default:
      return [];
  }
}

function iterationOf({ parentState, index }: { parentState: { name: string }; index: number }) {
  return { name: parentState.name, index };
}

function text(cause: unknown): string {
  const words =
    cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : JSON.stringify(cause);
  return (words ?? '').slice(0, causeLength);
}

/** A page of a history as AWS answers it, oldest first unless asked otherwise. */
export function historyAnswer(
  events: readonly HistoryEvent[],
  body: Readonly<Record<string, unknown>>,
): AwsAnswer {
  if (body['includeExecutionData'] !== false)
    return awsError(
      'states',
      400,
      'ValidationException',
      'The data of states is not kept on this machine: ask with includeExecutionData false.',
    );
  const wanted = body['reverseOrder'] === true ? events.toReversed() : events;
  const from = Number(body['nextToken'] ?? 0);
  const limit = Math.min(Number(body['maxResults'] ?? 0) || usualPage, largestPage);
  const upTo = from + limit;
  return jsonAnswer({
    events: wanted.slice(from, upTo),
    ...(upTo < wanted.length ? { nextToken: String(upTo) } : {}),
  });
}
