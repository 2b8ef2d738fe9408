import {
  contactPosts,
  type ContactPost,
  type OrganisationType,
  organisationTypes,
} from '../../../organisations/contact-post.ts';
import type { ContactWithPerson } from '../../../organisations/contact.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { choices } from '../board-pages.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { searchFor, wordsOf } from '../search.ts';
import { contactColumns } from '../../../organisations/contact-csv.ts';

const perPage = 50;

/** The register of who holds which post in which body: found by words, post and kind, and as a file that can be loaded again. */
export function contactListRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/contacts', who: 'staff', handle: (visit) => list(deps, visit) },
    { method: 'GET', path: '/staff/contacts.csv', who: 'staff', handle: () => download(deps) },
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url } = visit;
  const words = wordsOf(url);
  const isFound = searchFor(words);
  const post = contactPosts.find((one) => one === url.searchParams.get('post')) ?? null;
  const type = organisationTypes.find((one) => one === url.searchParams.get('type')) ?? null;
  const all = await deps.contacts.list();
  const found = all
    .filter(({ contact }) => post === null || contact.post === post)
    .filter(({ contact }) => type === null || contact.organisationType === type)
    .filter(({ contact, person }) =>
      isFound(`${contact.organisation} ${person?.name ?? ''} ${person?.email ?? ''}`),
    );
  return visit.page('portal/staff/contacts/list.njk', {
    title: t('contacts.title'),
    section: 'rounds',
    done: url.searchParams.get('done') === 'contact',
    isEmpty: all.length === 0,
    words,
    postChoices: choices(t('staff.filter.any'), contactPosts, post, (one: ContactPost) =>
      t(`contact.post.${one}`),
    ),
    typeChoices: choices(t('staff.filter.any'), organisationTypes, type, (one: OrganisationType) =>
      t(`organisation.type.${one}`),
    ),
    page: pageOf(found, url, perPage),
  });
}

/** In the codes of the columns, so that what was downloaded and corrected can be loaded. Posts that nobody holds are left out: a row names somebody. */
async function download(deps: StaffDeps): Promise<Response> {
  const rows = (await deps.contacts.list()).flatMap(rowOf);
  return csvResponse('cascade-contacts', csvOf(contactColumns, rows));
}

function rowOf({ contact, person }: ContactWithPerson): readonly (readonly string[])[] {
  if (person === null) return [];
  const { organisation, organisationType, post } = contact;
  return [[organisation, organisationType, post, person.name, person.email, person.language]];
}
