import { contactColumns, neededContactColumns } from '../../../organisations/contact-csv.ts';
import { contactPosts, organisationTypes } from '../../../organisations/contact-post.ts';
import type { ContactsPreview } from '../../../organisations/import-contacts.ts';
import { organisationIn } from '../../../organisations/register.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { type CsvImport, csvImportRoutes, firstOf } from '../csv-import-pages.ts';
import type { StaffDeps } from '../deps.ts';

/** Loading contacts from a spreadsheet. */
export function contactImportRoutes(deps: StaffDeps): readonly Route[] {
  const kind: CsvImport<ContactsPreview> = {
    path: '/staff/contacts/import',
    section: 'rounds',
    fileName: 'cascade-contacts',
    columns: { all: contactColumns, needed: neededContactColumns },
    words: {
      title: 'contacts.load',
      check: 'contacts.import.check-title',
      done: 'contacts.import.done-title',
      yes: 'contacts.import.yes',
      created: 'contacts.import.created',
      updated: 'contacts.import.updated',
      unchanged: 'contacts.import.unchanged',
    },
    about: ['contacts.import.what'],
    columnNotes: ({ t }) => [
      `${t('contacts.import.posts')} ${contactPosts.map((post) => t(`contact.post.${post}`)).join(', ')}`,
      `${t('staff.announcement.types')}: ${organisationTypes.map((type) => t(`organisation.type.${type}`)).join(', ')}`,
    ],
    seen: { href: '/staff/contacts', text: 'contacts.title' },
    preview: (csv, visit) => deps.contactImporting.preview(csv, visit.at, optionsOf(visit)),
    run: (csv, visit) => deps.contactImporting.run(csv, visit.at, optionsOf(visit)),
    checkPage: 'portal/staff/contacts/import-check.njk',
    describe: ({ changes }, { language }) => ({
      note: 'contacts.import.no-letters',
      changes: firstOf(
        changes.map((one) => ({ ...one, organisation: organisationIn(one.organisation, language) })),
      ),
    }),
  };
  return csvImportRoutes(deps, kind);
}

function optionsOf({ member, language }: MemberVisit) {
  return { by: member.name, language };
}
