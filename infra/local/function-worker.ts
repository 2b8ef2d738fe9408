import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createLog } from '../../functions/kernel/log.ts';

/** One invocation, as the parent sends it. */
export interface WorkerRequest {
  readonly id: number;
  readonly event: string;
  readonly context: {
    readonly awsRequestId: string;
    readonly functionName: string;
    readonly deadline: number;
  };
}

/** How an invocation ended: JSON of the answer, or of the error as Lambda reports it. */
export interface WorkerReply {
  readonly id: number;
  readonly answer?: string;
  readonly error?: FunctionErrorFacts;
}

/** An error as Lambda reports it to whoever invoked the function. */
export interface FunctionErrorFacts {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** The functions' own, which leaves messages out: a library may have put somebody's address into one. */
const log = createLog();

type Handler = (event: unknown, context: unknown) => unknown;

const { entry } = workerData as { entry: string };
const loading = import(pathToFileURL(entry).href) as Promise<{ handler: Handler }>;
// The first invocation reports a module that does not load; until one comes, the failure is nobody's.
loading.catch(() => undefined);

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer({ id, event, context }: WorkerRequest): Promise<WorkerReply> {
  try {
    const { handler } = await loading;
    const result = await handler(JSON.parse(event), {
      ...context,
      getRemainingTimeInMillis: () => Math.max(0, context.deadline - Date.now()),
    });
    return { id, answer: JSON.stringify(result ?? null) };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    log.error('LOCAL_FUNCTION_FAILED', failure);
    return {
      id,
      error: {
        errorType: failure.name,
        errorMessage: failure.message,
        trace: (failure.stack ?? '').split('\n').map((line) => line.trim()),
      },
    };
  }
}
