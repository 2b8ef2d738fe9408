import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adoptionIdOf } from '../../functions/adoption/adoption.ts';
import { answerPath, linkFor, signAnswerLink } from '../../functions/obligations/answer-link.ts';
import { transact } from '../../functions/kernel/table.ts';
import { personKey } from '../../functions/people/person-store.ts';
import { putNew } from '../../functions/obligations/obligation-rows.ts';
import { newLessonsLearnt } from '../../functions/obligations/new-obligation.ts';
import { projectRow } from '../../functions/projects/project-rows.ts';
import type { Project } from '../../functions/projects/project.ts';
import { openPortalSite, type PortalSite, type SignedIn } from '../portal/portal-site.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { heldPost } from '../support/contacts.ts';
import { person, project as someProject, suppressed, testKeys } from '../support/people.ts';
import { ann, ceri, dafydd, provenProject, register, seedProven, sentAt } from './adopters.ts';

let dynamo: TestDynamo;
let site: PortalSite;
let catrin: SignedIn;
let projects = 0;

beforeAll(async () => {
  dynamo = await startDynamo();
  site = await openPortalSite(await dynamo.createTables());
  site.setTime(sentAt);
  catrin = site.signedIn('staff', 'Catrin Rees', 'catrin.rees@fund.example.org');
});
afterAll(async () => {
  await site.stop();
  await dynamo.stop();
});

/** Somebody whose mail has stopped. */
const iolo = suppressed(person('Iolo Parry', 'iolo.parry@flintshire.example.org'));
const contacts = [...register, heldPost('Flintshire County Council', 'chief-executive', iolo)];
const due = { 'due-day': '13', 'due-month': '7', 'due-year': '2027' };
const all = [
  'powys-county-council',
  'cardiff-council',
  'betsi-cadwaladr-university-health-board',
  'swansea-council',
];

