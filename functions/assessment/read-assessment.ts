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
  return {
    applicationId,
    reviews: reviews.map(readReview),
    moderation: agreed === undefined ? null : readModeration(agreed),
  };
}

/** The same with what its reviewers owe. */
export async function readAssessmentView(
  reading: Reading,
  applicationId: ProjectId,
): Promise<AssessmentView> {
  const assessment = await readAssessment(reading, applicationId);
  const owed = await readOwed(reading, assessment.reviews);
  return {
    assessment,
    owed: new Map(owed.flatMap((one) => (one.owedBy === null ? [] : [[one.owedBy, one]]))),
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
