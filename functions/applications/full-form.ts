import type { Column, DocumentForm, Field, LineField, WordsField } from '../documents/form.ts';

const line = (id: string, maxLength = 150): LineField & Column => ({
  kind: 'line',
  id,
  needed: 'always',
  maxLength,
});
const optionalLine = (id: string): LineField & Column => ({ ...line(id), needed: 'never' });
const money = (id: string): Column => ({ kind: 'money', id, needed: 'always', mayBeNegative: false });
const words = (id: string, maxWords: number, more: Partial<WordsField> = {}): WordsField => ({
  kind: 'words',
  id,
  needed: 'always',
  maxWords,
  ...more,
});

/** What can be typed as the year in which a financial year begins. */
const financialYears = { min: 2020, max: 2060 };

/** The months between two instalments that can be chosen; each divides a year, as instalments out of savings need (repayments/schedule.ts). */
const monthsBetween = ['1', '3', '6', '12'];

const about: readonly Field[] = [
  { ...line('name', 200), prefilledFrom: 'about.name' },
  { kind: 'organisation', id: 'organisation', needed: 'always', prefilledFrom: 'about.organisation' },
  { ...optionalLine('theme'), maxLength: 100, prefilledFrom: 'about.theme' },
];

const theCase: readonly Field[] = [
  words('problem', 500, { prefilledFrom: 'idea.problem' }),
  words('idea', 500, { prefilledFrom: 'idea.idea' }),
  {
    kind: 'rows',
    id: 'options',
    needed: 'always',
    columns: [line('option'), { ...words('why', 60, { maxCharacters: 1000 }), needed: 'always' }],
    minRows: 2,
    maxRows: 8,
    shown: 3,
  },
];

const costs: readonly Field[] = [
  {
    kind: 'rows',
    id: 'years',
    needed: 'always',
    columns: [
      { kind: 'count', id: 'year', needed: 'always', ...financialYears },
      money('cost'),
      money('saving'),
    ],
    minRows: 1,
    maxRows: 15,
    shown: 5,
  },
  {
    kind: 'money',
    id: 'saving',
    needed: 'always',
    mayBeNegative: false,
    prefilledFrom: 'money.saving',
  },
  words('basis', 300),
];

const funding: readonly Field[] = [
  { kind: 'money', id: 'sum', needed: 'always', mayBeNegative: false, prefilledFrom: 'money.sum' },
  words('other-money', 150, { needed: 'never' }),
  { kind: 'choice', id: 'profile', needed: 'always', options: ['equal', 'stepped', 'energy'] },
  { kind: 'date', id: 'first-due', needed: 'always' },
  { kind: 'choice', id: 'months-between', needed: 'always', options: monthsBetween },
  {
    kind: 'count',
    id: 'instalments',
    needed: { when: 'profile', isOneOf: ['equal'] },
    min: 1,
    max: 120,
  },
  {
    kind: 'rows',
    id: 'steps',
    needed: { when: 'profile', isOneOf: ['stepped'] },
    columns: [
      { kind: 'count', id: 'instalments', needed: 'always', min: 1, max: 120 },
      { kind: 'count', id: 'share', needed: 'always', min: 1, max: 1000 },
    ],
    minRows: 0,
    maxRows: 12,
    shown: 4,
  },
];

const delivery: readonly Field[] = [
  { kind: 'date', id: 'starts', needed: 'always' },
  { kind: 'date', id: 'ends', needed: 'always' },
  words('approach', 400),
  {
    kind: 'rows',
    id: 'milestones',
    needed: 'always',
    columns: [line('what'), { kind: 'date', id: 'when', needed: 'always' }, optionalLine('who')],
    minRows: 2,
    maxRows: 20,
    shown: 4,
  },
];

const outcomes: readonly Field[] = [
  {
    kind: 'rows',
    id: 'outcomes',
    needed: 'always',
    columns: [line('outcome', 200), line('measure', 200), optionalLine('now')],
    minRows: 1,
    maxRows: 10,
    shown: 3,
  },
];

const evaluation: readonly Field[] = [
  words('design', 400, { prefilledFrom: 'learning.evaluated' }),
  { kind: 'choice', id: 'independent', needed: 'always', options: ['yes', 'no'] },
  { ...line('evaluator', 200), needed: { when: 'independent', isOneOf: ['yes'] } } satisfies Field,
  words('why-not', 150, { needed: { when: 'independent', isOneOf: ['no'] } }),
  { kind: 'date', id: 'contacted-on', needed: 'always' },
];

const dissemination: readonly Field[] = [
  words('captured', 300, { prefilledFrom: 'learning.captured' }),
  words('passed-on', 300, { prefilledFrom: 'learning.passed-on' }),
  {
    kind: 'rows',
    id: 'plan',
    needed: 'always',
    columns: [
      line('who', 200),
      line('how', 200),
      { kind: 'date', id: 'when', needed: 'always' },
      line('time', 100),
      money('money'),
    ],
    minRows: 2,
    maxRows: 12,
    shown: 3,
  },
  line('responsible', 200),
];

const risks: readonly Field[] = [
  {
    kind: 'rows',
    id: 'risks',
    needed: 'always',
    columns: [
      line('risk', 200),
      { kind: 'choice', id: 'likelihood', needed: 'always', options: ['low', 'medium', 'high'] },
      { kind: 'choice', id: 'effect', needed: 'always', options: ['low', 'medium', 'high'] },
      line('answer', 200),
    ],
    minRows: 1,
    maxRows: 15,
    shown: 3,
  },
];

const partners: readonly Field[] = [
  words('who', 200, { needed: 'never', prefilledFrom: 'about.partners' }),
  { kind: 'choice', id: 'agreement', needed: 'always', options: ['none', 'agreed', 'not-yet'] },
  {
    kind: 'rows',
    id: 'agreed',
    needed: { when: 'agreement', isOneOf: ['agreed'] },
    columns: [
      { kind: 'organisation', id: 'organisation', needed: 'always' },
      line('person'),
      { kind: 'date', id: 'when', needed: 'always' },
    ],
    minRows: 0,
    maxRows: 15,
    shown: 2,
  },
  words('outstanding', 150, { needed: { when: 'agreement', isOneOf: ['not-yet'] } }),
];

/** The sections of the full application, in the order in which a writer meets them. */
const sectionIds = [
  'about',
  'case',
  'costs',
  'funding',
  'delivery',
  'outcomes',
  'evaluation',
  'dissemination',
  'risks',
  'partners',
] as const;

/** The name of one section. */
export type FullSection = (typeof sectionIds)[number];

const fieldsOf: Readonly<Record<FullSection, readonly Field[]>> = {
  about,
  case: theCase,
  costs,
  funding,
  delivery,
  outcomes,
  evaluation,
  dissemination,
  risks,
  partners,
};

/**
 * The full application. Learning is planned here, at the beginning: an evaluation designed with the analytical team, and a plan of dissemination with time and
 * money in it, are needed like the figures are (mission.md, "The lifecycle puts learning first").
 */
export const fullForm: DocumentForm<FullSection> = {
  id: 'full',
  sectionIds,
  sections: Object.fromEntries(
    sectionIds.map((id) => [id, { id, fields: fieldsOf[id] }]),
  ) as DocumentForm<FullSection>['sections'],
};
