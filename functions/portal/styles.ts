import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that never changes under its name, because the name holds its hash. */
export interface StaticFile {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/**
 * GOV.UK Frontend's styles without what only service.gov.uk may use (the GDS Transport typeface and the Royal Arms), followed by our own few.
 * @param folders where templates and styles lie, searched in order.
 * @throws Error when one of the two files is in none of them.
 */
export function stylesheet(folders: readonly string[]): StaticFile {
  const govuk = readFrom(folders, 'govuk/govuk-frontend.min.css')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?\s*,\s*/g, '')
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none');
  return staticFile(
    'portal',
    'css',
    'text/css; charset=utf-8',
    `${govuk}\n${readFrom(folders, 'portal/pages/portal.css')}`,
  );
}

/** The mark in the browser's tab: a stream that falls from one step to the next. */
export function icon(): StaticFile {
  const steps = '<path d="M6 8h8v6h6v6h6v6" fill="none" stroke="#fff" stroke-width="3"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4f4a"/>${steps}</svg>`;
  return staticFile('icon', 'svg', 'image/svg+xml', svg);
}

function staticFile(name: string, extension: string, type: string, text: string): StaticFile {
  const body = new Uint8Array(Buffer.from(text));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return {
    path: `/assets/${name}.${hash}.${extension}`,
    type,
    body,
    gzipped: new Uint8Array(gzipSync(body, { level: 9 })),
  };
}

function readFrom(folders: readonly string[], path: string): string {
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`${path} is in none of ${folders.join(', ')}`);
}
