import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import { type ProjectId, projectIdPattern } from '../projects/project.ts';

/** What the fund can bring people together for: to hear of each other, to think about one bid instead of two, or for a bidder to be helped by somebody who has done it. */
export const introductionKinds = ['meeting', 'joint-bid', 'mentor'] as const;
export type IntroductionKind = (typeof introductionKinds)[number];

/** `<bid>_<kind>_<other>`: letters, digits, hyphens and those two lines, so that it can stand in links, letters' ids and mail tags. */
export type IntroductionId = string & { readonly introductionId: unique symbol };

/**
 * Where an introduction stands. `asked`: somebody has still to say whether they agree. `agreed`: everybody asked has said yes, and nobody has been told of
 * the other yet. `declined`: somebody said no, and can still change their mind. `introduced` is an end: what was said cannot be unsaid.
 */
export const introductionStates = ['asked', 'agreed', 'declined', 'introduced'] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** Somebody who was asked, or said of themselves, whether they agree. */
export interface Asked {
  /** The bid, or the mentor's project. */
  readonly of: ProjectId;
  readonly at: EventTime;
  readonly answer: 'yes' | 'no' | null;
}

/** What became of bringing two together. The same row lies in the partitions of both, and both change in one transaction. */
export interface Introduction {
  readonly id: IntroductionId;
  readonly kind: IntroductionKind;
  /** The bid that is to be helped; of two bids that are to meet, the one whose id comes first. */
  readonly bid: ProjectId;
  /** The other bid, or the mentor's project. */
  readonly other: ProjectId;
  readonly state: IntroductionState;
  readonly asked: readonly Asked[];
  /** The person who was asked to be the mentor; null where two bids are to meet, and before anybody was asked. */
  readonly mentor: PersonId | null;
  readonly createdAt: EventTime;
  readonly version: number;
}

/** Names an introduction. Of two bids it does not matter which is named first: two members of staff who begin from either side begin the same. */
export function introductionIdOf(kind: IntroductionKind, bid: ProjectId, other: ProjectId): IntroductionId {
  const [first, second] = kind === 'mentor' || bid < other ? [bid, other] : [other, bid];
  return `${first}_${kind}_${second}` as IntroductionId;
}

/** The parts of an introduction's id; null when the text is no such id. */
export function readIntroductionId(id: string): Pick<Introduction, 'id' | 'kind' | 'bid' | 'other'> | null {
  const [bid = '', named = '', other = '', ...more] = id.split('_');
  const kind = introductionKinds.find((one) => one === named);
  if (kind === undefined || more.length > 0 || bid === other) return null;
  if (!projectIdPattern.test(bid) || !projectIdPattern.test(other)) return null;
  const parts = { kind, bid: bid as ProjectId, other: other as ProjectId };
  // Two bids in the wrong order would be a second introduction of the same two.
  return introductionIdOf(kind, parts.bid, parts.other) === id
    ? { id: id as IntroductionId, ...parts }
    : null;
}

/** The other of the two that an introduction brings together. */
export function otherSideOf({ bid, other }: Pick<Introduction, 'bid' | 'other'>, one: ProjectId): ProjectId {
  return one === bid ? other : bid;
}

/** What somebody answered, if they were asked or said it unasked. */
export function answerOf({ asked }: Pick<Introduction, 'asked'>, of: ProjectId): Asked['answer'] | undefined {
  return asked.find((one) => one.of === of)?.answer;
}
