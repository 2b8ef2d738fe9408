import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import qrReader from 'jsqr';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { transact } from '../../functions/kernel/table.ts';
import { personIdOf } from '../../functions/people/person.ts';
import { endSeminar, runPage } from '../../functions/seminars/advance-seminar.ts';
import { takeDown } from '../../functions/seminars/take-down.ts';
import { putAttendance } from '../../functions/seminars/seminar-rows.ts';
import { commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock } from '../seminars/seminar.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys, tom } from '../support/people.ts';
import { known, openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  seminars = await openSeminarSite(await dynamo.createTables(), { places: 1 });
  await known(seminars.site, tom);
  seminars.site.setTime(clock('2027-05-12', '15:50'));
});
afterEach(() => seminars.stop());

const words = 'Ask our three wards which forms they fill in twice';
const nia = {
  'text-1': words,
  'by-1-day': '30',
  'by-1-month': '6',
  'by-1-year': '2027',
  'helper-1': 'The digital team',
  'actual-consent': 'fair-amount',
  name: 'Nia Hughes',
  email: 'nia.hughes@hyweldda.example.org',
  language: 'cy',
  organisation: 'Hywel Dda University Health Board',
};
const niaId = personIdOf(nia.email, testKeys);
const says = (said: Readonly<Record<string, string>> = nia) => seminars.post(seminars.room, said);
const attendanceOf = async (id = niaId) =>
  (await seminars.site.attendances.all(seminars.seminar.id)).find(({ personId }) => personId === id);
const letters = async () =>
  (await seminars.site.deliveries.about(seminarSubject(seminars.seminar.id))).map(
    ({ message, recipientId }) => [message.template, recipientId],
  );

describe('the page behind the poster', () => {
  test('takes what somebody without a link will do; they were there, and get their own link', async () => {
    expect((await seminars.get(seminars.room)).headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const sent = await says();
    expect(sent.headers.get('location')).toBe(`${seminars.site.origin}${seminars.room}/thanks`);
    expect(await attendanceOf()).toMatchObject({
      state: 'registered',
      organisationType: 'health-board',
      actual: { consent: 'fair-amount' },
      commitments: [{ number: 1, text: words, byOn: '2027-06-30', helper: 'The digital team' }],
    });
    expect((await seminars.site.people.get([niaId])).get(niaId)).toMatchObject({ language: 'cy' });
    expect(await letters()).toEqual([['seminar-committed', niaId]]);
    expect(seminars.site.started).toHaveLength(1);
    // The form sent again changes nothing and writes nothing.
    const before = await seminars.site.everything();
    await says();
    expect(await seminars.site.everything()).toBe(before);
  });

  test('takes more than there are places: whoever says so was there', async () => {
    await transact(seminars.site.access.client, [
      putAttendance(seminars.site.access, null, newAttendanceOf()),
    ]);
    await says();
    await says({ ...nia, email: 'another@hyweldda.example.org' });
    expect((await seminars.site.attendances.places(seminars.seminar.id)).taken).toBe(2);
  });

  test('says the same whoever the address belongs to, and takes nothing back of what they said', async () => {
    const { access } = seminars.site;
    const own = newAttendanceOf({ commitments: [commitmentOf({ text: 'My own words' })] });
    await transact(access.client, [putAttendance(access, null, own)]);
    const asTom = { ...nia, email: tom.email, name: 'Somebody Else', organisation: 'Elsewhere' };
    const unknown = await says();
    const known = await says(asTom);
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ]);
    const attendance = await attendanceOf(tom.id);
    expect(attendance?.commitments.map(({ text }) => text)).toEqual(['My own words', words]);
    expect(attendance?.organisation).toBe(own.organisation);
    expect((await seminars.site.people.get([tom.id])).get(tom.id)?.name).toBe(tom.name);
  });

  test('says everything that is wrong at once, and keeps what was typed', async () => {
    const shown = await (await says({ ...nia, email: 'nia', organisation: '', 'by-1-day': '31' })).text();
    for (const text of ['Enter your organisation', 'Enter a real date']) expect(shown).toContain(text);
    for (const typed of [words, 'value="Nia Hughes"']) expect(shown).toContain(typed);
    expect(await (await says({ ...nia, 'text-1': '', 'actual-consent': '' })).text()).toContain(
      'Write down one thing that you will do',
    );
    expect(await attendanceOf()).toBeUndefined();
  });

  test('is closed before the seminar begins and two weeks after it', async () => {
    const before = await seminars.site.everything();
    for (const [date, text] of [
      ['2027-05-12T12:59:00Z', 'has not begun'],
      ['2027-05-26T15:00:00Z', 'This page has closed'],
    ] as const) {
      seminars.site.setTime(date);
      expect(await seminars.text(seminars.room)).toContain(text);
      expect(await (await says()).text()).toContain(text);
    }
    expect(await seminars.site.everything()).toBe(before);
  });

  test('has an address that the public page does not tell; one letter off opens nothing', async () => {
    const code = seminars.room.slice(-10);
    expect(await seminars.text(`/seminars/${seminars.seminar.id}`)).not.toContain(code);
    expect((await seminars.get(seminars.room.toUpperCase().replace('/ROOM/', '/room/'))).status).toBe(200);
    const other = code.endsWith('0') ? '1' : '0';
    for (const path of [`/room/${seminars.seminar.id}`, `${seminars.room.slice(0, -1)}${other}`])
      expect((await seminars.get(path)).status).toBe(404);
  });
});

