import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { projectPartition } from '../obligations/obligation-rows.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { TimelineEntry } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { personKey } from '../people/person-store.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Assessment, AssessmentChange } from './assessment.ts';
import {
  asCommitted,
  assessmentItems,
  readReview,
  reviewKey,
  reviewPrefix,
  reviewTimelinePrefix,
} from './assessment-rows.ts';
import { readAssessment, readOwed } from './read-assessment.ts';
import type { Review } from './review.ts';

/** A change, and writes of other rows that belong to the same decision (the obligation of a reviewer, say). */
export interface AssessmentChangeWithRows extends AssessmentChange {
  readonly also?: readonly TransactItem[];
}

/** What a rule says to the assessment it is shown. */
export type DecideAssessment = (
  assessment: Assessment,
) => Result<AssessmentChangeWithRows, MessageKey> | Promise<Result<AssessmentChangeWithRows, MessageKey>>;

/** Access to the assessment of applications. */
export interface AssessmentStore {
  /** The assessment of an application, consistently read; without reviews when nobody was assigned. */
  get(applicationId: ProjectId): Promise<Assessment>;
  /** Those of several applications, in the order of the ids. */
  getMany(applicationIds: readonly ProjectId[]): Promise<readonly Assessment[]>;
  /** One person's review of an application, consistently read; null when there is none. What it lets them read is in `review-access.ts`. */
  review(applicationId: ProjectId, reviewerId: PersonId): Promise<Review | null>;
  /** All reviews of one person, ended ones too, by their application's id. */
  reviewsOf(reviewerId: PersonId): Promise<readonly Review[]>;
  /** What is owed for these reviews. */
  owedFor(reviews: readonly Review[]): Promise<readonly Obligation[]>;
  /** The bids with which a person has declared a conflict, consistently read. Nothing of them may be shown to that person. */
  conflictsOf(reviewerId: PersonId): Promise<ReadonlySet<ProjectId>>;
  /**
   * Reads, decides and commits in one transaction. When somebody else was faster it reads and decides again, so the rule always sees what it changes.
   * Answers the assessment as it is now, or the rule's refusal.
   * @param read how the assessment is read, for a rule that looks at more of the bid and has it at hand with that.
   */
  change(
    applicationId: ProjectId,
    at: EventTime,
    decide: DecideAssessment,
    read?: () => Promise<Assessment>,
  ): Promise<Result<Assessment, MessageKey>>;
  /** What happened to an application's reviews, oldest first; for staff, who see who declared what. */
  timeline(applicationId: ProjectId): Promise<readonly TimelineEntry[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** How many applications are read at the same time for a list of them. */
const readAtOnce = 20;

/** Assessments in the state table: reviews and what the panel agreed lie beside their application, and a row beside each reviewer leads to theirs. */
export function createAssessmentStore(access: TableAccess): AssessmentStore {
  const { client, stateTable } = access;

  const get: AssessmentStore['get'] = (applicationId) => readAssessment(access, applicationId);
  const pointersOf = (reviewerId: PersonId) =>
    queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :review)',
      ExpressionAttributeValues: { ':pk': personKey(reviewerId).pk, ':review': reviewPrefix },
      ConsistentRead: true,
    });

  return {
    get,
    async getMany(applicationIds) {
      const assessments: Assessment[] = [];
      for (let start = 0; start < applicationIds.length; start += readAtOnce)
        assessments.push(...(await Promise.all(applicationIds.slice(start, start + readAtOnce).map(get))));
      return assessments;
    },
    async review(applicationId, reviewerId) {
      const [row] = await getRows(client, stateTable, [reviewKey(applicationId, reviewerId)]);
      return row === undefined ? null : readReview(row);
    },
    async reviewsOf(reviewerId) {
      const pointers = await pointersOf(reviewerId);
      const ids = pointers.map((pointer) => pointer['applicationId'] as ProjectId);
      const rows = await getRows(
        client,
        stateTable,
        ids.map((id) => reviewKey(id, reviewerId)),
      );
      const reviews = new Map(rows.map(readReview).map((review) => [review.applicationId, review]));
      return ids.flatMap((id) => reviews.get(id) ?? []);
    },
    owedFor: (reviews) => readOwed(access, reviews),
    async conflictsOf(reviewerId) {
      const pointers = await pointersOf(reviewerId);
      const conflicts = pointers.filter((pointer) => pointer['isConflicted'] === true);
      return new Set(conflicts.map((pointer) => pointer['applicationId'] as ProjectId));
    },
    async change(applicationId, at, decide, read = () => get(applicationId)) {
      for (let round = 0; round < mostRounds; round++) {
        const before = await read();
        const decided = await decide(before);
        if (!decided.ok) return decided;
        const items = [...assessmentItems(access, before, decided.value, at), ...(decided.value.also ?? [])];
        if (items.length === 0) return allowed(before);
        if (await transactOnce(client, items, [])) return allowed(asCommitted(before, decided.value));
      }
      return refused('refusal.changed-meanwhile');
    },
    async timeline(applicationId) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': projectPartition(applicationId),
          ':timeline': reviewTimelinePrefix,
        },
      });
      return rows as unknown as TimelineEntry[];
    },
  };
}