async function begin(): Promise<Project> {
  const one = { ...provenProject(`i2s-8${++projects}`), organisation: 'Gwynedd Council' };
  await seedProven(site.access, one, contacts);
  const stopped = { ...personKey(iolo.id), type: 'person', ...iolo };
  await transact(site.access.client, [{ Put: { TableName: site.access.stateTable, Item: stopped } }]);
  return one;
}
const sendPath = ({ id }: Project) => `/staff/projects/${id}/adoption/send`;
const textOf = async (response: Response | Promise<Response>) =>
  (await (await response).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const choose = (one: Project, fields: Record<string, string | readonly string[]> = {}) =>
  catrin.send(sendPath(one), { step: 'choose', body: all, through: 'chief-executive', ...due, ...fields });
const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
async function confirmed(one: Project, fields: Record<string, string | readonly string[]> = {}) {
  const seen = seenIn(await (await choose(one, fields)).text());
  return { step: 'check', choice: 'yes', seen, body: all, through: 'chief-executive', ...due, ...fields };
}
const askedAbout = async ({ id }: Project) =>
  (await site.adoptions.requestsOf(id)).map(({ organisation }) => organisation).toSorted();

describe('choosing whom to send a proven idea', () => {
  test('begins with the projects that are proven, and no others', async () => {
    const one = await begin();
    const waiting = someProject('2027-12-01', 'i2s-waiting');
    const lessons = newLessonsLearnt(waiting, sentAt)!;
    await transact(site.access.client, [
      {
        Put: { TableName: site.access.stateTable, Item: projectRow({ ...waiting, title: 'Not proven yet' }) },
      },
      putNew(site.access, lessons),
    ]);
    const list = await textOf(catrin.see('/staff/adoption/proven'));
    expect(list).toContain(one.id);
    expect(list).not.toContain('Not proven yet');
    const refused = await catrin.see(sendPath(waiting));
    expect(refused.status).toBe(409);
    expect(await textOf(refused)).toContain('has not been accepted yet');
    expect(await textOf(catrin.see(`/staff/projects/${waiting.id}/adoption`))).toContain(
      'has not been accepted yet',
    );
    expect((await catrin.see('/staff/projects/nothing/adoption/send')).status).toBe(404);
  });

  test('filters by words and kind, keeps what is ticked elsewhere, and ticks all that are shown', async () => {
    const one = await begin();
    const page = await (
      await choose(one, { filter: 'yes', type: 'health-board', body: ['cardiff-council'] })
    ).text();
    expect(page).toContain('Betsi Cadwaladr');
    expect(page).not.toContain('value="powys-county-council"');
    expect(page).toContain('<input type="hidden" name="body" value="cardiff-council">');
    expect(page).toContain('1 more body is chosen');
    const ticked = await (await choose(one, { 'tick-all': 'yes', q: 'powys', body: [] })).text();
    expect(ticked).toMatch(/value="powys-county-council" checked/);
    expect(await (await choose(one, { filter: 'yes', q: 'xyzzy', body: [] })).text()).toContain(
      'No body fits',
    );
    expect(await askedAbout(one)).toEqual([]);
  });

  test('says everything that is missing, and does not offer the body that did it', async () => {
    const one = await begin();
    const empty = await catrin.send(sendPath(one), { step: 'choose' });
    expect(empty.status).toBe(422);
    const text = await textOf(empty);
    for (const said of ['Choose at least one body', 'Choose who is asked', 'Enter a date that exists'])
      expect(text).toContain(said);
    expect(await textOf(choose(one, { 'due-year': '2029' }))).toContain('between two weeks and six months');
    expect(await textOf(choose(one, { 'due-day': '11' }))).toContain('Sunday');
    expect(await textOf(choose(one, { body: ['swansea-council'] }))).toContain(
      'Nobody can be asked at any of these',
    );
    const own = {
      through: 'named',
      organisation: 'Cyngor Gwynedd',
      name: 'X',
      email: 'x@gwynedd.example.org',
      language: 'cy',
    };
    expect(await textOf(choose(one, own))).toContain('carried the project out itself');
    expect(await askedAbout(one)).toEqual([]);
  });
});

describe('sending it', () => {
  test('shows first who is asked at each body, who cannot be, and the letter in both languages', async () => {
    const one = await begin();
    const before = await site.everything();
    const shown = await textOf(choose(one, { body: [...all, 'flintshire-county-council'] }));
    for (const said of [
      '3 bodies will be asked',
      'Ann Prosser',
      ceri.email,
      'Dafydd Hughes',
      '2 bodies cannot be asked',
      'Swansea Council: Nobody holds the post',
      'Flintshire County Council: Mail to its holder has stopped',
      'Will you use this proven idea?',
      'A fyddwch yn defnyddio',
      'Tuesday 13 July 2027',
    ])
      expect(shown).toContain(said);
    expect(await site.everything()).toBe(before);
  });

  test('asks each once: by a double click, two colleagues at once, and once more later', async () => {
    const one = await begin();
    const form = await confirmed(one);
    const dewi = site.signedIn('staff', 'Dewi Jones', 'dewi.jones@fund.example.org');
    const answers = await Promise.all([
      catrin.send(sendPath(one), form),
      catrin.send(sendPath(one), form),
      dewi.send(sendPath(one), form),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await catrin.send(sendPath(one), form)).headers.get('location')).toContain('?sent=3');
    expect(await askedAbout(one)).toEqual([
      'Betsi Cadwaladr University Health Board',
      'Cardiff Council',
      'Powys County Council',
    ]);
    for (const { id } of [ann, ceri, dafydd]) {
      const letters = await site.deliveries.ofRecipient(id, 50);
      expect(letters.filter(({ about }) => about.includes(`_${one.id}_`))).toHaveLength(1);
    }
    expect(site.started.filter((run) => JSON.stringify(run).includes(`adoption_${one.id}_`))).toHaveLength(1);
  });

  test('leaves out those that were sent it, and sends to the rest', async () => {
    const one = await begin();
    await catrin.send(sendPath(one), await confirmed(one, { body: ['powys-county-council'] }));
    const page = await textOf(catrin.see(sendPath(one)));
    expect(page).toContain('1 body has been sent it before');
    const check = await textOf(choose(one));
    expect(check).toContain('2 bodies will be asked');
    expect(check).toContain('Was sent it before');
    await catrin.send(sendPath(one), await confirmed(one));
    expect(await askedAbout(one)).toHaveLength(3);
  });

  test('"no" sends nothing, nor does no choice, nor a yes to people who have changed since', async () => {
    const one = await begin();
    const form = await confirmed(one);
    expect((await catrin.send(sendPath(one), { ...form, choice: 'no' })).status).toBe(303);
    expect((await catrin.send(sendPath(one), { ...form, choice: '' })).status).toBe(422);
    const changed = await catrin.send(sendPath(one), { ...form, seen: 'another' });
    expect(changed.status).toBe(422);
    expect(await askedAbout(one)).toEqual([]);
  });

  test('goes to a person staff name at a body, in the register or not', async () => {
    const one = await begin();
    const fields = {
      through: 'named',
      body: [],
      organisation: 'Elfennau Cyf',
      name: 'Gwen Ellis',
      email: 'gwen@elfennau.example.org',
      language: 'cy',
    };
    expect(await textOf(choose(one, { ...fields, name: '', email: 'no' }))).toContain('Enter their name');
    expect(await textOf(choose(one, fields))).toContain('1 body will be asked');
    expect((await catrin.send(sendPath(one), await confirmed(one, fields))).status).toBe(303);
    const [request] = await site.adoptions.requestsOf(one.id);
    expect(request).toMatchObject({
      organisation: 'Elfennau Cyf',
      adoption: { post: null, bodyType: 'other' },
    });
    const view = await site.obligations.view(request!.id);
    expect(view?.contacts.adopter).toMatchObject({ name: 'Gwen Ellis', language: 'cy' });
  });

  test('a start that fails loses nothing: the letters are owed', async () => {
    const one = await begin();
    const form = await confirmed(one);
    site.breakWorkflows();
    expect((await catrin.send(sendPath(one), form)).status).toBe(303);
    site.breakWorkflows(false);
    expect(await askedAbout(one)).toHaveLength(3);
  });
});

describe('the same for programs', () => {
  const call = async (method: string, path: string, json?: object) => {
    const headers = {
      authorization: `Bearer ${await site.token('staff')}`,
      'content-type': 'application/json',
    };
    const response = await site.call(path, { method, headers, ...(json && { body: JSON.stringify(json) }) });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };

  test('sends to bodies by their names in either language, once, and says who cannot be asked', async () => {
    const one = await begin();
    const path = `/api/projects/${one.id}/adoption`;
    const wanted = {
      organisations: ['Cyngor Sir Powys', 'Swansea Council', 'Nowhere Ltd', 'Gwynedd Council'],
      post: 'chief-executive',
    };
    const sent = await call('POST', path, wanted);
    expect(sent).toMatchObject({
      status: 200,
      json: {
        sent: [
          { organisation: 'Powys County Council', standing: 'waiting', dueOn: '2027-07-13', answer: null },
        ],
        already: 0,
        cannotBeAsked: [
          { organisation: 'Swansea Council', because: 'nobody' },
          { organisation: 'Nowhere Ltd', because: 'not-in-register' },
          { organisation: 'Gwynedd Council', because: 'not-in-register' },
        ],
      },
    });
    expect((await call('POST', path, wanted)).json).toMatchObject({ sent: [], already: 1 });
    const person = { name: 'Gwen Ellis', email: 'gwen@elfennau.example.org', language: 'cy' };
    expect(
      (await call('POST', path, { organisation: 'Elfennau Cyf', person, dueOn: '2027-09-01' })).json,
    ).toMatchObject({
      sent: [{ organisation: 'Elfennau Cyf', dueOn: '2027-09-01' }],
    });
    expect((await call('GET', path)).json).toMatchObject({ items: [{}, {}] });
    const listed = (await call('GET', '/api/adoption?standing=waiting')).json as {
      items: { projectId: string }[];
    };
    expect(listed.items.filter(({ projectId }) => projectId === one.id)).toHaveLength(2);
  });

  test('refuses with the reason', async () => {
    const one = await begin();
    const path = `/api/projects/${one.id}/adoption`;
    const person = { name: 'Gwen Ellis', email: 'gwen@gwynedd.example.org', language: 'cy' };
    const wrong = [
      { organisations: ['Powys County Council'], post: 'chief-executive', dueOn: '2027-06-02' },
      { organisations: ['Powys County Council'], post: 'chief-executive', dueOn: 'soon' },
      { organisations: [], post: 'chief-executive' },
      { organisation: 'Gwynedd Council', person },
    ];
    for (const one of wrong) expect((await call('POST', path, one)).status).toBe(422);
    expect((await call('POST', '/api/projects/nothing/adoption', wrong[3])).status).toBe(404);
    expect((await call('GET', '/api/projects/nothing/adoption')).status).toBe(404);
    const { status, json } = await call('POST', '/api/projects/i2s-waiting/adoption', wrong[3]);
    expect([status, json['error']]).toEqual([409, 'lessons-waited-for']);
    expect(await askedAbout(one)).toEqual([]);
  });
});

describe('who does what with proven ideas', () => {
  async function answered() {
    const one = await begin();
    await catrin.send(sendPath(one), await confirmed(one));
    const view = (await site.obligations.view(adoptionIdOf(one.id, 'powys-county-council')))!;
    const path = answerPath(signAnswerLink(testKeys, linkFor(view.obligation, ann.id)));
    const said = {
      stance: 'not',
      words: '=SUM(A1) Ambell bentref yn unig',
      'barrier-money': 'yes',
      contact: '',
      'may-tell': 'no',
    };
    const sent = await site.call(path, { method: 'POST', body: new URLSearchParams(said) });
    expect(sent.status).toBe(303);
    return one;
  }

  test('is seen by idea and by body, found by words, standing and kind, with counts', async () => {
    const one = await answered();
    const text = await textOf(catrin.see(`/staff/adoption?q=${one.id}`));
    expect(text).toContain('Not adopting it: 1; No answer yet: 2');
    expect(text).toContain('What stands in the way: Money');
    expect(text).toContain('Not to be told to others');
    const standing = await textOf(catrin.see(`/staff/adoption?q=${one.id}&standing=not`));
    expect(standing).toContain('Powys County Council');
    expect(standing).not.toContain('Cardiff Council');
    const boards = await textOf(catrin.see(`/staff/adoption?q=${one.id}&type=health-board&by=organisation`));
    expect(boards).toContain('Betsi Cadwaladr');
    expect(boards).not.toContain('Powys County Council');
    expect(await textOf(catrin.see(`/staff/adoption?q=ambell+bentref`))).toContain('Powys County Council');
    expect(await textOf(catrin.see('/staff/adoption?q=xyzzy'))).toContain('0 requests');
    expect(await textOf(catrin.see(`/staff/adoption?q=${one.id}`).then((page) => page))).toContain('Powys');
    expect(await textOf(site.see(`/staff/adoption?q=${one.id}`, 'cy'))).toContain('Cyngor Sir Powys');
  });

  test('is a file that a spreadsheet opens rightly', async () => {
    const one = await answered();
    const file = await (await catrin.see(`/staff/adoption.csv?q=${one.id}`)).text();
    const row = file.split('\r\n').find((line) => line.includes('Powys'));
    expect(file).toContain('project,project_title,organisation,organisation_type,standing');
    expect(row).toContain(
      `${one.id},LED street lighting: Gwynedd,Powys County Council,council,not,2027-06-01,2027-07-13`,
    );
    expect(row).toContain("money,'=SUM(A1) Ambell bentref yn unig");
    expect(row).toContain(',no,Ann Prosser');
  });

  test('is seen on a page of one idea, with what its champion will hear', async () => {
    const one = await answered();
    const text = await textOf(catrin.see(`/staff/projects/${one.id}/adoption?sent=3`));
    for (const said of ['3 bodies have been sent it', 'Eleri Wyn', '1 October 2027', 'Not adopting it: 1'])
      expect(text).toContain(said);
    expect(await textOf(catrin.see(`/staff/projects/${one.id}`))).toContain(
      'What became of this project elsewhere',
    );
  });

  test('has everything staff can do with a request on its own page, and no role of the project', async () => {
    const one = await answered();
    const text = await textOf(catrin.see(`/staff/obligations/${adoptionIdOf(one.id, 'cardiff-council')}`));
    for (const said of [
      'Cardiff Council',
      'First contact',
      'Ceri Lloyd',
      'Chase now',
      'Closed as unanswered',
      'No answer yet',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Project lead');
    const answer = await textOf(
      catrin.see(`/staff/obligations/${adoptionIdOf(one.id, 'powys-county-council')}`),
    );
    expect(answer).toContain('Ambell bentref yn unig');
    expect(answer).toContain('Answered: Not adopting it');
  });

  test('does not stand among what the project owes, but on the board of all that is owed', async () => {
    const one = await answered();
    const board = await textOf(catrin.see(`/staff?q=${one.id}&kind=adoption`));
    expect(board).toContain('Cardiff Council');
    expect(board).toContain('Ceri Lloyd');
  });
});
