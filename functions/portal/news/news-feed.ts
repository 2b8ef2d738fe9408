import { Feed } from 'feed';
import { itemPath } from '../../digests/digest-links.ts';
import type { NetworkNews } from '../../digests/public-news-store.ts';
import { translator } from '../../messages/translate.ts';
import type { Network } from '../../networks/network.ts';
import type { Language } from '../../people/person.ts';
import type { PortalSettings } from '../settings.ts';
import { newsPath } from './news-model.ts';

/** In which language a feed is, and whose it is. */
interface FeedSetting {
  readonly language: Language;
  readonly settings: Pick<PortalSettings, 'publicOrigin' | 'fund'>;
}

/** The news of a network as an Atom feed (RFC 4287) in one language. A piece keeps its id, and the same pieces give the same bytes. */
export function newsFeed(
  network: Network,
  news: readonly NetworkNews[],
  { language, settings: { publicOrigin, fund } }: FeedSetting,
): string {
  const t = translator(language);
  const page = `${publicOrigin}${newsPath(network.id)}`;
  const feed = new Feed({
    id: `${page}.atom?lang=${language}`,
    title: t('news.list.title', { name: network.name[language] }),
    description: network.purpose[language],
    link: `${page}?lang=${language}`,
    feedLinks: { atom: `${page}.atom?lang=${language}` },
    author: { name: fund.name[language] },
    updated: new Date(news[0]?.releasedAt ?? network.createdAt),
    generator: false,
    copyright: '',
  });
  for (const { item, releasedAt } of news) {
    const { id, kind, title, summary, author } = item;
    feed.addItem({
      id: `${publicOrigin}${itemPath(id)}?lang=${language}`,
      link: `${publicOrigin}${itemPath(id, network.id)}&lang=${language}`,
      title: asHtml(title[language]),
      description: asHtml(summary[language]),
      date: new Date(releasedAt),
      published: new Date(releasedAt),
      category: [{ name: t(`digest.kind.${kind}`), term: kind, scheme: `${publicOrigin}/news` }],
      ...(author === '' ? {} : { author: [{ name: author }] }),
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
}

/** The library writes titles and summaries as HTML: what people typed is plain words, and stays so. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
