import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type ContactPost, contactPosts } from '../../../functions/organisations/contact-post.ts';
import { contactAt } from './invented-people.ts';

/** Only a council has somebody who holds the portfolio of finance. */
const postsElsewhere: readonly ContactPost[] = ['leader', 'chief-executive', 'finance-director'];

/** The languages they chose, in turn; nobody knows the last's. */
const languages = ['en', 'cy', 'both', ''];

/** Invented people with higher numbers than those of the sample's projects. */
const firstNumber = 160;

/** The leaders of the 80 public bodies of the sample as a file for the register of contacts: every person is invented, every address is at `example.org`. */
export function sampleContactsCsv(): string {
  const file = readFileSync(join(import.meta.dirname, 'organisations.csv'), 'utf8');
  const organisations: Record<string, string>[] = parse(file, { columns: true, bom: true });
  const rows = organisations
    .flatMap(({ name_en: organisation = '', type = '' }) =>
      (type === 'council' ? contactPosts : postsElsewhere).map((post) => ({ organisation, type, post })),
    )
    .map(({ organisation, type, post }, place) => ({
      organisation,
      organisation_type: type,
      post,
      ...contactAt(firstNumber + place, organisation),
      language: languages[place % languages.length] ?? '',
    }));
  return stringify(rows, { header: true, record_delimiter: '\r\n', bom: true });
}
