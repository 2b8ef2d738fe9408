import { applicationKey } from '../applications/application-rows.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import type { Application, ApplicationView } from '../applications/application.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { Tables, TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { putChanged, timelineRows } from '../obligations/obligation-rows.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentChangeWithRows, AssessmentStore } from './assessment-store.ts';
import { decideScores } from './decide-review.ts';
import type { Review, ScoreRefused, ScoreSave } from './review.ts';
import { assessmentOf } from './settle-reviews.ts';

/** What became of a form's scores. */
export interface ScoresSaved {
  /** The review as it is now. */
  readonly review: Review;
  /** What was not kept, and why; all else was. */
  readonly refusals: readonly ScoreRefused[];
}

/** What saving scores works with. */
export interface ScoreDeps {
  readonly tables: Tables;
  readonly applications: Pick<ApplicationStore, 'view'>;
  readonly assessments: Pick<AssessmentStore, 'change'>;
}

/**
 * Keeps a reviewer's scores together with the fact that they are at work. The bid's own version does not rise, so that staff who act on the bid are not
 * stopped by everybody who scores it; but the scores are kept only while the bid stands where it stood.
 */
export async function saveScoresOf(
  { tables, applications, assessments }: ScoreDeps,
  applicationId: ProjectId,
  reviewerId: PersonId,
  saves: readonly ScoreSave[],
  on: Occasion,
): Promise<Result<ScoresSaved, MessageKey>> {
  let view: ApplicationView | null = null;
  let refusals: readonly ScoreRefused[] = [];
  const decide = (assessment: Assessment): Result<AssessmentChangeWithRows, MessageKey> => {
    if (view === null) return refused('refusal.not-found');
    const decided = decideScores(view, assessment, reviewerId, saves, on);
    if (!decided.ok) return decided;
    const { review, isChanged, owed } = decided.value;
    ({ refusals } = decided.value);
    if (!isChanged) return allowed({ reviews: [], moderation: null });
    const also = [
      whileIn(tables, view.application),
      ...(owed === null
        ? []
        : [
            putChanged(tables, owed.before, owed.after),
            ...timelineRows(tables, owed.before.id, owed.before.version + 1, on.at, owed.timeline),
          ]),
    ];
    return allowed({ reviews: [review], moderation: null, also });
  };
  const changed = await assessments.change(applicationId, on.at, decide, async () => {
    view = await applications.view(applicationId);
    return view === null ? { applicationId, reviews: [], moderation: null } : assessmentOf(view);
  });
  if (!changed.ok) return changed;
  const review = changed.value.reviews.find(({ reviewer }) => reviewer.id === reviewerId);
  return review === undefined ? refused('refusal.not-found') : allowed({ review, refusals });
}

/** Fails when the bid has moved on since it was read. */
function whileIn({ stateTable }: Tables, { id, state }: Application): TransactItem {
  return {
    ConditionCheck: {
      TableName: stateTable,
      Key: applicationKey(id),
      ConditionExpression: '#state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state },
    },
  };
}
