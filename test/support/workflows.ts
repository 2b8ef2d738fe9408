import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListExecutionsCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { type WorkflowName, workflowNames } from '../../functions/executions/execution.ts';
import { createActivity } from '../../infra/local/activity.ts';
import { type Machine, readMachine } from '../../infra/local/state-machine.ts';
import { openWorkflows } from '../../infra/local/workflow.ts';
import { openTestEndpoint, temporaryFolder } from '../local/support/endpoint.ts';

/** What a function of a test answers; it throws to fail. */
export type Invoke = (input: unknown) => unknown;

/** State machines behind the real SFN client: the real files or a test's own, run by the interpreter of the one-machine run. */
export interface TestWorkflows {
  readonly client: SFNClient;
  arnOf(workflow: string): string;
  /** The ARNs of the machines that are deployed. */
  readonly arns: Readonly<Record<WorkflowName, string>>;
  /** Says what a function does from now on; until then each answers its input. */
  answer(functionId: string, invoke: Invoke): void;
  /** Starts an execution; `settled` tells when it is over. Answers its ARN. */
  start(workflow: string, name: string, input?: unknown): Promise<string>;
  settled(): Promise<void>;
  /** The process dies and comes back on the same files: what was running runs again. */
  restart(): Promise<void>;
  /** The names of all executions there are, for "nothing was started". */
  names(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** An error as Lambda reports it: its type is what a state machine's Retry compares. */
export class FunctionError extends Error {
  constructor(name: string, message = '{"errorMessage":"no"}') {
    super(message);
    this.name = name;
  }
}

/** The machines that are deployed. */
export const deployedMachines = byWorkflow(readDefinition);

/** A definition whose tasks call functions by the ids in `${…}`, as the files under `workflows/` do. */
export const definitionOf = (states: Readonly<Record<string, object>>, timeoutSeconds = 60): string =>
  JSON.stringify({
    StartAt: Object.keys(states)[0],
    TimeoutSeconds: timeoutSeconds,
    States: states,
  });

/** Opens machines by name, on a clock the test sets. */
export async function openTestWorkflows(
  definitions: Readonly<Record<string, string>>,
  now: () => string,
): Promise<TestWorkflows> {
  const folder = temporaryFolder();
  let current = await open();

  async function open() {
    const functions = new Map<string, Invoke>();
    const activity = createActivity();
    const workflows = openWorkflows({
      journal: join(folder.path, 'executions.jsonl'),
      machines: Object.entries(definitions).map(([name, definition]) => ({
        arn: arnOf(name),
        name,
        machine: machineOf(name, definition, async (arn, input) => {
          const invoke = functions.get(arn.split(':').at(-1) ?? '');
          return invoke === undefined ? input : invoke(input);
        }),
      })),
      now,
      activity,
    });
    const { endpoint, config } = await openTestEndpoint({ states: workflows.service });
    return { functions, activity, workflows, endpoint, client: new SFNClient(config) };
  }

  async function close(): Promise<void> {
    current.client.destroy();
    await current.endpoint.close();
  }

  return {
    get client() {
      return current.client;
    },
    arnOf,
    arns: byWorkflow(arnOf),
    async names() {
      const found = await Promise.all(
        Object.keys(definitions).map((name) =>
          current.client.send(new ListExecutionsCommand({ stateMachineArn: arnOf(name), maxResults: 1000 })),
        ),
      );
      return found.flatMap(({ executions = [] }) => executions.map(({ name }) => name ?? ''));
    },
    answer: (functionId, invoke) => void current.functions.set(functionId, invoke),
    async start(workflow, name, input = {}) {
      const { executionArn } = await current.client.send(
        new StartExecutionCommand({ stateMachineArn: arnOf(workflow), name, input: JSON.stringify(input) }),
      );
      return executionArn ?? '';
    },
    settled: () => current.activity.settled(),
    async restart() {
      await close();
      current = await open();
      current.workflows.resume();
    },
    async stop() {
      await close();
      folder.remove();
    },
  };
}

const arnOf = (workflow: string): string => `arn:aws:states:eu-west-2:000000000000:stateMachine:${workflow}`;

/** Machines are read when one first runs, once for all that run them (reading validates, which takes longer than running); they call whichever was opened last. */
const machines = new Map<string, Machine>();
const invokers = new Map<string, (arn: string, input: unknown) => Promise<unknown>>();

function machineOf(
  name: string,
  definition: string,
  invoke: (arn: string, input: unknown) => Promise<unknown>,
): Machine {
  invokers.set(definition, invoke);
  const read = (): Machine =>
    readMachine({
      name,
      definition: definition.replace(/\$\{([a-z-]+)\}/g, 'arn:aws:lambda:eu-west-2:000000000000:function:$1'),
      isTimeVirtual: true,
      invoke: async (arn, input) => invokers.get(definition)?.(arn, input),
    });
  return {
    run(execution) {
      const machine = machines.get(definition) ?? read();
      machines.set(definition, machine);
      return machine.run(execution);
    },
  };
}

function byWorkflow<Value>(valueOf: (name: WorkflowName) => Value): Readonly<Record<WorkflowName, Value>> {
  return Object.fromEntries(workflowNames.map((name) => [name, valueOf(name)])) as Record<
    WorkflowName,
    Value
  >;
}

function readDefinition(name: string): string {
  return readFileSync(`workflows/${name}/${name}.asl.json`, 'utf8');
}
