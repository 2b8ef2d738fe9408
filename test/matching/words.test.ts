import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { englishStem } from '../../functions/matching/english-stem.ts';
import { glossary } from '../../functions/matching/glossary.ts';
import { energyAndBuildings } from '../../functions/matching/glossary/energy-and-buildings.ts';
import { healthAndCare } from '../../functions/matching/glossary/health-and-care.ts';
import { publicServices } from '../../functions/matching/glossary/public-services.ts';
import { runningABody } from '../../functions/matching/glossary/running-a-body.ts';
import { kindsOfBody, placeNames } from '../../functions/matching/names.ts';
import { smallWords } from '../../functions/matching/stop-words.ts';
import { tokensOf } from '../../functions/matching/tokens.ts';
import { radicalsOf } from '../../functions/matching/welsh-mutations.ts';
import { languageOf, mentionsIn, type TextLanguage } from '../../functions/matching/words.ts';

const termsIn = (text: string, language: TextLanguage) =>
  mentionsIn(text, language).flatMap(({ terms, wider }) => [...terms, ...wider]);

describe('the words of a text', () => {
  it('are told apart without accents, capitals and what hangs on them', () => {
    const folded = tokensOf('Tŷ’r Cyngor, Pen-y-bont: O’Brien’s goleuadau’n').map((token) => token.folded);
    expect(folded).toEqual(['ty', 'cyngor', 'pen', 'y', 'bont', 'obrien', 'goleuadau']);
  });

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of tokensOf(text))
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]/u);
      }),
    );
  });

  test.each([
    ['The lamps of our streets would be dimmed', 'en'],
    ['Bydd lampau ein strydoedd yn cael eu pylu', 'cy'],
    ['LED Gwynedd', 'either'],
    ['Bydd y lampau yn newydd. The lamps will be new.', 'either'],
  ])('tell the language: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('an English word', () => {
  test.each([
    [['light', 'lights', 'lighting'], 'light'],
    [['digitise', 'digitised', 'digitising', 'digitisation', 'digitize', 'digitization'], 'digitis'],
    [['tag', 'tags', 'tagging', 'tagged'], 'tag'],
    [['share', 'shares', 'shared', 'sharing'], 'shar'],
    [['library', 'libraries'], 'library'],
    [['loss', 'losses'], 'loss'],
    [['GP', 'GPs'].map((word) => word.toLowerCase()), 'gp'],
    [['building', 'buildings'], 'building'],
  ])('is compared without its ending: %j', (words, stem) => {
    expect(new Set(words.map(englishStem))).toEqual(new Set([stem]));
  });

  test.each([
    ['bed', 'bedding'],
    ['build', 'building'],
    ['not', 'note'],
    ['car', 'caring'],
  ])('is not taken for another: %s and %s', (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other));
  });
});

describe('a Welsh word', () => {
  const mutations: readonly (readonly [radical: string, mutated: readonly string[]])[] = [
    ['pentref', ['bentref', 'mhentref', 'phentref']],
    ['tref', ['dref', 'nhref', 'thref']],
    ['cofnodion', ['gofnodion', 'nghofnodion', 'chofnodion']],
    ['bwrdd', ['fwrdd', 'mwrdd']],
    ['dinas', ['ddinas', 'ninas']],
    ['goleuadau', ['oleuadau', 'ngoleuadau']],
    ['gwasanaeth', ['wasanaeth', 'ngwasanaeth']],
    ['llyfrgell', ['lyfrgell']],
    ['maeth', ['faeth']],
    ['rheoli', ['reoli']],
    ['gradd', ['radd']],
    ['glan', ['lan']],
    ['arian', ['harian']],
  ];

  test.each(mutations)('is known in its mutations, and as it stands: %s', (radical, mutated) => {
    for (const word of [radical, ...mutated]) {
      expect(radicalsOf(word)).toContain(radical);
      expect(radicalsOf(word)[0]).toBe(word);
    }
  });

  it.each(['ysbyty', 'hysbyty'])('keeps both readings where both may be: %s', (word) => {
    expect(radicalsOf(word).length).toBe(2);
  });

  it('that the glossary does not know is compared with its own mutations only', () => {
    const shares = (one: string, other: string) =>
      termsIn(one, 'cy').some((term) => termsIn(other, 'cy').includes(term));
    expect(shares('cerflun', 'ngherflun')).toBe(true);
    expect(shares('gerflun', 'cherflun')).toBe(true);
    expect(shares('cerflun', 'merflun')).toBe(false);
  });
});

