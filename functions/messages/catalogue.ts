import { answering } from './answering.ts';
import { common } from './common.ts';
import { importing } from './importing.ts';
import { letters } from './letters.ts';
import { obligations } from './obligations.ts';
import { staff } from './staff.ts';
import { work } from './work.ts';

/** Every message there is, in both languages. A key that is missing here does not compile; `npm run check` looks at plurals and arguments. */
export const catalogue = {
  ...common,
  ...letters,
  ...answering,
  ...staff,
  ...obligations,
  ...importing,
  ...work,
} as const;

/** The name of a message. */
export type MessageKey = keyof typeof catalogue;
