import type { EventTime } from '../kernel/event-time.ts';

/** One event of an execution's history, as far as steps are read from it. */
export interface HistoryEvent {
  readonly id: number;
  /** The event that led to this one: the chain leads a task's events back to the entry of its state, in a map too. */
  readonly previousId: number;
  /** As AWS names it, such as `TaskStateEntered`. */
  readonly type: string;
  readonly at: EventTime;
  /** The state it enters or leaves; null for other events. */
  readonly state: string | null;
  /** The name of the error it reports; null when it reports none. */
  readonly error: string | null;
}

/** How a step went. `went-on`: it failed, and the workflow has another way for that. */
export type StepOutcome = 'done' | 'running' | 'failed' | 'went-on';

/** One state of a workflow, with every visit to it: a step that is done for each of many is one step. */
export interface Step {
  /** The state's name in the file of the workflow. */
  readonly state: string;
  readonly outcome: StepOutcome;
  /** How often the state was entered. */
  readonly visits: number;
  /** How often its function was called; 0 for a step that calls none. */
  readonly tries: number;
  /** The names of the errors of tries that failed, each once. */
  readonly errors: readonly string[];
  readonly startedAt: EventTime;
  /** Null while a visit to it goes on, or when one never ended. */
  readonly endedAt: EventTime | null;
}

interface Visit {
  readonly state: string;
  readonly startedAt: EventTime;
  endedAt: EventTime | null;
  tries: number;
  readonly errors: string[];
  /** Whether the last try failed and no other has begun. */
  isFailing: boolean;
}

/** A function called by its ARN has events of its own; one called as a service has a task's. */
const isTry = (type: string): boolean => type === 'LambdaFunctionScheduled' || type === 'TaskScheduled';
const isFailure = (type: string): boolean =>
  /^(LambdaFunction|Task|MapState|ParallelState|MapRun|Activity)\w*(Failed|TimedOut|Aborted)$/.test(type);
const isSuccess = (type: string): boolean =>
  /^(LambdaFunction|Task|MapState|ParallelState|MapRun|Activity)Succeeded$/.test(type);

/**
 * The steps of an execution, in the order in which they began.
 * @param isOver whether the execution has ended: a state that was never left then failed, or was cut off with the one that did.
 */
export function stepsOf(events: readonly HistoryEvent[], isOver: boolean): readonly Step[] {
  const steps = Map.groupBy(visitsOf(events), ({ state }) => state);
  return [...steps].map(([state, visits]) => stepOf(state, visits, isOver));
}

function visitsOf(events: readonly HistoryEvent[]): readonly Visit[] {
  const visits: Visit[] = [];
  const visitOf = new Map<number, Visit>();
  for (const event of events) {
    const { id, previousId, type, at, state, error } = event;
    if (state !== null && type.endsWith('StateEntered')) {
      const visit = { state, startedAt: at, endedAt: null, tries: 0, errors: [], isFailing: false };
      visits.push(visit);
      visitOf.set(id, visit);
      continue;
    }
    const within = visitOf.get(previousId);
    const visit = state === null ? within : leaving(state, within, visits);
    if (visit === undefined) continue;
    visitOf.set(id, visit);
    if (state !== null) visit.endedAt = at;
    else if (isTry(type)) Object.assign(visit, { tries: visit.tries + 1, isFailing: false });
    else if (isSuccess(type)) visit.isFailing = false;
    else if (isFailure(type)) {
      visit.isFailing = true;
      if (error !== null && !visit.errors.includes(error)) visit.errors.push(error);
    }
  }
  return visits;
}

/** The visit that an exit ends: the one its chain leads to, or (from the end of a map, whose chain leads into the last item) the oldest still open. */
function leaving(state: string, within: Visit | undefined, visits: readonly Visit[]): Visit | undefined {
  if (within?.state === state && within.endedAt === null) return within;
  return visits.find((visit) => visit.state === state && visit.endedAt === null);
}

function stepOf(state: string, visits: readonly Visit[], isOver: boolean): Step {
  const isOpen = visits.some(({ endedAt }) => endedAt === null);
  const ends = visits.flatMap(({ endedAt }) => (endedAt === null ? [] : [endedAt]));
  const outcome = isOpen
    ? isOver
      ? 'failed'
      : 'running'
    : visits.some(({ isFailing }) => isFailing)
      ? 'went-on'
      : 'done';
  return {
    state,
    outcome,
    visits: visits.length,
    tries: visits.reduce((total, { tries }) => total + tries, 0),
    errors: [...new Set(visits.flatMap(({ errors }) => errors))],
    startedAt: visits.map(({ startedAt }) => startedAt).toSorted()[0] as EventTime,
    endedAt: isOpen ? null : (ends.toSorted().at(-1) ?? null),
  };
}
