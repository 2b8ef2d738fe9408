import { dateAt } from '../../calendar/working-days.ts';
import type { Keys } from '../../kernel/keys.ts';
import { longDate } from '../../messages/dates.ts';
import { signSubscriberLink, subscriberPath } from '../../networks/network-links.ts';
import type { ReaderVisit, Route } from '../routes.ts';
import { newsModel, newsPath } from './news-model.ts';

/** Somebody's own digest in a browser: the same pieces in the same order as in their mail. */
export function digestRoutes({ keys }: { readonly keys: Keys }): readonly Route[] {
  return [{ method: 'GET', path: '/digests/:token', who: 'reader', handle: (visit) => show(keys, visit) }];
}

function show(keys: Keys, visit: ReaderVisit): Response {
  const { t, language, digest } = visit;
  const { items, networks, person, skipped } = digest;
  const personId = person.id;
  return visit.page('portal/news/digest.njk', {
    title: t('news.digest.title', { count: items.length }),
    made: longDate(dateAt(digest.madeAt), language),
    networks: networks.map(({ id, name }) => ({ name: name[language], href: newsPath(id) })),
    skipped: skipped > 0 ? t('digest.email.skipped', { count: skipped }) : '',
    items: items.map((item) =>
      newsModel(item, visit, { via: networks.find(({ id }) => item.networks.includes(id))?.id }),
    ),
    preferences: subscriberPath('wishes', signSubscriberLink(keys, { kind: 'wishes', personId })),
    unsubscribe: subscriberPath(
      'leave',
      signSubscriberLink(keys, { kind: 'leave', personId, networkId: null }),
    ),
  });
}
