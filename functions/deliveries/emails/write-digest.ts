import type { DigestMessage } from '../../digests/digest-message.ts';
import { digestPath, signDigestLink } from '../../digests/digest-links.ts';
import type { DigestReader } from '../../digests/digest-reader-store.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Keys } from '../../kernel/keys.ts';
import { signSubscriberLink, type SubscriberLink, subscriberPath } from '../../networks/network-links.ts';
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
    links: digestLinks(keys, settings, subject.id, reader),
    settings,
    from: config.DIGESTS_FROM,
    configurationSet: config.CONFIGURATION_SET,
    at,
  });
  return { to: reader.person.email, raw };
}

/** Where the reader of a digest goes on. One request of a mail program leaves the network the digest is of, or all of them where it is of several: it is of one list, which they do not want (RFC 8058). */
function digestLinks(
  keys: Keys,
  { publicOrigin }: Pick<FundSettings, 'publicOrigin'>,
  runId: DigestRunId,
  { person: { id: personId }, networks }: DigestReader,
): DigestLinks {
  const [only, ...others] = networks;
  const networkId = only === undefined || others.length > 0 ? null : only.id;
  const linkTo = (link: SubscriberLink) =>
    `${publicOrigin}${subscriberPath(link.kind, signSubscriberLink(keys, link))}`;
  return {
    web: `${publicOrigin}${digestPath(signDigestLink(keys, { runId, personId }))}`,
    preferences: linkTo({ kind: 'wishes', personId }),
    unsubscribe: linkTo({ kind: 'leave', personId, networkId }),
  };
}
