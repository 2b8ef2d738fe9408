import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createObligationDocuments } from '../../functions/obligations/obligation-documents.ts';
import { allowed } from '../../functions/kernel/result.ts';
import { acceptAnswer } from '../../functions/obligations/obligation-actions.ts';
import type { Obligation, ObligationId } from '../../functions/obligations/obligation.ts';
import { lookAtProject } from '../../functions/projects/look-at-project.ts';
import { lifecycleOf, type ProjectId } from '../../functions/projects/project.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { staffEventNames } from '../../functions/portal/staff/projects/staff-events.ts';
import { answered, awarded, seedAward, withObligations } from '../support/awards.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { rhian } from '../support/people.ts';
import { openPortalSite, type PortalSite } from './portal-site.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let id: ProjectId;
let made = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime('2027-06-15T10:00:00Z');
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});
beforeEach(() => begin(awarded({}, `bq${++made}`)));

async function begin(view: ProjectView): Promise<void> {
  id = view.project.id;
  await seedAward(site.access, view);
}

const page = (event: string) => `/staff/projects/${id}/${event}`;
const now = async () => (await site.lives.view(id))!;
const text = async (path: string, language: 'cy' | 'en' = 'en') => (await site.see(path, language)).text();
const yes = { step: 'check', reason: 'The supplier has gone.', choice: 'yes', version: '1' };
const terms = {
  'startDate-day': '1',
  'startDate-month': '4',
  'startDate-year': '2027',
  'endDate-day': '30',
  'endDate-month': '9',
  'endDate-year': '2030',
  amount: '450,000',
  reason: 'The hospital opens later.',
};

describe('staff change a project’s life', () => {
  test('is listed on the project’s page, and only what its state allows', async () => {
    const before = await text(`/staff/projects/${id}`);
    for (const event of ['pause', 'vary', 'abandon', 'withdraw'])
      expect(before).toContain(`href="${page(event)}"`);
    for (const event of ['resume', 'reopen', 'close']) expect(before).not.toContain(`href="${page(event)}"`);
    expect((await site.see(page('resume'))).status).toBe(409);
    expect((await site.see(page('close'))).status).toBe(404);
    expect((await site.see(page('award'))).status).toBe(404);
  });

  test('a variation asks for the terms and why, shows what would move and who is told, and does it on yes', async () => {
    const asked = await site.send(page('vary'), terms);
    const shown = await asked.text();
    expect(shown).toContain('30 September 2030 (before: 31 March 2030)');
    expect(shown).toContain('Letter: The terms have changed. To: Rhian Pritchard');
    expect(shown).toContain('Lessons-learnt document: the due date moves. Before: 30 May 2030.');
    expect(shown).toContain('Milestone (One record for the whole team): the due date moves.');
    expect((await now()).project.endDate).toBe('2030-03-31');
    const hidden = { startDate: '2027-04-01', endDate: '2030-09-30', amountPence: '45000000' };
    const done = await site.send(page('vary'), { ...yes, ...hidden });
    expect(done.headers.get('location')).toBe(`${site.origin}/staff/projects/${id}?done=vary`);
    expect((await now()).project).toMatchObject({ endDate: '2030-09-30' });
    const after = await text(`/staff/projects/${id}?done=vary`);
    expect(after).toContain('The terms were varied.');
    expect(after).toContain('How the terms changed');
    expect(after).toContain('The supplier has gone.');
  });

  test('of the sum, keeps the instalments summing to it', async () => {
    const hidden = { startDate: '2027-04-01', endDate: '2030-03-31', amountPence: '30000001' };
    await site.send(page('vary'), { ...yes, ...hidden });
    const { award, project } = await now();
    const sum = award?.repayments?.instalments.reduce((total, { amountPence }) => total + amountPence, 0);
    expect([project.amountPence, sum]).toEqual([30_000_001, 30_000_001]);
  });

  test('says everything that is wrong with a form at once, each at its field', async () => {
    const wrong = { ...terms, 'endDate-month': '13', amount: 'much', reason: '' };
    const response = await site.send(page('vary'), wrong);
    const shown = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['endDate-day', 'amount', 'reason']) expect(shown).toContain(`href="#${field}"`);
    const same = await site.send(page('vary'), { ...terms, 'endDate-day': '31', 'endDate-month': '3' });
    expect(await same.text()).toContain('These are the terms it has already');
  });

  test('abandoning shows what falls away and what is still owed', async () => {
    const shown = await (await site.send(page('abandon'), { reason: 'The supplier has gone.' })).text();
    expect(shown).toContain('Milestone (First tablets in use): no longer owed');
    expect(shown).toContain('Lessons-learnt document: the due date moves.');
    expect(shown).not.toMatch(/\bRepayment\b/);
    await site.send(page('abandon'), yes);
    expect(lifecycleOf((await now()).project)).toBe('abandoned');
    const after = await text(`/staff/projects/${id}`);
    expect(after).toContain('Abandoned');
    expect(after).toContain('No longer owed');
    expect(after).toContain('Number 2'.toLowerCase());
  });

  test('no, a missing choice and a stale page change nothing', async () => {
    const before = await site.everything();
    const no = await site.send(page('pause'), { ...yes, choice: 'no' });
    expect(no.headers.get('location')).toBe(`${site.origin}/staff/projects/${id}`);
    expect(await (await site.send(page('pause'), { ...yes, choice: '' })).text()).toContain(
      'Choose yes or no.',
    );
    expect(await (await site.send(page('pause'), { ...yes, version: '0' })).text()).toContain(
      'Somebody else changed',
    );
    expect(await site.everything()).toBe(before);
  });

  test('a double click, and two of the staff at once, give one result and one letter to each', async () => {
    const answers = await Promise.all([
      site.send(page('pause'), yes),
      site.send(page('pause'), yes),
      site.send(page('pause'), yes),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 422)).toHaveLength(2);
    const letters = await site.deliveries.about(`project_${id}`);
    expect(letters).toHaveLength(4);
    expect(new Set(letters.map(({ recipientId }) => recipientId)).size).toBe(4);
    expect((await now()).project.version).toBe(2);
  });

  test('pausing and resuming, letters at once, by every event in turn', async () => {
    await site.send(page('pause'), yes);
    expect(site.started.at(-1)).toMatchObject({
      deliveryIds: expect.arrayContaining([expect.stringContaining('project-paused')]),
    });
    expect(await text(`/staff/projects/${id}`)).toContain('Paused');
    await site.send(page('resume'), { ...yes, reason: '', version: '2' });
    expect(lifecycleOf((await now()).project)).toBe('delivery');
    await site.send(page('withdraw'), { ...yes, version: '3' });
    expect(lifecycleOf((await now()).project)).toBe('withdrawn');
    const asked = await site.send(page('reopen'), { reason: 'They want it after all.' });
    expect(asked.status).toBe(422);
    await site.send(page('reopen'), {
      ...yes,
      lessonsDue: '2028-05-05',
      version: String((await now()).project.version),
    });
    expect((await now()).project).toMatchObject({ lifecycle: 'delivery', lessonsDue: '2028-05-05' });
  });

  test('the language switch keeps what was typed and changes nothing', async () => {
    const shown = await (
      await site.send(page('pause'), { reason: 'Llifogydd', 'switch-language': 'cy' })
    ).text();
    expect(shown).toContain('Llifogydd');
    expect(lifecycleOf((await now()).project)).toBe('delivery');
  });
});

