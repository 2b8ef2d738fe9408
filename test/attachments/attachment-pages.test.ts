import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { isListed } from '../../functions/attachments/attachment.ts';
import { acceptedExtensions } from '../../functions/attachments/file-kinds.ts';
import { sizeInWords } from '../../functions/portal/attachments/attachments-model.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { type AttachmentSite, openAttachmentSite } from './attachment-site.ts';
import { sendUpload } from './browser.ts';
import { docx, pdf } from './office-files.ts';

let dynamo: TestDynamo;
let site: AttachmentSite;
const owner = { partition: 'PROJECT#gwynedd', part: 'full' };
const bid = '/bids/gwynedd';

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openAttachmentSite(await dynamo.createTables());
});
afterEach(() => site.stop());

const see = (path: string, language = 'en', init: RequestInit = {}) =>
  fetch(new URL(path, site.origin), {
    redirect: 'manual',
    ...init,
    headers: { cookie: `lang=${language}` },
  });
const post = (path: string, fields: Record<string, string> = {}, language = 'en') =>
  see(path, language, { method: 'POST', body: new URLSearchParams(fields) });

/** The form on a page that leads to the bucket. */
function formIn(html: string): Parameters<typeof sendUpload>[0] {
  const [, action = '', inside = ''] =
    /<form method="post" action="([^"]+)" enctype[^>]*>([^]*?)<\/form>/.exec(html) ?? [];
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return {
    action,
    fields: fields.map(([, name = '', value = '']) => ({ name, value: value.replaceAll('&amp;', '&') })),
  };
}

/** Sends a file by the form on the page, and answers where the bucket sends the browser. */
async function upload(name: string, content: Uint8Array): Promise<string> {
  const answer = await sendUpload(formIn(await (await see(bid)).text()), name, content);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
async function added(name = 'a.pdf'): Promise<string> {
  const arrived = new URL(await upload(name, pdf)).pathname;
  await post(arrived);
  return arrived.replace('/arrived', '');
}
const listed = async () => (await site.store.list(owner)).filter(isListed).map(({ name }) => name);

describe('A page with files', () => {
  test('says what is taken, and until when its form can be used, in both languages', async () => {
    for (const [language, words] of [
      [
        'en',
        ['No files have been added.', 'Largest file: 20 MB. Most files: 10.', 'until: 1 March 2031 at 11:00'],
      ],
      ['cy', ['Nid oes ffeiliau wedi’u hychwanegu.', 'Y ffeil fwyaf: 20 MB.', 'tan: 1 Mawrth 2031']],
    ] as const) {
      const html = await (await see(bid, language)).text();
      for (const said of words) expect(html).toContain(said);
      for (const extension of acceptedExtensions) expect(html).toContain(extension);
    }
  });

  test('lets its form lead to the bucket and nowhere else, and changes nothing', async () => {
    const page = await see(bid);
    const origin = new URL(formIn(await page.text()).action).origin;
    expect(origin).not.toBe(site.origin);
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${origin};`);
    expect(await site.store.list(owner)).toEqual([]);
  });

  test('without room for another file has no form, and leads to no bucket', async () => {
    for (let number = 0; number < 10; number++) await added();
    const page = await see(bid);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self';");
    const html = await page.text();
    expect(html).not.toContain('enctype');
    expect(html).toContain('There is no room for another file.');
  });

  test('for somebody who only reads has links to download, and nothing to change', async () => {
    const file = await added();
    site.visitor = 'reader';
    const html = await (await see(bid)).text();
    expect(html).toContain(`href="${file}"`);
    expect(html).not.toMatch(/enctype|\/remove/);
    for (const path of [`${file}/remove`, `${file}/arrived`]) {
      expect((await see(path)).status).toBe(404);
      expect((await post(path, { choice: 'yes' })).status).toBe(404);
    }
    expect(await listed()).toEqual(['a.pdf']);
    expect((await see(file)).status).toBe(303);
  });

  test('is valid HTML, and so are the pages about a file', async () => {
    const html = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'void-style': 'off',
        'long-title': 'off',
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'tel-non-breaking': 'off',
        'hidden-focusable': ['error', { exclude: ['button'] }] as never,
      },
    });
    const file = await added();
    const arrived = new URL(await upload('b.pdf', pdf)).pathname;
    for (const path of [bid, arrived, `${file}/remove`]) {
      const report = await html.validateString(await (await see(path)).text());
      expect([path, report.results.flatMap(({ messages }) => messages)]).toEqual([path, []]);
    }
  });
});

describe('A file that has arrived', () => {
  test('is added only by pressing the button; being sent there adds nothing', async () => {
    const location = await upload('Plan.pdf', pdf);
    const page = await (await see(location)).text();
    expect(page).toContain('Plan.pdf');
    expect(page).toContain('1 KB');
    expect(await site.store.list(owner)).toEqual([]);
    const done = await post(new URL(location).pathname);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${site.origin}${bid}`]);
    expect(await listed()).toEqual(['Plan.pdf']);
  });

  test('is added once by a double click, and going back leads to the list', async () => {
    const arrived = new URL(await upload('Plan.pdf', pdf)).pathname;
    const twice = await Promise.all([post(arrived), post(arrived)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await listed()).toEqual(['Plan.pdf']);
    expect((await see(arrived)).headers.get('location')).toBe(`${site.origin}${bid}`);
  });

  test('is shown in the other language without being added', async () => {
    const arrived = new URL(await upload('Plan.pdf', pdf)).pathname;
    const page = await post(arrived, { 'switch-language': 'cy' });
    expect(await page.text()).toContain('Ychwanegu’r ffeil hon?');
    expect(await site.store.list(owner)).toEqual([]);
  });

  test('and is not taken is told why, in the language of the page, and again by whoever comes back', async () => {
    const arrived = new URL(await upload('Plan.docx', docx({ 'word/a.zip': Buffer.from('PK\u0003\u0004') })))
      .pathname;
    const page = await post(arrived, {}, 'cy');
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('Mae archif, er enghraifft .zip, y tu mewn i’r ffeil.');
    const again = await see(arrived);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('There is an archive, such as a .zip, within the file.');
    expect(await listed()).toEqual([]);
  });

  test('but was forgotten, or never did, is said to be missing', async () => {
    const arrived = new URL(await upload('Plan.pdf', pdf)).pathname;
    site.setTime('2031-03-02T10:00:00Z');
    for (const path of [arrived, `${bid}/files/attachment-none/arrived`]) {
      expect((await post(path)).status).toBe(404);
      const page = await see(path);
      expect([page.status, (await page.text()).includes('We have not received this file.')]).toEqual([
        404,
        true,
      ]);
    }
  });

  test.each(['"><script>alert(1)</script>.pdf', '{{ 7*7 }}.pdf', 'a\u202Efdp.exe\n.pdf'])(
    'called %j is text on every page and in every header',
    async (name) => {
      const location = await upload(name, pdf);
      const page = await (await see(location)).text();
      await post(new URL(location).pathname);
      const list = await (await see(bid)).text();
      const link = await see(new URL(location).pathname.replace('/arrived', ''));
      const saved = await fetch(link.headers.get('location') ?? '');
      expect(saved.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"]+\.pdf"; filename\*=UTF-8''[\w%.~-]+\.pdf$/,
      );
      for (const html of [page, list]) expect(html).not.toMatch(/<script|49\.pdf|\u202E/);
    },
  );
});

