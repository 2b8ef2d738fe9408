import { dateAt, startOfDay } from '../../../calendar/working-days.ts';
import {
  firstDayOf,
  type ReadingPeriod,
  readingPeriods,
  type ReadRow,
  smallestShown,
  whatGetsRead,
} from '../../../digests/what-gets-read.ts';
import { longDate } from '../../../messages/dates.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';

type ReadingDeps = Pick<StaffDeps, 'editions' | 'networks' | 'reads'>;

const path = '/staff/digests/what-gets-read';

const periods = Object.keys(readingPeriods) as readonly ReadingPeriod[];

/** What kinds of piece, which networks and which styles of report get read: on a page, and as a file. */
export function readingRoutes(deps: ReadingDeps): readonly Route[] {
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => show(deps, visit) },
    { method: 'GET', path: `${path}.csv`, who: 'staff', handle: (visit) => download(deps, visit) },
  ];
}

async function show(deps: ReadingDeps, visit: MemberVisit): Promise<Response> {
  const { period, from, to, tables } = await readIn(deps, visit);
  const { t, language } = visit;
  return visit.page('portal/staff/digests/reading.njk', {
    title: t('reading.title'),
    section: 'digests',
    back: '/staff/digests',
    from: longDate(from, language),
    to: longDate(to, language),
    periods: periods.map((one) => ({
      name: t(`reading.period.${one}`),
      href: `${path}?period=${one}`,
      isCurrent: one === period,
    })),
    tables,
    isEmpty: tables.every(({ rows }) => rows.length === 0),
    smallestShown,
    csv: `${path}.csv?period=${period}`,
  });
}

async function download(deps: ReadingDeps, visit: MemberVisit): Promise<Response> {
  const { tables } = await readIn(deps, visit);
  const { t } = visit;
  const header = [
    t('reading.column.told'),
    t('reading.column.what'),
    t('reading.column.pieces'),
    t('reading.column.reads'),
  ];
  const rows = tables.flatMap(({ title, rows: all }) =>
    all.map(({ name, pieces, reads }) => [title, name, pieces, reads]),
  );
  return csvResponse('cascade-what-gets-read', csvOf(header, rows));
}

async function readIn({ editions, networks, reads }: ReadingDeps, { url, at, t, language }: MemberVisit) {
  const asked = url.searchParams.get('period');
  const period = periods.find((one) => one === asked) ?? 'year';
  const to = dateAt(at);
  const from = firstDayOf(period, to);
  const all = await networks.list();
  const [counts, releases] = await Promise.all([
    reads.between(from, to),
    editions.released(
      all.map(({ id }) => id),
      { from: startOfDay(from), to: at },
    ),
  ]);
  const items = await editions.items([...counts, ...releases].map(({ itemId }) => itemId));
  const { byKind, byNetwork, byStyle } = whatGetsRead(counts, releases, items);
  const nameOf = (key: string) => all.find(({ id }) => id === key)?.name[language] ?? t('reading.elsewhere');
  const shown = <Key extends string>(rows: readonly ReadRow<Key>[], name: (key: Key) => string) =>
    rows.map(({ key, pieces, reads: count }) => ({
      name: name(key),
      pieces: String(pieces),
      reads: count === null ? t('reading.few') : String(count),
    }));
  return {
    period,
    from,
    to,
    tables: [
      { title: t('reading.by-kind'), rows: shown(byKind, (key) => t(`digest.kind.${key}`)) },
      { title: t('reading.by-network'), rows: shown(byNetwork, nameOf) },
      { title: t('reading.by-style'), rows: shown(byStyle, (key) => t(`reading.style.${key}`)) },
    ],
  };
}
