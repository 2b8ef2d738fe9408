import type { ApplicationView } from '../../../applications/application.ts';
import { decideEvent } from '../../../applications/decide-event.ts';
import { namedIn } from '../../../applications/decision.ts';
import { isUntold, type SeenDecision } from '../../../applications/sending.ts';
import type { Delivery } from '../../../deliveries/delivery.ts';
import { system } from '../../../obligations/view.ts';
import type { Round } from '../../../rounds/round.ts';
import type { MemberVisit } from '../../routes.ts';
import { type LetterAsRead, lettersAsRead } from '../applications/letters-as-read.ts';
import type { StaffDeps } from '../deps.ts';
import { bidsOf } from './decisions-page.ts';

/** One chosen decision, and what telling it would lead to. */
interface ChosenBid {
  /** The bid as the telling would leave it, without its people. */
  readonly view: ApplicationView;
  readonly deliveries: readonly Delivery[];
}

/** What staff chose to send, as far as it can be sent now. */
export interface Chosen {
  readonly seen: readonly SeenDecision[];
  readonly bids: readonly ChosenBid[];
  /** Whether some of it is no longer what was chosen. */
  readonly hasChanged: boolean;
}

/** Looks at what was chosen, by the decision of the very event that would tell it. */
export async function chosenIn(
  deps: Pick<StaffDeps, 'applications'>,
  round: Round,
  wanted: readonly SeenDecision[],
  { at, onPanels }: Pick<MemberVisit, 'at' | 'onPanels'>,
): Promise<Chosen> {
  const byId = new Map((await bidsOf(deps, round, onPanels)).map((bid) => [bid.id, bid]));
  const nothing = { reason: '', unfinished: [] };
  const bids = wanted.flatMap(({ id, number }): ChosenBid[] => {
    const application = byId.get(id);
    if (application === undefined || !isUntold(application) || application.decision?.number !== number)
      return [];
    const view: ApplicationView = { application, round, people: new Map() };
    const told = decideEvent(view, 'tell', 'system', nothing, { at, by: system });
    if (!told.ok) return [];
    const { application: after, deliveries } = told.value;
    return [{ view: { ...view, application: after }, deliveries }];
  });
  const seen = bids.map(({ view: { application } }) => ({
    id: application.id,
    number: application.decision?.number ?? 0,
  }));
  return { seen, bids, hasChanged: seen.length < wanted.length };
}

/** Some of the letters of what was chosen, as their readers will see them: `from` the first, counted from 0. */
export async function lettersOf(
  deps: Pick<StaffDeps, 'people' | 'settings'>,
  visit: MemberVisit,
  bids: readonly ChosenBid[],
  { from, count }: { readonly from: number; readonly count: number },
): Promise<readonly LetterAsRead[]> {
  const shown = bids
    .flatMap(({ view, deliveries }) => deliveries.map((delivery) => ({ view, delivery })))
    .slice(from, from + count);
  const people = await deps.people.get(
    shown.flatMap(({ view: { application } }) => [
      ...application.people.map(({ id }) => id),
      ...namedIn(application.decision),
    ]),
  );
  return shown.flatMap(({ view, delivery }) => lettersAsRead(deps, visit, { ...view, people }, [delivery]));
}
