import { type Entry } from './entry.ts';

/** The words of every email. */
export const letters = {} as const satisfies Record<string, Entry>;
