import { describe, expect, test } from '@jest/globals';
import { metadataText } from '../../functions/attachments/metadata-text.ts';
import { presignedGet } from '../../functions/attachments/presigned-get.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';

describe('A link to one object', () => {
  test('is the one that AWS gives as its example', () => {
    const link = presignedGet(
      {
        address: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        region: 'us-east-1',
        at: eventTime('2013-05-24T00:00:00Z'),
        seconds: 86_400,
        query: {},
      },
      { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    );
    // "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)", Amazon S3 API Reference.
    expect(link).toContain(
      'X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  test('says for whom it was made, where the function has borrowed its right', () => {
    const link = presignedGet(
      {
        address: new URL('https://b.example/a'),
        region: 'eu-west-2',
        at: eventTime(0),
        seconds: 60,
        query: {},
      },
      { accessKeyId: 'A', secretAccessKey: 'B', sessionToken: 'to/ken' },
    );
    expect(new URL(link).searchParams.get('X-Amz-Security-Token')).toBe('to/ken');
  });
});

describe('The name that a bucket noted', () => {
  const mail = (text: string | Buffer) => `=?UTF-8?B?${Buffer.from(text as string).toString('base64')}?=`;
  test.each([
    ['plain letters', 'Business case.pdf', 'Business case.pdf'],
    ['letters of mail', mail('Cynllun tŷ.pdf'), 'Cynllun tŷ.pdf'],
    ['the other letters of mail', '=?UTF-8?Q?Cynllun_t=C5=B7.pdf?=', 'Cynllun tŷ.pdf'],
    ['two parts of a long name', `${mail('Cynllun t')} ${mail('ŷ.pdf')}`, 'Cynllun tŷ.pdf'],
    ['a character cut in two by the parts', '=?UTF-8?B?dMU=?= =?UTF-8?B?ty5wZGY=?=', 'tŷ.pdf'],
    ['bytes that were taken for Latin-1', mail(Buffer.from('tŷ.pdf').toString('latin1')), 'tŷ.pdf'],
    ['letters that are Latin-1', 'Siân.pdf', 'Siân.pdf'],
    ['nothing', '', ''],
  ])('is read from %s', (_, stored, name) => {
    expect(metadataText(stored)).toBe(name);
  });
});
