import * as z from 'zod';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { contactColumns, neededContactColumns } from '../../../organisations/contact-csv.ts';
import { contactPosts, organisationTypes } from '../../../organisations/contact-post.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { maxCsvBytes } from '../import-pages.ts';
import { keepUpload, readUpload, uploadGone } from '../uploaded-file.ts';

/** How many changes and bad values a page shows; the counts are of all. */
const mostShown = 100;

/** Loading contacts from a spreadsheet: choose a file, see what it would do, and only then say yes. */
export function contactImportRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/contacts/import', who: 'staff', handle: (visit) => ask(visit) },
    {
      method: 'POST',
      path: '/staff/contacts/import',
      who: 'staff',
      maxBytes: maxCsvBytes,
      handle: (visit) => take(deps, visit),
    },
    { method: 'GET', path: '/staff/contacts/import-done', who: 'staff', handle: (visit) => done(visit) },
    {
      method: 'GET',
      path: '/staff/contacts/import-template.csv',
      who: 'staff',
      handle: () => csvResponse('cascade-contacts', csvOf(templateHeader, [])),
    },
    ...memberForm<{ readonly csv: string }, { readonly choice: 'yes' | 'no' }>(
      'staff',
      '/staff/contacts/import/:upload',
      {
        load: async (visit) => {
          const csv = await readUpload(deps, visit.param('upload'));
          const again = { href: '/staff/contacts/import', text: 'contacts.load' } as const;
          return csv === null ? uploadGone(visit, again) : { csv };
        },
        schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
        show: async (visit, { csv }, { errors }) => {
          const { rejected, warnings, changes, ...counts } = await deps.contactImporting.preview(
            csv,
            visit.at,
            optionsOf(visit),
          );
          return visit.page('portal/staff/contacts/import-check.njk', {
            title: visit.t('contacts.import.check-title'),
            section: 'rounds',
            hasForm: true,
            errors,
            counts,
            changes: changes.slice(0, mostShown),
            changeCount: changes.length,
            rejected: rejected.slice(0, mostShown),
            rejectedCount: rejected.length,
            warnings: warnings.slice(0, mostShown),
            warningCount: warnings.length,
          });
        },
        submit: async (visit, { csv }, { choice }) => {
          const result =
            choice === 'yes' ? await deps.contactImporting.run(csv, visit.at, optionsOf(visit)) : null;
          await deps.uploads.takeAway(visit.param('upload'));
          if (result === null) return visit.redirect('/staff/contacts/import');
          const { created, updated, unchanged, rejected } = result;
          const counts = Object.entries({ created, updated, unchanged, rejected: rejected.length });
          const query = new URLSearchParams(
            counts.map(([name, count]): [string, string] => [name, String(count)]),
          );
          return visit.redirect(`/staff/contacts/import-done?${query.toString()}`);
        },
      },
    ),
  ];
}

/** The first row of an empty file: every column, those that must be there with a mark. */
const templateHeader = contactColumns.map((name) =>
  neededContactColumns.includes(name) ? `${name}*` : name,
);

function ask(visit: MemberVisit, problem: MessageKey | null = null): Response {
  return visit.page('portal/staff/contacts/import.njk', {
    title: visit.t('contacts.load'),
    section: 'rounds',
    neededColumns: neededContactColumns,
    optionalColumns: contactColumns.filter((name) => !neededContactColumns.includes(name)),
    contactPosts,
    organisationTypes,
    errors: problem === null ? [] : [{ field: 'file', text: visit.t(problem) }],
  });
}

async function take(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const kept = await keepUpload(deps, visit);
  return 'problem' in kept
    ? ask(visit, kept.problem)
    : visit.redirect(`/staff/contacts/import/${kept.upload}`);
}

function done(visit: MemberVisit): Response {
  const count = (name: string) => Math.max(0, Math.trunc(Number(visit.url.searchParams.get(name) ?? 0)) || 0);
  return visit.page('portal/staff/contacts/import-done.njk', {
    title: visit.t('contacts.import.done-title'),
    section: 'rounds',
    counts: { created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    rejectedCount: count('rejected'),
  });
}

function optionsOf({ member, language }: MemberVisit) {
  return { by: member.name, language };
}
