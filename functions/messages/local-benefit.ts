import { drafted, type Entry } from './entry.ts';

/** What is wrong with the three rounds of local spending, and what to do. */
export const localBenefit = {
  'local-benefit.spend-missing': drafted(
    'Enter what was spent in the first round: one penny at least.',
    'Rhowch yr hyn a wariwyd yn y rownd gyntaf: un geiniog o leiaf.',
  ),
  'local-benefit.amount-wrong': drafted(
    'Enter the amount of each round: zero or more.',
    'Rhowch swm pob rownd: sero neu fwy.',
  ),
  'local-benefit.larger-than-round-before': drafted(
    'A round cannot be larger than the one before, because it is a part of it. Correct one of the two.',
    'Ni all rownd fod yn fwy na’r un o’i blaen, gan ei bod yn rhan ohoni. Cywirwch un o’r ddwy.',
  ),
} as const satisfies Record<string, Entry>;
