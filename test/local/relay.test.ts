import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { openOutbox } from '../../infra/local/outbox.ts';
import { openRelay } from '../../infra/local/relay.ts';
import { temporaryFolder } from './support/endpoint.ts';

/** A mail server that takes everything but what goes to `nobody@`. */
async function mailServer(): Promise<{ address: string; taken: string[]; close: () => void }> {
  const taken: string[] = [];
  const server = createServer((socket) => {
    let data: string | null = null;
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (data !== null) {
          if (line !== '.') data += `${line}\n`;
          else {
            taken.push(data);
            data = null;
            socket.write('250 taken\r\n');
          }
        } else if (line === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else socket.write(/^RCPT.*nobody@/.test(line) ? '550 no such person\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close: () => server.close(),
  };
}

test('a relay hands messages on once, reports what became of them, takes up what was waiting, and never repeats what may have gone', async () => {
  const folder = temporaryFolder();
  const server = await mailServer();
  const outbox = openOutbox(folder.path);
  const reports: string[] = [];
  const { promise: allReported, resolve } = Promise.withResolvers<void>();
  const relay = openRelay({
    address: server.address,
    outbox,
    report: ({ id }, kind) => {
      reports.push(`${id} ${kind}`);
      if (reports.length === 2) resolve();
    },
  });
  const facts = {
    at: '2026-12-01T09:00:00.000Z',
    from: 'fund@example.org',
    configurationSet: null,
    tags: {},
    relay: 'waiting' as const,
  };
  outbox.add(
    { ...facts, id: 'waiting', to: ['a@example.org'] },
    Buffer.from('Subject: one\r\n\r\nfirst\r\n'),
  );
  outbox.add(
    { ...facts, id: 'done', to: ['a@example.org'], relay: 'handed-on' },
    Buffer.from('Subject: old\r\n\r\nold\r\n'),
  );
  outbox.add(
    { ...facts, id: 'unknown', to: ['a@example.org'], relay: 'offered' },
    Buffer.from('Subject: three\r\n\r\nperhaps sent\r\n'),
  );
  relay.resume();
  relay.handOn(
    outbox.add(
      { ...facts, id: 'refused', to: ['nobody@example.org'] },
      Buffer.from('Subject: two\r\n\r\nsecond\r\n'),
    ),
  );
  await allReported;
  expect(reports).toEqual(['waiting Delivery', 'refused Bounce']);
  expect(server.taken).toEqual(['Subject: one\n\nfirst\n']);
  expect(
    openOutbox(folder.path)
      .entries()
      .map(({ relay: state }) => state),
  ).toEqual(['handed-on', 'handed-on', 'offered', 'refused']);
  relay.stop();
  server.close();
  folder.remove();
});
