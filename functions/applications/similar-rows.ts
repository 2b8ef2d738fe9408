import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, TransactItem } from '../kernel/table.ts';
import type { ProjectId } from '../projects/project.ts';
import { applicationKey } from './application-rows.ts';

/** Work that is like a bid, as it was found when the bid was last sent. */
export interface SimilarTo {
  readonly at: EventTime;
  /** The nearest first. */
  readonly found: readonly {
    readonly id: ProjectId;
    readonly kind: 'application' | 'project';
    /** From nothing in common (0) to the same (1). */
    readonly score: number;
    /** The words that matched, as they stand in what was found. */
    readonly matched: readonly { readonly word: string; readonly field: string }[];
  }[];
}

/** Where it is kept: beside the bid, so that it goes with it. */
export function similarKey(id: ProjectId): RowKey {
  return { pk: applicationKey(id).pk, sk: 'SIMILAR' };
}

/** The write of what was found. */
export function putSimilar(stateTable: string, id: ProjectId, similar: SimilarTo): TransactItem {
  return { Put: { TableName: stateTable, Item: { ...similarKey(id), type: 'similar', ...similar } } };
}
