import { cleanText } from '../../kernel/text.ts';
import type { Promised } from '../../seminars/commit-and-answer.ts';
import { longestCommitment, mostCommitments } from '../../seminars/commitment.ts';
import type { Seminar } from '../../seminars/seminar.ts';
import { readDate, typedDate } from '../date-field.ts';
import type { FormErrors } from '../forms.ts';
import type { Visit } from '../visit.ts';
import { learningIn } from './registration-form.ts';

/** The numbers of the commitments that a page has room for. */
export const commitmentNumbers = Array.from({ length: mostCommitments }, (_, place) => place + 1);

/** What somebody promises by the fields of a form, and what is wrong with it. Something must be said of learning or promised: an empty form says nothing. */
export function promisedIn(
  { form, t }: Pick<Visit, 'form' | 't'>,
  seminar: Seminar,
): {
  readonly promised: readonly Promised[];
  readonly errors: FormErrors;
} {
  const errors: { field: string; text: string }[] = [];
  const promised = commitmentNumbers.flatMap((number): Promised[] => {
    const text = cleanText(form.text(`text-${number}`));
    const helper = cleanText(form.text(`helper-${number}`)).slice(0, longestCommitment);
    const typed = typedDate(form.values, `by-${number}`);
    const hasDate = [typed.day, typed.month, typed.year].some((part) => part.trim() !== '');
    const byOn = hasDate ? readDate(typed) : null;
    if (text.length > longestCommitment)
      errors.push({ field: `text-${number}`, text: t('answer.text-too-long', { limit: longestCommitment }) });
    if (hasDate && byOn === null)
      errors.push({ field: `by-${number}-day`, text: t('seminar.commit.date-wrong') });
    return text === '' ? [] : [{ text, byOn, helper }];
  });
  const hasLearnt = Object.keys(learningIn(seminar, 'actual', form)).length > 0;
  if (promised.length === 0 && !hasLearnt)
    errors.push({ field: 'text-1', text: t('seminar.commit.missing') });
  return { promised, errors };
}
