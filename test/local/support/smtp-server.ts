import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What the server answers to one letter's commands where that is not the usual; `null` cuts the connection instead. */
export interface SmtpAnswers {
  readonly greeting?: string;
  readonly auth?: string;
  readonly mail?: string;
  readonly rcpt?: string | null;
  readonly data?: string;
  /** The answer to a letter that was read to its end. */
  readonly end?: string | null;
}

/** A small mail server. It keeps the letters it read to their end. */
export interface TestSmtpServer {
  readonly port: number;
  readonly read: string[];
  /** What it answers from now on. */
  answers: SmtpAnswers;
  close(): void;
}

export async function openSmtpServer(answers: SmtpAnswers = {}): Promise<TestSmtpServer> {
  const server = createServer((socket) => talk(socket, opened));
  const opened = { port: 0, read: [] as string[], answers, close: () => void server.close() };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.port = (server.address() as AddressInfo).port;
  return opened;
}

function talk(socket: Socket, server: TestSmtpServer): void {
  let letter: string | null = null;
  const answer = (line: string | null): void => {
    if (line === null) socket.destroy();
    else socket.write(`${line}\r\n`);
  };
  const command = (line: string): void => {
    const { auth, mail, rcpt, data } = server.answers;
    if (line.startsWith('EHLO')) answer(auth === undefined ? '250 test' : '250-test\r\n250 AUTH PLAIN');
    else if (line.startsWith('AUTH')) answer(auth ?? '235 ok');
    else if (line.startsWith('MAIL')) answer(mail ?? '250 ok');
    else if (line.startsWith('RCPT')) answer(rcpt === undefined ? '250 ok' : rcpt);
    else if (line === 'DATA') {
      letter = data === undefined ? '' : null;
      answer(data ?? '354 go on');
    } else answer(line === 'QUIT' ? '221 bye' : '250 ok');
  };
  socket.on('error', () => undefined);
  answer(server.answers.greeting ?? '220 ready');
  let rest = '';
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (letter === null) command(line);
      else if (line !== '.') letter += `${line}\n`;
      else {
        server.read.push(letter);
        letter = null;
        answer(server.answers.end === undefined ? '250 taken' : server.answers.end);
      }
    }
  });
}
