import type { Application } from '../../../applications/application.ts';
import { awardedPence, standingDecision } from '../../../applications/decision.ts';
import { wasTold } from '../../../applications/sending.ts';
import { pounds, poundsTyped } from '../../../kernel/money.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { translator } from '../../../messages/translate.ts';
import type { Round } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { roundBasics, roundHref, roundNamed } from '../rounds/round-visit.ts';
import { bidsOf } from './decisions-page.ts';

/** The list of a round's awards for the written statement: one page for paper with both languages, and the same as CSV. */
export function awardsRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/decisions/awards';
  const withRound = async (visit: MemberVisit, go: (round: Round) => Promise<Response>) => {
    const round = await roundNamed(deps, visit);
    return round instanceof Response ? round : go(round);
  };
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withRound(visit, (round) => show(deps, visit, round)),
    },
    {
      method: 'GET',
      path: `${path}.csv`,
      who: 'staff',
      handle: (visit) => withRound(visit, (round) => download(deps, visit, round)),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const awards = await awardsOf(deps, round, visit);
  const total = (of: (bid: Application) => number) => pounds(awards.reduce((sum, bid) => sum + of(bid), 0));
  return visit.page('portal/staff/decisions/awards.njk', {
    ...roundBasics(visit, round),
    title: visit.t('awards.title'),
    back: roundHref(round, 'decisions'),
    csvHref: roundHref(round, 'decisions/awards.csv'),
    untold: awards.filter((bid) => !wasTold(bid)).length,
    versions: (['cy', 'en'] as const).map((language) => ({
      language,
      t: translator(language),
      name: round.name[language],
    })),
    awards: awards.map((bid) => ({ ...bid, sum: pounds(awardedPence(bid)), saving: savingOf(bid) })),
    total: {
      sum: total(awardedPence),
      saving: total(({ expectedAnnualSavingPence }) => expectedAnnualSavingPence ?? 0),
    },
  });
}

async function download(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const awards = await awardsOf(deps, round, visit);
  const columns = [
    'awards.column.reference',
    'awards.column.bid',
    'awards.column.organisation',
    'awards.column.sum',
    'awards.column.saving',
    'awards.column.told',
  ] as const;
  const rows = awards.map((bid) => [
    bid.id,
    bid.title,
    bid.organisation,
    poundsTyped(awardedPence(bid)),
    bid.expectedAnnualSavingPence === null ? '' : poundsTyped(bid.expectedAnnualSavingPence),
    inBoth(wasTold(bid) ? 'awards.told.yes' : 'awards.told.no'),
  ]);
  return csvResponse(`awards-${round.id}`, csvOf(columns.map(inBoth), rows));
}

/** "Dyfarniad / Award". */
function inBoth(key: MessageKey): string {
  return `${translator('cy')(key)} / ${translator('en')(key)}`;
}

/** What was approved or awarded, the largest sum first. */
async function awardsOf(
  deps: StaffDeps,
  round: Round,
  { onPanels }: MemberVisit,
): Promise<readonly Application[]> {
  const bids = await bidsOf(deps, round, onPanels);
  return bids
    .filter((bid) => standingDecision(bid)?.award)
    .toSorted(
      (one, other) => awardedPence(other) - awardedPence(one) || one.title.localeCompare(other.title),
    );
}

function savingOf({ expectedAnnualSavingPence: pence }: Application): string {
  return pence === null ? '–' : pounds(pence);
}
