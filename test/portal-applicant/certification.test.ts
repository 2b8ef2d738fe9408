import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import { decideLook } from '../../functions/applications/decide-look.ts';
import { recordReport } from '../../functions/deliveries/record-report.ts';
import { whyNotWanted } from '../../functions/deliveries/still-wanted.ts';
import { transact } from '../../functions/kernel/table.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { decideChase } from '../../functions/obligations/decide-chase.ts';
import { linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import { suppressPerson } from '../../functions/people/person-store.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { nextLookOf } from '../../functions/applications/next-look.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { fullAnswers } from '../support/full-bids.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { testKeys } from '../support/people.ts';
import { beginBidOn, type BidOnSite, gwen, idOf, nia, tomas } from './bid-on-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let bid: BidOnSite;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2026-11-20T10:00:00Z');
  bid = await beginBidOn(site);
});
afterEach(() => site.stop());

const yes = { choice: 'yes', name: 'Gwen Eleri Parry' };
const no = { choice: 'no', reason: 'The saving of 2029 is counted twice.' };
const obligationsOf = async () => {
  const { items } = await site.obligations.list({ projectId: (await bid.now()).id, limit: 50 });
  return items.map(({ state, kind }) => `${kind} ${state}`);
};

describe('asking the certifier', () => {
  test('owes them one letter at once, with an obligation of their own, however often the form arrives', async () => {
    await bid.bringTo('written');
    const path = await bid.pathOf(nia);
    const asked = await Promise.all([1, 2, 3].map(() => bid.post(`${path}/full/check`, { send: 'yes' })));
    expect(asked.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await bid.now()).state).toBe('certifying');
    expect(await bid.certification()).toMatchObject({
      kind: 'certification',
      state: 'asked',
      owedBy: idOf(gwen),
      dueOn: '2026-12-04',
    });
    expect(await bid.lettersTo(gwen)).toEqual(['rung']);
    const [letter] = await site.deliveries.about((await bid.certification()).id);
    expect(letter).toMatchObject({ onlyInSendingHours: false, createdAt: site.now() });
  });

  test('is refused without somebody to ask, and says where to name them', async () => {
    await bid.bringTo('invited');
    await bid.writeFull();
    const path = await bid.pathOf(nia);
    const page = await (await bid.get(`${path}/full/check`)).text();
    expect(page).toContain('Name a finance certifier');
    expect(page).toContain(`href="${path}/people"`);
    await bid.post(`${path}/full/check`, { send: 'yes' });
    expect((await bid.now()).state).toBe('invited');
  });

  test('is refused while letters do not reach them', async () => {
    await bid.bringTo('written');
    const { id } = await bid.now();
    await stopMailTo(gwen);
    const refusal = await bid.post(`${await bid.pathOf(nia)}/full/check`, { send: 'yes' });
    expect(await refusal.text()).toContain('Our letters do not reach your finance certifier.');
    expect((await site.applications.view(id))?.application.state).toBe('invited');
  });

  test('leaves the ladder its later rungs, and the date of the application comes first when it is sooner', async () => {
    await bid.bringTo('written');
    await bid.staff('set-deadline', { dueOn: '2026-11-27' });
    await bid.post(`${await bid.pathOf(nia)}/full/check`, { send: 'yes' });
    const asked = await bid.certification();
    expect(asked).toMatchObject({ dueOn: '2026-11-27', nextAt: '2026-11-27T09:00:00.000Z' });
  });
});

