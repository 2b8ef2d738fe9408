import { type Keys, macOf, sameCode } from '../kernel/keys.ts';
import type { PersonId } from '../people/person.ts';
import { type Obligation, type ObligationId, projectOf } from './obligation.ts';

/** What an emailed link names: one thing and one person. `generation` rises when staff revoke the links sent before. */
export interface AnswerLink {
  readonly obligationId: ObligationId;
  readonly personId: PersonId;
  readonly generation: number;
}

/** Bytes of the signature that travel: 128 bits. */
const codeLength = 16;

/** Signs a link. The token holds letters, digits, `-`, `_` and one `.`, and says nothing about a person that their mailbox does not say. */
export function signAnswerLink(keys: Keys, { obligationId, personId, generation }: AnswerLink): string {
  const claim = Buffer.from(`${obligationId} ${personId} ${generation}`).toString('base64url');
  return `${claim}.${codeOf(keys, claim)}`;
}

/** Reads a token; null when anything about it is not ours. Whether it still opens anything is for `isCurrent` and the project’s contacts to say. */
export function readAnswerLink(keys: Keys, token: string): AnswerLink | null {
  if (token.length > 400) return null;
  const [claim, code, ...more] = token.split('.');
  if (!claim || !code || more.length > 0 || !sameCode(Buffer.from(codeOf(keys, claim)), Buffer.from(code)))
    return null;
  const [obligationId = '', personId = '', generation = ''] = Buffer.from(claim, 'base64url')
    .toString('utf8')
    .split(' ');
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

function codeOf(keys: Keys, claim: string): string {
  return macOf(keys.of('answer-link'), claim).subarray(0, codeLength).toString('base64url');
}
