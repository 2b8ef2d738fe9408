import { allowed, refused, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { sendInvitation } from '../../../seminars/invite.ts';
import type { SeminarChange } from '../../../seminars/seminar-change.ts';
import { putInvited } from '../../../seminars/seminar-rows.ts';
import type { SeminarId } from '../../../seminars/seminar.ts';
import { changeSeminar } from '../../act-on-seminar.ts';
import type { StaffDeps } from '../deps.ts';
import { whomInvited } from './whom-invited.ts';

/** What whoever sends an invitation looked at; null where they did not say. */
interface Seen {
  readonly version: string | null;
  /** The fingerprint of the list of recipients. */
  readonly list: string | null;
}

/** Sends the invitation to a seminar, once: commits it with the list it goes to, and lets the seminar look at once. Refused when it is not as it was seen. */
export async function inviteEverybody(
  deps: Pick<
    StaffDeps,
    'seminars' | 'contacts' | 'members' | 'people' | 'tables' | 'deliver' | 'followUp' | 'log'
  >,
  id: SeminarId,
  { version, list: seen }: Seen,
  on: Parameters<typeof sendInvitation>[3],
): Promise<Result<SeminarChange | null, MessageKey>> {
  return changeSeminar(deps, id, on.at, async (seminar) => {
    const { list } = await whomInvited(deps, seminar.invitation);
    const decided = sendInvitation(seminar, list, seen, on);
    if (decided === null || !decided.ok) return decided;
    // After the rules, so that a call that is repeated hears that it was sent, and not that something changed.
    if (version !== null && version !== String(seminar.version)) return refused('refusal.changed-meanwhile');
    return allowed({ ...decided.value, also: putInvited(deps.tables, id, list) });
  });
}
