import { memberColumns } from '../../functions/networks/member-csv.ts';
import { contactsFile } from '../support/contacts.ts';

/** A file of members as a spreadsheet saves it. */
export function membersFile(...rows: readonly Readonly<Record<string, string>>[]): string {
  return contactsFile(rows, memberColumns as never);
}
