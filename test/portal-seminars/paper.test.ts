import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { transact } from '../../functions/kernel/table.ts';
import { personIdOf } from '../../functions/people/person.ts';
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
  seminars = await openSeminarSite(await dynamo.createTables());
  await known(seminars.site, tom);
  seminars.site.setTime(clock('2027-05-12', '17:00'));
});
afterEach(() => seminars.stop());

const email = 'nia.hughes@hyweldda.example.org';
const niaId = personIdOf(email, testKeys);
/** Two things by Nia, whom nobody knows, and one by Tom. */
const papers = {
  'name-1': 'Nia Hughes',
  'email-1': email,
  'organisation-1': 'Hywel Dda University Health Board',
  'text-1': 'Ask our three wards which forms they fill in twice',
  'by-1': '30/6/2027',
  'helper-1': 'The digital team',
  'email-3': email.toUpperCase(),
  'text-3': 'Visit Bangor',
  'name-4': 'T Bevan',
  'email-4': tom.email,
  'organisation-4': 'Gwynedd',
  'text-4': 'Tell the others',
};
const path = () => `${seminars.organisedBy(rhian.id)}/paper`;
const sends = async (said: Readonly<Record<string, string>>) => seminars.post(path(), said);
const textsOf = async (id: typeof niaId) => {
  const view = await seminars.site.attendances.view(seminars.seminar.id, id);
  return view?.attendance?.commitments.map(({ text }) => text);
};

describe('commitments typed in from paper', () => {
  test('are shown once more, with who is written to and when, before any of it is kept', async () => {
    const before = await seminars.site.everything();
    const shown = await (await sends({ ...papers, step: 'check' })).text();
    for (const text of [
      '2 people get a letter',
      '11 June 2027',
      'Visit Bangor',
      'Had no place',
      '30 June 2027',
    ])
      expect(shown).toContain(text);
    // A known person keeps the name they have.
    expect(shown).toContain(tom.name);
    expect(await htmlFaults(shown)).toEqual([]);
    const again = await (await sends({ ...papers, shown: 'preview', step: 'change' })).text();
    expect(again).toContain('>Visit Bangor<');
    expect(again).toContain('id="text-10"');
    expect(await seminars.site.everything()).toBe(before);
  });

  test('are kept once, however often the form is sent, each person with a letter and their questions to come', async () => {
    for (let press = 0; press < 2; press++) {
      const kept = await sends({ ...papers, shown: 'preview', step: 'record' });
      expect(kept.headers.get('location')).toBe(
        `${seminars.site.origin}${seminars.organisedBy(rhian.id)}?done=saved`,
      );
    }
    expect(await textsOf(niaId)).toEqual([papers['text-1'], 'Visit Bangor']);
    const view = await seminars.site.attendances.view(seminars.seminar.id, niaId);
    expect(view?.attendance).toMatchObject({
      state: 'registered',
      organisationType: 'health-board',
      commitments: [
        { isFromPaper: true, byOn: '2027-06-30', helper: 'The digital team' },
        { isFromPaper: true, byOn: null },
      ],
    });
    expect(view?.person).toMatchObject({ name: 'Nia Hughes', language: 'unknown' });
    expect(await textsOf(tom.id)).toEqual(['Tell the others']);
    const letters = await seminars.site.deliveries.about(seminarSubject(seminars.seminar.id));
    expect(letters.map(({ message }) => message.template)).toEqual([
      'seminar-committed',
      'seminar-committed',
    ]);
  });

  test('that were half kept when something broke are kept whole when the form is sent again', async () => {
    const { 'email-4': _email, 'name-4': _name, 'organisation-4': _body, 'text-4': _text, ...nias } = papers;
    await sends({ ...nias, shown: 'preview', step: 'record' });
    const shown = await (await sends({ ...papers, step: 'check' })).text();
    for (const text of ['1 person gets a letter', 'Kept before: nothing changes'])
      expect(shown).toContain(text);
    await sends({ ...papers, shown: 'preview', step: 'record' });
    expect([await textsOf(niaId), await textsOf(tom.id)]).toEqual([
      [papers['text-1'], 'Visit Bangor'],
      ['Tell the others'],
    ]);
  });

  test('say of each row what is wrong with it, and nothing that was typed is lost', async () => {
    const { access } = seminars.site;
    const full = [1, 2, 3].map((number) => commitmentOf({ number, text: `Thing ${number}` }));
    await transact(access.client, [putAttendance(access, null, newAttendanceOf({ commitments: full }))]);
    const before = await seminars.site.everything();
    const wrong = { ...papers, 'by-1': '31/6/2027', 'text-3': '', 'organisation-4': '', 'email-7': 'x' };
    const response = await sends({ ...wrong, shown: 'preview', step: 'record' });
    const shown = await response.text();
    expect(response.status).toBe(422);
    for (const text of [
      'Row 1: Enter a real date',
      'Row 3: Enter what they will do',
      'Row 4: Enter their organisation',
      'Row 7: ',
    ])
      expect(shown).toContain(text);
    for (const typed of ['value="31/6/2027"', 'value="T Bevan"', papers['text-1']])
      expect(shown).toContain(typed);
    expect(await htmlFaults(shown)).toEqual([]);
    // Tom has said three things already.
    expect(await (await sends({ ...papers, step: 'check' })).text()).toContain(
      'Row 4: Write down three things at most',
    );
    expect(await (await sends({ step: 'check' })).text()).toContain('Fill in one row at least');
    expect(await seminars.site.everything()).toBe(before);
  });

  test('can be typed in by staff too, and by nobody before the seminar begins', async () => {
    const staffs = `/staff/seminars/${seminars.seminar.id}/paper`;
    await seminars.site.send(staffs, { ...papers, shown: 'preview', step: 'record' });
    expect(await textsOf(tom.id)).toEqual(['Tell the others']);
    seminars.site.setTime(clock('2027-05-12', '13:59'));
    expect((await seminars.get(path())).status).toBe(409);
    expect((await sends({ ...papers, step: 'record' })).status).toBe(409);
    // Papers turn up late.
    seminars.site.setTime(clock('2027-09-12', '13:59'));
    expect((await seminars.get(path())).status).toBe(200);
  });
});

test('every page is sound HTML in both languages', async () => {
  for (const language of ['cy', 'en'] as const)
    expect(await htmlFaults(await seminars.text(path(), language))).toEqual([]);
  const welsh = await seminars.post(path(), { ...papers, shown: 'preview', 'switch-language': 'cy' });
  const shown = await welsh.text();
  expect(shown).toContain('A yw hyn yn gywir?');
  expect(await htmlFaults(shown)).toEqual([]);
});
