import type { AdoptionsSubject } from '../deliveries/subject.ts';
import { dueAttributes } from '../kernel/due.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Idea } from './idea.ts';

/** The list in which every proven project that was sent to others stands, by title. */
export const ideaListing = 'IDEA';

/** The row of such a project, beside the project itself. */
export function ideaKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'IDEA' };
}

/** The name under which its report is due. */
export const adoptionsSubject = (id: ProjectId): AdoptionsSubject => `adoptions_${id}`;

function ideaRow(idea: Idea): Record<string, unknown> {
  return {
    ...ideaKey(idea.projectId),
    type: 'idea',
    id: idea.projectId,
    listing: ideaListing,
    listingSort: `${idea.title.toLowerCase()}#${idea.projectId}`,
    attempt: 0,
    ...idea,
    ...dueAttributes(adoptionsSubject(idea.projectId), idea.nextAt),
  };
}

/** An idea as it was stored, without what only the table needs. */
export function readIdea(row: Readonly<Record<string, unknown>>): Idea {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    id: _id,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...idea
  } = row;
  return idea as unknown as Idea;
}

/** The write of a project that is sent to others for the first time; fails when it was sent before. */
export function putNewIdea({ stateTable }: Pick<Tables, 'stateTable'>, idea: Idea): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: ideaRow({ ...idea, version: 1 }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** The write of a changed one; fails when somebody changed it since it was read. */
export function putChangedIdea(
  { stateTable }: Pick<Tables, 'stateTable'>,
  before: Idea,
  after: Idea,
): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: ideaRow({ ...after, version: before.version + 1 }),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  };
}
