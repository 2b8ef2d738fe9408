import { dateAt } from '../../../calendar/working-days.ts';
import { pounds } from '../../../kernel/money.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Project } from '../../../projects/project.ts';
import { type FundPosition, fundPositionOn } from '../../../repayments/fund-position.ts';
import { totalsModel } from '../../repayments/account-model.ts';
import { yearColumns, yearsModel } from '../../repayments/years-model.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { allProjects } from '../projects/list-page.ts';

type ProjectPosition = FundPosition['projects'][number] & Pick<Project, 'title' | 'organisation'>;

/** What the list can be put in order by; the first is the usual one. */
const orders = {
  late: (one, other) => other.latePence - one.latePence || byTitle(one, other),
  outstanding: (one, other) => other.outstandingPence - one.outstandingPence || byTitle(one, other),
  repaid: (one, other) => other.repaidPence - one.repaidPence || byTitle(one, other),
  title: byTitle,
} as const satisfies Record<string, (one: ProjectPosition, other: ProjectPosition) => number>;
type Order = keyof typeof orders;
const orderNames = Object.keys(orders) as Order[];

/** The columns of both the page and the file, after the project. */
const columns = [
  ['awardPence', 'account.award'],
  ['repaidPence', 'account.repaid'],
  ['duePence', 'account.due'],
  ['latePence', 'account.late'],
  ['notYetDuePence', 'account.not-yet-due'],
  ['waivedPence', 'account.waived'],
  ['creditPence', 'account.credit'],
] as const satisfies readonly (readonly [keyof ProjectPosition, MessageKey])[];

/** What the fund has back, is owed and waits for: per project and per financial year, on a page and as files. */
export function fundRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/repayments', who: 'staff', handle: (visit) => show(deps, visit) },
    {
      method: 'GET',
      path: '/staff/repayments/projects.csv',
      who: 'staff',
      handle: (visit) => projectsFile(deps, visit),
    },
    {
      method: 'GET',
      path: '/staff/repayments/years.csv',
      who: 'staff',
      handle: (visit) => yearsFile(deps, visit),
    },
  ];
}

/** The fund's account today, with the projects it is of: those that may be shown to a member, and how many are left out of every row and sum because of a conflict. */
export async function fundToday(
  deps: Pick<StaffDeps, 'projects' | 'repayments'>,
  { at, onPanels }: Pick<MemberVisit, 'at' | 'onPanels'>,
): Promise<FundPosition & { readonly projects: readonly ProjectPosition[]; readonly leftOut: number }> {
  const all = await allProjects(deps);
  const projects = shownTo(onPanels, all, ({ id }) => id);
  const position = fundPositionOn(await deps.repayments.accountsOf(projects), dateAt(at));
  const known = new Map(projects.map((one) => [one.id, one]));
  return {
    ...position,
    leftOut: all.length - projects.length,
    projects: position.projects.map((one) => {
      const { title = one.projectId, organisation = '' } = known.get(one.projectId) ?? {};
      return { ...one, title, organisation };
    }),
  };
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t } = visit;
  const position = await fundToday(deps, visit);
  const { order, onlyLate, shown } = chosen(position.projects, visit);
  return visit.page('portal/staff/repayments/fund.njk', {
    title: t('staff.fund.title'),
    section: 'repayments',
    on: position.on,
    leftOut: position.leftOut,
    totals: totalsModel(position, t),
    order,
    orders: orderNames,
    onlyLate,
    query: visit.url.search,
    columns: columns.map(([, label]) => t(label)),
    projects: shown.map((one) => ({
      id: one.projectId,
      title: one.title,
      organisation: one.organisation,
      isLate: one.latePence > 0,
      amounts: columns.map(([name]) => pounds(one[name])),
    })),
    total: position.projects.length,
    ...yearsModel(position.years, t),
  });
}

async function projectsFile(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t } = visit;
  const { shown } = chosen((await fundToday(deps, visit)).projects, visit);
  const header = ['id', t('staff.column.project'), t('staff.column.organisation')];
  const rows = shown.map((one) => [
    one.projectId,
    one.title,
    one.organisation,
    ...columns.map(([name]) => inFile(one[name])),
  ]);
  return csvResponse('repayments', csvOf([...header, ...columns.map(([, label]) => t(label))], rows));
}

async function yearsFile(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t } = visit;
  const { years } = await fundToday(deps, visit);
  const rows = years.map((one) => [one.year, ...yearColumns.map(([name]) => inFile(one[name]))]);
  const header = [t('staff.fund.year'), ...yearColumns.map(([, label]) => t(label))];
  return csvResponse('repayments-by-year', csvOf(header, rows));
}

/** The projects that were asked for, in the order that was. */
function chosen(projects: readonly ProjectPosition[], { url }: MemberVisit) {
  const order = orderNames.find((one) => one === url.searchParams.get('sort')) ?? 'late';
  const onlyLate = url.searchParams.get('late') === 'only';
  const shown = projects
    .filter(({ latePence }) => !onlyLate || latePence > 0)
    .toSorted((one, other) => orders[order](one, other));
  return { order, onlyLate, shown };
}

function byTitle(one: ProjectPosition, other: ProjectPosition): number {
  return one.title.localeCompare(other.title) || one.projectId.localeCompare(other.projectId);
}

/** Pounds as a spreadsheet reads them, to the penny. */
function inFile(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
}
