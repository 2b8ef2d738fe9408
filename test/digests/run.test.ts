import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { readDigestLink } from '../../functions/digests/digest-links.ts';
import { resumeRun, stopRun } from '../../functions/digests/digest-run.ts';
import { leaveEverything } from '../../functions/networks/leave.ts';
import { catrin } from '../networks/members.ts';
import { person, testKeys } from '../support/people.ts';
import type { Network } from '../../functions/networks/network.ts';
import { secondsAfter } from '../../functions/kernel/event-time.ts';
import { startDynamo, type TestDynamo } from '../support/dynamo.ts';
import { openFund, type TestFund } from '../support/fund.ts';
import { beginNetworks, joinAll, letOut } from './digest-fund.ts';
import { clock } from './digests.ts';

/** A Tuesday at ten, when weekly digests leave; in summer time. */
const tuesday = clock('05-11', '09:00');

let dynamo: TestDynamo;
let fund: TestFund;
let networks: readonly Network[];
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(async () => dynamo.stop());
beforeEach(async () => {
  fund = await openFund(await dynamo.createTables());
  networks = await beginNetworks(fund, ['energy', 'care']);
});
afterEach(async () => fund.stop());

/** Ticks until nothing is due any more at a moment: a run that was opened goes on at the next. */
async function ticks(count = 3, from = tuesday): Promise<void> {
  for (let minute = 0; minute < count; minute++) await fund.tick(secondsAfter(from, minute * 60));
}

const addresses = () =>
  fund
    .outbox()
    .flatMap(({ to }) => to)
    .toSorted();

describe('a run of weekly digests', () => {
  it('sends one merged digest to each person that there is something for, and closes', async () => {
    await joinAll(fund, [
      { email: 'both@example.org', networks },
      { email: 'energy@example.org', networks: networks.slice(0, 1) },
      { email: 'care@example.org', networks: networks.slice(1) },
      { email: 'monthly@example.org', networks, pace: 'monthly' },
    ]);
    await letOut(fund, 'first', networks, clock('05-04'));
    await letOut(fund, 'second', networks.slice(0, 1), clock('05-05'));
    await ticks();
    expect(addresses()).toEqual(['both@example.org', 'care@example.org', 'energy@example.org']);
    const [run] = (await fund.digests.list({ limit: 5 })).items;
    expect(run).toMatchObject({
      id: 'weekly-202705110900',
      pagesDone: run?.pages,
      closedAt: expect.any(String),
      counts: { recipients: 3, sent: 3, nothingFor: 0, stopped: 0, failed: 0, unknown: 0 },
    });
    const both = fund.outbox().find(({ to }) => to.includes('both@example.org'));
    const mail = await PostalMime.parse(both?.raw() ?? '');
    expect(mail.subject).toBe('Crynodeb: 2 ddarn newydd / Digest: 2 new pieces');
    for (const part of [mail.html, mail.text]) {
      for (const words of ['Teitl first', 'Title first', 'Teitl second', 'Title second'])
        expect(part).toContain(words);
    }
  });

  it('says in each half, to those who read the other, where theirs is', async () => {
    await joinAll(fund, [{ email: 'nia@example.org', networks }]);
    await letOut(fund, 'first', networks, clock('05-04'));
    await ticks();
    const { text = '' } = await PostalMime.parse(fund.outbox()[0]?.raw() ?? '');
    const said = [
      'The English version is below.',
      'Teitl first',
      'Mae’r fersiwn Gymraeg uchod.',
      'Title first',
    ];
    const places = said.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('sends nothing a second time, and nothing to those for whom there is nothing new', async () => {
    await joinAll(fund, [{ email: 'nia@example.org', networks }]);
    await letOut(fund, 'first', networks, clock('05-04'));
    await ticks();
    await ticks(3, secondsAfter(tuesday, 7 * 86_400));
    expect(addresses()).toEqual(['nia@example.org']);
  });

  it('is followed by one that begins where it ended, also when it came late', async () => {
    await joinAll(fund, [{ email: 'nia@example.org', networks }]);
    await letOut(fund, 'first', networks, clock('05-04'));
    // Nothing ran for two weeks and a half.
    await letOut(fund, 'second', networks, clock('05-26'));
    await ticks(3, clock('05-28'));
    await ticks(3, clock('06-01', '09:00'));
    const mails = await Promise.all(fund.outbox().map(async ({ raw }) => PostalMime.parse(raw())));
    expect(
      mails.map(({ text }) => ['first', 'second'].filter((id) => text?.includes(`Title ${id}`))),
    ).toEqual([['first'], ['second']]);
  });

  it('leads each reader to their own digest in a browser', async () => {
    await joinAll(fund, [{ email: 'nia@example.org', networks }]);
    await letOut(fund, 'first', networks, clock('05-04'));
    await ticks();
    const { text } = await PostalMime.parse(fund.outbox()[0]?.raw() ?? '');
    const [, token = ''] = /\/digests\/([\w.-]+)/.exec(text ?? '') ?? [];
    expect(readDigestLink(testKeys, token)).toEqual({
      runId: 'weekly-202705110900',
      personId: person('nia', 'nia@example.org').id,
    });
  });

  it('leaves out whoever leaves while it runs, and goes on where it was stopped', async () => {
    const people = Array.from({ length: 60 }, (_, number) => ({ email: `p${number}@example.org`, networks }));
    await joinAll(fund, people);
    await letOut(fund, 'first', networks, clock('05-04'));
    await fund.tick(tuesday);
    const [opened] = (await fund.digests.list({ limit: 1 })).items;
    if (opened === undefined) throw new Error('no run was opened');
    await fund.digests.change(opened.id, (run) => stopRun(run, 'staff', { at: tuesday, by: 'Catrin Rees' }));
    await ticks(3);
    expect(fund.outbox()).toEqual([]);
    const leaver = person('p7', 'p7@example.org').id;
    await fund.digests.change(opened.id, (run) => resumeRun(run, secondsAfter(tuesday, 300)));
    await fund.members.change(leaver, clock('05-11', '09:04'), (member) =>
      leaveEverything(member, 'one-click', { at: clock('05-11', '09:04'), by: catrin }),
    );
    await ticks(3, secondsAfter(tuesday, 300));
    expect(addresses()).toEqual(
      people
        .map(({ email }) => email)
        .filter((email) => !email.startsWith('p7@'))
        .toSorted(),
    );
  });

  it('carries the headers of a list on each mail', async () => {
    await joinAll(fund, [
      { email: 'both@example.org', networks },
      { email: 'energy@example.org', networks: networks.slice(0, 1) },
    ]);
    await letOut(fund, 'first', networks, clock('05-04'));
    await ticks();
    const headers = await Promise.all(
      fund.outbox().map(async ({ to, raw }) => {
        const parsed = await PostalMime.parse(raw());
        const of = (key: string) => parsed.headers.find((one) => one.key === key)?.value;
        return [
          to[0],
          of('list-id'),
          of('list-unsubscribe'),
          of('list-unsubscribe-post'),
          of('precedence'),
          parsed.from?.address,
        ];
      }),
    );
    const link = expect.stringMatching(/^<https:\/\/cascade\.fund\.example\.org\/leave\/[\w.-]+>$/);
    const common = [link, 'List-Unsubscribe=One-Click', 'bulk', 'digests@fund.example.org'];
    expect(headers.toSorted()).toEqual([
      ['both@example.org', '<networks.fund.example.org>', ...common],
      ['energy@example.org', '<energy.fund.example.org>', ...common],
    ]);
  });
});
