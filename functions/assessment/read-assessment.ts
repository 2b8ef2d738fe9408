import { queryAll } from '../kernel/query-all.ts';
import { getRows, type TableAccess } from '../kernel/table.ts';
import { obligationKey, projectPartition, readObligation } from '../obligations/obligation-rows.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { moderationKey, readModeration, readReview, reviewPrefix } from './assessment-rows.ts';
import type { Assessment, AssessmentView } from './assessment.ts';
import { reviewObligationId } from './review-obligations.ts';
import type { Review } from './review.ts';

type Reading = Pick<TableAccess, 'client' | 'stateTable'>;

/** The assessment of an application, consistently read; without reviews when nobody was assigned. */
export async function readAssessment(
  { client, stateTable }: Reading,
  applicationId: ProjectId,
): Promise<Assessment> {
  // First what the panel agreed: its version rises with every new member, so a decision that saw too few reviews fails at it.
  const [agreed] = await getRows(client, stateTable, [moderationKey(applicationId)]);
  const reviews = await queryAll(client, {
    TableName: stateTable,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :review)',
    ExpressionAttributeValues: { ':pk': projectPartition(applicationId), ':review': reviewPrefix },
    ConsistentRead: true,
  });
  return assessmentOf(applicationId, reviews, agreed);
}

/**
 * The same with what its reviewers owe, in one query: their obligations and their reviews lie side by side.
 * @param agreed the row of what the panel agreed, which must have been read before; undefined when there was none.
 */
export async function readAssessmentView(
  { client, stateTable }: Reading,
  applicationId: ProjectId,
  agreed: Readonly<Record<string, unknown>> | undefined,
): Promise<AssessmentView> {
  const rows = await queryAll(client, {
    TableName: stateTable,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': projectPartition(applicationId),
      ':from': firstReviewObligation,
      ':to': `${reviewPrefix}\uFFFF`,
    },
    ConsistentRead: true,
  });
  const startingWith = (prefix: string) => rows.filter((row) => String(row['sk']).startsWith(prefix));
  const owed = startingWith(firstReviewObligation).map(readObligation);
  return {
    assessment: assessmentOf(applicationId, startingWith(reviewPrefix), agreed),
    owed: new Map(owed.flatMap((one) => (one.owedBy === null ? [] : [[one.owedBy, one]]))),
  };
}

/** Where the obligations of reviewers begin in the partition of their application; after them come its reviews. */
const firstReviewObligation = 'OBLIGATION#review_';

function assessmentOf(
  applicationId: ProjectId,
  reviews: readonly Readonly<Record<string, unknown>>[],
  agreed: Readonly<Record<string, unknown>> | undefined,
): Assessment {
  return {
    applicationId,
    reviews: reviews.map(readReview),
    moderation: agreed === undefined ? null : readModeration(agreed),
  };
}

/** What is owed for these reviews, whoever writes them; closed obligations too. */
export async function readOwed(
  { client, stateTable }: Reading,
  reviews: readonly Pick<Review, 'applicationId' | 'reviewer'>[],
): Promise<readonly (Obligation & { readonly owedBy: PersonId | null })[]> {
  const keys = reviews.map(({ applicationId, reviewer }) =>
    obligationKey(reviewObligationId(applicationId, reviewer.id)),
  );
  return (await getRows(client, stateTable, keys)).map(readObligation);
}
