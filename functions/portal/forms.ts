import * as z from 'zod';
import type { MessageKey } from '../messages/catalogue.ts';
import { cleanLine, cleanText } from '../kernel/text.ts';
import type { Translate } from '../messages/translate.ts';
import { isMessageKey } from '../messages/translate.ts';

/** A form as it was posted. */
export interface PostedForm {
  /** A field's text exactly as sent; empty when there is none. */
  text(name: string): string;
  /** Every value of a field, for checkboxes. */
  all(name: string): readonly string[];
  /** An uploaded file, or null when none was chosen. */
  file(name: string): File | null;
  /** Every text field once, by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** One thing wrong with a form, said in the page's language; `field` is the id of the element it is about. */
export interface FormError {
  readonly field: string;
  readonly text: string;
}

/** Everything wrong with a form, in the order of its fields. */
export type FormErrors = readonly FormError[];

/** The largest form that is not an upload. */
export const maxFormBytes = 256 * 1024;

/** A form from the fields of a request. */
export function postedForm(data?: FormData): PostedForm {
  const entries = [...(data ?? new FormData())];
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, text] of texts) values[name] ??= text;
  return {
    values,
    text: (name) => values[name] ?? '',
    all: (name) => texts.filter(([field]) => field === name).map(([, text]) => text),
    file: (name) =>
      entries.map(([field, value]) => (field === name ? value : null)).find(isChosenFile) ?? null,
  };
}

function isChosenFile(value: unknown): value is File {
  return value instanceof File && (value.size > 0 || value.name !== '');
}

/**
 * Reads a form by its schema. Each message of the schema is a key of the catalogue; a limit's figure is its argument `limit`.
 * Fields that were not posted count as empty text.
 */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  form: PostedForm,
  t: Translate,
): { value: Value } | { errors: FormErrors } {
  const result = schema.safeParse(withEmptyFields(schema, form.values));
  if (result.success) return { value: result.data };
  const seen = new Set<string>();
  const errors: FormError[] = [];
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    if (seen.has(field)) continue;
    seen.add(field);
    errors.push({ field, text: say(issue, t) });
  }
  return { errors };
}

function withEmptyFields(
  schema: z.ZodType,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return { ...Object.fromEntries(names.map((name) => [name, ''])), ...values };
}

function say(issue: z.core.$ZodIssue, t: Translate): string {
  if (!isMessageKey(issue.message))
    throw new Error(`a form's rule has no message of its own: ${issue.code} at ${issue.path.join('.')}`);
  return t(issue.message, issue.code === 'too_big' ? { limit: Number(issue.maximum) } : {});
}

/** A line of text that must be there. */
export function lineField(missing: MessageKey, limit: number, tooLong: MessageKey): z.ZodType<string> {
  return z.string().transform(cleanLine).pipe(z.string().min(1, missing).max(limit, tooLong));
}

/** Some sentences that must be there. */
export function textField(missing: MessageKey, limit: number, tooLong: MessageKey): z.ZodType<string> {
  return z.string().transform(cleanText).pipe(z.string().min(1, missing).max(limit, tooLong));
}

/** One of the choices on the page. Nothing is chosen beforehand, so that a form posted by a script changes nothing. */
export function choiceField<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  missing: MessageKey,
): z.ZodType<Choice> {
  return z.enum(choices, missing) as unknown as z.ZodType<Choice>;
}
