import type { Keys } from '../kernel/keys.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { PersonStore } from '../people/person-store.ts';
import { type NamedContact, personIdOf } from '../people/person.ts';
import type { ContactPost, OrganisationType } from './contact-post.ts';
import type { ContactStore } from './contact-store.ts';
import { type ContactId, type ContactWithPerson, emptyPost, type Filling, fillPost } from './contact.ts';

/** Who is to hold a post. */
export interface SaidHolder {
  readonly id: ContactId;
  readonly organisation: string;
  readonly post: ContactPost;
  /** Null where it stays what it is. */
  readonly organisationType: OrganisationType | null;
  readonly person: NamedContact | null;
  /** The version of the post that somebody looked at, 0 for one that is to be new; left out where whatever is there gives way. */
  readonly seen?: string;
}

/** What saying who holds a post needs. */
export interface SayHolderDeps {
  readonly contacts: Pick<ContactStore, 'get' | 'save'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly keys: Keys;
}

/** How often it is tried again because somebody changed the post at the same moment. */
const mostRounds = 8;

/** Says who holds a post, new or known. Refused when the post is not as somebody saw it. */
export async function sayHolder(
  deps: SayHolderDeps,
  said: SaidHolder,
  filling: Filling,
): Promise<Result<ContactWithPerson, MessageKey>> {
  const { id, organisation, post, person } = said;
  const holder = person === null ? null : { ...person, id: personIdOf(person.email, deps.keys) };
  for (let round = 0; round < mostRounds; round++) {
    const stored = (await deps.contacts.get([id])).get(id);
    if (said.seen === '0' && stored !== undefined) return refused('contact.refusal.exists');
    const before = stored ?? emptyPost(organisation, post, id, filling);
    if (said.seen !== undefined && said.seen !== String(before.version))
      return refused('refusal.changed-meanwhile');
    const known = holder === null ? undefined : (await deps.people.get([holder.id])).get(holder.id);
    const organisationType = said.organisationType ?? before.organisationType;
    const change = fillPost(before, { organisationType, person: holder }, known, filling);
    if (await deps.contacts.save(before, change)) {
      const contact = { ...change.contact, version: before.version + 1 };
      return allowed({ contact, person: change.person ?? known ?? null });
    }
  }
  return refused('refusal.changed-meanwhile');
}
