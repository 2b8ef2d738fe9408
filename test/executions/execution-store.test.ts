import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createExecutionStore, type ExecutionStore } from '../../functions/executions/execution-store.ts';
import { type ExecutionId, executionIdOf } from '../../functions/executions/execution.ts';
import {
  deployedMachines,
  FunctionError,
  openTestWorkflows,
  type TestWorkflows,
} from '../support/workflows.ts';

let workflows: TestWorkflows;
let store: ExecutionStore;
let now: string;
const look = { obligationId: 'lessons-learnt_i2s-022' };
const chase = (name: string) => executionIdOf('obligation-chase', name);

beforeEach(async () => {
  now = '2027-03-01T09:00:00.000Z';
  workflows = await openTestWorkflows(deployedMachines, () => now);
  store = createExecutionStore(workflows.arns, workflows.client);
  workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
});
afterEach(() => workflows.stop());

/** Runs one look of a chase to its end. */
const looked = async (name: string): Promise<ExecutionId> => {
  await workflows.start('obligation-chase', name, look);
  await workflows.settled();
  return chase(name);
};
const breakDecide = (error = 'Broken') =>
  workflows.answer('decide-chase', () => {
    throw new FunctionError(error);
  });

describe('The executions of our workflows', () => {
  test('one that worked has its steps, each in its order, and no failure', async () => {
    expect(await store.get(await looked('a'))).toMatchObject({
      id: 'obligation-chase.a',
      state: 'succeeded',
      startedAt: now,
      endedAt: now,
      subject: { kind: 'obligation', id: look.obligationId },
      failure: null,
      isCut: false,
      retryOf: null,
      retriedAs: null,
      steps: [
        { state: 'Decide', outcome: 'done', tries: 1 },
        { state: 'Are letters owed?', outcome: 'done' },
        { state: 'Nothing to send', outcome: 'done' },
      ],
    });
  });

  test('one that failed says at which step, after how many tries, and why', async () => {
    workflows.answer('decide-chase', () => ({ outcome: 'letters-owed', deliveryIds: ['x'] }));
    workflows.answer('send-deliveries', () => {
      throw new FunctionError('Sandbox.Timedout');
    });
    expect(await store.get(await looked('a'))).toMatchObject({
      state: 'failed',
      failure: { cause: 'too-slow', error: 'Sandbox.Timedout' },
      steps: [
        { state: 'Decide', outcome: 'done' },
        { state: 'Are letters owed?', outcome: 'done' },
        { state: 'Send letters', outcome: 'failed', tries: 3, errors: ['Sandbox.Timedout'], endedAt: null },
      ],
    });
  });

  test('one that runs shows how far it is', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    workflows.answer('decide-chase', () => promise);
    await workflows.start('obligation-chase', 'a', look);
    expect(await store.get(chase('a'))).toMatchObject({
      state: 'running',
      endedAt: null,
      steps: [{ state: 'Decide', outcome: 'running' }],
    });
    resolve({ outcome: 'looked', deliveryIds: [] });
    await workflows.settled();
  });

  test('nothing answers to a name that is not there, or is no name', async () => {
    for (const id of [chase('nobody'), 'x' as ExecutionId, 'other.a' as ExecutionId]) {
      expect(await store.get(id)).toBeNull();
      expect(await store.retry(id)).toEqual({ ok: false, refusal: 'refusal.not-found' });
    }
    expect(await store.facts([chase('nobody')])).toEqual(new Map());
  });

  test('the overview holds those of every workflow, and the facts tell what each is about', async () => {
    await looked('a');
    breakDecide();
    await looked('b');
    await workflows.start('deliver', 'c', { deliveryIds: ['one', 'two'] });
    await workflows.settled();
    const { executions, isWhole } = await store.overview();
    expect(executions.map(({ id, state }) => [id, state])).toEqual([
      ['obligation-chase.b', 'failed'],
      ['obligation-chase.a', 'succeeded'],
      ['deliver.c', 'succeeded'],
    ]);
    expect(isWhole).toBe(true);
    const facts = await store.facts(executions.map(({ id }) => id));
    expect(facts.get(chase('b'))).toMatchObject({ failure: { cause: 'unexpected', error: 'Broken' } });
    expect(facts.get(executionIdOf('deliver', 'c'))).toEqual({
      subject: { kind: 'letters', deliveryIds: ['one', 'two'] },
      failure: null,
    });
  });

  test('among very many, an old failure is not left out, and a long history still tells how it ended', async () => {
    breakDecide();
    const old = await looked('old-failure');
    workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
    for (const name of ['b', 'c', 'd', 'e', 'f']) await looked(name);
    const hasty = createExecutionStore(workflows.arns, workflows.client, { perPage: 2, mostPages: 2 });
    const { executions, isWhole } = await hasty.overview();
    expect(isWhole).toBe(false);
    expect(executions.map(({ name }) => name)).toEqual(['old-failure', 'f', 'e', 'd', 'c']);
    const { steps, isCut } = (await hasty.get(old)) ?? {};
    expect(isCut).toBe(true);
    expect(steps).toMatchObject([{ state: 'Decide', outcome: 'failed' }]);
  });
});

describe('Trying again', () => {
  test('starts the same machine with the same input, once however often it is asked', async () => {
    breakDecide();
    const id = await looked('row-3-1');
    const seen: unknown[] = [];
    workflows.answer('decide-chase', (input) => {
      seen.push(input);
      return { outcome: 'looked', deliveryIds: [] };
    });
    const answers = await Promise.all([store.retry(id), store.retry(id)]);
    await workflows.settled();
    answers.push(await store.retry(id));
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: chase('retry-1-row-3-1') });
    expect(seen).toEqual([{ ...look, at: now }]);
    expect(await store.get(id)).toMatchObject({ state: 'retried', retriedAs: chase('retry-1-row-3-1') });
    expect(await store.get(chase('retry-1-row-3-1'))).toMatchObject({ state: 'succeeded', retryOf: id });
  });

  test('a new try that fails too can be tried again, and the chain leads both ways', async () => {
    breakDecide();
    const id = await looked('row');
    await store.retry(id);
    await workflows.settled();
    expect(await store.retry(chase('retry-1-row'))).toEqual({ ok: true, value: chase('retry-2-row') });
    await workflows.settled();
    expect(await store.get(chase('retry-1-row'))).toMatchObject({
      state: 'retried',
      retryOf: id,
      retriedAs: chase('retry-2-row'),
    });
  });

  test('what the next tick took up by itself is not started once more', async () => {
    breakDecide();
    const id = await looked(`${look.obligationId}-3-0`);
    workflows.answer('decide-chase', () => ({ outcome: 'looked', deliveryIds: [] }));
    const next = await looked(`${look.obligationId}-3-1`);
    expect(await store.get(id)).toMatchObject({ state: 'retried', retriedAs: next });
    expect((await store.overview()).executions.map(({ state }) => state)).toEqual(['succeeded', 'retried']);
    expect(await store.retry(id)).toEqual({ ok: true, value: next });
    await workflows.settled();
    expect(await workflows.names()).toHaveLength(2);
  });

  test('is refused for what did not fail', async () => {
    expect(await store.retry(await looked('a'))).toEqual({ ok: false, refusal: 'refusal.work-not-failed' });
  });
});
