import type { MessageKey } from '../../../messages/catalogue.ts';
import { barriers } from '../../../seminars/commitment.ts';
import {
  type AtSeminar,
  beacon,
  type Grouping,
  groupings,
  type Outcome,
  percent,
  type Share,
  smallestGroup,
  whatCameOfIt,
} from '../../../seminars/what-came-of-it.ts';
import { seminarPhase } from '../../../seminars/seminar.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';

/** What came of all seminars that are over, by the grouping that is chosen, with the Beacon scheme's figures beside; and the same as a table. */
export function whatCameRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/what-came', who: 'staff', handle: (visit) => show(deps, visit) },
    { method: 'GET', path: '/staff/what-came.csv', who: 'staff', handle: (visit) => asCsv(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t } = visit;
  const grouping = groupingOf(visit);
  const there = await everybody(deps, visit);
  const { all, groups, inSmallGroups } = whatCameOfIt(there, grouping);
  return visit.page('portal/staff/seminars/what-came.njk', {
    title: t('staff.what-came.title'),
    section: 'seminars',
    isEmpty: all.people === 0,
    grouping,
    groupings,
    all: rowOf(visit, there, grouping, all),
    rows: groups.map((one) => rowOf(visit, there, grouping, one)),
    inSmallGroups,
    smallestGroup,
    barriers: barriers.map((barrier) => ({
      name: t(`seminar.barrier.${barrier}`),
      count: all.barriers[barrier],
    })),
    beacon: beaconRows.map(([key, value]) => ({ name: t(key), value: `${value}%` })),
  });
}

const beaconRows: readonly (readonly [MessageKey, number])[] = [
  ['staff.what-came.beacon.expected', beacon.expectedFairAmountOrMore],
  ['staff.what-came.beacon.little', beacon.learntOnlyALittle],
  ['staff.what-came.beacon.changes', beacon.madeOrMeantToMakeChanges],
  ['staff.what-came.beacon.changed', beacon.changedAfterThreeYears],
  ['staff.what-came.beacon.improved', beacon.improvedWorkingPractices],
  ['staff.what-came.beacon.new', beacon.newWorkingPractices],
];

async function asCsv(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const grouping = groupingOf(visit);
  const there = await everybody(deps, visit);
  const { all, groups } = whatCameOfIt(there, grouping);
  const header = [
    'group',
    'people',
    'expected %',
    'learnt %',
    'commitments',
    'answered',
    'done',
    'lasting',
    ...barriers,
  ];
  const rows = [all, ...groups].map((one) => [
    one === all ? 'all' : nameOf(visit, there, grouping, one.group),
    String(one.people),
    String(percent(one.expected) ?? ''),
    String(percent(one.actual) ?? ''),
    String(one.commitments),
    String(one.answered.count),
    String(one.done.count),
    String(one.lasting.count),
    ...barriers.map((barrier) => String(one.barriers[barrier])),
  ]);
  return csvResponse(`what-came-by-${grouping}`, csvOf(header, rows));
}

function groupingOf({ url }: MemberVisit): Grouping {
  return groupings.find((one) => one === url.searchParams.get('by')) ?? 'seminar';
}

/** Everybody at every seminar that is over. */
export async function everybody(
  deps: Pick<StaffDeps, 'seminars' | 'attendances'>,
  { at }: Pick<MemberVisit, 'at'>,
): Promise<readonly AtSeminar[]> {
  const over = (await deps.seminars.list()).filter((seminar) => seminarPhase(seminar, at) === 'over');
  const all: AtSeminar[] = [];
  for (const seminar of over)
    for (const attendance of await deps.attendances.all(seminar.id)) all.push({ seminar, attendance });
  return all;
}

function rowOf(visit: MemberVisit, there: readonly AtSeminar[], grouping: Grouping, one: Outcome) {
  return {
    name: one.group === '' ? visit.t('staff.what-came.all') : nameOf(visit, there, grouping, one.group),
    people: one.people,
    expected: shareText(one.expected),
    actual: shareText(one.actual),
    commitments: one.commitments,
    answered: shareText(one.answered),
    done: shareText(one.done),
    lasting: shareText(one.lasting),
  };
}

function nameOf(
  { t, language }: MemberVisit,
  there: readonly AtSeminar[],
  grouping: Grouping,
  group: string,
): string {
  const [id, topic] = group.split('/');
  const seminar = there.find((one) => one.seminar.id === id)?.seminar;
  switch (grouping) {
    case 'seminar':
      return seminar?.title[language] ?? group;
    case 'topic': {
      const named = seminar?.topics.find((one) => one.id === topic)?.name[language] ?? topic ?? '';
      return `${named} – ${seminar?.title[language] ?? ''}`;
    }
    case 'organisation-type':
      return t(`organisation.type.${group}` as MessageKey);
    case 'year':
      return group;
  }
}

function shareText(share: Share): string {
  const part = percent(share);
  return part === null ? '–' : `${share.count} / ${share.of} (${part}%)`;
}
