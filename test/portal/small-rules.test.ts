import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { readDate } from '../../functions/portal/date-field.ts';
import { requestOf, resultOf } from '../../functions/portal/lambda-web.ts';
import { chooseLanguage } from '../../functions/portal/language.ts';
import { hasRight, rolesAmong } from '../../functions/portal/member.ts';
import { csvOf } from '../../functions/portal/staff/csv.ts';
import { monthsBack } from '../../functions/portal/staff/months.ts';
import { pageOf } from '../../functions/portal/staff/paging.ts';
import { stylesheet } from '../../functions/portal/styles.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';

describe('the language of a page', () => {
  const nothing = { asked: undefined, cookie: undefined, person: undefined, accepted: undefined };
  test('is what was chosen, then what the person prefers, then what the browser accepts', () => {
    expect(chooseLanguage({ asked: 'en', cookie: 'cy', person: 'cy', accepted: 'cy' })).toBe('en');
    expect(chooseLanguage({ ...nothing, cookie: 'cy', person: 'en', accepted: 'en' })).toBe('cy');
    expect(chooseLanguage({ ...nothing, person: 'en', accepted: 'cy' })).toBe('en');
    expect(chooseLanguage({ ...nothing, person: 'both', accepted: 'en-GB,en;q=0.9' })).toBe('en');
    expect(chooseLanguage({ ...nothing, accepted: 'fr, en;q=0.5, cy;q=0.8' })).toBe('cy');
    expect(chooseLanguage({ ...nothing, accepted: 'en;q=0, fr' })).toBe('cy');
  });
  test('is Welsh when nothing says otherwise', () => {
    expect(chooseLanguage(nothing)).toBe('cy');
    expect(chooseLanguage({ ...nothing, asked: 'fr', cookie: '<script>', accepted: '*' })).toBe('cy');
  });
});

describe('a date that is typed', () => {
  test('is a day in the calendar, or nothing', () => {
    expect(readDate({ day: '1', month: '6', year: '2027' })).toBe('2027-06-01');
    expect(readDate({ day: ' 29 ', month: '02', year: '2028' })).toBe('2028-02-29');
    for (const [day, month, year] of [
      ['29', '2', '2027'],
      ['0', '1', '2027'],
      ['1', '13', '2027'],
      ['1', '1', '27'],
      ['one', '1', '2027'],
      ['', '', ''],
    ] as const) {
      expect(readDate({ day, month, year })).toBeNull();
    }
  });
  test('never breaks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const date = readDate({ day, month, year });
        return date === null || /^\d{4}-\d\d-\d\d$/.test(date);
      }),
    );
  });
});

describe('rights', () => {
  const member = (...roles: ('staff' | 'reviewer' | 'admin')[]) => ({
    subject: 's',
    name: 'n',
    email: 'e',
    roles,
  });
  test('an administrator has those of staff, a reviewer has not, and other groups are none of our business', () => {
    expect(hasRight(member('admin'), 'staff')).toBe(true);
    expect(hasRight(member('reviewer'), 'staff')).toBe(false);
    expect(hasRight(member('staff'), 'admin')).toBe(false);
    expect(hasRight(member(), 'signed-in')).toBe(false);
    expect(rolesAmong(['staff', 'Domain Users', 'STAFF'])).toEqual(['staff']);
    expect(rolesAmong('reviewer')).toEqual(['reviewer']);
    expect(rolesAmong({ staff: true })).toEqual([]);
  });
});

describe('a spreadsheet', () => {
  test('runs nothing that somebody typed into a name', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const line = csvOf(['a'], [[first + rest]]).split('\r\n')[1] ?? '';
        return /^"?'/.test(line);
      }),
    );
  });
});

describe('a page of a list', () => {
  const url = (query: string) => new URL(`http://x/staff?${query}`);
  test('keeps the filters in its links, and is the nearest there is when the number is none', () => {
    const all = Array.from({ length: 60 }, (_, place) => place);
    const second = pageOf(all, url('state=asked&page=2&lang=cy'), 25);
    expect(second.items[0]).toBe(25);
    expect(second.links).toEqual({
      previous: { href: '/staff?state=asked&page=1' },
      next: { href: '/staff?state=asked&page=3' },
    });
    expect(pageOf(all, url('page=99'), 25).number).toBe(3);
    expect(pageOf(all, url('page=-1'), 25).number).toBe(1);
    expect(pageOf(all, url('page=two'), 25).number).toBe(1);
    expect(pageOf([], url(''), 25)).toMatchObject({ total: 0, links: null });
  });
  test('months go back over the year', () => {
    expect(monthsBack(eventTime('2027-01-31T23:59:00Z'), 3)).toEqual(['2027-01', '2026-12', '2026-11']);
  });
});

describe('what API Gateway sends and takes', () => {
  const event = (parts: Partial<APIGatewayProxyEventV2>): APIGatewayProxyEventV2 =>
    ({
      rawPath: '/staff',
      rawQueryString: '',
      headers: {},
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST' }, timeEpoch: 0 },
      ...parts,
    }) as APIGatewayProxyEventV2;
  test('a body in base 64, cookies and a query arrive as they were', async () => {
    const request = requestOf(
      event({
        body: Buffer.from([0xff, 0x00]).toString('base64'),
        isBase64Encoded: true,
        cookies: ['a=1', 'b=2'],
        rawQueryString: 'q=%C3%B4',
      }),
      'https://cascade.example.org',
    );
    expect(request.url).toBe('https://cascade.example.org/staff?q=%C3%B4');
    expect(request.headers.get('cookie')).toBe('a=1; b=2');
    expect([...new Uint8Array(await request.arrayBuffer())]).toEqual([0xff, 0x00]);
  });
  test('a path cannot name another host, whatever it looks like', () => {
    for (const rawPath of ['//evil.example/x', '/@evil.example', '/\\evil.example']) {
      expect(new URL(requestOf(event({ rawPath }), 'https://cascade.example.org').url).host).toBe(
        'cascade.example.org',
      );
    }
  });
  test('the host header is not believed', () => {
    const request = requestOf(event({ headers: { host: 'evil.example' } }), 'https://cascade.example.org');
    expect(new URL(request.url).host).toBe('cascade.example.org');
  });
  test('texts go back as they are, everything else in base 64, each cookie by itself', async () => {
    const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const text = await resultOf(new Response('ŵ', { headers }));
    expect(text).toMatchObject({ body: 'ŵ', isBase64Encoded: false, cookies: ['a=1', 'b=2'] });
    const packed = await resultOf(
      new Response(new Uint8Array([1, 2]), {
        headers: { 'content-type': 'text/css', 'content-encoding': 'gzip' },
      }),
    );
    expect(packed).toMatchObject({ body: 'AQI=', isBase64Encoded: true });
  });
});

describe('the styles', () => {
  test('hold nothing that only GOV.UK may use, and load nothing', () => {
    const css = Buffer.from(stylesheet(['functions', 'node_modules/govuk-frontend/dist']).body).toString();
    expect(css).not.toMatch(/GDS Transport|@font-face|crest|url\(/);
    expect(css).toContain('.govuk-button');
  });
});
