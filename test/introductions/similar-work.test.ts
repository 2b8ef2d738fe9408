import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { createLetterWriter } from '../../functions/deliveries/emails/letter-writer.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { decideIntroduction } from '../../functions/introductions/decide-introduction.ts';
import { introductionIdOf } from '../../functions/introductions/introduction.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { assign, panelOfSite } from '../portal-panel/panel-fund.ts';
import { letterSettings, openFund } from '../support/fund.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { transact } from '../../functions/kernel/table.ts';
import { sectionRows } from '../../functions/documents/document-rows.ts';
import { obligationRow } from '../../functions/obligations/obligation-rows.ts';
import { nearestTo } from '../../functions/portal/staff/similar/nearest.ts';
import { createSimilarStore } from '../../functions/applications/similar-store.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { newLessonsLearnt } from '../../functions/obligations/new-obligation.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { begunBid } from '../support/bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian, testKeys } from '../support/people.ts';
import { compare, recordsProject, storeProject } from '../support/works.ts';
import { createProjectStore } from '../../functions/projects/project-store.ts';
import { gareth, nia, staff } from './introduced.ts';
import { garethsBid, niasBid, openSimilarSite, records, type SimilarSite } from './similar-site.ts';

let dynamo: TestDynamo;
let similar: SimilarSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  similar = await openSimilarSite(await dynamo.createTables());
});
afterEach(() => similar.site.stop());

const homeOf = async (bid: ProjectId, person: typeof nia, language: 'cy' | 'en' = 'en') =>
  similar.read(await similar.pathOf(bid, person), language);
const staffPage = async (bid: ProjectId, language: 'cy' | 'en' = 'en') =>
  (await similar.site.see(`/staff/applications/${bid}/similar`, language)).text();

describe('those who write a bid', () => {
  test('read that similar work is being looked for, and then up to three funded projects, and never another bid', async () => {
    expect(await homeOf(niasBid, nia)).toContain('We are looking for funded work that is like yours');
    await similar.compareBoth();
    const page = await homeOf(niasBid, nia);
    expect(page).toContain(records.title);
    expect(page).toContain(records.organisation);
    expect(page).toContain(records.summary);
    expect(page).toContain('2019');
    expect(page).not.toContain('Tablets for district nurses');
    expect(page).not.toContain(gareth.name);
    expect(await homeOf(niasBid, nia, 'cy')).toContain('Gwaith a ariannwyd sy’n debyg i’ch gwaith chi');
  });

  test('read three at most, the nearest bids pushing none of them out', async () => {
    for (const number of [1, 2, 3, 4])
      await storeProject(
        similar.access,
        recordsProject(`i2s-r${number}`, { title: `Records ${number}` }),
        [],
      );
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      const id = `bmorebids${String(number).padStart(4, 'a')}` as ProjectId;
      await similar.send(id, { ...gareth, id: `p${number}` as never, email: `p${number}@example.org` });
      await compare(similar.access, id, similar.site.now());
    }
    await compare(similar.access, niasBid, similar.site.now());
    const page = await homeOf(niasBid, nia);
    expect(page.match(/<h3 class="govuk-heading-s break">/g)).toHaveLength(3);
  });

  test('are told kindly when there is nothing like it', async () => {
    const kennels = 'bkennelsaaaaa' as ProjectId;
    await similar.send(kennels, nia, {
      title: 'Kennels',
      summary: 'A roof for stray dogs.',
      theme: '',
      organisation: 'A charity',
    });
    await compare(similar.access, kennels, similar.site.now());
    expect(await homeOf(kennels, nia)).toContain('You may be the first');
  });

  test('are given the name of nobody who has not agreed, but the fund’s mailbox', async () => {
    await similar.compareBoth();
    const page = await homeOf(niasBid, nia);
    expect(page).toContain('Ask the fund: fund@fund.example.org');
    expect(page).not.toContain(rhian.email);
  });

  test('are given the name of the lead who said in the lessons-learnt document that they would talk', async () => {
    const owed = newLessonsLearnt({ ...records, lessonsDue: calendarDate('2027-03-01') }, records.createdAt)!;
    const owner = { pk: `PROJECT#${records.id}`, sk: `DOCUMENT#${owed.id}` };
    const version = {
      version: 1,
      answers: { willing: 'yes', contact: `${rhian.name}, ${rhian.email}` },
      isFinished: true,
      savedBy: { id: rhian.id, name: rhian.name },
      savedAt: records.createdAt,
    };
    const store = (state: 'submitted' | 'draft') =>
      transact(similar.access.client, [
        {
          Put: { TableName: similar.access.stateTable, Item: obligationRow({ ...owed, state, version: 1 }) },
        },
      ]);
    await transact(
      similar.access.client,
      sectionRows(similar.access.stateTable, owner, 'talk', null, {
        kind: 'saved',
        current: { ...version, latestVersion: 1 },
        version,
      }),
    );
    await similar.compareBoth();
    await store('draft');
    expect(await homeOf(niasBid, nia)).not.toContain(rhian.email);
    await store('submitted');
    const page = await homeOf(niasBid, nia);
    expect(page).toContain(rhian.name);
    expect(page).toContain(`mailto:${rhian.email}`);
  });
});

