import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  after,
  countStates,
  executionIdOf,
  type ExecutionStatus,
  inOrder,
  placeOf,
  readExecutionId,
  type Run,
} from '../../functions/executions/execution.ts';
import { failureOf } from '../../functions/executions/failure.ts';
import { nextLookOf, retriedNameOf, retryNameOf } from '../../functions/executions/retry-name.ts';
import { subjectOf } from '../../functions/executions/subject.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { executionName } from '../../functions/kernel/workflows.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { afterApplicationChange } from '../../functions/portal/act-on-application.ts';
import { lookAtOnce } from '../../functions/portal/act.ts';
import { begunBid } from '../support/bids.ts';
import type { DueRows } from '../../functions/tick/due-rows.ts';
import { startDueWork } from '../../functions/tick/start-due-work.ts';

const run = (name: string, status: ExecutionStatus, hour = 9): Run => ({
  workflow: 'deliver',
  name,
  status,
  startedAt: eventTime(Date.UTC(2027, 2, 1, hour)),
  endedAt: null,
});

const obligationId = 'lessons-learnt_i2s-022' as ObligationId;

const names = fc.string({ unit: fc.constantFrom(...Array.from('abz019-_é.')), minLength: 1, maxLength: 80 });

describe('The name of a new try', () => {
  test('is made of the failed one’s, and counts the tries', () => {
    expect(retryNameOf('row-3-1')).toBe('retry-1-row-3-1');
    expect(retryNameOf('retry-1-row-3-1')).toBe('retry-2-row-3-1');
    expect(retryNameOf('retry-9-row-3-1')).toBe('retry-10-row-3-1');
    expect(retriedNameOf('retry-2-row-3-1')).toBe('retry-1-row-3-1');
    expect(retriedNameOf('retry-1-row-3-1')).toBe('row-3-1');
    expect(retriedNameOf('row-3-1')).toBeNull();
  });

  test('tells long names apart whose ends are the same', () => {
    const end = 'x'.repeat(75);
    expect(retryNameOf(`one-${end}`)).toHaveLength(80);
    expect(retryNameOf(`one-${end}`)).not.toBe(retryNameOf(`two-${end}`));
  });

  test('is always one that Step Functions takes, the same each time it is made, and never one of an earlier try', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 12 }), (name, tries) => {
        const seen = [name];
        for (let count = 0; count < tries; count++) seen.push(retryNameOf(seen.at(-1) ?? ''));
        for (const one of seen) expect(readExecutionId(executionIdOf('deliver', one))?.name).toBe(one);
        expect(new Set(seen).size).toBe(tries + 1);
        expect(retryNameOf(name)).toBe(retryNameOf(name));
      }),
    );
  });

  test('differs for names that differ', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        fc.pre(one !== other);
        expect(retryNameOf(one)).not.toBe(retryNameOf(other));
      }),
    );
  });
});

describe('Cascade’s own new try of a look', () => {
  test.each([
    ['lessons-learnt_i2s-022-3-0', 'lessons-learnt_i2s-022-3-1'],
    ['retry-1-lessons-learnt_i2s-022-3-0', 'lessons-learnt_i2s-022-3-1'],
    ['kick-lessons-learnt_i2s-022-3', 'lessons-learnt_i2s-022-3-0'],
    ['lessons-learnt_i2s', null],
    ['by-hand', null],
  ])('after %s is %s', (name, next) => {
    expect(nextLookOf(name)).toBe(next);
  });

  test('has the names that the tick and the pages give', async () => {
    const at = eventTime(0);
    const { application, timeline } = begunBid();
    const bid = { ...application, nextAt: at, version: 3 };
    const log = createLog(() => undefined);
    for (const subject of [obligationId, applicationSubject(bid.id)]) {
      const started: string[] = [];
      const workflow = { start: async (name: string) => (started.push(name), 'started' as const) };
      const row = { key: { pk: 'p', sk: 's' }, subject, version: 3, since: at };
      for (const attempt of [0, 1]) {
        const due: DueRows = {
          shards: ['00'],
          async *things() {
            yield [{ ...row, attempt }];
          },
          async *deliveries() {},
          markStarted: async () => undefined,
        };
        const workflows = {
          chase: workflow,
          lifecycle: workflow,
          followUp: workflow,
          digest: workflow,
          deliver: workflow,
        };
        await startDueWork({ due, ...workflows, log }, at);
      }
      if (subject === obligationId)
        await lookAtOnce({ chase: workflow, log }, [{ id: obligationId, version: 3, nextAt: at }], at);
      else
        await afterApplicationChange(
          { deliver: workflow, lifecycle: workflow, log },
          { application: bid, timeline, deliveries: [] },
          at,
        );
      const [first, second, kicked] = started;
      expect(nextLookOf(first ?? '')).toBe(second);
      expect(nextLookOf(kicked ?? '')).toBe(first);
    }
  });
});

