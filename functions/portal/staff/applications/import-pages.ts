import type { PastBidsPreview } from '../../../applications/import-past-bids.ts';
import { pastBidColumns, pastBidStates } from '../../../applications/past-bid-csv.ts';
import type { Route } from '../../routes.ts';
import { type CsvImport, csvImportRoutes, firstOf } from '../csv-import-pages.ts';
import type { StaffDeps } from '../deps.ts';
import { importedBy } from '../import-pages.ts';
import { changesInWords, pastBidFields } from '../import-words.ts';

/** Loading applications from before Cascade from a spreadsheet. */
export function pastBidImportRoutes(deps: StaffDeps): readonly Route[] {
  const kind: CsvImport<PastBidsPreview> = {
    path: '/staff/import-applications',
    section: 'applications',
    fileName: 'cascade-past-applications',
    columns: pastBidColumns,
    words: {
      title: 'past-bids.import.title',
      check: 'staff.import.check-title',
      done: 'past-bids.import.done-title',
      yes: 'past-bids.import.yes',
      created: 'past-bids.import.created',
      updated: 'past-bids.import.updated',
      unchanged: 'past-bids.import.unchanged',
    },
    about: [
      'past-bids.import.what',
      'past-bids.import.why',
      'past-bids.import.ids',
      'past-bids.import.rounds',
      'past-bids.import.people',
      'staff.import.empty-cells',
    ],
    columnNotes: ({ t }) => [
      t('past-bids.import.columns-filled'),
      `${t('past-bids.import.decisions')} ${pastBidStates
        .map((state) => `${state} (${t(`application.state.${state}`)})`)
        .join(', ')}`,
    ],
    seen: { href: '/staff/applications?origin=imported', text: 'staff.applications.title' },
    preview: (csv, visit) => deps.pastBidImporting.preview(csv, visit.at, importedBy(visit)),
    run: (csv, visit) => deps.pastBidImporting.run(csv, visit.at, importedBy(visit)),
    checkPage: 'portal/staff/pages/import-check.njk',
    describe: ({ newBids, changedBids }, { language }) => ({
      note: 'past-bids.import.no-letters',
      created: firstOf(newBids),
      changed: firstOf(changesInWords(changedBids, pastBidFields, language)),
    }),
  };
  return csvImportRoutes(deps, kind);
}
