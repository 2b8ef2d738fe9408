import type { DeliveryStore } from '../deliveries/delivery-store.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Keys } from '../kernel/keys.ts';
import { eraseMember } from '../networks/erase-member.ts';
import type { MemberStore } from '../networks/member-store.ts';
import type { Occasion } from '../obligations/view.ts';
import type { ContactStore } from '../organisations/contact-store.ts';
import type { OrganisationContact } from '../organisations/contact.ts';
import { eraseAtSeminars, type SeminarErasureDeps } from '../seminars/erase-attendance.ts';
import { createErasureStore } from './erasure-store.ts';
import { type PersonId, personIdOf } from './person.ts';

/** What erasing somebody touches. */
export interface ErasingDeps extends SeminarErasureDeps {
  readonly keys: Keys;
  readonly members: Pick<MemberStore, 'get' | 'change'>;
  readonly contacts: Pick<ContactStore, 'list' | 'save'>;
  readonly deliveries: Pick<DeliveryStore, 'everyTo' | 'forgetAddress'>;
}

/** What staff do about the data of a person (UK GDPR, Articles 15, 17 and 20). */
export interface Erasing {
  /** Notes in the person's timeline that all that is held on them was given out, and by whom. */
  noteExport(id: PersonId, on: Occasion): Promise<void>;
  /**
   * Erases what is held on somebody, but for award records and the keyed hash of their address with the block on it. Mail stops first. It takes many writes;
   * when it ends half-way, doing it again goes on from there. False when there is no such person.
   */
  erase(id: PersonId, on: Occasion): Promise<boolean>;
}

/** Erasing over all the stores that know people. */
export function createErasing(deps: ErasingDeps): Erasing {
  const rows = createErasureStore(deps.tables);
  return {
    noteExport: (id, on) => rows.noteExport(id, on),
    async erase(id, on) {
      if (!(await rows.begin(id, on))) return false;
      if ((await deps.members.get([id])).has(id))
        await deps.members.change(id, on.at, (member) => eraseMember(member, on));
      await leavePosts(deps, id, on);
      await eraseAtSeminars(deps, id, on);
      const letters = (await deps.deliveries.everyTo(id)).filter(({ sentTo }) => sentTo !== null);
      await inParallel(letters, lettersAtOnce, (letter) => deps.deliveries.forgetAddress(letter.id));
      await rows.eraseBeside(id, on);
      await rows.finish(id, on);
      return true;
    },
  };
}

const lettersAtOnce = 20;

/** Nobody holds the posts any more that they held; what the last file said of them goes too. */
async function leavePosts(
  { contacts, keys }: ErasingDeps,
  id: PersonId,
  { at, by }: Occasion,
): Promise<void> {
  const isTheirs = ({ personId, imported }: OrganisationContact) =>
    personId === id || (imported !== null && personIdOf(imported.person.email, keys) === id);
  for (const { contact } of await contacts.list()) {
    if (!isTheirs(contact)) continue;
    const personId = contact.personId === id ? null : contact.personId;
    const left = {
      ...contact,
      personId,
      imported: null,
      changedAt: at,
      changedBy: 'name' in by ? by.name : '',
    };
    if (!(await contacts.save(contact, { contact: left, person: null })))
      throw new Error('the post has changed meanwhile');
  }
}
