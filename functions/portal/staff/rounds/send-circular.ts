import { allowed, refused, type Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { recipientsAmong } from '../../../circulars/circular.ts';
import { sendAnnouncement } from '../../../rounds/decide-announcement.ts';
import type { RoundChange } from '../../../rounds/round-change.ts';
import { putRecipients } from '../../../rounds/round-rows.ts';
import type { RoundId } from '../../../rounds/round.ts';
import { changeRound } from '../../act-on-round.ts';
import type { StaffDeps } from '../deps.ts';

/** What whoever sends a circular looked at; null where they did not say. */
interface Seen {
  readonly version: string | null;
  /** The fingerprint of the list of recipients. */
  readonly list: string | null;
}

/** Sends the announcement of a round, once: commits it with the list it goes to, and lets the round look at once. Refused when it is not as it was seen. */
export async function sendCircular(
  deps: Pick<StaffDeps, 'rounds' | 'contacts' | 'tables' | 'deliver' | 'lifecycle' | 'log'>,
  id: RoundId,
  { version, list: seen }: Seen,
  on: Parameters<typeof sendAnnouncement>[3],
): Promise<Result<RoundChange | null, MessageKey>> {
  const contacts = await deps.contacts.list();
  return changeRound(deps, id, on.at, (round) => {
    const list = recipientsAmong(contacts, round.announcement.audience);
    const decided = sendAnnouncement(round, list, seen, on);
    if (decided === null || !decided.ok) return decided;
    // After the rules, so that a call that is repeated hears that it was sent, and not that something changed.
    if (version !== null && version !== String(round.version)) return refused('refusal.changed-meanwhile');
    return allowed({ ...decided.value, also: [putRecipients(deps.tables, id, list)] });
  });
}
