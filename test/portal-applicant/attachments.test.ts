import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sendUpload } from '../attachments/browser.ts';
import { pdf } from '../attachments/office-files.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { assign, declareNothing, panelOfSite } from '../portal-panel/panel-fund.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { beginBidOn, type BidOnSite, gwen, nia } from './bid-on-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let bid: BidOnSite;
let path: string;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  bid = await beginBidOn(site);
  await bid.bringTo('written');
  path = `${await bid.pathOf(nia)}/full/attachments`;
});
afterEach(() => site.stop());

const page = async () => (await bid.get(path)).text();

/** Sends a file by the form on the page, and answers the path to which the bucket sends the browser. */
async function upload(name: string): Promise<string> {
  const [, action = '', inside = ''] =
    /<form method="post" action="([^"]+)" enctype[^>]*>([^]*?)<\/form>/.exec(await page()) ?? [];
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, field = '', value = '']) => ({ name: field, value: value.replaceAll('&amp;', '&') }),
  );
  const answer = await sendUpload({ action, fields }, name, pdf);
  return new URL(answer.headers.get('location') ?? '').pathname;
}

describe('the files of a full application', () => {
  test('are added, listed for all its people, and leave a line in its timeline', async () => {
    const arrived = await upload('Cynllun.pdf');
    expect((await bid.post(arrived, {})).status).toBe(303);
    expect(await page()).toContain('Cynllun.pdf');
    const certifiers = await (await bid.get(`${await bid.pathOf(gwen)}/full/attachments`)).text();
    expect(certifiers).toContain('Cynllun.pdf');
    expect(certifiers).not.toContain('type="file"');
    const { id } = await bid.now();
    expect((await site.applications.timeline(id)).map(({ what }) => what)).toContain(
      'application-attachments',
    );
  });

  test('stay as they are once the figures are with the certifier, also a file that was on its way', async () => {
    await bid.post(await upload('Plan.pdf'), {});
    const late = await upload('Late.pdf');
    await bid.post(path.replace('/full/attachments', '/full/check'), { send: 'yes' });
    expect((await bid.now()).state).toBe('certifying');
    await bid.post(late, {});
    expect(await page()).toContain('Plan.pdf');
    expect(await page()).not.toContain('Late.pdf');
    expect(await page()).not.toContain('type="file"');
  });

  test('are for staff to download once the application was sent, and not before', async () => {
    const arrived = await upload('Plan.pdf');
    await bid.post(arrived, {});
    const { id } = await bid.now();
    const file = /attachments\/([\w-]+)\/arrived/.exec(arrived)?.[1] ?? '';
    const download = `/staff/applications/${id}/attachments/${file}`;
    expect((await site.see(download)).status).toBe(404);
    await bid.post(path.replace('/full/attachments', '/full/check'), { send: 'yes' });
    await bid.post(await bid.certifierPath(), { choice: 'yes', name: 'Gwen Eleri Parry' });
    await bid.post(path.replace('/full/attachments', '/send'), { choice: 'yes' });
    expect(await (await site.see(`/staff/applications/${id}`)).text()).toContain('Plan.pdf');
    const answer = await site.see(download);
    expect(answer.status).toBe(303);
    expect(Buffer.from(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer())).toEqual(
      Buffer.from(pdf),
    );
  });

  test('are for its reviewers to read, once they have declared', async () => {
    const arrived = await upload('Plan.pdf');
    await bid.post(arrived, {});
    const { id } = await bid.now();
    await bid.post(path.replace('/full/attachments', '/full/check'), { send: 'yes' });
    await bid.post(await bid.certifierPath(), { choice: 'yes', name: 'Gwen Eleri Parry' });
    await bid.post(path.replace('/full/attachments', '/send'), { choice: 'yes' });
    const { catrin, gwen: reviewer, huw, mair, owain } = panelOfSite(site);
    expect((await assign(site, catrin, id, [reviewer, huw, mair])).status).toBe(303);
    const file = /attachments\/([\w-]+)\/arrived/.exec(arrived)?.[1] ?? '';
    const download = `/reviews/${id}/attachments/${file}`;
    expect((await owain.see(download)).status).toBe(404);
    expect((await reviewer.see(download)).headers.get('location')).toBe(
      `${site.origin}/reviews/${id}/declare`,
    );
    await declareNothing(reviewer, id);
    expect(await (await reviewer.see(`/reviews/${id}`)).text()).toContain('Plan.pdf');
    const answer = await reviewer.see(download);
    expect(Buffer.from(await (await fetch(answer.headers.get('location') ?? '')).arrayBuffer())).toEqual(
      Buffer.from(pdf),
    );
  });

  test('that are refused are not offered again: another one is', async () => {
    const refused = await bid.post(await upload('Plan.exe'), {});
    expect(refused.status).toBe(422);
    const said = await refused.text();
    expect(said).toContain('The file was not added');
    expect(said).toContain('Choose another file');
    expect(said).not.toContain('Add the file');
  });
});
