import type { MessageKey } from '../messages/catalogue.ts';
import { isMessageKey, type MessageArguments, translator } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import type { Problem } from './answers.ts';
import type { DocumentForm } from './form.ts';

/** What a form says in one language. */
export interface FormWords {
  readonly title: (section: string) => string;
  /** The question; with a column, what that column of its rows is called. */
  readonly label: (place: Place) => string;
  /** Help below the question; empty when there is none. */
  readonly hint: (place: Place) => string;
  readonly option: (place: Place, option: string) => string;
  /** What is wrong; in a row, with the number of the row. */
  readonly problem: (problem: Problem) => string;
}

/** One question of a form, or one column of its rows. */
export interface Place {
  readonly section: string;
  readonly field: string;
  readonly column?: string | undefined;
}

/**
 * The words of a form. Their names:
 * `<form>.<section>.title`, `<form>.<section>.<field>` and its `.hint` (may be left out), `.missing` (where an answer is needed) and `.<option>`;
 * a column's are the same below `<form>.<section>.<field>.<column>`.
 */
export function wordsOf(form: DocumentForm, language: Language): FormWords {
  const t = translator(language);
  const say = (key: string, args?: MessageArguments): string =>
    form.ownWords?.[key]?.[language] ?? t(key as MessageKey, args);
  const has = (key: string): boolean => form.ownWords?.[key] !== undefined || isMessageKey(key);
  const name = (place: Place) => nameOf(form, place);
  return {
    title: (section) => say(titleKey(form, section)),
    label: (place) => say(name(place)),
    hint: (place) => (has(`${name(place)}.hint`) ? say(`${name(place)}.hint`) : ''),
    option: (place, option) => say(`${name(place)}.${option}`),
    problem: ({ message, args, cell }) => {
      const problem = say(message, args);
      return cell === undefined ? problem : t('answer.row-problem', { number: cell.row + 1, problem });
    },
  };
}

/** The message that names a section. */
export function titleKey(form: Pick<DocumentForm, 'id'>, section: string): string {
  return `${form.id}.${section}.title`;
}

/** The message that asks for an answer nobody gave. */
export function missingKey(form: DocumentForm, place: Place): MessageKey {
  return `${nameOf(form, place)}.missing` as MessageKey;
}

function nameOf(form: DocumentForm, { section, field, column }: Place): string {
  return [form.id, section, field, ...(column === undefined ? [] : [column])].join('.');
}
