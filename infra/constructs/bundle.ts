import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { type FunctionId, templatesOf } from './entries.ts';

/** The project's folder: entries and templates are found from here, wherever the process was started. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Some dependencies are CommonJS and call `require`, which an ES module does not have. */
const requireForCommonJs =
  "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);";

/**
 * The id of the function whose entry this is: `functions/tick/start-due-work.handler.ts` → `start-due-work`.
 */
export function idOfEntry(entry: string): string {
  return basename(entry, '.handler.ts');
}

/**
 * Bundles all entries (paths relative to the project) in one esbuild call, and lays each function's templates beside it.
 * Writes `<out>/<id>/index.mjs`, its source map and `<out>/<id>/templates/`, replacing what was there, and returns the
 * folder of each function by id. Used for deployment and by the run on one machine, so both run the same code.
 * Throws esbuild's message, which names file and line, when an entry does not build.
 */
export function bundleFunctions(entries: readonly string[], out: string): ReadonlyMap<string, string> {
  const folders = new Map(entries.map((entry) => [idOfEntry(entry), join(out, idOfEntry(entry))]));
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  buildSync({
    absWorkingDir: projectRoot,
    entryPoints: entries.map((entry) => ({ in: entry, out: `${idOfEntry(entry)}/index` })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: requireForCommonJs },
    // Beside the code but not linked from it: kept for whoever reads a stack trace, not paid for at every start.
    sourcemap: 'external',
    // Nunjucks watches templates with it in development, if it is there.
    external: ['chokidar'],
    logLevel: 'warning',
  });
  for (const [id, folder] of folders) layTemplates(id, join(folder, 'templates'));
  return folders;
}

function layTemplates(id: string, out: string): void {
  const wanted = templatesOf[id as FunctionId];
  if (wanted === undefined) return;
  copyMatching(join(projectRoot, 'functions'), wanted.own, out);
  if (wanted.govuk) {
    const govuk = join(projectRoot, 'node_modules/govuk-frontend/dist/govuk');
    copyMatching(govuk, ['**/*.njk', 'govuk-frontend.min.css'], join(out, 'govuk'));
  }
}

function copyMatching(from: string, patterns: readonly string[], to: string): void {
  for (const file of globSync([...patterns], { cwd: from })) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(from, file), join(to, file));
  }
}
