import { eventTime, type EventTime, secondsAfter } from '../../../functions/kernel/event-time.ts';
import type { Person } from '../../../functions/people/person.ts';
import type { TestFund } from '../../support/fund.ts';
import { createVirtualTime } from '../virtual-time.ts';
import * as applicants from './applicants.ts';
import * as minister from './minister.ts';
import { announce, makeRound } from './opening.ts';
import { type Pages, pagesOf } from './pages.ts';
import * as panel from './panel.ts';
import { type PlannedReview, plannedReviews } from './panel-plan.ts';
import { calendar, type PlannedBid, reviewedBids, type Scenario } from './scenario.ts';
import { triage } from './triage.ts';
import { nextDay, yesSaidAt, fullTimes } from './full-times.ts';

/** What somebody does. */
type Act = (pages: Pages, at: EventTime) => Promise<unknown>;

/** Who acts when; acts of one moment happen at the same time. */
interface Moment {
  readonly at: EventTime;
  readonly act: Act;
}

/** A round that was lived through. */
export interface Played {
  readonly pages: Pages;
  readonly rulings: readonly minister.Ruling[];
}

/** How many people use the pages at the same time. */
const atOnce = 8;

/** Lives through a round from its making to its awards: people act on the pages, and whatever falls due meanwhile comes in its order. */
export async function playRound(
  fund: TestFund,
  scenario: Scenario,
  passing: (moment: EventTime) => void = () => undefined,
): Promise<Played> {
  const pages = pagesOf(fund);
  const time = createVirtualTime(fund, calendar.begun);
  let rulings: readonly minister.Ruling[] = [];
  const agenda: readonly Moment[] = [
    ...opening(scenario),
    ...bidding(scenario),
    ...applying(scenario),
    ...reviewing(scenario),
    {
      at: calendar.decided,
      act: async () => void (rulings = await minister.rule(pages, reviewedBids(scenario))),
    },
    {
      at: secondsAfter(calendar.decided, 3600),
      act: (_, at) => inTurns(rulings, (ruling) => minister.record(pages, ruling, at)),
    },
    { at: calendar.told, act: (_, at) => minister.tell(pages, at) },
  ];
  const moments = [...Map.groupBy(agenda, ({ at }) => at)].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  for (const [at, acts] of moments) {
    passing(at);
    await time.to(at);
    await fund.acting(at, () => inTurns(acts, ({ act }) => act(pages, at)));
  }
  await time.to(calendar.ends);
  return { pages, rulings };
}

function opening(scenario: Scenario): readonly Moment[] {
  const [first] = scenario.bids as readonly [PlannedBid];
  return [
    { at: calendar.begun, act: (pages) => makeRound(pages, scenario) },
    { at: calendar.announced, act: (pages) => announce(pages) },
    // Nobody opens the round and nobody closes it: the minute does.
    {
      at: secondsAfter(calendar.opens, -1),
      act: (pages, at) => refusedWith('apply.refusal.not-open-yet', applicants.begin(pages, first, at)),
    },
    {
      at: calendar.closes,
      act: (pages, at) => refusedWith('apply.refusal.closed', applicants.begin(pages, first, at)),
    },
    {
      at: calendar.graceEnds,
      act: async (pages, at) => {
        const late = scenario.bids.find(({ fate }) => fate === 'draft');
        if (late !== undefined)
          await refusedWith('answer.sections-unfinished', applicants.sendExpression(pages, late, at));
      },
    },
  ];
}

function bidding({ bids }: Scenario): readonly Moment[] {
  return bids.flatMap((bid): Moment[] => {
    const does = (
      at: EventTime,
      act: (pages: Pages, bid: PlannedBid, at: EventTime) => Promise<unknown>,
    ) => ({
      at,
      act: (pages: Pages, moment: EventTime) => act(pages, bid, moment),
    });
    return [
      does(bid.begunAt, applicants.begin),
      does(secondsAfter(bid.begunAt, 3600), applicants.writeExpression),
      ...(bid.sentAt === null ? [] : [does(bid.sentAt, applicants.sendExpression)]),
      ...(bid.isSentBack
        ? [does(calendar.sentBack, triage.sendBack), does(calendar.sentAgain, applicants.completeExpression)]
        : []),
      ...(bid.fate === 'declined' ? [does(bid.triagedAt, triage.decline)] : []),
      ...(bid.fate === 'reviewed' || bid.fate === 'withdrawn' ? [does(bid.triagedAt, triage.invite)] : []),
      ...(bid.fate === 'withdrawn' ? [does(calendar.withdrawn, applicants.withdraw)] : []),
    ];
  });
}

function applying(scenario: Scenario): readonly Moment[] {
  return reviewedBids(scenario).flatMap((bid): Moment[] => {
    const { askedAt, refusedAt, appliedAt } = fullTimes(bid);
    return [
      { at: bid.writtenAt, act: (pages, at) => applicants.writeFull(pages, bid, at) },
      ...(refusedAt === null
        ? []
        : [
            {
              at: nextDay(bid.writtenAt),
              act: (pages: Pages, at: EventTime) => applicants.askCertifier(pages, bid, at),
            },
            { at: refusedAt, act: (pages: Pages, at: EventTime) => applicants.certify(pages, bid, at, 'no') },
          ]),
      { at: askedAt, act: (pages, at) => applicants.askCertifier(pages, bid, at) },
      { at: yesSaidAt(bid), act: (pages, at) => applicants.certify(pages, bid, at, 'yes') },
      { at: appliedAt, act: (pages, at) => applicants.apply(pages, bid, at) },
    ];
  });
}

function reviewing(scenario: Scenario): readonly Moment[] {
  const all = plannedReviews(scenario);
  const first = Map.groupBy(
    all.filter(({ inPlaceOf }) => inPlaceOf === null),
    ({ bid }) => bid,
  );
  const peopleOf = (reviews: readonly PlannedReview[]): readonly Person[] =>
    reviews.map(({ reviewer }) => reviewer);
  return [
    ...[...first].map(([bid, reviews]) => ({
      at: bid.assignedAt,
      act: (pages: Pages, at: EventTime) => panel.assign(pages, bid, peopleOf(reviews), at),
    })),
    ...all.flatMap((review): Moment[] => [
      ...when(review.inPlaceOf === null ? null : review.askedAt, (pages) => panel.replace(pages, review)),
      ...when(review.declaredAt, (pages, at) => panel.declare(pages, review, at)),
      ...when(review.savedAt, (pages, at) => panel.score(pages, review, at, 'first')),
      ...when(review.sentAt, async (pages, at) => {
        await panel.score(pages, review, at, 'last');
        await panel.sendReview(pages, review, at);
      }),
    ]),
    ...reviewedBids(scenario)
      .filter(panel.isModerated)
      .map((bid) => ({
        at: calendar.moderated,
        act: (pages: Pages, at: EventTime) => panel.moderate(pages, bid, at),
      })),
  ];
}

function when(at: EventTime | null, act: Act): readonly Moment[] {
  return at === null ? [] : [{ at: eventTime(at), act }];
}

async function refusedWith(refusal: string, act: Promise<unknown>): Promise<void> {
  const said = await act.then(
    () => 'allowed',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (said !== refusal) throw new Error(`it should have been refused with ${refusal}, and was: ${said}`);
}

/** Deals with the items, some of them at the same time. */
async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await act(item);
    }),
  );
}
