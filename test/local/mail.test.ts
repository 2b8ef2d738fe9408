import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { openMail } from '../../infra/local/mail.ts';
import type { BusEvent } from '../../infra/local/mail-event.ts';
import { shownMessage } from '../../infra/local/mail-message.ts';
import { openOutbox } from '../../infra/local/outbox.ts';
import type { Outbox } from '../../infra/local/outbox.ts';
import { openTestEndpoint, temporaryFolder } from './support/endpoint.ts';
import type { TestEndpoint } from './support/endpoint.ts';

const now = '2027-03-01T09:00:00.000Z';
let folder: ReturnType<typeof temporaryFolder>;
let outbox: Outbox;
let events: BusEvent[];
let opened: TestEndpoint;
let client: SESClient;

beforeEach(async () => {
  folder = temporaryFolder();
  outbox = openOutbox(folder.path);
  events = [];
  const mail = openMail({
    properties: {
      identities: ['fund.example.org'],
      publishedKinds: new Map([
        ['ours', new Set(['send', 'delivery', 'bounce', 'complaint'])],
        ['quiet', new Set()],
      ]),
    },
    outbox,
    rate: 14,
    now: () => now,
    publish: (event) => events.push(event),
    relay: null,
  });
  opened = await openTestEndpoint({ ses: mail.service });
  client = new SESClient({ ...opened.config, maxAttempts: 1 });
});

afterEach(async () => {
  client.destroy();
  await opened.endpoint.close();
  folder.remove();
});

const message = (to: string, extra = ''): Buffer =>
  Buffer.from(
    `From: =?utf-8?Q?Y_Gronfa?= <reminders@fund.example.org>\r\nTo: ${to}\r\nMessage-ID: <ours@fund.example.org>\r\nDate: Thu, 01 Jan 1970 00:00:00 +0000\r\nSubject: =?utf-8?B?${Buffer.from('Nodyn atgoffa – ŵythnos').toString('base64')}?=\r\nReferences: <root@fund.example.org>\r\nAuto-Submitted: auto-generated\r\nX-Folded: one\r\n two\r\n${extra}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBore da ŵ\r\n`,
  );

const send = (to: string, extra = '', set: string | undefined = 'ours') =>
  client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: message(to, extra) },
      Destinations: [to],
      ...(set === undefined ? {} : { ConfigurationSetName: set }),
    }),
  );

describe('SES on this machine', () => {
  test('keeps every header of a raw message but Message-ID, Date, Bcc and its own', async () => {
    const { MessageId } = await send(
      'a@example.org',
      'Bcc: secret@example.org\r\nX-SES-MESSAGE-TAGS: delivery=d-1, kind=ask\r\n',
    );
    const [entry] = outbox.entries();
    expect(entry?.id).toBe(MessageId);
    const shown = await shownMessage(entry!, outbox.raw(entry!));
    expect(shown.subject).toBe('Nodyn atgoffa – ŵythnos');
    expect(shown.text).toBe('Bore da ŵ\n');
    expect(shown.headers).toMatchObject({
      references: '<root@fund.example.org>',
      'auto-submitted': 'auto-generated',
      'x-folded': 'one two',
      'message-id': `<${MessageId}@eu-west-2.amazonses.com>`,
      date: 'Mon, 01 Mar 2027 09:00:00 +0000',
    });
    expect(Object.keys(shown.headers)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(Object.keys(shown.headers)).not.toEqual(expect.arrayContaining(['x-ses-message-tags']));
  });

  test('reports an accepted message as sent, with the tags of its header, and nothing more for an ordinary address', async () => {
    await send('a@example.org', 'X-SES-MESSAGE-TAGS: delivery=d-1, kind=ask\r\n');
    expect(events.map((event) => event['detail-type'])).toEqual(['Email Sent']);
    expect(events[0]?.detail).toMatchObject({
      eventType: 'Send',
      mail: {
        destination: ['a@example.org'],
        tags: { delivery: ['d-1'], kind: ['ask'], 'ses:configuration-set': ['ours'] },
      },
    });
    expect(events[0]?.time).toBe('2027-03-01T09:00:00Z');
  });

  test('takes tags from the Tags parameter too', async () => {
    await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: message('a@example.org') },
        ConfigurationSetName: 'ours',
        Tags: [{ Name: 'delivery', Value: 'd-2' }],
      }),
    );
    expect(events[0]?.detail).toMatchObject({ mail: { tags: { delivery: ['d-2'] } } });
  });

  test.each([
    ['success', ['Email Sent', 'Email Delivered']],
    ['bounce+anything', ['Email Sent', 'Email Bounced']],
    ['complaint', ['Email Sent', 'Email Delivered', 'Email Complaint Received']],
    ['ooto', ['Email Sent', 'Email Delivered', 'Email Bounced']],
    ['suppressionlist', ['Email Sent', 'Email Bounced']],
  ])('behaves as AWS does for %s@simulator.amazonses.com', async (name, expected) => {
    await send(`${name}@simulator.amazonses.com`);
    expect(events.map((event) => event['detail-type'])).toEqual(expected);
  });

  test('an out-of-office reply is a transient bounce and a suppressed address a permanent one', async () => {
    await send('ooto@simulator.amazonses.com');
    await send('suppressionlist@simulator.amazonses.com');
    const bounces = events
      .filter(({ detail }) => detail['eventType'] === 'Bounce')
      .map(({ detail }) => detail['bounce']);
    expect(bounces).toMatchObject([
      { bounceType: 'Transient', bounceSubType: 'General' },
      { bounceType: 'Permanent', bounceSubType: 'Suppressed' },
    ]);
  });

  test('publishes only what the configuration set publishes', async () => {
    await send('success@simulator.amazonses.com', '', 'quiet');
    expect(outbox.entries()).toHaveLength(1);
    expect(events).toEqual([]);
  });

  test('refuses a sender that is not verified and a configuration set that is not there', async () => {
    const stranger = Buffer.from('From: a@elsewhere.org\r\nTo: b@example.org\r\n\r\nx');
    await expect(
      client.send(new SendRawEmailCommand({ RawMessage: { Data: stranger } })),
    ).rejects.toMatchObject({ name: 'MessageRejected' });
    await expect(send('a@example.org', '', 'nobody')).rejects.toMatchObject({
      name: 'ConfigurationSetDoesNotExistException',
    });
    expect(outbox.entries()).toEqual([]);
  });

  test('says how much may be sent and how much was', async () => {
    await send('a@example.org');
    expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({
      Max24HourSend: 50_000,
      MaxSendRate: 14,
      SentLast24Hours: 1,
    });
  });

  test('an outbox opened again holds the same messages in the same order', async () => {
    await send('a@example.org');
    await send('b@example.org');
    const again = openOutbox(folder.path);
    expect(again.entries()).toEqual(outbox.entries());
    expect(again.raw(again.entries()[1]!).equals(outbox.raw(outbox.entries()[1]!))).toBe(true);
  });
});

