import type { PublicNewsStore } from '../../digests/public-news-store.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import { type Network, type NetworkId, networkIdPattern } from '../../networks/network.ts';
import { asLanguage } from '../language.ts';
import type { Route } from '../routes.ts';
import type { PortalSettings } from '../settings.ts';
import { withParameter } from '../staff/paging.ts';
import type { Visit } from '../visit.ts';
import { newsFeed } from './news-feed.ts';
import { newsModel, newsPath } from './news-model.ts';

/** What the pages of a network's news need. */
export interface NetworkNewsDeps {
  readonly settings: PortalSettings;
  readonly news: Pick<PublicNewsStore, 'ofNetwork'>;
  readonly networks: Pick<NetworkStore, 'get'>;
}

const perPage = 20;

/** How many pieces a feed holds: more than a month of any network's. */
const mostInFeed = 40;

/** What a network has let out, the latest first: for people, and for feed readers in either language. */
export function networkNewsRoutes(deps: NetworkNewsDeps): readonly Route[] {
  const found = async (visit: Visit, answer: (network: Network) => Promise<Response>) => {
    const id = visit.param('network');
    const network = networkIdPattern.test(id) ? await deps.networks.get(id as NetworkId) : null;
    return network === null ? visit.notFound() : answer(network);
  };
  return [
    {
      method: 'GET',
      path: '/networks/:network/news',
      who: 'public',
      handle: (visit) => found(visit, (network) => list(deps, visit, network)),
    },
    {
      method: 'GET',
      path: '/networks/:network/news.atom',
      who: 'public',
      handle: (visit) => found(visit, (network) => feed(deps, visit, network)),
    },
  ];
}

async function list({ news }: NetworkNewsDeps, visit: Visit, network: Network): Promise<Response> {
  const { url, language, t, at } = visit;
  const from = url.searchParams.get('from');
  const page = await news.ofNetwork(network.id, at, {
    limit: perPage,
    ...(from === null ? {} : { cursor: from }),
  });
  return visit.page('portal/news/list.njk', {
    title: t('news.list.title', { name: network.name[language] }),
    name: network.name[language],
    purpose: network.purpose[language],
    items: page.items.map(({ item, releasedAt }) => newsModel(item, visit, { via: network.id, releasedAt })),
    newest: from === null ? null : newsPath(network.id),
    older: page.cursor === null ? null : withParameter(url, 'from', page.cursor),
    feeds: (['cy', 'en'] as const).map((code) => ({
      code,
      name: t(`language.name.${code}`),
      href: `${newsPath(network.id)}.atom?lang=${code}`,
    })),
  });
}

/** The feed of an address is always the same, whoever fetches it: its language is the one that the address names, Welsh when it names none. */
async function feed({ news, settings }: NetworkNewsDeps, visit: Visit, network: Network): Promise<Response> {
  const language = asLanguage(visit.url.searchParams.get('lang') ?? undefined) ?? 'cy';
  const { items } = await news.ofNetwork(network.id, visit.at, { limit: mostInFeed });
  return new Response(newsFeed(network, items, { language, settings }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': language },
  });
}
