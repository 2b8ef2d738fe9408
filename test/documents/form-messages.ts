import type { DocumentForm, Field } from '../../functions/documents/form.ts';

/** The names of the messages a form speaks in: those it must have, and those it may have. */
export function messagesOf(form: DocumentForm): { readonly needed: string[]; readonly possible: string[] } {
  const needed: string[] = [];
  const possible: string[] = [];
  const add = (name: string, { kind, needed: when, ...field }: Field) => {
    needed.push(name, ...(when === 'never' ? [] : [`${name}.missing`]));
    possible.push(`${name}.hint`);
    if (kind === 'choice' && 'options' in field) needed.push(...field.options.map((one) => `${name}.${one}`));
    if (kind === 'rows' && 'columns' in field)
      for (const column of field.columns) add(`${name}.${column.id}`, column);
  };
  for (const id of form.sectionIds) {
    needed.push(`${form.id}.${id}.title`);
    for (const field of form.sections[id]?.fields ?? []) add(`${form.id}.${id}.${field.id}`, field);
  }
  return { needed, possible };
}
