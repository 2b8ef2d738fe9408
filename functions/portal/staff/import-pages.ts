import { allColumns, neededColumns } from '../../projects/csv-columns.ts';
import type { ImportOptions, ImportPreview } from '../../projects/import-projects.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { type CsvImport, csvImportRoutes, firstOf } from './csv-import-pages.ts';
import type { StaffDeps } from './deps.ts';
import { changesInWords, projectFields } from './import-words.ts';

/** Loading projects from a spreadsheet: whoever says yes has seen what changes and to whom letters would go. */
export function importRoutes(deps: StaffDeps): readonly Route[] {
  const kind: CsvImport<ImportPreview> = {
    path: '/staff/import',
    section: 'import',
    fileName: 'cascade-projects',
    columns: { all: allColumns, needed: neededColumns },
    words: {
      title: 'staff.import.title',
      check: 'staff.import.check-title',
      done: 'staff.import.done-title',
      yes: 'staff.import.yes',
      created: 'staff.import.created',
      updated: 'staff.import.updated',
      unchanged: 'staff.import.unchanged',
    },
    about: ['staff.import.what', 'staff.import.empty-cells'],
    columnNotes: ({ t }) => [t('staff.import.columns-filled')],
    seen: { href: '/staff', text: 'staff.nav.board' },
    preview: (csv, visit) => deps.importing.preview(csv, visit.at, importedBy(visit)),
    run: (csv, visit) => deps.importing.run(csv, visit.at, importedBy(visit)),
    checkPage: 'portal/staff/pages/import-check.njk',
    describe({ letters, newProjects, changedProjects }, { language }) {
      const changed = changedProjects.filter((one) => one.changes.length > 0);
      return {
        created: firstOf(newProjects),
        changed: firstOf(changesInWords(changed, projectFields, language)),
        alone: firstOf([...newProjects, ...changedProjects].filter(({ hasNobody }) => hasNobody)),
        letters: firstOf(letters),
      };
    },
  };
  return csvImportRoutes(deps, kind);
}

/** Who imports, for the timeline, the language in which bad values are described, and what they may not see. */
export function importedBy({ member, language, onPanels: { conflicts } }: MemberVisit): ImportOptions {
  return { by: { kind: 'staff', name: member.name }, language, conflicts };
}
