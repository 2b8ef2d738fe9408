import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openOutbox } from '../../infra/local/outbox.ts';
import type { Outbox, OutboxEntry } from '../../infra/local/outbox.ts';
import { openRelay } from '../../infra/local/relay.ts';
import type { Relay } from '../../infra/local/relay.ts';
import type { SmtpOutcome } from '../../infra/local/smtp.ts';
import { temporaryFolder } from './support/endpoint.ts';

/** A mail server that answers each offer as it is told, and the last answer from then on. */
function serverThat(...answers: SmtpOutcome[]) {
  const offered: string[] = [];
  return {
    offered,
    offer: ({ to }: { to: readonly string[] }): Promise<SmtpOutcome> => {
      offered.push(to.join());
      return Promise.resolve(
        (answers.length > 1 ? answers.shift() : answers[0]) ?? { is: 'not-taken', why: 'nothing planned' },
      );
    },
    close: () => undefined,
  };
}

let folder: ReturnType<typeof temporaryFolder>;
let outbox: Outbox;
let reports: string[];
let relay: Relay;

const open = (server: ReturnType<typeof serverThat>): void => {
  relay = openRelay({
    server,
    outbox,
    report: ({ id }, kind, bounce) => void reports.push([id, kind, bounce?.type].join(' ').trim()),
  });
};
const add = (id: string, state: OutboxEntry['relay'] = 'waiting'): OutboxEntry =>
  outbox.add(
    {
      id,
      at: '2026-12-01T09:00:00.000Z',
      from: 'fund@example.org',
      to: [`${id}@example.org`],
      configurationSet: null,
      tags: {},
      relay: state,
    },
    Buffer.from('Subject: one\r\n\r\nfirst\r\n'),
  );
const stateOf = (id: string) => openOutbox(folder.path).find(id)?.relay;
const aMinute = () => jest.advanceTimersByTimeAsync(60_000);

beforeEach(() => {
  jest.useFakeTimers();
  folder = temporaryFolder();
  outbox = openOutbox(folder.path);
  reports = [];
});

afterEach(() => {
  relay.stop();
  folder.remove();
  jest.useRealTimers();
});

test('a relay hands each message on once, and takes up what was waiting', async () => {
  const server = serverThat({ is: 'taken' });
  add('waiting');
  add('done', 'handed-on');
  open(server);
  relay.resume();
  relay.handOn(add('new'));
  await aMinute();
  expect(server.offered).toEqual(['waiting@example.org', 'new@example.org']);
  expect(reports).toEqual(['waiting Delivery', 'new Delivery']);
  expect(stateOf('new')).toBe('handed-on');
});

test.each<[Extract<SmtpOutcome, { why: string }>['is'], string[]]>([
  ['no-such-person', ['letter Bounce Permanent']],
  ['refused', ['letter Reject']],
])('what the server says for good (%s) is reported, and not asked again', async (is, expected) => {
  const server = serverThat({ is, why: 'it says so' });
  open(server);
  relay.handOn(add('letter'));
  await aMinute();
  expect(reports).toEqual(expected);
  expect(server.offered).toHaveLength(1);
  expect(stateOf('letter')).toBe('refused');
});

test('what was certainly not taken is offered again after a minute, and nobody is reported', async () => {
  const server = serverThat({ is: 'not-taken', why: 'wrong password' }, { is: 'taken' });
  open(server);
  relay.handOn(add('letter'));
  await jest.advanceTimersByTimeAsync(59_000);
  expect([stateOf('letter'), reports]).toEqual(['waiting', []]);
  await aMinute();
  expect([stateOf('letter'), reports]).toEqual(['handed-on', ['letter Delivery']]);
});

test('what may have been taken is never offered again by itself, neither after a lost connection nor after a crash', async () => {
  const server = serverThat({ is: 'unknown', why: 'connection lost' });
  add('crashed', 'offered');
  open(server);
  relay.resume();
  relay.handOn(add('lost'));
  await aMinute();
  await aMinute();
  expect(server.offered).toEqual(['lost@example.org']);
  expect(reports).toEqual([]);
  expect([stateOf('crashed'), stateOf('lost')]).toEqual(['unknown', 'unknown']);
});

test('somebody who looked settles what is not known, once: it arrived, or it is offered once more', async () => {
  const server = serverThat({ is: 'taken' });
  const [arrived, missing] = [add('arrived', 'unknown'), add('missing', 'unknown')];
  open(server);
  expect(relay.settle(arrived, true)).toBe(true);
  expect(relay.settle(arrived, false)).toBe(false);
  expect(relay.settle(missing, false)).toBe(true);
  expect(relay.settle(missing, false)).toBe(false);
  await aMinute();
  expect(server.offered).toEqual(['missing@example.org']);
  expect(reports).toEqual(['arrived Delivery', 'missing Delivery']);
});
