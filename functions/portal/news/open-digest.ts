import type { DeliveryStore } from '../../deliveries/delivery-store.ts';
import { readDigestLink } from '../../digests/digest-links.ts';
import { digestIdOf } from '../../digests/digest-message.ts';
import type { EditionStore } from '../../digests/edition-store.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import { networksOf } from '../../networks/member.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { OpenedDigest } from '../routes.ts';

/** What opening somebody's digest reads. */
interface DigestShelf {
  readonly deliveries: Pick<DeliveryStore, 'get'>;
  readonly editions: Pick<EditionStore, 'items'>;
  readonly members: Pick<MemberStore, 'get'>;
  readonly networks: Pick<NetworkStore, 'list'>;
  readonly people: Pick<PersonStore, 'get'>;
}

/** Opens the link to somebody's digest: null when it is forged or altered, or the digest or the person is no longer kept. The pieces are those that were sent. */
export function createOpenDigest(
  keys: Keys,
  { deliveries, editions, members, networks, people }: DigestShelf,
): (token: string) => Promise<OpenedDigest | null> {
  return async (token) => {
    const named = readDigestLink(keys, token);
    if (named === null) return null;
    const { personId } = named;
    const [letter, known, found] = await Promise.all([
      deliveries.get(digestIdOf(named.runId, personId)),
      people.get([personId]),
      members.get([personId]),
    ]);
    const person = known.get(personId);
    const member = found.get(personId);
    if (letter?.message.template !== 'digest' || person === undefined || member === undefined) return null;
    const { items: ids, skipped } = letter.message;
    const [items, all] = await Promise.all([editions.items(ids), networks.list()]);
    const own = networksOf(member);
    return {
      token,
      person,
      language: member.preferences.language ?? person.language,
      madeAt: letter.createdAt,
      items: ids.flatMap((id) => items.get(id) ?? []),
      skipped,
      networks: own.flatMap((id) => all.find((network) => network.id === id) ?? []),
    };
  };
}
