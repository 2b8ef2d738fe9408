import { drafted, type Entry } from './entry.ts';

/** The words of the public pages on which a bid begins. */
export const applying = {
  'apply.title': drafted('Apply to the fund', 'Gwneud cais i’r gronfa'),
  'apply.lead': drafted(
    'The fund lends money for new ways of working that save money. You begin with a short expression of interest.',
    'Mae’r gronfa’n rhoi benthyg arian ar gyfer ffyrdd newydd o weithio sy’n arbed arian. Rydych yn dechrau gyda mynegiant byr o ddiddordeb.',
  ),
  'apply.start': drafted('Begin an expression of interest', 'Dechrau mynegiant o ddiddordeb'),
  'apply.none-open': drafted('No round is open at the moment.', 'Nid oes rownd ar agor ar hyn o bryd.'),
  'apply.opens': drafted('Opens: {at}', 'Yn agor: {at}'),
  'apply.what': drafted('What to expect', 'Beth i’w ddisgwyl'),
  'apply.what.1': drafted(
    'You need no account. We email you a link, and what you save stays saved.',
    'Nid oes angen cyfrif arnoch. Byddwn yn e-bostio dolen atoch, ac mae’r hyn a gadwch yn aros.',
  ),
  'apply.what.2': drafted(
    'You can write together with others, each with a link of their own.',
    'Gallwch ysgrifennu gydag eraill, pob un â’i ddolen ei hun.',
  ),
  'apply.what.3': drafted(
    'We ask what you will learn and who should hear of it. It counts as much as the money.',
    'Rydym yn gofyn beth y byddwch yn ei ddysgu a phwy ddylai glywed amdano. Mae’n cyfrif cymaint â’r arian.',
  ),
  'apply.welsh': drafted(
    'You can write in Welsh or in English. Bids in Welsh are treated exactly as bids in English, and take no longer.',
    'Gallwch ysgrifennu yn Gymraeg neu yn Saesneg. Caiff ceisiadau Cymraeg eu trin yn union fel ceisiadau Saesneg, ac nid ydynt yn cymryd mwy o amser.',
  ),
  'apply.begin.title': drafted('Who is writing?', 'Pwy sy’n ysgrifennu?'),
  'apply.begin.how': drafted(
    'We email you a link that opens your expression of interest. You become its lead, and can invite others.',
    'Byddwn yn e-bostio dolen atoch sy’n agor eich mynegiant o ddiddordeb. Chi fydd y prif ymgeisydd, a gallwch wahodd eraill.',
  ),
  'apply.begin.send': drafted('Email me the link', 'E-bostiwch y ddolen ataf'),
  'apply.own.name': drafted('Your name', 'Eich enw'),
  'apply.own.email': drafted('Your work email address', 'Eich cyfeiriad e-bost gwaith'),
  'apply.own.email.hint': drafted('We send your link there.', 'Byddwn yn anfon eich dolen yno.'),
  'apply.own.language': drafted(
    'Which language should we write to you in?',
    'Ym mha iaith y dylem ysgrifennu atoch?',
  ),
  'apply.own.language.both': drafted('Both', 'Y ddwy'),
  'apply.own.name-missing': drafted('Enter your name', 'Rhowch eich enw'),
  'apply.own.email-missing': drafted('Enter your email address', 'Rhowch eich cyfeiriad e-bost'),
  'apply.own.language-missing': drafted(
    'Select which language we should write to you in',
    'Dewiswch ym mha iaith y dylem ysgrifennu atoch',
  ),
  'apply.sent.title': drafted('Look in your email', 'Edrychwch yn eich e-bost'),
  'apply.sent.next': drafted(
    'We have sent a link to the address you gave. Open it to go on.',
    'Rydym wedi anfon dolen i’r cyfeiriad a roesoch. Agorwch hi i fynd ymlaen.',
  ),
  'apply.sent.nothing': drafted(
    'Nothing there after ten minutes? Look among unwanted mail, check the address, and ask again, or write to us.',
    'Dim byd yno ar ôl deng munud? Edrychwch ymhlith post diangen, gwiriwch y cyfeiriad, a gofynnwch eto, neu ysgrifennwch atom.',
  ),
  'apply.lost.title': drafted('I have lost my link', 'Rwyf wedi colli fy nolen'),
  'apply.lost.how': drafted(
    'Type the address you used. We send a link to every bid you belong to.',
    'Teipiwch y cyfeiriad a ddefnyddiwyd gennych. Byddwn yn anfon dolen i bob cais yr ydych yn perthyn iddo.',
  ),
  'apply.not-open.title': drafted('This round is not open yet', 'Nid yw’r rownd hon ar agor eto'),
  'apply.closed.title': drafted('This round has closed', 'Mae’r rownd hon wedi cau'),
  'apply.closed-at': drafted('Closed: {at}', 'Caeodd: {at}'),
  'apply.closed.begun': drafted(
    'If you began a bid before then, it is kept, and your link still opens it. Write to us if something kept you from sending it in time.',
    'Os dechreusoch gais cyn hynny, mae wedi’i gadw, ac mae eich dolen yn ei agor o hyd. Ysgrifennwch atom os oedd rhywbeth wedi’ch rhwystro rhag ei anfon mewn pryd.',
  ),
  'apply.refusal.not-open-yet': drafted('This round is not open yet.', 'Nid yw’r rownd hon ar agor eto.'),
  'apply.refusal.closed': drafted('This round has closed.', 'Mae’r rownd hon wedi cau.'),
  'round.closes': drafted('Closes', 'Yn cau'),
  'round.minimum': drafted('The least you can ask for', 'Y lleiaf y gallwch ofyn amdano'),
  'round.share': drafted(
    'The largest share of the cost that the fund pays',
    'Y gyfran fwyaf o’r gost y mae’r gronfa’n ei thalu',
  ),
} as const satisfies Record<string, Entry>;
