import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { getRows, type RowKey, type TableAccess } from '../kernel/table.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
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
  };
}
