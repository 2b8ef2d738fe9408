import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder in which templates lie by their path below `functions/`: beside the code where it was bundled (`templates/`), the sources
 * themselves where it was not.
 */
export function templateFolder(): string {
  const bundled = join(import.meta.dirname, 'templates');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, '..');
}
