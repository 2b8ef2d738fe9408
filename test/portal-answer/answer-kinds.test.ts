import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { transact } from '../../functions/kernel/table.ts';
import { acceptAnswer, returnAnswer } from '../../functions/obligations/obligation-actions.ts';
import type { Obligation, ObligationId } from '../../functions/obligations/obligation.ts';
import { putNew } from '../../functions/obligations/obligation-rows.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { awarded, everybody, huw, seedAward, withObligations } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, siân, tom } from '../support/people.ts';
import { type AnswerSite, openAnswerSite } from './answer-site.ts';

let dynamo: TestDynamo;
let site: AnswerSite;
let projects = 0;
const staff = { at: eventTime('2027-07-05T10:00:00Z'), by: { kind: 'staff', name: 'Catrin Rees' } } as const;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openAnswerSite(await dynamo.createTables());
  site.setTime('2027-07-01T10:00:00Z');
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** A project of its own, of which everything has been asked. */
async function begin(): Promise<string> {
  const view = withObligations(awarded({}, `bq${++projects}`), () => ({ state: 'asked' }));
  await seedAward(site.access, view);
  return view.project.id;
}

const one = async (id: string): Promise<Obligation> => {
  const view = await site.obligations.view(id as ObligationId);
  if (view === null) throw new Error(`there is no ${id}`);
  return view.obligation;
};
const pathOf = async (id: string, person = rhian) => site.pathFor(await one(id), person);
const text = async (path: string) =>
  (await site.get(`${path}${path.includes('?') ? '&' : '?'}lang=en`)).text();
const date = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
/** Where a POST leads. */
const leadsTo = async (path: string, form: Record<string, string>) => {
  const response = await site.post(path, form);
  return response.headers.get('location')?.replace(site.origin, '') ?? `${response.status}`;
};

