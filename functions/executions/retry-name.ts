import { createHash } from 'node:crypto';

/** The longest name Step Functions takes. */
const longest = 80;

const pattern = /^retry-([1-9]\d{0,5})-(.+)$/su;

/**
 * The name of the execution that tries another again: `retry-<n>-<name>`, where n counts the tries of the same thing. It depends on the failed
 * execution's name alone, so that asking twice starts once. A name that would be too long loses its beginning to a digest, which tells names with
 * the same end apart.
 */
export function retryNameOf(name: string): string {
  const { count, base } = readRetryName(name);
  const beginning = `retry-${count + 1}-`;
  if (beginning.length + base.length <= longest) return beginning + base;
  const digest = `${createHash('sha256').update(base).digest('hex').slice(0, 12)}-`;
  return beginning + digest + base.slice(beginning.length + digest.length - longest);
}

/** The name of what an execution tried again, as far as its own name tells; null when it tried nothing again. */
export function retriedNameOf(name: string): string | null {
  const { count, base } = readRetryName(name);
  if (count === 0) return null;
  return count === 1 ? base : `retry-${count - 1}-${base}`;
}

/**
 * The name under which Cascade starts the next look at something by itself when one fails (`startDueWork` and `startLook` give these names): a
 * tick's look is `<subject>-<version>-<attempt>`, and a look that a page kicked off is followed by the first of those. Null for other names.
 */
export function nextLookOf(name: string): string | null {
  const { base } = readRetryName(name);
  const [, kicked] = /^kick-(.+-\d+)$/.exec(base) ?? [];
  if (kicked !== undefined) return `${kicked}-0`;
  const [, row, attempt] = /^(.+-\d+)-(\d{1,6})$/.exec(base) ?? [];
  return row === undefined ? null : `${row}-${Number(attempt) + 1}`;
}

function readRetryName(name: string): { readonly count: number; readonly base: string } {
  const [, count, base] = pattern.exec(name) ?? [];
  return count === undefined || base === undefined
    ? { count: 0, base: name }
    : { count: Number(count), base };
}
