import type { EventTime } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Network } from '../networks/network.ts';
import { type DigestClock, releaseTime } from './digest-clock.ts';
import type { DigestItem } from './item.ts';
import type { Entry } from './release.ts';

type EntriesDecision = Result<readonly Entry[], MessageKey> | null;

/** Who decides, and when. */
export interface Deciding {
  readonly at: EventTime;
  readonly by: string;
}

/** An item comes into the coming edition of its networks. Nothing goes out unapproved unless the network says "by itself". */
export function enterItem(
  item: Pick<DigestItem, 'id' | 'networks'>,
  networks: readonly Pick<Network, 'id' | 'goesOutByItself'>[],
  clock: DigestClock,
  at: EventTime,
): readonly Entry[] {
  const wanted = networks.filter(({ id }) => item.networks.includes(id));
  return wanted.map(({ id, goesOutByItself }) => ({
    networkId: id,
    itemId: item.id,
    state: goesOutByItself ? 'approved' : 'offered',
    isPinned: false,
    place: 0,
    networkCount: wanted.length,
    offeredAt: at,
    releasedAt: goesOutByItself ? releaseTime(clock, at) : null,
    decidedBy: '',
    version: 0,
  }));
}

/** Items are approved: from now on members get them, each at their own pace. Null when all are already. */
export function approve(entries: readonly Entry[], clock: DigestClock, on: Deciding): EntriesDecision {
  const waiting = entries.filter(({ state }) => state !== 'approved');
  if (waiting.length === 0) return null;
  const releasedAt = releaseTime(clock, on.at);
  return allowed(waiting.map((entry) => ({ ...entry, state: 'approved', releasedAt, decidedBy: on.by })));
}

/** Items are left out, also after they were approved, as long as no run has begun with them. */
export function leaveOut(entries: readonly Entry[], clock: DigestClock, on: Deciding): EntriesDecision {
  const standing = entries.filter(({ state }) => state !== 'left-out');
  if (standing.length === 0) return null;
  if (standing.some((entry) => isOut(entry, clock))) return refused('digest.refusal.item-out');
  return allowed(
    standing.map((entry) => ({ ...entry, state: 'left-out', releasedAt: null, decidedBy: on.by })),
  );
}

/** An item is pinned to the top, or no more. */
export function pin(entry: Entry, isPinned: boolean, clock: DigestClock, on: Deciding): EntriesDecision {
  if (entry.isPinned === isPinned) return null;
  if (isOut(entry, clock)) return refused('digest.refusal.item-out');
  return allowed([{ ...entry, isPinned, decidedBy: on.by }]);
}

/** The items of a coming edition are put into this order. What has gone out keeps its place. */
export function reorder(entries: readonly Entry[], clock: DigestClock, on: Deciding): EntriesDecision {
  const moved = entries
    .map((entry, place) => ({ ...entry, place }))
    .filter((entry, place) => entry.place !== entries[place]?.place && !isOut(entry, clock))
    .map((entry) => ({ ...entry, decidedBy: on.by }));
  return moved.length === 0 ? null : allowed(moved);
}

/** Whether a run has begun that takes an item along: then it may be with its readers. */
export function isOut({ releasedAt }: Pick<Entry, 'releasedAt'>, { closedUntil }: DigestClock): boolean {
  return releasedAt !== null && closedUntil !== null && releasedAt < closedUntil;
}