describe('the certifier’s page', () => {
  test('shows the figures and the whole application to read, without an account, in both languages', async () => {
    await bid.bringTo('certifying');
    const path = await bid.certifierPath();
    const first = await bid.get(path.replace('/certification', ''));
    expect([first.status, first.headers.get('location')]).toEqual([303, `${site.origin}${path}`]);
    const english = await (await bid.get(path)).text();
    for (const figure of ['£600,000', '£270,000', '£450,000', '75%', '£56,250', '2 October 2028'])
      expect([figure, english.includes(figure)]).toEqual([figure, true]);
    expect(english).toContain('A day beside our nurses');
    expect(await (await bid.get(path, 'cy')).text()).toContain('Cadarnhau’r ffigurau');
  });

  test('reading it, and answering nothing, changes nothing', async () => {
    await bid.bringTo('certifying');
    const path = await bid.certifierPath();
    const before = await site.everything();
    await bid.get(path);
    for (const fields of [
      {},
      { choice: 'yes' },
      { choice: 'yes', name: '  ' },
      { choice: 'no', reason: ' ' },
    ])
      expect((await bid.post(path, fields)).status).toBe(422);
    expect(await site.everything()).toBe(before);
  });

  test('is theirs alone: the lead’s name in the link opens nothing', async () => {
    await bid.bringTo('certifying');
    const forged = signAnswerLink(testKeys, linkFor(await bid.certification(), idOf(nia)));
    expect((await bid.get(`/answer/${forged}/certification`)).status).toBe(404);
    await bid.post(`/answer/${forged}/certification`, yes);
    expect((await bid.now()).state).toBe('certifying');
  });
});

describe('a yes', () => {
  test('moves the bid, closes the obligation, and tells those who write, at once and once', async () => {
    await bid.bringTo('certifying');
    const path = await bid.certifierPath();
    const answers = await Promise.all([1, 2, 3].map(() => bid.post(path, yes)));
    for (const one of answers) expect(one.headers.get('location')).toContain('/answered/certified');
    expect(await bid.now()).toMatchObject({
      state: 'certified',
      certification: { confirmed: { at: site.now(), signedAs: 'Gwen Eleri Parry' } },
    });
    expect(await bid.certification()).toMatchObject({
      state: 'accepted',
      submitted: { by: idOf(gwen) },
      nextAt: null,
    });
    for (const writer of [nia, tomas])
      expect((await bid.lettersTo(writer)).filter((one) => one === 'application-certified')).toHaveLength(1);
  });

  test('stops the reminders: one that was owed a second ago is not sent, and the chase rests', async () => {
    await bid.bringTo('certifying');
    const { id, nextAt } = await bid.certification();
    const reminded = await site.obligations.change(id, nextAt ?? site.now(), (view) => {
      const decided = decideChase(view, nextAt ?? site.now());
      return decided === null ? null : allowed(decided);
    });
    const [reminder] = reminded.ok ? (reminded.value?.deliveries ?? []) : [];
    if (reminder === undefined) throw new Error('no reminder was due');
    await bid.post(await bid.certifierPath(), yes);
    const view = await site.obligations.view(id);
    if (view === null) throw new Error('the obligation is gone');
    expect(whyNotWanted(reminder, { kind: 'obligation', view }, view.contacts.certifier, site.now())).toBe(
      'answered',
    );
    expect(decideChase(view, site.now())).toBeNull();
  });

  test('holds the words as they are until they are taken back, and then it counts no more', async () => {
    await bid.bringTo('certified');
    const path = await bid.pathOf(nia);
    const typed = { ...fullAnswers.funding, sum: '1000000', base: '1', choice: 'yes' };
    const refusal = await bid.post(`${path}/full/sections/funding`, typed);
    expect([refusal.status, (await refusal.text()).includes('1000000')]).toEqual([409, true]);
    const { id } = await bid.now();
    const direct = await site.applicationDocuments.save(applicationDocumentId('full', id), 'funding', {
      baseVersion: 1,
      answers: { sum: 1 },
      isFinished: true,
      savedBy: { id: idOf(nia), name: nia.name },
      savedAt: site.now(),
    });
    expect(direct).toEqual({ ok: false, refusal: 'application.refusal.certified' });
    await Promise.all([1, 2].map(() => bid.post(`${path}/take-back`, { choice: 'yes' })));
    expect(await bid.now()).toMatchObject({ state: 'invited', certification: null, amountPence: 45_000_000 });
    expect(await bid.lettersTo(gwen)).toEqual(['rung']);
    expect((await bid.post(`${path}/send`, { choice: 'yes' })).status).toBe(303);
    expect((await bid.now()).state).toBe('invited');
  });
});

