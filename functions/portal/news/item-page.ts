import { itemPath } from '../../digests/digest-links.ts';
import type { NewsItem, PublicNewsStore } from '../../digests/public-news-store.ts';
import { isLink, type ItemId } from '../../digests/item.ts';
import { readShowing, signShowing, whyNotCounted } from '../../digests/reading.ts';
import type { ReadStore } from '../../digests/read-store.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import { contentPolicy } from '../headers.ts';
import type { Route } from '../routes.ts';
import type { Visit } from '../visit.ts';
import { newsModel, newsPath } from './news-model.ts';

/** What the page of a piece needs. */
export interface ItemPageDeps {
  readonly keys: Keys;
  readonly newId: () => string;
  readonly news: Pick<PublicNewsStore, 'get'>;
  readonly reads: Pick<ReadStore, 'count'>;
  readonly networks: Pick<NetworkStore, 'list'>;
}

/**
 * The page of one piece, with the button that leads on to the whole of it. Whoever presses it is counted as a reader, by nothing but the day and the network;
 * opening the page counts nothing, since mail scanners open every link. Whatever is not counted leads on all the same.
 */
export function itemRoutes(deps: ItemPageDeps): readonly Route[] {
  const found = async (visit: Visit, answer: (piece: NewsItem) => Response | Promise<Response>) => {
    const piece = await deps.news.get(visit.param('item') as ItemId, visit.at);
    return piece === null ? visit.notFound() : answer(piece);
  };
  return [
    {
      method: 'GET',
      path: '/news/:item',
      who: 'public',
      handle: (visit) => found(visit, (piece) => show(deps, visit, piece)),
    },
    {
      method: 'POST',
      path: '/news/:item',
      who: 'public',
      handle: (visit) => found(visit, (piece) => goOn(deps, visit, piece)),
    },
  ];
}

async function show(deps: ItemPageDeps, visit: Visit, piece: NewsItem): Promise<Response> {
  const { item, releasedAt } = piece;
  const via = visit.url.searchParams.get('via');
  const networkId = piece.networks.find((id) => id === via) ?? null;
  const all = await deps.networks.list();
  const elsewhere = originOf(item.link);
  const response = visit.page('portal/news/item.njk', {
    ...newsModel(item, visit, { releasedAt }),
    networks: all
      .filter(({ id }) => piece.networks.includes(id))
      .map(({ id, name }) => ({ name: name[visit.language], href: newsPath(id) })),
    // A piece whose link leads to this page is told here in full.
    isWhole: item.link.split('?')[0] === itemPath(item.id),
    host: elsewhere === null ? '' : new URL(elsewhere).host,
    token: signShowing(deps.keys, { itemId: item.id, networkId, at: visit.at, id: deps.newId() }),
  });
  // Browsers hold the answer to a form to the same rule as the form.
  if (elsewhere !== null) response.headers.set('content-security-policy', contentPolicy(elsewhere));
  return response;
}

async function goOn({ keys, reads }: ItemPageDeps, visit: Visit, { item }: NewsItem): Promise<Response> {
  const showing = readShowing(keys, visit.form.text('showing'));
  const why = whyNotCounted(showing, { itemId: item.id, at: visit.at, header: visit.header });
  if (showing !== null && why === null) await reads.count(showing, visit.at);
  if (!isLink(item.link)) return visit.notFound();
  if (item.link.startsWith('/')) return visit.redirect(item.link);
  return new Response(null, { status: 303, headers: { location: new URL(item.link).href } });
}

/** The other site that a link leads to; null when it is ours. */
function originOf(link: string): string | null {
  return link.startsWith('/') || !isLink(link) ? null : new URL(link).origin;
}
