import type { MemberVisit, Route } from '../routes.ts';
import { startable } from './startable.ts';

/** "Start something": a plain list of what staff can start, each with where it is done. */
export const startRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/start', who: 'staff', handle: show },
];

function show({ t, page }: MemberVisit): Response {
  return page('portal/staff/pages/start.njk', {
    title: t('start.title'),
    section: 'start',
    rows: startable.map((row) => ({
      href: row.page,
      title: t(`start.${row.id}.title`),
      help: t(`start.${row.id}.help`),
    })),
  });
}
