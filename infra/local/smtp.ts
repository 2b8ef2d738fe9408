import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** A letter with its envelope. */
export interface SmtpLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/**
 * What became of an offer. `not-taken`: certainly not, so it may be offered again; `unknown`: the connection ended after the letter had begun to leave,
 * so the server may have it; `no-such-person`: the server says for good that the address takes no mail; `refused`: it read the letter and wants none of it.
 */
export type SmtpOutcome =
  | { readonly is: 'taken' }
  | { readonly is: 'not-taken' | 'unknown' | 'no-such-person' | 'refused'; readonly why: string };

/** An error as nodemailer tells it: the command that was answered, the answer, and its code where the server gave one. */
interface SmtpError extends Error {
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** A mail server. */
export interface SmtpServer {
  /** Offers a letter on a connection of its own, and never more than once. */
  offer(letter: SmtpLetter): Promise<SmtpOutcome>;
  /** Ends the connection that is open, if one is. */
  close(): void;
}

/**
 * A mail server at `smtp://` or `smtps://`. A connection for each letter, and not nodemailer's pool: the pool offers a letter again by itself when a
 * connection ends, and does not say whether the letter had begun to leave.
 */
export function smtpServer(address: string): SmtpServer {
  const options = parseConnectionUrl(address);
  let open: SMTPConnection | null = null;
  return {
    async offer({ from, to, raw }) {
      const letter = Readable.from([raw]);
      const connection = new SMTPConnection(options);
      open = connection;
      try {
        await begin(connection, options.auth);
        await called((done) => connection.send({ from, to: [...to] }, letter, done), connection);
        connection.quit();
        return { is: 'taken' };
      } catch (error) {
        connection.close();
        return outcomeOf(error as SmtpError, letter.readableDidRead);
      } finally {
        open = null;
      }
    },
    close: () => open?.close(),
  };
}

async function begin(
  connection: SMTPConnection,
  auth: Parameters<SMTPConnection['login']>[0],
): Promise<void> {
  await called((done) => connection.connect(done), connection);
  if (auth !== undefined && connection.allowsAuth)
    await called((done) => connection.login(auth, done), connection);
}

/** Waits for a call to be answered, or for the connection to fail meanwhile: nodemailer tells some failures in the one way and some in the other. */
async function called(
  call: (done: (error?: Error | null) => void) => void,
  connection: SMTPConnection,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  connection.once('error', reject);
  // Left in place for good: an error that nobody listens to would end the process.
  connection.on('error', () => undefined);
  call((error) => (error ? reject(error) : resolve()));
  try {
    await promise;
  } finally {
    connection.off('error', reject);
  }
}

/** `begun`: the server had said "go on" (354), and something of the letter had been read to be sent. */
function outcomeOf(
  { message, command, response = '', responseCode = 0 }: SmtpError,
  begun: boolean,
): SmtpOutcome {
  const isForGood = responseCode >= 500;
  if (command === 'DATA' && isForGood) return { is: 'refused', why: message };
  if (command === 'DATA' && responseCode > 0) return { is: 'not-taken', why: message };
  if (begun) return { is: 'unknown', why: message };
  const isAboutAddress = command === 'RCPT TO' && isForGood && !isAboutUs(responseCode, response);
  return { is: isAboutAddress ? 'no-such-person' : 'not-taken', why: message };
}

/** A server that wants us to sign in (530, RFC 4954) or does not relay for us (x.7.x, RFC 3463) answers so to every address: it says nothing of the person. */
function isAboutUs(responseCode: number, response: string): boolean {
  return responseCode === 530 || /^\d{3}[ -]5\.7\./.test(response);
}
