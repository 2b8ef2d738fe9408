import { digestLetter } from '../../functions/digests/digest-message.ts';
import { digestPath, signDigestLink } from '../../functions/digests/digest-links.ts';
import { putPrinted, putRun } from '../../functions/digests/digest-rows.ts';
import { closeRun, type DigestRun, type DigestRunId, openRun } from '../../functions/digests/digest-run.ts';
import type { ItemId } from '../../functions/digests/item.ts';
import { transact, type TableAccess } from '../../functions/kernel/table.ts';
import type { Network } from '../../functions/networks/network.ts';
import { lettersOwed } from '../../functions/obligations/obligation-rows.ts';
import { networksOf } from '../../functions/networks/member.ts';
import { sayWishes } from '../../functions/networks/leave.ts';
import type { PersonId } from '../../functions/people/person.ts';
import { beginNetworks, joinAll, letOut } from '../digests/digest-fund.ts';
import { clock } from '../digests/digests.ts';
import { idOfAddress } from '../support/contacts.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { catrin } from '../networks/members.ts';
import { testKeys } from '../support/people.ts';

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const niaId = idOfAddress('nia@example.org');

/** The site with two networks that go out by themselves, a reader in both, three pieces that are out, and her digest of two of them. */
export interface NewsSite {
  readonly site: PortalSite;
  readonly networks: readonly Network[];
  /** The page of her digest. */
  readonly digest: string;
}

/** Opens it, on a Tuesday in May. */
export async function openNewsSite(tables: TableAccess): Promise<NewsSite> {
  const site = await openPortalSite(tables);
  const networks = await beginNetworks(site, ['energy', 'care']);
  await joinAll(site, [{ email: 'nia@example.org', networks }]);
  await letOut(site, 'first', networks, clock('05-04'), {
    kind: 'case-study',
    link: 'https://www.gov.example/report?a=1&b=2',
    author: 'Gwen Parry',
  });
  await letOut(site, 'second', networks.slice(0, 1), clock('05-05'), {
    kind: 'seminar',
    link: '/seminars',
    title: { cy: 'Gwres & <golau>', en: 'Heat & <light> ]]>' },
  });
  await letOut(site, 'third', networks.slice(1), clock('05-06'), { kind: 'editorial' });
  site.setTime(clock('05-11', '12:00'));
  return { site, networks, digest: await keepDigest(site, niaId, ['first', 'second']) };
}

/** Keeps a digest that was sent to somebody, and says where it is. */
export async function keepDigest(
  { access }: PortalSite,
  personId: PersonId,
  items: readonly string[],
  skipped = 0,
): Promise<string> {
  const runId = 'weekly-202705110900' as DigestRunId;
  const letter = digestLetter(
    runId,
    personId,
    { items: items as readonly ItemId[], skipped },
    clock('05-11'),
  );
  await transact(access.client, lettersOwed(access, [letter], 396));
  return digestPath(signDigestLink(testKeys, { runId, personId }));
}

/** Somebody in the networks who gets their digest on paper. */
export async function joinOnPaper(
  site: PortalSite,
  networks: readonly Network[],
  email: string,
  postalAddress: string,
): Promise<PersonId> {
  await joinAll(site, [{ email, networks }]);
  const id = idOfAddress(email);
  await site.members.change(id, clock('01-02'), (member) =>
    sayWishes(
      member,
      {
        preferences: { ...member.preferences, format: 'print', postalAddress },
        wanted: networksOf(member),
        offered: networksOf(member),
      },
      { at: clock('01-02'), by: catrin },
    ),
  );
  return id;
}

/** Keeps a run that is over, with digests on paper. */
export async function keepPaperRun(
  { access }: PortalSite,
  people: readonly PersonId[],
  items: readonly string[],
): Promise<DigestRun> {
  const run = openRun('weekly', clock('05-11'), clock('05-11'));
  const over = closeRun(
    { ...run, freezing: null, counts: { ...run.counts, printed: people.length } },
    clock('05-11', '09:05'),
  );
  await transact(access.client, [
    putRun(access, null, over),
    ...people.map((personId) =>
      putPrinted(access, over.id, { personId, items: items as readonly ItemId[], skipped: 0 }),
    ),
  ]);
  return over;
}
