import { type ChosenDecision, isOnItsWay, type Sending, wasTold } from '../../../applications/sending.ts';
import type { Application } from '../../../applications/application.ts';
import { type DeliveryState, deliveryStates } from '../../../deliveries/delivery.ts';
import { applicationSubject } from '../../../deliveries/subject.ts';
import type { ProjectId } from '../../../projects/project.ts';
import type { Round } from '../../../rounds/round.ts';
import { type OnPanels, shownTo } from '../../on-panels.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { roundBasics, roundHref, roundNamed } from '../rounds/round-visit.ts';

/** The letters that tell a decision. */
const templates: readonly string[] = ['application-awarded', 'application-unsuccessful', 'application-named'];

/** How many bids' letters are read at the same time. */
const readAtOnce = 20;

/** How far the sending of a round's decisions has come, counted from the bids and the ledger as they are. */
export function progressRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/rounds/:round/decisions/progress',
      who: 'staff',
      handle: async (visit) => {
        const round = await roundNamed(deps, visit);
        return round instanceof Response ? round : show(deps, visit, round);
      },
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit, round: Round): Promise<Response> {
  const { t } = visit;
  const progress = await progressOf(deps, round, visit.onPanels);
  const { counts, left, letters, last } = progress;
  return visit.page('portal/staff/decisions/progress.njk', {
    ...roundBasics(visit, round),
    title: t('decisions.progress.title'),
    back: roundHref(round, 'decisions'),
    counts,
    left: left.map(({ id, title, why }) => ({ id, title, why: why === null ? '' : t(why) })),
    letters,
    last,
    isDone: counts.waiting + counts.onItsWay === 0,
  });
}

/** How far it has come. */
export interface SendingProgress {
  readonly counts: {
    readonly chosen: number;
    readonly waiting: number;
    readonly onItsWay: number;
    readonly told: number;
    readonly left: number;
  };
  readonly left: readonly (Pick<ChosenDecision, 'id' | 'why'> & { readonly title: string })[];
  /** Letters by what became of them; states without a letter are left out. */
  readonly letters: readonly { readonly state: DeliveryState; readonly count: number }[];
  /** The last press; null when there was none. */
  readonly last: Pick<ChosenDecision, 'at' | 'by'> | null;
}

/** Counts how far the sending has come, over the bids that may be shown to a member. */
export async function progressOf(
  deps: Pick<StaffDeps, 'applications' | 'deliveries' | 'sendings'>,
  { id }: Pick<Round, 'id'>,
  onPanels: OnPanels,
): Promise<SendingProgress> {
  const all = await deps.sendings.get(id);
  const sending: Sending = { ...all, chosen: shownTo(onPanels, all.chosen, (one) => one.id) };
  const bids = await deps.applications.getMany(sending.chosen.map((one) => one.id));
  const count = (is: (bid: Application | undefined, one: ChosenDecision) => boolean) =>
    sending.chosen.filter((one) => is(bids.get(one.id), one)).length;
  return {
    counts: {
      chosen: sending.chosen.length,
      waiting: count((_, { became }) => became === 'waiting'),
      onItsWay: count((bid, { became }) => became === 'queued' && bid !== undefined && isOnItsWay(bid)),
      told: count((bid) => bid !== undefined && wasTold(bid)),
      left: count((_, { became }) => became === 'left'),
    },
    left: sending.chosen
      .filter(({ became }) => became === 'left')
      .map((one) => ({ id: one.id, why: one.why, title: bids.get(one.id)?.title || one.id })),
    letters: await lettersOf(deps, toldIn(sending, bids)),
    last: sending.chosen.toSorted((one, other) => other.at.localeCompare(one.at))[0] ?? null,
  };
}

function toldIn({ chosen }: Sending, bids: ReadonlyMap<ProjectId, Application>): readonly ProjectId[] {
  return chosen.flatMap(({ id }) => {
    const bid = bids.get(id);
    return bid !== undefined && wasTold(bid) ? [id] : [];
  });
}

async function lettersOf(
  { deliveries }: Pick<StaffDeps, 'deliveries'>,
  ids: readonly ProjectId[],
): Promise<SendingProgress['letters']> {
  const states: DeliveryState[] = [];
  for (let start = 0; start < ids.length; start += readAtOnce) {
    const page = ids.slice(start, start + readAtOnce);
    const letters = await Promise.all(page.map((id) => deliveries.about(applicationSubject(id))));
    states.push(
      ...letters
        .flat()
        .filter(({ message }) => templates.includes(message.template))
        .map(({ state }) => state),
    );
  }
  return deliveryStates
    .map((state) => ({ state, count: states.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0);
}
