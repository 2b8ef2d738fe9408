import { queryAll } from '../kernel/query-all.ts';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { getRows, type RowKey, type TableAccess, type TransactItem } from '../kernel/table.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { TimelineEntry, TimelineEvent } from '../obligations/view.ts';
import type { Contacts } from '../people/person.ts';
import type { Project, ProjectId } from './project.ts';

/** The row of a project. */
export function projectKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'PROJECT' };
}

/** A project as it is stored: listed by title. */
export function projectRow(project: Project): Record<string, unknown> {
  return {
    ...projectKey(project.id),
    type: 'project',
    listing: 'PROJECT',
    listingSort: `${project.title.toLowerCase()}#${project.id}`,
    ...project,
  };
}

/** Access to projects. */
export interface ProjectStore {
  /** Consistently read; null when there is none. */
  get(id: ProjectId): Promise<Project | null>;
  /** Those of the projects named that exist. */
  getMany(ids: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Project>>;
  /** All projects, by title. */
  list(query: { readonly limit: number; readonly cursor?: string }): Promise<Page<Project>>;
  /** What happened to the project while it owed nothing, oldest first; all else is in the timelines of its obligations. */
  timeline(id: ProjectId): Promise<readonly TimelineEntry[]>;
}

/** Projects in the state table. */
export function createProjectStore({ client, stateTable }: TableAccess): ProjectStore {
  return {
    async get(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: stateTable, Key: projectKey(id), ConsistentRead: true }),
      );
      return (Item as Project | undefined) ?? null;
    },
    async getMany(ids) {
      const rows = await getRows(client, stateTable, [...new Set(ids)].map(projectKey));
      return new Map(rows.map((row) => [row['id'] as ProjectId, row as unknown as Project]));
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
        items: (Items ?? []) as unknown as Project[],
        cursor: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Record<string, string>) : null,
      };
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: { ':pk': projectPartition(id), ':timeline': ownTimeline },
      });
      return rows as unknown as TimelineEntry[];
    },
  };
}

/** Where a project's own timeline lies; no obligation has such an id. */
const ownTimeline = 'TIMELINE#PROJECT#';

/** The writes of what happened to a project that owes nothing. */
export function projectTimelineRows(
  stateTable: string,
  { id, version }: Project,
  at: EventTime,
  events: readonly TimelineEvent[],
): TransactItem[] {
  return events.map((event) => ({
    Put: {
      TableName: stateTable,
      Item: {
        pk: projectPartition(id),
        sk: `${ownTimeline}${at}#${String(version + 1).padStart(6, '0')}`,
        type: 'timeline',
        ...event,
        at,
      },
    },
  }));
}

/** The write of other people in a project's roles; fails when somebody changed the project since it was read. */
export function putContacts(stateTable: string, before: Project, contacts: Contacts): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: projectKey(before.id),
      UpdateExpression: 'SET contacts = :contacts ADD version :one',
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':contacts': contacts, ':version': before.version, ':one': 1 },
    },
  };
}
