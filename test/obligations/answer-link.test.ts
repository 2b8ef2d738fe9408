import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deriveKeys } from '../../functions/kernel/keys.ts';
import {
  type AnswerLink,
  isCurrent,
  linkFor,
  readAnswerLink,
  signAnswerLink,
} from '../../functions/obligations/answer-link.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { rhian, testKeys, tom } from '../support/people.ts';

const link: AnswerLink = {
  obligationId: 'lessons-learnt_i2s-022' as ObligationId,
  personId: rhian.id,
  generation: 0,
};
const token = signAnswerLink(testKeys, link);

describe('an answer link', () => {
  it('names one obligation and one person', () => {
    expect(readAnswerLink(testKeys, token)).toEqual(link);
  });

  it('is worthless when any one character of it is altered', () => {
    for (let place = 0; place < token.length; place++) {
      const other = token[place] === 'A' ? 'B' : 'A';
      const altered = token.slice(0, place) + other + token.slice(place + 1);
      expect(readAnswerLink(testKeys, altered)).toBeNull();
    }
  });

  it('is worthless when it was signed by another deployment', () => {
    expect(readAnswerLink(deriveKeys('another deployment with a secret of its own'), token)).toBeNull();
  });

  it('is not made by somebody who knows how it is written', () => {
    const [, code] = token.split('.');
    const claim = Buffer.from(`${link.obligationId} ${tom.id} 0`).toString('base64url');
    expect(readAnswerLink(testKeys, `${claim}.${code}`)).toBeNull();
  });

  it('survives any nonsense without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (nonsense) =>
        expect(readAnswerLink(testKeys, nonsense)).toBeNull(),
      ),
    );
  });

  it('stops being current when staff revoke the links sent before, and a new one is', () => {
    const revoked = { id: link.obligationId, linkGenerations: { [rhian.id]: 1 } };
    expect(isCurrent(link, revoked)).toBe(false);
    expect(isCurrent(linkFor(revoked, rhian.id), revoked)).toBe(true);
  });
});
