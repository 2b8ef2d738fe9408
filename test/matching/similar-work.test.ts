import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  createWorkSearch,
  type SimilarWork,
  type WorkSearch,
} from '../../functions/matching/similar-work.ts';
import type { Work } from '../../functions/matching/work.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { labelledBids } from './labelled-pairs.ts';
import { sampleWorks, work, workOfBid } from './works.ts';

const texts = [...sampleWorks(), ...labelledBids.map(workOfBid)];
const idsOf = (found: readonly SimilarWork[]) => found.map(({ id }) => id);

/** A fund of a few works, each put together from the texts of several. */
const someText = fc.constantFrom(...texts);
const someWork = (id: string): fc.Arbitrary<Work> =>
  fc
    .record({ title: someText, summary: fc.array(someText, { maxLength: 3 }), other: someText })
    .map(({ title, summary, other }) => ({
      ...other,
      id: id as ProjectId,
      title: title.title,
      summary: summary.map((text) => text.summary).join(' '),
    }));
const someFund = fc
  .integer({ min: 1, max: 14 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, place) => someWork(`w-${place}`))));
const bid = someWork('bid');

describe('the nearest works', () => {
  const fund: readonly Work[] = [
    work('lamps'),
    work('solar', { title: 'Solar farm', summary: 'Panels beside the hospital make its power.' }),
    work('foster', {
      title: 'More foster carers',
      summary: 'Recruits foster families.',
      theme: 'social care',
    }),
    work('kennels', { title: 'Kennels', summary: 'A place for stray dogs.', theme: '' }),
  ];
  const search = createWorkSearch(fund);

  it('are the ones that say the same in either language, with the words as they stand there', () => {
    const welsh = work('bid', {
      title: 'Newid ein lampau stryd',
      summary: 'Bydd y cyngor yn gosod goleuadau LED.',
      theme: 'ynni',
    });
    expect(search.nearest(welsh, 1)).toEqual([
      {
        id: 'lamps',
        kind: 'project',
        score: expect.any(Number),
        matched: expect.arrayContaining([
          { word: 'street lighting', field: 'title' },
          { word: 'LED', field: 'title' },
          { word: 'energy', field: 'theme' },
        ]),
      },
    ]);
  });

  it('of a bid about something else are none', () => {
    expect(
      search.nearest(
        work('bid', { title: 'Stonemasons', summary: 'Walls of castles.', theme: 'culture' }),
        5,
      ),
    ).toEqual([]);
  });

  it('are not found for the county or the kind of body alone, not even where it stands in the title', () => {
    const others = createWorkSearch([work('lamps', { title: 'LED street lighting: Gwynedd' })]);
    const kennels = work('bid', {
      title: 'Kennels for Gwynedd',
      summary: 'Stray dogs of the county council.',
      theme: '',
    });
    expect(others.nearest(kennels, 5)).toEqual([]);
  });

  it('are none where nothing is known, and none for a bid that says nothing', () => {
    expect(createWorkSearch().nearest(work('bid'), 5)).toEqual([]);
    expect(search.nearest(work('bid', { title: '', summary: '', theme: '', organisation: '' }), 5)).toEqual(
      [],
    );
  });

  it('are nearer for a word in the title than in the summary, the theme or the name of a body', () => {
    const about = (id: string, changes: Partial<Work>) =>
      work(id, { title: 'Alpha', summary: 'Beta', theme: 'Gamma', organisation: 'Delta', ...changes });
    const places = createWorkSearch([
      about('in-theme', { theme: 'Gamma, Kestrel' }),
      about('in-title', { title: 'Alpha, Kestrel' }),
      about('in-name', { organisation: 'Delta, Kestrel' }),
      about('in-summary', { summary: 'Beta, Kestrel' }),
    ]);
    const asked = work('bid', { title: 'Alpha, Kestrel', summary: '', theme: '', organisation: '' });
    expect(idsOf(places.nearest(asked, 4))).toEqual(['in-title', 'in-summary', 'in-theme', 'in-name']);
  });

  it('are nearer for a rare word than for a common one', () => {
    const many = Array.from({ length: 20 }, (_, place) =>
      work(`common-${place}`, { title: 'Kestrel', summary: `Word${place}` }),
    );
    const among = createWorkSearch([...many, work('rare', { title: 'Merlin', summary: 'Nothing' })]);
    const asked = work('bid', { title: 'Kestrel, Merlin', summary: '', theme: '', organisation: '' });
    expect(idsOf(among.nearest(asked, 1))).toEqual(['rare']);
  });

  it('are only those that are wanted, and as many as are wanted', () => {
    const lamps = Array.from({ length: 9 }, (_, place) =>
      work(`lamps-${place}`, { kind: place < 4 ? 'application' : 'project' }),
    );
    const nine = createWorkSearch(lamps);
    expect(idsOf(nine.nearest(work('bid'), 3))).toEqual(['lamps-0', 'lamps-1', 'lamps-2']);
    expect(idsOf(nine.nearest(work('bid'), 3, ({ kind }) => kind === 'project'))).toEqual([
      'lamps-4',
      'lamps-5',
      'lamps-6',
    ]);
    expect(nine.nearest(work('bid'), 0)).toEqual([]);
  });

  it('do not run from hostile text', () => {
    const hostile = work('bid', {
      title: '__proto__ constructor toString',
      summary: '\u202Ehasown\n'.repeat(2_000),
      theme: '=energy',
    });
    const odd = createWorkSearch([hostile, work('lamps')]);
    expect(
      odd.nearest(work('other', { title: 'constructor __proto__', summary: 'x' }), 5).map(({ id }) => id),
    ).toEqual(['bid']);
    odd.remove(hostile.id);
    expect(odd.size).toBe(1);
  });
});