describe('a no', () => {
  test('gives the bid back with the reason, which its writers read on the page and in a letter', async () => {
    await bid.bringTo('certifying');
    const path = await bid.certifierPath();
    const [first, second] = await Promise.all([bid.post(path, no), bid.post(path, no)]);
    for (const one of [first, second])
      expect(one?.headers.get('location')).toContain('/answered/not-certified');
    expect(await bid.now()).toMatchObject({
      state: 'invited',
      certification: null,
      sentBack: { by: 'certifier', reason: no.reason },
    });
    expect(await (await bid.get(await bid.pathOf(nia))).text()).toContain(no.reason);
    expect((await bid.lettersTo(tomas)).filter((one) => one.startsWith('application-not'))).toHaveLength(1);
  });

  test('and a yes at the same moment: one of them counts, and one letter goes to each', async () => {
    await bid.bringTo('certifying');
    const path = await bid.certifierPath();
    await Promise.all([bid.post(path, no), bid.post(path, yes)]);
    const answered = (await bid.lettersTo(nia)).filter((one) => one.endsWith('certified'));
    expect(answered).toHaveLength(1);
    expect((await bid.now()).state).toBe(answered[0] === 'application-certified' ? 'certified' : 'invited');
  });

  test('can be followed by another asking, which is an obligation and a letter of its own', async () => {
    await bid.bringTo('certifying');
    const old = await bid.certifierPath();
    await bid.post(old, no);
    await bid.post(`${await bid.pathOf(nia)}/full/check`, { send: 'yes' });
    expect(await bid.lettersTo(gwen)).toEqual(['rung', 'rung']);
    expect(await obligationsOf()).toEqual(['certification accepted', 'certification asked']);
    await bid.post(old, yes);
    expect((await bid.now()).state).toBe('certifying');
    await bid.post(await bid.certifierPath(), yes);
    expect((await bid.now()).state).toBe('certified');
  });
});

describe('the obligation closes with what it is about', () => {
  test('when the writers take it back: the certifier is told, and the link opens nothing more', async () => {
    await bid.bringTo('certifying');
    const link = await bid.certifierPath();
    await bid.post(`${await bid.pathOf(tomas)}/take-back`, { choice: 'yes' });
    expect(await obligationsOf()).toEqual(['certification waived']);
    expect(await bid.lettersTo(gwen)).toEqual(['application-certification-stopped', 'rung']);
    const [dead, posted] = [await bid.get(link), await bid.post(link, yes)];
    expect([dead.status, posted.status]).toEqual([404, 404]);
    expect((await bid.now()).state).toBe('invited');
  });

  test('when the lead takes the certifier out', async () => {
    await bid.bringTo('certifying');
    const path = `${await bid.pathOf(nia)}/people/${idOf(gwen)}`;
    expect(await (await bid.get(path)).text()).toContain('the application is taken back');
    await bid.post(path, { choice: 'remove' });
    expect(await obligationsOf()).toEqual(['certification waived']);
    const { state, people, certification } = await bid.now();
    expect([state, certification, people.map(({ role }) => role)]).toEqual([
      'invited',
      null,
      ['lead', 'co-applicant'],
    ]);
  });

  test('when the certifier who has confirmed is taken out, what they confirmed counts no more', async () => {
    await bid.bringTo('certified');
    await bid.post(`${await bid.pathOf(nia)}/people/${idOf(gwen)}`, { choice: 'remove' });
    expect(await bid.now()).toMatchObject({ state: 'invited', certification: null });
  });

  test('when the bid is withdrawn', async () => {
    await bid.bringTo('certifying');
    await bid.post(`${await bid.pathOf(nia)}/withdraw`, { choice: 'yes' });
    expect((await bid.now()).state).toBe('withdrawn');
    expect(await obligationsOf()).toEqual(['certification waived']);
    expect(await bid.lettersTo(gwen)).toEqual(['application-certification-stopped', 'rung']);
  });

  test('when the certifier’s address fails: the next look gives the bid back and says so to its writers, and nobody troubles the fund', async () => {
    await bid.bringTo('certifying');
    await certifiersLetterBounces();
    const { id, nextAt } = await bid.now();
    expect(nextAt).toBe(site.now());
    await look(id);
    await look(id);
    expect(await bid.now()).toMatchObject({ state: 'invited', certification: null });
    expect(await obligationsOf()).toEqual(['certification waived']);
    for (const writer of [nia, tomas])
      expect((await bid.lettersTo(writer)).filter((one) => one.endsWith('lost'))).toHaveLength(1);
    expect(await bid.lettersTo(gwen)).toEqual(['rung']);
    expect(await bid.templates()).not.toContain('fund');
  });
});

