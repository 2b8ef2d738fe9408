/** The largest amount anybody can mean: a hundred thousand million pounds. */
const maxPence = 1e13;

/**
 * Reads an amount as people type it (`12500`, `£12,500`, `12,500.50`, `-300`) and gives whole pence, or null when it is no amount. Nothing
 * in the expression can be matched by two parts of it, so that a text of nothing but spaces costs no more than it is long.
 */
export function readPounds(text: string): number | null {
  const match = /^([-−])?\s*(?:£\s*)?([-−])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u.exec(text.trim());
  if (match === null || (match[1] && match[2])) return null;
  const [, before, after, pounds = '', part = ''] = match;
  const pence = Number(pounds.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  if (pence > maxPence) return null;
  return (before ?? after) && pence !== 0 ? -pence : pence;
}

/** Writes pence as `£12,500` or `£12,500.50`; the same in both languages. */
export function pounds(pence: number): string {
  return `${pence < 0 ? '−' : ''}£${poundsTyped(Math.abs(pence), true)}`;
}

/** Writes pence as a field of a form holds it: `12500`, `12500.50`, `-300`. */
export function poundsTyped(pence: number, isGrouped = false): string {
  return new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
    useGrouping: isGrouped,
  }).format(pence / 100);
}
