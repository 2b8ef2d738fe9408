import type { WorkflowName } from '../../executions/execution.ts';
import type { Step } from '../../executions/steps.ts';
import { isMessageKey, type Translate } from '../../messages/translate.ts';

/** A step in plain words; the state's own name where the workflow has changed since and nobody knows it any more. */
export function stepInWords(workflow: WorkflowName, { state }: Pick<Step, 'state'>, t: Translate): string {
  const key = `work.step.${workflow}.${stateInKey(state)}`;
  return isMessageKey(key) ? t(key) : state;
}

/** A state's name as it stands in the name of its message: "Are letters owed?" is `are-letters-owed`. */
export function stateInKey(state: string): string {
  return state
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
