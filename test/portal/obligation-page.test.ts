import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { recordReport } from '../../functions/deliveries/record-report.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import { createObligationDocuments } from '../../functions/obligations/obligation-documents.ts';
import { sayNotMine } from '../../functions/obligations/answer-actions.ts';
import { waiveObligation } from '../../functions/obligations/obligation-actions.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { system, type ObligationView, type TimelineEntry } from '../../functions/obligations/view.ts';
import { foldSaves } from '../../functions/portal/staff/fold-saves.ts';
import { finishedAnswers } from '../lessons/finished-document.ts';
import { seed } from '../lessons/seed.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { newView, rhian, tom } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let view: ObligationView;
let made = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});
beforeEach(() => add({}));

async function add(facts: Partial<Obligation>): Promise<void> {
  const fresh = newView('2027-03-01', undefined, `o-${++made}`);
  view = { ...fresh, obligation: { ...fresh.obligation, ...facts } };
  await seed(site.access, view);
}

const path = () => `/staff/obligations/${view.obligation.id}`;
const html = async (address = path()) => (await site.see(address)).text();
const words = async (address?: string) => (await html(address)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const on = () => ({ at: site.now(), by: system });

describe('the page of an obligation', () => {
  test('shows a document that was sent open, whole, on this page', async () => {
    await add({ state: 'submitted', submitted: { at: site.now(), by: rhian.id } });
    const documents = createObligationDocuments(site.access, site.obligations);
    await documents.save(view.obligation.id, 'worked', {
      baseVersion: 0,
      answers: finishedAnswers.worked,
      isFinished: true,
      savedBy: { id: rhian.id, name: rhian.name },
      savedAt: site.now(),
    });
    const page = await html();
    expect(page).toContain((finishedAnswers.worked['what'] as string).slice(0, 20));
    expect(page).not.toContain('govuk-details');
  });

  test('plans no letters for what is closed', async () => {
    expect(await words()).toContain('Planned letters');
    await site.obligations.change(view.obligation.id, site.now(), (seen) =>
      waiveObligation(seen, { reason: 'Merged' }, on()),
    );
    expect(await words()).not.toContain('Planned letters');
  });

  test('says of a letter that came back which it was, to whom, and why in words', async () => {
    await site.send(`${path()}/chase-now`, {
      step: 'check',
      choice: 'yes',
      reason: '',
      dueOn: '',
      person: '',
      version: '1',
    });
    const [letter] = await site.deliveries.about(view.obligation.id);
    if (letter === undefined) throw new Error('no letter');
    await site.deliveries.step(letter, 'claim', { nextAt: null });
    const { people, deliveries, digests, access: tables } = site;
    await recordReport(
      { tables, deliveries, people, digests, log: createLog(() => undefined) },
      {
        deliveryId: letter.id,
        providerId: 'x',
        at: site.now(),
        report: { kind: 'bounced', reason: 'NoEmail' },
      },
    );
    expect(await words()).toContain(
      'A letter could not be delivered: there is no such address Letter: Request. To: Rhian Pritchard',
    );
  });

  test('leads to the question of who leads now and back, with what was asked and answered', async () => {
    await site.obligations.change(view.obligation.id, site.now(), (seen) =>
      sayNotMine(seen, rhian.id, { at: site.now(), by: { kind: 'person', id: rhian.id, name: rhian.name } }),
    );
    const check = `/staff/obligations/contact-check_${view.project.id}_${rhian.id}`;
    expect(await html()).toContain(`href="${check}"`);
    expect(await words()).toContain('Asked because this person told us it is not theirs. Answer None yet.');
    expect(await html(check)).toContain(`href="${path()}"`);
    expect(await words(check)).toContain('Project lead: Rhian Pritchard');
  });

  test('keeps a note in the timeline, open or closed, and sends nothing because of it', async () => {
    await add({ state: 'accepted', closed: { at: site.now(), reason: '' } });
    const before = [site.started.length, site.looks.length];
    expect((await site.send(`${path()}/note`, { text: ' ' })).status).toBe(422);
    const added = await site.send(`${path()}/note`, { text: 'Rang Rhian: all is well' });
    expect(added.status).toBe(303);
    const page = await words(`${path()}?done=note`);
    expect(page).toContain('The note was added.');
    expect(page).toContain('Note. Rang Rhian: all is well');
    expect(await site.deliveries.about(view.obligation.id)).toEqual([]);
    expect([site.started.length, site.looks.length]).toEqual(before);
  });
});

describe('a timeline', () => {
  const saved = (section: string, name: string, minute: number): TimelineEntry => ({
    at: secondsAfter(site.now(), minute * 60),
    what: 'draft-saved',
    by: { kind: 'person', id: rhian.id, name },
    args: { section },
  });

  test('tells a run of saved sections by one person once, with each section once', () => {
    const folded = foldSaves([
      saved('aims', rhian.name, 1),
      saved('worked', rhian.name, 2),
      saved('aims', rhian.name, 3),
      saved('talk', tom.name, 4),
      { at: site.now(), what: 'submitted', by: { kind: 'person', id: rhian.id, name: rhian.name }, args: {} },
      saved('worked', rhian.name, 6),
    ]);
    expect(folded.map(({ what, args }) => [what, Object.values(args).join()])).toEqual([
      ['drafts-saved', 'aims worked'],
      ['draft-saved', 'talk'],
      ['submitted', ''],
      ['draft-saved', 'worked'],
    ]);
    expect(folded[0]?.at).toBe(secondsAfter(site.now(), 180));
  });
});

describe('what staff are told about a reason', () => {
  test('is whether a letter says it', async () => {
    const said = 'The letter to the project says it in your words.';
    const kept = 'Only staff see it';
    await add({ state: 'asked' });
    for (const [action, hint] of [
      ['extend', said],
      ['pause', kept],
      ['waive', kept],
      ['chase-now', kept],
    ] as const)
      expect([action, (await words(`${path()}/${action}`)).includes(hint)]).toEqual([action, true]);
    await add({});
    expect(await words(`${path()}/extend`)).toContain(kept);
    await add({ state: 'submitted', submitted: { at: site.now(), by: rhian.id } });
    expect(await words(`${path()}/return`)).toContain(said);
    expect(await words(`${path()}/accept`)).toContain(kept);
  });
});
