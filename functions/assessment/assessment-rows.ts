import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { personKey } from '../people/person-store.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Assessment, AssessmentChange } from './assessment.ts';
import { type Moderation, noModeration } from './moderation.ts';
import { isConflicted } from './review-access.ts';
import type { Review, ReviewChange } from './review.ts';

/** The beginning of the sort keys of an application's reviews, and of those that lead a person to theirs. */
export const reviewPrefix = 'REVIEW#';

/** The beginning of the sort keys of what happened to an application's reviews; no obligation has such an id. */
export const reviewTimelinePrefix = 'TIMELINE#REVIEW#';

/** The row of a review, beside its application. */
export function reviewKey(applicationId: ProjectId, reviewerId: PersonId): RowKey {
  return { pk: projectPartition(applicationId), sk: `${reviewPrefix}${reviewerId}` };
}

/** The row that leads a reviewer to one of their reviews. */
export function reviewPointerKey(reviewerId: PersonId, applicationId: ProjectId): RowKey {
  return { pk: personKey(reviewerId).pk, sk: `${reviewPrefix}${applicationId}` };
}

/** The row of what the panel agreed. */
export function moderationKey(applicationId: ProjectId): RowKey {
  return { pk: projectPartition(applicationId), sk: 'MODERATION' };
}

/** A review as it was stored, without what only the table needs. */
export function readReview(row: Readonly<Record<string, unknown>>): Review {
  return withoutKeys(row) as unknown as Review;
}

/** What a panel agreed as it was stored, without what only the table needs. */
export function readModeration(row: Readonly<Record<string, unknown>>): Moderation {
  return withoutKeys(row) as unknown as Moderation;
}

/**
 * The writes of a decision about an assessment, for its own transaction or for one it shares with an obligation. They fail when a review that changes
 * was changed since it was read, and when the panel agreed something meanwhile; what the panel agrees fails when any of the reviews has changed.
 * None when the decision had nothing to do.
 */
export function assessmentItems(
  { stateTable }: Tables,
  before: Assessment,
  { reviews, moderation }: AssessmentChange,
  at: EventTime,
): TransactItem[] {
  const changed = reviews.filter(({ review }) => !before.reviews.includes(review));
  if (changed.length === 0 && moderation === null) return [];
  return [
    ...changed.flatMap((change) => reviewItems(stateTable, change, at)),
    ...moderationItems(stateTable, before, changed, moderation, at),
  ];
}

/** An assessment as the writes of a decision leave it. */
export function asCommitted(before: Assessment, { reviews, moderation }: AssessmentChange): Assessment {
  const changed = reviews.filter(({ review }) => !before.reviews.includes(review));
  const written = new Map(
    changed.map(({ review }) => [review.reviewer.id, { ...review, version: review.version + 1 }]),
  );
  const others = before.reviews.filter(({ reviewer }) => !written.has(reviewer.id));
  return {
    ...before,
    reviews: [...others, ...written.values()].toSorted((one, other) =>
      one.reviewer.id < other.reviewer.id ? -1 : 1,
    ),
    moderation: moderationAfter(before, changed, moderation) ?? before.moderation,
  };
}

/** What the panel agreed as a decision writes it; null when it does not. */
function moderationAfter(
  { applicationId, moderation: before }: Assessment,
  changed: readonly ReviewChange[],
  moderation: AssessmentChange['moderation'],
): Moderation | null {
  const hasNewMember = changed.some(({ review }) => review.version === 0);
  if (moderation === null && !hasNewMember) return null;
  const now = before ?? noModeration(applicationId);
  return { ...(moderation?.after ?? now), version: now.version + 1 };
}

function reviewItems(table: string, { review, timeline }: ReviewChange, at: EventTime): TransactItem[] {
  const { applicationId, reviewer, version } = review;
  const key = reviewKey(applicationId, reviewer.id);
  const after: Review = { ...review, version: version + 1 };
  return [
    { Put: { TableName: table, Item: { ...key, type: 'review', ...after }, ...unchangedSince(version) } },
    ...(version === 0 || isConflicted(review) ? [pointerItem(table, review)] : []),
    ...timelineItems(table, applicationId, at, `${reviewer.id}#${sortable(after.version)}`, timeline),
  ];
}

/** Says too whether there is a conflict, because that is asked at every request. */
function pointerItem(table: string, review: Review): TransactItem {
  const { applicationId, reviewer, assignedAt } = review;
  const pointer = { applicationId, assignedAt, isConflicted: isConflicted(review) };
  const key = reviewPointerKey(reviewer.id, applicationId);
  return { Put: { TableName: table, Item: { ...key, type: 'review-pointer', ...pointer } } };
}

/** The panel's own row: written when the panel agreed something or has a new member, and otherwise watched. */
function moderationItems(
  table: string,
  before: Assessment,
  changed: readonly ReviewChange[],
  moderation: AssessmentChange['moderation'],
  at: EventTime,
): TransactItem[] {
  const { applicationId } = before;
  const key = moderationKey(applicationId);
  const now = before.moderation ?? noModeration(applicationId);
  const after = moderationAfter(before, changed, moderation);
  if (after === null)
    return [{ ConditionCheck: { TableName: table, Key: key, ...unchangedSince(now.version) } }];
  const watched = moderation === null ? [] : before.reviews;
  return [
    {
      Put: {
        TableName: table,
        Item: { ...key, type: 'moderation', ...after },
        ...unchangedSince(now.version),
      },
    },
    ...watched.map(({ reviewer, version }) => ({
      ConditionCheck: {
        TableName: table,
        Key: reviewKey(applicationId, reviewer.id),
        ...unchangedSince(version),
      },
    })),
    ...timelineItems(
      table,
      applicationId,
      at,
      `MODERATION#${sortable(after.version)}`,
      moderation?.timeline ?? [],
    ),
  ];
}

function timelineItems(
  table: string,
  applicationId: ProjectId,
  at: EventTime,
  name: string,
  events: readonly TimelineEvent[],
): TransactItem[] {
  return events.map((event, place) => ({
    Put: {
      TableName: table,
      Item: {
        pk: projectPartition(applicationId),
        sk: `${reviewTimelinePrefix}${at}#${name}#${place}`,
        type: 'timeline',
        ...event,
        at,
      },
    },
  }));
}

/** A version as text that sorts as the number does. */
function sortable(version: number): string {
  return String(version).padStart(6, '0');
}

/** The condition that a row is as it was read; version 0 is a row that did not exist. */
function unchangedSince(version: number) {
  return version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } };
}

function withoutKeys(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { pk: _pk, sk: _sk, type: _type, ...stored } = row;
  return stored;
}
