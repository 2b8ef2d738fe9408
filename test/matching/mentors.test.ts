import { describe, expect, it, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { isOfSimilarSize, mentorsFor } from '../../functions/matching/mentors.ts';
import { createWorkSearch } from '../../functions/matching/similar-work.ts';
import { hasFinished, workOfProject } from '../../functions/matching/work.ts';
import { project } from '../support/people.ts';
import { work } from './works.ts';

const today = calendarDate('2027-03-01');
const bid = work('bid', { kind: 'application', amountPence: 100_000_000 });
const mentorsAmong = (...others: ReturnType<typeof work>[]) =>
  mentorsFor(createWorkSearch(others), bid, today).map(({ id }) => id);

describe('mentors', () => {
  it('come from finished projects of similar size about something like the bid, of any sector', () => {
    const mentors = mentorsAmong(
      work('finished', { isFinished: true, organisationType: 'health board' }),
      work('ended-by-plan', { endsOn: calendarDate('2027-02-28') }),
      work('ends-today', { endsOn: today }),
      work('still-running'),
      work('far-larger', { isFinished: true, amountPence: 600_000_000 }),
      work('about-kennels', { isFinished: true, title: 'Kennels', summary: 'Stray dogs', theme: '' }),
      work('a-bid', { kind: 'application', isFinished: true }),
    );
    expect(mentors.toSorted()).toEqual(['ended-by-plan', 'finished']);
  });

  it('are three at most, the nearest first', () => {
    const five = Array.from({ length: 5 }, (_, place) =>
      work(`p-${place}`, {
        isFinished: true,
        ...(place === 4
          ? { title: bid.title, summary: bid.summary }
          : { summary: 'Lamps and much else besides' }),
      }),
    );
    const mentors = mentorsAmong(...five);
    expect(mentors).toHaveLength(3);
    expect(mentors[0]).toBe('p-4');
  });
});

describe('similar size', () => {
  test.each([
    [1_500_000, 1_134_000, true],
    [1_500_000, 50_000_000, false],
    [27_000_000, 50_000_000, true],
    [50_000_000, 60_000_000, false],
    [450_000_000, 770_000_000, true],
    [0, 1, true],
  ])('of %d and %d pence: %s', (one, other, isSimilar) => {
    expect(isOfSimilarSize(work('one', { amountPence: one }), work('other', { amountPence: other }))).toBe(
      isSimilar,
    );
    expect(isOfSimilarSize(work('one', { amountPence: other }), work('other', { amountPence: one }))).toBe(
      isSimilar,
    );
  });

  it('is that of the bodies where a sum is not known', () => {
    const council = work('council', { amountPence: null });
    expect(isOfSimilarSize(council, work('other', { amountPence: 1 }))).toBe(true);
    expect(isOfSimilarSize(council, work('other', { organisationType: 'police' }))).toBe(false);
  });
});

describe('a project', () => {
  it('is compared by what it says of itself, and is finished once its planned end has passed', () => {
    const ending = workOfProject({ ...project(), endDate: calendarDate('2027-02-28') });
    expect(ending).toMatchObject({
      id: 'i2s-022',
      kind: 'project',
      title: 'LED street lighting: Gwynedd',
      isFinished: false,
    });
    expect([hasFinished(ending, calendarDate('2027-02-28')), hasFinished(ending, today)]).toEqual([
      false,
      true,
    ]);
    expect(hasFinished(workOfProject(project()), today)).toBe(false);
  });
});
