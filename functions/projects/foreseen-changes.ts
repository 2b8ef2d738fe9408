import { isDeepStrictEqual } from 'node:util';
import { type ContactRole, contactRoles, type NamedContact, type Person } from '../people/person.ts';
import type { RowValues } from './csv-columns.ts';
import type { ProjectChange, Stored } from './decide-import.ts';
import type { ProjectId } from './project.ts';

/** What a field of a project holds, as an import can say it. */
export type FieldValue = RowValues[keyof RowValues];

/** A field that an import changes: what is stored, and what will be. */
export interface FieldChange {
  readonly field: keyof RowValues;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** A project that an import begins or changes. */
export interface ForeseenProject {
  /** The row a spreadsheet shows it in. */
  readonly row: number;
  readonly id: ProjectId;
  readonly title: string;
  /** What changes; empty for a new project, of which everything is new. */
  readonly changes: readonly FieldChange[];
  /** Whether nobody holds a role in it, so that its letters would all go to the fund. */
  readonly hasNobody: boolean;
}

/** What loading a row would leave different, field by field. What staff made the same already is no change to see. */
export function foreseenProject(
  row: number,
  stored: Stored,
  { project, contacts, changed }: ProjectChange,
): ForeseenProject {
  const before = stored.project;
  const changes =
    before === null
      ? []
      : changed.map((field) =>
          isRole(field)
            ? {
                field,
                before: namedAs(stored.people.get(before.contacts[field] ?? ('' as Person['id']))),
                after: namedAs(contacts[field]),
              }
            : { field, before: before[field], after: project[field] },
        );
  return {
    row,
    id: project.id,
    title: project.title,
    changes: changes.filter((one) => !isDeepStrictEqual(one.before, one.after)),
    hasNobody: Object.keys(project.contacts).length === 0,
  };
}

function isRole(field: keyof RowValues): field is ContactRole {
  return (contactRoles as readonly string[]).includes(field);
}

function namedAs(person: Person | undefined): NamedContact | null {
  if (person === undefined) return null;
  const { name, email, language } = person;
  return { name, email, language };
}
