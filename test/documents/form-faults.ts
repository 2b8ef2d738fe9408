import type { DocumentForm, Field, SingleField } from '../../functions/documents/form.ts';
import { maxCharacters } from '../../functions/documents/form.ts';
import { isMessageKey } from '../../functions/messages/translate.ts';
import { messagesOf } from './form-messages.ts';

/** Names that the page of a section uses itself. */
const taken = ['base', 'choice', 'more-rows', 'rows', 'form-token', 'switch-language'];

/** What the names of its other messages end with: a field `title` would be asked in the words of its section. */
const endings = ['title', 'hint', 'missing'];

/** A row of the table holds 400 KB; some of it is left for the names of attributes and for who saved it when. */
const mostBytes = 380_000;

/** What is wrong with a form, one sentence a fault. */
export function faultsOfForm(form: DocumentForm): string[] {
  return [
    ...missingWords(form),
    ...form.sectionIds.flatMap((id) => faultsOfSection(form, id)),
    ...form.sectionIds
      .filter((id) => form.sections[id]?.id !== id)
      .map((id) => `${id}: its section has another id`),
  ];
}

function missingWords(form: DocumentForm): string[] {
  return messagesOf(form)
    .needed.filter((key) => !isMessageKey(key) && form.ownWords?.[key] === undefined)
    .map((key) => `${key}: nobody wrote these words`);
}

function faultsOfSection(form: DocumentForm, id: string): string[] {
  const fields = form.sections[id]?.fields ?? [];
  const bytes = fields.reduce((sum, field) => sum + bytesOf(field), 0);
  return [
    ...faultsOfIds(fields).map((fault) => `${id}: ${fault}`),
    ...fields.flatMap((field) => faultsOfField(field, fields)).map((fault) => `${id}: ${fault}`),
    ...(bytes > mostBytes ? [`${id}: ${bytes} bytes do not fit into a row of the table`] : []),
  ];
}

function faultsOfIds(fields: readonly { readonly id: string }[]): string[] {
  const ids = fields.map((field) => field.id);
  return [
    ...ids.filter((id) => !/^[a-z][a-z\d-]*$/.test(id)).map((id) => `${id} is no name for a field`),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `there are two fields ${id}`),
    ...ids.filter((id) => taken.includes(id)).map((id) => `the page itself uses the name ${id}`),
    ...ids.filter((id) => endings.includes(id)).map((id) => `${id} is the name of another message`),
  ];
}

function faultsOfField(field: Field, fields: readonly Field[]): string[] {
  const faults: string[] = [];
  const { needed } = field;
  if (typeof needed !== 'string') {
    const choice = fields.find(({ id }) => id === needed.when);
    if (choice?.kind !== 'choice' || !needed.isOneOf.every((option) => choice.options.includes(option)))
      faults.push(`${field.id} depends on an answer that nobody can give`);
  }
  const parts = field.kind === 'choice' ? field.options : [];
  faults.push(
    ...parts.filter((one) => endings.includes(one)).map((one) => `${one} is the name of another message`),
  );
  if (field.kind === 'rows') {
    faults.push(...faultsOfIds(field.columns).map((fault) => `${field.id}: ${fault}`));
    if (field.minRows > field.maxRows || field.shown > field.maxRows || field.shown < 1)
      faults.push(`${field.id} has ${field.minRows} to ${field.maxRows} rows and shows ${field.shown}`);
    if (field.minRows > 0 && field.needed !== 'always')
      faults.push(`${field.id} needs rows and is not needed`);
  }
  return faults;
}

/** The most bytes an answer can have: three for each UTF-16 unit. */
function bytesOf(field: Field): number {
  if (field.kind !== 'rows') return 3 * charactersOf(field);
  const row = field.columns.reduce((sum, column) => sum + column.id.length + 3 * charactersOf(column), 0);
  return field.maxRows * row;
}

function charactersOf(field: SingleField): number {
  switch (field.kind) {
    case 'words':
      return field.maxCharacters ?? maxCharacters;
    case 'line':
      return field.maxLength;
    case 'organisation':
    case 'email':
      return 254;
    case 'choice':
    case 'money':
    case 'date':
    case 'count':
      return 40;
  }
}
