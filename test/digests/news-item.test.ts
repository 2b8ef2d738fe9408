import { describe, expect, it } from '@jest/globals';
import type { AdoptionAnswer } from '../../functions/adoption/adoption.ts';
import { cutTitle, cutWords } from '../../functions/digests/cut-words.ts';
import { problemOfItem } from '../../functions/digests/item.ts';
import { newsItem } from '../../functions/digests/news-item.ts';
import {
  itemIdOf,
  newsOfObligation,
  newsOfSeminar,
  type NewsSource,
} from '../../functions/digests/news-source.ts';
import { newsTable, sectorsOfType, topicsOfTheme } from '../../functions/digests/news-table.ts';
import { networksFor, placeItem } from '../../functions/digests/place-item.ts';
import { stoppedClock } from '../../functions/digests/digest-clock.ts';
import { enterItem } from '../../functions/digests/edition.ts';
import { countWords } from '../../functions/kernel/text.ts';
import type { ObligationId } from '../../functions/obligations/obligation.ts';
import { whatCameOfIt } from '../../functions/seminars/what-came-of-it.ts';
import { networkOf } from '../networks/members.ts';
import { commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { publishedSeminar } from '../seminars/seminar.ts';
import { person, project, rhian } from '../support/people.ts';
import { clock } from './digests.ts';

const at = clock('04-05');
const update: NewsSource = {
  kind: 'progress-update',
  id: 'progress-update_i2s-022_20270331' as ObligationId,
};
const toldUpdate = (happened: string, isShared = true) =>
  newsItem(update, { kind: 'progress-update', project: project(), happened, isShared }, at);

describe('what a source is told as', () => {
  it('has a row for each kind of news, and themes and bodies of the fund’s own list that fit', () => {
    expect(Object.keys(newsTable).toSorted()).toEqual([
      'adoption',
      'award',
      'lessons-learnt',
      'progress-update',
      'seminar',
      'what-came-of-it',
    ]);
    expect(['social care', 'ICT infrastructure', 'corporate systems', ''].map(topicsOfTheme)).toEqual([
      ['social-care'],
      ['ict-infrastructure'],
      ['organisational-change'],
      [],
    ]);
    expect(['health board', 'fire service', 'other', 'choir'].map(sectorsOfType)).toEqual([
      ['health-board'],
      ['fire-service'],
      [],
      [],
    ]);
  });

  it('is a progress update only where its lead agreed to share it, in its own words and no more than sixty of them', () => {
    expect(toldUpdate('We changed 400 lamps.', false)).toBeNull();
    const news = toldUpdate(`We changed 400 lamps. ${'And then more of them came. '.repeat(20)}`);
    expect(news).toMatchObject({
      id: 'progress-update-i2s-022-20270331',
      kind: 'progress-update',
      topics: ['energy'],
      sectors: ['council'],
      link: '/news/progress-update-i2s-022-20270331',
      author: '',
    });
    for (const language of ['cy', 'en'] as const) {
      const summary = news?.summary[language] ?? '';
      expect(countWords(summary)).toBeLessThanOrEqual(60);
      expect(summary).toMatch(/“We changed 400 lamps\. .*came\.”$/);
    }
    expect(news?.summary.cy).toMatch(/^Cyngor Gwynedd yn dweud/);
    expect(news && problemOfItem(news)).toBeNull();
  });

  it('is an award with its body and its sum, and nobody’s name; nothing once it was not taken up', () => {
    const source = { kind: 'award', id: project().id } as const;
    const news = newsItem(source, { kind: 'award', project: project() }, at);
    expect(news?.summary.en).toBe(
      'The fund has made an award to this project. Organisation: Gwynedd Council. Amount: £900,000.',
    );
    const withdrawn = { ...project(), lifecycle: 'withdrawn' } as const;
    expect(newsItem(source, { kind: 'award', project: withdrawn }, at)).toBeNull();
  });

  it('is what another body does with a proven idea, with its words, and only where it may be told', () => {
    const source = { kind: 'adoption', id: 'adoption_i2s-022_0123456789ab' as ObligationId } as const;
    const told = (changes: Partial<AdoptionAnswer>) =>
      newsItem(
        source,
        {
          kind: 'adoption',
          project: project(),
          organisation: 'Cardiff Council',
          answer: {
            stance: 'adapting',
            words: 'We begin with schools.',
            barriers: [],
            byOn: null,
            contact: 'Alys Wyn',
            mayTell: true,
            at,
            by: rhian.id,
            byName: rhian.name,
            ...changes,
          },
        },
        at,
      );
    expect(told({})?.summary.en).toBe(
      'Another body does this too. Organisation: Cardiff Council. In its own words and language: “We begin with schools.”',
    );
    expect(JSON.stringify(told({}))).not.toMatch(/Alys|Rhian/);
    expect(told({ mayTell: false })).toBeNull();
    expect(told({ stance: 'not' })).toBeNull();
    const asked = { id: source.id, kind: 'adoption', state: 'asked' } as const;
    const answered = { ...asked, state: 'accepted', adoption: { answer: { at } } as never } as const;
    expect(newsOfObligation(asked, answered)).toEqual(source);
    expect(newsOfObligation(answered, answered)).toBeNull();
  });

  it('is a seminar while it can be booked, with a link to its own page', () => {
    const seminar = publishedSeminar();
    const source = { kind: 'seminar', id: seminar.id } as const;
    expect(newsItem(source, { kind: 'seminar', seminar, projects: [project()] }, at)).toMatchObject({
      title: seminar.title,
      summary: { en: 'You can book a place. Date: 12 May 2027. What was learnt.' },
      link: '/seminars/sharing-records',
      topics: ['energy'],
      sectors: [],
    });
    for (const not of [{ state: 'cancelled' }, { startsAt: at }] as const)
      expect(
        newsItem(source, { kind: 'seminar', seminar: { ...seminar, ...not }, projects: [] }, at),
      ).toBeNull();
  });

  it('is what came of commitments in figures, and only of five people or more', () => {
    const seminar = publishedSeminar();
    const source = { kind: 'what-came-of-it', id: seminar.id, moment: 'quarter' } as const;
    const told = (people: number) => {
      const there = Array.from({ length: people }, (_, place) => ({
        seminar,
        attendance: newAttendanceOf({
          personId: person(`P ${place}`, `p${place}@example.org`).id,
          commitments: [
            commitmentOf({
              answers: [{ moment: 'quarter', at, outcome: 'done', note: '', barrier: null } as never],
            }),
          ],
        }),
      }));
      const outcome = whatCameOfIt(there, 'seminar').all;
      return newsItem(source, { kind: 'what-came-of-it', seminar, projects: [], outcome }, at);
    };
    expect(told(4)).toBeNull();
    expect(told(5)).toMatchObject({
      id: 'came-sharing-records-quarter',
      summary: { en: expect.stringContaining('Commitments made: 5. Reported on: 5.') },
    });
  });

  it('follows a seminar: published, moved, cancelled, reported; nothing else about it', () => {
    const seminar = publishedSeminar();
    const kinds = (before: typeof seminar, after: typeof seminar) =>
      newsOfSeminar(before, after).map((source) => itemIdOf(source));
    expect(kinds({ ...seminar, state: 'draft' }, seminar)).toEqual(['seminar-sharing-records']);
    expect(kinds(seminar, { ...seminar, sequence: seminar.sequence + 1 })).toEqual([
      'seminar-sharing-records',
    ]);
    expect(kinds(seminar, { ...seminar, state: 'cancelled' })).toEqual(['seminar-sharing-records']);
    expect(kinds(seminar, { ...seminar, reported: ['thanks', 'nothing-yet', 'month'] })).toEqual([
      'came-sharing-records-month',
    ]);
    expect(kinds(seminar, { ...seminar, places: 40 })).toEqual([]);
  });
});

describe('where it is told', () => {
  const networks = [
    networkOf('all'),
    networkOf('councils', { sectors: ['council', 'police'], goesOutByItself: true }),
    networkOf('health', { sectors: ['health-board'] }),
  ];

  it('is in every network whose bodies it is for', () => {
    const ids = (sectors: Parameters<typeof networksFor>[0]['sectors']) =>
      networksFor({ sectors }, networks).map(({ id }) => id);
    expect(ids(['council'])).toEqual(['all', 'councils']);
    expect(ids([])).toEqual(['all', 'councils', 'health']);
    expect(ids(['university'])).toEqual(['all']);
  });

  it('is taken back while it is not out, and stays where a run has begun with it', () => {
    const news = toldUpdate('We changed 400 lamps.');
    const placed = placeItem(null, news, networks, stoppedClock, at);
    const item = placed.item;
    if (item === null) throw new Error('not placed');
    const entries = enterItem(item, networks, stoppedClock, at);
    expect(entries.map(({ state }) => state)).toEqual(['offered', 'approved']);
    const states = (closedUntil: typeof at | null) =>
      placeItem({ item, entries }, null, networks, { ...stoppedClock, closedUntil }, at).entries.map(
        ({ after }) => [after.networkId, after.state],
      );
    expect(states(null)).toEqual([
      ['all', 'left-out'],
      ['councils', 'left-out'],
    ]);
    expect(states(clock('04-06'))).toEqual([['all', 'left-out']]);
    const other = toldUpdate('We changed 500 lamps.');
    expect(placeItem({ item, entries }, other, networks, stoppedClock, at).item?.summary).toEqual(
      other?.summary,
    );
    expect(placeItem({ item, entries }, news, networks, stoppedClock, at)).toEqual({
      item: null,
      entries: [],
    });
  });
});

describe('words that are too many', () => {
  it('are cut at a sentence, or at a word where none ends', () => {
    expect(cutWords('One two.  Three four.', 9)).toBe('One two. Three four.');
    expect(cutWords('One two three. Four five six.', 5)).toBe('One two three.');
    expect(cutWords('One. Two three four, five six', 4)).toBe('One. Two three four…');
    expect(cutTitle('Street lighting for all', 12)).toBe('Street…');
  });
});
