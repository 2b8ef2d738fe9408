import * as z from 'zod/mini';

/** A part of a long list, and where the next part begins; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | null;
}

const position = z.record(z.string(), z.string());

/** Writes a place in a list as text that can stand in a link. */
export function writeCursor(place: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a place in a list whose keys have these names, none of them empty, and where a value is given, that value; undefined when the text is no such
 * place, as when somebody changed a link by hand. Then the list is read from its beginning.
 */
export function readCursor(
  text: string | undefined,
  shape: Readonly<Record<string, string | null>>,
): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  try {
    const place = position.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    const fits = Object.entries(shape).every(
      ([name, value]) => (place[name] ?? '') !== '' && (value === null || place[name] === value),
    );
    return fits && Object.keys(place).length === Object.keys(shape).length ? place : undefined;
  } catch {
    return undefined;
  }
}