describe('what a project’s page tells', () => {
  const documents = () => createObligationDocuments(site.access, site.obligations);
  const write = async (obligation: string, section: string, answers: Record<string, unknown>) => {
    await documents().save(obligation as ObligationId, section, {
      baseVersion: 0,
      answers: answers as never,
      isFinished: true,
      savedBy: { id: rhian.id, name: rhian.name },
      savedAt: site.now(),
    });
    const on = { at: site.now(), by: { kind: 'person', id: rhian.id, name: rhian.name } } as const;
    await documents().submit(obligation as ObligationId, { id: rhian.id, name: rhian.name }, on);
  };

  test('how the outcomes stood at each review, in words', async () => {
    await write(`outcomes-review_${id}_1`, 'outcomes', {
      outcomes: [{ outcome: 'No note is typed twice', standing: 'partly', learnt: 'Letters still are.' }],
    });
    const shown = await text(`/staff/projects/${id}`);
    expect(shown).toContain('Nurses spend an hour a day more with patients');
    expect(shown).toContain('Achieved in part');
    expect(shown).toContain('Letters still are.');
    expect(await text(`/staff/projects/${id}`, 'cy')).toContain('Wedi’i gyflawni’n rhannol');
  });

  test('local benefit as it was forecast and found: the published example', async () => {
    const rounds = (spent: number, local: number, again: number) => ({
      spent,
      'spent-locally': local,
      'respent-locally': again,
      how: 'Order book',
    });
    await write(`local-benefit-forecast_${id}`, 'rounds', rounds(3_480_333, 2_400_000, 1_580_772));
    await write(`local-benefit-actual_${id}`, 'rounds', rounds(3_480_333, 2_900_000, 1_948_937));
    const shown = await text(`/staff/projects/${id}`);
    expect(shown).toContain('2.14 for each £1. Spent: £34,803.33. Worth to the area: £74,611.05');
    expect(shown).toContain('2.39 for each £1. Spent: £34,803.33. Worth to the area: £83,292.70');
    expect(shown).toContain('More than was forecast');
  });

  test('that it closed with a waiver, for ever', async () => {
    const view = withObligations(awarded({ repayments: null }, `bq${++made}`), (one) =>
      one.kind === 'lessons-learnt' ? { ...answered(), state: 'waived' } : answered(),
    );
    const all = {
      ...view,
      project: { ...view.project, endDate: view.project.startDate, nextAt: site.now() },
    };
    await begin({ ...all, obligations: all.obligations.filter(({ kind }) => kind !== 'progress-update') });
    for (let looks = 0; looks < 6; looks++) {
      await site.lives.change(id, site.now(), (seen) => {
        const decided = lookAtProject(seen, site.now());
        return decided === null ? null : allowed(decided);
      });
      for (const one of (await now()).obligations.filter(({ state }) => state === 'planned'))
        await site.obligations.change(one.id, site.now(), (seen) =>
          allowed({
            obligation: { ...seen.obligation, ...answered() } as Obligation,
            timeline: [],
            deliveries: [],
          }),
        );
    }
    expect(lifecycleOf((await now()).project)).toBe('closed');
    expect(await text(`/staff/projects/${id}`)).toContain('Closed with a waiver');
    expect(await text('/staff/projects')).toContain('Closed');
  });

  test('whom a contact check named, so that staff see whose letters they allow', async () => {
    const named = {
      role: 'finance',
      person: { ...rhian, name: 'Ann Other', email: 'ann@elsewhere.example.com' },
    } as const;
    const obligation = `contact-confirmation_${id}_1` as ObligationId;
    await site.obligations.change(obligation, site.now(), (seen) =>
      allowed({
        obligation: {
          ...seen.obligation,
          state: 'submitted',
          submitted: { at: site.now(), by: rhian.id },
          namedContacts: [named],
        },
        timeline: [],
        deliveries: [],
      }),
    );
    expect(await text(`/staff/obligations/${obligation}`)).toContain('ann@elsewhere.example.com');
    const on = { at: site.now(), by: { kind: 'staff', name: 'Catrin Rees' } } as const;
    await site.obligations.change(obligation, site.now(), (seen) => acceptAnswer(seen, { reason: '' }, on));
    expect((await now()).project.contacts.finance).toBe(rhian.id);
  });
});

