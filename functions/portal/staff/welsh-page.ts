import { catalogue } from '../../messages/catalogue.ts';
import type { Entry } from '../../messages/entry.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { pageOf } from './paging.ts';

const perPage = 100;

/** Which messages' Welsh waits for a translator's review, with both texts side by side. */
export const welshRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/welsh', who: 'staff', handle: show },
];

function show(visit: MemberVisit): Response {
  const entries = Object.entries(catalogue as Readonly<Record<string, Entry>>).map(([key, entry]) => ({
    key,
    ...entry,
  }));
  const drafted = entries.filter(({ welsh }) => welsh === 'drafted');
  const wanted = visit.url.searchParams.get('state') === 'approved' ? 'approved' : 'drafted';
  return visit.page('portal/staff/pages/welsh.njk', {
    title: visit.t('staff.welsh.title'),
    section: 'welsh',
    drafted: drafted.length,
    approved: entries.length - drafted.length,
    wanted,
    page: pageOf(
      entries.filter(({ welsh }) => welsh === wanted),
      visit.url,
      perPage,
    ),
  });
}
