import { disagreementsOf } from '../../../assessment/panel.ts';
import type { RankedApplication } from '../../../assessment/ranking.ts';
import { percentOf, spreadOf } from '../../reviews/shown-panel.ts';

/** By what the table of a round's panel can be sorted; `place` is the ranking itself, with its line. */
export const panelSorts = [
  'place',
  'title',
  'asked',
  'total',
  'learning',
  'spread',
  'disagreements',
] as const;
export type PanelSort = (typeof panelSorts)[number];

type Order = (one: RankedApplication, other: RankedApplication) => number;

const orders: Readonly<Record<PanelSort, Order>> = {
  place: (one, other) => one.place - other.place,
  title: (one, other) => one.application.title.localeCompare(other.application.title),
  asked: (one, other) => other.application.amountPence - one.application.amountPence,
  total: (one, other) => other.total - one.total,
  learning: (one, other) => other.learning - one.learning,
  spread: (one, other) => (other.panel.spread?.range ?? 0) - (one.panel.spread?.range ?? 0),
  disagreements: (one, other) => disagreementsOf(other.panel).length - disagreementsOf(one.panel).length,
};

/** Reads an order from an address; the ranking when it names none. */
export function readSort(parameters: URLSearchParams): PanelSort {
  return panelSorts.find((sort) => sort === parameters.get('sort')) ?? 'place';
}

/** The ranked bids in an order; of equal ones the better place comes first. */
export function inOrder(ranked: readonly RankedApplication[], sort: PanelSort): readonly RankedApplication[] {
  return ranked.toSorted((one, other) => orders[sort](one, other) || one.place - other.place);
}

/** A ranked bid as a row of the table. */
export function panelRow({ application, panel, ...ranked }: RankedApplication) {
  const { id, title, organisation, amountPence } = application;
  return {
    id,
    title,
    organisation,
    amountPence,
    place: ranked.place,
    total: percentOf(ranked.total),
    originalTotal: panel.isModerated ? percentOf(panel.originalTotal) : null,
    learning: percentOf(ranked.learning),
    spread: panel.spread === null ? '' : spreadOf(panel.spread),
    lowest: percentOf(panel.spread?.lowest ?? null),
    highest: percentOf(panel.spread?.highest ?? null),
    disagreements: disagreementsOf(panel).length,
    isModerated: panel.isModerated,
    cumulativePence: ranked.cumulativePence,
    isAboveLine: ranked.isAboveLine,
  };
}
