import type { Keys } from '../../kernel/keys.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import { readCoordinatorLink, readSubscriberLink } from '../../networks/network-links.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { OpenedCoordination, OpenedSubscriber } from '../routes.ts';

/** Opens a link that was sent to a member: null when it is forged or altered, or the fund knows neither the person nor what they want. */
export function createOpenSubscriber(
  keys: Keys,
  {
    people,
    members,
  }: { readonly people: Pick<PersonStore, 'get'>; readonly members: Pick<MemberStore, 'get'> },
): (token: string) => Promise<OpenedSubscriber | null> {
  return async (token) => {
    const link = readSubscriberLink(keys, token);
    if (link === null) return null;
    const { personId } = link;
    const [known, wanted] = await Promise.all([people.get([personId]), members.get([personId])]);
    const person = known.get(personId);
    const member = wanted.get(personId);
    return person === undefined || member === undefined ? null : { token, link, person, member };
  };
}

/** Opens the link of a network's coordinator: null when it is forged or altered, or somebody else is the coordinator now. */
export function createOpenCoordination(
  keys: Keys,
  {
    people,
    networks,
  }: { readonly people: Pick<PersonStore, 'get'>; readonly networks: Pick<NetworkStore, 'get'> },
): (token: string) => Promise<OpenedCoordination | null> {
  return async (token) => {
    const named = readCoordinatorLink(keys, token);
    const network = named === null ? null : await networks.get(named.networkId);
    if (named === null || network === null || network.coordinatorId !== named.personId) return null;
    const person = (await people.get([named.personId])).get(named.personId);
    return person === undefined ? null : { token, network, person };
  };
}
