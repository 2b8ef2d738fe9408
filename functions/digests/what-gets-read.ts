import type { CalendarDate } from '../calendar/working-days.ts';
import type { NetworkId } from '../networks/network.ts';
import { type DigestItem, type ItemId, type ItemKind, itemKinds } from './item.ts';
import type { ReadCount } from './read-store.ts';
import type { Release } from './release.ts';

/** How a piece tells what it tells: the fund learns which way gets read. */
export const reportStyles = ['one-page', 'whole-document', 'short-update', 'opinion', 'event'] as const;
export type ReportStyle = (typeof reportStyles)[number];

/** The style of each kind of piece. */
export const styleOfKind: Readonly<Record<ItemKind, ReportStyle>> = {
  'case-study': 'one-page',
  'lessons-learnt': 'whole-document',
  'progress-update': 'short-update',
  award: 'short-update',
  adoption: 'short-update',
  'what-came-of-it': 'short-update',
  editorial: 'opinion',
  theme: 'opinion',
  contribution: 'opinion',
  seminar: 'event',
};

/** How much of something was read. */
export interface ReadRow<Key extends string> {
  readonly key: Key;
  /** How many pieces of it came out. */
  readonly pieces: number;
  /** How often somebody went on to the whole of one; null where so few did that it is not said. */
  readonly reads: number | null;
}

/** What was read in a time, told in three ways. Nothing in it says who. */
export interface WhatGetsRead {
  readonly byKind: readonly ReadRow<ItemKind>[];
  /** `elsewhere` where a piece was found otherwise than by a network. */
  readonly byNetwork: readonly ReadRow<NetworkId | 'elsewhere'>[];
  readonly byStyle: readonly ReadRow<ReportStyle>[];
}

/** A smaller number is not said: who is meant could be guessed. */
export const smallestShown = 5;

/** The times that staff can look at, in days. */
export const readingPeriods = { month: 31, quarter: 92, year: 365 } as const;
export type ReadingPeriod = keyof typeof readingPeriods;

/** The first day of a time that ends with a day. */
export function firstDayOf(period: ReadingPeriod, last: CalendarDate): CalendarDate {
  const first = Date.parse(`${last}T12:00:00Z`) - (readingPeriods[period] - 1) * 86_400_000;
  return new Date(first).toISOString().slice(0, 10) as CalendarDate;
}

/**
 * What was read of what came out. A piece that came out earlier and is still read counts among the reads, not among the pieces. Rows in which there is
 * nothing are left out. Pure.
 */
export function whatGetsRead(
  counts: readonly ReadCount[],
  releases: readonly Pick<Release, 'itemId' | 'networkId'>[],
  items: ReadonlyMap<ItemId, Pick<DigestItem, 'kind'>>,
): WhatGetsRead {
  const kindOf = (id: ItemId) => items.get(id)?.kind;
  const out = [...new Set(releases.map(({ itemId }) => itemId))];
  const known = counts.filter(({ itemId }) => items.has(itemId));
  const rows = <Key extends string>(
    keys: readonly Key[],
    pieces: (key: Key) => number,
    isOf: (count: ReadCount, key: Key) => boolean,
  ): readonly ReadRow<Key>[] => {
    const all = keys.map((key) => ({
      key,
      pieces: pieces(key),
      reads: sum(known.filter((count) => isOf(count, key))),
    }));
    return withoutSmall(all.filter((row) => row.pieces + row.reads > 0));
  };
  const networks = [
    ...new Set([
      ...releases.map(({ networkId }) => networkId),
      ...known.flatMap(({ networkId }) => networkId ?? []),
    ]),
  ].toSorted();
  return {
    byKind: rows(
      itemKinds,
      (key) => out.filter((id) => kindOf(id) === key).length,
      ({ itemId }, key) => kindOf(itemId) === key,
    ),
    byNetwork: rows<NetworkId | 'elsewhere'>(
      [...networks, 'elsewhere'],
      (key) => releases.filter(({ networkId }) => networkId === key).length,
      ({ networkId }, key) => (networkId ?? 'elsewhere') === key,
    ),
    byStyle: rows(
      reportStyles,
      (key) => out.filter((id) => styleOf(kindOf(id)) === key).length,
      ({ itemId }, key) => styleOf(kindOf(itemId)) === key,
    ),
  };
}

/**
 * Small numbers are not said. Where those that are not said are together still small, the other ways of telling the same would say them after all: then the
 * next smallest is withheld too. A nought is said: it tells of nobody.
 */
function withoutSmall<Key extends string>(
  rows: readonly (ReadRow<Key> & { readonly reads: number })[],
): readonly ReadRow<Key>[] {
  const rising = rows.filter(({ reads }) => reads > 0).toSorted((one, other) => one.reads - other.reads);
  const withheld = new Set(rising.filter(({ reads }) => reads < smallestShown).map(({ key }) => key));
  if (withheld.size > 0) {
    for (const { key } of rising) {
      if (sum(rows.filter((row) => withheld.has(row.key))) >= smallestShown && withheld.size > 1) break;
      withheld.add(key);
    }
  }
  return rows.map((row) => (withheld.has(row.key) ? { ...row, reads: null } : row));
}

function styleOf(kind: ItemKind | undefined): ReportStyle | undefined {
  return kind === undefined ? undefined : styleOfKind[kind];
}

function sum(counts: readonly { readonly reads: number }[]): number {
  return counts.reduce((all, { reads }) => all + reads, 0);
}
