import { allowed, refused, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { addPerson } from '../../../people/person-store.ts';
import { isEmail, normaliseEmail, type Person, personIdOf } from '../../../people/person.ts';
import type { EventTime } from '../../../kernel/event-time.ts';
import { testInvitation } from '../../../seminars/invite.ts';
import type { SeminarChange } from '../../../seminars/seminar-change.ts';
import type { SeminarId } from '../../../seminars/seminar.ts';
import { changeSeminar } from '../../act-on-seminar.ts';
import type { Member } from '../../member.ts';
import type { StaffDeps } from '../deps.ts';

/** A member of staff sends themselves the invitation to a seminar as it is at a version, once: whoever presses twice finds a later one. */
export async function testOnOneself(
  deps: Pick<StaffDeps, 'seminars' | 'tables' | 'keys' | 'deliver' | 'followUp' | 'log'>,
  id: SeminarId,
  version: string,
  { at, member }: { readonly at: EventTime; readonly member: Member },
): Promise<Result<SeminarChange | null, MessageKey>> {
  const email = normaliseEmail(member.email);
  if (!isEmail(email)) return refused('staff.announcement.no-address');
  const to: Person = {
    id: personIdOf(email, deps.keys),
    name: member.name,
    email,
    language: 'unknown',
    suppression: null,
    softBounces: 0,
    version: 0,
  };
  const on = { at, by: { kind: 'staff', name: member.name } } as const;
  return changeSeminar(deps, id, at, (seminar) => {
    if (String(seminar.version) !== version) return refused('refusal.changed-meanwhile');
    const decided = testInvitation(seminar, to.id, on);
    if (decided === null || !decided.ok) return decided;
    return allowed({ ...decided.value, also: [addPerson(deps.tables.stateTable, to)] });
  });
}
