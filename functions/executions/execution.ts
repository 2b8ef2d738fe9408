import type { EventTime } from '../kernel/event-time.ts';
import type { Failure } from './failure.ts';
import { nextLookOf, retryNameOf } from './retry-name.ts';
import type { Step } from './steps.ts';
import type { Subject } from './subject.ts';

/** The workflows there are, each named like its folder under `workflows/`. */
export const workflowNames = [
  'obligation-chase',
  'application-lifecycle',
  'seminar-follow-up',
  'network-digest',
  'deliver',
] as const;
export type WorkflowName = (typeof workflowNames)[number];

/** `<workflow>.<name>`: no workflow's name has a dot. */
export type ExecutionId = string & { readonly executionId: unique symbol };

/** Where an execution stands for staff, in the order in which they want to see them. `retried` failed, and was tried again, by staff or by itself. */
export const executionStates = ['failed', 'running', 'retried', 'succeeded'] as const;
export type ExecutionState = (typeof executionStates)[number];

/** How Step Functions says the same. */
export type ExecutionStatus =
  'RUNNING' | 'PENDING_REDRIVE' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

const stateOf: Readonly<Record<ExecutionStatus, 'failed' | 'running' | 'succeeded'>> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'failed',
};

/** One run of a workflow, as Step Functions lists it. */
export interface Run {
  readonly workflow: WorkflowName;
  readonly name: string;
  readonly status: ExecutionStatus;
  readonly startedAt: EventTime;
  readonly endedAt: EventTime | null;
}

/** One run of a workflow, as staff see it in a list. */
export interface Execution extends Pick<Run, 'workflow' | 'name' | 'startedAt' | 'endedAt'> {
  readonly id: ExecutionId;
  readonly state: ExecutionState;
}

/** The same with all that is known of it. */
export interface ExecutionInFull extends Execution {
  readonly subject: Subject;
  /** Null unless it failed. */
  readonly failure: Failure | null;
  /** In the order in which they began; empty when the history is no longer kept. */
  readonly steps: readonly Step[];
  /** Whether the history is so long that only its beginning and its end were read. */
  readonly isCut: boolean;
  /** What failed before and was tried again with this one. */
  readonly retryOf: ExecutionId | null;
  /** The one that was started because this one failed, by staff or by Cascade itself. */
  readonly retriedAs: ExecutionId | null;
}

/** Names an execution in links and calls. */
export function executionIdOf(workflow: WorkflowName, name: string): ExecutionId {
  return `${workflow}.${name}` as ExecutionId;
}

/** What an execution's id names; null when the text is no such id. */
export function readExecutionId(text: string): Pick<Run, 'workflow' | 'name'> | null {
  const dot = text.indexOf('.');
  const workflow = workflowNames.find((name) => name === text.slice(0, dot));
  const name = text.slice(dot + 1);
  return workflow !== undefined && isExecutionName(name) ? { workflow, name } : null;
}

/** Whether Step Functions could have an execution of that name: eighty characters at most, and none that means something to it. */
function isExecutionName(name: string): boolean {
  return /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{C}]{1,80}$/u.test(name);
}

/** An execution out of a run. `isRetried` says whether it was tried again in case it failed. */
export function executionOf(run: Run, isRetried: boolean): Execution {
  const { workflow, name, status, startedAt, endedAt } = run;
  const state = stateOf[status];
  return {
    id: executionIdOf(workflow, name),
    workflow,
    name,
    state: state === 'failed' && isRetried ? 'retried' : state,
    startedAt,
    endedAt,
  };
}

/** Executions as staff look at them: failures first, then what is under way, then the rest; each part newest first. */
export function inOrder(runs: readonly Run[]): readonly Execution[] {
  const ids = new Set(runs.map(({ workflow, name }) => executionIdOf(workflow, name)));
  return runs
    .map((run) =>
      executionOf(
        run,
        newTriesOf(run).some((id) => ids.has(id)),
      ),
    )
    .toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
}

/** What a new try of a failed execution would be: the one staff ask for, and where there is one, Cascade's own. */
export function newTriesOf({ workflow, name }: Pick<Run, 'workflow' | 'name'>): readonly ExecutionId[] {
  const own = workflow === 'deliver' ? null : nextLookOf(name);
  return [retryNameOf(name), ...(own === null ? [] : [own])].map((one) => executionIdOf(workflow, one));
}

/** Where an execution stands in that order, for going on from there on another page. */
export function placeOf({ state, startedAt, id }: Execution): Place {
  return { part: state === 'failed' ? '0' : state === 'running' ? '1' : '2', startedAt, id };
}

/** Executions after a place, of a list in that order. */
export function after(executions: readonly Execution[], place: Place): readonly Execution[] {
  return executions.filter((one) => comparePlaces(place, placeOf(one)) < 0);
}

/** A place in the list, as text that can stand in a cursor. */
export type Place = Readonly<Record<'part' | 'startedAt' | 'id', string>>;

function comparePlaces(one: Place, other: Place): number {
  if (one.part !== other.part) return one.part < other.part ? -1 : 1;
  if (one.startedAt !== other.startedAt) return one.startedAt > other.startedAt ? -1 : 1;
  return one.id === other.id ? 0 : one.id > other.id ? -1 : 1;
}

/** How many executions there are in each state. */
export function countStates(executions: readonly Execution[]): Readonly<Record<ExecutionState, number>> {
  const counts = { failed: 0, running: 0, retried: 0, succeeded: 0 };
  for (const { state } of executions) counts[state] += 1;
  return counts;
}
