import type { MembersImportResult, MembersPreview } from '../../networks/import-members.ts';
import { memberColumns, neededMemberColumns } from '../../networks/member-csv.ts';
import { lawfulBases } from '../../networks/subscription.ts';
import { type CsvImport, csvImportPages, firstOf } from '../staff/csv-import-pages.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { Visit } from '../visit.ts';
import type { BarePage, KeptNetwork, LoadKept } from './kept-network.ts';

/** Loading members from a spreadsheet into one network. */
export function memberImportPages<KeeperVisit extends Visit>(
  deps: StaffDeps,
  load: LoadKept<KeeperVisit>,
  hrefIn: (visit: KeeperVisit) => string,
): readonly BarePage<KeeperVisit>[] {
  const kept = async (visit: KeeperVisit): Promise<KeptNetwork> => {
    const network = await load(visit);
    if (network instanceof Response) throw new Error('a page without a network was not refused');
    return network;
  };
  const kind: CsvImport<MembersPreview, KeeperVisit> = {
    path: '/members/import',
    hrefIn: (visit) => `${hrefIn(visit)}/members/import`,
    refuse: async (visit) => {
      const network = await load(visit);
      return network instanceof Response ? network : null;
    },
    section: 'networks',
    fileName: 'cascade-members',
    columns: { all: memberColumns, needed: neededMemberColumns },
    words: {
      title: 'network.import.title',
      check: 'network.import.check-title',
      done: 'network.import.done-title',
      yes: 'network.import.yes',
      created: 'network.import.created',
      updated: 'network.import.updated',
      unchanged: 'network.import.unchanged',
    },
    about: ['network.import.what', 'network.import.no-letters'],
    columnNotes: ({ t }) => [
      t('network.import.columns'),
      `${t('network.basis')}: ${lawfulBases.map((basis) => t(`network.basis.${basis}`)).join(', ')}`,
    ],
    seen: (visit) => ({ href: `${hrefIn(visit)}/members`, text: 'network.members' }),
    preview: async (csv, visit) => {
      const { network, by } = await kept(visit);
      return deps.memberImporting.preview(network, csv, visit.at, { by, language: visit.language });
    },
    run: async (csv, visit): Promise<MembersImportResult> => {
      const { network, by } = await kept(visit);
      return deps.memberImporting.run(network, csv, visit.at, { by, language: visit.language });
    },
    checkPage: 'portal/networks/import-check.njk',
    describe: ({ changes, heldBack }) => ({
      created: firstOf(changes.filter(({ kind: one }) => one === 'created')),
      changed: firstOf(changes.filter(({ kind: one }) => one === 'updated')),
      heldBack: firstOf(heldBack),
    }),
  };
  return csvImportPages(deps, kind);
}
