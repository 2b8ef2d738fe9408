import type { RowKey, TransactItem } from '../kernel/table.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Payment } from './payments.ts';
import type { Waiver } from './waivers.ts';

/**
 * What a project paid back and was let off. It is the row `REPAYMENTS` beside the project; the schedule it is held against is in the award (the row
 * `AWARD`), and there alone. Every change of it raises the project's version too, so that no decision about the project is taken on an old account.
 */
export interface KeptRepayments {
  readonly payments: readonly Payment[];
  readonly waivers: readonly Waiver[];
  /** 0 as long as there is no such row. */
  readonly version: number;
}

/** The row of a project that keeps its payments. */
export function repaymentsKey(id: ProjectId): RowKey {
  return { pk: `PROJECT#${id}`, sk: 'REPAYMENTS' };
}

/** What is kept in a row; nothing where there is none yet. */
export function readRepayments(row: Readonly<Record<string, unknown>> | undefined): KeptRepayments {
  const { payments = [], waivers = [], version = 0 } = (row ?? {}) as Partial<KeptRepayments>;
  return { payments, waivers, version };
}

/** The write of a changed history of payments; fails when somebody changed the row since it was read. */
export function putRepayments(
  stateTable: string,
  id: ProjectId,
  { version, waivers }: KeptRepayments,
  payments: readonly Payment[],
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: { ...repaymentsKey(id), type: 'repayments', payments, waivers, version: version + 1 },
      ...(version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } }),
    },
  };
}

/** The write that adds a waiver. It belongs in the transaction that waives the obligation, whose version guards it. */
export function addWaiver(stateTable: string, id: ProjectId, waiver: Waiver): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: repaymentsKey(id),
      UpdateExpression:
        'SET waivers = list_append(if_not_exists(waivers, :none), :waiver), payments = if_not_exists(payments, :none), #type = :type ADD version :one',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':none': [], ':waiver': [waiver], ':type': 'repayments', ':one': 1 },
    },
  };
}
