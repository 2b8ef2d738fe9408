import type { DocumentForm, Field } from '../documents/form.ts';
import { mostMilestones } from '../projects/award.ts';
import { namedAtAward } from './decision.ts';

const decided: readonly Field[] = [
  { kind: 'date', id: 'decided-on', needed: 'always' },
  { kind: 'choice', id: 'written-in', needed: 'always', options: ['cy', 'en'] },
  { kind: 'words', id: 'reasons', needed: 'always', maxWords: 500, maxCharacters: 5_000 },
  { kind: 'words', id: 'file-note', needed: 'never', maxWords: 300, maxCharacters: 5_000 },
];

const sum: readonly Field[] = [
  { kind: 'money', id: 'sum', needed: 'always', mayBeNegative: false },
  { kind: 'words', id: 'conditions', needed: 'never', maxWords: 300, maxCharacters: 5_000 },
];

const time: readonly Field[] = [
  { kind: 'date', id: 'starts', needed: 'always' },
  { kind: 'date', id: 'ends', needed: 'always' },
  { kind: 'date', id: 'evaluation', needed: 'always' },
];

/** How an award can be paid back; the first as the application itself says. */
export const repaymentChoices = ['as-applied', 'equal', 'stepped', 'energy'] as const;
export type RepaymentChoice = (typeof repaymentChoices)[number];

const when = (...isOneOf: readonly RepaymentChoice[]) => ({ when: 'repayment', isOneOf });

const repayment: readonly Field[] = [
  { kind: 'choice', id: 'repayment', needed: 'always', options: repaymentChoices },
  { kind: 'date', id: 'first-due', needed: when('equal', 'stepped', 'energy') },
  {
    kind: 'choice',
    id: 'months-between',
    needed: when('equal', 'stepped', 'energy'),
    options: ['1', '3', '6', '12'],
  },
  { kind: 'count', id: 'instalments', needed: when('equal'), min: 1, max: 120 },
  {
    kind: 'rows',
    id: 'steps',
    needed: when('stepped'),
    columns: [
      { kind: 'count', id: 'instalments', needed: 'always', min: 1, max: 120 },
      { kind: 'count', id: 'share', needed: 'always', min: 1, max: 1000 },
    ],
    minRows: 0,
    maxRows: 12,
    shown: 2,
  },
  {
    kind: 'rows',
    id: 'savings',
    needed: when('energy'),
    columns: [{ kind: 'money', id: 'saving', needed: 'always', mayBeNegative: false }],
    minRows: 0,
    maxRows: 15,
    shown: 2,
  },
];

const people: readonly Field[] = [
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
];

const results: readonly Field[] = [
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
    columns: [{ kind: 'line', id: 'outcome', needed: 'always', maxLength: 420 }],
    minRows: 0,
    maxRows: 10,
    shown: 3,
  },
];

/** The parts of a decision's page, each with its heading `decision.part.<part>`. A refusal has the first alone. */
export const decisionParts = { decided, sum, time, repayment, people, results } as const;
export type DecisionPart = keyof typeof decisionParts;

/** What staff record of the minister's decision: an approval with its award, or a refusal. */
export const decisionForm: DocumentForm<'approve' | 'refuse'> = {
  id: 'decision',
  sectionIds: ['approve', 'refuse'],
  sections: {
    approve: { id: 'approve', fields: Object.values(decisionParts).flat() },
    refuse: { id: 'refuse', fields: decided },
  },
};
