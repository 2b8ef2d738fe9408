import { projectSubject } from '../deliveries/subject.ts';
import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, TransactItem } from '../kernel/table.ts';
import { noWorkRow, workRow } from '../matching/work-store.ts';
import { workOfProject } from '../matching/work.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { Contacts } from '../people/person.ts';
import type { Award } from './award.ts';
import { lifecycleOf, type Project, type ProjectId } from './project.ts';

/** The row of a project. */
export function projectKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'PROJECT' };
}

/** The row beside a project that keeps what was agreed at its award. */
export function awardKey(id: ProjectId): RowKey {
  return { pk: projectPartition(id), sk: 'AWARD' };
}

/** A project as it is stored: listed by title, and due when its life must be looked at. */
export function projectRow(project: Project): Record<string, unknown> {
  return {
    ...projectKey(project.id),
    type: 'project',
    listing: 'PROJECT',
    listingSort: `${project.title.toLowerCase()}#${project.id}`,
    attempt: 0,
    ...project,
    ...dueAttributes(projectSubject(project.id), project.nextAt ?? null),
  };
}

/** A project as it was stored, without what only the table needs: an old due time must not travel into the next version. */
export function readProject(row: Readonly<Record<string, unknown>>): Project {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...project
  } = row;
  return project as unknown as Project;
}

/** What was agreed at an award, as it was stored. */
export function readAward(row: Readonly<Record<string, unknown>>): Award {
  const { pk: _pk, sk: _sk, type: _type, ...award } = row;
  return award as unknown as Award;
}

/** The writes of a project that begins by its award, and is found as one from then on; they fail when there is a project of that id. */
export function putAwarded(stateTable: string, project: Project, award: Award): readonly TransactItem[] {
  return [
    {
      Put: {
        TableName: stateTable,
        Item: projectRow({ ...project, version: 1 }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    putAward(stateTable, award),
    projectWorkRow(stateTable, project, award.awardedAt),
  ];
}

/** The write by which bids that are like a project find it; one that was not taken up is found no more. It belongs in the transaction that writes the project. */
export function projectWorkRow(stateTable: string, project: Project, at: EventTime): TransactItem {
  return lifecycleOf(project) === 'withdrawn'
    ? noWorkRow(stateTable, project.id, at)
    : workRow(stateTable, workOfProject(project), at);
}

/** The write of what was agreed; it changes only together with its project, whose version guards both. */
export function putAward(stateTable: string, award: Award): TransactItem {
  return { Put: { TableName: stateTable, Item: { ...awardKey(award.projectId), type: 'award', ...award } } };
}

/** The write of a changed project; fails when somebody changed it since it was read. */
export function putChangedProject(stateTable: string, before: Project, after: Project): TransactItem {
  return {
    Put: {
      TableName: stateTable,
      Item: projectRow({ ...after, version: before.version + 1 }),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': before.version },
    },
  };
}

/**
 * The write of other people in a project's roles; fails when somebody changed the project since it was read. With `wakeAt` the project's life is looked at
 * then, because something it owed ended by the same decision.
 */
export function putContacts(
  stateTable: string,
  before: Project,
  contacts: Contacts,
  wakeAt: EventTime | null = null,
): TransactItem {
  const due = wakeAt === null ? null : dueOf(before.id, wakeAt);
  return {
    Update: {
      TableName: stateTable,
      Key: projectKey(before.id),
      UpdateExpression: `SET contacts = :contacts${due === null ? '' : `, ${due.set}`} ADD version :one`,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: {
        ':contacts': contacts,
        ':version': before.version,
        ':one': 1,
        ...due?.values,
      },
    },
  };
}

/** The write that has a project's life looked at, because something it owed ended. A decision about it that is under way will be taken again. */
export function wakeProject(stateTable: string, id: ProjectId, at: EventTime): TransactItem {
  const { set, values } = dueOf(id, at);
  return {
    Update: {
      TableName: stateTable,
      Key: projectKey(id),
      UpdateExpression: `SET ${set} ADD version :one`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ...values, ':one': 1 },
    },
  };
}

function dueOf(
  id: ProjectId,
  at: EventTime,
): { readonly set: string; readonly values: Readonly<Record<string, unknown>> } {
  const { dueShard } = dueAttributes(projectSubject(id), at);
  return {
    set: 'nextAt = :at, dueAt = :at, dueShard = :shard, attempt = :zero',
    values: { ':at': at, ':shard': dueShard, ':zero': 0 },
  };
}
