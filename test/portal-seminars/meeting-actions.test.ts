import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock, draftSeminar, publishedSeminar } from '../seminars/seminar.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, tom } from '../support/people.ts';
import { known } from './seminar-site.ts';

const spring = publishedSeminar({
  id: 'spring' as SeminarId,
  kind: 'network-meeting',
  title: { cy: 'Rhwydwaith y gwanwyn', en: 'Spring network' },
});
const autumn = publishedSeminar({
  id: 'autumn' as SeminarId,
  kind: 'network-meeting',
  title: { cy: 'Rhwydwaith yr hydref', en: 'Autumn network' },
  startsAt: clock('2027-11-03', '14:00'),
  endsAt: clock('2027-11-03', '16:00'),
});
const other = draftSeminar({ id: 'open-day' as SeminarId, kind: 'open-day' });

let dynamo: TestDynamo;
let site: PortalSite;
beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-10-01T10:00:00Z');
  const { access } = site;
  for (const someone of [rhian, tom]) await known(site, someone);
  const commitments = [
    commitmentOf(),
    commitmentOf({ number: 2, text: 'Share our form', answers: [answerOf()] }),
  ];
  await transact(access.client, [
    ...[spring, autumn, other].map((one) => putSeminar(access, null, one)),
    putAttendance(access, null, newAttendanceOf({ seminarId: spring.id, commitments })),
  ]);
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

const page = '/staff/seminars/autumn';
const say = async (follows: string) =>
  site.send(`${page}/follows`, {
    follows,
    version: String((await site.seminars.get(autumn.id))!.version),
  });

test('staff say which network meeting another follows, and see what became of its actions', async () => {
  expect(await (await site.see(page)).text()).toContain('This meeting follows no other.');
  const form = await (await site.see(`${page}/follows`)).text();
  expect([await htmlFaults(form), form.includes('Spring network'), form.includes('open-day')]).toEqual([
    [],
    true,
    false,
  ]);
  expect((await say('spring')).headers.get('location')).toBe(`${site.origin}${page}?done=saved`);
  const shown = await (await site.see(page)).text();
  expect(await htmlFaults(shown)).toEqual([]);
  for (const words of [
    'The organiser is sent these two working days before the meeting: 1 November 2027.',
    'Ask our three wards which forms they fill in twice',
    '30 June 2027',
    'late',
    'Share our form',
    'Done',
    'Tom Bevan',
  ])
    expect(shown).toContain(words);
});

test.each(['open-day', 'autumn', 'nowhere'])('a meeting cannot follow %s', async (follows) => {
  const response = await say(follows);
  expect([response.status, await response.text()]).toEqual([
    422,
    expect.stringContaining('Choose a network meeting that was before this one'),
  ]);
});

test('a seminar of another kind follows nothing', async () => {
  expect((await site.see('/staff/seminars/open-day/follows')).status).toBe(404);
  expect(await (await site.see('/staff/seminars/open-day')).text()).not.toContain('Actions of the meetings');
});