describe('the same by the API', () => {
  const call = async (path: string, body?: unknown) => {
    const response = await site.call(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await site.token('staff')}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };

  test('the new kinds are among the obligations, with what tells them apart', async () => {
    const { json } = await call(`/api/obligations?project=${id}&limit=50`);
    const items = json['items'] as { kind: string; matter: unknown }[];
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(9);
    expect(items.find(({ kind }) => kind === 'repayment')?.matter).toEqual({
      instalment: 1,
      amountPence: 3_000_000,
    });
  });

  test('an event answers the project after it, and repeated with its version does nothing', async () => {
    const done = await call(`/api/projects/${id}/pause`, { reason: 'Flood', version: 1 });
    expect(done).toMatchObject({
      status: 200,
      json: { lifecycle: 'paused', version: 2, closedWithWaiver: false },
    });
    expect(await call(`/api/projects/${id}/pause`, { reason: 'Flood', version: 1 })).toMatchObject({
      status: 409,
      json: { error: 'changed-meanwhile' },
    });
    expect(await call(`/api/projects/${id}/pause`, { reason: 'Flood' })).toMatchObject({
      status: 409,
      json: { error: 'paused' },
    });
  });

  test('a variation changes what it names and leaves the rest', async () => {
    const done = await call(`/api/projects/${id}/vary`, { reason: 'Later', endDate: '2030-09-30' });
    expect(done).toMatchObject({
      status: 200,
      json: { startDate: '2027-04-01', endDate: '2030-09-30', amountPence: 45_000_000 },
    });
    expect(done.json['variations']).toEqual([
      expect.objectContaining({ reason: 'Later', by: expect.any(String) }),
    ]);
    expect(done.json['contacts']).toMatchObject({
      champion: { name: 'Mair Owen' },
      finance: { name: 'Huw Rees' },
    });
  });

  test('what cannot be used is named, and what is not there is not found', async () => {
    expect((await call(`/api/projects/${id}/vary`, { reason: 'x', endDate: '31/03/2031' })).status).toBe(422);
    expect((await call(`/api/projects/${id}/vary`, { reason: 'x' })).status).toBe(422);
    expect((await call(`/api/projects/${id}/pause`, { reason: ' ' })).status).toBe(422);
    expect((await call(`/api/projects/${id}/reopen`, { reason: 'x' })).status).toBe(422);
    expect((await call('/api/projects/nothing/pause', { reason: 'x' })).status).toBe(404);
    expect((await call('/api/projects/%20/pause', { reason: 'x' })).status).toBe(404);
  });

  test('has a call for each event of staff, and none to close a project', async () => {
    const { json } = await call('/api/openapi.json');
    const paths = Object.keys(json['paths'] as object);
    for (const event of staffEventNames) expect(paths).toContain(`/api/projects/{id}/${event}`);
    expect(paths).not.toContain('/api/projects/{id}/close');
  });
});
