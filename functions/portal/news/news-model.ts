import { dateAt } from '../../calendar/working-days.ts';
import { itemPath } from '../../digests/digest-links.ts';
import type { DigestItem } from '../../digests/item.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { longDate } from '../../messages/dates.ts';
import type { NetworkId } from '../../networks/network.ts';
import type { Visit } from '../visit.ts';

/** Where the news of a network is, below the portal's origin. */
export function newsPath(id: NetworkId): string {
  return `/networks/${id}/news`;
}

/** A piece as pages show it. `via` is the network by which it is found. */
export function newsModel(
  { id, kind, title, summary, author }: DigestItem,
  { t, language }: Pick<Visit, 't' | 'language'>,
  { via, releasedAt }: { readonly via?: NetworkId | undefined; readonly releasedAt?: EventTime } = {},
) {
  return {
    href: itemPath(id, via),
    kind: t(`digest.kind.${kind}`),
    title: title[language],
    summary: summary[language],
    author: author === '' ? '' : t('digest.email.by', { author }),
    date: releasedAt === undefined ? '' : longDate(dateAt(releasedAt), language),
  };
}
