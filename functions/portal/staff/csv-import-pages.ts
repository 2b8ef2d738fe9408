import * as z from 'zod';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { CsvColumns } from '../../projects/csv-table.ts';
import type { ImportResult } from '../../projects/import-result.ts';
import { memberForm } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { csvOf, csvResponse } from './csv.ts';
import type { StaffDeps } from './deps.ts';
import { keepUpload, readUpload, uploadGone } from './uploaded-file.ts';

/** Five thousand rows of a long summary each; what API Gateway and Lambda carry ends a little above. */
export const maxCsvBytes = 4_500_000;

/** How many of what a file would do, and of its bad values, a page shows; the counts are of all. */
const mostShown = 100;

interface Link {
  readonly href: string;
  readonly text: MessageKey;
}

/** What is loaded from a spreadsheet, and in which words. */
export interface CsvImport<Preview extends ImportResult> {
  /** Where its pages are: the file is chosen here, waits under it, and what was done is said beside it. */
  readonly path: `/staff/${string}`;
  readonly section: string;
  /** The name of the empty file that can be downloaded. */
  readonly fileName: string;
  readonly columns: CsvColumns<string>;
  readonly words: Readonly<
    Record<'title' | 'check' | 'done' | 'yes' | 'created' | 'updated' | 'unchanged', MessageKey>
  >;
  /** What is said before a file is chosen. */
  readonly about: readonly MessageKey[];
  /** What is said about the columns, beside their names. */
  columnNotes?(visit: MemberVisit): readonly string[];
  /** Where what was loaded can be seen. */
  readonly seen: Link;
  preview(csv: string, visit: MemberVisit): Promise<Preview>;
  run(csv: string, visit: MemberVisit): Promise<ImportResult>;
  /** The page on which staff look through a file, and what it shows beside counts and problems. */
  readonly checkPage: string;
  describe(preview: Preview, visit: MemberVisit): Readonly<Record<string, unknown>>;
}

/** Some of many, as a page shows them: those that fit, and how many there are. */
export function firstOf<Item>(items: readonly Item[]): {
  readonly shown: readonly Item[];
  readonly count: number;
} {
  return { shown: items.slice(0, mostShown), count: items.length };
}

/**
 * Loading from a spreadsheet: choose a file, see what it would do, and only then say yes. Until then the file waits in the uploads bucket.
 */
export function csvImportRoutes<Preview extends ImportResult>(
  deps: Pick<StaffDeps, 'uploads' | 'newId'>,
  kind: CsvImport<Preview>,
): readonly Route[] {
  const { path, words, section } = kind;
  const ask = (visit: MemberVisit, problem: MessageKey | null = null) => askPage(kind, visit, problem);
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => ask(visit) },
    {
      method: 'POST',
      path,
      who: 'staff',
      maxBytes: maxCsvBytes,
      handle: async (visit) => {
        const kept = await keepUpload(deps, visit);
        return 'problem' in kept ? ask(visit, kept.problem) : visit.redirect(`${path}/${kept.upload}`);
      },
    },
    { method: 'GET', path: `${path}-done`, who: 'staff', handle: (visit) => donePage(kind, visit) },
    {
      method: 'GET',
      path: `${path}-template.csv`,
      who: 'staff',
      handle: () => csvResponse(kind.fileName, csvOf(templateHeader(kind.columns), [])),
    },
    ...memberForm<{ readonly csv: string }, { readonly choice: 'yes' | 'no' }>('staff', `${path}/:upload`, {
      load: async (visit) => {
        const csv = await readUpload(deps, visit.param('upload'));
        return csv === null ? uploadGone(visit, { href: path, text: words.title }) : { csv };
      },
      schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
      show: async (visit, { csv }, { errors }) => {
        const preview = await kind.preview(csv, visit);
        return visit.page(kind.checkPage, {
          title: visit.t(words.check),
          section,
          hasForm: true,
          errors,
          words,
          back: path,
          counts: countsOf(preview),
          rejected: firstOf(preview.rejected),
          warnings: firstOf(preview.warnings),
          ...kind.describe(preview, visit),
        });
      },
      submit: async (visit, { csv }, { choice }) => {
        const result = choice === 'yes' ? await kind.run(csv, visit) : null;
        await deps.uploads.takeAway(visit.param('upload'));
        if (result === null) return visit.redirect(path);
        const query = new URLSearchParams(
          Object.entries(countsOf(result)).map(([name, count]): [string, string] => [name, String(count)]),
        );
        return visit.redirect(`${path}-done?${query.toString()}`);
      },
    }),
  ];
}

const counted = ['created', 'updated', 'unchanged'] as const;

function countsOf({ created, updated, unchanged, rejected }: ImportResult) {
  return { created, updated, unchanged, rejected: rejected.length };
}

/** The first row of an empty file: every column, those that must be there with a mark. */
function templateHeader({ all, needed }: CsvColumns<string>): readonly string[] {
  return all.map((name) => (needed.includes(name) ? `${name}*` : name));
}

function askPage<Preview extends ImportResult>(
  { path, section, words, about, columns: { all, needed }, columnNotes, seen }: CsvImport<Preview>,
  visit: MemberVisit,
  problem: MessageKey | null,
): Response {
  return visit.page('portal/staff/pages/import.njk', {
    title: visit.t(words.title),
    section,
    about,
    path,
    seen,
    neededColumns: needed,
    optionalColumns: all.filter((name) => !needed.includes(name)),
    columnNotes: columnNotes?.(visit) ?? [],
    errors: problem === null ? [] : [{ field: 'file', text: visit.t(problem) }],
  });
}

function donePage<Preview extends ImportResult>(
  { section, words, seen }: CsvImport<Preview>,
  visit: MemberVisit,
): Response {
  const count = (name: string) => Math.max(0, Math.trunc(Number(visit.url.searchParams.get(name) ?? 0)) || 0);
  return visit.page('portal/staff/pages/import-done.njk', {
    title: visit.t(words.done),
    section,
    words,
    seen,
    counts: Object.fromEntries([...counted, 'rejected'].map((name) => [name, count(name)])),
  });
}
