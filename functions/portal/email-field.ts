import * as z from 'zod';
import { cleanLine } from '../kernel/text.ts';
import { isEmail, normaliseEmail } from '../people/person.ts';

/** An address that somebody types into a form, checked for its form. SES takes no accents before the @. */
export const emailField: z.ZodType<string> = z
  .string()
  .transform((text) => cleanLine(text))
  .pipe(
    z
      .string()
      .min(1, 'answer.person.email-missing')
      .refine((text) => isEmail(text) && /^[\u0021-\u007E]+@/.test(text), 'answer.person.email-wrong'),
  )
  .transform(normaliseEmail);
