import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { Translate } from '../../messages/translate.ts';
import { obligationKinds, rungNames } from '../../obligations/ladder.ts';
import { matterFact } from '../../obligations/matter.ts';
import {
  type Obligation,
  closedStates,
  obligationStates,
  waitingStates,
} from '../../obligations/obligation.ts';
import { shownTo } from '../on-panels.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { boardGroups, countBoard, filterBoard, lastRung, type BoardFilter, readFilter } from './board.ts';
import { csvOf, csvResponse } from './csv.ts';
import type { StaffDeps } from './deps.ts';
import { type LetterFilter, lettersFound } from './letter-filter.ts';
import { pageOf, withParameter } from './paging.ts';
import { searchFor } from './search.ts';
import { allOpen, isOverdue, type ObligationWithPeople, withPeople } from './with-people.ts';

const perPage = 25;

/** The fates of letters that need somebody to look. */
const troubled = ['came-back', 'failed', 'unknown'] as const satisfies readonly NonNullable<
  LetterFilter['fate']
>[];

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
  const [open, troubles] = await Promise.all([openFor(deps, visit), countTroubles(deps, visit)]);
  const counts = countBoard(open, today);
  const page = pageOf(await foundBy(deps, visit, open, filter, today), url, perPage);
  const rows = await withPeople(deps, page.items);
  return visit.page('portal/staff/pages/board.njk', {
    title: t('staff.board.title'),
    section: 'board',
    groups: boardGroups.map((group) => ({
      label: t(`staff.board.${group}`),
      count: counts.groups[group],
      href: `/staff?only=${group}#list`,
    })),
    troubles: troubled.map((fate, place) => ({
      label: t(`staff.board.delivery-${fate}`),
      count: troubles[place],
      href: `/staff/deliveries?state=${fate}`,
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
    rows: rows.map((row) => boardRow(row, today, t)),
    page,
    csvHref: withParameter(url, 'page', null).replace(/^\/staff/, '/staff/obligations.csv'),
  });
}

async function exportBoard(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, at } = visit;
  const today = dateAt(at);
  const filter = readFilter(url.searchParams);
  const found = await foundBy(deps, visit, await openFor(deps, visit), filter, today);
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
      'asked',
      'asked-email',
      'rung',
      'next',
    ] as const
  ).map((column) => t(`staff.column.${column}`));
  const rows = (await withPeople(deps, found)).map(({ obligation, owner, asked }) => {
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
      asked?.name ?? '',
      asked?.email ?? '',
      rung === null ? '' : t(`rung.${rung}`),
      obligation.nextAt === null ? '' : dateAt(obligation.nextAt),
    ];
  });
  return csvResponse(`cascade-${today}`, csvOf(header, rows));
}

/** Everything that is open, without what belongs to a bid with which the visitor has a conflict. */
async function openFor(deps: StaffDeps, { onPanels }: MemberVisit): Promise<readonly Obligation[]> {
  return shownTo(onPanels, await allOpen(deps), ({ projectId }) => projectId);
}

/** What a filter leaves. Words are looked for in the project's title, organisation and number, and in the names and addresses of its people. */
async function foundBy(
  deps: StaffDeps,
  visit: MemberVisit,
  open: readonly Obligation[],
  filter: BoardFilter,
  today: CalendarDate,
): Promise<readonly Obligation[]> {
  const found = filterBoard(await candidates(deps, visit, open, filter), filter, today);
  if (filter.words.trim() === '') return found;
  const isFound = searchFor(filter.words);
  return (await withPeople(deps, found))
    .filter(({ obligation: { projectTitle, organisation, projectId }, contacts }) => {
      const people = contacts.map(({ name, email }) => `${name} ${email}`).join(' ');
      return isFound(`${projectTitle} ${organisation} ${projectId} ${people}`);
    })
    .map(({ obligation }) => obligation);
}

/** What a filter chooses from: closed obligations are read only when a closed state is asked for. */
async function candidates(
  deps: StaffDeps,
  { onPanels }: MemberVisit,
  open: readonly Obligation[],
  { state }: BoardFilter,
): Promise<readonly Obligation[]> {
  if (state === null || !closedStates.includes(state)) return open;
  const { items } = await deps.obligations.list({ state, limit: 2000 });
  return shownTo(onPanels, items, ({ projectId }) => projectId);
}

/** How many letters of this month and the last one met each of those fates. */
async function countTroubles(deps: StaffDeps, { at }: MemberVisit): Promise<readonly number[]> {
  const found = await Promise.all(troubled.map((fate) => lettersFound(deps, { month: null, fate }, at)));
  return found.map(({ length }) => length);
}

function boardRow({ obligation, owner, asked }: ObligationWithPeople, today: CalendarDate, t: Translate) {
  return {
    obligation,
    matterText: matterFact(obligation.matter, t)?.value ?? null,
    owner,
    asked,
    isStandIn: waitingStates.includes(obligation.state) && asked?.id !== owner?.id,
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
