import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { composeSeminarLetter } from '../../functions/deliveries/emails/seminar-letters.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { calendarEntry } from '../../functions/seminars/calendar-entry.ts';
import { editSeminar } from '../../functions/seminars/decide-seminar.ts';
import type { Seminar } from '../../functions/seminars/seminar.ts';
import { newAttendanceOf } from '../seminars/attendance.ts';
import { clock } from '../seminars/seminar.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { tom } from '../support/people.ts';
import { openSeminarSite, type SeminarSite } from './seminar-site.ts';

let dynamo: TestDynamo;
let seminars: SeminarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterEach(() => seminars.stop());
afterAll(() => dynamo.stop());

const fund = {
  fundName: { cy: 'Y Gronfa', en: 'The Fund' },
  mailbox: 'fund@fund.example.org',
  phone: '0300 000 0000',
  publicOrigin: 'https://fund.example.org',
};

/** At two in the afternoon, by the clocks of Wales. */
const atTwo = (date: string) => ({ startsAt: clock(date, '14:00'), endsAt: clock(date, '16:00') });

/** Days before, on and after both changes of the clocks, with the same moment in UTC and in words. */
const days = [
  ['2027-03-26', '14', 'Friday 26 March 2027', 'Dydd Gwener 26 Mawrth 2027'],
  ['2027-03-28', '13', 'Sunday 28 March 2027', 'Dydd Sul 28 Mawrth 2027'],
  ['2027-03-29', '13', 'Monday 29 March 2027', 'Dydd Llun 29 Mawrth 2027'],
  ['2027-10-29', '13', 'Friday 29 October 2027', 'Dydd Gwener 29 Hydref 2027'],
  ['2027-10-31', '14', 'Sunday 31 October 2027', 'Dydd Sul 31 Hydref 2027'],
  ['2027-11-01', '14', 'Monday 1 November 2027', 'Dydd Llun 1 Tachwedd 2027'],
] as const;

/** All letters that say when a seminar is, as one text. */
function lettersAbout(seminar: Seminar): string {
  const templates = ['seminar-registered', 'seminar-waiting', 'seminar-moved'] as const;
  const messages = [
    { template: 'seminar-invitation', seats: [] } as const,
    ...templates.map((template) => ({ template, sequence: 0 })),
  ];
  return JSON.stringify(
    messages.map((message) =>
      composeSeminarLetter({
        message,
        seminar,
        recipient: { name: tom.name, language: 'both' },
        attendance: newAttendanceOf(),
        report: null,
        settings: fund,
        url: 'https://fund.example.org/places/x',
      }),
    ),
  );
}

/** When a calendar begins its only entry, as a program in another zone reads it. */
function beginsAt(calendar: string): string {
  const [entry] = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
  return new ICAL.Event(entry!).startDate.toString();
}

function entryOf(seminar: Seminar): string {
  return calendarEntry({
    method: 'REQUEST',
    seminar,
    attendance: newAttendanceOf(),
    person: tom,
    languages: ['en'],
    organiser: { name: 'The fund', mailbox: fund.mailbox },
    url: 'https://fund.example.org/places/x',
    at: eventTime('2027-03-01T10:00:00Z'),
  });
}

