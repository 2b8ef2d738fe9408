import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, TransactItem } from '../kernel/table.ts';
import type { SimilarWork } from '../matching/similar-work.ts';
import type { ProjectId } from '../projects/project.ts';
import { applicationKey } from './application-rows.ts';

/** Work that is like a bid, as it was found when the bid was last compared. */
export interface SimilarTo {
  readonly at: EventTime;
  /** Bids and projects, the nearest first. */
  readonly found: readonly SimilarWork[];
  /** Projects alone: nearer bids do not push them out of what the applicants see. */
  readonly projects: readonly SimilarWork[];
}

/** Where it is kept: beside the bid, so that it goes with it. */
export function similarKey(id: ProjectId): RowKey {
  return { pk: applicationKey(id).pk, sk: 'SIMILAR' };
}

/** The write of what was found. */
export function putSimilar(stateTable: string, id: ProjectId, similar: SimilarTo): TransactItem {
  return { Put: { TableName: stateTable, Item: { ...similarKey(id), type: 'similar', ...similar } } };
}

/** What was found, as it was stored; what was stored before projects were kept apart has none. */
export function readSimilar(row: Readonly<Record<string, unknown>>): SimilarTo {
  const stored = row as unknown as Omit<SimilarTo, 'projects'> & Partial<SimilarTo>;
  return { at: stored.at, found: stored.found, projects: stored.projects ?? [] };
}
