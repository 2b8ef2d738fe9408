import { describe, expect, it } from '@jest/globals';
import { parseContactsCsv } from '../../functions/organisations/contact-csv.ts';
import { contactsFile } from '../support/contacts.ts';

const good = {
  organisation: 'Cyngor Gwynedd',
  organisation_type: 'council',
  post: 'leader',
  name: 'Rhian Pritchard',
  email: 'Rhian.Pritchard@Gwynedd.example.org',
  language: 'cy',
};
const problemsOf = (rows: readonly Record<string, string>[]) =>
  parseContactsCsv(contactsFile(rows)).rejected.map(({ row, column, message }) => [row, column, message]);

describe('a file of contacts', () => {
  it('says who holds which post in which body', () => {
    expect(parseContactsCsv(contactsFile([good]))).toMatchObject({
      rows: [
        {
          row: 2,
          id: 'cyngor-gwynedd_leader',
          organisation: 'Cyngor Gwynedd',
          organisationType: 'council',
          post: 'leader',
          person: { name: 'Rhian Pritchard', email: 'rhian.pritchard@gwynedd.example.org', language: 'cy' },
        },
      ],
      rejected: [],
      warnings: [],
    });
  });

  it.each([
    ['Chief Executive', 'chief-executive'],
    ['prif weithredwr', 'chief-executive'],
    ['finance_director', 'finance-director'],
    ['Deiliad y portffolio cyllid', 'finance-portfolio-holder'],
  ])('may call a post “%s”', (post, means) => {
    expect(parseContactsCsv(contactsFile([{ ...good, post }])).rows[0]?.post).toBe(means);
  });

  it('may leave out the kind of body and the language', () => {
    const csv = contactsFile([good], ['organisation', 'post', 'name', 'email'] as never);
    expect(parseContactsCsv(csv).rows).toMatchObject([
      { organisationType: null, person: { language: 'unknown' } },
    ]);
  });

  it('has each value that cannot be used named with its row and column, and the good rows load', () => {
    const bad = {
      organisation: '',
      organisation_type: 'guild',
      post: 'mayor',
      name: '',
      email: 'nowhere',
      language: 'fr',
    };
    const { rows, rejected } = parseContactsCsv(contactsFile([good, bad]));
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ row, column }) => [row, column])).toEqual(
      ['organisation', 'organisation_type', 'post', 'name', 'email', 'language'].map((column) => [3, column]),
    );
    expect(problemsOf([{ ...good, email: '' }])).toEqual([[2, 'email', 'import.needed']]);
    expect(problemsOf([{ ...good, organisation: '???' }])).toEqual([
      [2, 'organisation', 'contacts.import.organisation-wrong'],
    ]);
  });

  it('names a second row about the same post, however the body is spelt', () => {
    expect(
      problemsOf([good, { ...good, organisation: 'CYNGOR GWYNEDD', email: 'other@example.org' }]),
    ).toEqual([[3, 'post', 'contacts.import.twice']]);
  });

  it('has one description for one person, and says where another row differs', () => {
    const parsed = parseContactsCsv(
      contactsFile([good, { ...good, post: 'chief executive', name: 'R. Pritchard' }]),
    );
    expect(parsed.rows.map(({ person }) => person.name)).toEqual(['Rhian Pritchard', 'Rhian Pritchard']);
    expect(parsed.warnings).toMatchObject([{ row: 3, column: 'name', args: { other: 2 } }]);
  });

  it('that is empty, of another kind or separated otherwise is refused whole, with what to do', () => {
    expect(problemsOf([])).toEqual([[1, '', 'contacts.import.empty-file']]);
    expect(parseContactsCsv('id,title\n1,2\n').rejected.map(({ column }) => column)).toEqual([
      'organisation',
      'post',
      'name',
      'email',
    ]);
    expect(parseContactsCsv('organisation;post;name;email\na;leader;b;c@d.org\n').rejected).toMatchObject([
      { message: 'import.semicolons' },
    ]);
  });
});
