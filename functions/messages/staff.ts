import { type Entry } from './entry.ts';

/** The pages that the fund's staff use. */
export const staff = {} as const satisfies Record<string, Entry>;
