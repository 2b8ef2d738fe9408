import type { Translate } from '../../messages/translate.ts';

/** "£1,234,500" or "£1,234.50"; words where the amount is not stated. Pounds are written alike in both languages. */
export function formatPounds(pence: number | null, t: Translate): string {
  if (pence === null) return t('money.unknown');
  const digits = pence % 100 === 0 ? 0 : 2;
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