describe('a progress update', () => {
  const answers = {
    happened: 'Forty tablets are in use.',
    learnt: 'The signal is worse than the map says.',
    next: 'The second valley.',
    'may-share': 'yes',
    base: '0',
  };

  test('is three questions on one page, then a check, then sent: and that ends it', async () => {
    const project = await begin();
    const id = `progress-update_${project}_1`;
    const path = await pathOf(id);
    expect(await text(path)).toContain('About ten minutes');
    const section = await text(`${path}/sections/update`);
    for (const asked of [
      'What has happened since',
      'What have you learnt?',
      'What comes next?',
      'May we pass this on',
    ])
      expect(section).toContain(asked);
    expect(await leadsTo(`${path}/sections/update`, { ...answers, choice: 'yes' })).toBe(`${path}/check`);
    expect(await text(`${path}/check`)).toContain('It cannot be changed afterwards');
    expect(await leadsTo(`${path}/check`, { send: 'yes' })).toBe('/answered/sent?lang=cy');
    expect(await one(id)).toMatchObject({ state: 'accepted', submitted: { by: rhian.id }, nextAt: null });
    // A second click finds it sent, and says so; nothing else opens by this link any more.
    expect(await leadsTo(`${path}/check`, { send: 'yes' })).toBe('/answered/sent?lang=cy');
    expect((await site.get(path)).status).toBe(404);
    expect((await site.get(`${path}/check`)).status).toBe(404);
    expect(site.started.filter((run) => JSON.stringify(run).includes(`${id}_1_receipt`))).toHaveLength(1);
  });

  test('that is not whole says what is missing, beside the field', async () => {
    const path = await pathOf(`progress-update_${await begin()}_1`, tom);
    const response = await site.post(`${path}/sections/update`, { ...answers, learnt: '', choice: 'yes' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Enter what you have learnt');
  });

  test('lets the project look, because something it owed has ended', async () => {
    const project = await begin();
    const path = await pathOf(`progress-update_${project}_1`);
    await site.post(`${path}/sections/update`, { ...answers, choice: 'yes' });
    await site.post(`${path}/check`, { send: 'yes' });
    const { nextAt } = (await createProjectStore(site.access).get(project as never))!;
    expect(nextAt).toBe(site.now());
  });
});

describe('a milestone', () => {
  const send = async (project: string, form: Record<string, string>, about = '1') => {
    const path = await pathOf(`milestone_${project}_${about}`);
    await site.post(`${path}/sections/milestone`, { base: '0', choice: 'yes', ...form });
    return site.post(`${path}/check`, { send: 'yes' });
  };

  test('says on its page which it is', async () => {
    expect(await text(await pathOf(`milestone_${await begin()}_1`, tom))).toContain('First tablets in use');
  });

  test('that was reached is done', async () => {
    const project = await begin();
    await send(project, { reached: 'yes', ...date('reached-on', '2027-06-28') });
    expect(await one(`milestone_${project}_1`)).toMatchObject({ state: 'accepted' });
    expect(await site.obligations.view(`milestone_${project}_1x2` as ObligationId)).toBeNull();
  });

  test('that was not is asked about again on the day it will be, and the first answer stays', async () => {
    const project = await begin();
    const later = { reached: 'no', ...date('new-date', '2028-01-10'), why: 'The supplier is late.' };
    await send(project, later);
    expect(await one(`milestone_${project}_1`)).toMatchObject({ state: 'accepted', dueOn: '2027-10-29' });
    expect(await one(`milestone_${project}_1x2`)).toMatchObject({
      state: 'planned',
      dueOn: '2028-01-10',
      matter: { title: 'First tablets in use' },
    });
    await send(project, { ...later, ...date('new-date', '2028-03-10') }, '1x2');
    expect(await one(`milestone_${project}_1x3`)).toMatchObject({ dueOn: '2028-03-10' });
  });

  test('cannot be put off to a day that has passed', async () => {
    const project = await begin();
    const answer = await send(project, { reached: 'no', ...date('new-date', '2027-06-10'), why: 'Late.' });
    expect(answer.status).toBe(422);
    expect(await one(`milestone_${project}_1`)).toMatchObject({ state: 'draft' });
  });
});

describe('local benefit', () => {
  const rounds = (spent: string, local: string, again: string) => ({
    spent,
    'spent-locally': local,
    'respent-locally': again,
    how: 'From the order book; local is Gwynedd.',
    base: '0',
    choice: 'yes',
  });

  test('is worked out from three rounds and shown before it is sent: the published example', async () => {
    const path = await pathOf(`local-benefit-forecast_${await begin()}`, tom);
    await site.post(`${path}/sections/rounds`, rounds('34,803.33', '24,000', '15,807.72'));
    const page = await text(`${path}/check`);
    expect(page).toContain('£74,611.05');
    expect(page).toContain('Worth of each £1 spent');
    expect(page).toContain('2.14');
  });

  test.each([
    [rounds('1000', '1200', '10'), 'A round cannot be larger than the one before', '#spent-locally'],
    [rounds('1000', '800', '900'), 'A round cannot be larger than the one before', '#respent-locally'],
    [rounds('0', '0', '0'), 'one penny at least', '#spent'],
  ])('of rounds that do not fit together is refused at the right field (%#)', async (form, why, field) => {
    const path = await pathOf(`local-benefit-forecast_${await begin()}`, tom);
    const page = await (await site.post(`${path}/sections/rounds?lang=en`, form)).text();
    expect(page).toContain(why);
    expect(page).toContain(`href="${field}"`);
  });

  test('that is not finished may be saved with rounds that do not fit yet', async () => {
    const path = await pathOf(`local-benefit-forecast_${await begin()}`, tom);
    const form = { ...rounds('1000', '1200', ''), choice: 'no' };
    expect(await leadsTo(`${path}/sections/rounds`, form)).toContain('?saved=rounds');
  });
});

describe('a review of outcomes', () => {
  test('begins with the outcomes as they were agreed, is read by staff, and keeps what was learnt', async () => {
    const project = await begin();
    const id = `outcomes-review_${project}_1`;
    const path = await pathOf(id);
    const page = await text(`${path}/sections/outcomes`);
    expect(page).toContain('Nurses spend an hour a day more with patients');
    expect(page).toContain('Two other boards copy it');
    const row = (place: number, standing: string) => ({
      [`outcomes.${place}.outcome`]: `Outcome ${place}`,
      [`outcomes.${place}.standing`]: standing,
      [`outcomes.${place}.learnt`]: 'More than we thought.',
    });
    const form = { ...row(0, 'achieved'), ...row(1, 'on-the-way'), base: '0', choice: 'yes' };
    expect(await leadsTo(`${path}/sections/outcomes`, form)).toBe(`${path}/check`);
    expect(await leadsTo(`${path}/check`, { send: 'yes' })).toBe(`${path}/sent`);
    expect(await one(id)).toMatchObject({ state: 'submitted' });
    await site.obligations.change(id as ObligationId, staff.at, (seen) =>
      acceptAnswer(seen, { reason: '' }, staff),
    );
    expect(await one(id)).toMatchObject({ state: 'accepted' });
  });

  test('at the end settles every outcome: none may be on the way any more', async () => {
    const project = await begin();
    const id = `outcomes-review_${project}_end` as ObligationId;
    const last = { ...(await one(`outcomes-review_${project}_1`)), id };
    await transact(site.access.client, [putNew(site.access, last)]);
    const path = await pathOf(id);
    expect(await text(`${path}/sections/outcomes`)).not.toContain('On the way');
    const row = { 'outcomes.0.outcome': 'Outcome', 'outcomes.0.learnt': 'More than we thought.' };
    const form = { ...row, 'outcomes.0.standing': 'on-the-way', base: '0', choice: 'yes' };
    const refused = await site.post(`${path}/sections/outcomes?lang=en`, form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#outcomes.0.standing"');
    const settled = { ...form, 'outcomes.0.standing': 'not-achieved' };
    expect(await leadsTo(`${path}/sections/outcomes`, settled)).toBe(`${path}/check`);
  });
});

describe('the contact check twice a year', () => {
  const check = async (project: string, person = rhian) =>
    pathOf(`contact-confirmation_${project}_1`, person);
  const asTheyAre = Object.fromEntries(
    Object.entries({ lead: rhian, deputy: tom, sponsor: siân, champion: null, finance: huw }).flatMap(
      ([role, someone]) => [
        [`${role}-name`, someone?.name ?? 'Mair Owen'],
        [`${role}-email`, someone?.email ?? 'mair.owen@gwynedd.example.org'],
        [`${role}-language`, 'en'],
      ],
    ),
  );
  const contactsOf = async (project: string) =>
    (await createProjectStore(site.access).get(project as never))!.contacts;

  test('is one answer when all are right, and a second click says the same', async () => {
    const project = await begin();
    const path = await check(project);
    const page = await text(path);
    for (const { name } of everybody.values()) expect(page).toContain(name);
    expect(await leadsTo(path, { ...asTheyAre, right: 'yes' })).toBe('/answered/contacts-confirmed?lang=cy');
    expect(await leadsTo(path, { ...asTheyAre, right: 'yes' })).toBe('/answered/contacts-confirmed?lang=cy');
    expect(await one(`contact-confirmation_${project}_1`)).toMatchObject({ state: 'accepted' });
    expect(
      (await site.obligations.timeline(`contact-confirmation_${project}_1` as ObligationId)).map(
        ({ what }) => what,
      ),
    ).toEqual(['contacts-confirmed']);
  });

  test('asks for a choice, and takes no yes from somebody who changed a name', async () => {
    const path = await check(await begin(), tom);
    const nothing = await (await site.post(`${path}?lang=en`, asTheyAre)).text();
    expect(nothing).toContain('Select whether all of them are right');
    const both = await site.post(`${path}?lang=en`, {
      ...asTheyAre,
      'lead-name': 'Gwen Parry',
      right: 'yes',
    });
    expect(await both.text()).toContain('You changed somebody below');
    const none = await site.post(`${path}?lang=en`, { ...asTheyAre, right: 'no' });
    expect(await none.text()).toContain('Correct whoever is wrong');
    const wrong = await site.post(`${path}?lang=en`, { ...asTheyAre, right: 'no', 'lead-email': 'gwen' });
    expect(await wrong.text()).toContain('href="#lead-email"');
  });

  test('lets a colleague of a known organisation take a role at once', async () => {
    const project = await begin();
    const path = await check(project);
    const before = await contactsOf(project);
    const gwen = { 'finance-name': 'Gwen Parry', 'finance-email': 'gwen.parry@gwynedd.example.org' };
    expect(await leadsTo(path, { ...asTheyAre, ...gwen, right: 'no' })).toBe(
      '/answered/contacts-corrected?lang=cy',
    );
    const after = await contactsOf(project);
    expect(after.finance).not.toBe(before.finance);
    expect({ ...after, finance: before.finance }).toEqual(before);
    expect(await one(`contact-confirmation_${project}_1`)).toMatchObject({ state: 'accepted' });
  });

  test('of a stranger, a role left open or another name waits for staff, who give the role or do not', async () => {
    const stranger = { 'finance-name': 'Ann Other', 'finance-email': 'ann@elsewhere.example.com' };
    const nobody = { 'deputy-name': '', 'deputy-email': '' };
    const otherName = { 'finance-name': 'Huw ap Rhys' };
    for (const [place, named] of [stranger, nobody, otherName].entries()) {
      const project = await begin();
      const id = `contact-confirmation_${project}_1` as ObligationId;
      const path = await check(project);
      const before = await contactsOf(project);
      expect(await leadsTo(path, { ...asTheyAre, ...named, right: 'no' })).toBe(
        '/answered/contacts-wait?lang=cy',
      );
      expect(await contactsOf(project)).toEqual(before);
      expect(await one(id)).toMatchObject({ state: 'submitted', nextAt: null });
      expect(await text(path)).toContain('Somebody at the fund looks at them first');
      if (place === 0) {
        await site.obligations.change(id, staff.at, (seen) => acceptAnswer(seen, { reason: '' }, staff));
        expect((await contactsOf(project)).finance).not.toBe(before.finance);
      } else {
        const dueOn = calendarDate('2027-08-02');
        await site.obligations.change(id, staff.at, (seen) =>
          returnAnswer(seen, { reason: 'Who else?', dueOn }, staff),
        );
        expect(await contactsOf(project)).toEqual(before);
        expect((await one(id)).namedContacts).toBeUndefined();
      }
    }
  });
});
