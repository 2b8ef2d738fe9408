import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seminarSubject } from '../../functions/deliveries/subject.ts';
import { allowed } from '../../functions/kernel/result.ts';
import type { TimelineEvent } from '../../functions/obligations/view.ts';
import { publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import { runDuties, type Seminar, type SeminarId } from '../../functions/seminars/seminar.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { clock, draftSeminar } from '../seminars/seminar.ts';
import { htmlFaults } from '../support/browser.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';

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

const staff = { kind: 'staff', name: 'Catrin Rees' } as const;
const begin = (facts: Partial<Seminar> = {}) => site.seminars.begin(draftSeminar(facts), [], site.now());
const text = async (path: string, language: 'cy' | 'en' = 'en') => (await site.see(path, language)).text();

describe('the list of seminars', () => {
  beforeEach(async () => {
    await begin();
    await begin({
      id: 'open-day' as SeminarId,
      kind: 'open-day',
      title: { cy: 'Diwrnod ym Môn', en: 'A day on Anglesey' },
      startsAt: clock('2027-06-12', '10:00'),
      endsAt: clock('2027-06-12', '12:00'),
    });
    await site.seminars.change('open-day' as SeminarId, site.now(), (one) =>
      publishSeminar(one, { at: site.now(), by: staff }),
    );
  });

  test.each([
    ['', [true, true], '2 seminars.'],
    ['?phase=draft', [true, false], '1 seminar.'],
    ['?phase=coming', [false, true], '1 seminar.'],
    ['?kind=open-day', [false, true], '1 seminar.'],
    ['?q=mon', [false, true], '1 seminar.'],
    ['?q=RECORDS', [true, false], '1 seminar.'],
    ['?phase=coming&q=records', [false, false], 'No seminars found.'],
    ['?phase=never&kind=nothing', [true, true], '2 seminars.'],
  ])('is narrowed by %s', async (query, [records, day], found) => {
    const shown = await text(`/staff/seminars${query}`);
    expect([shown.includes('Sharing records'), shown.includes('A day on Anglesey')]).toEqual([records, day]);
    expect(shown).toContain(found);
    expect(shown.includes('href="/staff/seminars"')).toBe(true);
  });

  test('is a spreadsheet of what is shown', async () => {
    expect(await text('/staff/seminars')).toContain('href="/staff/seminars.csv"');
    expect(await text('/staff/seminars?phase=draft&page=1')).toContain('/staff/seminars.csv?phase=draft');
    const lines = (await text('/staff/seminars.csv?phase=draft')).split('\r\n');
    expect(lines.slice(1, -1)).toEqual([
      'sharing-records,shared-learning,Rhannu cofnodion,Sharing records,draft,2027-05-12T13:00:00.000Z,2027-05-12T15:00:00.000Z,30,0,0',
    ]);
  });

  test('is shown in pages of fifty, and is sound in both languages whatever it finds', async () => {
    for (let place = 0; place < 50; place++) await begin({ id: `seminar-${place}` as SeminarId });
    const first = await text('/staff/seminars?kind=shared-learning');
    expect(first.match(/Shared learning seminar<\/td>/g)).toHaveLength(50);
    expect(first).toContain('page=2');
    const second = await text('/staff/seminars?kind=shared-learning&page=2');
    expect(second.match(/Shared learning seminar<\/td>/g)).toHaveLength(1);
    for (const language of ['cy', 'en'] as const)
      for (const query of ['', '?q=nothing-like-it', '?page=2'])
        expect([query, await htmlFaults(await text(`/staff/seminars${query}`, language))]).toEqual([
          query,
          [],
        ]);
  });
});

test('a list without a seminar says so, and where one is arranged', async () => {
  const shown = await text('/staff/seminars');
  expect(shown).toContain('There is no seminar yet');
  expect(shown).toContain('href="/staff/seminars/new"');
});

test('everything that happens to a seminar is told in words, with who did it, in both languages', async () => {
  await begin();
  const happenings: readonly [string, TimelineEvent['args'], string][] = [
    ['begun', {}, 'Draft begun'],
    ['published', {}, 'people can register'],
    ['given-up', {}, 'Draft given up'],
    ['changed', {}, 'Details changed'],
    ['moved', { startsAt: '2027-05-12T13:00:00.000Z', reason: 'Snow' }, 'Begins: 12 May 2027 at 14:00. Snow'],
    ['cancelled', { reason: 'Snow' }, 'Seminar cancelled. Snow'],
    ['invited', { count: 3, leftOut: 1 }, 'Recipients: 3. Left out, because mail to them has stopped: 1.'],
    ['invitation-queued', { count: 3 }, 'Letters: 3.'],
    ['invitation-tested', {}, 'sent to the sender'],
    ['tell-moved', { count: 2 }, 'told of the change'],
    ['tell-cancelled', { count: 2 }, 'told that it will not take place'],
    ['places-given', { count: 2 }, 'waited longest. Places: 2.'],
    ['ended', {}, 'The seminar ended'],
    ['end', { count: 2 }, 'thanked and asked'],
    ['tell-what-happened', { count: 2 }, 'told what came of it. Letters: 2.'],
    ['said-back', {}, 'What the organiser adds'],
    ['reported', { moment: 'month' }, 'reported to the organiser: After 30 days'],
  ];
  // A new kind of run has words here too, or the page would fail for everybody.
  for (const duty of runDuties) expect(happenings.map(([what]) => what)).toContain(duty);
  await site.seminars.change(draftSeminar().id, site.now(), (seminar) =>
    allowed({
      seminar,
      timeline: happenings.map(([what, args]) => ({ what: `seminar-${what}`, by: staff, args })),
      deliveries: [],
    }),
  );
  const shown = await text('/staff/seminars/sharing-records');
  for (const [, , words] of happenings) expect(shown).toContain(words);
  expect(shown).toContain('Catrin Rees');
  const welsh = await text('/staff/seminars/sharing-records', 'cy');
  for (const [, , words] of happenings.filter(([what]) => what !== 'moved'))
    expect(welsh).not.toContain(words);
  expect(await htmlFaults(welsh)).toEqual([]);
});

test('a member of staff sends themselves the invitation, once for each version, and nobody else gets anything', async () => {
  await begin();
  const path = '/staff/seminars/sharing-records/invite/test';
  for (const language of ['cy', 'en'] as const)
    expect(await htmlFaults(await text(path, language))).toEqual([]);
  const letters = () => site.deliveries.about(seminarSubject(draftSeminar().id));
  const version = String((await site.seminars.get(draftSeminar().id))!.version);
  expect((await site.send(path, { version })).status).toBe(422);
  await site.send(path, { version, choice: 'no' });
  expect(await letters()).toEqual([]);
  for (let press = 0; press < 2; press++) {
    const pressed = await site.send(path, { version, choice: 'yes' });
    expect(pressed.headers.get('location')).toContain('/staff/seminars/sharing-records?done=test');
  }
  expect((await letters()).map(({ message }) => message)).toEqual([
    { template: 'seminar-invitation', seats: [], isTest: true },
  ]);
  expect(await text('/staff/seminars/sharing-records?done=test')).toContain('on its way to you');
  await site.seminars.change(draftSeminar().id, site.now(), (one) =>
    allowed({ seminar: { ...one, state: 'cancelled' }, timeline: [], deliveries: [] }),
  );
  expect((await site.see(path)).status).toBe(409);
});
