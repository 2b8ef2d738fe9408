import { recipientsAmong, type RecipientList, withAddressed } from '../../../circulars/circular.ts';
import { everyItem } from '../../../kernel/paging.ts';
import type { NetworkId } from '../../../networks/network.ts';
import type { PersonId } from '../../../people/person.ts';
import type { Invitation } from '../../../seminars/seminar.ts';
import type { StaffDeps } from '../deps.ts';

/** Whom an invitation would go to as things stand, and what they are called. */
export interface WhomInvited {
  readonly list: RecipientList;
  readonly names: ReadonlyMap<PersonId, string>;
}

/** The holders of posts by the register, the members of the networks, and the guests, each once, as they stand now. */
export async function whomInvited(
  deps: Pick<StaffDeps, 'contacts' | 'members' | 'people'>,
  { audience, networks, guests }: Invitation,
): Promise<WhomInvited> {
  const [contacts, ...rosters] = await Promise.all([
    deps.contacts.list(),
    ...networks.map((id) => everyItem((from) => deps.members.roster(id, from))),
  ]);
  const networksOf = new Map<PersonId, NetworkId[]>(guests.map((id) => [id, []]));
  for (const [place, roster] of rosters.entries())
    for (const { personId } of roster) {
      const id = networks[place];
      if (id !== undefined) networksOf.set(personId, [...(networksOf.get(personId) ?? []), id]);
    }
  const people = await deps.people.get([...networksOf.keys()]);
  const members = [...networksOf].flatMap(([id, through]) => {
    const person = people.get(id);
    return person === undefined || through.length === 0 ? [] : [{ person, networks: through }];
  });
  const named = guests.flatMap((id) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ person, networks: [] }];
  });
  return {
    list: withAddressed(recipientsAmong(contacts, audience), [...members, ...named]),
    names: new Map([
      ...contacts.flatMap(({ person }) => (person === null ? [] : [[person.id, person.name] as const])),
      ...[...people].map(([id, { name }]) => [id, name] as const),
    ]),
  };
}
