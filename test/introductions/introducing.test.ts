import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bidLinkFor, signBidLink } from '../../functions/applications/bid-link.ts';
import { signIntroductionLink } from '../../functions/introductions/introduction-link.ts';
import { introductionIdOf } from '../../functions/introductions/introduction.ts';
import { deriveKeys } from '../../functions/kernel/keys.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { rhian, testKeys, tom } from '../support/people.ts';
import { recordsProject, storeProject } from '../support/works.ts';
import { gareth, nia } from './introduced.ts';
import {
  garethsBid,
  meeting,
  mentor,
  niasBid,
  openSimilarSite,
  records,
  type SimilarSite,
} from './similar-site.ts';

let dynamo: TestDynamo;
let similar: SimilarSite;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
afterEach(async () => {
  await fund.stop();
  await similar.site.stop();
});

async function open(bids: Parameters<typeof openSimilarSite>[1] = {}): Promise<void> {
  similar = await openSimilarSite(await dynamo.createTables(), bids);
  fund = await openFund(similar.access);
  await similar.compareBoth();
}

const actionPath = (kind: string, other: string, action: string, from: ProjectId = niasBid) =>
  `/staff/applications/${from}/introductions/${kind}/${other}/${action}`;
const see = async (path: string) => {
  const answer = await similar.site.see(path);
  return { status: answer.status, page: await answer.text() };
};
const versionIn = (page: string) => /name="version" value="([^"]*)"/.exec(page)?.[1] ?? '';
/** Reads the page that asks once more, and says yes on it. */
const sayYes = async (path: string) => {
  const { page } = await see(path);
  return similar.site.send(path, { choice: 'yes', version: versionIn(page) });
};
const introductionOf = async (id: typeof meeting) =>
  (await similar.site.introductions.view(id))?.introduction;
const timelineOf = async (bid: ProjectId) =>
  (await similar.site.applications.timeline(bid))
    .filter(({ what }) => what.includes('introduc'))
    .map(({ what }) => what);
const introducePath = actionPath('meeting', garethsBid, 'introduce');
const sentTo = (template: string) => fund.outbox().filter(({ letter }) => letter.includes(template));

