import { createRoute, z } from '@hono/zod-openapi';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Language } from '../../people/person.ts';
import type { ImportResult } from '../../projects/import-result.ts';
import type { ProjectId } from '../../projects/project.ts';
import { answers, type ApiApp } from './api-app.ts';
import { csvBody } from './csv-body.ts';
import { languageOf } from './problems.ts';
import { importResult } from './schemas.ts';

/** What is loaded by a call: by whom, when, and in which language its problems are described. */
export type RunImport = (
  csv: string,
  on: {
    readonly at: EventTime;
    readonly by: string;
    readonly language: Language;
    /** What they may neither see nor change. */
    readonly conflicts: ReadonlySet<ProjectId>;
  },
) => Promise<ImportResult>;

/** Adds the call that loads a CSV. */
export function addImportCall(
  app: ApiApp,
  path: `/api/${string}/import`,
  what: string,
  run: RunImport,
): void {
  const load = createRoute({
    method: 'post',
    path,
    summary: `Loads ${what} from a CSV (UTF-8). Good rows load, bad ones are named; the same file again changes nothing.`,
    request: { body: { required: true, content: { 'text/csv': { schema: z.string() } } } },
    responses: answers('What it did.', importResult),
  });
  app.openapi(load, async (c) => {
    const csv = await csvBody(c);
    const on = {
      at: c.env.at,
      by: c.get('member').name,
      language: languageOf(c),
      conflicts: c.get('onPanels').conflicts,
    };
    const { rejected, warnings, ...counts } = await run(csv, on);
    return c.json({ ...counts, rejected: [...rejected], warnings: [...warnings] }, 200);
  });
}