describe('a search', () => {
  const answers = (search: WorkSearch, asked: Work) => search.nearest(asked, 30);

  test('never finds the work itself, and finds the same whether or not it knows it', () => {
    fc.assert(
      fc.property(someFund, bid, (fund, asked) => {
        const without = answers(createWorkSearch(fund), asked);
        const withIt = answers(createWorkSearch([asked, ...fund]), asked);
        expect(idsOf(withIt)).not.toContain(asked.id);
        expect(withIt).toEqual(without);
      }),
      { numRuns: 40 },
    );
  });

  test('that forgets a work is as if it had never known it', () => {
    fc.assert(
      fc.property(someFund, someWork('gone'), bid, (fund, gone, asked) => {
        const search = createWorkSearch([...fund, gone]);
        search.remove(gone.id);
        search.remove(gone.id);
        expect(search.size).toBe(fund.length);
        expect(answers(search, asked)).toEqual(answers(createWorkSearch(fund), asked));
      }),
      { numRuns: 40 },
    );
  });

  test('that replaces a work is as if it had only known the new one', () => {
    fc.assert(
      fc.property(someFund, someWork('w-0'), bid, (fund, changed, asked) => {
        const search = createWorkSearch(fund);
        search.put(changed);
        expect(answers(search, asked)).toEqual(answers(createWorkSearch([changed, ...fund.slice(1)]), asked));
      }),
      { numRuns: 40 },
    );
  });

  test('finds the same in whichever order it learnt of the works', () => {
    fc.assert(
      fc.property(
        someFund.chain((fund) =>
          fc.tuple(fc.constant(fund), fc.shuffledSubarray(fund, { minLength: fund.length })),
        ),
        bid,
        ([fund, shuffled], asked) => {
          expect(answers(createWorkSearch(shuffled), asked)).toEqual(answers(createWorkSearch(fund), asked));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('scores between nought and one, the best first, and shows words that stand in the field it names', () => {
    fc.assert(
      fc.property(someFund, bid, (fund, asked) => {
        const found = answers(createWorkSearch(fund), asked);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((one, other) => other - one),
        );
        for (const { id, score, matched } of found) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(matched.length).toBeGreaterThan(0);
          const its = fund.find((known) => known.id === id)!;
          for (const { word, field } of matched) expect(its[field]).toContain(word);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('scores a copy of a work as one, and the copy is what it finds first', () => {
    for (const asked of texts.filter((_, place) => place % 8 === 0)) {
      const search = createWorkSearch([...texts, { ...asked, id: 'copy' as ProjectId }]);
      const [first] = search.nearest(asked, 1);
      expect(first).toMatchObject({ id: 'copy', score: expect.closeTo(1, 6) });
    }
  });

  test('gives about the same scores in a fund many times as large', () => {
    const asked = workOfBid(labelledBids[0]!);
    const many = Array.from({ length: 20 }, (_, turn) =>
      sampleWorks().map((known) => ({ ...known, id: `${known.id}-${turn}` as ProjectId })),
    ).flat();
    const [few, lots] = [createWorkSearch(sampleWorks()), createWorkSearch(many)].map(
      (search) => search.nearest(asked, 1)[0]!.score,
    );
    expect(Math.abs(few! - lots!)).toBeLessThan(0.05);
  });
});
