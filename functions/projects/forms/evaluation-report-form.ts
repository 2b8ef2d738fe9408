import type { DocumentForm } from '../../documents/form.ts';

/** What an evaluation found, by whom it was made, and where the report itself can be read. */
export const evaluationReportForm: DocumentForm<'evaluator' | 'findings'> = {
  id: 'evaluation-report',
  sectionIds: ['evaluator', 'findings'],
  sections: {
    evaluator: {
      id: 'evaluator',
      fields: [
        { kind: 'line', id: 'name', needed: 'always', maxLength: 200 },
        { kind: 'choice', id: 'independent', needed: 'always', options: ['yes', 'no'] },
        {
          kind: 'words',
          id: 'why-not',
          needed: { when: 'independent', isOneOf: ['no'] },
          maxWords: 150,
        },
      ],
    },
    findings: {
      id: 'findings',
      fields: [
        { kind: 'words', id: 'found', needed: 'always', maxWords: 500 },
        { kind: 'words', id: 'for-others', needed: 'always', maxWords: 300 },
        { kind: 'line', id: 'link', needed: 'never', maxLength: 500 },
      ],
    },
  },
};
