import type { DocumentForm, WordsField } from '../../documents/form.ts';

const words = (id: string, maxWords: number): WordsField => ({
  kind: 'words',
  id,
  needed: 'always',
  maxWords,
});

/** The quarterly update: three questions, short enough to be passed on to others as they are, if the project says they may be. */
export const progressUpdateForm: DocumentForm<'update'> = {
  id: 'progress-update',
  sectionIds: ['update'],
  sections: {
    update: {
      id: 'update',
      fields: [
        words('happened', 200),
        words('learnt', 200),
        words('next', 200),
        { kind: 'choice', id: 'may-share', needed: 'always', options: ['yes', 'no'] },
      ],
    },
  },
};