describe('introducing two bids whose people both agreed', () => {
  beforeEach(() => open());

  test('shows every letter in both languages first, and sends nothing before a yes', async () => {
    const before = await similar.site.everything();
    const { status, page } = await see(introducePath);
    expect(status).toBe(200);
    for (const said of ['Others who work on the same thing', 'Eraill sy’n gweithio ar yr un peth'])
      expect(page).toContain(said);
    for (const person of [nia, gareth]) expect(page).toContain(person.email);
    for (const fields of [{ choice: 'no' }, {}, { choice: 'maybe' }] as Record<string, string>[])
      await similar.site.send(introducePath, { version: versionIn(page), ...fields });
    expect(await similar.site.everything()).toBe(before);
  });

  test('writes one letter to each, with the other’s name and address, and a line in both timelines', async () => {
    const answer = await sayYes(introducePath);
    expect(answer.headers.get('location')).toBe(
      `${similar.site.origin}/staff/applications/${niasBid}/similar?done=introduce`,
    );
    expect(await introductionOf(meeting)).toMatchObject({ state: 'introduced', version: 1 });
    await fund.tick('2026-11-20T10:05:00Z');
    const [toNia, toGareth] = [nia, gareth].map((one) =>
      sentTo('introduction-made').filter(({ to }) => to.includes(one.email)),
    );
    expect([toNia?.length, toGareth?.length]).toEqual([1, 1]);
    expect(await timelineOf(niasBid)).toEqual(['introduction-made']);
    expect(await timelineOf(garethsBid)).toEqual(['introduction-made']);
  });

  test('happens once, however often the button is pressed, and whoever presses it from whichever side', async () => {
    const here = versionIn((await see(introducePath)).page);
    const fromThere = actionPath('meeting', niasBid, 'introduce', garethsBid);
    const there = versionIn((await see(fromThere)).page);
    const answers = await Promise.all([
      similar.site.send(introducePath, { choice: 'yes', version: here }),
      similar.site.send(introducePath, { choice: 'yes', version: here }),
      similar.site.send(fromThere, { choice: 'yes', version: there }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await similar.site.send(introducePath, { choice: 'yes', version: here });
    expect(await similar.told(meeting)).toEqual(
      [`introduction-made to ${gareth.id}`, `introduction-made to ${nia.id}`].toSorted(),
    );
    expect(await timelineOf(niasBid)).toEqual(['introduction-made']);
  });

  test('does not happen when somebody changed their mind between the page and the yes', async () => {
    const { page } = await see(introducePath);
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'no' });
    const answer = await similar.site.send(introducePath, { choice: 'yes', version: versionIn(page) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Not everybody has agreed to be introduced');
    expect(await similar.told(meeting)).toEqual([]);
  });

  test('does not go on when somebody changes their mind, or withdraws, before the letters have left', async () => {
    await sayYes(introducePath);
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'no' });
    await fund.tick('2026-11-20T10:05:00Z');
    expect(sentTo('introduction-made')).toEqual([]);
    for (const { state, detail } of await similar.letters(meeting))
      expect([state, detail]).toEqual(['stopped', 'not-together']);
    expect((await see(`/staff/applications/${niasBid}/similar`)).page).toContain(
      'The two are not brought together any more',
    );
  });

  test('is not possible for a bid that was withdrawn', async () => {
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/withdraw`, { choice: 'yes' });
    const { status, page } = await see(introducePath);
    expect([status, page.includes('A bid was withdrawn')]).toEqual([409, true]);
  });

  test('keeps what people typed inert, in the pages and in the letters', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{ 7*7 }} ${7*7}\r\nBcc: all@example.org';
    const third = 'bhostilebidaa' as ProjectId;
    await similar.send(
      third,
      { ...gareth, id: 'phostile' as never, name: hostile, email: 'h@example.org' },
      {
        title: hostile,
        organisation: hostile,
      },
    );
    const path = actionPath('meeting', third, 'introduce');
    const { page } = await see(path);
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&lt;img src=x');
    await sayYes(path);
    await fund.tick('2026-11-20T10:05:00Z');
    const sent = sentTo('introduction-made');
    expect(sent.flatMap(({ to }) => to).toSorted()).toEqual(['h@example.org', nia.email].toSorted());
    expect((await see(`/staff/applications/${third}/similar`)).page).not.toContain('<img src=x');
    expect((await see(`/staff/applications/${niasBid}`)).page).not.toContain('<img src=x');
  });

  test('is suggested as a joint bid in the same way, each once', async () => {
    await sayYes(actionPath('joint-bid', garethsBid, 'introduce'));
    const joint = introductionIdOf('joint-bid', niasBid, garethsBid);
    expect(await similar.told(joint)).toEqual(
      [`joint-bid-suggested to ${gareth.id}`, `joint-bid-suggested to ${nia.id}`].toSorted(),
    );
    expect((await see(`/staff/applications/${garethsBid}/similar`)).page).toContain(
      'Suggestion of a joint bid',
    );
  });
});

describe('a bid whose people have not agreed', () => {
  const askPath = actionPath('meeting', garethsBid, 'ask');
  beforeEach(() => open({ gareths: { mayIntroduce: false } }));

  test('is named on the page, which offers to ask, and to nothing else', async () => {
    const { page } = await see(`/staff/applications/${niasBid}/similar`);
    expect(page).toContain('Not agreed: Tablets for district nurses');
    expect(page).toContain(askPath);
    expect(page).not.toContain(introducePath);
    expect((await see(introducePath)).status).toBe(409);
  });

  test('is asked by a letter that names nobody, says yes on a page, and can then be introduced', async () => {
    await sayYes(askPath);
    expect(await similar.told(meeting)).toEqual([`introduction-asked to ${gareth.id}`]);
    expect(await introductionOf(meeting)).toMatchObject({ state: 'asked' });
    await fund.tick('2026-11-20T10:05:00Z');
    const [asking] = sentTo('introduction-asked');
    expect(asking?.to).toEqual([gareth.email]);

    similar.site.setTime('2026-11-20T10:06:00Z');
    const answerPath = `${await similar.pathOf(garethsBid, gareth)}/introductions`;
    const before = await similar.site.everything();
    expect(await similar.read(answerPath)).toContain('you do not agree to be introduced');
    expect(await (await similar.post(answerPath, {})).text()).toContain('Choose yes or no');
    expect(await similar.site.everything()).toBe(before);

    const said = await similar.post(answerPath, { choice: 'yes' });
    expect(said.headers.get('location')).toBe(`${similar.site.origin}${answerPath}?done=yes`);
    expect(await introductionOf(meeting)).toMatchObject({ state: 'agreed' });
    expect(await similar.told(meeting)).toContain('introduction-answered to fund');
    await fund.tick('2026-11-20T10:10:00Z');
    expect(sentTo('introduction-answered')).toHaveLength(1);
    similar.site.setTime('2026-11-20T10:11:00Z');

    expect((await sayYes(introducePath)).status).toBe(303);
    expect(await timelineOf(garethsBid)).toEqual([
      'introduction-asked',
      'application-may-introduce',
      'introduction-agreed',
      'introduction-made',
    ]);
  });

  test('is asked once, also by two members of staff at once and for two introductions', async () => {
    const third = 'bthirdbidaaaa' as ProjectId;
    await similar.send(third, tom, { title: 'Records on tablets' });
    const other = actionPath('meeting', third, 'ask', garethsBid);
    const versions = [versionIn((await see(askPath)).page), versionIn((await see(other)).page)];
    await Promise.all([
      similar.site.send(askPath, { choice: 'yes', version: versions[0] ?? '' }),
      similar.site.send(askPath, { choice: 'yes', version: versions[0] ?? '' }),
      similar.site.send(other, { choice: 'yes', version: versions[1] ?? '' }),
    ]);
    await fund.tick('2026-11-20T10:05:00Z');
    expect(sentTo('introduction-asked')).toHaveLength(1);
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'yes' });
    for (const id of [meeting, introductionIdOf('meeting', garethsBid, third)])
      expect(await introductionOf(id)).toMatchObject({ state: 'agreed' });
  });

  test('says no, and is not asked again by anybody', async () => {
    await sayYes(askPath);
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'no' });
    expect(await introductionOf(meeting)).toMatchObject({ state: 'declined' });
    const third = 'bthirdbidaaaa' as ProjectId;
    await similar.send(third, tom, { title: 'Records on tablets' });
    for (const path of [askPath, actionPath('meeting', garethsBid, 'ask', third)]) {
      const { status, page } = await see(path);
      expect([status, page.includes('We do not ask twice')]).toEqual([409, true]);
    }
  });

  test('who agreed before the letter left is not asked', async () => {
    await sayYes(askPath);
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'yes' });
    await fund.tick('2026-11-20T10:05:00Z');
    expect(sentTo('introduction-asked')).toEqual([]);
  });
});

describe('offering a mentor', () => {
  const askPath = actionPath('mentor', records.id, 'ask');
  beforeEach(() => open());

  test('asks the lead of a finished project of similar size first, and tells the bidder nothing', async () => {
    const { page } = await see(`/staff/applications/${niasBid}/similar`);
    expect(page).toContain(askPath);
    expect(page).toContain(rhian.name);
    await sayYes(askPath);
    expect(await similar.told(mentor)).toEqual([`mentor-asked to ${rhian.id}`]);
    expect(await similar.read(await similar.pathOf(niasBid, nia))).not.toContain(rhian.name);
  });

  test('is for projects that were found for the bid, and for no other', async () => {
    await storeProject(
      similar.access,
      recordsProject('i2s-kennels', { title: 'Kennels', summary: 'A roof for stray dogs.', theme: '' }),
      [],
    );
    await storeProject(similar.access, recordsProject('i2s-large', { amountPence: 900_000_000 }), []);
    for (const other of ['i2s-kennels', 'i2s-large'])
      expect((await see(actionPath('mentor', other, 'ask'))).status).toBe(409);
    expect((await see(actionPath('mentor', 'no-such', 'ask'))).status).toBe(404);
  });

  test('who says yes and the bidder hear of each other, once, and only then', async () => {
    await sayYes(askPath);
    await fund.tick('2026-11-20T10:05:00Z');
    expect(sentTo('mentor-asked').map(({ to }) => to)).toEqual([[rhian.email]]);
    const path = similar.mentorPath(rhian);
    const before = await similar.site.everything();
    expect(await similar.read(path)).toContain('One digital record for community nurses');
    expect(await similar.read(path)).not.toContain(nia.name);
    expect(await (await similar.post(path, {})).text()).toContain('Choose yes or no');
    expect(await similar.site.everything()).toBe(before);
    await Promise.all([1, 2, 3].map(() => similar.post(path, { choice: 'yes' })));
    await fund.tick('2026-11-20T10:10:00Z');
    expect(sentTo('mentor-found').map(({ to }) => to)).toEqual([[nia.email]]);
    expect(sentTo('mentor-thanked').map(({ to }) => to)).toEqual([[rhian.email]]);
    expect(await similar.read(path)).toContain('we have told you and them who the other is');
    expect(await (await similar.post(path, { choice: 'no' })).text()).toContain(
      'can no longer be taken back here',
    );
  });

  test('who says no stays unnamed', async () => {
    await sayYes(askPath);
    await similar.post(similar.mentorPath(rhian), { choice: 'no' });
    expect(await introductionOf(mentor)).toMatchObject({ state: 'declined' });
    await fund.tick('2026-11-20T10:05:00Z');
    expect(sentTo('mentor-found')).toEqual([]);
    expect((await see(actionPath('mentor', records.id, 'introduce'))).status).toBe(409);
  });

  test('goes no further once the bidder has changed their mind, and the mentor reads that it is over', async () => {
    await sayYes(askPath);
    await similar.post(`${await similar.pathOf(niasBid, nia)}/introductions`, { choice: 'no' });
    const page = await similar.read(similar.mentorPath(rhian));
    expect(page).toContain('This is no longer needed');
    expect(page).not.toContain('One digital record for community nurses');
    await similar.post(similar.mentorPath(rhian), { choice: 'yes' });
    await fund.tick('2026-11-20T10:05:00Z');
    expect(fund.outbox().filter(({ letter }) => /mentor-(asked|found|thanked)/.test(letter))).toEqual([]);
  });

  test('whose link is forged, of another, or for another purpose opens nothing, and all say the same', async () => {
    await sayYes(askPath);
    const named = { introductionId: mentor, personId: rhian.id };
    const { application } = (await similar.site.applications.view(niasBid))!;
    const genuine = signIntroductionLink(testKeys, named);
    const tokens = [
      'not.a-token',
      `${genuine.slice(0, -3)}AAA`,
      signIntroductionLink(deriveKeys('another secret, which somebody else chose for it'), named),
      signIntroductionLink(testKeys, { ...named, personId: tom.id }),
      signIntroductionLink(testKeys, { ...named, introductionId: meeting }),
      signIntroductionLink(testKeys, {
        ...named,
        introductionId: introductionIdOf('mentor', garethsBid, records.id),
      }),
      signBidLink(testKeys, bidLinkFor(application, nia.id)),
    ];
    const pages = new Set<string>();
    const before = await similar.site.everything();
    for (const token of tokens) {
      const answer = await similar.post(`/introductions/${token}`, { choice: 'yes' });
      expect(answer.status).toBe(404);
      pages.add(await answer.text());
    }
    expect(pages.size).toBe(1);
    expect(await similar.site.everything()).toBe(before);
    expect((await similar.site.call(`/introductions/${genuine}`)).status).toBe(200);
    const bidPage = await similar.site.call(`/applications/${genuine}/introductions`);
    expect(bidPage.status).toBe(404);
  });
});

describe('programs', () => {
  beforeEach(() => open({ gareths: { mayIntroduce: false } }));
  const api = async (method: string, path: string, body?: unknown) => {
    const answer = await similar.site.call(`/api/applications/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await similar.site.token('staff')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, never> };
  };

  test('read what is like a bid, as staff do', async () => {
    const { status, body } = await api('GET', `${niasBid}/similar`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isFresh: true,
      found: expect.arrayContaining([
        expect.objectContaining({ id: garethsBid, kind: 'application', state: 'submitted' }),
      ]),
      mentors: [expect.objectContaining({ id: records.id, kind: 'project', state: null })],
    });
    expect((await api('GET', 'nosuch/similar')).status).toBe(404);
  });

  test('ask and introduce by the same rules, and once', async () => {
    const command = { kind: 'meeting', with: garethsBid };
    const early = await api('POST', `${niasBid}/introductions`, { ...command, action: 'introduce' });
    expect([early.status, early.body['error']]).toEqual([409, 'not-agreed']);
    for (const _ of [1, 2]) {
      const asked = await api('POST', `${niasBid}/introductions`, { ...command, action: 'ask' });
      expect(asked).toMatchObject({ status: 200, body: { state: 'asked', version: 1 } });
    }
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/introductions`, { choice: 'yes' });
    const made = await api('POST', `${garethsBid}/introductions`, {
      kind: 'meeting',
      with: niasBid,
      action: 'introduce',
    });
    expect(made).toMatchObject({ status: 200, body: { state: 'introduced' } });
    const listed = await api('GET', `${garethsBid}/introductions`);
    expect(listed.body['items']).toMatchObject([{ id: meeting, state: 'introduced' }]);
    expect(
      (await api('POST', `${niasBid}/introductions`, { kind: 'party', with: garethsBid, action: 'ask' }))
        .status,
    ).toBe(422);
    expect(
      (await api('POST', `${niasBid}/introductions`, { ...command, with: 'x y', action: 'ask' })).status,
    ).toBe(404);
  });
});
