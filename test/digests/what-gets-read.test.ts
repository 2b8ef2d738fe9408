import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { ItemId, ItemKind } from '../../functions/digests/item.ts';
import type { ReadCount } from '../../functions/digests/read-store.ts';
import { firstDayOf, whatGetsRead } from '../../functions/digests/what-gets-read.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { clock, itemOf, release } from './digests.ts';

const kinds: Readonly<Record<string, ItemKind>> = {
  page: 'case-study',
  long: 'lessons-learnt',
  news: 'award',
  talk: 'seminar',
};
const items = new Map(
  Object.entries(kinds).map(([id, kind]) => [id as ItemId, itemOf(id, ['energy'], { kind })]),
);
const read = (itemId: string, networkId: string | null, reads: number): ReadCount => ({
  itemId: itemId as ItemId,
  networkId: networkId as NetworkId | null,
  day: calendarDate('2027-05-11'),
  reads,
});
const out = Object.keys(kinds).map((id) => release(id, 'energy', clock('05-04')));

/** How often each was read, by what it is called; null where it is not said. */
const told = (rows: readonly { readonly key: string; readonly reads: number | null }[]) =>
  Object.fromEntries(rows.map(({ key, reads }) => [key, reads]));

describe('what gets read', () => {
  it('is told by kind, by network and by style, with how many pieces came out', () => {
    const shown = whatGetsRead(
      [
        read('page', 'energy', 30),
        read('page', 'care', 12),
        read('long', 'energy', 6),
        read('talk', null, 9),
      ],
      [...out, release('page', 'care', clock('05-04'))],
      items,
    );
    expect(shown.byKind).toEqual([
      { key: 'award', pieces: 1, reads: 0 },
      { key: 'lessons-learnt', pieces: 1, reads: 6 },
      { key: 'case-study', pieces: 1, reads: 42 },
      { key: 'seminar', pieces: 1, reads: 9 },
    ]);
    expect(shown.byNetwork).toEqual([
      { key: 'care', pieces: 1, reads: 12 },
      { key: 'energy', pieces: 4, reads: 36 },
      { key: 'elsewhere', pieces: 0, reads: 9 },
    ]);
    expect(told(shown.byStyle)).toEqual({ 'one-page': 42, 'whole-document': 6, 'short-update': 0, event: 9 });
  });

  it('does not say a number below five, nor another from which it could be worked out', () => {
    const one = whatGetsRead(
      [read('page', 'energy', 40), read('long', 'energy', 4), read('news', 'energy', 8)],
      out,
      items,
    );
    expect(told(one.byKind)).toEqual({ 'case-study': 40, 'lessons-learnt': null, award: null, seminar: 0 });
    const several = whatGetsRead(
      [read('page', 'energy', 40), read('long', 'energy', 4), read('news', 'energy', 3)],
      out,
      items,
    );
    expect(told(several.byKind)).toEqual({
      'case-study': 40,
      'lessons-learnt': null,
      award: null,
      seminar: 0,
    });
    const few = whatGetsRead(
      [read('page', 'energy', 40), read('long', null, 1), read('news', 'care', 1)],
      out,
      items,
    );
    expect(told(few.byKind)).toEqual({ 'case-study': null, 'lessons-learnt': null, award: null, seminar: 0 });
    expect(told(few.byNetwork)).toEqual({ energy: null, care: null, elsewhere: null });
  });

  it('counts what came out earlier among the reads, and leaves out what is no piece any more', () => {
    const shown = whatGetsRead([read('page', 'energy', 7), read('gone', 'energy', 9)], [], items);
    expect(shown.byKind).toEqual([{ key: 'case-study', pieces: 0, reads: 7 }]);
  });

  it('is of a month, a quarter or a year that ends today', () => {
    const day = calendarDate('2027-05-11');
    expect(firstDayOf('month', day)).toBe('2027-04-11');
    expect(firstDayOf('year', day)).toBe('2026-05-12');
  });
});
