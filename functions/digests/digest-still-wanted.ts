import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { networksOf } from '../networks/member.ts';
import { isPausedOn } from '../networks/preferences.ts';
import type { DigestReader } from './digest-reader-store.ts';

/** Why a digest that was frozen for somebody is not sent after all: leaving and pausing count at once, also in the middle of a run. */
export function whyDigestNotWanted(
  { member, items }: Pick<DigestReader, 'member' | 'items'>,
  at: EventTime,
): 'left-network' | 'paused-digests' | null {
  if (networksOf(member).length === 0 || items.length === 0) return 'left-network';
  return isPausedOn(member.preferences, dateAt(at)) ? 'paused-digests' : null;
}