describe('somebody who is known only from the room', () => {
  const asked = async () =>
    (await seminars.site.promises.getMany([niaId])).get(niaId)?.pending.map(({ moment }) => moment);
  const outcomes = ['month', 'quarter', 'year', 'three-years'];

  async function ends(): Promise<void> {
    const { site, seminar } = seminars;
    const at = clock('2027-05-12', '16:00');
    site.setTime(at);
    await site.seminars.change(seminar.id, at, (one) => allowed(endSeminar(one, at)));
    const attendances = await site.attendances.all(seminar.id);
    await site.seminars.change(seminar.id, at, (one) =>
      allowed(runPage(one, { attendances, hasMore: false, promises: new Map() }, at)),
    );
  }

  test('before it ends is asked later like everybody else', async () => {
    await says();
    expect(await asked()).toBeUndefined();
    await ends();
    expect(await asked()).toEqual(['nothing-yet', ...outcomes]);
  });

  test('in the very moment it ends is asked too: a decision on what was read before is taken again', async () => {
    await ends();
    const on = { at: seminars.site.now(), by: { kind: 'person', id: tom.id, name: tom.name } } as const;
    const promised = [{ text: words, byOn: null, helper: '' }];
    const said = {
      way: 'online',
      organisation: 'Elsewhere',
      organisationType: null,
      actual: {},
      promised,
      isFromPaper: false,
    } as const;
    let looks = 0;
    await seminars.site.attendances.change(seminars.seminar.id, tom.id, on, (view) =>
      takeDown(looks++ === 0 ? { ...view, seminar: { ...view.seminar, hasEnded: false } } : view, said, on),
    );
    expect(looks).toBe(2);
    expect((await seminars.site.promises.getMany([tom.id])).get(tom.id)?.pending).toHaveLength(5);
  });

  test('after it has ended too, and about nothing that is past', async () => {
    await ends();
    seminars.site.setTime(clock('2027-05-26', '10:00'));
    await says();
    expect(await asked()).toEqual(outcomes);
    expect(await seminars.text(seminars.promisesOf(niaId))).toContain(words);
  });
});

describe('the poster', () => {
  const poster = () => `${seminars.organisedBy(rhian.id)}/poster`;

  test('says in both languages what is asked, Welsh first, and its code leads to the page', async () => {
    seminars.site.setTime('2027-05-01T10:00:00Z');
    for (const language of ['cy', 'en'] as const) {
      const shown = await seminars.text(poster(), language);
      const at = ['Beth y byddwch yn ei wneud?', 'What will you do?'].map((text) => shown.lastIndexOf(text));
      expect(at[0]).toBeGreaterThan(0);
      expect(at[1]).toBeGreaterThan(at[0]!);
      expect(read(shown)).toBe(`${seminars.site.origin}${seminars.room}`);
      expect(await htmlFaults(shown)).toEqual([]);
    }
    expect((await seminars.site.see(`/staff/seminars/${seminars.seminar.id}/poster`)).status).toBe(200);
  });

  test('is there no more when the page has closed', async () => {
    seminars.site.setTime('2027-05-26T15:00:00Z');
    expect((await seminars.get(poster())).status).toBe(409);
    expect(await seminars.text(seminars.organisedBy(rhian.id))).not.toContain('/poster');
  });
});

/** What a phone reads: the drawing as pixels, given to a reader that is not the writer's. */
function read(page: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(page)?.[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let down = 0; down < scale; down++)
      for (let across = 0; across < scale; across++) {
        const place = ((Number(y) * scale + down) * size * scale + Number(x) * scale + across) * 4;
        pixels.fill(0, place, place + 3);
      }
  return qrReader.default(pixels, size * scale, size * scale)?.data;
}

test('every page is sound HTML in both languages', async () => {
  for (const language of ['cy', 'en'] as const)
    for (const path of [seminars.room, `${seminars.room}/thanks`])
      expect([path, await htmlFaults(await seminars.text(path, language))]).toEqual([path, []]);
});
