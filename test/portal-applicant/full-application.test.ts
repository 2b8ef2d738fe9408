import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { fullAnswers } from '../support/full-bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { beginBidOn, type BidOnSite, gwen, idOf, nia, tomas } from './bid-on-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let bid: BidOnSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  bid = await beginBidOn(site);
});
afterEach(() => site.stop());

const text = async (path: string, language = 'en') => (await bid.get(path, language)).text();
const at = (instant: string) => site.setTime(instant);

describe('the invitation', () => {
  test('opens the full application with what was written before, and the expression of interest stays readable', async () => {
    await bid.bringTo('invited');
    const path = await bid.pathOf(nia);
    const home = await text(path);
    expect(home).toContain('Full application');
    expect(home).toContain('29 January 2027 at 17:00');
    expect(await text(`${path}/full/sections/case`)).toContain('Nurses carry paper notes between homes');
    expect(await text(`${path}/full/sections/funding`)).toContain('value="450000"');
    expect(await text(`${path}/full/sections/costs`)).toContain('value="120000"');
    expect(await text(`${path}/full/sections/dissemination`)).toContain('join our monthly call');
    expect(await text(`${path}/full/sections/evaluation`)).toContain('Swansea University compares');
    expect(await text(`${path}/expression/print`)).toContain('Nurses carry paper notes between homes');
  });

  test('ends the writing of the expression of interest: a form that was open is refused, and what was typed is shown again', async () => {
    await bid.bringTo('invited');
    const path = await bid.pathOf(nia);
    const late = await bid.post(`${path}/expression/sections/money`, {
      sum: '1',
      saving: '77777',
      base: '1',
      choice: 'yes',
    });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('77777');
    expect((await bid.now()).amountPence).toBe(45_000_000);
  });

  test('is needed: before it there is no full application', async () => {
    const path = await bid.pathOf(nia);
    expect((await bid.get(`${path}/full/check`)).status).toBe(404);
    expect((await bid.post(`${path}/full/sections/funding`, { sum: '1' })).status).toBe(404);
  });

  test('is refused with a date that has passed or on which offices are closed', async () => {
    await bid.bringTo('invited');
    const { id } = await bid.now();
    const ask = async (day: string, month: string, year: string) =>
      (
        await site.send(`/staff/applications/${id}/set-deadline`, {
          reason: '',
          'dueOn-day': day,
          'dueOn-month': month,
          'dueOn-year': year,
        })
      ).text();
    expect(await ask('19', '11', '2026')).toContain('Enter a date after today.');
    expect(await ask('25', '12', '2026')).toContain('Error:');
    expect(await ask('31', '2', '2027')).toContain('Error:');
    const good = await ask('12', '2', '2027');
    expect(good).toContain('12 February 2027 at 17:00');
    expect(good).toContain('Dyddiad newydd ar gyfer eich cais llawn');
  });
});

