import * as z from 'zod/mini';

/** A part of a long list, and where the next part begins; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | null;
}

/** Everything on a list, page after page; for lists that are known to be small enough to hold. */
export async function everyItem<Item>(
  list: (from: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list({ limit: 1000, ...(cursor === null ? {} : { cursor }) });
    all.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== null);
  return all;
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
