import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import qrReader from 'jsqr';
import { leaveNetwork } from '../../functions/networks/leave.ts';
import type { Network } from '../../functions/networks/network.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { idOfAddress } from '../support/contacts.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { joinOnPaper, keepPaperRun, openNewsSite } from './news-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let networks: readonly Network[];
let page: string;
const address = '1 Stryd Fawr\n\n  Bangor \nLL57 1AA';
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => dynamo.stop());
beforeEach(async () => {
  ({ site, networks } = await openNewsSite(await dynamo.createTables()));
  const sioned = await joinOnPaper(site, networks, 'sioned@example.org', address);
  const huw = await joinOnPaper(site, networks, 'huw@example.org', '<b>2</b> High Street');
  const mair = await joinOnPaper(site, networks, 'mair@example.org', '');
  const run = await keepPaperRun(
    site,
    [sioned, huw, mair, idOfAddress('gone@example.org')],
    ['first', 'second'],
  );
  page = `/staff/digests/${run.id}`;
});
afterEach(async () => site.stop());

const text = async (path: string, language?: 'cy' | 'en') =>
  (await site.see(`${page}${path}`, language)).text();

describe('digests on paper', () => {
  it('are listed with where they go, and with what is not posted and why', async () => {
    expect(await text('')).toContain(`href="${page}/print"`);
    const shown = await text('/print');
    for (const said of [
      '2 digests go by post',
      '1 Stryd Fawr, Bangor, LL57 1AA',
      'There is no postal address',
      'No longer kept',
      `href="${page}/print/labels"`,
      `href="${page}/print/digests"`,
    ])
      expect(shown).toContain(said);
    expect(shown.indexOf('huw')).toBeLessThan(shown.indexOf('sioned'));
    expect((await site.see('/staff/digests/weekly-209901010900/print')).status).toBe(404);
  });

  it('have a label each, line by line, with what people typed as plain words', async () => {
    const shown = await text('/print/labels');
    expect(shown).toContain('sioned<br>1 Stryd Fawr<br>Bangor<br>LL57 1AA');
    expect(shown).toContain('huw<br>&lt;b&gt;2&lt;/b&gt; High Street');
    expect(shown).not.toContain('mair');
  });

  it('hold each piece in Welsh first, then in English, with a code that opens it', async () => {
    const shown = await text('/print/digests');
    const order = ['Teitl first', 'Gwres &amp; &lt;golau&gt;', 'Title first', 'Heat &amp; &lt;light&gt;'];
    const places = order.map((title) => shown.indexOf(`">${title}`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    const [alone] = /print\/digests\?person=\w+/.exec(await text('/print')) ?? [''];
    const hers = await text(`/${alone}`);
    expect(hers).toContain('aria-label="huw"');
    expect(hers).not.toContain('aria-label="sioned"');
    expect(readCodes(shown)).toEqual([
      `${site.origin}/news/first?via=energy`,
      `${site.origin}/news/second?via=energy`,
    ]);
  });

  it('are not posted to whoever has left since, nor pieces of a network they have left', async () => {
    const id = idOfAddress('sioned@example.org');
    const [energy, care] = networks.map((network) => network.id);
    if (energy === undefined || care === undefined) throw new Error('no networks');
    const on = { at: site.now(), by: { kind: 'staff', name: 'Catrin Rees' } } as const;
    await site.members.change(id, site.now(), (member) => leaveNetwork(member, energy, 'asked-staff', on));
    expect(await text('/print')).toMatch(/sioned[^]*?numeric">1</);
    await site.members.change(id, site.now(), (member) => leaveNetwork(member, care, 'asked-staff', on));
    expect(await text('/print')).toContain('Left the networks since');
    expect(await text('/print/labels')).not.toContain('sioned');
  });
});

/** The addresses in the codes of a page, each once. */
function readCodes(html: string): readonly string[] {
  return [...html.matchAll(/<symbol [^>]*viewBox="0 0 (\d+) \d+"[^]*?crispEdges" d="([^"]+)"/g)].map(
    ([, size = '0', path = '']) => {
      const wide = Number(size);
      const scale = 4;
      const side = wide * scale;
      const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
      for (const [, x = '0', y = '0'] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
        for (let down = 0; down < scale; down++)
          for (let across = 0; across < scale; across++)
            pixels.fill(
              0,
              ((Number(y) * scale + down) * side + Number(x) * scale + across) * 4,
              ((Number(y) * scale + down) * side + Number(x) * scale + across) * 4 + 3,
            );
      return qrReader.default(pixels, side, side)?.data ?? '';
    },
  );
}
