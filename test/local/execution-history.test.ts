import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActivity } from '../../infra/local/activity.ts';
import { createHistory, mostEvents } from '../../infra/local/execution-history.ts';
import type { InterpreterEvent, Machine } from '../../infra/local/state-machine.ts';
import { historiesKept, openWorkflows } from '../../infra/local/workflow.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';
import { definitionOf, FunctionError, openTestWorkflows, type TestWorkflows } from '../support/workflows.ts';

const task = (id: string, more: object = { End: true }) => ({
  Type: 'Task',
  Resource: `\${${id}}`,
  ...more,
});
const retry = [{ ErrorEquals: ['TooBusy'], IntervalSeconds: 3600, MaxAttempts: 2 }];

const definitions = {
  careful: definitionOf({
    Try: task('one', {
      Retry: retry,
      Catch: [{ ErrorEquals: ['Gone'], Next: 'Caught' }],
      Next: 'Which way?',
    }),
    'Which way?': {
      Type: 'Choice',
      Choices: [{ Variable: '$', IsPresent: true, Next: 'Done' }],
      Default: 'Caught',
    },
    Caught: { Type: 'Pass', End: true },
    Done: { Type: 'Succeed' },
  }),
  many: definitionOf({
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: { StartAt: 'One', States: { One: task('one', { Retry: retry, End: true }) } },
      Next: 'Both',
    },
    Both: {
      Type: 'Parallel',
      Branches: ['left', 'right'].map((name) => ({ StartAt: name, States: { [name]: task(name) } })),
      End: true,
    },
  }),
  slow: definitionOf({ Wait: task('one', { TimeoutSeconds: 1, End: true }) }),
  late: definitionOf({ Wait: task('one', { TimeoutSeconds: 100, End: true }) }, 1),
  stops: definitionOf({ Stop: { Type: 'Fail', Error: 'Stopped', Cause: 'why' } }),
};

let workflows: TestWorkflows;
let now: string;
/** Ends what hangs: the interpreter's limit on a task would keep this process alive. */
let release: (() => void)[];
beforeEach(async () => {
  now = '2027-03-01T09:00:00.000Z';
  release = [];
  workflows = await openTestWorkflows(definitions, () => now);
});
afterEach(async () => {
  for (const one of release) one();
  await workflows.stop();
});

/** A function that does not answer. */
const hanging = (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  release.push(resolve);
  return promise;
};

/** Runs one to its end and answers its ARN. */
const finished = async (workflow: keyof typeof definitions, input: unknown = {}): Promise<string> => {
  const executionArn = await workflows.start(workflow, 'a', input);
  await workflows.settled();
  return executionArn;
};
const historyOf = async (executionArn: string, more: object = {}) =>
  workflows.client.send(
    new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false, ...more }),
  );
const typesOf = async (executionArn: string) =>
  (await historyOf(executionArn)).events?.map(({ type }) => type);
const entered = ['TaskStateEntered', 'LambdaFunctionScheduled', 'LambdaFunctionStarted'];

/** An answer the first times, then another. */
const failing = (times: number, error: string) => () => {
  if (times-- > 0) throw new FunctionError(error);
  return 'done';
};

