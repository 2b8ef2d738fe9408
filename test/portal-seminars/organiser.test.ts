import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance, putNeeds } from '../../functions/seminars/seminar-rows.ts';
import { newAttendanceOf } from '../seminars/attendance.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, siân, tom } from '../support/people.ts';
import { known, openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  seminars = await openSeminarSite(await dynamo.createTables());
  await known(seminars.site, tom);
});
afterEach(() => seminars.stop());

const mine = () => seminars.organisedBy(rhian.id);
const seminar = async () => (await seminars.site.seminars.get(seminars.seminar.id))!;
const asShown = async () => ({ version: String((await seminar()).version) });
const details = {
  kind: 'shared-learning',
  'title-cy': 'Rhannu cofnodion',
  'title-en': 'Sharing records',
  'date-day': '12',
  'date-month': '5',
  'date-year': '2027',
  starts: '15:00',
  ends: '17:00',
  'place-cy': 'Pontio, Bangor',
  'place-en': 'Pontio, Bangor',
  link: 'https://meet.example.org/sharing-records',
  'topic-1-cy': 'Cydsyniad',
  'topic-1-en': 'Consent',
};

/** Tom has a place, and needs something there. */
async function tomComes(): Promise<void> {
  const { access } = seminars.site;
  await transact(access.client, [
    putAttendance(access, null, newAttendanceOf()),
    putNeeds(access, seminars.seminar, tom.id, { access: 'A hearing loop', diet: '=Vegan' }),
  ]);
}

describe('the organiser of a seminar, by their link', () => {
  test('sees where it stands, who comes and what they need while it is kept, and no address', async () => {
    await tomComes();
    const shown = await seminars.text(mine());
    for (const text of ['Coming', 'Tom Bevan', 'Gwynedd Council', 'In person', 'A hearing loop'])
      expect(shown).toContain(text);
    for (const secret of [tom.email, '/staff/']) expect(shown).not.toContain(secret);
    const table = await seminars.text(`${mine()}/people.csv`);
    expect(table.split('\r\n').slice(0, 2)).toEqual([
      'name,organisation,attends,state,access,diet',
      "Tom Bevan,Gwynedd Council,in-place,registered,A hearing loop,'=Vegan",
    ]);
    seminars.site.setTime('2027-05-27T10:00:00Z');
    expect(await seminars.text(mine())).not.toContain('A hearing loop');
  });

  test('moves it by the same rules as staff: with a reason, and everybody hears', async () => {
    const path = `${mine()}/details`;
    const refused = await (await seminars.post(path, { ...details, ...(await asShown()) })).text();
    expect(refused).toContain('Enter a reason');
    const said = { ...details, reason: 'The hall was flooded', ...(await asShown()) };
    expect((await seminars.post(path, said)).headers.get('location')).toBe(
      `${seminars.site.origin}${mine()}?done=saved`,
    );
    expect(await seminar()).toMatchObject({
      startsAt: '2027-05-12T14:00:00.000Z',
      runs: [{ duty: 'tell-moved' }],
    });
    const told = (await seminars.site.seminars.timeline(seminars.seminar.id)).at(-1);
    expect(told).toMatchObject({ what: 'seminar-moved', by: { kind: 'person', name: rhian.name } });
    expect(seminars.site.looks.at(-1)).toMatchObject({ input: { subject: 'seminar' } });
  });

  test('puts the slides in, and cancels it only after a question, with a reason', async () => {
    await seminars.post(`${mine()}/slides`, { slides: 'https://slides.example.org/1', ...(await asShown()) });
    expect(await seminar()).toMatchObject({ slides: 'https://slides.example.org/1' });
    const path = `${mine()}/cancel`;
    for (const said of [{}, { choice: 'no' }, { choice: 'yes', reason: '' }])
      await seminars.post(path, { ...said, ...(await asShown()) });
    expect(await seminar()).toMatchObject({ state: 'published' });
    await seminars.post(path, { choice: 'yes', reason: 'Nobody can speak', ...(await asShown()) });
    expect(await seminar()).toMatchObject({ state: 'cancelled', reason: 'Nobody can speak' });
  });

  test('invites nobody and names nobody: those pages are staff’s', async () => {
    for (const part of ['audience', 'invite', 'organiser'])
      expect((await seminars.get(`${mine()}/${part}`)).status).toBe(404);
  });

  test('changes nothing by looking, and no link but their own opens', async () => {
    await tomComes();
    const before = await seminars.site.everything();
    for (const part of ['', '/details', '/slides', '/cancel', '/people.csv', '/commitments.csv'])
      expect([part, (await seminars.get(`${mine()}${part}`)).status]).toEqual([part, 200]);
    for (const other of [seminars.organisedBy(tom.id), `${mine().slice(0, -2)}xx`])
      expect((await seminars.get(other)).status).toBe(404);
    expect((await seminars.get(mine().replace('/organise/', '/places/'))).status).toBe(404);
    expect(await seminars.site.everything()).toBe(before);
  });
});

describe('naming the organiser', () => {
  const path = () => `/staff/seminars/${seminars.seminar.id}/organiser`;
  const names = async (who: { readonly name: string; readonly email: string }, choice = 'yes') =>
    seminars.site.send(path(), {
      'organiser-name': who.name,
      email: who.email,
      choice,
      ...(await asShown()),
    });
  const letters = async () =>
    (await seminars.site.deliveries.about(seminarSubject(seminars.seminar.id))).map(
      ({ message, recipientId }) => [message.template, recipientId],
    );

  test('sends the new one their link, and the old one’s opens no more', async () => {
    expect((await seminars.get(mine())).status).toBe(200);
    await names(siân, 'no');
    expect((await seminar()).organiserId).toBe(rhian.id);
    const shown = await asShown();
    for (let press = 0; press < 2; press++)
      await seminars.site.send(path(), {
        'organiser-name': siân.name,
        email: siân.email,
        choice: 'yes',
        ...shown,
      });
    expect((await seminar()).organiserId).toBe(siân.id);
    expect(await letters()).toEqual([['seminar-organiser', siân.id]]);
    expect((await seminars.get(mine())).status).toBe(404);
    expect((await seminars.get(seminars.organisedBy(siân.id))).status).toBe(200);
    expect((await seminars.post(`${mine()}/slides`, { slides: '', ...(await asShown()) })).status).toBe(404);
  });

  test('again sends the link again', async () => {
    await names(rhian);
    await names(rhian);
    expect(await letters()).toEqual([
      ['seminar-organiser', rhian.id],
      ['seminar-organiser', rhian.id],
    ]);
  });

  test('needs a real address, and keeps what was typed', async () => {
    const shown = await (await names({ name: 'Gwen', email: 'gwen' })).text();
    expect(shown).toContain('value="Gwen"');
    expect((await seminar()).organiserId).toBe(rhian.id);
  });
});

test('every page is sound HTML in both languages', async () => {
  await tomComes();
  for (const language of ['cy', 'en'] as const) {
    for (const part of ['', '/details', '/slides', '/cancel']) {
      const response = await seminars.get(`${mine()}${part}`, language);
      expect([part, response.status, await htmlFaults(await response.text())]).toEqual([part, 200, []]);
    }
    const staffs = await seminars.site.see(`/staff/seminars/${seminars.seminar.id}/organiser`, language);
    expect(await htmlFaults(await staffs.text())).toEqual([]);
  }
});
