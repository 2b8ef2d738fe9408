import { queryAll } from '../kernel/query-all.ts';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { getRows, type TableAccess, type Tables, type TransactItem } from '../kernel/table.ts';
import { projectSubject, type SubjectId } from '../deliveries/subject.ts';
import { projectPartition, timelineRows } from '../obligations/obligation-rows.ts';
import type { TimelineEntry, TimelineEvent } from '../obligations/view.ts';
import { projectKey, readProject } from './project-rows.ts';
import type { Project, ProjectId } from './project.ts';

/** Something that happened to one thing of a project: itself, its application, or something it owes. */
export interface SubjectEntry extends TimelineEntry {
  readonly subject: SubjectId;
}

/** Access to projects. */
export interface ProjectStore {
  /** Consistently read; null when there is none. */
  get(id: ProjectId): Promise<Project | null>;
  /** Those of the projects named that exist. */
  getMany(ids: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Project>>;
  /** All projects, by title. */
  list(query: { readonly limit: number; readonly cursor?: string }): Promise<Page<Project>>;
  /** Everything that happened to the project and to what it owes, oldest first, each with what it happened to. */
  timeline(id: ProjectId): Promise<readonly SubjectEntry[]>;
}

/** Projects in the state table. */
export function createProjectStore({ client, stateTable }: TableAccess): ProjectStore {
  return {
    async get(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: stateTable, Key: projectKey(id), ConsistentRead: true }),
      );
      return Item === undefined ? null : readProject(Item);
    },
    async getMany(ids) {
      const rows = await getRows(client, stateTable, [...new Set(ids)].map(projectKey));
      return new Map(rows.map((row) => [row['id'] as ProjectId, readProject(row)]));
    },
    async list({ limit, cursor }) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: stateTable,
          IndexName: 'listing',
          KeyConditionExpression: 'listing = :projects',
          ExpressionAttributeValues: { ':projects': 'PROJECT' },
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, {
            pk: null,
            sk: 'PROJECT',
            listing: 'PROJECT',
            listingSort: null,
          }),
        }),
      );
      return {
        items: (Items ?? []).map(readProject),
        cursor: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Record<string, string>) : null,
      };
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: { ':pk': projectPartition(id), ':timeline': 'TIMELINE#' },
      });
      return rows
        .map((row) => ({ ...(row as unknown as TimelineEntry), subject: subjectOf(row) }))
        .toSorted((one, other) => one.at.localeCompare(other.at));
    },
  };
}

/** What a row of a timeline is about: the second part of its sort key. */
function subjectOf(row: Readonly<Record<string, unknown>>): SubjectId {
  return String(row['sk']).split('#')[1] as SubjectId;
}

/** The writes of what happened to a project that owes nothing. */
export function projectTimelineRows(
  tables: Tables,
  { id, version }: Project,
  at: EventTime,
  events: readonly TimelineEvent[],
): TransactItem[] {
  return timelineRows(tables, projectSubject(id), version + 1, at, events);
}
