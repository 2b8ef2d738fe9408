import type { DocumentForm } from '../../functions/documents/form.ts';

/** A form of the tests' own with a field of every kind; its words are its own, because the catalogue holds only what the fund says. */
export const everyKind: DocumentForm<'bid' | 'sums' | 'plan'> = {
  id: 'sample',
  sectionIds: ['bid', 'sums', 'plan'],
  sections: {
    bid: {
      id: 'bid',
      fields: [
        { kind: 'organisation', id: 'who', needed: 'always' },
        { kind: 'line', id: 'name', needed: 'always', maxLength: 100, prefilledFrom: 'name' },
        { kind: 'words', id: 'idea', needed: 'always', maxWords: 50 },
        { kind: 'choice', id: 'introduce', needed: 'always', options: ['yes', 'no'] },
        { kind: 'email', id: 'mail', needed: { when: 'introduce', isOneOf: ['yes'] } },
      ],
    },
    sums: {
      id: 'sums',
      fields: [
        { kind: 'money', id: 'sum', needed: 'always', mayBeNegative: false },
        { kind: 'count', id: 'years', needed: 'always', min: 1, max: 10 },
        {
          kind: 'rows',
          id: 'costs',
          needed: 'always',
          minRows: 2,
          maxRows: 6,
          shown: 3,
          columns: [
            { kind: 'count', id: 'year', needed: 'always', min: 2000, max: 2100 },
            { kind: 'money', id: 'cost', needed: 'always', mayBeNegative: true },
            { kind: 'line', id: 'note', needed: 'never', maxLength: 60 },
          ],
        },
      ],
    },
    plan: {
      id: 'plan',
      fields: [
        { kind: 'date', id: 'begin', needed: 'always' },
        {
          kind: 'rows',
          id: 'risks',
          needed: 'never',
          minRows: 0,
          maxRows: 4,
          shown: 1,
          columns: [
            { kind: 'date', id: 'by', needed: 'always' },
            { kind: 'choice', id: 'size', needed: 'always', options: ['small', 'large'] },
            { kind: 'words', id: 'what', needed: 'never', maxWords: 20, maxCharacters: 500 },
          ],
        },
        {
          kind: 'rows',
          id: 'partners',
          needed: 'never',
          minRows: 0,
          maxRows: 3,
          shown: 2,
          columns: [
            { kind: 'organisation', id: 'name', needed: 'always' },
            { kind: 'email', id: 'mail', needed: 'never' },
          ],
        },
      ],
    },
  },
  ownWords: {
    'sample.bid.title': { en: 'Your bid', cy: 'Eich cais' },
    'sample.bid.who': { en: 'Your organisation', cy: 'Eich sefydliad' },
    'sample.bid.who.hint': { en: 'Begin to type its name.', cy: 'Dechreuwch deipio ei enw.' },
    'sample.bid.who.missing': { en: 'Enter your organisation', cy: 'Rhowch eich sefydliad' },
    'sample.bid.name': { en: 'What it is called', cy: 'Ei enw' },
    'sample.bid.name.missing': { en: 'Enter a name', cy: 'Rhowch enw' },
    'sample.bid.idea': { en: 'The idea', cy: 'Y syniad' },
    'sample.bid.idea.missing': { en: 'Enter the idea', cy: 'Rhowch y syniad' },
    'sample.bid.introduce': {
      en: 'May we introduce you to others?',
      cy: 'A gawn ni eich cyflwyno i eraill?',
    },
    'sample.bid.introduce.missing': { en: 'Select yes or no', cy: 'Dewiswch cewch neu na chewch' },
    'sample.bid.introduce.yes': { en: 'Yes', cy: 'Cewch' },
    'sample.bid.introduce.no': { en: 'No', cy: 'Na chewch' },
    'sample.bid.mail': { en: 'Where may they write?', cy: 'I ble y cânt ysgrifennu?' },
    'sample.bid.mail.missing': { en: 'Enter an address', cy: 'Rhowch gyfeiriad' },
    'sample.sums.title': { en: 'Sums', cy: 'Symiau' },
    'sample.sums.sum': { en: 'Sum you ask for', cy: 'Y swm yr ydych yn gofyn amdano' },
    'sample.sums.sum.missing': { en: 'Enter the sum', cy: 'Rhowch y swm' },
    'sample.sums.years': { en: 'Years to repay it', cy: 'Blynyddoedd i’w ad-dalu' },
    'sample.sums.years.missing': { en: 'Enter the years', cy: 'Rhowch y blynyddoedd' },
    'sample.sums.costs': { en: 'Costs by year', cy: 'Costau fesul blwyddyn' },
    'sample.sums.costs.missing': { en: 'Enter the costs', cy: 'Rhowch y costau' },
    'sample.sums.costs.year': { en: 'Year', cy: 'Blwyddyn' },
    'sample.sums.costs.year.missing': { en: 'Enter the year', cy: 'Rhowch y flwyddyn' },
    'sample.sums.costs.cost': { en: 'Cost', cy: 'Cost' },
    'sample.sums.costs.cost.missing': { en: 'Enter the cost', cy: 'Rhowch y gost' },
    'sample.sums.costs.note': { en: 'What for', cy: 'At beth' },
    'sample.plan.title': { en: 'Plan', cy: 'Cynllun' },
    'sample.plan.begin': { en: 'When do you begin?', cy: 'Pryd ydych chi’n dechrau?' },
    'sample.plan.begin.hint': { en: 'For example, 1 4 2027.', cy: 'Er enghraifft, 1 4 2027.' },
    'sample.plan.begin.missing': { en: 'Enter when you begin', cy: 'Rhowch pryd yr ydych yn dechrau' },
    'sample.plan.risks': { en: 'Risks', cy: 'Risgiau' },
    'sample.plan.risks.by': { en: 'Known by', cy: 'Yn hysbys erbyn' },
    'sample.plan.risks.by.missing': { en: 'Enter the date', cy: 'Rhowch y dyddiad' },
    'sample.plan.risks.size': { en: 'How large', cy: 'Pa mor fawr' },
    'sample.plan.risks.size.missing': { en: 'Select how large it is', cy: 'Dewiswch pa mor fawr ydyw' },
    'sample.plan.risks.size.small': { en: 'Small', cy: 'Bach' },
    'sample.plan.risks.size.large': { en: 'Large', cy: 'Mawr' },
    'sample.plan.risks.what': { en: 'What can happen', cy: 'Beth all ddigwydd' },
    'sample.plan.partners': { en: 'Partners', cy: 'Partneriaid' },
    'sample.plan.partners.name': { en: 'Organisation', cy: 'Sefydliad' },
    'sample.plan.partners.name.missing': { en: 'Enter its name', cy: 'Rhowch ei enw' },
    'sample.plan.partners.mail': { en: 'Email', cy: 'E-bost' },
  },
};

/** Answers that finish each of its sections. */
export const everyAnswer = {
  bid: { who: 'Cyngor Gwynedd', name: 'Lamps', idea: 'Less light, less money.', introduce: 'no' },
  sums: {
    sum: 12_000_050,
    years: 5,
    costs: [
      { year: 2027, cost: 10_000_000, note: 'Lamps' },
      { year: 2028, cost: 2_000_050 },
    ],
  },
  plan: {
    begin: '2027-04-01',
    risks: [{ by: '2027-06-30', size: 'large', what: 'The lamps are late.\nThen we wait.' }],
    partners: [{ name: 'Conwy', mail: 'lamps@conwy.example.org' }],
  },
} as const;
