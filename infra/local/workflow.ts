import { ExecutionTimeoutError } from 'aws-local-stepfunctions';
import type { Activity } from './activity.ts';
import type { AwsAnswer, AwsService } from './aws-answer.ts';
import { awsError, jsonAction, jsonAnswer } from './aws-answer.ts';
import { appendToJournal, readJournal, rewriteJournal } from './data-dir.ts';
import { createHistory, historyAnswer, type HistoryEvent } from './execution-history.ts';
import type { Machine } from './state-machine.ts';

/** A state machine of the template. */
export interface WorkflowProperties {
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
}

/** Executions as Step Functions keeps them. */
export interface Workflows {
  readonly service: AwsService;
  /** Runs again, from the start, what was running when the last run ended: Step Functions itself never stops. */
  resume(): void;
  /** How many executions were ever started here. */
  started(): number;
}

type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';

interface Execution {
  readonly arn: string;
  readonly machineArn: string;
  readonly name: string;
  readonly input: string;
  readonly startedAt: string;
  status: Status;
  stoppedAt?: string;
  output?: string;
  error?: string;
  cause?: string;
  /** What happened in its present run; left out when it is no longer kept. */
  events?: readonly HistoryEvent[];
}

interface Parts {
  readonly journal: string;
  readonly machines: readonly WorkflowProperties[];
  readonly now: () => string;
  readonly activity: Activity;
}

/** Step Functions remembers a name for 90 days after its execution ended. */
const remembered = 90 * 86_400_000;

/** Of how many executions the history is kept: the newest. A name takes little room, and a year of histories would take much. */
export const historiesKept = 5000;

/** Standard executions with Step Functions' idempotency by name; names outlive the process. */
export function openWorkflows({ journal, machines, now, activity }: Parts): Workflows {
  const executions = readExecutions(journal, now());
  const withHistory = [...executions.values()].slice(-historiesKept);
  let startedHere = 0;

  const run = async (workflow: WorkflowProperties, execution: Execution): Promise<void> => {
    const history = createHistory(now);
    execution.events = history.events;
    try {
      const output = await workflow.machine.run({
        machineArn: workflow.arn,
        executionArn: execution.arn,
        name: execution.name,
        input: JSON.parse(execution.input),
        startedAt: execution.startedAt,
        now,
        record: (event) => history.record(event),
      });
      Object.assign(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    } catch (error) {
      const { name, message } = error as Error;
      // AWS gives an execution that took too long neither an error nor a cause.
      if (error instanceof ExecutionTimeoutError) execution.status = 'TIMED_OUT';
      else Object.assign(execution, { status: 'FAILED', error: name, cause: message });
    }
    execution.stoppedAt = now();
    appendToJournal(journal, execution);
  };

  const start = (body: Record<string, string>): AwsAnswer => {
    const workflow = machines.find(({ arn }) => arn === body['stateMachineArn']);
    if (workflow === undefined)
      return awsError(
        'states',
        400,
        'StateMachineDoesNotExist',
        `State Machine Does Not Exist: '${body['stateMachineArn']}'`,
      );
    const name = body['name'] ?? crypto.randomUUID();
    if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name))
      return awsError('states', 400, 'InvalidName', `Invalid Name: '${name}'`);
    const input = body['input'] ?? '{}';
    if (!isJson(input))
      return awsError(
        'states',
        400,
        'InvalidExecutionInput',
        'Invalid State Machine Execution Input: not JSON',
      );
    const arn = `${workflow.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const existing = executions.get(arn);
    if (existing !== undefined) {
      if (existing.status === 'RUNNING' && existing.input === input) return startedAnswer(existing);
      return awsError('states', 400, 'ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const execution: Execution = {
      arn,
      machineArn: workflow.arn,
      name,
      input,
      startedAt: now(),
      status: 'RUNNING',
    };
    appendToJournal(journal, execution);
    executions.set(arn, execution);
    withHistory.push(execution);
    forgetHistories(withHistory.splice(0, withHistory.length - historiesKept));
    startedHere += 1;
    void activity.track(run(workflow, execution));
    return startedAnswer(execution);
  };

  return {
    started: () => startedHere,
    resume() {
      for (const execution of executions.values()) {
        const workflow = machines.find(({ arn }) => arn === execution.machineArn);
        if (execution.status === 'RUNNING' && workflow !== undefined)
          void activity.track(run(workflow, execution));
      }
    },
    async service(call) {
      const body = JSON.parse(call.body.toString() || '{}') as Record<string, string>;
      switch (jsonAction(call)) {
        case 'StartExecution':
          return start(body);
        case 'DescribeExecution':
          return describe(executions.get(body['executionArn'] ?? ''));
        case 'GetExecutionHistory':
          return historyOf(executions.get(String(body['executionArn'])), body);
        case 'ListExecutions':
          return list([...executions.values()], body);
        default:
          return awsError(
            'states',
            400,
            'UnknownOperationException',
            `${jsonAction(call)} has no local stand-in.`,
          );
      }
    },
  };
}

function readExecutions(journal: string, now: string): Map<string, Execution> {
  const executions = new Map(readJournal<Execution>(journal).map((execution) => [execution.arn, execution]));
  const oldest = Date.parse(now) - remembered;
  for (const [arn, { stoppedAt }] of executions) {
    if (stoppedAt !== undefined && Date.parse(stoppedAt) < oldest) executions.delete(arn);
  }
  forgetHistories([...executions.values()].slice(0, -historiesKept));
  rewriteJournal(journal, [...executions.values()]);
  return executions;
}

function forgetHistories(executions: readonly Execution[]): void {
  for (const execution of executions) delete execution.events;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const seconds = (instant: string): number => Date.parse(instant) / 1000;

function startedAnswer({ arn, startedAt }: Execution): AwsAnswer {
  return jsonAnswer({ executionArn: arn, startDate: seconds(startedAt) });
}

function summary({ arn, machineArn, name, status, startedAt, stoppedAt }: Execution) {
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: seconds(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: seconds(stoppedAt) }),
  };
}

function describe(execution: Execution | undefined): AwsAnswer {
  if (execution === undefined)
    return awsError('states', 400, 'ExecutionDoesNotExist', 'Execution Does Not Exist');
  const { input, output, error, cause } = execution;
  return jsonAnswer({ ...summary(execution), input, output, error, cause });
}

function historyOf(execution: Execution | undefined, body: Readonly<Record<string, unknown>>): AwsAnswer {
  if (execution === undefined)
    return awsError('states', 400, 'ExecutionDoesNotExist', 'Execution Does Not Exist');
  return historyAnswer(execution.events ?? [], body);
}

/** Newest first, a page at a time; the token is the place to go on from. */
function list(executions: readonly Execution[], body: Record<string, string | number>): AwsAnswer {
  const { stateMachineArn, statusFilter } = body;
  const wanted = executions
    .filter(
      ({ machineArn, status }) =>
        machineArn === stateMachineArn && (statusFilter === undefined || status === statusFilter),
    )
    .toReversed();
  const from = Number(body['nextToken'] ?? 0);
  const upTo = from + Number(body['maxResults'] ?? 100);
  return jsonAnswer({
    executions: wanted.slice(from, upTo).map(summary),
    ...(upTo < wanted.length ? { nextToken: String(upTo) } : {}),
  });
}
