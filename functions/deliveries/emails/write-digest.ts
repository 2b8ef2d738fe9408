import type { DigestMessage } from '../../digests/digest-message.ts';
import { digestPath, signDigestLink } from '../../digests/digest-links.ts';
import type { DigestReader } from '../../digests/digest-reader-store.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Keys } from '../../kernel/keys.ts';
import { preferencesPath, signMemberLink, unsubscribePath } from '../../networks/member-links.ts';
import type { PersonId } from '../../people/person.ts';
import type { DigestRunId } from '../../digests/digest-run.ts';
import type { Delivery } from '../delivery.ts';
import type { Email } from '../send-letter.ts';
import { readSubject } from '../subject.ts';
import { type DigestLinks, renderDigest } from './digest-email.ts';
import type { FundSettings } from './letter.ts';
import type { LetterConfig } from './letter-writer.ts';

/** Writes the digest of one reader, with the links that are theirs. */
export async function digestOf(
  deps: { readonly config: LetterConfig; readonly keys: Keys; readonly settings: FundSettings },
  delivery: Delivery,
  reader: DigestReader,
  at: EventTime,
): Promise<Email> {
  const { config, keys, settings } = deps;
  const subject = readSubject(delivery.about);
  if (subject.kind !== 'digest') throw new Error('a digest is about a run');
  const { skipped } = delivery.message as DigestMessage;
  const { raw } = await renderDigest({
    deliveryId: delivery.id,
    reader,
    skipped,
    links: digestLinks(keys, settings, { runId: subject.id, personId: reader.person.id }),
    settings,
    from: config.DIGESTS_FROM,
    configurationSet: config.CONFIGURATION_SET,
    at,
  });
  return { to: reader.person.email, raw };
}

/** Where the reader of a digest goes on. */
export function digestLinks(
  keys: Keys,
  { publicOrigin }: Pick<FundSettings, 'publicOrigin'>,
  { runId, personId }: { readonly runId: DigestRunId; readonly personId: PersonId },
): DigestLinks {
  const own = signMemberLink(keys, personId);
  return {
    web: `${publicOrigin}${digestPath(signDigestLink(keys, { runId, personId }))}`,
    preferences: `${publicOrigin}${preferencesPath(own)}`,
    unsubscribe: `${publicOrigin}${unsubscribePath(own)}`,
  };
}