describe('the date of the application', () => {
  test('is remembered to those who write it five working days before, once', async () => {
    await bid.bringTo('certifying');
    const { id } = await bid.now();
    await compare(id);
    expect((await bid.now()).nextAt).toBe('2027-01-22T09:00:00.000Z');
    site.setTime('2027-01-22T09:00:00Z');
    await look(id);
    await look(id);
    for (const writer of [nia, tomas])
      expect((await bid.lettersTo(writer)).filter((one) => one === 'application-due-soon')).toHaveLength(1);
    expect(await bid.lettersTo(gwen)).not.toContain('application-due-soon');
    expect((await bid.now()).nextAt).toBeNull();
  });

  test('is not remembered to anybody once it has moved, or the application is sent', async () => {
    await bid.bringTo('certified');
    const { id } = await bid.now();
    await compare(id);
    site.setTime('2027-01-22T09:00:00Z');
    await look(id);
    const letters = await site.deliveries.about(`application_${id}`);
    const reminder = letters.find(({ message }) => message.template === 'application-due-soon');
    const wanted = async () => {
      const view = await site.applications.view(id);
      if (view === null || reminder === undefined) throw new Error('no reminder');
      return whyNotWanted(reminder, { kind: 'application', view }, view.people.get(idOf(nia)), site.now());
    };
    expect(await wanted()).toBeNull();
    await bid.staff('set-deadline', { dueOn: '2027-02-12' });
    expect(await wanted()).toBe('moved');
    expect((await bid.now()).nextAt).toBe('2027-02-05T09:00:00.000Z');
    await bid.post(`${await bid.pathOf(nia)}/send`, { choice: 'yes' });
    expect(await wanted()).toBe('answered');
  });

  test('that is set within those days is in the letter about it, so that no reminder follows', async () => {
    await bid.bringTo('written');
    await compare((await bid.now()).id);
    await bid.staff('set-deadline', { dueOn: '2026-11-25' });
    expect((await bid.now()).nextAt).toBeNull();
  });
});

/** What the lifecycle does when it looks, as its function does it. */
async function look(id: ProjectId): Promise<void> {
  await site.applications.change(id, site.now(), (view) => {
    const decided = decideLook(view, site.now(), 365);
    return decided === null ? null : allowed(decided);
  });
}

/** The bid was compared with other work, so that nothing waits for that. */
async function compare(id: ProjectId): Promise<void> {
  await site.applications.change(id, site.now(), ({ application, round }) => {
    const compared = { ...application, pending: [] };
    const nextAt = nextLookOf(compared, round, site.now());
    return allowed({ application: { ...compared, nextAt }, timeline: [], deliveries: [] });
  });
}

/** Letters to this person stop, because one about something else came back. */
async function stopMailTo(who: { readonly email: string }): Promise<void> {
  await transact(site.access.client, [
    suppressPerson(site.access.stateTable, idOf(who), 'hard-bounce', site.now()),
  ]);
}

/** The letter that asked the certifier left, and the mail service says that it came back for good. */
async function certifiersLetterBounces(): Promise<void> {
  const [owed] = await site.deliveries.about((await bid.certification()).id);
  if (owed === undefined) throw new Error('no letter was owed');
  await site.deliveries.step(owed, 'claim', { nextAt: null, providerId: null });
  const claimed = await site.deliveries.get(owed.id);
  if (claimed === null) throw new Error('the letter is gone');
  const providerId = 'from-the-provider';
  await site.deliveries.step(claimed, 'accept', { providerId, sentAt: site.now(), nextAt: null });
  const { access: tables, deliveries, people, digests } = site;
  await recordReport(
    { tables, deliveries, people, digests, log: createLog(() => undefined) },
    {
      deliveryId: owed.id,
      providerId,
      at: site.now(),
      report: { kind: 'bounced', reason: 'no such address' },
    },
  );
}
