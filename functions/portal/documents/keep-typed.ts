import type { DocumentForm, Section } from '../../documents/form.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Visit } from '../visit.ts';
import { type ShownCell, shownFields } from './section-fields.ts';

/** The document was closed while somebody typed: it stays as it is, and their words are there to copy. `why` says who closed it. */
export function keepTyped(
  visit: Visit,
  form: DocumentForm,
  section: Section,
  why: MessageKey = 'answer.closed.why',
): Response {
  const typed = shownFields(form, section, visit.form.values, visit.language).flatMap((field) =>
    field.kind === 'rows'
      ? field.rows.flat().map((cell) => ({ name: `${field.label}: ${cell.label}`, text: textIn(cell) }))
      : [{ name: field.label, text: textIn(field) }],
  );
  return visit.message(
    {
      title: 'answer.closed.title',
      paragraphs: [why, 'answer.closed.copy'],
      withContact: true,
      typed: typed.filter(({ text }) => text.trim() !== ''),
    },
    409,
  );
}

function textIn({ value, options, parts }: ShownCell): string {
  if (parts.length > 0) return parts.map((part) => part.value).join(' ');
  return options.find(({ checked }) => checked)?.text ?? value;
}
