import { drafted, type Entry } from './entry.ts';

/** The words of the pages on which people register for seminars, say what they will do, and what came of it. */
export const seminarPages = {
  'seminar.list.title': drafted('Seminars and visits', 'Seminarau ac ymweliadau'),
  'seminar.list.lead': drafted(
    'Come and learn from others what works, and what did not. No account is needed.',
    'Dewch i ddysgu gan eraill beth sy’n gweithio, a beth na wnaeth weithio. Nid oes angen cyfrif.',
  ),
  'seminar.list.none': drafted(
    'No seminar is planned at the moment.',
    'Nid oes seminar wedi’i drefnu ar hyn o bryd.',
  ),
  'seminar.list.past': drafted('Earlier seminars', 'Seminarau blaenorol'),
  'seminar.list.calendar': drafted(
    'Seminars as a calendar to subscribe to (iCalendar)',
    'Seminarau fel calendr i danysgrifio iddo (iCalendar)',
  ),
  'seminar.ways': drafted('How to attend', 'Sut i gymryd rhan'),
  'seminar.projects': drafted('Projects that are shown', 'Prosiectau a ddangosir'),
  'seminar.learning.optional': drafted(
    'You need not answer. It helps the organisers to choose what to talk about.',
    'Nid oes rhaid i chi ateb. Mae’n helpu’r trefnwyr i ddewis beth i siarad amdano.',
  ),
  'seminar.expected.question': drafted(
    'How much do you expect to learn?',
    'Faint ydych chi’n disgwyl ei ddysgu?',
  ),
  'seminar.actual.question': drafted('How much did you learn?', 'Faint ddysgoch chi?'),
  'seminar.register.organisation': drafted('Your organisation', 'Eich sefydliad'),
  'seminar.register.organisation-hint': drafted(
    'Choose one that is suggested, or write another.',
    'Dewiswch un a awgrymir, neu ysgrifennwch un arall.',
  ),
  'seminar.register.organisation-missing': drafted('Enter your organisation', 'Rhowch enw eich sefydliad'),
  'seminar.register.way': drafted('How will you attend?', 'Sut y byddwch yn cymryd rhan?'),
  'seminar.register.way-missing': drafted(
    'Say whether you will come in person or online',
    'Dywedwch a fyddwch yn dod wyneb yn wyneb neu ar-lein',
  ),
  'seminar.register.full': drafted(
    'All places are taken. If you register, you are put on the waiting list.',
    'Mae pob lle wedi’i gymryd. Os byddwch yn cofrestru, cewch eich rhoi ar y rhestr aros.',
  ),
  'seminar.register.left': drafted(
    '{count, plural, one {# place is left.} other {# places are left.}}',
    '{count, plural, zero {Nid oes lle ar ôl.} one {Mae # lle ar ôl.} two {Mae # le ar ôl.} few {Mae # lle ar ôl.} many {Mae # lle ar ôl.} other {Mae # lle ar ôl.}}',
  ),
  'seminar.register.wait': drafted('Join the waiting list', 'Ymuno â’r rhestr aros'),
  'seminar.needs.title': drafted('What you need there', 'Yr hyn sydd ei angen arnoch yno'),
  'seminar.needs.kept': drafted(
    'Only the organisers see this. It is deleted two weeks after the seminar.',
    'Dim ond y trefnwyr sy’n gweld hyn. Caiff ei ddileu bythefnos ar ôl y seminar.',
  ),
  'seminar.needs.access': drafted('To take part (optional)', 'I gymryd rhan (dewisol)'),
  'seminar.needs.diet': drafted('To eat and drink (optional)', 'I fwyta ac yfed (dewisol)'),
  'seminar.needs.access-short': drafted('To take part', 'I gymryd rhan'),
  'seminar.needs.diet-short': drafted('To eat and drink', 'I fwyta ac yfed'),
  'seminar.sent.title': drafted('Check your email', 'Edrychwch ar eich e-bost'),
  'seminar.sent.next': drafted(
    'We have sent you an email. It says whether you have a place, and leads to a page where you can change what you said or give your place up.',
    'Rydym wedi anfon e-bost atoch. Mae’n dweud a oes gennych le, ac yn arwain at dudalen lle gallwch newid yr hyn a ddywedoch neu roi’r gorau i’ch lle.',
  ),
  'seminar.place.registered': drafted('You have a place.', 'Mae gennych le.'),
  'seminar.place.waiting': drafted('You are on the waiting list.', 'Rydych ar y rhestr aros.'),
  'seminar.place.cancelled': drafted(
    'You have given your place up. You can register again.',
    'Rydych wedi rhoi’r gorau i’ch lle. Gallwch gofrestru eto.',
  ),
  'seminar.place.none': drafted('You can register on this page.', 'Gallwch gofrestru ar y dudalen hon.'),
  'seminar.place.saved': drafted('Saved.', 'Wedi’i gadw.'),
  'seminar.place.change': drafted('Change what you said', 'Newid yr hyn a ddywedoch'),
  'seminar.leave.title': drafted('Give your place up', 'Rhoi’r gorau i’ch lle'),
  'seminar.leave.question': drafted('Do you want to give your place up?', 'A ydych am roi’r gorau i’ch lle?'),
  'seminar.leave.yes': drafted('Yes, somebody else can have it', 'Ydw, gall rhywun arall ei gael'),
  'seminar.leave.no': drafted('No, I keep it', 'Nac ydw, rwy’n ei gadw'),
  'seminar.leave.missing': drafted(
    'Say whether you give your place up',
    'Dywedwch a ydych yn rhoi’r gorau i’ch lle',
  ),
  'seminar.commit.title': drafted('What will you do?', 'Beth y byddwch yn ei wneud?'),
  'seminar.commit.how': drafted(
    'Write down one to three things, in your own words. Small and soon is better than large and some day. We will ask you about them later, and about nothing else.',
    'Ysgrifennwch un i dri pheth, yn eich geiriau eich hun. Mae bach ac yn fuan yn well na mawr a rhyw ddydd. Byddwn yn gofyn i chi amdanynt wedyn, ac am ddim byd arall.',
  ),
  'seminar.commit.number': drafted('Thing {number}', 'Peth {number}'),
  'seminar.commit.fixed': drafted(
    'You have answered about this one; it stays as you wrote it.',
    'Rydych wedi ateb am hwn; mae’n aros fel y gwnaethoch ei ysgrifennu.',
  ),
  'seminar.commit.text': drafted('I will', 'Byddaf yn'),
  'seminar.commit.text-hint': drafted(
    'For example: ask our three wards which forms they fill in twice',
    'Er enghraifft: gofyn i’n tair ward pa ffurflenni y maent yn eu llenwi ddwywaith',
  ),
  'seminar.commit.by': drafted('By when', 'Erbyn pryd'),
  'seminar.commit.helper': drafted('Who could help', 'Pwy allai helpu'),
  'seminar.commit.optional': drafted('You can leave this empty.', 'Gallwch adael hwn yn wag.'),
  'seminar.commit.calendar': drafted('Put each date into my calendar', 'Rhoi pob dyddiad yn fy nghalendr'),
  'seminar.commit.calendar-hint': drafted(
    'You are sent a file for your calendar, and a new one when a date changes or the thing is done.',
    'Anfonir ffeil ar gyfer eich calendr atoch, ac un newydd pan fydd dyddiad yn newid neu pan fydd y peth wedi’i wneud.',
  ),
  'seminar.commit.date-wrong': drafted(
    'Enter a real date, such as 30 6 2027',
    'Rhowch ddyddiad go iawn, fel 30 6 2027',
  ),
  'seminar.commit.missing': drafted(
    'Write down one thing that you will do, or say how much you learnt',
    'Ysgrifennwch un peth y byddwch yn ei wneud, neu dywedwch faint ddysgoch chi',
  ),
  'seminar.commit.thanks': drafted('Thank you', 'Diolch'),
  'seminar.commit.thanks-next': drafted(
    'We have kept your words, and will ask you about them in some weeks. You can change them by the same link until then.',
    'Rydym wedi cadw eich geiriau, a byddwn yn gofyn i chi amdanynt ymhen rhai wythnosau. Gallwch eu newid drwy’r un ddolen tan hynny.',
  ),
  'seminar.room.who': drafted('Who you are', 'Pwy ydych chi'),
  'seminar.room.who-why': drafted(
    'We send you your words, with a link by which you can change them, and ask you about them later.',
    'Byddwn yn anfon eich geiriau atoch, gyda dolen i’w newid, ac yn gofyn i chi amdanynt yn nes ymlaen.',
  ),
  'seminar.room.thanks-next': drafted(
    'We have kept your words and written to you. The email has a link by which you can change them.',
    'Rydym wedi cadw eich geiriau ac wedi ysgrifennu atoch. Mae dolen yn yr e-bost i’w newid.',
  ),
  'seminar.room.closed': drafted(
    'This page has closed. If you were at the seminar and have a place, use the link in the email that thanked you.',
    'Mae’r dudalen hon wedi cau. Os oeddech yn y seminar a bod gennych le, defnyddiwch y ddolen yn yr e-bost a ddiolchodd i chi.',
  ),
  'seminar.promises.title': drafted('What you said you would do', 'Yr hyn y dywedoch y byddech yn ei wneud'),
  'seminar.promises.saved': drafted('Thank you. Your answer is kept.', 'Diolch. Mae eich ateb wedi’i gadw.'),
  'seminar.promises.none': drafted(
    'There is nothing to answer about yet.',
    'Nid oes dim i’w ateb amdano eto.',
  ),
  'seminar.promises.calendar': drafted(
    'Your dates as a calendar to subscribe to (iCalendar)',
    'Eich dyddiadau fel calendr i danysgrifio iddo (iCalendar)',
  ),
  'seminar.promises.add': drafted(
    'Add or change what you will do',
    'Ychwanegu neu newid yr hyn y byddwch yn ei wneud',
  ),
  'seminar.answer.title': drafted('What came of it?', 'Beth ddaeth ohono?'),
  'seminar.answer.lasting': drafted('Did it last?', 'A yw wedi para?'),
  'seminar.answer.question': drafted('How far is it?', 'I ba raddau y mae wedi’i wneud?'),
  'seminar.answer.question-lasting': drafted(
    'You said that this was done. Did it last?',
    'Dywedoch fod hyn wedi’i wneud. A yw wedi para?',
  ),
  'seminar.answer.missing': drafted('Choose one answer', 'Dewiswch un ateb'),
  'seminar.answer.new-date': drafted('By when now', 'Erbyn pryd nawr'),
  'seminar.answer.new-date-hint': drafted(
    'If it is not done yet. You can leave this empty.',
    'Os nad yw wedi’i wneud eto. Gallwch adael hwn yn wag.',
  ),
  'seminar.answer.why': drafted('Why you will not do it any more', 'Pam na fyddwch yn ei wneud bellach'),
  'seminar.answer.why-hint': drafted(
    'Only if you answered "No longer". Things change; that is worth knowing too.',
    'Dim ond os gwnaethoch ateb “Ddim bellach”. Mae pethau’n newid; mae’n werth gwybod hynny hefyd.',
  ),
  'seminar.more.title': drafted('A little more, if you like', 'Ychydig yn fwy, os hoffech'),
  'seminar.more.optional': drafted(
    'Your answer is kept. Everything on this page is optional.',
    'Mae eich ateb wedi’i gadw. Mae popeth ar y dudalen hon yn ddewisol.',
  ),
  'seminar.more.skip': drafted('Leave it out', 'Ei hepgor'),
  'seminar.more.changed': drafted('What changed?', 'Beth newidiodd?'),
  'seminar.more.evidence': drafted('How can one see it?', 'Sut gellir ei weld?'),
  'seminar.more.tell': drafted('Would you tell others about it?', 'A fyddech yn dweud wrth eraill amdano?'),
  'seminar.more.yes': drafted('Yes', 'Byddwn'),
  'seminar.more.no': drafted('No', 'Na fyddwn'),
  'seminar.more.barrier': drafted('What stands in the way?', 'Beth sydd yn y ffordd?'),
  'seminar.alone.title': drafted('Not be asked any more', 'Peidio â chael eich holi mwyach'),
  'seminar.alone.what': drafted(
    'We ask a few times over three years what came of what you said. You can end that.',
    'Rydym yn gofyn ychydig o weithiau dros dair blynedd beth ddaeth o’r hyn a ddywedoch. Gallwch roi terfyn ar hynny.',
  ),
  'seminar.alone.now': drafted(
    'You are not asked about this seminar any more.',
    'Nid ydych yn cael eich holi am y seminar hwn mwyach.',
  ),
  'seminar.alone.question': drafted(
    'May we ask you about this seminar?',
    'A gawn ni eich holi am y seminar hwn?',
  ),
  'seminar.alone.yes': drafted('No, do not ask me any more', 'Na chewch, peidiwch â’m holi mwyach'),
  'seminar.alone.no': drafted('Yes, you may ask me', 'Cewch, gallwch fy holi'),
  'seminar.alone.missing': drafted('Say whether we may ask you', 'Dywedwch a gawn ni eich holi'),
} as const satisfies Readonly<Record<string, Entry>>;
