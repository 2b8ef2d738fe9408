import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { PersonId } from '../people/person.ts';
import { type Obligation, type ObligationId, projectOf } from './obligation.ts';

/** What an emailed link names: one thing and one person. `generation` rises when staff revoke the links sent before. */
export interface AnswerLink {
  readonly obligationId: ObligationId;
  readonly personId: PersonId;
  readonly generation: number;
}

/** Signs a link. The token holds letters, digits, `-`, `_` and one `.`, and says nothing about a person that their mailbox does not say. */
export function signAnswerLink(keys: Keys, { obligationId, personId, generation }: AnswerLink): string {
  return signClaim(keys, 'answer-link', [obligationId, personId, String(generation)]);
}

/** Reads a token; null when anything about it is not ours. Whether it still opens anything is for `isCurrent` and the project’s contacts to say. */
export function readAnswerLink(keys: Keys, token: string): AnswerLink | null {
  const claim = readClaim(keys, 'answer-link', token);
  if (claim === null) return null;
  const [obligationId = '', personId = '', generation = ''] = claim;
  if (projectOf(obligationId) === null) return null;
  return {
    obligationId: obligationId as ObligationId,
    personId: personId as PersonId,
    generation: Number(generation),
  };
}

/** Whether a link of a person has not been revoked. */
export function isCurrent(
  { personId, generation }: AnswerLink,
  { linkGenerations }: Pick<Obligation, 'linkGenerations'>,
): boolean {
  return generation === (linkGenerations[personId] ?? 0);
}

/** The link a letter to this person carries now. */
export function linkFor(
  obligation: Pick<Obligation, 'id' | 'linkGenerations'>,
  personId: PersonId,
): AnswerLink {
  return { obligationId: obligation.id, personId, generation: obligation.linkGenerations[personId] ?? 0 };
}

/** Where a token leads, below the portal's origin. */
export function answerPath(token: string): string {
  return `/answer/${token}`;
}