describe('writing it', () => {
  test('keeps what lists say of the bid up to date, and the organisation’s type and size by any of its names', async () => {
    await bid.bringTo('written');
    expect(await bid.now()).toMatchObject({
      organisationType: 'health board',
      organisationSize: 'medium',
      amountPence: 45_000_000,
      expectedAnnualSavingPence: 18_000_000,
    });
    await bid.writeFull({ about: { organisation: 'Abertawe Bro Morgannwg University Health Board' } });
    expect(await bid.now()).toMatchObject({
      organisation: 'Abertawe Bro Morgannwg University Health Board',
      organisationType: 'health board',
    });
    await bid.writeFull({ about: { organisation: 'Cwmni Newydd' } });
    expect(await bid.now()).toMatchObject({ organisationType: '', organisationSize: '' });
  });

  test('shows every instalment to the penny, beside the section and on the page of all answers', async () => {
    await bid.bringTo('written');
    await bid.writeFull({ funding: { instalments: '7' } });
    const path = await bid.pathOf(nia);
    for (const page of ['full/sections/funding', 'full/check', 'full/print']) {
      const shown = await text(`${path}/${page}`);
      expect([page, shown.split('£64,285.71').length - 1, shown.split('£64,285.72').length - 1]).toEqual([
        page,
        4,
        3,
      ]);
    }
  });

  test('answers that do not fit together are named, lead to their field, and keep it from being certified', async () => {
    await bid.bringTo('written');
    await bid.writeFull({ funding: { sum: '450000.01' } });
    const path = await bid.pathOf(nia);
    const check = await text(`${path}/full/check`);
    expect(check).toContain('Most you can ask for: £450,000.');
    expect(check).toContain(`${path}/full/sections/funding#sum`);
    expect(await text(`${path}/full/sections/funding`, 'cy')).toContain(
      'Y mwyaf y gallwch ofyn amdano: £450,000.',
    );
    await bid.post(`${path}/full/check`, { send: 'yes' });
    expect((await bid.now()).state).toBe('invited');
  });

  test('two people in one section: both texts are kept, and the second writer chooses', async () => {
    await bid.bringTo('written');
    const [hers, his] = [await bid.pathOf(nia), await bid.pathOf(tomas)];
    const typed = { ...fullAnswers.risks, base: '1', choice: 'yes' };
    const saves = await Promise.all([
      bid.post(`${hers}/full/sections/risks`, { ...typed, 'risks.0.risk': 'Snow' }),
      bid.post(`${his}/full/sections/risks`, { ...typed, 'risks.0.risk': 'Rain' }),
    ]);
    const places = saves.map(({ headers }) => headers.get('location') ?? '');
    expect(places.filter((place) => place.includes('/choose/'))).toHaveLength(1);
    const choice = places.find((place) => place.includes('/choose/')) ?? '';
    const page = await text(new URL(choice).pathname);
    expect(page).toContain('Snow');
    expect(page).toContain('Rain');
    const versions = await site.applicationDocuments.versions(
      applicationDocumentId('full', (await bid.now()).id),
      'risks',
    );
    expect(versions).toHaveLength(3);
  });

  test('the history says who saved what when, and the two latest versions stand side by side', async () => {
    await bid.bringTo('written');
    at('2026-11-21T11:30:00Z');
    await bid.post(`${await bid.pathOf(tomas)}/full/sections/risks`, {
      ...fullAnswers.risks,
      'risks.0.risk': 'Snow on the passes',
      base: '1',
      choice: 'yes',
    });
    const path = await bid.pathOf(nia);
    const history = await text(`${path}/full/history`);
    expect(history).toContain('Saved by: Tomas Ellis, 21 November 2026 at 11:30');
    expect(history).toContain(`${path}/full/sections/risks/versions#version-2`);
    expect(await text(`${path}/full/sections/risks/versions`)).toContain('No signal in the valleys');
    const compared = await text(`${path}/full/sections/risks/compare`);
    expect(compared).toContain('No signal in the valleys');
    expect(compared).toContain('Snow on the passes');
    expect(compared).toContain('Changed');
  });
});

