import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { join } from 'node:path';
import { createActivity } from '../../infra/local/activity.ts';
import { readMachine } from '../../infra/local/state-machine.ts';
import { openWorkflows } from '../../infra/local/workflow.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';

const now = '2027-03-01T09:00:00.000Z';
const lambda = (name: string): string => `arn:aws:lambda:eu-west-2:000000000000:function:${name}`;
const machineArn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:small';

class Named extends Error {
  constructor(name: string) {
    super('{"errorMessage":"no"}');
    this.name = name;
  }
}

type Invoke = (arn: string, input: unknown) => Promise<unknown>;
const echo: Invoke = async (_, input) => input;

const run = (states: object, input: unknown, invoke: Invoke = echo) => {
  const definition = JSON.stringify({ StartAt: Object.keys(states)[0], TimeoutSeconds: 60, States: states });
  const machine = readMachine({ name: 'small', definition, invoke, isTimeVirtual: true });
  return machine.run({
    machineArn,
    executionArn: `${machineArn}:x`,
    name: 'x',
    input,
    startedAt: '2027-03-01T08:00:00.000Z',
    now: () => now,
  });
};

describe('The interpreter', () => {
  const choose = {
    Choose: {
      Type: 'Choice',
      Choices: [{ Variable: '$.ids[0]', IsPresent: true, Next: 'Some' }],
      Default: 'None',
    },
    Some: { Type: 'Pass', Result: 'some', End: true },
    None: { Type: 'Succeed' },
  };

  test('takes the branch of a choice', async () => {
    expect(await run(choose, { ids: ['a'] })).toBe('some');
    expect(await run(choose, { ids: [] })).toEqual({ ids: [] });
  });

  test('gives the time of this run in the context object', async () => {
    const state = {
      Task: {
        Type: 'Task',
        Resource: lambda('one'),
        Parameters: {
          'at.$': '$$.State.EnteredTime',
          'since.$': '$$.Execution.StartTime',
          'state.$': '$$.State.Name',
          'name.$': '$$.Execution.Name',
          'machine.$': '$$.StateMachine.Name',
        },
        End: true,
      },
    };
    expect(await run(state, {})).toEqual({
      at: now,
      since: '2027-03-01T08:00:00.000Z',
      state: 'Task',
      name: 'x',
      machine: 'small',
    });
  });

  test('invokes the function a task names, in maps and branches too', async () => {
    const task = (name: string) => ({
      StartAt: name,
      States: { [name]: { Type: 'Task', Resource: lambda(name), End: true } },
    });
    const states = {
      Each: {
        Type: 'Map',
        ItemsPath: '$.items',
        ItemProcessor: task('in-map'),
        ResultPath: '$.items',
        Next: 'Both',
      },
      Both: { Type: 'Parallel', Branches: [task('left'), task('right')], End: true },
    };
    const invoked: string[] = [];
    await run(states, { items: [1, 2] }, async (arn, input) => {
      invoked.push(arn.split(':').at(-1) ?? '');
      return input;
    });
    expect(invoked.toSorted()).toEqual(['in-map', 'in-map', 'left', 'right']);
  });

  const careful = {
    Try: {
      Type: 'Task',
      Resource: lambda('one'),
      Retry: [{ ErrorEquals: ['TooBusy'], IntervalSeconds: 3600, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Caught' }],
      End: true,
    },
    Caught: { Type: 'Pass', End: true },
  };

  test('retries what the machine says to retry, without waiting while time stands still', async () => {
    let calls = 0;
    const result = await run(careful, {}, async () => {
      calls += 1;
      if (calls < 3) throw new Named('TooBusy');
      return 'done';
    });
    expect([result, calls]).toEqual(['done', 3]);
  });

  test('catches what is left after the retries, with error and cause', async () => {
    const failing: Invoke = async () => Promise.reject(new Named('TooBusy'));
    expect(await run(careful, { id: 1 }, failing)).toEqual({
      id: 1,
      failure: { Error: 'TooBusy', Cause: '{"errorMessage":"no"}' },
    });
  });

  test('fails with the error nobody caught, and with the error of a Fail state', async () => {
    const task = { Try: { Type: 'Task', Resource: lambda('one'), End: true } };
    await expect(run(task, {}, async () => Promise.reject(new Named('Gone')))).rejects.toMatchObject({
      name: 'Gone',
    });
    await expect(run({ Stop: { Type: 'Fail', Error: 'Stopped', Cause: 'why' } }, {})).rejects.toMatchObject({
      name: 'Stopped',
    });
  });

  test.each([
    ['JSONata', { QueryLanguage: 'JSONata', Stop: { Type: 'Succeed' } }, /JSONata/],
    [
      'an item reader',
      {
        Each: {
          Type: 'Map',
          ItemReader: {},
          ItemProcessor: { StartAt: 'a', States: { a: { Type: 'Succeed' } } },
          End: true,
        },
      },
      /ItemReader/,
    ],
    [
      'a task that is no function',
      { Call: { Type: 'Task', Resource: 'arn:aws:states:::sns:publish', End: true } },
      /sns:publish/,
    ],
  ])('refuses %s, which it would misread', async (_, states, message) => {
    const definition = JSON.stringify({
      ...('QueryLanguage' in states ? { QueryLanguage: 'JSONata' } : {}),
      StartAt: 'x',
      States: states,
    });
    expect(() => readMachine({ name: 'small', definition, invoke: echo, isTimeVirtual: true })).toThrow(
      message,
    );
  });
});

describe('Executions', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let close: (() => Promise<void>)[];
  beforeEach(() => {
    folder = temporaryFolder();
    close = [];
  });
  afterEach(async () => {
    for (const one of close) await one();
    folder.remove();
  });

  const open = async (invoke: Invoke) => {
    const activity = createActivity();
    const definition = JSON.stringify({
      StartAt: 'Do',
      TimeoutSeconds: 60,
      States: { Do: { Type: 'Task', Resource: lambda('one'), End: true } },
    });
    const machine = readMachine({ name: 'small', definition, invoke, isTimeVirtual: true });
    const workflows = openWorkflows({
      journal: join(folder.path, 'executions.jsonl'),
      machines: [{ arn: machineArn, name: 'small', machine }],
      now: () => now,
      activity,
    });
    const { endpoint, config } = await openTestEndpoint({ states: workflows.service });
    const client = new SFNClient(config);
    close.push(async () => {
      client.destroy();
      await endpoint.close();
    });
    const start = (name: string, input = '{}') =>
      client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input }));
    return { client, workflows, activity, start };
  };

  test('a name starts once: the same start while it runs is answered alike, any other is refused', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { start, activity, workflows } = await open(async () => promise);
    const first = await start('row-1-1');
    expect(await start('row-1-1')).toMatchObject({ executionArn: first.executionArn });
    await expect(start('row-1-1', '{"other":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    resolve();
    await activity.settled();
    await expect(start('row-1-1')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(workflows.started()).toBe(1);
  });

  test('can be described and listed, newest first, a page at a time', async () => {
    const { start, activity, client } = await open(async (_, input) =>
      (input as { fail?: boolean }).fail === true ? Promise.reject(new Named('Gone')) : 'done',
    );
    const { executionArn } = await start('a', '{"fail":true}');
    await start('b');
    await start('c');
    await activity.settled();
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'FAILED',
      error: 'Gone',
      input: '{"fail":true}',
    });
    const page = await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 2 }));
    expect(page.executions?.map(({ name }) => name)).toEqual(['c', 'b']);
    const rest = await client.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn, nextToken: page.nextToken }),
    );
    expect(rest.executions?.map(({ name, status }) => [name, status])).toEqual([['a', 'FAILED']]);
    const failed = await client.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'FAILED' }),
    );
    expect(failed.executions).toHaveLength(1);
  });

  test('names outlive the process, and what was running runs again', async () => {
    const hanging = Promise.withResolvers<void>();
    close.push(async () => hanging.resolve());
    const before = await open(async (_, input) =>
      (input as { hangs?: boolean }).hangs === true ? hanging.promise : 'done',
    );
    await before.start('finished');
    await before.activity.settled();
    await before.start('running', '{"hangs":true}');

    const invoked: unknown[] = [];
    const after = await open(async (_, input) => void invoked.push(input));
    after.workflows.resume();
    await after.activity.settled();
    expect(invoked).toEqual([{ hangs: true }]);
    await expect(after.start('finished')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await expect(after.start('running', '{"hangs":true}')).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
  });

  test('a machine that is not there and an input that is no JSON are refused as AWS refuses them', async () => {
    const { client, start } = await open(echo);
    await expect(
      client.send(new StartExecutionCommand({ stateMachineArn: `${machineArn}x` })),
    ).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(start('a', 'x')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    await expect(start('a b')).rejects.toMatchObject({ name: 'InvalidName' });
  });
});
