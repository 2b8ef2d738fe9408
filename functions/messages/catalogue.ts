import { answering } from './answering.ts';
import { applicationLetters } from './application-letters.ts';
import { applications } from './applications.ts';
import { applicant } from './applicant.ts';
import { applying } from './applying.ts';
import { assessment } from './assessment.ts';
import { attachments } from './attachments.ts';
import { common } from './common.ts';
import { expression } from './expression.ts';
import { importing } from './importing.ts';
import { letters } from './letters.ts';
import { localBenefit } from './local-benefit.ts';
import { obligations } from './obligations.ts';
import { panels } from './panels.ts';
import { plainLetters } from './plain-letters.ts';
import { repayments } from './repayments.ts';
import { reviewLetters } from './review-letters.ts';
import { reviews } from './reviews.ts';
import { staff } from './staff.ts';
import { staffApplications } from './staff-applications.ts';

/** Every message there is, in both languages. A key that is missing here does not compile; `npm run check` looks at plurals and arguments. */
export const catalogue = {
  ...common,
  ...letters,
  ...answering,
  ...attachments,
  ...staff,
  ...obligations,
  ...importing,
  ...plainLetters,
  ...applications,
  ...applicationLetters,
  ...applicant,
  ...applying,
  ...expression,
  ...staffApplications,
  ...repayments,
  ...localBenefit,
  ...assessment,
  ...reviewLetters,
  ...reviews,
  ...panels,
} as const;

/** The name of a message. */
export type MessageKey = keyof typeof catalogue;
