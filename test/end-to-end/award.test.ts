import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Application } from '../../functions/applications/application.ts';
import { bidLinkFor, bidPath, signBidLink } from '../../functions/applications/bid-link.ts';
import { applicationSubject } from '../../functions/deliveries/subject.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import type { NetworkId } from '../../functions/networks/network.ts';
import { beginNetworks } from '../digests/digest-fund.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import {
  approvalForm,
  champion,
  decidedRound,
  finance,
  recordedAt,
  refusalForm,
  scoredBids as bids,
  sponsor,
  storeScoredBids,
} from '../support/decisions.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { testKeys } from '../support/people.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let fund: TestFund;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  const access = await dynamo.createTables();
  site = await openPortalSite(access);
  fund = await openFund(access);
  site.setTime(recordedAt);
  await site.rounds.begin(decidedRound, [], decidedRound.createdAt);
  await storeScoredBids(access);
});
afterEach(async () => {
  await fund.stop();
  await site.stop();
});

const path = '/staff/rounds/round-12/decisions';
const idOf = (place: number) => bids[place]!.application.id;
const bid = async (place: number): Promise<Application> => {
  const view = await site.applications.view(idOf(place));
  if (view === null) throw new Error('the bid is gone');
  return view.application;
};
const decide = async (
  place: number,
  outcome: 'approve' | 'refuse',
  fields: Readonly<Record<string, string>> = outcome === 'approve' ? approvalForm : refusalForm,
) => {
  const { id, version } = await bid(place);
  return site.send(`/staff/applications/${id}/${outcome}`, {
    ...fields,
    step: 'check',
    choice: 'yes',
    version: String(version),
  });
};
/** The form of a page of the sending, with one hidden or ticked field for each decision. */
const post = async (decisions: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const cookie = `${await site.cookie('staff')}; lang=en`;
  const page = await (await site.see(`${path}/send`)).text();
  const token = /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ 'form-token': token, ...more });
  for (const one of decisions) body.append('decision', one);
  return site.call(`${path}/send`, { method: 'POST', headers: { cookie, origin: site.origin }, body });
};
const seen = (places: readonly number[]) =>
  Promise.all(places.map(async (place) => `${idOf(place)}.${(await bid(place)).decision?.number}`));
const send = async (places: readonly number[]) => post(await seen(places), { step: 'check', choice: 'yes' });
const ticks = async (minutes = 20) => {
  for (let passed = 0; passed <= minutes; passed += 5) await fund.tick(secondsAfter(recordedAt, 60 * passed));
};
const letters = (place: number) => site.deliveries.about(applicationSubject(idOf(place)));
const templates = async (place: number) =>
  (await letters(place)).map(({ message }) => message.template).toSorted();
const linkOf = async (place: number) => {
  const { lead } = bids[place]!;
  return bidPath(signBidLink(testKeys, bidLinkFor(await bid(place), lead.id)));
};
const visit = async (address: string, language = 'en') =>
  (await site.call(address, { headers: { cookie: `lang=${language}` } })).text();

