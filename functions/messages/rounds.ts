import { drafted, type Entry } from './entry.ts';

/** Where a round stands, what it is made of, why something cannot be done with it, and what happened to it. */
export const rounds = {
  'round.phase.draft': drafted('Draft', 'Drafft'),
  'round.phase.withdrawn': drafted('Given up', 'Rhoddwyd y gorau iddi'),
  'round.phase.announced': drafted('Opens later', 'Yn agor yn ddiweddarach'),
  'round.phase.open': drafted('Open', 'Ar agor'),
  'round.phase.grace': drafted('Just closed', 'Newydd gau'),
  'round.phase.closed': drafted('Closed', 'Ar gau'),
  'round.part.name': drafted('Name', 'Enw'),
  'round.part.dates': drafted('Dates', 'Dyddiadau'),
  'round.part.money': drafted('Money', 'Arian'),
  'round.part.themes': drafted('Themes', 'Themâu'),
  'round.part.criteria': drafted('Criteria', 'Meini prawf'),
  'round.opens': drafted('Opens', 'Yn agor'),
  'round.budget': drafted('Budget', 'Cyllideb'),
  'round.themes-any': drafted('Any theme', 'Unrhyw thema'),

  'round.refusal.fixed': drafted(
    'This cannot change once the round is published: people are writing bids by it.',
    'Ni all hyn newid ar ôl cyhoeddi’r rownd: mae pobl yn ysgrifennu ceisiadau yn ôl yr hyn a ddywed.',
  ),
  'round.refusal.has-opened': drafted(
    'The round has opened already, so its opening cannot move.',
    'Mae’r rownd eisoes wedi agor, felly ni ellir symud yr agoriad.',
  ),
  'round.refusal.only-later': drafted(
    'A published date can only move later. Enter a later date, or leave it as it is.',
    'Dim ond yn hwyrach y gellir symud dyddiad a gyhoeddwyd. Rhowch ddyddiad hwyrach, neu gadewch ef fel y mae.',
  ),
  'round.refusal.closes-in-past': drafted(
    'The closing time has passed. Enter one that is still to come.',
    'Mae’r amser cau wedi mynd heibio. Rhowch un sydd eto i ddod.',
  ),
  'round.refusal.closes-before-opens': drafted(
    'The round must close after it opens. Correct one of the two.',
    'Rhaid i’r rownd gau ar ôl iddi agor. Cywirwch un o’r ddau.',
  ),
  'round.refusal.bid-sent': drafted(
    'A bid has been sent already, so what bids are scored on cannot change any more.',
    'Mae cais eisoes wedi’i anfon, felly ni all yr hyn y caiff ceisiadau eu sgorio arno newid mwyach.',
  ),
  'round.refusal.unchecked': drafted(
    'Some parts still hold what was proposed. Look at each and save it, then publish.',
    'Mae rhai rhannau’n dal i gynnwys yr hyn a gynigiwyd. Edrychwch ar bob un a’i chadw, yna cyhoeddwch.',
  ),
  'round.refusal.published': drafted(
    'The round has been published already.',
    'Mae’r rownd eisoes wedi’i chyhoeddi.',
  ),
  'round.refusal.not-published': drafted(
    'The round must be published before it is announced: the letter leads to its page.',
    'Rhaid cyhoeddi’r rownd cyn rhoi gwybod amdani: mae’r llythyr yn arwain at ei thudalen.',
  ),
  'round.refusal.withdrawn': drafted(
    'This draft was given up. Begin a new round instead.',
    'Rhoddwyd y gorau i’r drafft hwn. Dechreuwch rownd newydd yn ei le.',
  ),
  'round.refusal.cannot-withdraw': drafted(
    'A published round cannot be given up: people may have begun bids.',
    'Ni ellir rhoi’r gorau i rownd a gyhoeddwyd: efallai fod pobl wedi dechrau ceisiadau.',
  ),
  'round.refusal.has-closed': drafted(
    'The round has closed, so it is too late to announce it.',
    'Mae’r rownd wedi cau, felly mae’n rhy hwyr i roi gwybod amdani.',
  ),
  'round.refusal.no-budget': drafted(
    'Enter the budget: more than nothing.',
    'Rhowch y gyllideb: mwy na dim.',
  ),
  'round.refusal.minimum-wrong': drafted(
    'The least a bid may ask for must be between nothing and the budget.',
    'Rhaid i’r lleiaf y gall cais ofyn amdano fod rhwng dim a’r gyllideb.',
  ),
  'round.refusal.share-wrong': drafted('Enter a whole number from 1 to 100.', 'Rhowch rif cyfan o 1 i 100.'),
  'round.refusal.name-missing': drafted(
    'Enter the round’s name in Welsh and in English.',
    'Rhowch enw’r rownd yn Gymraeg ac yn Saesneg.',
  ),
  'round.refusal.theme-half': drafted(
    'Say each theme in Welsh and in English.',
    'Nodwch bob thema yn Gymraeg ac yn Saesneg.',
  ),
  'round.refusal.criteria': drafted(
    'The criteria cannot be used as they are: each needs a name in both languages and a weight, the weights must come to 100, and one must be about learning.',
    'Ni ellir defnyddio’r meini prawf fel y maent: mae angen enw yn y ddwy iaith a phwysoliad ar bob un, rhaid i’r pwysoliadau ddod i 100, a rhaid i un ymwneud â dysgu.',
  ),
  'round.refusal.id-taken': drafted(
    'Another round has this short name. Choose another.',
    'Mae gan rownd arall yr enw byr hwn. Dewiswch un arall.',
  ),
  'round.refusal.id-wrong': drafted(
    'Use up to 40 small letters (a to z), digits and hyphens, such as round-12.',
    'Defnyddiwch hyd at 40 o lythrennau bach (a i z), rhifau a chysylltnodau, er enghraifft rownd-12.',
  ),
  'round.refusal.announced': drafted(
    'The announcement has been sent already. It is sent once.',
    'Mae’r cyhoeddiad eisoes wedi’i anfon. Unwaith y caiff ei anfon.',
  ),
  'round.refusal.words-missing': drafted(
    'Write the fund’s own words in Welsh and in English first.',
    'Ysgrifennwch eiriau’r gronfa ei hun yn Gymraeg ac yn Saesneg yn gyntaf.',
  ),
  'round.refusal.nobody': drafted(
    'Nobody would get this announcement. Choose other posts or kinds of organisation, or add contacts.',
    'Ni fyddai neb yn cael y cyhoeddiad hwn. Dewiswch swyddi neu fathau eraill o sefydliad, neu ychwanegwch gysylltiadau.',
  ),
  'round.refusal.too-many': drafted(
    'One announcement goes to 1,500 people at most. Choose fewer posts or kinds of organisation.',
    'Mae un cyhoeddiad yn mynd at 1,500 o bobl ar y mwyaf. Dewiswch lai o swyddi neu fathau o sefydliad.',
  ),

  'timeline.round-begun': drafted('Draft begun', 'Dechreuwyd y drafft'),
  'timeline.round-published': drafted('Round published', 'Cyhoeddwyd y rownd'),
  'timeline.round-withdrawn': drafted('Draft given up', 'Rhoddwyd y gorau i’r drafft'),
  'timeline.round-dates-moved': drafted(
    'Dates moved. Opens: {opensAt}. Closes: {closesAt}. {reason}',
    'Symudwyd y dyddiadau. Yn agor: {opensAt}. Yn cau: {closesAt}. {reason}',
  ),
  'timeline.round-budget-changed': drafted(
    'Budget changed. Before: {beforePence}. Now: {afterPence}. {reason}',
    'Newidiwyd y gyllideb. Cynt: {beforePence}. Nawr: {afterPence}. {reason}',
  ),
  'timeline.round-criteria-changed': drafted(
    'Criteria changed. {reason}',
    'Newidiwyd y meini prawf. {reason}',
  ),
  'timeline.round-announced': drafted(
    'Announcement sent. Recipients: {count}. Left out, because mail to them has stopped: {leftOut}.',
    'Anfonwyd y cyhoeddiad. Derbynwyr: {count}. Hepgorwyd, am fod post atynt wedi dod i ben: {leftOut}.',
  ),
  'timeline.round-announcement-tested': drafted(
    'A test of the announcement was sent to the sender',
    'Anfonwyd prawf o’r cyhoeddiad at yr anfonwr',
  ),
  'timeline.round-announcement-queued': drafted(
    'Every letter of the announcement is on its way. Letters: {count}.',
    'Mae pob llythyr o’r cyhoeddiad ar ei ffordd. Llythyrau: {count}.',
  ),
  'timeline.round-reminded': drafted(
    'Those who had not sent what they began were reminded. Drafts: {count}.',
    'Atgoffwyd y rhai nad oeddent wedi anfon yr hyn a ddechreuwyd ganddynt. Drafftiau: {count}.',
  ),
  'timeline.round-closed': drafted(
    'The round has closed. Drafts whose writers were told that they are kept: {count}.',
    'Mae’r rownd wedi cau. Drafftiau y rhoddwyd gwybod i’w hysgrifenwyr eu bod wedi’u cadw: {count}.',
  ),
} as const satisfies Record<string, Entry>;
