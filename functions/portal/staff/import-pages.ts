import * as z from 'zod';
import type { MessageKey } from '../../messages/catalogue.ts';
import { memberForm } from '../form-page.ts';
import { allColumns, neededColumns } from '../../projects/csv-columns.ts';
import type { ImportOptions } from '../../projects/import-projects.ts';
import { choiceField } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { csvOf, csvResponse } from './csv.ts';
import type { StaffDeps } from './deps.ts';
import { changeInWords } from './import-words.ts';
import { keepUpload, readUpload, uploadGone } from './uploaded-file.ts';

/** Five thousand rows of a long summary each; what API Gateway and Lambda carry ends a little above. */
export const maxCsvBytes = 4_500_000;

/** How many of the bad rows and of the coming letters a page shows; the counts are of all. */
const mostShown = 100;

/** The first row of an empty file: every column, those that must be there with a mark. */
const templateHeader = allColumns.map((name) => (neededColumns.includes(name) ? `${name}*` : name));

/**
 * Loading projects from a spreadsheet: choose a file, see what it would do and to whom letters would go, and only then say yes.
 * Until then the file waits in the uploads bucket.
 */
export function importRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/import', who: 'staff', handle: (visit) => ask(visit) },
    {
      method: 'POST',
      path: '/staff/import',
      who: 'staff',
      maxBytes: maxCsvBytes,
      handle: (visit) => take(deps, visit),
    },
    ...memberForm('staff', '/staff/import/:upload', {
      load: async (visit) => {
        const csv = await readUpload(deps, visit.param('upload'));
        return csv === null
          ? uploadGone(visit, { href: '/staff/import', text: 'staff.import.title' })
          : { csv };
      },
      schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
      show: async (visit, { csv }, { errors }) => {
        const { letters, rejected, warnings, newProjects, changedProjects, ...counts } =
          await deps.importing.preview(csv, visit.at, importedBy(visit));
        const changes = changedProjects.filter((one) => one.changes.length > 0);
        const alone = [...newProjects, ...changedProjects].filter(({ hasNobody }) => hasNobody);
        return visit.page('portal/staff/pages/import-check.njk', {
          title: visit.t('staff.import.check-title'),
          section: 'import',
          hasForm: true,
          errors,
          counts,
          newProjects: newProjects.slice(0, mostShown),
          newCount: newProjects.length,
          changes: changes.slice(0, mostShown).map((one) => ({
            ...one,
            changes: one.changes.map((change) => changeInWords(change, visit.language)),
          })),
          changeCount: changes.length,
          alone: alone.slice(0, mostShown),
          aloneCount: alone.length,
          rejected: rejected.slice(0, mostShown),
          rejectedCount: rejected.length,
          warnings: warnings.slice(0, mostShown),
          warningCount: warnings.length,
          letters: letters.slice(0, mostShown),
          letterCount: letters.length,
        });
      },
      submit: async (visit, { csv }, { choice }) => {
        const upload = visit.param('upload');
        const result = choice === 'yes' ? await deps.importing.run(csv, visit.at, importedBy(visit)) : null;
        await deps.uploads.takeAway(upload);
        if (result === null) return visit.redirect('/staff/import');
        const { created, updated, unchanged, rejected } = result;
        const counts = Object.entries({ created, updated, unchanged, rejected: rejected.length });
        const query = new URLSearchParams(
          counts.map(([name, count]): [string, string] => [name, String(count)]),
        );
        return visit.redirect(`/staff/import-done?${query.toString()}`);
      },
    }),
    {
      method: 'GET',
      path: '/staff/import-template.csv',
      who: 'staff',
      handle: () => csvResponse('cascade-projects', csvOf(templateHeader, [])),
    },
    { method: 'GET', path: '/staff/import-done', who: 'staff', handle: (visit) => done(visit) },
  ];
}

function ask(visit: MemberVisit, problem: MessageKey | null = null): Response {
  return visit.page('portal/staff/pages/import.njk', {
    title: visit.t('staff.import.title'),
    section: 'import',
    neededColumns,
    optionalColumns: allColumns.filter((name) => !neededColumns.includes(name)),
    errors: problem === null ? [] : [{ field: 'file', text: visit.t(problem) }],
  });
}

async function take(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const kept = await keepUpload(deps, visit);
  return 'problem' in kept ? ask(visit, kept.problem) : visit.redirect(`/staff/import/${kept.upload}`);
}

function done(visit: MemberVisit): Response {
  const count = (name: string) => Math.max(0, Math.trunc(Number(visit.url.searchParams.get(name) ?? 0)) || 0);
  return visit.page('portal/staff/pages/import-done.njk', {
    title: visit.t('staff.import.done-title'),
    section: 'import',
    counts: { created: count('created'), updated: count('updated'), unchanged: count('unchanged') },
    rejectedCount: count('rejected'),
  });
}

/** Who imports, for the timeline, and the language in which bad values are described. */
function importedBy({ member, language }: MemberVisit): ImportOptions {
  return { by: { kind: 'staff', name: member.name }, language };
}
