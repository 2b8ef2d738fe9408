import { dateAt } from '../../../calendar/working-days.ts';
import { poundsTyped } from '../../../kernel/money.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Round, RoundId } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { withParameter } from '../paging.ts';
import { inOrder, panelRow, panelSorts, readSort } from './panel-rows.ts';
import { readRoundPanel } from './round-panel.ts';

/** The links to what the panel of a round has to look at, for the pages of the round. */
export function panelLinksOf({
  id,
}: Pick<Round, 'id'>): readonly { readonly href: string; readonly text: MessageKey }[] {
  return [
    { href: `/staff/rounds/${id}/panel`, text: 'staff.panel.title' },
    { href: `/staff/rounds/${id}/pack`, text: 'staff.pack.title' },
    { href: `/staff/rounds/${id}/panel.csv`, text: 'staff.panel.csv' },
  ];
}

/** What the panel of a round has come to: every bid in its place against the budget, and the same as a spreadsheet. */
export function roundPanelRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/rounds/:round/panel', who: 'staff', handle: (visit) => show(deps, visit) },
    {
      method: 'GET',
      path: '/staff/rounds/:round/panel.csv',
      who: 'staff',
      handle: (visit) => exportPanel(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await deps.rounds.get(visit.param('round') as RoundId);
  if (round === null) return visit.notFound();
  const { t, url, language } = visit;
  const { ranking, blind, leftOut, bids } = await readRoundPanel(deps, round, visit.onPanels);
  const sort = readSort(url.searchParams);
  return visit.page('portal/staff/panels/round-panel.njk', {
    title: t('staff.panel.title'),
    section: 'applications',
    round: round.name[language],
    roundId: round.id,
    budgetPence: round.budgetPence,
    isEmpty: bids.size + leftOut === 0,
    sorts: panelSorts.map((one) => ({
      name: one,
      isCurrent: one === sort,
      href: withParameter(url, 'sort', one === 'place' ? null : one),
    })),
    rows: inOrder(ranking.ranked, sort).map(panelRow),
    lineAfter: sort === 'place' ? ranking.aboveLine : null,
    aboveLine: ranking.aboveLine,
    remainingPence: ranking.remainingPence,
    unranked: ranking.unranked.map(({ application, why, panel }) => ({
      ...application,
      why,
      counts: panel.counts,
    })),
    blind,
    leftOut,
    links: panelLinksOf(round).slice(1),
  });
}

const columns = [
  'place',
  'reference',
  'title',
  'organisation',
  'asked',
  'total',
  'learning',
  'lowest',
  'highest',
  'disagreements',
  'moderated',
  'cumulative',
  'in-budget',
  'why',
] as const;

async function exportPanel(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await deps.rounds.get(visit.param('round') as RoundId);
  if (round === null) return visit.notFound();
  const { t, at } = visit;
  const { ranking, blind } = await readRoundPanel(deps, round, visit.onPanels);
  const yesOrNo = (is: boolean) => t(is ? 'staff.yes' : 'staff.no');
  const ranked = ranking.ranked
    .map(panelRow)
    .map((row) => [
      String(row.place),
      row.id,
      row.title,
      row.organisation,
      poundsTyped(row.amountPence),
      row.total ?? '',
      row.learning ?? '',
      row.lowest ?? '',
      row.highest ?? '',
      String(row.disagreements),
      yesOrNo(row.isModerated),
      poundsTyped(row.cumulativePence),
      yesOrNo(row.isAboveLine),
      '',
    ]);
  const withoutPlace = [
    ...ranking.unranked.map(({ application, why }) => ({ ...application, why: t(`staff.panel.why.${why}`) })),
    ...blind.map((application) => ({
      ...application,
      amountPence: application.amountPence ?? 0,
      why: t('staff.panel.why.blind'),
    })),
  ].map(({ id, title, organisation, amountPence, why }) => [
    '',
    id,
    title,
    organisation,
    poundsTyped(amountPence),
    ...Array.from({ length: columns.length - 6 }, () => ''),
    why,
  ]);
  const header = columns.map((column) => t(`staff.panel.column.${column}`));
  return csvResponse(`panel-${round.id}-${dateAt(at)}`, csvOf(header, [...ranked, ...withoutPlace]));
}