describe('staff', () => {
  test('see the nearest works with the words that matched and where they stand, in words and never as a number alone', async () => {
    await similar.compareBoth();
    const page = await staffPage(niasBid);
    expect(page).toContain(records.title);
    expect(page).toContain('Tablets for district nurses');
    expect(page).toContain(`/staff/applications/${garethsBid}`);
    expect(page).toContain(`/staff/projects/${records.id}`);
    expect(page).toMatch(/<strong>nurses<\/strong> \(in the title\)/);
    expect(page).toMatch(/Very close: much|Close: they are/);
    expect(page).not.toMatch(/0\.\d\d/);
    expect(await staffPage(niasBid, 'cy')).toContain('yn y teitl');
    const bidPage = await (await similar.site.see(`/staff/applications/${niasBid}`)).text();
    expect(bidPage).toContain('Tablets for district nurses');
    expect(bidPage).toContain(`/staff/applications/${niasBid}/similar`);
  });

  test('see that two bids sent in the same minute are alike, from either, whichever was compared first', async () => {
    await similar.compareBoth();
    const stored = await createSimilarStore(similar.access, { of: async () => [] }).read(niasBid);
    expect(stored?.found.map(({ id }) => id)).not.toContain(garethsBid);
    expect(await staffPage(niasBid)).toContain('Tablets for district nurses');
    expect(await staffPage(garethsBid)).toContain('One digital record for community nurses');
  });

  test('see what was found before when the works cannot be read, and are told so', async () => {
    await similar.compareBoth();
    const { access, site } = similar;
    const logged: string[] = [];
    const application = (await site.applications.view(garethsBid))!.application;
    const nearest = await nearestTo(
      {
        works: { fresh: () => Promise.reject(new Error('the index does not answer')) },
        similar: createSimilarStore(access, { of: async () => [] }),
        applications: site.applications,
        projects: createProjectStore(access),
        log: createLog((line) => logged.push(line)),
      },
      application,
      site.now(),
    );
    expect(nearest).toMatchObject({ isFresh: false, comparedAt: site.now(), mentors: [] });
    expect(nearest?.found.map(({ id }) => id).toSorted()).toEqual([niasBid, records.id].toSorted());
    expect(logged.join()).toContain('SERVE_PORTAL_WORKS_NOT_READ');
  });

  test('see no bid that was withdrawn, from the moment it was, and after its work is gone too', async () => {
    await similar.compareBoth();
    await similar.post(`${await similar.pathOf(garethsBid, gareth)}/withdraw`, { choice: 'yes' });
    expect(await staffPage(niasBid)).not.toContain('Tablets for district nurses');
    expect(await compare(similar.access, garethsBid, similar.site.now())).toEqual({ outcome: 'forgotten' });
    expect(await staffPage(niasBid)).not.toContain('Tablets for district nurses');
    expect(await staffPage(garethsBid)).toContain('nobody finds it');
    expect(await compare(similar.access, garethsBid, similar.site.now())).toEqual({
      outcome: 'nothing-to-do',
    });
  });

  test('see a bid compared anew once it was sent back', async () => {
    await similar.compareBoth();
    const { version } = (await similar.site.applications.view(niasBid))!.application;
    const yes = { reason: 'Say more.', step: 'check', choice: 'yes', version: String(version) };
    await similar.site.send(`/staff/applications/${niasBid}/send-back`, yes);
    expect((await similar.site.applications.view(niasBid))!.application).toMatchObject({
      state: 'returned',
      pending: ['find-similar'],
    });
    expect(await compare(similar.access, niasBid, similar.site.now())).toEqual({ outcome: 'compared' });
  });

  test('are told of a bid that was not sent that it is compared later', async () => {
    const draft = begunBid('bdraftaaaaaaa', rhian);
    await similar.site.applications.begin(draft, draft.application.createdAt);
    expect(await staffPage('bdraftaaaaaaa' as ProjectId)).toContain('once it has been sent');
  });

  test('who declared a conflict with a bid find it on no page about another, not even in what happened to it', async () => {
    const { site } = similar;
    await similar.compareBoth();
    const people = panelOfSite(site);
    await site.applications.change(garethsBid, site.now(), ({ application }) =>
      allowed({ application: { ...application, state: 'applied' }, timeline: [], deliveries: [] }),
    );
    await site.introductions.change(introductionIdOf('meeting', niasBid, garethsBid), site.now(), (view) =>
      decideIntroduction(view, 'introduce', staff),
    );
    const { catrin, huw, mair, owain } = people;
    expect((await assign(site, catrin, garethsBid, [people.gareth, huw, mair, owain])).status).toBe(303);
    const title = 'Tablets for district nurses';
    const pages = [
      `/staff/applications/${niasBid}`,
      `/staff/applications/${niasBid}/similar`,
      '/staff/deliveries',
    ];
    for (const page of pages.slice(0, 2))
      expect(await (await people.gareth.see(page)).text()).toContain(title);
    await people.gareth.send(`/reviews/${garethsBid}/declare`, {
      kind: 'conflict',
      note: 'My sister leads it.',
    });
    for (const page of pages) {
      const seen = await (await people.gareth.see(page)).text();
      expect([page, seen.includes(title), seen.includes(garethsBid)]).toEqual([page, false, false]);
    }
    const path = `/staff/applications/${niasBid}/introductions/joint-bid/${garethsBid}/ask`;
    expect((await people.gareth.see(path)).status).toBe(403);
    expect(await (await people.catrin.see(pages[1]!)).text()).toContain(title);
  });
});

describe('the receipt that leaves after the comparison', () => {
  test('holds what was sent, names what was found, and is not held back for it', async () => {
    const stores = await openFund(similar.access);
    const receiptOf = async () => {
      const write = createLetterWriter({ config: letterSettings, keys: testKeys, ...stores });
      const view = await stores.applications.view(niasBid);
      const delivery = (await stores.deliveries.about(applicationSubject(niasBid))).find(
        ({ message }) => message.template === 'application-received',
      );
      const { raw } = await write({
        delivery: delivery!,
        subject: { kind: 'application', view: view! },
        recipient: nia,
        at: similar.site.now(),
      });
      return (await PostalMime.parse(raw)).text ?? '';
    };
    const before = await receiptOf();
    expect(before).not.toContain(records.title);
    expect(before).toContain('A diary of decisions, kept by the team each Friday.');
    await similar.compareBoth();
    expect(await receiptOf()).toContain(records.title);
    await stores.stop();
  });
});
