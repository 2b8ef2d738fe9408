import { type Entry } from './entry.ts';

/** The pages that people open from a letter. */
export const answering = {} as const satisfies Record<string, Entry>;
