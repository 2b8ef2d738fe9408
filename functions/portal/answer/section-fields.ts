import { type Field, type Section } from '../../lessons/lessons-learnt-sections.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { isMessageKey, type Translate } from '../../messages/translate.ts';

/** One field of a section's form, in the page's language. */
export interface ShownField {
  readonly id: string;
  readonly kind: Field['kind'];
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
}

/** The fields of a section with what stands in them. */
export function shownFields(
  section: Section,
  values: Readonly<Record<string, string>>,
  t: Translate,
): readonly ShownField[] {
  return section.fields.map((field) => {
    const value = values[field.id] ?? '';
    const name = `lessons.${section.id}.${field.id}`;
    const options = field.kind === 'choice' ? field.options : [];
    return {
      id: field.id,
      kind: field.kind,
      label: t(name as MessageKey),
      hint: hintOf(name, field, t),
      value,
      options: options.map((option) => ({
        value: option,
        text: t(`${name}.${option}` as MessageKey),
        checked: option === value,
      })),
    };
  });
}

function hintOf(name: string, field: Field, t: Translate): string {
  const hint = `${name}.hint`;
  const words = isMessageKey(hint) ? [t(hint)] : [];
  return [
    ...words,
    ...(field.kind === 'words' ? [t('answer.most-words', { limit: field.maxWords })] : []),
  ].join(' ');
}
