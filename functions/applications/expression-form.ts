import type { DocumentForm, WordsField } from '../documents/form.ts';

/** The most words of one answer: enough to say it, few enough to read a hundred bids in a week. */
const mostWords = 300;

const words = (id: string): WordsField => ({ kind: 'words', id, needed: 'always', maxWords: mostWords });

/**
 * The expression of interest: short, and with three questions about learning of 300 words each. (The form that the fund used before allowed 35 words for
 * all three: mission.md, "The lifecycle puts learning first".)
 */
export const expressionForm: DocumentForm = {
  id: 'expression',
  sectionIds: ['about', 'idea', 'money', 'learning', 'introductions'],
  sections: {
    about: {
      id: 'about',
      fields: [
        { kind: 'line', id: 'name', needed: 'always', maxLength: 200 },
        { kind: 'organisation', id: 'organisation', needed: 'always' },
        { kind: 'words', id: 'partners', needed: 'never', maxWords: 100 },
        { kind: 'line', id: 'theme', needed: 'never', maxLength: 100 },
      ],
    },
    idea: { id: 'idea', fields: [words('problem'), words('idea')] },
    money: {
      id: 'money',
      fields: [
        { kind: 'money', id: 'sum', needed: 'always', mayBeNegative: false },
        { kind: 'money', id: 'saving', needed: 'always', mayBeNegative: false },
      ],
    },
    learning: { id: 'learning', fields: [words('captured'), words('evaluated'), words('passed-on')] },
    introductions: {
      id: 'introductions',
      fields: [{ kind: 'choice', id: 'may-introduce', needed: 'always', options: ['yes', 'no'] }],
    },
  },
};
