import { applicationDocumentId, bidDocuments } from '../../applications/application-documents.ts';
import { documentAsBlocks, type SectionBlock } from '../../documents/document-text.ts';
import type { ProjectId } from '../../projects/project.ts';
import { documentName } from '../applicant/application-host.ts';
import type { StaffDeps } from '../staff/deps.ts';
import type { Visit } from '../visit.ts';

/** One document of a bid, ready to be read. */
export interface ReadDocument {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly SectionBlock[];
}

/** What was written for a bid, the latest document first; a document of which nobody wrote a word is left out. Ask first whether the reader may read it. */
export async function readBid(
  { applicationDocuments }: Pick<StaffDeps, 'applicationDocuments'>,
  id: ProjectId,
  { t, language }: Pick<Visit, 't' | 'language'>,
): Promise<readonly ReadDocument[]> {
  const documents = await Promise.all(
    bidDocuments.toReversed().map(async (kind) => {
      const owner = applicationDocumentId(kind, id);
      const form = applicationDocuments.formOf(owner);
      const written = await applicationDocuments.read(owner);
      if (form === null || Object.keys(written).length === 0) return [];
      return [{ id: kind, name: t(documentName(kind)), sections: documentAsBlocks(form, written, language) }];
    }),
  );
  return documents.flat();
}

/** Where a bid names its partners. */
const partnerAnswers: readonly { readonly section: string; readonly field: string }[] = [
  { section: 'about', field: 'partners' },
  { section: 'partners', field: 'who' },
  { section: 'partners', field: 'agreed' },
];

/** The partners that a bid names, as it names them; nothing else of it. */
export function partnersIn(documents: readonly ReadDocument[]): readonly string[] {
  const named = documents.flatMap(({ sections }) =>
    sections.flatMap(({ id, answers }) =>
      answers.filter(
        ({ field, isEmpty }) =>
          !isEmpty && partnerAnswers.some((one) => one.section === id && one.field === field),
      ),
    ),
  );
  return [...new Set(named.map(({ text }) => text))];
}
