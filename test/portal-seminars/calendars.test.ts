import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { noPromises, withAsks } from '../../functions/seminars/promises.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance, putPromises } from '../../functions/seminars/seminar-rows.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { tom } from '../support/people.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { known, openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
  seminars = await openSeminarSite(await dynamo.createTables(), {
    title: {
      cy: 'Rhannu cofnodion ŵyl a thŷ, gyda theitl sydd mor hir fel bod rhaid ei blygu',
      en: 'Sharing records',
    },
  });
});
afterAll(async () => {
  await seminars.stop();
  await dynamo.stop();
});

/** A calendar as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

test('the seminars are a calendar to subscribe to, without the link to join', async () => {
  const response = await seminars.get('/seminars/calendar.ics', 'cy');
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  expect(text).not.toContain('meet.example.org');
  // Lines are folded by octets: ŵ and ŷ are two each.
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const [event] = read(text);
  expect([event!.summary, event!.startDate.toString()]).toEqual([
    seminars.seminar.title.cy,
    '2027-05-12T13:00:00Z',
  ]);
});

test('somebody’s promises with a date are a calendar of their own, by their link alone', async () => {
  const { site, seminar } = seminars;
  const { access } = site;
  await known(site, tom);
  const attendance = newAttendanceOf({
    commitments: [
      commitmentOf({ number: 1 }),
      commitmentOf({
        number: 2,
        text: 'Moved',
        answers: [answerOf({ outcome: 'not-yet', newDate: '2027-09-01' as never })],
      }),
      commitmentOf({ number: 3, text: 'Done already', answers: [answerOf()] }),
    ],
  });
  const promises = withAsks(noPromises(tom.id), seminar.id, []);
  await transact(access.client, [
    putAttendance(access, null, attendance),
    putPromises(access, noPromises(tom.id), promises),
  ]);
  const events = read(await seminars.text(`${seminars.promisesOf(tom.id)}/calendar.ics`));
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ['Ask our three wards which forms they fill in twice', '2027-06-30'],
    ['Moved', '2027-09-01'],
  ]);
  expect((await seminars.get(`${seminars.promisesOf(tom.id).slice(0, -2)}xx/calendar.ics`)).status).toBe(404);
});
