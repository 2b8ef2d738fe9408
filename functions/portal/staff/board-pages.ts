import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { DeliveryState } from '../../deliveries/delivery.ts';
import { obligationKinds, rungNames } from '../../obligations/ladder.ts';
import { type Obligation, closedStates, obligationStates } from '../../obligations/obligation.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { boardGroups, countBoard, filterBoard, lastRung, type BoardFilter, readFilter } from './board.ts';
import { csvOf, csvResponse } from './csv.ts';
import { allInMonth } from './all-in-month.ts';
import type { StaffDeps } from './deps.ts';
import { monthsBack } from './months.ts';
import { pageOf, withParameter } from './paging.ts';
import { allOpen, isOverdue, type ObligationWithPeople, withPeople } from './with-people.ts';

const perPage = 25;

/** The states of a delivery that need somebody to look. */
const troubled: readonly DeliveryState[] = ['failed', 'unknown'];

/** The board: what is owed and what waits for staff, the list behind every figure, and the list as a spreadsheet. */
export function boardRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff', who: 'staff', handle: (visit) => showBoard(deps, visit) },
    {
      method: 'GET',
      path: '/staff/obligations.csv',
      who: 'staff',
      handle: (visit) => exportBoard(deps, visit),
    },
  ];
}

async function showBoard(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, at } = visit;
  const today = dateAt(at);
  const filter = readFilter(url.searchParams);
  const [open, troubles] = await Promise.all([allOpen(deps), countTroubles(deps, visit)]);
  const counts = countBoard(open, today);
  const page = pageOf(filterBoard(await candidates(deps, open, filter), filter, today), url, perPage);
  const rows = await withPeople(deps, page.items);
  return visit.page('portal/staff/pages/board.njk', {
    title: t('staff.board.title'),
    section: 'board',
    groups: boardGroups.map((group) => ({
      label: t(`staff.board.${group}`),
      count: counts.groups[group],
      href: `/staff?only=${group}#list`,
    })),
    troubles: troubled.map((state, place) => ({
      label: t(`staff.board.delivery-${state === 'failed' ? 'failed' : 'unknown'}`),
      count: troubles[place],
      href: `/staff/deliveries?state=${state}`,
    })),
    rungs: rungNames.map((rung) => ({
      label: t(`rung.${rung}`),
      count: counts.rungs[rung] ?? 0,
      href: `/staff?rung=${rung}#list`,
    })),
    filter,
    kindChoices: choices(t('staff.filter.any'), obligationKinds, filter.kind, (kind) => t(`kind.${kind}`)),
    stateChoices: choices(t('staff.filter.any'), obligationStates, filter.state, (state) =>
      t(`state.${state}`),
    ),
    rungChoices: choices(t('staff.filter.any'), rungNames, filter.rung, (rung) => t(`rung.${rung}`)),
    groupChoices: choices(t('staff.filter.any'), boardGroups, filter.only, (group) =>
      t(`staff.board.${group}`),
    ),
    rows: rows.map((row) => boardRow(row, today)),
    page,
    csvHref: withParameter(url, 'page', null).replace(/^\/staff/, '/staff/obligations.csv'),
  });
}

async function exportBoard(deps: StaffDeps, { t, url, at }: MemberVisit): Promise<Response> {
  const today = dateAt(at);
  const filter = readFilter(url.searchParams);
  const found = filterBoard(await candidates(deps, await allOpen(deps), filter), filter, today);
  const header = (
    [
      'project-id',
      'project',
      'organisation',
      'kind',
      'state',
      'due',
      'overdue',
      'owner',
      'email',
      'rung',
      'next',
    ] as const
  ).map((column) => t(`staff.column.${column}`));
  const rows = (await withPeople(deps, found)).map(({ obligation, owner }) => {
    const rung = lastRung(obligation);
    return [
      obligation.projectId,
      obligation.projectTitle,
      obligation.organisation,
      t(`kind.${obligation.kind}`),
      t(`state.${obligation.state}`),
      obligation.dueOn,
      t(isOverdue(obligation, today) ? 'staff.yes' : 'staff.no'),
      owner?.name ?? '',
      owner?.email ?? '',
      rung === null ? '' : t(`rung.${rung}`),
      obligation.nextAt === null ? '' : dateAt(obligation.nextAt),
    ];
  });
  return csvResponse(`cascade-${today}`, csvOf(header, rows));
}

/** What a filter chooses from: closed obligations are read only when a closed state is asked for. */
async function candidates(
  deps: StaffDeps,
  open: readonly Obligation[],
  { state }: BoardFilter,
): Promise<readonly Obligation[]> {
  if (state === null || !closedStates.includes(state)) return open;
  return (await deps.obligations.list({ state, limit: 2000 })).items;
}

/** How many letters of this month and the last one were refused, and of how many nobody knows. */
async function countTroubles(deps: StaffDeps, { at }: MemberVisit): Promise<readonly number[]> {
  const months = monthsBack(at, 2);
  return Promise.all(
    troubled.map(async (state) => {
      const found = await Promise.all(months.map((month) => allInMonth(deps, month, state)));
      return found.flat().length;
    }),
  );
}

function boardRow({ obligation, owner }: ObligationWithPeople, today: CalendarDate) {
  return {
    obligation,
    owner,
    rung: lastRung(obligation),
    isOverdue: isOverdue(obligation, today),
    nextOn: obligation.nextAt === null ? null : dateAt(obligation.nextAt),
  };
}

/** The items of a select: "any" first. */
export function choices<Choice extends string>(
  any: string,
  all: readonly Choice[],
  chosen: Choice | null,
  label: (choice: Choice) => string,
): readonly { readonly value: string; readonly text: string; readonly selected: boolean }[] {
  return [
    { value: '', text: any, selected: chosen === null },
    ...all.map((value) => ({ value, text: label(value), selected: value === chosen })),
  ];
}
