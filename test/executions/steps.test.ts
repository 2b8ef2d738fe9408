import { describe, expect, test } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type HistoryEvent, stepsOf } from '../../functions/executions/steps.ts';

type Told = readonly [type: string, more?: Partial<Pick<HistoryEvent, 'state' | 'error' | 'previousId'>>];

/** A history, one event a second, each led to by the one before unless it says otherwise. */
const told = (...events: readonly Told[]): HistoryEvent[] =>
  events.map(([type, more], place) => ({
    id: place + 1,
    previousId: place,
    type,
    at: eventTime(Date.parse('2027-03-01T09:00:00Z') + place * 1000),
    state: null,
    error: null,
    ...more,
  }));

const entered = (state: string): Told => ['TaskStateEntered', { state }];
const left = (state: string): Told => ['TaskStateExited', { state }];
const scheduled: Told = ['LambdaFunctionScheduled'];
const succeeded: Told = ['LambdaFunctionSucceeded'];
const failed = (error: string): Told => ['LambdaFunctionFailed', { error }];

const outcomes = (events: readonly HistoryEvent[], isOver: boolean) =>
  stepsOf(events, isOver).map(({ state, outcome, tries }) => [state, outcome, tries]);

describe('The steps of an execution', () => {
  test('stand in the order in which they began, with their times', () => {
    const steps = stepsOf(
      told(
        ['ExecutionStarted'],
        entered('Decide'),
        scheduled,
        succeeded,
        left('Decide'),
        ['ChoiceStateEntered', { state: 'Owed?' }],
        ['ChoiceStateExited', { state: 'Owed?' }],
        ['ExecutionSucceeded'],
      ),
      true,
    );
    expect(steps).toEqual([
      {
        state: 'Decide',
        outcome: 'done',
        visits: 1,
        tries: 1,
        errors: [],
        startedAt: '2027-03-01T09:00:01.000Z',
        endedAt: '2027-03-01T09:00:04.000Z',
      },
      expect.objectContaining({ state: 'Owed?', outcome: 'done', tries: 0 }),
    ]);
  });

  test('a step that worked at the third try is done, and says why the others failed', () => {
    const [step] = stepsOf(
      told(
        entered('Send'),
        scheduled,
        failed('Busy'),
        scheduled,
        failed('Busy'),
        scheduled,
        succeeded,
        left('Send'),
      ),
      true,
    );
    expect(step).toMatchObject({ outcome: 'done', tries: 3, errors: ['Busy'] });
  });

  test('a step that was never left has failed once the execution is over, and is under way until then', () => {
    const events = told(entered('Send'), scheduled, failed('Broken'));
    expect(outcomes(events, true)).toEqual([['Send', 'failed', 1]]);
    expect(outcomes(events, false)).toEqual([['Send', 'running', 1]]);
    expect(stepsOf(events, true)[0]?.endedAt).toBeNull();
  });

  test('a failure for which the workflow has another way is no failure of the execution', () => {
    const events = told(
      entered('Send'),
      scheduled,
      failed('Gone'),
      left('Send'),
      ['PassStateEntered', { state: 'Other way' }],
      ['PassStateExited', { state: 'Other way' }],
    );
    expect(outcomes(events, true)).toEqual([
      ['Send', 'went-on', 1],
      ['Other way', 'done', 0],
    ]);
  });

  test('a step that is done for many is one step, and each failure counts for the one it happened to', () => {
    const events = told(
      ['MapStateEntered', { state: 'Each' }],
      entered('One'),
      ['TaskStateEntered', { state: 'One', previousId: 1 }],
      ['LambdaFunctionScheduled', { previousId: 2 }],
      ['LambdaFunctionScheduled', { previousId: 3 }],
      ['LambdaFunctionFailed', { previousId: 4, error: 'Busy' }],
      ['LambdaFunctionSucceeded', { previousId: 5 }],
      ['TaskStateExited', { state: 'One', previousId: 7 }],
      ['LambdaFunctionScheduled', { previousId: 6 }],
      ['LambdaFunctionSucceeded', { previousId: 9 }],
      ['TaskStateExited', { state: 'One', previousId: 10 }],
      ['MapStateSucceeded', { previousId: 11 }],
      ['MapStateExited', { state: 'Each', previousId: 12 }],
    );
    expect(stepsOf(events, true)).toEqual([
      expect.objectContaining({ state: 'Each', outcome: 'done', visits: 1, tries: 0 }),
      expect.objectContaining({ state: 'One', outcome: 'done', visits: 2, tries: 3, errors: ['Busy'] }),
    ]);
  });

  test('a task that calls a service counts like one that calls a function', () => {
    const events = told(entered('Start'), ['TaskScheduled'], ['TaskTimedOut', { error: 'States.Timeout' }]);
    expect(stepsOf(events, true)[0]).toMatchObject({ tries: 1, errors: ['States.Timeout'] });
  });

  test('a history whose middle is missing still tells how it began and how it ended', () => {
    const whole = told(entered('First'), scheduled, succeeded, left('First'), entered('Last'), scheduled);
    expect(outcomes([...whole.slice(0, 1), ...whole.slice(4)], true)).toEqual([
      ['First', 'failed', 0],
      ['Last', 'failed', 1],
    ]);
    expect(stepsOf([], true)).toEqual([]);
  });
});