/** Everything that says when the site's seminar is says two o'clock on this day. */
async function saysTwo([date, hourUtc, english, welsh]: (typeof days)[number]): Promise<void> {
  const { site, seminar } = seminars;
  const stored = (await site.seminars.get(seminar.id))!;
  for (const page of [`/seminars/${seminar.id}`, `/staff/seminars/${seminar.id}`]) {
    const see = async (language: 'cy' | 'en') =>
      page.startsWith('/staff') ? (await site.see(page, language)).text() : seminars.text(page, language);
    expect(await see('en')).toContain(`${english}, 14:00–16:00`);
    expect(await see('cy')).toContain(`${welsh}, 14:00–16:00`);
  }
  const details = await (await site.see(`/staff/seminars/${seminar.id}/details`)).text();
  expect(/name="starts"[^>]*value="([^"]*)"/.exec(details)?.[1]).toBe('14:00');
  const letters = lettersAbout(stored);
  const plain = (text: string) => text.replace(/^\D+/, '');
  expect(letters.split(`${plain(english)} at 14:00`).length - 1).toBe(4);
  expect(letters.split(`${plain(welsh)} am 14:00`).length - 1).toBe(4);
  const utc = `${date}T${hourUtc}:00:00Z`;
  expect(beginsAt(entryOf(stored))).toBe(utc);
  expect(beginsAt(await seminars.text('/seminars/calendar.ics'))).toBe(utc);
  const authorization = `Bearer ${await site.token('staff')}`;
  const api = await site.call(`/api/seminars/${seminar.id}`, { headers: { authorization } });
  expect(await api.json()).toMatchObject({ startsAt: utc.replace('Z', '.000Z') });
}

describe('a seminar at two in the afternoon', () => {
  test.each(days)('on %s is at two on every page, in every letter and every calendar', async (...day) => {
    seminars = await openSeminarSite(await dynamo.createTables(), atTwo(day[0]));
    seminars.site.setTime('2027-03-02T09:00:00Z');
    await saysTwo(day);
  });

  test('stays at two when it moves across a change of the clocks, by the page and by the API', async () => {
    seminars = await openSeminarSite(await dynamo.createTables(), atTwo('2027-10-29'));
    const { site, seminar } = seminars;
    const path = `/staff/seminars/${seminar.id}/details`;
    const shown = await (await site.see(path)).text();
    const field = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(shown)?.[1] ?? '';
    const names = [
      ...shown.matchAll(
        /<input[^>]*name="([^"]+)"[^>]*type="(?:text|hidden)"|<input[^>]*type="hidden"[^>]*name="([^"]+)"/g,
      ),
    ];
    const values = Object.fromEntries(
      names.map(([, one, other]) => [one ?? other ?? '', field(one ?? other ?? '')]),
    );
    const moved = {
      kind: 'shared-learning',
      'waiting-list': 'yes',
      'date-day': '1',
      'date-month': '11',
      'date-year': '2027',
    };
    await site.send(path, { ...values, ...moved, reason: 'The hall is taken' });
    await saysTwo(days[5]);
    const authorization = `Bearer ${await site.token('staff')}`;
    const back = {
      startsAt: '2027-10-29T14:00:00+01:00',
      endsAt: '2027-10-29T16:00:00+01:00',
      reason: 'Free again',
    };
    await site.call(`/api/seminars/${seminar.id}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(back),
    });
    await saysTwo(days[3]);
    expect((await site.seminars.get(seminar.id))!.sequence).toBe(2);
  });

  test('is followed up by the days of Wales, on either side of a change', async () => {
    seminars = await openSeminarSite(await dynamo.createTables(), atTwo('2027-10-01'));
    const { site, seminar } = seminars;
    const authorization = `Bearer ${await site.token('staff')}`;
    const asked = async () => {
      const response = await site.call(`/api/seminars/${seminar.id}`, { headers: { authorization } });
      return ((await response.json()) as { asked: { moment: string; dueOn: string }[] }).asked[1];
    };
    // Thirty days after 1 October is the Sunday on which the clocks change; offices open on Monday.
    expect(await asked()).toEqual({ moment: 'month', dueOn: '2027-11-01' });
    const by = { kind: 'staff', name: 'Catrin Rees' } as const;
    // Ends at half past eleven at night in Wales, which is the same day in UTC in winter only.
    const late = { startsAt: clock('2027-07-01', '22:00'), endsAt: clock('2027-07-01', '23:30') };
    await site.seminars.change(seminar.id, site.now(), (one) =>
      editSeminar(one, late, 'Evening', { at: site.now(), by }),
    );
    expect(await asked()).toEqual({ moment: 'month', dueOn: '2027-08-02' });
  });
});
