import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { contactIdOf, emptyPost } from '../../functions/organisations/contact.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance } from '../../functions/seminars/seminar-rows.ts';
import { rhian, tom } from '../support/people.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { known } from './seminar-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-03-01T10:00:00Z');
});
afterEach(() => site.stop());

const id = 'sharing-records' as SeminarId;
const page = `/staff/seminars/${id}`;
const details = {
  kind: 'shared-learning',
  'title-cy': 'Rhannu cofnodion',
  'title-en': 'Sharing records',
  'date-day': '12',
  'date-month': '5',
  'date-year': '2027',
  starts: '14:00',
  ends: '16:00',
  'place-cy': 'Pontio, Bangor',
  'place-en': 'Pontio, Bangor',
  link: '',
  places: '30',
  'waiting-list': 'yes',
  'topic-1-cy': 'Cydsyniad',
  'topic-1-en': 'Consent',
};
const organiser = { 'organiser-name': rhian.name, email: rhian.email, form: 'form-1' };
const begin = (said: Readonly<Record<string, string>> = {}) =>
  site.send('/staff/seminars/new', { ...details, ...organiser, ...said });
const seminar = async () => (await site.seminars.get(id))!;
const asShown = async () => ({ version: String((await seminar()).version) });
const publish = async () => site.send(`${page}/publish`, { choice: 'yes', ...(await asShown()) });

describe('arranging a seminar', () => {
  test('begins a draft, once however often the form is sent, and sends its link to the organiser alone', async () => {
    expect((await begin()).headers.get('location')).toBe(`${site.origin}${page}`);
    expect((await begin()).headers.get('location')).toBe(`${site.origin}${page}`);
    expect(await site.seminars.list()).toHaveLength(1);
    expect(await seminar()).toMatchObject({
      state: 'draft',
      startsAt: '2027-05-12T13:00:00.000Z',
      places: 30,
      topics: [{ id: 'consent-1', name: { cy: 'Cydsyniad', en: 'Consent' } }],
    });
    expect((await site.call(`/seminars/${id}`)).status).toBe(404);
    expect(
      (await site.deliveries.about(seminarSubject(id))).map(({ message, recipientId }) => [
        message.template,
        recipientId,
      ]),
    ).toEqual([['seminar-organiser', rhian.id]]);
    expect(site.started).toHaveLength(1);
  });

  test('of one’s own sends nothing', async () => {
    await begin({ email: 'catrin.rees@fund.example.org' });
    expect(await site.deliveries.about(seminarSubject(id))).toEqual([]);
  });

  test('says everything that is wrong at once, and keeps what was typed', async () => {
    const wrong = { kind: '', 'title-cy': '', ends: '13:00', 'place-en': '', 'topic-1-en': '', places: '0' };
    const response = await begin(wrong);
    const shown = await response.text();
    expect(response.status).toBe(422);
    for (const text of [
      'Choose what kind of event it is',
      'Give the seminar a title',
      'must end after it begins',
      'Give the place in Welsh and in English',
      'Name at least one topic',
      'must be a whole number',
    ])
      expect(shown).toContain(text);
    expect(shown).toContain('value="Sharing records"');
    expect(await site.seminars.list()).toEqual([]);
  });

  test('like an earlier one begins a draft with all of it but its day', async () => {
    await begin();
    const shown = await (await site.see(`/staff/seminars/new?like=${id}`)).text();
    expect(shown).toContain('value="Rhannu cofnodion"');
    expect(shown).not.toContain('value="2027"');
    await begin({ form: 'form-2', like: id, 'date-year': '2028', 'date-day': '10' });
    expect((await site.seminars.list()).map((one) => [one.id, one.state])).toEqual([
      ['sharing-records-2', 'draft'],
      [id, 'draft'],
    ]);
  });
});

