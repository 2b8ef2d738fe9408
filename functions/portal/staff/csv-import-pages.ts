import * as z from 'zod';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { CsvColumns } from '../../projects/csv-table.ts';
import type { ImportResult } from '../../projects/import-result.ts';
import { choiceField } from '../forms.ts';
import { bareForm, type BarePage } from '../networks/kept-network.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { Visit } from '../visit.ts';
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
export interface CsvImport<Preview extends ImportResult, PageVisit extends Visit = MemberVisit> {
  /** Where its pages are: the file is chosen here, waits under it, and what was done is said beside it. */
  readonly path: string;
  /** The same address in one visit, where the path has parts that name something. */
  hrefIn?(visit: PageVisit): string;
  /** Answers for a visit that may not see these pages; null when it may. */
  refuse?(visit: PageVisit): Promise<Response | null>;
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
  columnNotes?(visit: PageVisit): readonly string[];
  /** Where what was loaded can be seen. */
  readonly seen: Link | ((visit: PageVisit) => Link);
  preview(csv: string, visit: PageVisit): Promise<Preview>;
  run(csv: string, visit: PageVisit): Promise<ImportResult>;
  /** The page on which staff look through a file, and what it shows beside counts and problems. */
  readonly checkPage: string;
  describe(preview: Preview, visit: PageVisit): Readonly<Record<string, unknown>>;
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
  return csvImportPages(deps, kind).map((page) => ({ ...page, who: 'staff' }));
}

/** The same pages without their readers. */
export function csvImportPages<Preview extends ImportResult, PageVisit extends Visit>(
  deps: Pick<StaffDeps, 'uploads' | 'newId'>,
  kind: CsvImport<Preview, PageVisit>,
): readonly BarePage<PageVisit>[] {
  const { path, words, section } = kind;
  const hrefIn = (visit: PageVisit) => kind.hrefIn?.(visit) ?? path;
  const open =
    (handle: (visit: PageVisit) => Response | Promise<Response>) =>
    async (visit: PageVisit): Promise<Response> =>
      (await kind.refuse?.(visit)) ?? handle(visit);
  const ask = (visit: PageVisit, problem: MessageKey | null = null) => askPage(kind, visit, problem);
  return [
    { method: 'GET', path, handle: open((visit) => ask(visit)) },
    {
      method: 'POST',
      path,
      maxBytes: maxCsvBytes,
      handle: open(async (visit) => {
        const kept = await keepUpload(deps, visit);
        return 'problem' in kept
          ? ask(visit, kept.problem)
          : visit.redirect(`${hrefIn(visit)}/${kept.upload}`);
      }),
    },
    { method: 'GET', path: `${path}-done`, handle: open((visit) => donePage(kind, visit)) },
    {
      method: 'GET',
      path: `${path}-template.csv`,
      handle: open(() => csvResponse(kind.fileName, csvOf(templateHeader(kind.columns), []))),
    },
    ...bareForm<PageVisit, { readonly csv: string }, { readonly choice: 'yes' | 'no' }>(`${path}/:upload`, {
      load: async (visit) => {
        const refusal = await kind.refuse?.(visit);
        if (refusal) return refusal;
        const csv = await readUpload(deps, visit.param('upload'));
        return csv === null ? uploadGone(visit, { href: hrefIn(visit), text: words.title }) : { csv };
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
          back: hrefIn(visit),
          counts: countsOf(preview),
          rejected: firstOf(preview.rejected),
          warnings: firstOf(preview.warnings),
          ...kind.describe(preview, visit),
        });
      },
      submit: async (visit, { csv }, { choice }) => {
        const result = choice === 'yes' ? await kind.run(csv, visit) : null;
        await deps.uploads.takeAway(visit.param('upload'));
        if (result === null) return visit.redirect(hrefIn(visit));
        const query = new URLSearchParams(
          Object.entries(countsOf(result)).map(([name, count]): [string, string] => [name, String(count)]),
        );
        return visit.redirect(`${hrefIn(visit)}-done?${query.toString()}`);
      },
    }),
  ];
}

/** What is counted: the rows that were right and held back only where an import does that. */
const counted = ['created', 'updated', 'unchanged', 'rejected', 'heldBack'] as const;

function countsOf(result: ImportResult & { readonly heldBack?: readonly unknown[] }) {
  const { created, updated, unchanged, rejected, heldBack } = result;
  const counts = { created, updated, unchanged, rejected: rejected.length };
  return heldBack === undefined ? counts : { ...counts, heldBack: heldBack.length };
}

/** The first row of an empty file: every column, those that must be there with a mark. */
function templateHeader({ all, needed }: CsvColumns<string>): readonly string[] {
  return all.map((name) => (needed.includes(name) ? `${name}*` : name));
}

function linkOf<PageVisit extends Visit>(seen: Link | ((visit: PageVisit) => Link), visit: PageVisit): Link {
  return typeof seen === 'function' ? seen(visit) : seen;
}

function askPage<Preview extends ImportResult, PageVisit extends Visit>(
  kind: CsvImport<Preview, PageVisit>,
  visit: PageVisit,
  problem: MessageKey | null,
): Response {
  const { section, words, about, columns, columnNotes, seen } = kind;
  return visit.page('portal/staff/pages/import.njk', {
    title: visit.t(words.title),
    section,
    about,
    path: kind.hrefIn?.(visit) ?? kind.path,
    seen: linkOf(seen, visit),
    neededColumns: columns.needed,
    optionalColumns: columns.all.filter((name) => !columns.needed.includes(name)),
    columnNotes: columnNotes?.(visit) ?? [],
    errors: problem === null ? [] : [{ field: 'file', text: visit.t(problem) }],
  });
}

function donePage<Preview extends ImportResult, PageVisit extends Visit>(
  { section, words, seen }: CsvImport<Preview, PageVisit>,
  visit: PageVisit,
): Response {
  const said = (name: string) => visit.url.searchParams.get(name);
  const count = (name: string) => Math.max(0, Math.trunc(Number(said(name) ?? 0)) || 0);
  const names = counted.filter((name) => name !== 'heldBack' || said(name) !== null);
  return visit.page('portal/staff/pages/import-done.njk', {
    title: visit.t(words.done),
    section,
    words,
    seen: linkOf(seen, visit),
    counts: Object.fromEntries(names.map((name) => [name, count(name)])),
  });
}