describe('The pages about a file', () => {
  test('lead to it for a minute, to be saved and never shown', async () => {
    const file = await added('Cynllun "tŷ".pdf');
    const answer = await see(file);
    const link = answer.headers.get('location') ?? '';
    expect(answer.status).toBe(303);
    const saved = await fetch(link);
    expect(Buffer.from(await saved.arrayBuffer()).equals(pdf)).toBe(true);
    expect(saved.headers.get('content-type')).toBe('application/pdf');
    expect(saved.headers.get('cache-control')).toBe('no-store');
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="Cynllun -ty-.pdf"; filename*=UTF-8''Cynllun%20-t%C5%B7-.pdf`,
    );
    site.setTime('2031-03-01T09:01:01Z');
    expect((await fetch(link)).status).toBe(403);
  });

  test('remove it only for a "yes"', async () => {
    const file = await added();
    const remove = `${file}/remove`;
    expect(await (await see(remove)).text()).not.toContain('checked');
    expect((await post(remove)).status).toBe(422);
    expect((await post(remove, { choice: 'no' })).status).toBe(303);
    expect(await listed()).toEqual(['a.pdf']);
    expect((await post(remove, { choice: 'yes' })).status).toBe(303);
    expect(await listed()).toEqual([]);
    expect((await see(remove)).status).toBe(303);
    expect((await see(file)).status).toBe(404);
  });

  test('are not there for what is no file, or for a place that is not theirs', async () => {
    const file = await added();
    const paths = ['nope', 'attachment-none', '..%2F..%2Fetc', 'a%23b%23c%23d'].map(
      (id) => `${bid}/files/${id}`,
    );
    for (const path of [...paths, file.replace('gwynedd', 'nobody'), file.replace('gwynedd', 'conwy')]) {
      expect([path, (await see(path)).status]).toEqual([path, 404]);
      expect([path, (await see(`${path}/remove`)).status]).toEqual([path, 404]);
      expect([path, (await post(`${path}/arrived`)).status]).toEqual([path, 404]);
    }
  });
});

describe('A size in words', () => {
  test.each([
    [1, '1 KB'],
    [340 * 1024, '340 KB'],
    [1000 * 1024, '1.0 MB'],
    [20 * 1024 * 1024, '20.0 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
