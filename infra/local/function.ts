import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FunctionErrorFacts, WorkerReply, WorkerRequest } from './function-worker.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { takeTurns } from './turns.ts';

/** A function as the template describes it, with what its worker needs on this machine. */
export interface FunctionProperties {
  readonly id: string;
  /** The bundled module. */
  readonly code: string;
  readonly timeoutSeconds: number;
  /** How many invocations may run at once; the others wait their turn, and their time runs from then on. */
  readonly atOnce: number;
  /** Exactly what the function sees as its environment; nothing of ours leaks in. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/**
 * One Lambda function on this machine. Lambda gives each invocation that runs at once a process of its own; here they share one thread, so whatever ends
 * one of them (a crash, running out of time) ends all that run at that moment.
 */
export interface LocalFunction {
  readonly id: string;
  /**
   * Runs the function and answers what it answered.
   * @throws FunctionFailed when it throws, runs out of time or dies.
   */
  invoke(event: unknown): Promise<unknown>;
  /** Ends it in the middle of what it does; the next invocation starts it afresh. */
  crash(): void;
  /**
   * Lets what runs come to its end for a moment, begins nothing more, and ends it. Whoever still waits never hears, as when the machine loses its power:
   * a failure would be taken for the function's own.
   */
  stop(): Promise<void>;
}

/** How long an end that was asked for waits for what runs, in milliseconds. */
const patienceAtEnd = 700;

/** A function's failure in Lambda's words. The name is the error type, which is what a state machine's Retry and Catch compare. */
export class FunctionFailed extends Error {
  readonly facts: FunctionErrorFacts;
  constructor(facts: FunctionErrorFacts) {
    super(JSON.stringify(facts));
    this.name = facts.errorType;
    this.facts = facts;
  }
}

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: FunctionFailed) => void;
}

interface Incarnation {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
}

/**
 * Stands a function up in a worker thread, already loading so that its first invocation is quick.
 * `dies` is asked at every answer: true ends the function just before the answer is heard.
 */
export function startFunction(properties: FunctionProperties, dies: () => boolean): LocalFunction {
  mkdirSync(dirname(properties.logFile), { recursive: true });
  const log = createWriteStream(properties.logFile, { flags: 'a', mode: 0o600 });
  const words = createLog((line) => log.write(`${line}\n`));
  let current: Incarnation | null = null;
  let lastId = 0;
  let isStopping = false;
  const running = new Set<Promise<unknown>>();
  const inTurn = takeTurns(properties.atOnce);

  const start = (): Incarnation => {
    const incarnation: Incarnation = { worker: newWorker(properties), pending: new Map() };
    const { worker, pending } = incarnation;
    worker.stdout.pipe(log, { end: false });
    worker.stderr.pipe(log, { end: false });
    worker.on('message', (reply: WorkerReply) => {
      if (dies()) end(incarnation, exitError('crashed before its answer was heard'));
      else settle(pending, reply);
    });
    worker.on('error', (error) => words.error('LOCAL_FUNCTION_CRASHED', error));
    worker.on('exit', (code) => end(incarnation, exitError(`exited with status ${code}`)));
    current = incarnation;
    return incarnation;
  };

  const end = (incarnation: Incarnation, reason: FunctionErrorFacts): void => {
    if (current === incarnation) current = null;
    if (isStopping) return;
    for (const { reject } of incarnation.pending.values()) reject(new FunctionFailed(reason));
    incarnation.pending.clear();
    void incarnation.worker.terminate();
  };

  const exitError = (what: string): FunctionErrorFacts => ({
    errorType: 'Runtime.ExitError',
    errorMessage: `${properties.id} ${what}`,
    trace: [],
  });

  const run = async (event: unknown): Promise<unknown> => {
    const incarnation = current ?? start();
    const id = (lastId += 1);
    const request: WorkerRequest = {
      id,
      event: JSON.stringify(event),
      context: {
        awsRequestId: crypto.randomUUID(),
        functionName: properties.id,
        deadline: Date.now() + properties.timeoutSeconds * 1000,
      },
    };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    incarnation.pending.set(id, { resolve, reject });
    // As in Lambda, running out of time ends the whole process, not just the invocation.
    const late = setTimeout(
      () =>
        end(incarnation, {
          errorType: 'Sandbox.Timedout',
          errorMessage: `RequestId: ${request.context.awsRequestId} Error: Task timed out after ${properties.timeoutSeconds}.00 seconds`,
          trace: [],
        }),
      properties.timeoutSeconds * 1000,
    ).unref();
    incarnation.worker.postMessage(request);
    try {
      return await promise;
    } finally {
      clearTimeout(late);
    }
  };

  start();
  return {
    id: properties.id,
    invoke: (event) =>
      inTurn(async () => {
        if (isStopping) return never;
        const outcome = run(event);
        running.add(outcome);
        try {
          return await outcome;
        } finally {
          running.delete(outcome);
        }
      }),
    crash() {
      if (current !== null) end(current, exitError('crashed'));
    },
    async stop() {
      isStopping = true;
      await Promise.race([Promise.allSettled(running), wait(patienceAtEnd)]);
      await current?.worker.terminate();
      const { promise, resolve } = Promise.withResolvers<void>();
      log.end(resolve);
      await promise;
    },
  };
}

const never = new Promise<never>(() => undefined);

function newWorker({ code, environment }: FunctionProperties): Worker {
  return new Worker(new URL('./function-worker.ts', import.meta.url), {
    workerData: { entry: code },
    env: { ...environment },
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
  });
}

function settle(pending: Map<number, Pending>, reply: WorkerReply): void {
  const waiting = pending.get(reply.id);
  pending.delete(reply.id);
  if (reply.error === undefined) waiting?.resolve(JSON.parse(reply.answer ?? 'null'));
  else waiting?.reject(new FunctionFailed(reply.error));
}
