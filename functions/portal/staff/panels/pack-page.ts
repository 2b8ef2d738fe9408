import type { AssessedBid } from './round-panel.ts';
import { readRoundPanel } from './round-panel.ts';
import type { RoundId } from '../../../rounds/round.ts';
import { applicationDocumentId } from '../../../applications/application-documents.ts';
import { documentAsBlocks } from '../../../documents/document-text.ts';
import { shownPanel } from '../../reviews/shown-panel.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';

/** How many bids one document holds: a morning's reading, and well below what a function may answer with. */
const perPack = 40;

/** What the expression of interest says that the pack does not repeat: figures, which the full application has since settled, and what is not for the panel. */
const leftOutSections: ReadonlySet<string> = new Set(['money', 'introductions']);

/** The round's bids for paper, best first, each on a page of its own: its facts, what it says in short, the scores and the reasons. */
export function packRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/rounds/:round/pack', who: 'staff', handle: (visit) => show(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await deps.rounds.get(visit.param('round') as RoundId);
  if (round === null) return visit.notFound();
  const { t, language, url, at } = visit;
  const { ranking, blind, leftOut, bids } = await readRoundPanel(deps, round, visit.onPanels);
  const entries = [
    ...ranking.ranked.map(({ application, place, isAboveLine }) => ({
      id: application.id,
      place,
      isAboveLine,
      why: null,
    })),
    ...ranking.unranked.map(({ application, why }) => ({
      id: application.id,
      place: null,
      isAboveLine: null,
      why,
    })),
    ...blind.map(({ id }) => ({ id, place: null, isAboveLine: null, why: 'blind' as const })),
  ];
  const page = pageOf(entries, url, perPack);
  const shown = await Promise.all(
    page.items.map(async (entry) => {
      const bid = bids.get(entry.id);
      return bid === undefined
        ? []
        : [{ ...entry, ...(await packEntry(deps, visit, bid, entry.why === 'blind')) }];
    }),
  );
  return visit.page('portal/staff/panels/pack.njk', {
    title: t('staff.pack.title'),
    section: 'applications',
    round: { id: round.id, name: round.name[language], budgetPence: round.budgetPence },
    printedAt: at,
    entries: shown.flat(),
    page,
    leftOut,
  });
}

async function packEntry(
  { applicationDocuments }: StaffDeps,
  { language }: MemberVisit,
  { application, assessment, panel }: AssessedBid,
  isBlind: boolean,
) {
  // The expression of interest is the summary its writers made themselves.
  const owner = applicationDocumentId('expression', application.id);
  const form = applicationDocuments.formOf(owner);
  return {
    application,
    sections:
      form === null
        ? []
        : documentAsBlocks(form, await applicationDocuments.read(owner), language).filter(
            ({ id }) => !leftOutSections.has(id),
          ),
    panel: isBlind ? null : shownPanel(panel, language),
    reviewers: assessment.reviews.map(({ reviewer, state }) => ({ name: reviewer.name, state })),
  };
}
