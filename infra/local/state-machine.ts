import { StateMachine } from 'aws-local-stepfunctions';
import type { RunOptions, StateMachineDefinition } from 'aws-local-stepfunctions';

/** What an execution runs with. */
export interface MachineRun {
  readonly machineArn: string;
  readonly executionArn: string;
  readonly name: string;
  readonly input: unknown;
  readonly startedAt: string;
  readonly now: () => string;
  /** Is told every event of the execution as it happens. */
  readonly record?: (event: InterpreterEvent) => void;
}

/** What the interpreter tells of an execution while it runs. */
export type InterpreterEvent =
  ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

/** A state machine ready to run in the interpreter. */
export interface Machine {
  /**
   * Runs one execution to its end.
   * @throws with `name` and `message` as Step Functions' error and cause; `ExecutionTimeoutError` when the whole execution took too long.
   */
  run(execution: MachineRun): Promise<unknown>;
}

interface Parts {
  readonly name: string;
  /** The definition as deployed, placeholders already put in. */
  readonly definition: string;
  /** Invokes the function with that ARN. @throws Error named by the error type. */
  readonly invoke: (functionArn: string, input: unknown) => Promise<unknown>;
  /** True where time stands still while an execution runs: retries and waits then take none. */
  readonly isTimeVirtual: boolean;
}

type State = Record<string, unknown> & { Type: string };
type States = Record<string, State>;
type TaskHandlers = NonNullable<NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers']>;
type Input = Parameters<StateMachine['run']>[0];

/**
 * Reads a definition for the interpreter.
 * @throws Error for what the interpreter would misread: JSONata, a task that is no function of ours, features of the Distributed Map that it ignores.
 */
export function readMachine({ name, definition, invoke, isTimeVirtual }: Parts): Machine {
  if (/"QueryLanguage"\s*:\s*"JSONata"/.test(definition)) {
    throw new Error(
      `State machine ${name} uses JSONata, which the local interpreter misreads. Write it in JSONPath.`,
    );
  }
  const parsed = JSON.parse(definition) as StateMachineDefinition;
  const taskResourceLocalHandlers: TaskHandlers = {};
  const retryIntervalOverrides: Record<string, number> = {};
  const waitTimeOverrides: Record<string, number> = {};
  for (const [stateName, state] of everyState(parsed as unknown as { States: States })) {
    refuseIgnoredFields(name, stateName, state);
    if (state.Type === 'Task') {
      const resource = String(state['Resource']);
      if (!resource.startsWith('arn:aws:lambda:'))
        throw new Error(
          `State "${stateName}" of ${name} calls ${resource}; only functions have a local stand-in.`,
        );
      taskResourceLocalHandlers[stateName] = async (input) => (await invoke(resource, input)) as Input;
      // A task without a limit waits as long as its function may take; the interpreter would give up after a minute.
      state['TimeoutSeconds'] ??= 86_400;
    }
    if (isTimeVirtual && state['Retry'] !== undefined) retryIntervalOverrides[stateName] = 0;
    if (isTimeVirtual && state.Type === 'Wait') waitTimeOverrides[stateName] = 0;
    nameContextForInterpreter(stateName, state);
  }
  const machine = new StateMachine(parsed, { validationOptions: { checkArn: true, checkPaths: true } });
  return {
    async run(execution) {
      const { result, eventLogs } = machine.run(execution.input as Input, {
        overrides: { taskResourceLocalHandlers, retryIntervalOverrides, waitTimeOverrides },
        context: contextOf(name, execution),
      });
      const told = tell(eventLogs, execution.record);
      try {
        return await result;
      } catch (error) {
        // The interpreter wraps what went wrong; whoever looks at the execution wants the error itself.
        throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
      } finally {
        // The last events are told after the result.
        await told;
      }
    },
  };
}

async function tell(events: AsyncGenerator<InterpreterEvent>, record: MachineRun['record']): Promise<void> {
  if (record === undefined) return;
  for await (const event of events) record(event);
}

/** The interpreter puts the real clock into `Execution.StartTime`, so our own value stands beside it under a name of its own. */
function contextOf(machineName: string, { executionArn, name, startedAt, machineArn, now }: MachineRun) {
  return {
    Execution: { Id: executionArn, Name: name },
    Started: { At: startedAt },
    StateMachine: { Id: machineArn, Name: machineName },
    State: {
      get EnteredTime() {
        return now();
      },
    },
  };
}

/** Two fields of the context object that the interpreter has no right value for are put where it will look them up, or written in. */
function nameContextForInterpreter(stateName: string, state: State): void {
  for (const field of ['Parameters', 'ItemSelector', 'ResultSelector'] as const) {
    if (state[field] === undefined) continue;
    state[field] = JSON.parse(JSON.stringify(state[field]), (key, value: unknown) =>
      value === '$$.Execution.StartTime' && key.endsWith('.$') ? '$$.Started.At' : value,
    ) as unknown;
    state[field] = writeInStateName(stateName, state[field]);
  }
}

function writeInStateName(stateName: string, template: unknown): unknown {
  if (Array.isArray(template)) return template.map((part) => writeInStateName(stateName, part));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) =>
      value === '$$.State.Name' && key.endsWith('.$')
        ? [key.slice(0, -2), stateName]
        : [key, writeInStateName(stateName, value)],
    ),
  );
}

function refuseIgnoredFields(machine: string, stateName: string, state: State): void {
  const ignored = [
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'ToleratedFailurePercentage',
    'ToleratedFailureCount',
  ].find((field) => state[field] !== undefined);
  if (ignored !== undefined)
    throw new Error(
      `State "${stateName}" of ${machine} uses ${ignored}, which the local interpreter ignores.`,
    );
}

function* everyState(machine: { States: States }): Generator<[string, State]> {
  for (const [name, state] of Object.entries(machine.States)) {
    yield [name, state];
    const inner = [
      state['ItemProcessor'],
      state['Iterator'],
      ...((state['Branches'] as unknown[] | undefined) ?? []),
    ];
    for (const part of inner) if (part !== undefined) yield* everyState(part as { States: States });
  }
}
