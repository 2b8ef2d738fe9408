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

/** When a field must be filled in before its section counts as finished. */
export type Needed = 'always' | 'never' | { readonly when: string; readonly isOneOf: readonly string[] };

interface CommonField {
  /** Unique in its section; the name of the form's field too. */
  readonly id: string;
  readonly needed: Needed;
  /** What the fund knows and the field begins with. */
  readonly prefilledFrom?: 'organisations' | 'summary' | 'expected-saving' | 'writer';
}

/** Several sentences; `maxWords` holds once the section is finished, so that a draft may be too long for a while. */
export interface WordsField extends CommonField {
  readonly kind: 'words';
  readonly maxWords: number;
}

/** One line of text. */
export interface LineField extends CommonField {
  readonly kind: 'line';
  readonly maxLength: number;
}

/** One of several answers. */
export interface ChoiceField extends CommonField {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** An amount, stored in whole pence; typed in pounds. */
export interface MoneyField extends CommonField {
  readonly kind: 'money';
  /** Whether a loss can be entered. */
  readonly mayBeNegative: boolean;
}

export type Field = WordsField | LineField | ChoiceField | MoneyField;

/** One section: one page, and one thing that two people may edit at once. */
export interface Section {
  readonly id: SectionId;
  readonly fields: readonly Field[];
}

/** No answer in sentences is longer than this, draft or not: about 3,000 words, and three of them stay well inside a row of the table. */
export const maxCharacters = 20_000;

const words = (id: string, needed: Needed = 'always', more: Partial<WordsField> = {}): WordsField => {
  return { kind: 'words', id, needed, maxWords: 500, ...more };
};
const anyLevel: Needed = { when: 'level', isOneOf: ['team', 'organisation', 'national'] };
const wasEvaluated: Needed = { when: 'independence', isOneOf: ['independent', 'own'] };

/** Every question of the document. Its words are in the catalogue under `lessons.<section>.<field>`. */
export const sections: Readonly<Record<SectionId, Section>> = {
  aims: {
    id: 'aims',
    fields: [
      { kind: 'line', id: 'organisations', needed: 'always', maxLength: 500, prefilledFrom: 'organisations' },
      words('aim', 'always', { prefilledFrom: 'summary' }),
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
        prefilledFrom: 'expected-saving',
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
        prefilledFrom: 'writer',
      },
    ],
  },
};

/** Reads a section's id from a path. */
export function isSectionId(text: string): text is SectionId {
  return (sectionIds as readonly string[]).includes(text);
}
