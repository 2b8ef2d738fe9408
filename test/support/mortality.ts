import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableAccess } from '../../functions/kernel/table.ts';

/** Counts the calls functions make to AWS, and ends the function at the one that was chosen: `before` it has any effect, or `after`. */
export interface CallCounter {
  made: number;
  /** While false, calls are neither counted nor died at. */
  isCounting: boolean;
  /** The one function whose calls count; every function's when null. */
  only: string | null;
  /** Whether the last call that was made, or died at, can have changed anything. */
  wasWrite: boolean;
  crashAt: { readonly call: number; readonly when: 'before' | 'after' } | null;
}

/** A function that died: nothing after this point of it ran, not even its own error handling. */
class Died extends Error {
  override readonly name = 'Lambda.Unknown';
}

/** Makes a call that a function may die at. */
export type Guard = <T>(act: () => Promise<T>, isWrite?: boolean) => Promise<T>;

/** Tables whose every call can end whoever uses them, and when that happened. */
export interface Mortal {
  readonly tables: TableAccess;
  readonly guard: Guard;
  readonly died: Promise<never>;
}

/** Gives functions, each by its name, the tables and a life that ends at the call that is chosen. */
export function createMortality(tables: TableAccess, calls: CallCounter): (name?: string) => Mortal {
  /** One call to AWS, by a function that may die at it. A dead function never hears its answer. */
  const call = async <Answer>(
    died: (error: Died) => void,
    act: () => Promise<Answer>,
    isWrite: boolean,
    caller: string,
  ): Promise<Answer> => {
    if (!calls.isCounting || (calls.only !== null && calls.only !== caller)) return act();
    calls.made++;
    const dies = calls.crashAt?.call === calls.made ? calls.crashAt.when : null;
    if (dies !== null) calls.wasWrite = isWrite;
    if (dies === 'after') await act().catch(() => undefined);
    if (dies !== null) {
      died(new Died(`died ${dies} call ${calls.made}`));
      return new Promise<never>(() => undefined);
    }
    return act();
  };

  return (name = '') => {
    const { promise: died, reject } = Promise.withResolvers<never>();
    died.catch(() => undefined);
    const guard: Guard = (act, isWrite = true) => call(reject, act, isWrite, name);
    return { tables: { ...tables, client: mortalClient(tables.client, guard) }, guard, died };
  };
}

const reads: readonly unknown[] = [BatchGetCommand, GetCommand, QueryCommand];

function mortalClient(client: DynamoDBDocumentClient, guard: Guard): DynamoDBDocumentClient {
  return new Proxy(client, {
    get: (target, property) =>
      property === 'send'
        ? (command: object) =>
            guard(() => target.send(command as never), !reads.includes(command.constructor))
        : (Reflect.get(target, property) as unknown),
  });
}
