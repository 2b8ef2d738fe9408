import type { WrittenDocument } from '../../documents/document.ts';
import { documentAsBlocks } from '../../documents/document-text.ts';
import type { DocumentForm } from '../../documents/form.ts';
import type { Language } from '../../people/person.ts';
import type { CopiedDocument } from './letter.ts';

/**
 * Above this many characters a document goes only as a file: Gmail cuts an HTML part off at 102 KB, and a bilingual letter holds it twice.
 */
const mostCopiedCharacters = 30_000;

/** What was sent, as it goes with the receipt for it: the questions in the reader's language, the answers in the writers'. */
export function copyOfDocument(
  form: DocumentForm,
  document: WrittenDocument,
  language: Language,
  names: Pick<CopiedDocument, 'file' | 'heading'>,
): CopiedDocument {
  const sections = documentAsBlocks(form, document, language).map(({ heading, answers }) => ({
    heading,
    answers: answers.map(({ label, text }) => ({ label, value: text })),
  }));
  return { kind: 'document', ...names, sections };
}

/** Whether a copy is short enough to stand in the letter itself, beside the file. */
export function fitsInLetter(copy: CopiedDocument): boolean {
  return JSON.stringify(copy).length <= mostCopiedCharacters;
}
