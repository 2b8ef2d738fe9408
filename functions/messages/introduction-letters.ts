import { drafted, type Entry } from './entry.ts';

/** The words of letters about introductions. */
export const introductionLetters = {
  'letter.topic.introduction': drafted('Introductions', 'Cyflwyniadau'),
  'letter.fact.their-bid': drafted('Their bid', 'Eu cais'),
  'letter.fact.name': drafted('Name', 'Enw'),
  'letter.fact.email': drafted('Email', 'E-bost'),
  'letter.fact.introduction': drafted('What for', 'At ba ddiben'),
  'letter.fact.with': drafted('With', 'Gyda'),
  'letter.action.answer-introduction': drafted('Say yes or no', 'Dweud ie neu na'),
  'letter.action.answer-mentor': drafted('Say yes or no', 'Dweud ie neu na'),
  'letter.action.introductions': drafted(
    'See what you agreed to, or change your mind',
    'Gweld yr hyn y cytunoch iddo, neu newid eich meddwl',
  ),
  'letter.action.similar': drafted('Go on with it', 'Mynd ymlaen ag ef'),

  'letter.introduction-asked.headline': drafted(
    'May we introduce you to others who work on the same thing?',
    'A gawn ni eich cyflwyno i eraill sy’n gweithio ar yr un peth?',
  ),
  'letter.introduction-asked.opening': drafted(
    'The fund has found work that is like yours. If you agree, we tell you and the others who you are, so that you can learn from each other.',
    'Mae’r gronfa wedi dod o hyd i waith sy’n debyg i’ch gwaith chi. Os cytunwch, byddwn yn dweud wrthych chi ac wrth y lleill pwy ydych, fel y gallwch ddysgu oddi wrth eich gilydd.',
  ),
  'letter.introduction-asked.next': drafted(
    'We then give the others the name of your bid, your organisation, and the name and email address of your lead applicant: nothing else, and to nobody before you say yes. Your answer makes no difference to how your bid is judged.',
    'Byddwn wedyn yn rhoi i’r lleill enw eich cais, eich sefydliad, ac enw a chyfeiriad e-bost eich prif ymgeisydd: dim byd arall, ac i neb cyn i chi ddweud ie. Nid yw eich ateb yn gwneud gwahaniaeth i’r ffordd y caiff eich cais ei farnu.',
  ),
  'letter.introduction-made.headline': drafted(
    'Others who work on the same thing',
    'Eraill sy’n gweithio ar yr un peth',
  ),
  'letter.introduction-made.opening': drafted(
    'You agreed that we may introduce you to others who work on the same thing. They agreed too, and get the same letter about you.',
    'Cytunoch y cawn eich cyflwyno i eraill sy’n gweithio ar yr un peth. Cytunasant hwythau hefyd, ac maent yn cael yr un llythyr amdanoch chi.',
  ),
  'letter.introduction-made.next': drafted(
    'Write to each other, if you like. It is for you to say what you share, and it makes no difference to how your bids are judged.',
    'Ysgrifennwch at eich gilydd, os dymunwch. Chi sydd i ddweud beth y byddwch yn ei rannu, ac nid yw’n gwneud gwahaniaeth i’r ffordd y caiff eich ceisiadau eu barnu.',
  ),
  'letter.joint-bid-suggested.headline': drafted(
    'Might the two of you make one bid?',
    'A allech chi’ch dau wneud un cais?',
  ),
  'letter.joint-bid-suggested.opening': drafted(
    'Another bid is so like yours that one bid together may be stronger than two. Both of you agreed to be introduced, and both get this letter.',
    'Mae cais arall mor debyg i’ch cais chi fel y gallai un cais ar y cyd fod yn gryfach na dau. Cytunodd y ddau ohonoch i gael eich cyflwyno, ac mae’r ddau’n cael y llythyr hwn.',
  ),
  'letter.joint-bid-suggested.next': drafted(
    'This is a suggestion and no more: your bid stands as it is, and is judged as it is. If you decide to bid together, tell us, and we say how.',
    'Awgrym yw hwn a dim mwy: mae eich cais yn sefyll fel y mae, ac yn cael ei farnu fel y mae. Os penderfynwch wneud cais ar y cyd, rhowch wybod i ni, a byddwn yn dweud sut.',
  ),
  'letter.mentor-asked.headline': drafted(
    'Would you help somebody who begins what you have done?',
    'A fyddech chi’n helpu rhywun sy’n dechrau ar yr hyn a wnaethoch chi?',
  ),
  'letter.mentor-asked.opening': drafted(
    'A bid to the fund is about something very like your project. Its people would learn most from somebody who has done it, the failures included.',
    'Mae cais i’r gronfa yn ymwneud â rhywbeth tebyg iawn i’ch prosiect chi. Byddai ei bobl yn dysgu fwyaf gan rywun sydd wedi’i wneud, gan gynnwys y methiannau.',
  ),
  'letter.mentor-asked.next': drafted(
    'A conversation or two is all we ask. They learn your name and email address only if you say yes, and you then learn theirs.',
    'Sgwrs neu ddwy yw’r cyfan a ofynnwn. Byddant yn cael eich enw a’ch cyfeiriad e-bost dim ond os dywedwch ie, a byddwch chi wedyn yn cael eu rhai nhw.',
  ),
  'letter.mentor-found.headline': drafted('A mentor for your bid', 'Mentor ar gyfer eich cais'),
  'letter.mentor-found.opening': drafted(
    'Somebody who has done something like what you plan is glad to talk to you.',
    'Mae rhywun sydd wedi gwneud rhywbeth tebyg i’r hyn yr ydych yn ei gynllunio yn falch o siarad â chi.',
  ),
  'letter.mentor-found.next': drafted(
    'They know about you and expect to hear from you. Ask above all what did not work.',
    'Maent yn gwybod amdanoch ac yn disgwyl clywed gennych. Gofynnwch yn anad dim beth na weithiodd.',
  ),
  'letter.mentor-thanked.headline': drafted('Thank you for being a mentor', 'Diolch am fod yn fentor'),
  'letter.mentor-thanked.opening': drafted(
    'We have told these people your name and email address. They write to you, or you to them.',
    'Rydym wedi rhoi eich enw a’ch cyfeiriad e-bost i’r bobl hyn. Byddant yn ysgrifennu atoch, neu chi atynt hwy.',
  ),
  'letter.mentor-thanked.next': drafted(
    'You can stop whenever you like. Tell them, or tell us.',
    'Gallwch roi’r gorau iddi pryd bynnag y dymunwch. Dywedwch wrthynt, neu dywedwch wrthym ni.',
  ),
  'letter.introduction-answered.agreed.headline': drafted(
    'They agree to be introduced',
    'Maent yn cytuno i gael eu cyflwyno',
  ),
  'letter.introduction-answered.agreed.opening': drafted(
    'Everybody who was asked has agreed. Nobody has been told of the other yet: that is for you to do.',
    'Mae pawb y gofynnwyd iddynt wedi cytuno. Nid oes neb wedi cael gwybod am y llall eto: chi sydd i wneud hynny.',
  ),
  'letter.introduction-answered.declined.headline': drafted(
    'An introduction was declined',
    'Gwrthodwyd cyflwyniad',
  ),
  'letter.introduction-answered.declined.opening': drafted(
    'Somebody who was asked said no. There is nothing to do; they can still change their mind.',
    'Dywedodd rhywun y gofynnwyd iddynt na. Nid oes dim i’w wneud; gallant newid eu meddwl o hyd.',
  ),
  'staff.letter.introduction-asked': drafted('May we introduce you?', 'A gawn ni eich cyflwyno?'),
  'staff.letter.introduction-made': drafted('Introduction', 'Cyflwyniad'),
  'staff.letter.joint-bid-suggested': drafted('Suggestion of a joint bid', 'Awgrym o gais ar y cyd'),
  'staff.letter.mentor-asked': drafted('Question to a mentor', 'Cwestiwn i fentor'),
  'staff.letter.mentor-found': drafted('A mentor was found', 'Cafwyd hyd i fentor'),
  'staff.letter.mentor-thanked': drafted('Thanks to a mentor', 'Diolch i fentor'),
  'staff.letter.introduction-answered': drafted('Answer about an introduction', 'Ateb ynghylch cyflwyniad'),
} as const satisfies Record<string, Entry>;
