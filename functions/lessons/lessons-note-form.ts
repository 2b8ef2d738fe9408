import type { DocumentForm } from '../documents/form.ts';

/** What is asked of a project that did not take its award up: why, what was learnt on the way, and what the next bidder should know. */
export const lessonsNoteForm: DocumentForm<'note'> = {
  id: 'lessons-note',
  sectionIds: ['note'],
  sections: {
    note: {
      id: 'note',
      fields: [
        { kind: 'words', id: 'why', needed: 'always', maxWords: 200 },
        { kind: 'words', id: 'learnt', needed: 'always', maxWords: 200 },
        { kind: 'words', id: 'advice', needed: 'never', maxWords: 200 },
      ],
    },
  },
};
