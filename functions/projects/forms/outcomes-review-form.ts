import type { Answers } from '../../documents/answers.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import type { DocumentForm } from '../../documents/form.ts';
import type { Row } from '../../documents/rows.ts';
import type { Project } from '../project.ts';

/** How an outcome can stand. Outcomes are agreed on provisionally, so one that was replaced is no failure. */
const standings = ['achieved', 'partly', 'on-the-way', 'not-achieved', 'replaced'] as const;

/** The yearly look at the outcomes, and the last one that settles them: one row for each, as the award worded it. */
export const outcomesReviewForm: DocumentForm<'outcomes'> = {
  id: 'outcomes-review',
  sectionIds: ['outcomes'],
  sections: {
    outcomes: {
      id: 'outcomes',
      fields: [
        {
          kind: 'rows',
          id: 'outcomes',
          needed: 'always',
          minRows: 1,
          maxRows: 20,
          shown: 3,
          prefilledFrom: 'outcomes',
          columns: [
            { kind: 'words', id: 'outcome', needed: 'always', maxWords: 60, maxCharacters: 600 },
            { kind: 'choice', id: 'standing', needed: 'always', options: standings },
            { kind: 'words', id: 'learnt', needed: 'always', maxWords: 150, maxCharacters: 1500 },
          ],
        },
        { kind: 'words', id: 'changed', needed: 'never', maxWords: 200 },
      ],
    },
  },
};

/** The outcomes as they were agreed on, each in a row of its own. */
export function knownOutcomes({ outcomes = [] }: Pick<Project, 'outcomes'>): Answers {
  return outcomes.length === 0 ? {} : { outcomes: outcomes.map((outcome) => ({ outcome })) };
}

/** The outcomes as one review has them; none when it is not written. */
export function outcomesIn({ outcomes }: WrittenDocument): readonly Row[] {
  return (outcomes?.answers['outcomes'] ?? []) as readonly Row[];
}
