/** One message in both languages (ICU message syntax), and how far its Welsh has come. */
export interface Entry {
  readonly en: string;
  readonly cy: string;
  /** `drafted` waits for a translator's review; staff see which messages do. */
  readonly welsh: 'drafted' | 'approved';
}

/** A message whose Welsh waits for a translator's review. */
export function drafted(en: string, cy: string): Entry {
  return { en, cy, welsh: 'drafted' };
}
