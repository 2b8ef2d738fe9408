import * as z from 'zod';

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

/** Reads a place; null when the text is none, as when somebody changed a link by hand. */
export function readCursor(text: string): Record<string, string> | null {
  try {
    return position.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
