import type { MessageKey } from '../../../messages/catalogue.ts';
import { beaconFigures } from '../../../seminars/beacon.ts';
import { barriers, barriersInOrder } from '../../../seminars/commitment.ts';
import {
  type AtSeminar,
  type Grouping,
  groupings,
  type Outcome,
  percent,
  shareText,
  smallestGroup,
  whatCameOfIt,
} from '../../../seminars/what-came-of-it.ts';
import type { Network } from '../../../networks/network.ts';
import { seminarPhase } from '../../../seminars/seminar.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import {
  barriersChart,
  commitmentsChart,
  learningChart,
  mostGroupsDrawn,
} from '../../charts/outcome-charts.ts';
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
  const networks = grouping === 'network' ? await deps.networks.list() : [];
  const { all, groups, withheld } = whatCameOfIt(there, grouping);
  const named = groups.map((one) => ({ ...one, name: nameOf(visit, there, networks, grouping, one.group) }));
  const hasAnswers = all.answered.count >= smallestGroup;
  return visit.page('portal/staff/seminars/what-came.njk', {
    title: t('staff.what-came.title'),
    section: 'seminars',
    isEmpty: all.people === 0,
    grouping,
    groupings,
    all: rowOf(t('staff.what-came.all'), all),
    rows: named.map((one) => rowOf(one.name, one)),
    withheld,
    smallestGroup,
    learning: learningChart(t, [{ ...all, name: t('staff.what-came.all') }, ...named]),
    isCutOff: named.length >= mostGroupsDrawn,
    mostGroupsDrawn,
    commitments: commitmentsChart(t, all),
    barriersDrawn: hasAnswers ? barriersChart(t, all.barriers) : null,
    barriers: hasAnswers
      ? barriersInOrder(all.barriers).map((barrier) => ({
          name: t(`seminar.barrier.${barrier}`),
          count: all.barriers[barrier],
        }))
      : [],
    beacon: beaconFigures.map((one) => ({ name: t(one.name), value: `${one.percent}%` })),
  });
}

async function asCsv(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const grouping = groupingOf(visit);
  const there = await everybody(deps, visit);
  const networks = grouping === 'network' ? await deps.networks.list() : [];
  const { all, groups } = whatCameOfIt(there, grouping);
  const header = [
    'group',
    'people',
    'expected %',
    'learnt %',
    'promised',
    'commitments',
    'answered',
    'done',
    'lasting',
    ...barriers,
  ];
  const rows = [all, ...groups].map((one) => [
    one === all ? 'all' : nameOf(visit, there, networks, grouping, one.group),
    String(one.people),
    String(percent(one.expected) ?? ''),
    String(percent(one.actual) ?? ''),
    String(one.promised.count),
    String(one.commitments),
    String(one.answered.count),
    String(one.done.count),
    String(one.lasting.count),
    ...barriers.map((barrier) => (one.answered.count < smallestGroup ? '' : String(one.barriers[barrier]))),
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

function rowOf(name: string, one: Outcome) {
  return {
    name,
    people: one.people,
    expected: shareText(one.expected),
    actual: shareText(one.actual),
    promised: shareText(one.promised),
    commitments: one.commitments,
    answered: shareText(one.answered),
    done: shareText(one.done),
    lasting: shareText(one.lasting),
  };
}

function nameOf(
  { t, language }: MemberVisit,
  there: readonly AtSeminar[],
  networks: readonly Network[],
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
    case 'network':
      return networks.find((one) => one.id === group)?.name[language] ?? group;
    case 'organisation-type':
      return t(`organisation.type.${group}` as MessageKey);
    case 'year':
      return group;
  }
}