describe('the glossary', () => {
  test.each([
    ['street lighting', 'goleuadau stryd'],
    ['street lights', 'oleuadau’r stryd'],
    ['energy', 'egni'],
    ['social care', 'ofal cymdeithasol'],
    ['digitisation of records', 'digideiddio cofnodion'],
    ['procurement', 'gaffael'],
    ['ambulances', 'ambiwlansys'],
    ['libraries', 'lyfrgelloedd'],
    ['fleet', 'fflyd'],
    ['shared services', 'chydwasanaethau'],
    ['foster carers', 'ofalwyr maeth'],
    ['out-of-hours', 'y tu allan i oriau'],
    ['estates', 'ystadau'],
    ['health board', 'fwrdd iechyd'],
    ['Swansea', 'Abertawe'],
    ['Cardiff and Vale', 'Caerdydd a’r Fro'],
  ])('knows that "%s" is "%s"', (en, cy) => {
    expect(termsIn(cy, 'cy')).toEqual(termsIn(en, 'en'));
    expect(termsIn(en, 'en').every((term) => term.startsWith('='))).toBe(true);
  });

  it('takes the longest phrase: a solar farm is no farm', () => {
    expect(termsIn('solar farm', 'en')).not.toContain('=farm');
    expect(termsIn('Fferm solar', 'cy')).not.toContain('=farm');
    expect(termsIn('farm', 'en')).toContain('=farm');
  });

  it('does not read English words as Welsh ones, nor small Welsh words as mutations', () => {
    expect(termsIn('a plant that recycles', 'en')).not.toContain('=children');
    expect(termsIn('Mae Abertawe yn fawr', 'cy')).toEqual(['=swansea']);
    expect(termsIn('Bae Abertawe', 'cy')).toEqual(['=swansea bay']);
  });

  it('shows what stands in the text, not what it is compared by', () => {
    expect(mentionsIn('Newid ein goleuadau stryd', 'cy').map(({ word }) => word)).toEqual([
      'goleuadau stryd',
    ]);
    expect(mentionsIn('Eleven street-lights', 'en').map(({ word }) => word)).toContain('street-lights');
  });

  it('says each phrase once in a language, so that none hides another', () => {
    for (const language of ['cy', 'en'] as const) {
      const lists = [
        ...Object.values(glossary).map((entry) => entry[language]),
        ...[...placeNames, ...kindsOfBody].map(([en, cy]) => (language === 'en' ? en : cy)),
      ];
      const phrases = lists.flatMap((list) => [
        ...new Set(
          list.split(',').map((phrase) =>
            tokensOf(phrase)
              .map(({ folded }) => (language === 'en' ? englishStem(folded) : folded))
              .join(' '),
          ),
        ),
      ]);
      expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
      expect(phrases).not.toContain('');
    }
  });

  it('has each thing in one of its parts only', () => {
    const parts = [energyAndBuildings, runningABody, healthAndCare, publicServices];
    expect(Object.keys(glossary)).toEqual(parts.flatMap((part) => Object.keys(part)));
  });

  it('names as wider only things it has', () => {
    const wider = Object.values(glossary).flatMap(({ within }) => within ?? []);
    expect(wider.filter((thing) => !(thing in glossary))).toEqual([]);
  });

  it('has no small word of either language as a phrase of its own', () => {
    const all = Object.values(glossary).flatMap(({ en, cy }) => [
      ...en.split(',').map((phrase) => ['en', phrase.trim()] as const),
      ...cy.split(',').map((phrase) => ['cy', phrase.trim()] as const),
    ]);
    const small = all.filter(([language, phrase]) =>
      smallWords[language].has(
        tokensOf(phrase)
          .map(({ folded }) => folded)
          .join(' '),
      ),
    );
    expect(small).toEqual([]);
  });
});

describe('what says nothing by itself', () => {
  test.each(['This project will provide better services', 'Bydd y prosiect yn darparu gwell gwasanaethau'])(
    'is left out: %s',
    (text) => expect(mentionsIn(text, languageOf(text))).toEqual([]),
  );
});
