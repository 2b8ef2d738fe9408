import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { allowed, type Result, refused } from '../kernel/result.ts';
import {
  type Execution,
  executionIdOf,
  type ExecutionId,
  type ExecutionInFull,
  executionOf,
  type ExecutionStatus,
  inOrder,
  newTriesOf,
  readExecutionId,
  type Run,
  type WorkflowName,
  workflowNames,
} from './execution.ts';
import { eventOf, type ExecutionFacts, factsOf, isFailedStatus, runOf } from './execution-answers.ts';
import { retriedNameOf, retryNameOf } from './retry-name.ts';
import { type HistoryEvent, stepsOf } from './steps.ts';

/** What staff look at: executions in their order, and whether that is all there are. */
export interface Overview {
  readonly executions: readonly Execution[];
  /** False when there are so many that old ones that succeeded were left out. */
  readonly isWhole: boolean;
}

/** Access to the executions of our workflows. Step Functions keeps them for 90 days after their end. */
export interface ExecutionStore {
  /** Failures first, then what is under way, then the rest, newest first. */
  overview(): Promise<Overview>;
  /** What some executions are about, and why they failed; one call for each, so only for those that are shown. Those that are gone are left out. */
  facts(ids: readonly ExecutionId[]): Promise<ReadonlyMap<ExecutionId, ExecutionFacts>>;
  /** One execution with its steps; null when there is none. */
  get(id: ExecutionId): Promise<ExecutionInFull | null>;
  /**
   * Starts a failed execution again, with the same input, under a name made from its own: however often it is asked, it starts once.
   * Answers the new execution, or the one that was started before, by staff or by Cascade itself.
   */
  retry(id: ExecutionId): Promise<Result<ExecutionId, 'refusal.not-found' | 'refusal.work-not-failed'>>;
}

/** How much is read at most, of the executions of one workflow and of the events of one execution. A page of a thousand is the largest there is. */
const usualReading = { perPage: 1000, mostPages: 5 } as const;

/** What is looked for beyond the newest: what staff must not overlook. */
const neverLeftOut: readonly ExecutionStatus[] = ['FAILED', 'TIMED_OUT', 'ABORTED', 'RUNNING'];

/** The executions of the state machines with these ARNs. */
export function createExecutionStore(
  arns: Readonly<Record<WorkflowName, string>>,
  client = new SFNClient({}),
  { perPage, mostPages }: { readonly perPage: number; readonly mostPages: number } = usualReading,
): ExecutionStore {
  const arnOf = (workflow: WorkflowName, name: string): string =>
    `${arns[workflow].replace(':stateMachine:', ':execution:')}:${name}`;

  async function describe(id: ExecutionId): Promise<DescribeExecutionCommandOutput | null> {
    const named = readExecutionId(id);
    if (named === null) return null;
    try {
      const executionArn = arnOf(named.workflow, named.name);
      return await client.send(new DescribeExecutionCommand({ executionArn }));
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return null;
      throw error;
    }
  }

  /** The first of some executions that is there. */
  async function firstOf(ids: readonly ExecutionId[]): Promise<ExecutionId | null> {
    const found = await Promise.all(ids.map(describe));
    return ids.find((_, place) => found[place] !== null) ?? null;
  }

  async function list(workflow: WorkflowName, status: ExecutionStatus | null) {
    const runs: Run[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const answer = await client.send(
        new ListExecutionsCommand({
          stateMachineArn: arns[workflow],
          maxResults: perPage,
          nextToken,
          ...(status === null ? {} : { statusFilter: status }),
        }),
      );
      runs.push(...(answer.executions ?? []).map((item) => runOf(workflow, item)));
      nextToken = answer.nextToken;
      if (nextToken === undefined) return { runs, isWhole: true };
    }
    return { runs, isWhole: false };
  }

  /** The newest, and whatever needs somebody to look, however old. */
  async function ofWorkflow(workflow: WorkflowName) {
    const newest = await list(workflow, null);
    if (newest.isWhole) return newest;
    const others = await Promise.all(neverLeftOut.map((status) => list(workflow, status)));
    const byName = new Map([newest, ...others].flatMap(({ runs }) => runs).map((run) => [run.name, run]));
    return { runs: [...byName.values()], isWhole: false };
  }

  async function eventsPage(executionArn: string, more: { nextToken?: string; reverseOrder?: true }) {
    // What goes in and out of states is not shown, so it need not travel.
    const what = { executionArn, maxResults: perPage, includeExecutionData: false, ...more };
    const { events = [], nextToken } = await client.send(new GetExecutionHistoryCommand(what));
    return { events: events.map(eventOf), nextToken };
  }

  /** The whole history; of one that is very long, its beginning and its end. */
  async function history(executionArn: string): Promise<{ events: HistoryEvent[]; isCut: boolean }> {
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const answer = await eventsPage(executionArn, nextToken === undefined ? {} : { nextToken });
      events.push(...answer.events);
      nextToken = answer.nextToken;
      if (nextToken === undefined) return { events, isCut: false };
    }
    const { events: end } = await eventsPage(executionArn, { reverseOrder: true });
    const lastRead = events.at(-1)?.id ?? 0;
    return { events: [...events, ...end.toReversed().filter(({ id }) => id > lastRead)], isCut: true };
  }

  return {
    async overview() {
      const found = await Promise.all(workflowNames.map(ofWorkflow));
      return {
        executions: inOrder(found.flatMap(({ runs }) => runs)),
        isWhole: found.every(({ isWhole }) => isWhole),
      };
    },

    async facts(ids) {
      const found = await Promise.all(
        ids.map(async (id): Promise<readonly [ExecutionId, ExecutionFacts] | null> => {
          const described = await describe(id);
          return described === null ? null : [id, factsOf(described)];
        }),
      );
      return new Map(found.filter((one) => one !== null));
    },

    async get(id) {
      const named = readExecutionId(id);
      const described = await describe(id);
      if (named === null || described === null) return null;
      const { workflow, name } = named;
      const run = runOf(workflow, described);
      const before = retriedNameOf(name);
      const [{ events, isCut }, retriedAs, retryOf] = await Promise.all([
        history(arnOf(workflow, name)),
        firstOf(isFailedStatus(run.status) ? newTriesOf(named) : []),
        firstOf(before === null ? [] : [executionIdOf(workflow, before)]),
      ]);
      return {
        ...executionOf(run, retriedAs !== null),
        ...factsOf(described),
        steps: stepsOf(events, run.endedAt !== null),
        isCut,
        retryOf,
        retriedAs,
      };
    },

    async retry(id) {
      const named = readExecutionId(id);
      const described = await describe(id);
      if (named === null || described === null) return refused('refusal.not-found');
      if (!isFailedStatus(described.status)) return refused('refusal.work-not-failed');
      const before = await firstOf(newTriesOf(named));
      if (before !== null) return allowed(before);
      const name = retryNameOf(named.name);
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: arns[named.workflow],
            name,
            input: described.input,
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
      return allowed(executionIdOf(named.workflow, name));
    },
  };
}
