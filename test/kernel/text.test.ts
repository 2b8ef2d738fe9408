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

  it('keeps thirty marks upon a letter and no more, so that no text takes long to put in order', () => {
    const marks = '\u0316\u0300';
    for (const clean of [cleanLine, cleanText]) {
      const [letter = '', after] = clean(`a${marks.repeat(60_000)}b`).split('b');
      expect([after, letter.startsWith('\u00E0'), letter.length <= 31]).toEqual(['', true, true]);
      for (const text of ['a' + '\u0344'.repeat(40), 'ŵ' + marks.repeat(15), marks.repeat(16)])
        expect(clean(clean(text))).toBe(clean(text));
    }
    expect(cleanLine('w\u0302')).toBe('ŵ');
  }, 2_000);

  it('is counted in words as a person counts', () => {
    expect(['', '  ', 'one', ' one  two\nthree '].map(countWords)).toEqual([0, 0, 1, 3]);
  });
});