describe('A fault happens as AWS would let it happen', () => {
  test.each([
    ['throttle', 'Throttling', 0],
    ['error', 'ServiceUnavailable', 0],
    ['refuse', 'MessageRejected', 0],
  ])('%s answers %s and nothing is done', async (fault, name, kept) => {
    opened.faults.add({ service: 'ses', fault });
    await expect(send('a@example.org')).rejects.toMatchObject({ name });
    expect(outbox.entries()).toHaveLength(kept);
    await send('a@example.org');
  });

  test('lost-reply: the message is accepted and the caller never hears', async () => {
    opened.faults.add({ service: 'ses', fault: 'lost-reply' });
    await expect(send('a@example.org')).rejects.toThrow(/socket hang up/);
    expect(outbox.entries()).toHaveLength(1);
  });

  test('lost-request: the connection breaks before anything is accepted', async () => {
    opened.faults.add({ service: 'ses', fault: 'lost-request' });
    await expect(send('a@example.org')).rejects.toThrow(/socket hang up/);
    expect(outbox.entries()).toEqual([]);
  });

  test('hang: nothing is done, and the caller waits until it gives up', async () => {
    opened.faults.add({ service: 'ses', fault: 'hang' });
    const patience = AbortSignal.timeout(100);
    const message = Buffer.from('From: fund@example.org\r\nTo: a@example.org\r\n\r\nx');
    await expect(
      client.send(new SendRawEmailCommand({ RawMessage: { Data: message } }), { abortSignal: patience }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(outbox.entries()).toEqual([]);
  });

  test('crash: the function is ended before its call is heard', async () => {
    opened.faults.add({ service: 'function', fault: 'crash', function: 'sender' });
    await expect(send('a@example.org')).rejects.toBeDefined();
    expect(opened.crashed).toEqual(['sender']);
    expect(outbox.entries()).toEqual([]);
  });

  test('calls pass until its turn comes, and after its count', async () => {
    opened.faults.add({ service: 'ses', fault: 'throttle', after: 1, count: 2 });
    const outcomes = [];
    for (let call = 0; call < 5; call++)
      outcomes.push(
        await send('a@example.org').then(
          () => 'sent',
          (error: Error) => error.name,
        ),
      );
    expect(outcomes).toEqual(['sent', 'Throttling', 'Throttling', 'sent', 'sent']);
    expect(opened.faults.list()).toEqual([]);
  });

  test('one for another function leaves this one alone, and clearing takes it away', async () => {
    opened.faults.add({ service: 'ses', fault: 'throttle', function: 'other' });
    await send('a@example.org');
    expect(opened.faults.list()).toHaveLength(1);
    opened.faults.clear();
    expect(opened.faults.list()).toEqual([]);
  });

  test.each([
    [{ service: 'sqs', fault: 'error' }, /"service" is one of/],
    [{ service: 'ses', fault: 'flood' }, /"fault" is one of/],
    [{ service: 'ses', fault: 'crash' }, /Only "function"/],
    [{ service: 'function', fault: 'hang' }, /can only "crash"/],
    [{ service: 'function', fault: 'throttle' }, /can only "crash"/],
    [{ service: 'ses', fault: 'error', count: 0 }, /"count"/],
    [{ service: 'ses', fault: 'error', after: -1 }, /"after"/],
    [{ service: 'function', fault: 'crash', function: 'nobody' }, /"function" is one of/],
    ['ses', /JSON object/],
  ])('%j is refused with what is allowed', (wanted, expected) => {
    expect(() => opened.faults.add(wanted)).toThrow(expected);
  });
});
