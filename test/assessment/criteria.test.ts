import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  checkCriteria,
  type Criterion,
  criterionIdPattern,
  defaultCriteria,
  learningCriteria,
  newCriterionId,
  weightOf,
} from '../../functions/assessment/criteria.ts';

const changed = (id: string, change: Partial<Criterion>): readonly Criterion[] =>
  defaultCriteria().map((one) => (one.id === id ? { ...one, ...change } : one));
const problemsOf = (criteria: readonly Criterion[]) =>
  checkCriteria(criteria).problems.map(({ place, field, message }) => [place, field, message]);

describe('the criteria of the fund', () => {
  it('come to 100%, and learning with passing it on weighs more than the usual 20%', () => {
    expect(checkCriteria(defaultCriteria())).toEqual({ problems: [], warnings: [] });
    expect(weightOf(learningCriteria(defaultCriteria()))).toBe(25);
    expect(learningCriteria(defaultCriteria()).map(({ id }) => id)).toEqual(['learning', 'dissemination']);
  });

  it('have a name and a help in both languages', () => {
    for (const { name, help } of defaultCriteria())
      for (const text of [name.cy, name.en, help?.cy, help?.en]) expect(text).toMatch(/\S/);
  });
});

describe('criteria as staff change them', () => {
  it('may let learning weigh just what is usual', () => {
    const criteria = changed('learning', { weightPercent: 10 }).map((one) =>
      one.id === 'need' ? { ...one, weightPercent: 20 } : one,
    );
    expect(checkCriteria(criteria)).toEqual({ problems: [], warnings: [] });
  });

  it('may let learning weigh less than usual, with a warning that says how much', () => {
    const criteria = changed('learning', { weightPercent: 4 }).map((one) =>
      one.id === 'need' ? { ...one, weightPercent: 26 } : one,
    );
    expect(checkCriteria(criteria)).toEqual({
      problems: [],
      warnings: [
        {
          place: null,
          field: 'set',
          message: 'assessment.criteria.learning-low',
          args: { sum: 14, usual: 20 },
        },
      ],
    });
  });

  it('may never let a criterion about learning weigh nothing, nor be without one', () => {
    expect(problemsOf(changed('learning', { weightPercent: 0 }))).toContainEqual([
      5,
      'weight',
      'assessment.criteria.learning-zero',
    ]);
    const withoutLearning = defaultCriteria().map((one) => ({ ...one, isLearning: false }));
    expect(problemsOf(withoutLearning)).toEqual([[null, 'set', 'assessment.criteria.no-learning']]);
  });

  it.each([0, -5, 101, 12.5, Number.NaN])('may not weigh %p percent', (weightPercent) => {
    expect(problemsOf(changed('need', { weightPercent }))).toContainEqual([
      0,
      'weight',
      'assessment.criteria.weight-wrong',
    ]);
  });

  it('must come to 100% together; the message says what they come to', () => {
    expect(checkCriteria(changed('need', { weightPercent: 16 })).problems).toEqual([
      { place: null, field: 'set', message: 'assessment.criteria.sum-wrong', args: { sum: 101 } },
    ]);
  });

  it('must be named in both languages, and helped in both or in neither', () => {
    expect(problemsOf(changed('need', { name: { cy: ' ', en: 'Need' } }))).toEqual([
      [0, 'name-cy', 'assessment.criteria.name-missing.cy'],
    ]);
    expect(problemsOf(changed('need', { help: { cy: 'Help', en: '' } }))).toEqual([
      [0, 'help-en', 'assessment.criteria.help-missing.en'],
    ]);
    const { help: _help, ...unhelped } = defaultCriteria()[0] as Criterion;
    expect(problemsOf([unhelped, ...defaultCriteria().slice(1)])).toEqual([]);
    expect(problemsOf(changed('need', { name: { cy: 'x'.repeat(101), en: 'Need' } }))).toEqual([
      [0, 'name-cy', 'answer.text-too-long'],
    ]);
    expect(problemsOf(changed('need', { help: { cy: 'x'.repeat(501), en: 'x' } }))).toEqual([
      [0, 'help-cy', 'answer.text-too-long'],
    ]);
  });

  it('must have ids of their own that can stand in a form', () => {
    expect(problemsOf(changed('savings', { id: 'need' }))).toEqual([
      [1, 'id', 'assessment.criteria.id-twice'],
    ]);
    expect(problemsOf(changed('savings', { id: 'Savings!' }))).toEqual([
      [1, 'id', 'assessment.criteria.id-wrong'],
    ]);
  });

  it('are one at least and twelve at most', () => {
    expect(problemsOf([])).toEqual([[null, 'set', 'assessment.criteria.none']]);
    const many = Array.from({ length: 13 }, (_, place) => ({
      ...(defaultCriteria()[5] as Criterion),
      id: `c${place}`,
      weightPercent: place === 0 ? 4 : 8,
    }));
    expect(problemsOf(many)).toEqual([[null, 'set', 'assessment.criteria.too-many']]);
    expect(
      problemsOf(many.slice(1).map((one, place) => ({ ...one, weightPercent: place === 0 ? 12 : 8 }))),
    ).toEqual([]);
  });
});

describe('a criterion that is added', () => {
  it('gets an id from its name, unlike the others', () => {
    expect(newCriterionId('Fit with the Well-being Goals', [])).toBe('fit-with-the-well-being-goals');
    expect(newCriterionId('Tŷ bach', ['ty-bach'])).toBe('ty-bach-2');
    expect(newCriterionId('Tŷ bach', ['ty-bach', 'ty-bach-2'])).toBe('ty-bach-3');
    expect(newCriterionId('???', [])).toBe('criterion');
  });

  it('whatever its name, gets one that the round accepts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.array(fc.string()), (name, taken) => {
        const id = newCriterionId(name, taken);
        expect(id).toMatch(criterionIdPattern);
        expect(taken).not.toContain(id);
      }),
    );
  });
});
