import { describe, expect, test } from '@jest/globals';
import { faultsOfDefinition, faultsOfWorkflow, workflowFiles } from './asl-faults.ts';

const machine = (changes: object) =>
  JSON.stringify({
    StartAt: 'Only',
    States: { Only: { Type: 'Task', Resource: '${send-deliveries}', End: true, ...changes } },
  });

describe('the state machines', () => {
  test.each(workflowFiles())('%s is good by both validators', async (file) => {
    expect(await faultsOfWorkflow(file)).toEqual([]);
  });

  test('are the ones we know of', () => {
    expect(workflowFiles().length).toBeGreaterThan(1);
  });
});

describe('the check of a state machine', () => {
  test('finds nothing wrong with one that is right', async () => {
    expect(await faultsOfDefinition(machine({}))).toEqual([]);
  });

  test.each([
    ['a next state that is not there', machine({ End: undefined, Next: 'Nowhere' })],
    ['a state without an end', machine({ End: undefined })],
    ['a path that is none', machine({ InputPath: 'no path' })],
    ['text that is no JSON', '{'],
  ])('finds %s', async (_, text) => {
    expect(await faultsOfDefinition(text)).not.toEqual([]);
  });
});
