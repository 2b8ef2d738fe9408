import type { Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { TimelineEvent } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Moderation } from './moderation.ts';
import type { Review, ReviewChange } from './review.ts';

/** All that was said of one application: its reviews, ended ones too, and what the panel agreed. */
export interface Assessment {
  readonly applicationId: ProjectId;
  readonly reviews: readonly Review[];
  /** Null until the panel agrees its first score. */
  readonly moderation: Moderation | null;
}

/** What a decision about an assessment wants to be true together. */
export interface AssessmentChange {
  readonly reviews: readonly ReviewChange[];
  readonly moderation: { readonly after: Moderation; readonly timeline: readonly TimelineEvent[] } | null;
}

/** What such a decision answers: what to commit, or the message that says why not. */
export type AssessmentDecision = Result<AssessmentChange, MessageKey>;

/** Whether the panel has agreed a score of its own. Then the reviews stay as they are, so that the originals can be kept. */
export function isModerated({ moderation }: Pick<Assessment, 'moderation'>): boolean {
  return moderation !== null && Object.keys(moderation.scores).length > 0;
}