describe('The history of an execution', () => {
  test('tells every state it entered and left, in the words of AWS, at the time of this run', async () => {
    const { events } = await historyOf(await finished('careful'));
    expect(events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      ...entered,
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events?.map(({ id }) => id)).toEqual(events?.map((_, place) => place + 1));
    expect(events?.[1]).toMatchObject({
      stateEnteredEventDetails: { name: 'Try' },
      timestamp: new Date(now),
    });
    expect(events?.[5]).toMatchObject({ stateExitedEventDetails: { name: 'Try' } });
    const earlier = (event: HistoryEvent) => (event.previousEventId ?? 0) < (event.id ?? 0);
    expect(events?.every(earlier)).toBe(true);
  });

  test('shows each try of a task that is tried again, and why the one before failed', async () => {
    workflows.answer('one', failing(2, 'TooBusy'));
    const { events } = await historyOf(await finished('careful'));
    expect(events?.slice(1, 11).map(({ type }) => type)).toEqual([
      ...entered,
      'LambdaFunctionFailed',
      ...entered.slice(1),
      'LambdaFunctionFailed',
      ...entered.slice(1),
      'LambdaFunctionSucceeded',
    ]);
    expect(events?.[4]?.lambdaFunctionFailedEventDetails).toEqual({
      error: 'TooBusy',
      cause: '{"errorMessage":"no"}',
    });
  });

  test('ends with the error nobody caught; a state that failed is not left', async () => {
    workflows.answer('one', failing(9, 'Broken'));
    const executionArn = await finished('careful');
    expect(await typesOf(executionArn)).toEqual([
      'ExecutionStarted',
      ...entered,
      'LambdaFunctionFailed',
      'ExecutionFailed',
    ]);
    expect((await historyOf(executionArn, { reverseOrder: true })).events?.[0]).toMatchObject({
      executionFailedEventDetails: { error: 'Broken', cause: '{"errorMessage":"no"}' },
    });
  });

  test('a failure that was caught is followed by the way out', async () => {
    workflows.answer('one', failing(1, 'Gone'));
    expect(await typesOf(await finished('careful'))).toEqual([
      'ExecutionStarted',
      ...entered,
      'LambdaFunctionFailed',
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('a Fail state is entered and never left', async () => {
    expect(await typesOf(await finished('stops'))).toEqual([
      'ExecutionStarted',
      'FailStateEntered',
      'ExecutionFailed',
    ]);
  });

  test('in a map, the tries of one item lead back to that item’s entry', async () => {
    let calls = 0;
    workflows.answer('one', () => {
      if (calls++ === 1) throw new FunctionError('TooBusy');
      return 'done';
    });
    const { events = [] } = await historyOf(await finished('many', { items: ['a', 'b', 'c'] }));
    const types = events.map(({ type }) => type);
    expect(types.filter((type) => type === 'MapIterationSucceeded')).toHaveLength(3);
    expect(types).toEqual(
      expect.arrayContaining([
        'MapStateStarted',
        'MapStateSucceeded',
        'MapStateExited',
        'ParallelStateExited',
      ]),
    );
    const byId = new Map(events.map((event) => [event.id, event]));
    const entryOf = (event: HistoryEvent | undefined): HistoryEvent | undefined =>
      event?.stateEnteredEventDetails === undefined ? entryOf(byId.get(event?.previousEventId)) : event;
    const failure = events.find(({ type }) => type === 'LambdaFunctionFailed');
    const again = events.filter(({ type }) => type === 'LambdaFunctionScheduled')[3];
    expect(entryOf(failure)).toMatchObject({ stateEnteredEventDetails: { name: 'One' } });
    expect(entryOf(again)?.id).toBe(entryOf(failure)?.id);
    const left = events.find((event) => event.stateExitedEventDetails?.name === 'left');
    expect(entryOf(left)).toMatchObject({ stateEnteredEventDetails: { name: 'left' } });
  });

  test('a task that took too long says so', async () => {
    workflows.answer('one', hanging);
    const executionArn = await finished('slow');
    expect(await typesOf(executionArn)).toEqual([
      'ExecutionStarted',
      ...entered,
      'LambdaFunctionTimedOut',
      'ExecutionFailed',
    ]);
    const described = await workflows.client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('an execution that took too long has timed out, which is a state of its own', async () => {
    workflows.answer('one', hanging);
    const executionArn = await finished('late');
    expect((await typesOf(executionArn))?.at(-1)).toBe('ExecutionTimedOut');
    const { executions } = await workflows.client.send(
      new ListExecutionsCommand({ stateMachineArn: workflows.arnOf('late'), statusFilter: 'TIMED_OUT' }),
    );
    expect(executions?.map((one) => one.executionArn)).toEqual([executionArn]);
  });

  test('is told while the execution runs', async () => {
    workflows.answer('one', hanging);
    const executionArn = await workflows.start('careful', 'a');
    expect((await typesOf(executionArn))?.at(-1)).toBe('LambdaFunctionStarted');
    release[0]?.();
    await workflows.settled();
    expect((await typesOf(executionArn))?.at(-1)).toBe('ExecutionSucceeded');
  });

  test('outlives the process; what was running begins a new one', async () => {
    workflows.answer('one', failing(1, 'TooBusy'));
    const over = await finished('careful');
    const told = await typesOf(over);
    workflows.answer('one', hanging);
    const running = await workflows.start('careful', 'b');
    now = '2027-03-02T09:00:00.000Z';
    await workflows.restart();
    await workflows.settled();
    expect(await typesOf(over)).toEqual(told);
    const { events } = await historyOf(running);
    expect(events?.filter(({ type }) => type === 'ExecutionStarted')).toHaveLength(1);
    expect(events?.[0]?.timestamp).toEqual(new Date(now));
    expect(events?.at(-1)?.type).toBe('ExecutionSucceeded');
  });

  test('comes in pages, from either end', async () => {
    const executionArn = await finished('careful');
    const all = (await typesOf(executionArn)) ?? [];
    const first = await historyOf(executionArn, { maxResults: 4 });
    const second = await historyOf(executionArn, { maxResults: 100, nextToken: first.nextToken });
    expect([...(first.events ?? []), ...(second.events ?? [])].map(({ type }) => type)).toEqual(all);
    expect(second.nextToken).toBeUndefined();
    const backwards = await historyOf(executionArn, { reverseOrder: true });
    expect(backwards.events?.map(({ type }) => type)).toEqual(all.toReversed());
  });

  test('of an execution that is not there, or with the data of states, is refused', async () => {
    const executionArn = await finished('careful');
    await expect(historyOf(`${executionArn}x`)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await expect(
      workflows.client.send(new GetExecutionHistoryCommand({ executionArn })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('The histories of very many executions', () => {
  test('are those of the newest; the names of the others stay taken', async () => {
    const folder = temporaryFolder();
    const journal = join(folder.path, 'executions.jsonl');
    const machineArn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:small';
    const arnOf = (place: number) => `${machineArn.replace('stateMachine', 'execution')}:${place}`;
    const events = [{ timestamp: 0, type: 'ExecutionStarted', id: 1, previousEventId: 0 }];
    const lines = Array.from({ length: historiesKept + 1 }, (_, place) =>
      JSON.stringify({
        arn: arnOf(place),
        machineArn,
        name: String(place),
        input: '{}',
        startedAt: now,
        stoppedAt: now,
        status: 'SUCCEEDED',
        events,
      }),
    );
    writeFileSync(journal, `${lines.join('\n')}\n`);
    const machine: Machine = { run: async () => 'done' };
    const activity = createActivity();
    const { service } = openWorkflows({
      journal,
      machines: [{ arn: machineArn, name: 'small', machine }],
      now: () => now,
      activity,
    });
    const { endpoint, config } = await openTestEndpoint({ states: service });
    const client = new SFNClient(config);
    const kept = async (place: number) =>
      (
        await client.send(
          new GetExecutionHistoryCommand({ executionArn: arnOf(place), includeExecutionData: false }),
        )
      ).events?.length;
    const start = (name: string) =>
      client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name }));
    expect([await kept(0), await kept(1)]).toEqual([0, 1]);
    await start('another');
    await activity.settled();
    expect([await kept(1), await kept(2)]).toEqual([0, 1]);
    await expect(start('0')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    client.destroy();
    await endpoint.close();
    folder.remove();
  });
});

describe('A history that grows long', () => {
  const pass = { name: 'Go', type: 'Pass', input: {} } as const;
  const event = (type: 'StateEntered' | 'StateExited'): InterpreterEvent => ({
    type,
    timestamp: 0,
    state: pass,
  });

  test('keeps its beginning and its end', () => {
    const history = createHistory(() => now);
    for (let visit = 0; visit < mostEvents; visit++) {
      history.record(event('StateEntered'));
      history.record(event('StateExited'));
    }
    expect(history.events).toHaveLength(mostEvents);
    expect(history.events[0]?.id).toBe(1);
    expect(history.events.at(-1)?.id).toBe(2 * mostEvents);
  });

  test('keeps no more of a cause than says anything', () => {
    const history = createHistory(() => now);
    history.record({ type: 'ExecutionFailed', timestamp: 0, Error: 'E', Cause: 'x'.repeat(100_000) });
    expect(JSON.stringify(history.events).length).toBeLessThan(1500);
  });
});
