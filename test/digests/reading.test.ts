import { describe, expect, it } from '@jest/globals';
import type { ItemId } from '../../functions/digests/item.ts';
import {
  type Arrival,
  type NotCounted,
  readShowing,
  type Showing,
  signShowing,
  whyNotCounted,
} from '../../functions/digests/reading.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { testKeys } from '../support/people.ts';
import { clock } from './digests.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const shown: Showing = {
  itemId: 'first' as ItemId,
  networkId: 'energy' as NetworkId,
  at: clock('05-11'),
  id: 'showing-1',
};

/** Why somebody is not counted who presses the button so many seconds later, with these headers beside a browser's own. */
function why(
  headers: Readonly<Record<string, string>> = {},
  {
    showing = shown,
    seconds = 20,
    itemId = 'first',
  }: { showing?: Showing | null; seconds?: number; itemId?: string } = {},
): NotCounted | null {
  const all: Readonly<Record<string, string>> = {
    'user-agent': firefox,
    'sec-fetch-site': 'same-origin',
    ...headers,
  };
  const arrival: Arrival = {
    itemId: itemId as ItemId,
    at: secondsAfter(shown.at, seconds),
    header: (name) => all[name],
  };
  return whyNotCounted(showing, arrival);
}

describe('who is counted as a reader', () => {
  it('is whoever presses the button of the page in a browser', () => {
    expect(why()).toBeNull();
    for (const agent of [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36 Edg/145.0.0.0',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    ])
      expect([agent, why({ 'user-agent': agent })]).toEqual([agent, null]);
  });

  it('is nobody without the token of this page: a form that somebody made up, or of another piece', () => {
    expect(why({}, { showing: null })).toBe('no-form');
    expect(why({}, { itemId: 'second' })).toBe('no-form');
    const token = signShowing(testKeys, shown);
    expect(readShowing(testKeys, token)).toEqual(shown);
    expect(readShowing(testKeys, signShowing(testKeys, { ...shown, networkId: null }))?.networkId).toBeNull();
    for (const forged of ['', 'x.y', token.slice(0, -2), `A${token}`])
      expect(readShowing(testKeys, forged)).toBeNull();
  });

  it('is nobody faster than a person reads, or a day later', () => {
    expect([0, 0.9, 1, 86_400, 86_401].map((seconds) => why({}, { seconds }))).toEqual([
      'too-soon',
      'too-soon',
      null,
      null,
      'too-late',
    ]);
  });

  it.each(['purpose', 'sec-purpose', 'x-purpose', 'x-moz'])(
    'is nobody when %s says that a page is fetched ahead',
    (name) => {
      expect(why({ [name]: 'prefetch' })).toBe('fetched-ahead');
      expect(why({ [name]: 'prefetch;prerender' })).toBe('fetched-ahead');
    },
  );

  it('is nobody whose form is on another site', () => {
    expect(why({ 'sec-fetch-site': 'cross-site' })).toBe('other-site');
    expect(why({ 'sec-fetch-site': 'none' })).toBe('other-site');
  });

  it('is no program that opens links by itself', () => {
    for (const agent of [
      '',
      'curl/8.5.0',
      'python-requests/2.32',
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Mozilla/5.0 (compatible; bingbot/2.0)',
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
      'Mozilla/5.0 (compatible; Proofpoint URL Defense)',
      'Mimecast-URL-Protection',
      'BarracudaLinkProtect',
      'SkypeUriPreview Preview/0.5',
      'facebookexternalhit/1.1',
      'Slackbot-LinkExpanding 1.0',
      'node',
      'Feedly/1.0',
    ])
      expect([agent, why({ 'user-agent': agent })]).toEqual([agent, 'robot']);
  });
});
