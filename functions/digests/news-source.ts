import type { Obligation, ObligationId } from '../obligations/obligation.ts';
import type { ProjectId } from '../projects/project.ts';
import type { OutcomeMoment } from '../seminars/moments.ts';
import { outcomeMoments } from '../seminars/moments.ts';
import type { Seminar, SeminarId } from '../seminars/seminar.ts';
import type { ItemId } from './item.ts';

/** Something in the fund's work that readers of digests may want to hear of. It names what happened, and says nothing of it: that is read when it is told. */
export type NewsSource =
  | { readonly kind: 'progress-update' | 'lessons-learnt' | 'adoption'; readonly id: ObligationId }
  | { readonly kind: 'award'; readonly id: ProjectId }
  | { readonly kind: 'seminar'; readonly id: SeminarId }
  | { readonly kind: 'what-came-of-it'; readonly id: SeminarId; readonly moment: OutcomeMoment };

/** The item that a source becomes: always the same, so that it exists once. */
export function itemIdOf(source: NewsSource): ItemId {
  const id = source.id.replaceAll('_', '-');
  switch (source.kind) {
    // An obligation's id names its kind already.
    case 'progress-update':
    case 'lessons-learnt':
    case 'adoption':
      return id as ItemId;
    case 'award':
      return `award-${id}` as ItemId;
    case 'seminar':
      return `seminar-${id}` as ItemId;
    case 'what-came-of-it':
      return `came-${id}-${source.moment}` as ItemId;
  }
}

/** What is news in an obligation's change: a progress update or a lessons-learnt document that is accepted by it, or what a body says to a proven idea, also when it says it anew. */
export function newsOfObligation(
  before: Pick<Obligation, 'state' | 'adoption'>,
  after: Pick<Obligation, 'id' | 'kind' | 'state' | 'adoption'>,
): NewsSource | null {
  const { kind, id, adoption } = after;
  if (kind === 'adoption') {
    const isNew = adoption !== undefined && adoption.answer?.at !== before.adoption?.answer?.at;
    return isNew ? { kind, id } : null;
  }
  if (after.state !== 'accepted' || before.state === 'accepted') return null;
  return kind === 'progress-update' || kind === 'lessons-learnt' ? { kind, id } : null;
}

/** What is news in a seminar's change: that it can be booked, that what was told of it is so no more, and what came of it by a moment. */
export function newsOfSeminar(before: Seminar, after: Seminar): readonly NewsSource[] {
  const { id } = after;
  const isNews =
    after.state !== 'draft' &&
    (after.state !== before.state ||
      after.sequence !== before.sequence ||
      after.title !== before.title ||
      after.about !== before.about);
  const reported = outcomeMoments.filter(
    (moment) => after.reported.includes(moment) && !before.reported.includes(moment),
  );
  return [
    ...(isNews ? [{ kind: 'seminar', id } as const] : []),
    ...reported.map((moment) => ({ kind: 'what-came-of-it', id, moment }) as const),
  ];
}
