import { describe, expect, test } from '@jest/globals';
import type { DocumentForm, Field } from '../../functions/documents/form.ts';
import { everyKind } from './every-kind.ts';
import { faultsOfForm } from './form-faults.ts';
import { allForms } from './forms.ts';

describe('every form', () => {
  test.each([...allForms, everyKind].map((form) => [form.id, form] as const))(
    '%s has all its words, fits into the table, and asks nothing that cannot be answered',
    (_, form) => {
      expect(faultsOfForm(form)).toEqual([]);
    },
  );
});

describe('the check of a form finds', () => {
  const withField = (field: Field): DocumentForm => {
    const section = { id: 'one', fields: [field] };
    return { id: 'sample', sectionIds: ['one'], sections: { one: section } };
  };
  const line = (id: string): Field => ({ kind: 'line', id, needed: 'never', maxLength: 10 });
  test.each<[string, DocumentForm, string]>([
    ['words nobody wrote', withField(line('name')), 'sample.one.name: nobody wrote these words'],
    ['a name that is none', withField(line('a.b')), 'a.b is no name for a field'],
    ['a name that its section’s title has', withField(line('title')), 'title is the name of another message'],
    ['a name that is taken', withField(line('choice')), 'the page itself uses the name choice'],
    [
      'a section that is too large',
      withField({
        kind: 'rows',
        id: 'risks',
        needed: 'never',
        minRows: 0,
        maxRows: 10,
        shown: 1,
        columns: [{ kind: 'words', id: 'what', needed: 'never', maxWords: 100 }],
      }),
      'bytes do not fit into a row of the table',
    ],
    [
      'a question that depends on nothing',
      withField({ kind: 'line', id: 'name', needed: { when: 'level', isOneOf: ['high'] }, maxLength: 10 }),
      'name depends on an answer that nobody can give',
    ],
  ])('%s', (_, form, fault) => {
    expect(faultsOfForm(form).join('\n')).toContain(fault);
  });
});