describe('sending it', () => {
  test('takes a certificate first', async () => {
    await bid.bringTo('written');
    const path = await bid.pathOf(nia);
    await bid.post(`${path}/send`, { choice: 'yes' });
    expect((await bid.now()).state).toBe('invited');
  });

  test('happens once, is acknowledged once to each who writes it, and is compared again, however often the form arrives', async () => {
    await bid.bringTo('certified');
    const [hers, his] = [await bid.pathOf(nia), await bid.pathOf(tomas)];
    const sent = await Promise.all(
      [hers, hers, his].map((path) => bid.post(`${path}/send`, { choice: 'yes' })),
    );
    for (const one of sent) {
      expect(one.status).toBe(303);
      expect(one.headers.get('location')).toContain('/full/sent');
    }
    const application = await bid.now();
    expect(application).toMatchObject({ state: 'applied', pending: ['find-similar'] });
    const receipts = await site.deliveries.about(`application_${application.id}`);
    expect(
      receipts
        .filter(({ message }) => message.template === 'application-received')
        .map(({ message, recipientId }) => [recipientId, 'stage' in message ? message.stage : ''])
        .toSorted(),
    ).toEqual(
      [
        [idOf(nia), 'expression'],
        [idOf(nia), 'full'],
        [idOf(tomas), 'full'],
      ].toSorted(),
    );
    expect(await text(`${hers}/full/sent`)).toContain('Thank you');
  });

  test('does not end with the round’s own dates, but with the date that staff set; then it is kept, and staff can give more time', async () => {
    await bid.bringTo('certified');
    const path = await bid.pathOf(nia);
    at('2027-01-29T17:00:00Z');
    expect(await text(path)).toContain('Nothing is lost');
    const late = await bid.post(`${path}/send`, { choice: 'yes' });
    expect(await late.text()).toContain('the fund can give you more time');
    expect((await bid.now()).state).toBe('certified');
    await bid.staff('set-deadline', { dueOn: '2027-02-12', reason: 'Snow closed your offices.' });
    expect(await bid.templates()).toContain('application-deadline');
    expect((await bid.post(`${path}/send`, { choice: 'yes' })).status).toBe(303);
    expect((await bid.now()).state).toBe('applied');
  });

  test('until the very minute', async () => {
    await bid.bringTo('certified');
    at('2027-01-29T16:59:59.999Z');
    await bid.post(`${await bid.pathOf(nia)}/send`, { choice: 'yes' });
    expect((await bid.now()).state).toBe('applied');
  });

  test('is not for the finance certifier, who only reads', async () => {
    await bid.bringTo('certified');
    const path = await bid.pathOf(gwen);
    await bid.post(`${path}/send`, { choice: 'yes' });
    await bid.post(`${path}/take-back`, { choice: 'yes' });
    expect((await bid.now()).state).toBe('certified');
    expect(await text(path)).not.toContain('Send the full application</a>');
  });

  test('lets the fund send it back: it is written, certified and sent anew, and a passed date no longer holds', async () => {
    await bid.bringTo('applied');
    at('2027-02-15T10:00:00Z');
    await bid.staff('send-back', { reason: 'Please say who evaluates it.' });
    expect(await bid.now()).toMatchObject({ state: 'invited', certification: null, fullDueAt: null });
    const path = await bid.pathOf(nia);
    expect(await text(path)).toContain('Please say who evaluates it.');
    await bid.post(`${path}/full/check`, { send: 'yes' });
    await bid.post(await bid.certifierPath(), { choice: 'yes', name: 'Gwen Eleri Parry' });
    await bid.post(`${path}/send`, { choice: 'yes' });
    expect((await bid.now()).state).toBe('applied');
  });
});

describe('staff', () => {
  test('read each document once it was sent, with its history, on one page for paper', async () => {
    await bid.bringTo('certified');
    const { id } = await bid.now();
    const of = (document: string, page = 'print') =>
      `/staff/applications/${id}/documents/${document}/${page}`;
    expect((await site.see(of('full'))).status).toBe(404);
    expect(await (await site.see(of('expression'))).text()).toContain('Nurses carry paper notes');
    await bid.post(`${await bid.pathOf(nia)}/send`, { choice: 'yes' });
    const paper = await (await site.see(of('full'))).text();
    expect(paper).toContain('A day beside our nurses');
    expect(paper).toContain('£56,250');
    expect(await (await site.see(of('full', 'history'))).text()).toContain('Saved by: Nia Hughes');
    const page = await (await site.see(`/staff/applications/${id}`)).text();
    expect(page).toContain(of('full'));
    expect(page).toContain('Gwen Eleri Parry, 20 November 2026 at 10:00');
  });
});
