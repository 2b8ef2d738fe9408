import { expect, test } from '@jest/globals';
import { smtpServer } from '../../infra/local/smtp.ts';
import { openSmtpServer } from './support/smtp-server.ts';
import type { SmtpAnswers } from './support/smtp-server.ts';

const letter = {
  from: 'fund@example.org',
  to: ['a@example.org'],
  raw: Buffer.from('Subject: one\r\n\r\nfirst\r\n'),
};

async function offeredTo(answers: SmtpAnswers, path = ''): Promise<{ is: string; read: number }> {
  const server = await openSmtpServer(answers);
  const { is } = await smtpServer(`smtp://user:word@127.0.0.1:${server.port}${path}`).offer(letter);
  server.close();
  return { is, read: server.read.length };
}

test.each<[string, SmtpAnswers, string]>([
  ['a server that takes it has taken it', {}, 'taken'],
  [
    'an address that the server does not know for good is nobody’s',
    { rcpt: '550 5.1.1 unknown' },
    'no-such-person',
  ],
  ['so is one refused without an enhanced code', { rcpt: '550 no such person' }, 'no-such-person'],
  ['a full or greylisted address is offered again', { rcpt: '450 4.2.0 later' }, 'not-taken'],
  ['a wrong password says nothing about the reader', { auth: '535 5.7.8 wrong password' }, 'not-taken'],
  ['nor does a server that wants a password', { rcpt: '530 5.7.0 sign in first' }, 'not-taken'],
  ['nor does one that does not relay for us', { rcpt: '554 5.7.1 relay access denied' }, 'not-taken'],
  ['nor does one that does not like our From', { mail: '550 5.1.8 bad sender' }, 'not-taken'],
  ['a server that is busy is offered it again', { greeting: '421 busy' }, 'not-taken'],
  ['a connection lost before the letter began to leave took nothing', { rcpt: null }, 'not-taken'],
  ['a server that will not begin has taken nothing', { data: '451 not now' }, 'not-taken'],
  ['a letter refused after it was read is the letter’s fault', { end: '554 5.6.0 spam' }, 'refused'],
  ['one put off after it was read is offered again', { end: '451 4.3.0 try later' }, 'not-taken'],
  ['a connection lost after the letter began to leave leaves nobody knowing', { end: null }, 'unknown'],
])('%s', async (_, answers, is) => {
  expect((await offeredTo(answers)).is).toBe(is);
});

test('a server that reads a letter and never answers leaves nobody knowing', async () => {
  expect(await offeredTo({ end: '' }, '?socketTimeout=200')).toEqual({ is: 'unknown', read: 1 });
});

test('a server that is away has taken nothing', async () => {
  const server = await openSmtpServer();
  server.close();
  expect((await smtpServer(`smtp://127.0.0.1:${server.port}`).offer(letter)).is).toBe('not-taken');
});
