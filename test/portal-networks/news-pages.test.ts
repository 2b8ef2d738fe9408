import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { leaveOut } from '../../functions/digests/edition.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { createReadStore } from '../../functions/digests/read-store.ts';
import type { Network } from '../../functions/networks/network.ts';
import { letOut } from '../digests/digest-fund.ts';
import { clock } from '../digests/digests.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { firefox, openNewsSite } from './news-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let networks: readonly Network[];
let digest: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => dynamo.stop());
beforeEach(async () => {
  ({ site, networks, digest } = await openNewsSite(await dynamo.createTables()));
});
afterEach(async () => site.stop());

const get = (path: string, language: 'cy' | 'en' = 'en') =>
  site.call(path, { headers: { cookie: `lang=${language}` } });
const text = async (path: string, language?: 'cy' | 'en') => (await get(path, language)).text();
const reads = () =>
  createReadStore(site.access).between(calendarDate('2027-01-01'), calendarDate('2027-12-31'));
/** The token of the form on a page. */
async function tokenOf(path: string): Promise<string> {
  return /name="showing" value="([^"]+)"/.exec(await text(path))?.[1] ?? '';
}
/** Presses the button of a page, some seconds after it was shown. */
async function goOn(
  path: string,
  showing: string,
  headers: Readonly<Record<string, string>> = {},
  seconds = 20,
): Promise<Response> {
  site.setTime(secondsAfter(site.now(), seconds));
  return site.call(path, {
    method: 'POST',
    headers: { 'user-agent': firefox, ...headers },
    body: new URLSearchParams({ showing }),
  });
}

