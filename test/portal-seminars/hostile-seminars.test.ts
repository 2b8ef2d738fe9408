import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { type PersonId, personIdOf } from '../../functions/people/person.ts';
import { createAdvanceSeminar } from '../../functions/seminars/advance-seminar.handler.ts';
import { calendarEntry } from '../../functions/seminars/calendar-entry.ts';
import { cancelSeminar, editSeminar } from '../../functions/seminars/decide-seminar.ts';
import { whySeminarLetterNotWanted } from '../../functions/seminars/letter-still-wanted.ts';
import { createThemeStore } from '../../functions/seminars/theme-store.ts';
import type { Seminar } from '../../functions/seminars/seminar.ts';
import { newAttendanceOf } from '../seminars/attendance.ts';
import { clock, publishedSeminar } from '../seminars/seminar.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys, tom } from '../support/people.ts';
import { openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
const open = async (facts: Partial<Seminar> = {}) => {
  seminars = await openSeminarSite(await dynamo.createTables(), facts);
};
beforeEach(() => open());
afterEach(() => seminars.stop());

const someone = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@body.example.org`,
  language: 'en',
  organisation: 'Gwynedd Council',
  way: 'in-place',
  access: '',
  diet: '',
  ...more,
});
const idOf = ({ email }: { readonly email: string }) => personIdOf(email, testKeys);
const nia = someone('Nia Hughes', { access: 'A hearing loop' });
const huw = someone('Huw Owen');
const path = () => `/seminars/${seminars.seminar.id}`;
const registers = (said: Readonly<Record<string, string>>) => seminars.post(path(), said);
const stateOf = async (id: PersonId) =>
  (await seminars.site.attendances.all(seminars.seminar.id)).find(({ personId }) => personId === id)?.state;
const needsOf = async (id: PersonId) =>
  (await seminars.site.attendances.needsAt(seminars.seminar.id, seminars.site.now())).get(id);
const letters = async () =>
  (await seminars.site.deliveries.about(seminarSubject(seminars.seminar.id))).map(
    ({ message, recipientId }) => [message.template, recipientId],
  );
const on = () => ({ at: seminars.site.now(), by: { kind: 'staff', name: 'Catrin Rees' } }) as const;
/** What a stranger can see of an answer. */
const seen = async (response: Response) => ({
  status: response.status,
  to: response.headers.get('location'),
  cookies: response.headers.getSetCookie(),
  page: (await response.text()).replaceAll(/[\w.]+@body\.example\.org|Nia Hughes|Huw Owen/g, '…'),
});

/** The seminar does what it has to do by now. */
async function looks(): Promise<void> {
  const { site, seminar } = seminars;
  const advance = createAdvanceSeminar({
    ...site,
    themes: createThemeStore(site.access),
    log: createLog(() => undefined),
  });
  await advance({ id: seminar.id, at: site.now() } as never);
}

describe('links', () => {
  test('that are forged, altered or of another kind open nothing, and all say the same', async () => {
    await registers(nia);
    const place = seminars.placeOf(idOf(nia));
    const promises = seminars.promisesOf(idOf(nia));
    const token = place.split('/')[2] ?? '';
    const [body = '', signature = ''] = token.split('.');
    const before = await seminars.site.everything();
    const forged = [
      place.replace('/places/', '/promises/'),
      promises.replace('/promises/', '/places/'),
      `/places/${body}.${signature.slice(0, -2)}AA`,
      `/places/${body}.`,
      `/places/${body}`,
      `/places/.${signature}`,
      `/places/${Buffer.from('["sharing-records","everybody"]').toString('base64url')}.${signature}`,
      `/places/${token}%00`,
      `/places/${token}x`,
      `/places/${'a'.repeat(200)}.${signature}`,
      seminars.placeOf('nobody' as PersonId),
      seminars.promisesOf('nobody' as PersonId),
    ];
    const pages = new Map<string, string>();
    for (const link of forged)
      for (const part of link.startsWith('/places')
        ? ['', '/leave', '/commit']
        : ['/sharing-records/1', '/sharing-records/ask']) {
        for (const response of [
          await seminars.get(`${link}${part}`),
          await seminars.post(`${link}${part}`, { ...nia, choice: 'leave', 'text-1': 'x' }),
        ]) {
          expect([link, part, response.status]).toEqual([link, part, 404]);
          pages.set(await response.text(), link.slice(0, 40));
        }
      }
    expect([...pages.values()]).toHaveLength(1);
    expect((await seminars.get(`/places/${'a'.repeat(5000)}.${signature}`)).status).toBe(404);
    expect(await seminars.site.everything()).toBe(before);
  });

  test('to one’s own promises show and change nothing of anybody else’s', async () => {
    await registers(nia);
    await registers(huw);
    seminars.site.setTime(clock('2027-05-12', '16:00'));
    await looks();
    await seminars.post(`${seminars.placeOf(idOf(nia))}/commit`, { 'text-1': 'Words of Nia' });
    const his = seminars.promisesOf(idOf(huw));
    expect(await seminars.text(his)).not.toContain('Words of Nia');
    expect(await seminars.text(`${his}/calendar.ics`)).not.toContain('Words of Nia');
    const before = await seminars.site.everything();
    for (const part of [
      `${seminars.seminar.id}/1`,
      `${seminars.seminar.id}/1/more`,
      'another/1',
      'another/ask',
    ])
      for (const response of [
        await seminars.get(`${his}/${part}`),
        await seminars.post(`${his}/${part}`, { outcome: 'done', choice: 'leave-alone' }),
      ])
        expect([part, response.status]).toEqual([part, 404]);
    expect(await seminars.site.everything()).toBe(before);
  });
});

describe('whoever knows only an address', () => {
  test('reads the same whether or not its owner comes, waits or gave up', async () => {
    const fresh = await seen(await registers(nia));
    expect(fresh.status).toBe(303);
    expect(await seen(await registers(nia))).toEqual(fresh);
    await seminars.post(`${seminars.placeOf(idOf(nia))}/leave`, { choice: 'leave' });
    expect(await stateOf(idOf(nia))).toBe('cancelled');
    expect(await seen(await registers(nia))).toEqual(fresh);
  });

  test('reads the same of a seminar that is full: whoever has a place gets their letter and no other page', async () => {
    await seminars.stop();
    await open({ places: 1, hasWaitingList: false });
    await registers(nia);
    const late = await seen(await registers(huw));
    expect(late.page).toContain('has no waiting list');
    expect(await seen(await registers(nia))).toEqual(late);
    expect(await letters()).toEqual([
      ['seminar-registered', idOf(nia)],
      ['seminar-registered', idOf(nia)],
    ]);
  });

  test('does not change what its owner said, nor what they need there', async () => {
    await registers(nia);
    await registers({ ...nia, name: 'Somebody Else', access: 'Nothing at all', organisation: 'Elsewhere' });
    expect(await needsOf(idOf(nia))).toEqual({ access: 'A hearing loop', diet: '' });
  });

  test('gets its owner one letter in ten minutes, however often they ask', async () => {
    await registers(nia);
    for (let times = 0; times < 5; times++) await registers(nia);
    expect(await letters()).toHaveLength(2);
  });
});

describe('at one moment', () => {
  test('two who take the last place get one place and one turn to wait', async () => {
    await seminars.stop();
    await open({ places: 1 });
    const answers = await Promise.all([registers(nia), registers(huw)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const states = [await stateOf(idOf(nia)), await stateOf(idOf(huw))];
    expect(states.toSorted()).toEqual(['registered', 'waiting']);
    expect(await seminars.site.attendances.places(seminars.seminar.id)).toEqual({ taken: 1, waiting: 1 });
  });

  test('one form sent many times takes one place and sends one letter', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => registers(nia)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 303));
    expect(await seminars.site.attendances.places(seminars.seminar.id)).toEqual({ taken: 1, waiting: 0 });
    expect((await letters()).length).toBeLessThanOrEqual(2);
  });

  test('a place given up twice is given to one who waits', async () => {
    await seminars.stop();
    await open({ places: 1 });
    for (const one of [nia, huw, someone('Priya Patel')]) await registers(one);
    const leave = `${seminars.placeOf(idOf(nia))}/leave`;
    await Promise.all([1, 2, 3].map(() => seminars.post(leave, { choice: 'leave' })));
    expect(await seminars.site.attendances.places(seminars.seminar.id)).toEqual({ taken: 1, waiting: 1 });
    expect(await stateOf(idOf(huw))).toBe('registered');
  });
});

describe('a program that opens every link and sends every form it finds', () => {
  /** Sends the form of a page as it stands: whatever is filled in, and no choice of its own. */
  async function sendsFormOf(page: string): Promise<void> {
    const html = await seminars.text(page);
    const fields: Record<string, string> = {};
    for (const [input] of html.matchAll(/<input[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      if (name === undefined || (/type="(?:radio|checkbox)"/.test(input) && !/\schecked/.test(input)))
        continue;
      fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    }
    for (const [, name = '', text = ''] of html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
      fields[name] = text;
    for (const [, name = '', choices = ''] of html.matchAll(
      /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
    ))
      fields[name] = /<option value="([^"]*)" selected/.exec(choices)?.[1] ?? '';
    await seminars.post(page, fields);
  }

  test('gives up no place, takes none back and promises nothing', async () => {
    await registers(nia);
    const place = seminars.placeOf(idOf(nia));
    await sendsFormOf(place);
    await sendsFormOf(`${place}/leave`);
    expect(await stateOf(idOf(nia))).toBe('registered');
    expect(await needsOf(idOf(nia))).toEqual({ access: 'A hearing loop', diet: '' });
    await seminars.post(`${place}/leave`, { choice: 'leave' });
    await sendsFormOf(place);
    expect(await stateOf(idOf(nia))).toBe('cancelled');
    await registers(nia);
    seminars.site.setTime(clock('2027-05-12', '16:00'));
    await looks();
    await sendsFormOf(`${place}/commit`);
    await seminars.post(`${place}/commit`, { 'text-1': 'Words of Nia' });
    const mine = `${seminars.promisesOf(idOf(nia))}/${seminars.seminar.id}`;
    for (const part of ['1', '1/more', 'ask']) await sendsFormOf(`${mine}/${part}`);
    const [attendance] = await seminars.site.attendances.all(seminars.seminar.id);
    expect(attendance).toMatchObject({
      isLeftAlone: false,
      commitments: [{ text: 'Words of Nia', answers: [] }],
    });
  });
});

describe('what people need there', () => {
  test('goes with their place', async () => {
    await registers(nia);
    await seminars.post(`${seminars.placeOf(idOf(nia))}/leave`, { choice: 'leave' });
    expect(await needsOf(idOf(nia))).toBeUndefined();
  });

  test('is kept until two weeks after the seminar, also when that moves', async () => {
    await registers(nia);
    const { site, seminar } = seminars;
    const moved = { startsAt: clock('2027-09-01', '14:00'), endsAt: clock('2027-09-01', '16:00') };
    await site.seminars.change(seminar.id, site.now(), (one) => editSeminar(one, moved, 'Snow', on()));
    await looks();
    site.setTime(clock('2027-09-14', '12:00'));
    expect(await needsOf(idOf(nia))).toEqual({ access: 'A hearing loop', diet: '' });
    site.setTime(clock('2027-09-16', '12:00'));
    expect(await needsOf(idOf(nia))).toBeUndefined();
    expect(await (await site.see(`/staff/seminars/${seminar.id}/people.csv`)).text()).not.toContain(
      'hearing',
    );
  });

  test('is not kept when the seminar is called off', async () => {
    await registers(nia);
    const { site, seminar } = seminars;
    await site.seminars.change(seminar.id, site.now(), (one) => cancelSeminar(one, 'Snow', on()));
    await looks();
    expect(await needsOf(idOf(nia))).toBeUndefined();
    expect(await site.everything()).not.toContain('hearing loop');
  });
});

describe('nothing stale', () => {
  test('a seminar that is moved and called off at once is told of once, as called off', async () => {
    await registers(nia);
    const { site, seminar } = seminars;
    const moved = { startsAt: clock('2027-09-01', '14:00'), endsAt: clock('2027-09-01', '16:00') };
    await site.seminars.change(seminar.id, site.now(), (one) => editSeminar(one, moved, 'Snow', on()));
    await site.seminars.change(seminar.id, site.now(), (one) => cancelSeminar(one, 'More snow', on()));
    await looks();
    expect((await letters()).map(([template]) => template).toSorted()).toEqual([
      'seminar-cancelled',
      'seminar-registered',
    ]);
    const view = (await site.attendances.view(seminar.id, idOf(nia)))!;
    // Had the letter of the move been written before, it would not leave any more.
    for (const template of ['seminar-moved', 'seminar-registered'] as const)
      expect(whySeminarLetterNotWanted({ template, sequence: 1 }, view, site.now())).toBe(
        'seminar-cancelled',
      );
  });

  test('whoever registers after a move is not told of it, and whoever comes too late gets no place and no letter', async () => {
    const { site, seminar } = seminars;
    const moved = { startsAt: clock('2027-09-01', '14:00'), endsAt: clock('2027-09-01', '16:00') };
    await site.seminars.change(seminar.id, site.now(), (one) => editSeminar(one, moved, 'Snow', on()));
    site.setTime('2027-04-01T09:00:01Z');
    await registers(nia);
    await looks();
    expect((await letters()).map(([template]) => template)).toEqual(['seminar-registered']);
    site.setTime(moved.startsAt);
    expect(await (await registers(huw)).text()).toContain('has begun');
    site.setTime('2028-01-01T09:00:00Z');
    await registers(huw);
    expect(await stateOf(idOf(huw))).toBeUndefined();
  });

  test('nobody registers for one that is called off', async () => {
    const { site, seminar } = seminars;
    await site.seminars.change(seminar.id, site.now(), (one) => cancelSeminar(one, 'Snow', on()));
    expect((await registers(nia)).status).toBe(422);
    await seminars.post(seminars.placeOf(seminar.organiserId), nia);
    expect(await site.attendances.all(seminar.id)).toEqual([]);
    expect(await letters()).toEqual([]);
  });
});

describe('hostile text', () => {
  const hostile = {
    bidi: 'Nia \u202Egnp.exe\u202C Hughes',
    header: 'Nia\r\nBcc: all@example.org\r\n\r\nHello',
    html: '<script>alert(1)</script><img src=x onerror=alert(1)>"\'',
    formula: '=HYPERLINK("https://evil.example","x")',
    emoji: '👩🏽‍⚕️ Ŵyn ŷd 𝔑ia',
    calendar: 'Nia";X-EVIL=1:mailto:all@example.org\\n,;BEGIN:VEVENT',
  };

  test.each(Object.entries(hostile))('in a name stays a name (%s)', async (_, name) => {
    await registers({ ...nia, name, organisation: name });
    const person = (await seminars.site.people.get([idOf(nia)])).get(idOf(nia));
    expect(person?.name).not.toMatch(/[\r\n\u202A-\u202E]/);
    const csv = await (await seminars.site.see(`/staff/seminars/${seminars.seminar.id}/people.csv`)).text();
    expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@-]/);
    const page = await (await seminars.site.see(`/staff/seminars/${seminars.seminar.id}`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(await seminars.text(seminars.placeOf(idOf(nia)))).not.toContain('<img');
  });

  test.each(Object.entries(hostile))('in a calendar entry is one property of one entry (%s)', (_, name) => {
    const long = `${name.replaceAll(/[\r\n]+/g, ' ')} ${'ŵŷ👩🏽‍⚕️'.repeat(60)}`;
    const text = calendarEntry({
      method: 'REQUEST',
      seminar: publishedSeminar({
        title: { cy: long, en: long },
        about: { cy: `${name}\n${long}`, en: long },
      }),
      attendance: newAttendanceOf(),
      person: { ...tom, name: long },
      languages: ['cy', 'en'],
      organiser: { name: long, mailbox: 'fund@fund.example.org' },
      url: 'https://fund.example.org/places/x',
      at: eventTime('2027-04-01T09:00:00Z'),
    });
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // Folded between characters, never within one.
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines.join('\n')).not.toMatch(/^X-EVIL|^BEGIN:VEVENT[\s\S]*^BEGIN:VEVENT/m);
    const [entry, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(entry!.getFirstPropertyValue('summary')).toBe(long);
    expect(
      entry!
        .getAllProperties('attendee')
        .map((one) => String(one.getFirstValue()).replace('MAILTO', 'mailto')),
    ).toEqual([`mailto:${tom.email}`]);
    expect(entry!.getFirstProperty('attendee')!.getParameter('rsvp')).toBe('TRUE');
  });

  test('of a hundred kilobytes is refused at the field, and a larger form altogether', async () => {
    for (const field of ['name', 'organisation', 'access', 'diet', 'email'])
      expect([field, (await registers({ ...nia, [field]: 'x'.repeat(100_000) })).status]).toEqual([
        field,
        422,
      ]);
    expect((await registers({ ...nia, name: 'x'.repeat(300_000) })).status).toBe(413);
    expect(await seminars.site.attendances.all(seminars.seminar.id)).toEqual([]);
    await registers(nia);
    seminars.site.setTime(clock('2027-05-12', '16:00'));
    const commit = `${seminars.placeOf(idOf(nia))}/commit`;
    expect((await seminars.post(commit, { 'text-1': 'x'.repeat(100_000) })).status).toBe(422);
    expect((await seminars.post(commit, { 'text-1': 'One', 'helper-1': 'x'.repeat(100_000) })).status).toBe(
      303,
    );
  });

  test('as an address or as a choice that is none is refused', async () => {
    for (const said of [
      { email: 'nia@body.example.org\r\nBcc: all@example.org' },
      { email: 'nia@body.example.org, all@example.org' },
      { email: '<nia@body.example.org>' },
      { way: 'by-balloon' },
      { language: 'fr' },
    ])
      expect([said, (await registers({ ...nia, ...said })).status]).toEqual([said, 422]);
    await registers({
      ...nia,
      'expected-consent': 'everything',
      'expected-__proto__': 'little',
      'expected-x': 'little',
    });
    const [attendance] = await seminars.site.attendances.all(seminars.seminar.id);
    expect(attendance!.expected).toEqual({});
  });
});
