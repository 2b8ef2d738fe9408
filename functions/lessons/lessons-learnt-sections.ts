import type { DocumentForm, Needed, Section, WordsField } from '../documents/form.ts';

/** The sections of a lessons-learnt document, in the order in which a person meets them (issue 2, "Answering"). */
export const sectionIds = [
  'aims',
  'worked',
  'did-not-work',
  'problems',
  'differently',
  'advice',
  'elsewhere',
  'results',
  'evaluation',
  'reuse',
  'talk',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What the fund knows of a project that belongs into the document (prefill.ts says how each is written). */
export type KnownOfProject = 'organisations' | 'summary' | 'expected-saving' | 'writer';

/** The names that `prefilledFrom` has here. */
const known = (prefilledFrom: KnownOfProject) => ({ prefilledFrom });
const words = (id: string, needed: Needed = 'always', more: Partial<WordsField> = {}): WordsField => {
  return { kind: 'words', id, needed, maxWords: 500, ...more };
};
const anyLevel: Needed = { when: 'level', isOneOf: ['team', 'organisation', 'national'] };
const wasEvaluated: Needed = { when: 'independence', isOneOf: ['independent', 'own'] };

/** Every question of the document. Its words are in the catalogue under `lessons.<section>.<field>`. */
const sections: Readonly<Record<SectionId, Section>> = {
  aims: {
    id: 'aims',
    fields: [
      { kind: 'line', id: 'organisations', needed: 'always', maxLength: 500, ...known('organisations') },
      words('aim', 'always', known('summary')),
    ],
  },
  worked: { id: 'worked', fields: [words('what')] },
  'did-not-work': { id: 'did-not-work', fields: [words('what'), words('why')] },
  problems: { id: 'problems', fields: [words('how')] },
  differently: { id: 'differently', fields: [words('what')] },
  advice: { id: 'advice', fields: [words('what')] },
  elsewhere: {
    id: 'elsewhere',
    fields: [
      {
        kind: 'choice',
        id: 'level',
        needed: 'always',
        options: ['team', 'organisation', 'national', 'nothing'],
      },
      words('for-now', anyLevel),
      words('for-good', anyLevel),
    ],
  },
  results: {
    id: 'results',
    fields: [
      {
        kind: 'money',
        id: 'expected-saving',
        needed: 'never',
        mayBeNegative: false,
        ...known('expected-saving'),
      },
      { kind: 'money', id: 'actual-saving', needed: 'never', mayBeNegative: true },
      words('saving-note', 'never'),
      words('outcomes'),
    ],
  },
  evaluation: {
    id: 'evaluation',
    fields: [
      {
        kind: 'choice',
        id: 'independence',
        needed: 'always',
        options: ['independent', 'own', 'not-evaluated'],
      },
      { kind: 'line', id: 'by-whom', needed: wasEvaluated, maxLength: 200 },
      words('how', wasEvaluated),
    ],
  },
  reuse: { id: 'reuse', fields: [words('who')] },
  talk: {
    id: 'talk',
    fields: [
      { kind: 'choice', id: 'willing', needed: 'always', options: ['yes', 'later', 'no'] },
      {
        kind: 'line',
        id: 'contact',
        needed: { when: 'willing', isOneOf: ['yes', 'later'] },
        maxLength: 200,
        ...known('writer'),
      },
    ],
  },
};

/** The lessons-learnt document. */
export const lessonsForm: DocumentForm<SectionId> = { id: 'lessons', sectionIds, sections };
