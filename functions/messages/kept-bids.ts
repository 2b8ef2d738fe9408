import { drafted, type Entry } from './entry.ts';

/** How long bids that came to nothing are kept, and that one was removed. */
export const keptBids = {
  'kept-bids.until': drafted('Kept until', 'Cedwir tan'),
  'kept-bids.applicant': drafted(
    'We keep this bid until {date}. Then we remove it, with what you wrote and who took part. Print or save what you want to keep.',
    'Cadwn y cais hwn tan {date}. Yna byddwn yn ei ddileu, gyda’r hyn a ysgrifenasoch a phwy a gymerodd ran. Argraffwch neu cadwch yr hyn yr hoffech ei gadw.',
  ),
  'kept-bids.removed': drafted('Removed bid', 'Cais a ddilëwyd'),
  'kept-bids.removed.why': drafted(
    'This bid came to nothing, and the time for which such bids are kept is over. What was written, and who took part, was removed on {date}. What is left here is what the fund counts.',
    'Ni ddaeth dim o’r cais hwn, ac mae’r amser y cedwir ceisiadau o’r fath drosodd. Dilëwyd yr hyn a ysgrifennwyd, a phwy a gymerodd ran. Yr hyn sydd ar ôl yma yw’r hyn y mae’r gronfa’n ei gyfrif. Dyddiad dileu: {date}',
  ),
  'application.refusal.removed': drafted(
    'The time for which this bid was kept is over, so nothing more can be done with it.',
    'Mae’r amser y cadwyd y cais hwn drosodd, felly ni ellir gwneud dim mwy ag ef.',
  ),
  'timeline.application-removed': drafted(
    'Removed, because the time for which it was kept is over',
    'Dilëwyd, oherwydd bod yr amser y’i cadwyd drosodd',
  ),
} as const satisfies Record<string, Entry>;
