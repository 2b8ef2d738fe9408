import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Running, startCascade } from '../support/running.ts';

interface Owed {
  readonly state: string;
  readonly rungsSent: readonly { readonly rung: string; readonly to: readonly string[] }[];
}

let cascade: Running;
beforeAll(async () => {
  cascade = await startCascade({ at: '2026-11-23T08:00:00Z' });
}, 60_000);
afterAll(() => cascade.stop());

it('an address that fails turns the chase to the deputy within minutes and asks the sponsor, each function with no more rights than it has on AWS', async () => {
  await cascade.to('2026-11-23T09:01:00Z');
  const [letter] = await cascade.call<{ id: string; to: string[]; headers: Record<string, string> }[]>(
    'GET',
    '/local/mail?limit=1',
  );
  const chase = /chase\.(lessons-learnt_[\w-]+)@/.exec(letter?.headers['references'] ?? '')?.[1] ?? '';
  await cascade.call('POST', `/local/mail/${letter?.id}/bounce`, {});
  await cascade.to('2026-11-24T09:10:00Z');

  const owed = await cascade.call<Owed>('GET', `/api/obligations/${chase}`);
  expect(owed.rungsSent.map(({ rung }) => rung)).toEqual([owed.rungsSent[0]?.rung, owed.rungsSent[0]?.rung]);
  expect(owed.rungsSent.map(({ to }) => to)).toEqual([
    letter?.to,
    [expect.not.stringContaining(letter?.to[0] ?? '')],
  ]);
  const { items } = await cascade.call<{ items: Owed[] }>('GET', '/api/obligations?kind=contact-check');
  expect(items).toMatchObject([{ state: 'asked', rungsSent: [{ rung: 'ask' }] }]);
});
