import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type WorkflowName, workflowNames } from '../../functions/executions/execution.ts';
import { failureCauses } from '../../functions/executions/failure.ts';
import { isMessageKey, translator } from '../../functions/messages/translate.ts';
import { stateInKey, stepInWords } from '../../functions/portal/staff/work-words.ts';
import { workflowFiles } from '../workflows/asl-faults.ts';

interface States {
  readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The names of all states of a machine, in its maps and branches too. */
function statesOf(machine: States): string[] {
  return Object.entries(machine.States).flatMap(([name, state]) => {
    const branches = (state['Branches'] as States[] | undefined) ?? [];
    const inner = [state['ItemProcessor'] as States | undefined, state['Iterator'] as States | undefined];
    return [name, ...[...inner, ...branches].flatMap((part) => (part === undefined ? [] : statesOf(part)))];
  });
}

const workflowOf = (file: string) => basename(dirname(file)) as WorkflowName;

describe('The words for what the workflows do', () => {
  test('are there for every workflow that has a folder, and for no other', () => {
    expect([...workflowNames].toSorted()).toEqual(workflowFiles().map(workflowOf).toSorted());
  });

  test.each(workflowFiles())('every state of %s is said in both languages', (file) => {
    const states = statesOf(JSON.parse(readFileSync(file, 'utf8')) as States);
    expect(states.length).toBeGreaterThan(0);
    const keys = states.map((state) => `work.step.${workflowOf(file)}.${stateInKey(state)}`);
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
    expect(new Set(keys).size).toBe(states.length);
    for (const language of ['cy', 'en'] as const)
      for (const state of states)
        expect(stepInWords(workflowOf(file), { state }, translator(language))).not.toBe(state);
  });

  test.each([...workflowNames])('%s has a name, and says what becomes of it after a failure', (workflow) => {
    for (const key of [`work.workflow.${workflow}`, `work.safe.${workflow}`])
      expect([key, isMessageKey(key)]).toEqual([key, true]);
  });

  test.each([...failureCauses])(
    'a failure of the kind "%s" is explained, and staff are told what to do',
    (cause) => {
      for (const key of [`work.why.${cause}`, `work.do.${cause}`])
        expect([key, isMessageKey(key)]).toEqual([key, true]);
    },
  );

  test('a state that no workflow has any more is called as it was', () => {
    expect(stepInWords('deliver', { state: '<b>Gone</b>' }, translator('cy'))).toBe('<b>Gone</b>');
  });
});
