import { drafted, type Entry } from './entry.ts';

/** What is said of a full application as a whole: answers that do not fit together, and what is worked out of its figures. */
export const fullRules = {
  'full.rule.year-twice': drafted(
    'Costs and savings: one row for each year. Entered twice: {year}.',
    'Costau ac arbedion: un rhes ar gyfer pob blwyddyn. Rhoddwyd ddwywaith: {year}.',
  ),
  'full.rule.below-minimum': drafted(
    'You ask for less than the round lends. Asked for: {sum}. Least: {minimum}.',
    'Rydych yn gofyn am lai nag y mae’r rownd yn ei fenthyg. Gofynnwyd: {sum}. Lleiaf: {minimum}.',
  ),
  'full.rule.above-share': drafted(
    'You ask for more than the fund’s part of the cost ({percent}%). Asked for: {sum}. Whole cost: {cost}. Most you can ask for: {most}.',
    'Rydych yn gofyn am fwy na chyfran y gronfa o’r gost ({percent}%). Gofynnwyd: {sum}. Y gost gyfan: {cost}. Y mwyaf y gallwch ofyn amdano: {most}.',
  ),
  'full.rule.repaid-before-start': drafted(
    'The first instalment is due before the work starts. First instalment: {firstDue}. Start: {starts}.',
    'Mae’r rhandaliad cyntaf yn ddyledus cyn i’r gwaith ddechrau. Rhandaliad cyntaf: {firstDue}. Dechrau: {starts}.',
  ),
  'full.rule.ends-before-start': drafted(
    'The work ends before it starts. Start: {starts}. End: {ends}.',
    'Mae’r gwaith yn gorffen cyn iddo ddechrau. Dechrau: {starts}. Diwedd: {ends}.',
  ),
  'full.rule.milestone-outside': drafted(
    'Milestone {number} lies outside the plan: {when}. Start: {starts}. End: {ends}.',
    'Mae carreg filltir {number} y tu allan i’r cynllun: {when}. Dechrau: {starts}. Diwedd: {ends}.',
  ),
  'full.rule.contacted-later': drafted(
    'The day you contacted the analytical team has not come yet: {contacted}. Contact them, then enter the day.',
    'Nid yw’r diwrnod y cysylltwyd â’r tîm dadansoddi wedi dod eto: {contacted}. Cysylltwch â nhw, yna rhowch y diwrnod.',
  ),

  'full.figures.cost': drafted('Whole cost', 'Y gost gyfan'),
  'full.figures.saving': drafted('Saved over the years shown', 'Arbedir dros y blynyddoedd a ddangosir'),
  'full.figures.sum': drafted('Asked for', 'Gofynnir am'),
  'full.figures.share': drafted('Part of the cost asked for', 'Cyfran o’r gost y gofynnir amdani'),
  'full.figures.repaid': drafted('Paid back in all', 'Ad-delir i gyd'),
  'full.figures.years': drafted('Costs and savings by year', 'Costau ac arbedion fesul blwyddyn'),
  'full.figures.instalments': drafted(
    'Instalments, worked out from your answers',
    'Rhandaliadau, wedi’u cyfrifo o’ch atebion',
  ),
  'full.figures.number': drafted('Number', 'Rhif'),
  'full.figures.due': drafted('Due', 'Yn ddyledus'),
  'full.figures.amount': drafted('Amount', 'Swm'),
  'full.figures.total': drafted('Total', 'Cyfanswm'),
} as const satisfies Record<string, Entry>;
