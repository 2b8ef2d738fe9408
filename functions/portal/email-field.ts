import * as z from 'zod';
import { cleanLine } from '../kernel/text.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { isEmail, normaliseEmail } from '../people/person.ts';

/** An address that somebody types into a form, checked for its form; `missing` is said when there is none. SES takes no accents before the @. */
export function emailFieldFor(missing: MessageKey): z.ZodType<string> {
  return z
    .string()
    .transform((text) => cleanLine(text))
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine((text) => isEmail(text) && /^[\u0021-\u007E]+@/.test(text), 'answer.person.email-wrong'),
    )
    .transform(normaliseEmail);
}

/** The address of somebody who is named on a form. */
export const emailField: z.ZodType<string> = emailFieldFor('answer.person.email-missing');
