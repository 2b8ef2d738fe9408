import { eventTime } from '../../functions/kernel/event-time.ts';
import { transact, type TableAccess } from '../../functions/kernel/table.ts';
import { upsertPerson } from '../../functions/people/person-store.ts';
import type { Person, PersonId } from '../../functions/people/person.ts';
import { publishSeminar } from '../../functions/seminars/decide-seminar.ts';
import {
  signAttendanceLink,
  signOrganiserLink,
  signPromisesLink,
  signRoomLink,
} from '../../functions/seminars/seminar-links.ts';
import type { Seminar } from '../../functions/seminars/seminar.ts';
import { openPortalSite, type PortalSite } from '../portal/portal-site.ts';
import { draftSeminar } from '../seminars/seminar.ts';
import { rhian, testKeys } from '../support/people.ts';

/** The site with one published seminar, on a day in April before it. */
export interface SeminarSite {
  readonly site: PortalSite;
  readonly seminar: Seminar;
  get(path: string, language?: 'cy' | 'en'): Promise<Response>;
  text(path: string, language?: 'cy' | 'en'): Promise<string>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** The page behind the link to somebody's place. */
  placeOf(person: PersonId): string;
  /** The page behind the link of somebody who organises it. */
  organisedBy(person: PersonId): string;
  /** The page behind the poster in its room. */
  readonly room: string;
  /** The page behind the link to somebody's promises. */
  promisesOf(person: PersonId): string;
  stop(): Promise<void>;
}

/** Opens the site on these tables. */
export async function openSeminarSite(
  tables: TableAccess,
  facts: Partial<Seminar> = {},
): Promise<SeminarSite> {
  const site = await openPortalSite(tables);
  const begun = eventTime('2027-03-01T10:00:00Z');
  const draft = draftSeminar(facts);
  await known(site, rhian);
  await site.seminars.begin(draft, [], begun);
  await site.seminars.change(draft.id, begun, (one) =>
    publishSeminar(one, { at: begun, by: { kind: 'staff', name: 'Catrin Rees' } }),
  );
  site.setTime('2027-04-01T09:00:00Z');
  const get: SeminarSite['get'] = (path, language = 'en') =>
    site.call(path, { headers: { cookie: `lang=${language}` } });
  return {
    site,
    seminar: draft,
    get,
    text: async (path, language) => (await get(path, language)).text(),
    post: (path, fields) =>
      site.call(path, { method: 'POST', headers: { cookie: 'lang=en' }, body: new URLSearchParams(fields) }),
    placeOf: (personId) => `/places/${signAttendanceLink(testKeys, { seminarId: draft.id, personId })}`,
    organisedBy: (personId) => `/organise/${signOrganiserLink(testKeys, { seminarId: draft.id, personId })}`,
    room: `/room/${signRoomLink(testKeys, draft.id)}`,
    promisesOf: (personId) => `/promises/${signPromisesLink(testKeys, personId)}`,
    stop: () => site.stop(),
  };
}

/** Lets the fund know somebody. */
export function known({ access }: PortalSite, person: Person): Promise<void> {
  return transact(access.client, [upsertPerson(access.stateTable, person)]);
}
