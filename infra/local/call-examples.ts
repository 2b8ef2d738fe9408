/** A call for driving this machine from outside, as somebody might first try it. */
export interface CallExample {
  /** Its method and path, as `controlCalls` names it; `*` stands for the id of a message. */
  readonly call: string;
  readonly does: string;
  /** What follows the path. */
  readonly query?: string;
  /** The JSON it is given. */
  readonly body?: string;
}

/** Every call there is. */
export const callExamples: readonly CallExample[] = [
  { call: 'GET /local/clock', does: 'what time it is' },
  {
    call: 'POST /local/clock',
    does: 'moves time forward by a period, or to an instant {"to":"2026-12-01T09:00:00Z"}, through everything that falls due',
    body: '{"by":"P7D"}',
  },
  {
    call: 'GET /local/mail',
    does: 'emails that were sent, oldest first; all of to, after (an id or an instant) and limit may be left out',
    query: '?to=somebody@example.org&after=2026-12-01T09:00:00Z&limit=10',
  },
  { call: 'GET /local/mail/*', does: 'one email as it was sent (with .eml after the id, if you like)' },
  { call: 'POST /local/mail/*/delivery', does: 'the provider reports that it was delivered' },
  {
    call: 'POST /local/mail/*/bounce',
    does: 'the provider reports that the address takes no mail; ?type=transient: not just now',
  },
  { call: 'POST /local/mail/*/complaint', does: 'the provider reports that its reader called it spam' },
  {
    call: 'POST /local/mail',
    does: 'an email arrives from outside; refused as long as nothing in the template receives email',
  },
  {
    call: 'POST /local/token',
    does: 'a bearer token for /api, of a role (staff, reviewer, admin) and, if you like, an "email"',
    body: '{"role":"staff"}',
  },
  { call: 'GET /local/faults', does: 'what is going to go wrong' },
  {
    call: 'POST /local/faults',
    does: 'after so many calls that pass, so many fail; "function" narrows it to one; a wrong word is answered with the right ones',
    body: '{"service":"ses","fault":"throttle","after":0,"count":2}',
  },
  { call: 'DELETE /local/faults', does: 'nothing goes wrong any more' },
];

/** The calls, a line each, for a terminal. */
export function callLines(): string {
  return callExamples.map(({ call, does }) => `  ${call.padEnd(28)} ${does}`).join('\n');
}

/** What to type for an example. */
export function curlOf({ call, query = '', body }: CallExample, origin: string): string {
  const [method = '', path = ''] = call.split(' ');
  const address = `${origin}${path.replace('*', 'ID')}${query}`;
  const sent = call === 'POST /local/mail' ? ['message/rfc822', '@message.eml'] : ['application/json', body];
  const [type, data] = sent;
  return [
    'curl',
    ...(method === 'GET' || data !== undefined ? [] : [`-X ${method}`]),
    ...(data === undefined ? [] : [`-H 'content-type: ${type}' --data-binary '${data}'`]),
    query === '' ? address : `'${address}'`,
  ].join(' ');
}
