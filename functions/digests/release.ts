import type { EventTime } from '../kernel/event-time.ts';
import type { NetworkId } from '../networks/network.ts';
import type { ItemId } from './item.ts';

/** An item that a network lets out: from this moment its members are to get it, each at their own pace. */
export interface Release {
  readonly networkId: NetworkId;
  readonly itemId: ItemId;
  /** Half-open windows are cut by this moment: a run covers what was released at or after its beginning and before its end. */
  readonly releasedAt: EventTime;
  /** Stands before all that is not pinned. */
  readonly isPinned: boolean;
  /** Its place among the others, the lowest first. */
  readonly place: number;
  /** In how many networks the item may be released: what stands in one only cannot reach anybody by two ways. */
  readonly networkCount: number;
}

/** What a coordinator has decided of an item. An item is `offered` until somebody does. */
export type EntryState = 'offered' | 'approved' | 'left-out';

/** An item as it stands in the coming edition of one network. */
export interface Entry {
  readonly networkId: NetworkId;
  readonly itemId: ItemId;
  readonly state: EntryState;
  readonly isPinned: boolean;
  readonly place: number;
  readonly networkCount: number;
  readonly offeredAt: EventTime;
  /** When it was let out; null while it is not. */
  readonly releasedAt: EventTime | null;
  /** Who decided last; empty when the network goes out by itself, or nobody has. */
  readonly decidedBy: string;
  readonly version: number;
}

/** The release of an approved entry; null for any other. */
export function releaseOf(entry: Entry): Release | null {
  const { networkId, itemId, releasedAt, isPinned, place, networkCount } = entry;
  if (entry.state !== 'approved' || releasedAt === null) return null;
  return { networkId, itemId, releasedAt, isPinned, place, networkCount };
}

/** The order in which items stand: what is pinned first, then by their places, then the latest. */
export function byPlace(one: Release, other: Release): number {
  return (
    Number(other.isPinned) - Number(one.isPinned) ||
    one.place - other.place ||
    other.releasedAt.localeCompare(one.releasedAt) ||
    one.itemId.localeCompare(other.itemId)
  );
}
