import { dateAt, startOfDay } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Covering } from '../networks/covering.ts';
import { type Member, networksOf, subscriptionTo } from '../networks/member.ts';
import type { NetworkId } from '../networks/network.ts';
import { isPausedOn, type Pace } from '../networks/preferences.ts';
import type { DigestItem, ItemId } from './item.ts';
import { byPlace, type Release } from './release.ts';

/** What somebody gets in one digest. */
export interface DueDigest {
  /** In the order in which they stand; never empty for a digest that is sent. */
  readonly items: readonly ItemId[];
  /** How many were released while they had paused: they are told of them and do not get them. */
  readonly skipped: number;
}

/** What of an item decides who gets it. */
export type ItemAim = Pick<DigestItem, 'topics' | 'sectors'>;

/** How many items of several networks are remembered of one person, the last ones: some three years of weekly digests. */
const mostRemembered = 150;

/** Whether a run is one of somebody's: of their pace, of a time that no digest of theirs covers yet, while they want to be written to. */
export function isDueIn(
  member: Member,
  { paces, to }: { readonly paces: readonly Pace[]; readonly to: EventTime },
): boolean {
  const { preferences, covering } = member;
  const { until } = covering;
  if (!paces.includes(preferences.pace) || networksOf(member).length === 0) return false;
  return !isPausedOn(preferences, dateAt(to)) && (until === null || until < to);
}

/**
 * What one person gets by a run: every item that a network of theirs released since their last digest and before the run's end, once, whatever networks it
 * came by, as long as it is about what they chose. A pure function of what is stored, so that a run that begins again finds the same.
 * @param releases those of any networks, in any order, that cover the time since the person's last digest.
 */
export function digestDue(
  member: Member,
  releases: readonly Release[],
  aims: ReadonlyMap<ItemId, ItemAim>,
  to: EventTime,
): DueDigest {
  const networks = new Set(networksOf(member));
  const entitled = releases.filter(
    (release) =>
      networks.has(release.networkId) &&
      release.releasedAt < to &&
      release.releasedAt >= sinceWhen(member, release.networkId) &&
      (member.covering.until === null || release.releasedAt >= member.covering.until) &&
      !member.covering.had.includes(release.itemId) &&
      isWanted(member, aims.get(release.itemId)),
  );
  const pauseEnd = endOfPause(member);
  const fresh = entitled.filter(({ releasedAt }) => pauseEnd === null || releasedAt >= pauseEnd);
  const items = idsOf(fresh.toSorted(byPlace));
  const missed = new Set(idsOf(entitled).filter((id) => !items.includes(id)));
  return { items, skipped: missed.size };
}

/** How far somebody is covered when they have had a digest, or when nothing was in it for them. */
export function coveredBy(
  { covering }: Member,
  { items }: Pick<DueDigest, 'items'>,
  releases: readonly Release[],
  to: EventTime,
): Covering {
  const shared = new Set(releases.filter(({ networkCount }) => networkCount > 1).map(({ itemId }) => itemId));
  const had = [...covering.had, ...items.filter((id) => shared.has(id))];
  return { until: to, had: had.slice(-mostRemembered) };
}

/** The earliest release that can matter to somebody; null when they are in no network. */
export function coveredFrom(member: Member): EventTime | null {
  const { until } = member.covering;
  const since = networksOf(member).map((id) => sinceWhen(member, id));
  const [first] = since.toSorted();
  if (first === undefined) return null;
  return until === null || first > until ? first : until;
}

function sinceWhen(member: Member, id: NetworkId): EventTime {
  return subscriptionTo(member, id)?.since as EventTime;
}

function isWanted({ preferences }: Member, aim: ItemAim | undefined): boolean {
  if (aim === undefined) return false;
  return (
    meets(preferences.topics, aim.topics as readonly string[]) &&
    meets(preferences.sectors, aim.sectors as readonly string[])
  );
}

/** Two choices meet when they have one thing in common, or one of them leaves all open. */
function meets(chosen: readonly string[], offered: readonly string[]): boolean {
  return chosen.length === 0 || offered.length === 0 || chosen.some((one) => offered.includes(one));
}

/** When somebody's last pause ended, or will; null when they never paused. A pause ends as the day begins that they named. */
function endOfPause({ preferences: { pausedUntil } }: Member): EventTime | null {
  return pausedUntil === null ? null : startOfDay(pausedUntil);
}

function idsOf(releases: readonly Release[]): readonly ItemId[] {
  return [...new Set(releases.map(({ itemId }) => itemId))];
}