describe('recording what the minister decided', () => {
  test('shows every instalment to the penny and what to look at again, and writes to nobody', async () => {
    await site.rounds.change(decidedRound.id, recordedAt, (round) => ({
      ok: true,
      value: { round: { ...round, budgetPence: 10_000_000 }, timeline: [], deliveries: [] },
    }));
    const page = await (
      await site.send(`/staff/applications/${idOf(0)}/approve`, { ...approvalForm, sum: '250000' })
    ).text();
    expect(page).toContain('£35,714.28');
    expect(page).toContain('£35,714.29');
    expect(page).toContain('Awards of the round with this one: £250,000. Its budget: £100,000.');
    expect(page).toContain('The bid asked for another sum: £300,000.01.');
    expect((await bid(0)).state).toBe('assessed');
    expect((await decide(0, 'approve')).status).toBe(303);
    expect(await bid(0)).toMatchObject({
      state: 'approved',
      decision: { award: { awardPence: 30_000_001 } },
    });
    expect(await letters(0)).toEqual([]);
  });

  test('says everything that is wrong at once, and loses nothing that was typed', async () => {
    const answer = await site.send(`/staff/applications/${idOf(0)}/approve`, {
      ...approvalForm,
      'ends-day': '31',
      'ends-month': '2',
      sum: 'much',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page.match(/href="#(ends-day|sum)"/g)?.length).toBe(2);
    expect(page).toContain('First area live');
  });

  test('by two at once is recorded once', async () => {
    const answers = await Promise.all([decide(0, 'approve'), decide(0, 'refuse')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  test('can be put right on the same page, which begins with what was recorded', async () => {
    await decide(0, 'approve');
    const page = await (await site.see(`/staff/applications/${idOf(0)}/approve`)).text();
    expect(page).toContain('value="300000.01"');
    expect(page).toContain(champion.email);
    await decide(0, 'approve', { ...approvalForm, sum: '280000', 'people.1.role': 'deputy' });
    expect(await bid(0)).toMatchObject({
      state: 'approved',
      decision: { award: { awardPence: 28_000_000, contacts: { deputy: champion.id } } },
    });
    const timeline = await site.applications.timeline(idOf(0));
    expect(
      timeline.filter(({ what }) => what === 'application-approve').map(({ args }) => args['sum']),
    ).toEqual(['£300,000.01', '£280,000']);
  });

  test('can be taken up again until the letters are on their way', async () => {
    await decide(0, 'approve');
    const again = async () => {
      const { id, version } = await bid(0);
      return site.send(`/staff/applications/${id}/reconsider`, {
        reason: 'The sum was wrong.',
        step: 'check',
        choice: 'yes',
        version: String(version),
      });
    };
    await again();
    expect((await bid(0)).state).toBe('assessed');
    await decide(0, 'approve');
    await send([0]);
    await again();
    expect((await bid(0)).state).toBe('approved');
    await ticks();
    expect((await bid(0)).state).toBe('awarded');
  });

  test('is kept from the people of the bid until they are told', async () => {
    const before = await visit(await linkOf(0));
    await decide(0, 'approve');
    expect(await visit(await linkOf(0))).toBe(before);
    await decide(2, 'refuse');
    expect(await visit(await linkOf(2))).not.toContain('The saving is not shown');
  });
});

describe('telling the applicants', () => {
  test('awards become projects and everybody gets one letter, also when two of the staff send at once and press twice', async () => {
    await decide(0, 'approve');
    await decide(1, 'approve');
    await decide(2, 'refuse');
    await decide(3, 'refuse');
    const presses = await Promise.all([send([0, 1, 2, 3]), send([0, 1, 2, 3]), send([1, 0])]);
    expect(presses.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      presses.map(() => [303, `${site.origin}${path}/progress`]),
    );
    await send([0, 1, 2, 3]);
    await ticks();
    const states = await Promise.all([0, 1, 2, 3, 4].map(async (place) => (await bid(place)).state));
    expect(states).toEqual(['awarded', 'awarded', 'unsuccessful', 'unsuccessful', 'assessed']);
    for (const place of [2, 3]) expect(await templates(place)).toEqual(['application-unsuccessful']);
    for (const place of [0, 1])
      expect(await templates(place)).toEqual([
        'application-awarded',
        'application-named',
        'application-named',
        'application-named',
      ]);
    const sent = fund.outbox().filter(({ letter }) => letter.startsWith('application_'));
    expect(sent).toHaveLength(10);
    expect(await fund.projects.get(idOf(2))).toBeNull();
  });

  test('begins the project with its people, its money and all that it owes', async () => {
    await decide(0, 'approve');
    await send([0]);
    await ticks();
    const view = await fund.lives.view(idOf(0));
    expect(view).toMatchObject({
      project: {
        title: 'Bid of Lead one',
        lifecycle: 'delivery',
        round: 'Rownd 12 / Round 12',
        amountPence: 30_000_001,
        contacts: {
          lead: bids[0]!.lead.id,
          sponsor: sponsor.id,
          champion: champion.id,
          finance: finance.id,
        },
        outcomes: ['Notes are written once'],
      },
      award: { milestones: [{ title: 'First area live' }], evaluationDueOn: '2029-09-28' },
    });
    const instalments = view?.award?.repayments?.instalments ?? [];
    expect(instalments.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(30_000_001);
    expect(new Set(view?.obligations.map(({ kind }) => kind))).toEqual(
      new Set([
        'milestone',
        'progress-update',
        'contact-confirmation',
        'repayment',
        'evaluation-report',
        'lessons-learnt',
        'local-benefit-forecast',
        'local-benefit-actual',
        'outcomes-review',
      ]),
    );
    const timeline = await fund.projects.timeline(idOf(0));
    expect(timeline.filter(({ what }) => what === 'project-awarded')).toHaveLength(1);
    expect(timeline.filter(({ what }) => what === 'created')).toHaveLength(view?.obligations.length ?? 0);
  });

  test('is offered to the networks’ coming editions with its public facts and nobody’s name', async () => {
    await beginNetworks(fund, ['energy']);
    await decide(0, 'approve');
    await send([0]);
    await ticks();
    const [entry] = await fund.editions.entries('energy' as NetworkId, 5);
    const item = (await fund.editions.items(entry === undefined ? [] : [entry.itemId])).get(entry!.itemId);
    expect(item).toMatchObject({ id: `award-${idOf(0)}`, kind: 'award', author: '' });
    expect(item?.summary.en).toContain('£300,000.01');
    expect(JSON.stringify(item?.summary)).not.toContain('Lead one');
  });

  test('shows every letter in both languages first, page by page, with what they come to', async () => {
    for (const place of [0, 1, 3]) await decide(place, 'approve');
    await decide(2, 'refuse');
    const chosen = await seen([0, 1, 2, 3]);
    const first = await (await post(chosen)).text();
    expect(first).toContain('Letters: 1–10. In all: 13');
    expect(first).toContain('Mae eich cais yn llwyddiannus');
    expect(first).toContain('Your application is successful');
    expect(first).toContain('The other health boards are asked each half year.');
    const second = await (await post(chosen, { step: 'check', shown: '1', page: '2' })).text();
    expect(second).toContain('Letters: 11–13. In all: 13');
    const count = (text: string) => text.match(/<section class="letter"/g)?.length;
    expect([count(first), count(second)]).toEqual([20, 6]);
    expect(first).toContain('£900,000.03');
    expect((await bid(0)).pending).toEqual([]);
  });

  test('says whose decision was put right since its letters were read, and sends the others', async () => {
    await decide(0, 'approve');
    await decide(2, 'refuse');
    const read = await seen([0, 2]);
    await decide(0, 'approve', { ...approvalForm, sum: '280000' });
    await post(read, { step: 'check', choice: 'yes' });
    await ticks();
    expect([(await bid(0)).state, (await bid(2)).state]).toEqual(['approved', 'unsuccessful']);
    const progress = await (await site.see(`${path}/progress`)).text();
    expect(progress).toContain('The bid or its decision has changed since its letters were read.');
    await send([0]);
    await ticks(40);
    expect(await bid(0)).toMatchObject({ state: 'awarded', decision: { award: { awardPence: 28_000_000 } } });
  });

  test('counts how far it has come', async () => {
    await decide(0, 'approve');
    await decide(2, 'refuse');
    await send([0, 2]);
    const numbers = async () => {
      const page = await (await site.see(`${path}/progress`)).text();
      return [
        ...page.matchAll(
          /<dt class="govuk-summary-list__key">([^<]+)<\/dt><dd class="govuk-summary-list__value">(\d+)<\/dd>/g,
        ),
      ].map(([, label, count]) => `${label}: ${count}`);
    };
    expect(await numbers()).toEqual(['Chosen: 2', 'Waiting: 0', 'On their way: 2', 'Told: 0', 'Left out: 0']);
    await ticks();
    expect(await numbers()).toEqual(['Chosen: 2', 'Waiting: 0', 'On their way: 0', 'Told: 2', 'Left out: 0']);
    expect(await (await site.see(`${path}/progress`)).text()).toContain('All that was chosen has been told.');
  });

  test('waits for an award that lacks its champion, and says so', async () => {
    await decide(0, 'approve', { ...approvalForm, 'people.1.role': 'deputy' });
    const page = await (await site.see(`${path}/send`)).text();
    expect(page).toContain('These cannot be sent yet');
    expect(page).toContain('A champion');
    await send([0]);
    await ticks();
    expect((await bid(0)).state).toBe('approved');
    expect(await letters(0)).toEqual([]);
  });

  test('tells nobody of a bid that is withdrawn before its turn comes, and does not come back to it', async () => {
    await decide(0, 'approve');
    await send([0]);
    const link = await linkOf(0);
    await site.call(`${link}/withdraw`, {
      method: 'POST',
      headers: { cookie: 'lang=en' },
      body: new URLSearchParams({ choice: 'yes' }),
    });
    await ticks();
    const withdrawn = await bid(0);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', pending: [] });
    expect([withdrawn.nextAt, withdrawn.nextAt! > '2027']).toEqual([withdrawn.keptUntil, true]);
    expect(await templates(0)).toEqual(['application-withdrawn']);
  });
});

describe('the offer to those who got nothing', () => {
  const answer = async (choice: string) =>
    site.call(`${await linkOf(2)}/offer`, {
      method: 'POST',
      headers: { cookie: 'lang=en' },
      body: new URLSearchParams({ choice }),
    });

  test('is on their page, with the feedback as it was written', async () => {
    await decide(2, 'refuse');
    await send([2]);
    await ticks();
    const page = await visit(await linkOf(2), 'cy');
    expect(page).toContain('lang="en">The saving is not shown. Please speak to Gwynedd.');
    expect(page).toContain('Ateb ein cynnig');
  });

  test('is answered by a choice that nobody makes for them, and can be answered anew', async () => {
    await decide(2, 'refuse');
    await send([2]);
    await ticks();
    expect((await answer('')).status).toBe(422);
    expect((await bid(2)).wantsMentor).toBeNull();
    await Promise.all([answer('yes'), answer('yes')]);
    expect((await bid(2)).wantsMentor).toBe(true);
    expect(await (await site.see(`/staff/applications/${idOf(2)}`)).text()).toContain(
      'Wants similar projects and a mentor: Yes',
    );
    await answer('no');
    expect((await bid(2)).wantsMentor).toBe(false);
  });

  test('is made to nobody else', async () => {
    await decide(0, 'approve');
    await send([0]);
    await ticks();
    const link = await linkOf(0);
    expect((await site.call(`${link}/offer`)).headers.get('location')).toBe(`${site.origin}${link}`);
    const page = await visit(link);
    expect(page).toContain('Your application is successful');
    expect(page).not.toContain('/offer');
  });
});

describe('the list for the announcement', () => {
  test('has every award in both languages with its sum and saving, and their totals', async () => {
    await decide(0, 'approve');
    await decide(1, 'approve', { ...approvalForm, sum: '100000' });
    await decide(2, 'refuse');
    const page = await (await site.see(`${path}/awards`)).text();
    for (const said of [
      'Dyfarniadau’r rownd: Rownd 12',
      'Awards of the round: Round 12',
      '£400,000.01',
      '£180,000',
    ])
      expect(page).toContain(said);
    expect(page).toContain('2 of these bids have not been told yet.');
    expect(page).not.toContain(bids[2]!.application.title);
    const csv = await (await site.see(`${path}/awards.csv`)).text();
    expect(csv.trim().split('\r\n').slice(1)).toEqual([
      `${idOf(0)},Bid of Lead one,Powys County Council,300000.01,90000,Ddim eto / Not yet`,
      `${idOf(1)},Bid of Lead two,Powys County Council,100000,90000,Ddim eto / Not yet`,
    ]);
  });
});
