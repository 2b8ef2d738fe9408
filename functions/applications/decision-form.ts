import type { DocumentForm, Field } from '../documents/form.ts';
import { mostMilestones } from '../projects/award.ts';
import { namedAtAward } from './decision.ts';

const decided: readonly Field[] = [
  { kind: 'date', id: 'decided-on', needed: 'always' },
  { kind: 'words', id: 'reasons', needed: 'always', maxWords: 300 },
  { kind: 'words', id: 'file-note', needed: 'never', maxWords: 300 },
];

const isEqual = { when: 'repayment', isOneOf: ['equal'] } as const;

const award: readonly Field[] = [
  { kind: 'money', id: 'sum', needed: 'always', mayBeNegative: false },
  { kind: 'date', id: 'starts', needed: 'always' },
  { kind: 'date', id: 'ends', needed: 'always' },
  { kind: 'date', id: 'evaluation', needed: 'always' },
  { kind: 'choice', id: 'repayment', needed: 'always', options: ['as-applied', 'equal'] },
  { kind: 'date', id: 'first-due', needed: isEqual },
  { kind: 'choice', id: 'months-between', needed: isEqual, options: ['1', '3', '6', '12'] },
  { kind: 'count', id: 'instalments', needed: isEqual, min: 1, max: 120 },
  { kind: 'words', id: 'conditions', needed: 'never', maxWords: 300 },
  {
    kind: 'rows',
    id: 'people',
    needed: 'never',
    columns: [
      { kind: 'choice', id: 'role', needed: 'always', options: namedAtAward },
      { kind: 'line', id: 'name', needed: 'always', maxLength: 120 },
      { kind: 'email', id: 'email', needed: 'always' },
      { kind: 'choice', id: 'language', needed: 'always', options: ['cy', 'en', 'both', 'unknown'] },
    ],
    minRows: 0,
    maxRows: namedAtAward.length,
    shown: namedAtAward.length,
  },
  {
    kind: 'rows',
    id: 'milestones',
    needed: 'never',
    columns: [
      { kind: 'line', id: 'what', needed: 'always', maxLength: 150 },
      { kind: 'date', id: 'when', needed: 'always' },
    ],
    minRows: 0,
    maxRows: mostMilestones,
    shown: 3,
  },
  {
    kind: 'rows',
    id: 'outcomes',
    needed: 'never',
    columns: [{ kind: 'line', id: 'outcome', needed: 'always', maxLength: 200 }],
    minRows: 0,
    maxRows: 10,
    shown: 3,
  },
];

/** What staff record of the minister's decision: an approval with its award, or a refusal. */
export const decisionForm: DocumentForm<'approve' | 'refuse'> = {
  id: 'decision',
  sectionIds: ['approve', 'refuse'],
  sections: {
    approve: { id: 'approve', fields: [...decided, ...award] },
    refuse: { id: 'refuse', fields: decided },
  },
};