describe('An execution’s id', () => {
  test('names a workflow of ours and an execution, and nothing else is one', () => {
    const name = executionName('kick-lessons-learnt_i2s-022-3');
    expect(readExecutionId(executionIdOf('obligation-chase', name))).toEqual({
      workflow: 'obligation-chase',
      name,
    });
    for (const text of [
      '',
      'deliver',
      'deliver.',
      '.a',
      'other.a',
      'deliver.a b',
      'deliver.a:b',
      'deliver.a/b',
    ])
      expect([text, readExecutionId(text)]).toEqual([text, null]);
    expect(readExecutionId(`deliver.${'x'.repeat(81)}`)).toBeNull();
  });
});

describe('The order of executions', () => {
  const runs = [
    run('old-success', 'SUCCEEDED', 1),
    run('old-failure', 'FAILED', 2),
    run('tried-again', 'TIMED_OUT', 3),
    run('going', 'RUNNING', 4),
    run('stopped', 'ABORTED', 5),
    run('retry-1-tried-again', 'SUCCEEDED', 6),
  ];

  test('failures first, then what is under way, then the rest; each newest first', () => {
    expect(inOrder(runs).map(({ name, state }) => [name, state])).toEqual([
      ['stopped', 'failed'],
      ['old-failure', 'failed'],
      ['going', 'running'],
      ['retry-1-tried-again', 'succeeded'],
      ['tried-again', 'retried'],
      ['old-success', 'succeeded'],
    ]);
    expect(countStates(inOrder(runs))).toEqual({ failed: 2, running: 1, retried: 1, succeeded: 2 });
  });

  test('a page goes on where the last one ended, wherever that was', () => {
    const all = inOrder(runs);
    for (const [place, one] of all.entries()) expect(after(all, placeOf(one))).toEqual(all.slice(place + 1));
  });

  test('a name that is the same in two workflows is no new try of the other', () => {
    const other: Run = { ...run('retry-1-going', 'SUCCEEDED'), workflow: 'obligation-chase' };
    const states = inOrder([run('going', 'FAILED'), other]).map(({ state }) => state);
    expect(states).toEqual(['failed', 'succeeded']);
  });
});

describe('Why an execution failed', () => {
  test.each([
    ['FAILED', 'Lambda.TooManyRequestsException', 'busy'],
    ['FAILED', 'States.Timeout', 'too-slow'],
    ['FAILED', 'Runtime.ExitError', 'ended'],
    ['FAILED', 'AccessDeniedException', 'refused'],
    ['FAILED', 'States.ParameterPathFailure', 'misread'],
    ['FAILED', 'TypeError', 'unexpected'],
    ['FAILED', 'toString', 'unexpected'],
    ['FAILED', '', 'unexpected'],
    ['TIMED_OUT', '', 'too-slow'],
    ['ABORTED', '', 'stopped'],
  ] as const)('%s %s is %s', (status, error, cause) => {
    expect(failureOf(status, error)).toEqual({ cause, error });
  });
});

describe('What an execution is about', () => {
  test.each([
    ['{"obligationId":"lessons-learnt_x"}', { kind: 'obligation', id: 'lessons-learnt_x' }],
    ['{"subject":"application","id":"b1"}', { kind: 'application', id: 'b1' }],
    ['{"subject":"project","id":"p1"}', { kind: 'project', id: 'p1' }],
    ['{"subject":"round","id":"r1"}', { kind: 'round', id: 'r1' }],
    ['{"subject":"person","id":"p1"}', { kind: 'unknown' }],
    ['{"deliveryIds":["a","b"],"at":"2027"}', { kind: 'letters', deliveryIds: ['a', 'b'] }],
    ['{"deliveryIds":"a"}', { kind: 'unknown' }],
    ['{}', { kind: 'unknown' }],
    ['null', { kind: 'unknown' }],
    ['not JSON', { kind: 'unknown' }],
  ])('%s', (input, subject) => {
    expect(subjectOf(input)).toEqual(subject);
  });
});