describe('a seminar that is published', () => {
  beforeEach(async () => {
    await begin();
    await publish();
  });

  test('stands on the public page; its moments are fixed', async () => {
    expect((await site.call(`/seminars/${id}`)).status).toBe(200);
    expect((await site.see(`${page}/moments`)).status).toBe(409);
  });

  test('moves only with a reason, and looks at once so that everybody hears', async () => {
    const moved = { ...details, starts: '15:00', ends: '17:00' };
    const refused = await (
      await site.send(`${page}/details`, { ...moved, reason: '', ...(await asShown()) })
    ).text();
    expect(refused).toContain('Enter a reason');
    await site.send(`${page}/details`, { ...moved, reason: 'The hall was flooded', ...(await asShown()) });
    expect(await seminar()).toMatchObject({
      startsAt: '2027-05-12T14:00:00.000Z',
      sequence: 1,
      runs: [{ duty: 'tell-moved' }],
    });
    expect(site.looks.at(-1)).toMatchObject({ input: { subject: 'seminar', id } });
  });

  test('is cancelled only after a question, with a reason', async () => {
    await site.send(`${page}/cancel`, { choice: 'no', reason: '', ...(await asShown()) });
    expect(await seminar()).toMatchObject({ state: 'published' });
    await site.send(`${page}/cancel`, { choice: 'yes', reason: 'Nobody can speak', ...(await asShown()) });
    expect(await seminar()).toMatchObject({ state: 'cancelled', reason: 'Nobody can speak' });
  });

  test('is decided on as it was shown: a page that is out of date changes nothing', async () => {
    const old = await asShown();
    await site.send(`${page}/slides`, { slides: 'https://slides.example.org/1', ...old });
    const late = await (
      await site.send(`${page}/slides`, { slides: 'https://slides.example.org/2', ...old })
    ).text();
    expect((await seminar()).slides).toBe('https://slides.example.org/1');
    expect(late).toContain('slides.example.org/2');
  });

  test('invites exactly those who were shown, once', async () => {
    await known(site, tom);
    const said = { at: site.now(), by: 'Catrin Rees' };
    const contactId = contactIdOf('Cyngor Gwynedd', 'leader');
    if (contactId === null) throw new Error('a post must have an id');
    const post = emptyPost('Cyngor Gwynedd', 'leader', contactId, said);
    await site.contacts.save(post, { contact: { ...post, personId: tom.id }, person: tom });
    await site.send(`${page}/audience`, {
      'post-leader': 'yes',
      'type-council': 'yes',
      ...(await asShown()),
    });
    const shown = await (await site.see(`${page}/invite`)).text();
    expect(shown).toContain('Tom Bevan');
    // The letter itself, in both languages, before anything leaves.
    for (const words of ['Mae gwahoddiad i chi', 'You are invited']) expect(shown).toContain(words);
    const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown)?.[1] ?? '';
    await site.send(`${page}/invite`, { choice: 'yes', seen });
    await site.send(`${page}/invite`, { choice: 'yes', seen });
    expect((await seminar()).invitation.sending).toMatchObject({ recipients: 1, queued: 0 });
    expect((await site.seminars.invited(id))?.recipients.map((one) => one.id)).toEqual([tom.id]);
  });
});

test('what came of seminars is told only of those that are over, in numbers', async () => {
  await begin();
  await publish();
  await known(site, tom);
  const commitments = [commitmentOf({ answers: [answerOf({ barrier: 'time' })] })];
  await transact(site.access.client, [
    putAttendance(
      site.access,
      null,
      newAttendanceOf({ commitments, expected: { 'consent-1': 'great-deal' } }),
    ),
  ]);
  expect(await (await site.see('/staff/what-came')).text()).toContain('No seminar is over yet');
  site.setTime('2027-06-20T10:00:00Z');
  for (const by of ['seminar', 'topic', 'organisation-type', 'year'])
    for (const language of ['cy', 'en'] as const) {
      const text = await (await site.see(`/staff/what-came?by=${by}`, language)).text();
      expect([by, await htmlFaults(text)]).toEqual([by, []]);
      expect(text).toContain('1 / 1 (100%)');
    }
  // One person is a group too small to be told apart.
  expect(await (await site.see('/staff/what-came')).text()).toContain(
    '1 person is in a group that cannot be shown apart',
  );
  const table = await (await site.see('/staff/what-came.csv?by=year')).text();
  expect(
    table
      .split('\r\n')
      .slice(1)
      .filter((line) => line !== ''),
  ).toEqual(['all,1,100,,1,1,1,1,0,,,,,,']);
  const said = await (await site.see(`${page}/commitments.csv`)).text();
  expect(said).toContain('Ask our three wards which forms they fill in twice');
});

test('every page is sound HTML in both languages', async () => {
  await begin();
  const draft = [
    'organiser',
    '/staff/seminars',
    '/staff/seminars/new',
    page,
    'details',
    'moments',
    'slides',
    'audience',
    'publish',
    'cancel',
  ];
  const pathOf = (one: string) => (one.startsWith('/') ? one : `${page}/${one}`);
  const look = async (pages: readonly string[]) => {
    for (const language of ['cy', 'en'] as const)
      for (const one of pages.map(pathOf)) {
        const response = await site.see(one, language);
        expect([one, response.status, await htmlFaults(await response.text())]).toEqual([one, 200, []]);
      }
  };
  await look(draft);
  await publish();
  await look([page, 'details', 'audience', 'invite', 'cancel']);
});
