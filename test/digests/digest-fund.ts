import { enterItem } from '../../functions/digests/edition.ts';
import type { DigestItem } from '../../functions/digests/item.ts';
import type { EventTime } from '../../functions/kernel/event-time.ts';
import { addMember } from '../../functions/networks/join.ts';
import { beginNetwork, type Network } from '../../functions/networks/network.ts';
import type { Pace } from '../../functions/networks/preferences.ts';
import { sayWishes } from '../../functions/networks/leave.ts';
import { networksOf } from '../../functions/networks/member.ts';
import type { EditionStore } from '../../functions/digests/edition-store.ts';
import type { MemberStore } from '../../functions/networks/member-store.ts';
import type { NetworkStore } from '../../functions/networks/network-store.ts';
import { byStaff, catrin, ground, named, networkOf } from '../networks/members.ts';
import { clock, itemOf } from './digests.ts';

/** Where networks, their members and what goes into editions are kept. */
interface Kept {
  readonly networks: NetworkStore;
  readonly members: MemberStore;
  readonly editions: EditionStore;
}

/** Networks that go out by themselves, so that what is offered is let out. */
export async function beginNetworks(fund: Kept, ids: readonly string[]): Promise<readonly Network[]> {
  const networks = ids.map((id) => networkOf(id, { goesOutByItself: true }));
  for (const network of networks) {
    const begun = beginNetwork({ id: network.id, begunWith: network.id, facts: network }, byStaff);
    if (!begun.ok) throw new Error(begun.refusal);
    await fund.networks.begin(begun.value, byStaff.at);
  }
  return networks;
}

/** Puts people into networks, as staff do, with a pace each. */
export async function joinAll(
  fund: Kept,
  people: readonly { readonly email: string; readonly networks: readonly Network[]; readonly pace?: Pace }[],
): Promise<void> {
  for (const { email, networks, pace } of people) {
    for (const network of networks) {
      const added = await fund.members.changeAt(email, clock('01-01'), (view) =>
        addMember(view, network, named(nameOf(email), email), ground, { at: clock('01-01'), by: catrin }),
      );
      if (!added.ok) throw new Error(added.refusal);
    }
    if (pace === undefined) continue;
    const { id } = named(nameOf(email), email);
    await fund.members.change(id, clock('01-01'), (member) =>
      sayWishes(
        member,
        {
          preferences: { ...member.preferences, pace },
          wanted: networksOf(member),
          offered: networksOf(member),
        },
        { at: clock('01-01'), by: catrin },
      ),
    );
  }
}

function nameOf(email: string): string {
  return email.slice(0, email.indexOf('@'));
}

/** Offers an item to networks that go out by themselves. */
export async function letOut(
  fund: Kept,
  id: string,
  networks: readonly Network[],
  at: EventTime,
  facts: Partial<DigestItem> = {},
): Promise<void> {
  const item = itemOf(
    id,
    networks.map((network) => network.id),
    { offeredAt: at, ...facts },
  );
  const offered = await fund.editions.offer(item, at, (now) => enterItem(item, networks, now, at));
  if (!offered) throw new Error('there is such an item already');
}
