import { enterItem } from '../../../functions/digests/edition.ts';
import { secondsAfter } from '../../../functions/kernel/event-time.ts';
import { transact } from '../../../functions/kernel/table.ts';
import { putMember } from '../../../functions/networks/member-rows.ts';
import type { Member } from '../../../functions/networks/member.ts';
import type { Network } from '../../../functions/networks/network.ts';
import { paces, usualPreferences } from '../../../functions/networks/preferences.ts';
import { upsertPerson } from '../../../functions/people/person-store.ts';
import type { Person } from '../../../functions/people/person.ts';
import { clock, itemOf, memberOf } from '../../digests/digests.ts';
import { beginNetworks } from '../../digests/digest-fund.ts';
import type { TestFund } from '../../support/fund.ts';
import { person } from '../../support/people.ts';

/** Somebody who reads digests. */
export interface Reader {
  readonly person: Person;
  readonly member: Member;
}

/** So many readers in twelve networks, the same every time: each in one, two or three of them, three of four every week. */
export function readersOf(count: number, networks: readonly Network[]): readonly Reader[] {
  return Array.from({ length: count }, (_, number) => {
    const own = Array.from(
      { length: 1 + (number % 3) },
      (__, place) => networks[(number + 5 * place) % networks.length],
    );
    const someone = person(`Reader ${number}`, `reader-${number}@example.org`, 'unknown');
    const member = memberOf(
      own.flatMap((network) => (network === undefined ? [] : [network.id])),
      {
        personId: someone.id,
        name: someone.name,
        preferences: usualPreferences(number % 4 === 3 ? 'monthly' : 'weekly'),
        version: 0,
      },
    );
    return { person: someone, member };
  });
}

const perTransaction = 45;

/** Puts twelve networks and their readers into the tables, as an import leaves them. */
export async function seatReaders(fund: TestFund, count: number): Promise<readonly Reader[]> {
  const networks = await beginNetworks(
    fund,
    Array.from({ length: 12 }, (_, number) => `network-${number}`),
  );
  const readers = readersOf(count, networks);
  const { client, stateTable } = fund.tables;
  for (let start = 0; start < readers.length; start += perTransaction)
    await transact(
      client,
      readers
        .slice(start, start + perTransaction)
        .flatMap((one) => [upsertPerson(stateTable, one.person), putMember(fund.tables, null, one.member)]),
    );
  return readers;
}

/** Lets so many items out to every network, some minutes apart, with sixty words in each language. */
export async function letOutItems(
  fund: TestFund,
  name: string,
  count: number,
  from = clock('05-04'),
): Promise<void> {
  const networks = await fund.networks.list();
  const ids = networks.map(({ id }) => id);
  const words = (word: string) => Array.from({ length: 60 }, (_, number) => `${word}${number}`).join(' ');
  for (let number = 0; number < count; number++) {
    const at = secondsAfter(from, 60 * number);
    const item = itemOf(`${name}-${number}`, ids, {
      summary: { cy: words('gair'), en: words('word') },
      offeredAt: at,
    });
    await fund.editions.offer(item, at, (now) => enterItem(item, networks, now, at));
  }
}

/** Ticks minute by minute, so often or until every run that was opened is over. */
export async function tickUntilOver(fund: TestFund, from = clock('05-11'), most = 60): Promise<number> {
  for (let minute = 0; minute < most; minute++) {
    await fund.tick(secondsAfter(from, 60 * minute));
    const { items } = await fund.digests.list({ limit: paces.length * 4 });
    if (items.length > 0 && items.every(({ closedAt }) => closedAt !== null)) return minute + 1;
  }
  throw new Error(`the runs were not over after ${most} minutes`);
}
