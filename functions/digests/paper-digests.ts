import type { EventTime } from '../kernel/event-time.ts';
import type { Member } from '../networks/member.ts';
import { networksOf } from '../networks/member.ts';
import type { Network } from '../networks/network.ts';
import type { PersonId } from '../people/person.ts';
import type { PrintedDigest } from './digest-rows.ts';
import { whyDigestNotWanted } from './digest-still-wanted.ts';
import type { DigestItem, ItemId } from './item.ts';

/** One digest that staff print and post. */
export interface PaperDigest {
  readonly personId: PersonId;
  readonly name: string;
  /** Line by line, without the name. */
  readonly address: readonly string[];
  readonly items: readonly DigestItem[];
  /** How many came out while they had paused. */
  readonly skipped: number;
  readonly networks: readonly Network[];
}

/** Why a digest on paper is not posted. */
export type NotPosted = 'left-network' | 'paused-digests' | 'no-address' | 'not-known';

/** What of a run is on paper: what is to be posted, by name, and what is not. */
export interface PaperRun {
  readonly toPost: readonly PaperDigest[];
  readonly held: readonly { readonly name: string; readonly why: NotPosted }[];
}

/** The digests on paper of a run as their readers want them now: leaving and pausing count until they are printed. Pure. */
export function paperDigests(
  printed: readonly PrintedDigest[],
  known: {
    readonly members: ReadonlyMap<PersonId, Member>;
    readonly items: ReadonlyMap<ItemId, DigestItem>;
    readonly networks: readonly Network[];
  },
  at: EventTime,
): PaperRun {
  const toPost: PaperDigest[] = [];
  const held: { name: string; why: NotPosted }[] = [];
  for (const { personId, items: ids, skipped } of printed) {
    const member = known.members.get(personId);
    if (member === undefined) {
      held.push({ name: '', why: 'not-known' });
      continue;
    }
    const { name, preferences } = member;
    const own = networksOf(member);
    const items = ids
      .flatMap((id) => known.items.get(id) ?? [])
      .filter((item) => item.networks.some((id) => own.includes(id)));
    const address = preferences.postalAddress
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const why = whyDigestNotWanted({ member, items }, at) ?? (address.length === 0 ? 'no-address' : null);
    if (why !== null) held.push({ name, why });
    else {
      const networks = own.flatMap((id) => known.networks.find((network) => network.id === id) ?? []);
      toPost.push({ personId, name, address, items, skipped, networks });
    }
  }
  return { toPost: toPost.toSorted(byName), held: held.toSorted(byName) };
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, 'cy');
}
