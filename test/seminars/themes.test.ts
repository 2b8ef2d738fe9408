import { describe, expect, it } from '@jest/globals';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { sayingsOf } from '../../functions/seminars/sayings.ts';
import { termsIn } from '../../functions/seminars/terms.ts';
import { editTheme, gather, sayingsUnder, type ThemeId, themeIdOf } from '../../functions/seminars/theme.ts';
import { attendancesOf, attendee } from '../portal-seminars/answered-seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from './attendance.ts';

const said = (...texts: readonly string[]) =>
  sayingsOf(
    texts.map((text, place) =>
      newAttendanceOf({ personId: attendee(place).id, commitments: [commitmentOf({ text })] }),
    ),
  );
const term = (texts: readonly string[], key: string) =>
  termsIn(said(...texts)).find((one) => one.key === key);
const on = { at: eventTime('2027-05-04T09:00:00Z'), by: { kind: 'staff', name: 'Catrin Rees' } } as const;

describe('what people said in their own words', () => {
  it('is all of it, of those who had a place, and names nobody', () => {
    const sayings = sayingsOf([
      newAttendanceOf({
        commitments: [
          commitmentOf({ answers: [answerOf({ changed: 'Fewer forms', evidence: '', why: '' })] }),
        ],
      }),
      newAttendanceOf({ state: 'cancelled', commitments: [commitmentOf()] }),
    ]);
    expect(sayings.map(({ kind }) => kind)).toEqual(['commitment', 'changed']);
    for (const { id, personId } of sayings) expect(id).not.toContain(personId);
    expect(new Set(sayings.map(({ id }) => id)).size).toBe(2);
  });
});

describe('terms', () => {
  it('count a Welsh word with its mutations', () => {
    const texts = [
      'Byddaf yn anfon y llythyron at bawb yn y tîm',
      'Byddwn yn darllen eich llythyron yn y bore',
      'Mae lythyron yn y bocs ac ar y ddesg',
    ];
    expect(term(texts, 'llythyron')).toMatchObject({ people: 3, inWelsh: 3, inEnglish: 0 });
    expect(term(texts, 'lythyron')).toBeUndefined();
  });

  it('count an English word with its plural and the forms of its verb, once for each answer', () => {
    const texts = ['Write the letters with them', 'We will share a letter, and that letter again'];
    expect(term(texts, 'letter')).toMatchObject({ people: 2, times: 2, name: { en: 'letter' } });
    expect(term(texts, 'letter')?.forms).toEqual(['letter', 'letters']);
  });

  it('count what the glossary knows as one thing in both languages', () => {
    const both = termsIn(
      said(
        'We will share patient records with the other boards',
        'Byddwn yn rhannu cofnodion cleifion gyda’r byrddau eraill',
      ),
    ).filter(({ inWelsh, inEnglish }) => inWelsh === 1 && inEnglish === 1);
    expect(both.length).toBeGreaterThan(0);
    for (const { name } of both) expect(name.cy).not.toBe(name.en);
  });

  it('leave out the words that hold a sentence together, in both languages', () => {
    const keys = termsIn(said('We will do that with the others', 'Byddwn yn gwneud hynny gyda’r rhain')).map(
      ({ key }) => key,
    );
    for (const word of ['the', 'with', 'that', 'yn', 'hynny', 'byddwn']) expect(keys).not.toContain(word);
  });
});

describe('a theme', () => {
  const id = themeIdOf('One form for all') as ThemeId;
  const name = { cy: 'Un ffurflen i bawb', en: 'One form for all' };
  const sayings = sayingsOf(attendancesOf());
  const terms = termsIn(sayings);

  it('begins with words or quotes that somebody chose, and a name in both languages', () => {
    const chosen = { terms: ['form'], sayings: [] };
    expect(gather(null, id, { ...name, cy: '' }, chosen, on)).toMatchObject({ ok: false });
    expect(gather(null, id, name, { terms: [], sayings: [] }, on)).toMatchObject({ ok: false });
    expect(gather(null, id, name, chosen, on)).toMatchObject({
      ok: true,
      value: { id: 'one-form-for-all', name, terms: ['form'], changedBy: 'Catrin Rees' },
    });
  });

  it('gathers more under the name it has, each once, and gives back what is taken out', () => {
    const first = gather(null, id, name, { terms: ['form'], sayings: [sayings[0]!.id] }, on);
    if (!first.ok) throw new Error(first.refusal);
    const more = gather(
      first.value,
      id,
      { cy: '', en: '' },
      { terms: ['form', 'consent'], sayings: [sayings[0]!.id] },
      on,
    );
    expect(more).toMatchObject({ ok: true, value: { name, terms: ['form', 'consent'] } });
    if (!more.ok) throw new Error(more.refusal);
    expect(more.value.sayings).toHaveLength(1);
    const less = editTheme(more.value, name, { terms: ['consent', 'unknown'], sayings: [] }, on);
    expect(less).toMatchObject({ ok: true, value: { terms: ['consent'], sayings: [] } });
  });

  it('holds what its words and its quotes say, each once', () => {
    const word = terms[0]!;
    const other = sayings.find((one) => !word.sayings.includes(one.id))!;
    const under = sayingsUnder({ terms: [word.key], sayings: [other.id, word.sayings[0]!] }, terms, sayings);
    expect(under.map((one) => one.id).toSorted()).toEqual([...word.sayings, other.id].toSorted());
  });
});
