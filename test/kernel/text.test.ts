import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText, countWords } from '../../functions/kernel/text.ts';

describe('text that people type', () => {
  it('keeps its letters, accents and emoji, and loses what could break a header or turn a page round', () => {
    expect(cleanLine('  Siân\r\nBcc: x@y \u202Eevil\u202C 👩‍🚒 ŵŷ\u0000 ')).toBe('Siân Bcc: x@y evil 👩‍🚒 ŵŷ');
    expect(cleanText('one\r\ntwo\rthree\u2028')).toBe('one\ntwo\nthree');
  });

  it('is always well formed, so that it can be stored and sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text).isWellFormed() && cleanLine(text).isWellFormed()).toBe(true);
        expect(cleanLine(text)).not.toMatch(/[\r\n]/);
      }),
    );
    expect(cleanLine('x\ud800y')).toBe('x\uFFFDy');
  });

  it('is clean once it was cleaned: a hidden character between a letter and its accent hides nothing', () => {
    expect(cleanLine('e\u200B\u0301')).toBe('\u00E9');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  it('is counted in words as a person counts', () => {
    expect(['', '  ', 'one', ' one  two\nthree '].map(countWords)).toEqual([0, 0, 1, 3]);
  });
});
