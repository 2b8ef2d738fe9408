import { drafted, type Entry } from './entry.ts';

/** The words of the pages on which readers read: their own digest, one piece, and the news of a network. */
export const newsPages = {
  'news.digest.title': drafted(
    'Your digest: {count, plural, one {one piece} other {# pieces}}',
    'Eich crynodeb: {count, plural, zero {# darn} one {un darn} two {# ddarn} few {# darn} many {# darn} other {# darn}}',
  ),
  'news.digest.networks': drafted('All the news of your networks:', 'Holl newyddion eich rhwydweithiau:'),
  'news.digest.yours': drafted('What you get', 'Yr hyn a gewch'),
  'news.item.read': drafted('Read the whole of it', 'Darllen y cyfan'),
  'news.item.where': drafted('It leads to: {host}', 'Yn arwain at: {host}'),
  'news.item.counted': drafted(
    'We count how many people read on, so that we learn what is of use. We do not keep who.',
    'Rydym yn cyfrif faint o bobl sy’n darllen ymlaen, er mwyn dysgu beth sydd o ddefnydd. Nid ydym yn cadw pwy.',
  ),
  'news.item.more': drafted('More from these networks', 'Mwy o’r rhwydweithiau hyn'),
  'news.list.title': drafted('News: {name}', 'Newyddion: {name}'),
  'news.list.none': drafted('Nothing has come out yet.', 'Nid oes dim wedi’i gyhoeddi eto.'),
  'news.list.older': drafted('Older news', 'Newyddion hŷn'),
  'news.list.newest': drafted('The latest news', 'Y newyddion diweddaraf'),
  'news.list.follow': drafted('Follow this network', 'Dilyn y rhwydwaith hwn'),
  'news.list.follow-what': drafted(
    'These addresses are for a feed reader (Atom). It shows you what is new by itself.',
    'Mae’r cyfeiriadau hyn ar gyfer darllenydd ffrydiau (Atom). Mae’n dangos beth sy’n newydd ohono’i hun.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
