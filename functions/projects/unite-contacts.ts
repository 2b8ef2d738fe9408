import { contactRoles, type NamedContact } from '../people/person.ts';
import type { ProjectRow } from './csv-row.ts';
import { type CsvProblem, problem } from './csv-problem.ts';

/**
 * One person, one description: when rows name the same address differently, the first row counts (the first that knows a language, for the
 * language), and the others are named. So it does not depend on which row happens to be loaded last.
 */
export function uniteContacts(rows: readonly ProjectRow[]): {
  rows: readonly ProjectRow[];
  warnings: readonly CsvProblem[];
} {
  const people = new Map<string, { row: number; contact: NamedContact }>();
  const warnings: CsvProblem[] = [];
  for (const { row, values } of rows) {
    for (const role of contactRoles) {
      const contact = values[role];
      if (!contact) continue;
      const known = people.get(contact.email);
      if (known === undefined) people.set(contact.email, { row, contact });
      else if (known.contact.language === 'unknown' && contact.language !== 'unknown') {
        people.set(contact.email, { ...known, contact: { ...known.contact, language: contact.language } });
      }
      if (known && differs(known.contact, contact)) {
        warnings.push(problem(row, `${role}_name`, 'import.person-differs', { other: known.row }));
      }
    }
  }
  const united = ({ values, ...rest }: ProjectRow): ProjectRow => {
    const contacts = contactRoles.flatMap((role) => {
      const contact = values[role];
      return contact ? [[role, people.get(contact.email)?.contact ?? contact]] : [];
    });
    return { ...rest, values: { ...values, ...Object.fromEntries(contacts) } };
  };
  return { rows: rows.map(united), warnings };
}

function differs(one: NamedContact, other: NamedContact): boolean {
  const saysLanguage = one.language !== 'unknown' && other.language !== 'unknown';
  return one.name !== other.name || (saysLanguage && one.language !== other.language);
}
