import { expressionForm } from './expression-form.ts';
import { fullForm } from './full-form.ts';

/** The documents of a bid, one after the other, and what each asks. */
export const bidForms = { expression: expressionForm, full: fullForm } as const;

/** One of the documents of a bid. */
export type ApplicationDocument = keyof typeof bidForms;
