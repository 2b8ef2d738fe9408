import { cleanLine } from '../kernel/text.ts';

/** A file's name as we keep it, and its extension in small letters without the dot; empty when it has none. */
export interface FileName {
  readonly name: string;
  readonly extension: string;
}

/** Longer names do not fit a line of a page, and some systems cannot save them. */
const longestName = 120;

/**
 * A browser's name for a file, made harmless: no folders, no characters that reorder or break a line or that Windows forbids, not hidden, not too
 * long. Null when nothing of a name is left.
 */
export function cleanFileName(given: string): FileName | null {
  const name = cleanLine(given)
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === undefined || name === '') return null;
  const dot = name.lastIndexOf('.');
  if (dot === -1) return { name: shortened(name, longestName), extension: '' };
  const extension = name.slice(dot + 1);
  const stem = shortened(name.slice(0, dot).trimEnd(), Math.max(1, longestName - extension.length - 1));
  return { name: shortened(`${stem}.${extension}`, longestName), extension: extension.toLowerCase() };
}

/** Cut between characters, not within one. */
function shortened(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : characters.slice(0, limit).join('').trimEnd();
}