describe('the page of a piece', () => {
  it('says what it is, who wrote it and which networks let it out, in the language of the page', async () => {
    const english = await text('/news/first?via=energy');
    for (const said of [
      'Title first',
      'Summary of first.',
      'By Gwen Parry',
      '4 May 2027',
      'Network energy',
      'Network care',
      'Case study',
      'www.gov.example',
    ])
      expect(english).toContain(said);
    expect(await text('/news/first', 'cy')).toContain('Teitl first');
    const { headers } = await get('/news/first');
    expect(headers.get('content-security-policy')).toContain("form-action 'self' https://www.gov.example;");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('is not found while nobody has let the piece out, when it was left out, or when there is none', async () => {
    const closed = networks.map((network) => ({ ...network, goesOutByItself: false }));
    await letOut(site, 'offered', closed, clock('05-06'));
    expect((await get('/news/offered')).status).toBe(404);
    expect((await get('/news/third')).status).toBe(200);
    const [care] = networks.slice(1);
    if (care === undefined) throw new Error('no network');
    const entries = await site.editions.entries(care.id, 10);
    const names = entries.filter(({ itemId }) => itemId === 'third');
    await site.editions.decide(names, site.now(), (all, now) =>
      leaveOut(all, now, { at: site.now(), by: 'Catrin' }),
    );
    expect((await get('/news/third')).status).toBe(404);
    expect((await get('/news/none')).status).toBe(404);
    expect((await goOn('/news/offered', '')).status).toBe(404);
  });

  it('leads on to the whole, and counts the reader once, by day and network and nothing else', async () => {
    const token = await tokenOf('/news/first?via=energy');
    const before = await site.everything();
    for (const method of ['GET', 'HEAD'])
      await site.call('/news/first?via=energy', { method, headers: { 'user-agent': firefox } });
    expect(await site.everything()).toBe(before);
    for (const _ of ['once', 'a second time'])
      expect((await goOn('/news/first', token)).headers.get('location')).toBe(
        'https://www.gov.example/report?a=1&b=2',
      );
    expect(await reads()).toMatchObject([
      { itemId: 'first', networkId: 'energy', day: '2027-05-11', reads: 1 },
    ]);
    await goOn('/news/first', await tokenOf('/news/first?via=energy'));
    await goOn('/news/first', await tokenOf('/news/first?via=nobody'));
    expect((await reads()).map(({ networkId, reads: count }) => [networkId, count])).toEqual([
      [null, 1],
      ['energy', 2],
    ]);
    expect(await site.everything()).not.toContain('Firefox');
  });

  it('counts one of two that press at the same moment with the same page', async () => {
    const token = await tokenOf('/news/second');
    site.setTime(secondsAfter(site.now(), 20));
    const both = await Promise.all([goOn('/news/second', token, {}, 0), goOn('/news/second', token, {}, 0)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0]?.headers.get('location')).toBe(`${site.origin}/seminars`);
    expect(await reads()).toMatchObject([{ reads: 1 }]);
  });

  it('leads scanners on without counting them', async () => {
    const token = await tokenOf('/news/first');
    const answers = [
      await goOn('/news/first', ''),
      await goOn('/news/first', 'made.up'),
      await goOn('/news/second', token),
      await goOn('/news/first', token, { purpose: 'prefetch' }),
      await goOn('/news/first', token, { 'user-agent': 'Mimecast-URL-Protection' }),
      await goOn('/news/first', await tokenOf('/news/first'), {}, 0),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303]);
    expect(await reads()).toEqual([]);
  });
});

describe('somebody’s own digest in a browser', () => {
  it('shows the pieces in their order, with links that say by which network they were found', async () => {
    const shown = await text(digest);
    expect(shown.indexOf('Title first')).toBeLessThan(shown.indexOf('Heat &amp; &lt;light&gt;'));
    for (const said of [
      'href="/news/first?via=energy"',
      'href="/networks/care/news"',
      'href="/my-networks/',
      'href="/leave/',
      '11 May 2027',
    ])
      expect(shown).toContain(said);
    expect(shown).not.toContain('Title third');
    expect(await text(digest, 'cy')).toContain('Teitl first');
    const { headers } = await get(digest);
    expect([headers.get('x-robots-tag'), headers.get('referrer-policy')]).toEqual([
      'noindex, nofollow',
      'no-referrer',
    ]);
  });

  it('does not open with a link that was altered', async () => {
    expect((await get(`${digest}x`)).status).toBe(404);
  });
});

describe('the news of a network', () => {
  it('is what it let out, the latest first, page by page', async () => {
    for (let day = 1; day <= 20; day++)
      await letOut(site, `older-${day}`, networks.slice(0, 1), clock(`04-${String(day).padStart(2, '0')}`));
    const first = await text('/networks/energy/news');
    expect(first.indexOf('Heat')).toBeLessThan(first.indexOf('Title first'));
    expect(first).not.toContain('Title third');
    expect(first).toContain('Title older-3<');
    expect(first).not.toContain('Title older-2<');
    const older = /href="([^"]+from=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await text(older);
    expect(second).toContain('Title older-2<');
    expect(second).toContain('The latest news');
    expect(await text('/networks/care/news?from=made-up')).toContain('Title third');
  });

  it('is empty until something is let out, also what is to come out later, and not found where there is no network', async () => {
    site.setTime(clock('05-03'));
    expect(await text('/networks/energy/news')).toContain('Nothing has come out yet');
    for (const path of ['/networks/none/news', '/networks/none/news.atom', '/networks/NO%20/news'])
      expect((await get(path)).status).toBe(404);
  });

  it('is a feed in each language, always the same bytes, with what people typed as plain words', async () => {
    expect(await text('/networks/energy/news')).toContain(
      'rel="alternate" type="application/atom+xml" hreflang="cy"',
    );
    const response = await get('/networks/energy/news.atom?lang=en', 'cy');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await response.text();
    expect(feed).toContain('<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).toContain(`<id>${site.origin}/news/first?lang=en</id>`);
    expect(feed).toContain('<updated>2027-05-05T09:00:00.000Z</updated>');
    expect(feed).toContain('Heat &amp; &lt;light&gt; ]]&gt;');
    site.setTime(clock('06-01'));
    expect(await text('/networks/energy/news.atom?lang=en')).toBe(feed);
    expect(await text('/networks/energy/news.atom', 'en')).toContain('xml:lang="cy"');
  });
});
