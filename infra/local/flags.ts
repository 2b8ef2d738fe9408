import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { callLines } from './call-examples.ts';

/** What a person asked for on the command line of `npm start`. */
export interface Flags {
  readonly port: number;
  /** Where readers of letters and staff reach the portal, without a trailing slash. */
  readonly publicOrigin: string;
  readonly dataDir: string;
  readonly sample: 'none' | 'invest-to-save';
  /** How many invented people are in the sample's networks. */
  readonly members: number;
  /** Where a virtual clock starts, when later than where it stopped last time. */
  readonly at: string | null;
  readonly clock: 'virtual' | 'real';
  /** `smtp://` or `smtps://` address of a server that hands mail on, or null to keep it in the outbox. */
  readonly relay: string | null;
}

/** What `npm start -- --help` says: every flag that `parseFlags` takes, and every call. */
export const help = `npm start -- [flags]

  --port 8080               where it answers, at 127.0.0.1
  --origin https://a.org    where people reach it through a proxy of yours: letters lead there; without it, only to this machine
  --data-dir .cascade       where everything is kept
  --sample invest-to-save   the fund that is loaded at the first start; none for an empty one
  --members 2000            how many invented people are in the sample's networks; 11000 for the scale it is made for
  --clock virtual           time moves only in the local tools; real follows this machine
  --at 2026-12-01T08:00Z    where a virtual clock starts, when later than where it stopped
  --relay smtp://host:587   hands mail on to a server (smtps:// for TLS from the start, user:password@ before the host);
                            without it mail stays in the local tools
  --help                    this

While it runs, programs on this machine can drive it (Local tools shows an example of each call, * is the id of a message):

${callLines()}
`;

/**
 * Reads the flags of `npm start -- …`.
 * @throws Error naming the flag and what it accepts.
 */
export function parseFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8080' },
      'data-dir': { type: 'string', default: '.cascade' },
      sample: { type: 'string', default: 'invest-to-save' },
      members: { type: 'string', default: '2000' },
      at: { type: 'string' },
      clock: { type: 'string', default: 'virtual' },
      relay: { type: 'string' },
      origin: { type: 'string' },
    },
  });
  const clock = oneOf('--clock', values.clock, ['virtual', 'real'] as const);
  if (clock === 'real' && values.at !== undefined) {
    throw new Error('--at sets where a virtual clock starts; it cannot be used with --clock real.');
  }
  const port = portNumber(values.port);
  return {
    port,
    publicOrigin: values.origin === undefined ? originOf(port) : httpsOrigin(values.origin),
    dataDir: resolve(values['data-dir']),
    sample: oneOf('--sample', values.sample, ['none', 'invest-to-save'] as const),
    members: memberCount(values.members),
    at: values.at === undefined ? null : instant(values.at),
    clock,
    relay: values.relay === undefined ? null : smtpAddress(values.relay),
  };
}

/** Where a run on this port answers: on this machine and nowhere else. */
export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function oneOf<const Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`${flag} is one of ${choices.join(', ')}, not "${value}".`);
  return found;
}

function memberCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > 100_000)
    throw new Error(`--members is a number from 0 to 100000, not "${text}".`);
  return count;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port is a number from 1 to 65535, not "${text}".`);
  return port;
}

function instant(text: string): string {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const date = new Date(hasZone || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(date.getTime()))
    throw new Error(`--at is an instant such as 2026-12-01T08:00:00Z, not "${text}".`);
  return date.toISOString();
}

function smtpAddress(text: string): string {
  if (!/^smtps?:\/\/[^/]+/.test(text))
    throw new Error(`--relay is an address such as smtp://mail.example.org:587, not "${text}".`);
  return text;
}

function httpsOrigin(text: string): string {
  if (!/^https:\/\/[^/?#@]+$/.test(text) || URL.parse(text) === null)
    throw new Error(
      `--origin is an address such as https://learning.example.org, without a path, not "${text}".`,
    );
  return new URL(text).origin;
}
