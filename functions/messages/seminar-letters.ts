import { drafted, type Entry } from './entry.ts';

/** The words of letters about seminars, and about what people promised at them. */
export const seminarLetters = {
  'letter.topic.seminar': drafted('Seminar', 'Seminar'),
  'letter.topic.promises': drafted('What you said you would do', 'Yr hyn y dywedoch y byddech yn ei wneud'),
  'letter.fact.when': drafted('When', 'Pryd'),
  'letter.fact.where': drafted('Where', 'Lleoliad'),
  'letter.fact.join': drafted('Link to join', 'Dolen i ymuno'),
  'letter.fact.languages': drafted('Languages', 'Ieithoedd'),
  'letter.fact.slides': drafted('Slides', 'Sleidiau'),
  'letter.fact.registered': drafted('Places taken', 'Lleoedd a gymerwyd'),
  'letter.fact.commitments': drafted(
    'Things people said they would do',
    'Pethau y dywedodd pobl y byddent yn eu gwneud',
  ),
  'letter.fact.answered': drafted('Asked about and answered', 'Wedi’u holi a’u hateb'),
  'letter.fact.moment': drafted('Reported', 'Adroddir'),
  'letter.fact.promisers': drafted(
    'People who wrote down what they would do',
    'Pobl a ysgrifennodd yr hyn y byddent yn ei wneud',
  ),
  'letter.fact.lasting': drafted(
    'Still so a year later, where we asked',
    'Yn dal felly flwyddyn yn ddiweddarach, lle holwyd',
  ),
  'letter.action.your-promises': drafted('See what you said yourself', 'Gweld yr hyn a ddywedoch chi'),
  'letter.what-came.quote': drafted(
    'In the words of somebody who was there',
    'Yng ngeiriau rhywun a oedd yno',
  ),
  'letter.fact.done': drafted('Done', 'Wedi’u gwneud'),
  'letter.seminar.topics': drafted('What it is about', 'Beth sydd dan sylw'),
  'letter.action.register': drafted('Register', 'Cofrestru'),
  'letter.action.your-place': drafted('See or change your place', 'Gweld neu newid eich lle'),
  'letter.action.commit': drafted('Say what you will do', 'Dweud beth y byddwch yn ei wneud'),
  'letter.action.answer-promises': drafted('Say what came of it', 'Dweud beth ddaeth ohono'),
  'letter.action.change-words': drafted('See or change your words', 'Gweld neu newid eich geiriau'),
  'letter.action.organise': drafted('Look after the seminar', 'Gofalu am y seminar'),
  'letter.action.see-report': drafted('See what people said', 'Gweld yr hyn a ddywedodd pobl'),

  'letter.seminar-invitation.headline': drafted('You are invited', 'Mae gwahoddiad i chi'),
  'letter.seminar-invitation.opening': drafted(
    'Please come and learn from others what works, and what did not.',
    'Dewch i ddysgu gan eraill beth sy’n gweithio, a beth na wnaeth weithio.',
  ),
  'letter.seminar-invitation.test': drafted(
    'This is a test. It was sent to you alone.',
    'Prawf yw hwn. Fe’i hanfonwyd atoch chi yn unig.',
  ),
  'letter.seminar-invitation.next': drafted(
    'No account is needed. You are welcome to use Welsh or English, before, at and after the seminar.',
    'Nid oes angen cyfrif. Mae croeso i chi ddefnyddio’r Gymraeg neu’r Saesneg, cyn, yn ystod ac ar ôl y seminar.',
  ),
  'letter.seminar-registered.headline': drafted('You have a place', 'Mae gennych le'),
  'letter.seminar-registered.opening': drafted(
    'Thank you for registering. The seminar is attached as an entry for your calendar.',
    'Diolch am gofrestru. Mae’r seminar wedi’i atodi fel cofnod ar gyfer eich calendr.',
  ),
  'letter.seminar-registered.next': drafted(
    'If you cannot come, please give your place up: somebody may be waiting for it.',
    'Os na allwch ddod, rhowch y gorau i’ch lle: efallai bod rhywun yn aros amdano.',
  ),
  'letter.seminar-waiting.headline': drafted('You are on the waiting list', 'Rydych ar y rhestr aros'),
  'letter.seminar-waiting.opening': drafted(
    'All places are taken. When one becomes free and it is your turn, it is yours and we tell you.',
    'Mae pob lle wedi’i gymryd. Pan ddaw un yn rhydd a’ch tro chi yw hi, chi fydd yn ei gael a byddwn yn rhoi gwybod i chi.',
  ),
  'letter.seminar-waiting.next': drafted(
    'If you do not want to wait any longer, you can say so on the same page.',
    'Os nad ydych am aros mwyach, gallwch ddweud hynny ar yr un dudalen.',
  ),
  'letter.seminar-place-free.headline': drafted(
    'A place is free, and it is yours',
    'Mae lle yn rhydd, a chi piau ef',
  ),
  'letter.seminar-place-free.opening': drafted(
    'You were waiting for a place. One has become free. The seminar is attached as an entry for your calendar.',
    'Roeddech yn aros am le. Mae un wedi dod yn rhydd. Mae’r seminar wedi’i atodi fel cofnod ar gyfer eich calendr.',
  ),
  'letter.seminar-place-free.next': drafted(
    'If you cannot come any more, please give the place up: somebody else may be waiting.',
    'Os na allwch ddod mwyach, rhowch y gorau i’r lle: efallai bod rhywun arall yn aros.',
  ),
  'letter.seminar-left.headline': drafted(
    'You have given your place up',
    'Rydych wedi rhoi’r gorau i’ch lle',
  ),
  'letter.seminar-left.opening': drafted(
    'Thank you for telling us. The seminar is taken out of your calendar.',
    'Diolch am roi gwybod i ni. Mae’r seminar yn cael ei dynnu o’ch calendr.',
  ),
  'letter.seminar-left.next': drafted(
    'If you can come after all, register again on the same page.',
    'Os gallwch ddod wedi’r cyfan, cofrestrwch eto ar yr un dudalen.',
  ),
  'letter.seminar-moved.headline': drafted('The seminar has changed', 'Mae’r seminar wedi newid'),
  'letter.seminar-moved.opening': drafted(
    'When or where the seminar is held has changed. Below is what counts now; the entry in your calendar changes with it.',
    'Mae amser neu leoliad y seminar wedi newid. Isod mae’r hyn sy’n cyfrif nawr; mae’r cofnod yn eich calendr yn newid hefyd.',
  ),
  'letter.seminar-moved.next': drafted(
    'Your place is kept. If you cannot come now, please give it up.',
    'Mae eich lle wedi’i gadw. Os na allwch ddod nawr, rhowch y gorau iddo.',
  ),
  'letter.seminar-cancelled.headline': drafted('The seminar is cancelled', 'Mae’r seminar wedi’i ganslo'),
  'letter.seminar-cancelled.opening': drafted(
    'We are sorry: the seminar will not take place. It is taken out of your calendar, and you need do nothing.',
    'Mae’n ddrwg gennym: ni fydd y seminar yn cael ei gynnal. Mae’n cael ei dynnu o’ch calendr, ac nid oes angen i chi wneud dim.',
  ),
  'letter.seminar.reason': drafted('Why', 'Pam'),
  'letter.seminar-thanks.headline': drafted(
    'Thank you for coming. What will you do?',
    'Diolch am ddod. Beth y byddwch yn ei wneud?',
  ),
  'letter.seminar-thanks.opening': drafted(
    'A seminar is worth what comes of it. Please write down, in your own words, one to three things that you will do. It takes two minutes.',
    'Gwerth seminar yw’r hyn a ddaw ohono. Ysgrifennwch, yn eich geiriau eich hun, un i dri pheth y byddwch yn eu gwneud. Mae’n cymryd dwy funud.',
  ),
  'letter.seminar-thanks.next': drafted(
    'People who write down what they will do, and are asked about it later, change more: 58 of 100 did in trials, against 22 of 100 who were not asked. We will ask you about your own words, a few times over three years.',
    'Mae pobl sy’n ysgrifennu’r hyn y byddant yn ei wneud, ac y gofynnir iddynt amdano wedyn, yn newid mwy: gwnaeth 58 o bob 100 hynny mewn treialon, o gymharu â 22 o bob 100 na ofynnwyd iddynt. Byddwn yn gofyn i chi am eich geiriau eich hun, ychydig o weithiau dros dair blynedd.',
  ),
  'letter.seminar-committed.headline': drafted(
    'We have kept what you said you will do',
    'Rydym wedi cadw’r hyn y dywedoch y byddwch yn ei wneud',
  ),
  'letter.seminar-committed.opening': drafted(
    'Thank you. This was written down for you at the seminar, on the page of the room or on paper.',
    'Diolch. Cafodd hyn ei ysgrifennu ar eich rhan yn y seminar, ar dudalen yr ystafell neu ar bapur.',
  ),
  'letter.seminar-committed.next': drafted(
    'If these are not your words, or something is missing, change them by the link: three things at most. We will ask you about them a few times over three years, and about nothing else.',
    'Os nad eich geiriau chi yw’r rhain, neu os oes rhywbeth ar goll, newidiwch nhw drwy’r ddolen: tri pheth ar y mwyaf. Byddwn yn gofyn i chi amdanynt ychydig o weithiau dros dair blynedd, ac am ddim byd arall.',
  ),
  'letter.seminar-organiser.headline': drafted(
    'You are the organiser of this seminar',
    'Chi yw trefnydd y seminar hwn',
  ),
  'letter.seminar-organiser.opening': drafted(
    'By your own link you can see who has registered, change the details, and say when it is published, moved or cancelled. No account is needed.',
    'Drwy eich dolen eich hun gallwch weld pwy sydd wedi cofrestru, newid y manylion, a dweud pryd y caiff ei gyhoeddi, ei symud neu ei ganslo. Nid oes angen cyfrif.',
  ),
  'letter.seminar-organiser.next': drafted(
    'The link is yours alone: please do not pass it on. It stops working when somebody else becomes the organiser.',
    'Eich dolen chi yn unig yw hon: peidiwch â’i rhannu. Mae’n peidio â gweithio pan ddaw rhywun arall yn drefnydd.',
  ),
  'letter.seminar-report.headline': drafted('What came of your seminar', 'Beth ddaeth o’ch seminar'),
  'letter.seminar-report.opening': drafted(
    'This is what those who were there have said by now.',
    'Dyma’r hyn y mae’r rhai a oedd yno wedi’i ddweud hyd yma.',
  ),
  'letter.meeting-actions.headline': drafted(
    'What became of what was agreed before',
    'Beth ddaeth o’r hyn y cytunwyd arno o’r blaen',
  ),
  'letter.meeting-actions.opening': drafted(
    'Your network meeting is near. These are the actions agreed at the meetings before it, in their owners’ own words, as they stand now.',
    'Mae eich cyfarfod rhwydwaith yn agosáu. Dyma’r camau y cytunwyd arnynt yn y cyfarfodydd o’i flaen, yng ngeiriau’r rhai sy’n gyfrifol amdanynt, fel y maent nawr.',
  ),
  'letter.meeting-actions.agreed-at': drafted('Agreed at', 'Lle y cytunwyd'),
  'letter.meeting-actions.more': drafted(
    '{count, plural, one {# more action is on the meeting’s page.} other {# more actions are on the meeting’s page.}}',
    '{count, plural, zero {Nid oes rhagor ar dudalen y cyfarfod.} one {Mae # cam arall ar dudalen y cyfarfod.} two {Mae # gam arall ar dudalen y cyfarfod.} few {Mae # cham arall ar dudalen y cyfarfod.} many {Mae # cham arall ar dudalen y cyfarfod.} other {Mae # cam arall ar dudalen y cyfarfod.}}',
  ),
  'letter.action.see-meeting': drafted('See the meeting', 'Gweld y cyfarfod'),
  'letter.promise-dates.headline': drafted(
    'Your dates, for your calendar',
    'Eich dyddiadau, ar gyfer eich calendr',
  ),
  'letter.promise-dates.opening': drafted(
    'You asked for the dates of what you will do in your calendar. The file with this letter puts them in, or changes what is there.',
    'Gofynnoch am ddyddiadau’r hyn y byddwch yn ei wneud yn eich calendr. Mae’r ffeil gyda’r llythyr hwn yn eu rhoi i mewn, neu’n newid yr hyn sydd yno.',
  ),
  'letter.promise-dates.in': drafted('In your calendar', 'Yn eich calendr'),
  'letter.promise-dates.out': drafted('Taken out of your calendar', 'Wedi’i dynnu o’ch calendr'),
  'letter.promise-dates.next': drafted(
    'When you change a date, you are sent the new one. If you do not want the entries any more, say so where you wrote down what you will do.',
    'Pan fyddwch yn newid dyddiad, anfonir yr un newydd atoch. Os nad ydych am gael y cofnodion mwyach, dywedwch hynny lle’r ysgrifennoch yr hyn y byddwch yn ei wneud.',
  ),
  'letter.action.see-promises': drafted('See what you will do', 'Gweld yr hyn y byddwch yn ei wneud'),
  'letter.seminar-report.topic': drafted(
    '{topic}. Expected to learn a fair amount or more: {expected}. Learnt a fair amount or more: {actual}.',
    '{topic}. Yn disgwyl dysgu cryn dipyn neu fwy: {expected}. Wedi dysgu cryn dipyn neu fwy: {actual}.',
  ),
  'letter.seminar-happened.headline': drafted('You said, this happened', 'Dywedoch chi, digwyddodd hyn'),
  'letter.seminar-happened.opening': drafted(
    'Thank you for telling us what came of what you said you would do. This is what everybody who was there has said together.',
    'Diolch am ddweud wrthym beth ddaeth o’r hyn y dywedoch y byddech yn ei wneud. Dyma’r hyn y mae pawb a oedd yno wedi’i ddweud gyda’i gilydd.',
  ),
  'letter.seminar-happened.themes': drafted('What people spoke of', 'Yr hyn y soniodd pobl amdano'),
  'letter.seminar-happened.theme': drafted('{theme}. People: {people}', '{theme}. Pobl: {people}'),
  'letter.seminar-happened.words': drafted('From the organiser', 'Gan y trefnydd'),
  'letter.seminar-happened.next': drafted(
    'You need do nothing. If you do not want to hear of this seminar again, you can say so on the same page.',
    'Nid oes angen i chi wneud dim. Os nad ydych am glywed am y seminar hwn eto, gallwch ddweud hynny ar yr un dudalen.',
  ),
  'letter.promises-asked.headline': drafted('What came of it?', 'Beth ddaeth ohono?'),
  'letter.promises-asked.opening': drafted(
    'After a seminar you wrote down what you would do. How did it go? One step is enough, and "not yet" is an answer too.',
    'Ar ôl seminar ysgrifennoch yr hyn y byddech yn ei wneud. Sut aeth hi? Mae un cam yn ddigon, ac mae “ddim eto” yn ateb hefyd.',
  ),
  'letter.promises-asked.commit': drafted(
    'You have not written down yet what you will do after this seminar. Is there one thing?',
    'Nid ydych wedi ysgrifennu eto beth y byddwch yn ei wneud ar ôl y seminar hwn. A oes un peth?',
  ),
  'letter.promises-asked.headline-commit': drafted(
    'Is there one thing you will do?',
    'A oes un peth y byddwch yn ei wneud?',
  ),
  'letter.promises-asked.opening-commit': drafted(
    'A seminar is worth what comes of it.',
    'Gwerth seminar yw’r hyn a ddaw ohono.',
  ),
  'letter.promises-asked.your-words': drafted('Your words', 'Eich geiriau chi'),
  'letter.promises-asked.several': drafted(
    '{count, plural, one {# seminar} other {# seminars}}',
    '{count, plural, zero {# seminar} one {# seminar} two {# seminar} few {# seminar} many {# seminar} other {# seminar}}',
  ),
  'letter.promises-asked.lasting': drafted(
    'You said this was done. Did it last?',
    'Dywedoch fod hyn wedi’i wneud. A yw wedi para?',
  ),
  'letter.promises-asked.lasting-carried': drafted(
    'This was done. Did it last?',
    'Mae hyn wedi’i wneud. A yw wedi para?',
  ),
  'letter.promises-asked.opening-carried': drafted(
    'You agreed to carry on what a colleague had promised after a seminar. How is it going? One step is enough, and "not yet" is an answer too.',
    'Cytunoch i barhau â’r hyn yr oedd cydweithiwr wedi’i addo ar ôl seminar. Sut mae’n mynd? Mae un cam yn ddigon, ac mae “ddim eto” yn ateb hefyd.',
  ),
  'letter.promises-hand-on.headline': drafted(
    'Will you carry on what a colleague promised?',
    'A wnewch chi barhau â’r hyn a addawodd cydweithiwr?',
  ),
  'letter.promises-hand-on.opening': drafted(
    'A colleague who is no longer there wrote down, after a seminar of ours, what they would do. Their page names you as the person who could carry it on.',
    'Ysgrifennodd cydweithiwr nad yw yno mwyach, ar ôl un o’n seminarau, beth y byddai’n ei wneud. Mae eu tudalen yn eich enwi chi fel y person a allai barhau ag ef.',
  ),
  'letter.promises-hand-on.who': drafted('Who promised', 'Pwy a addawodd'),
  'letter.promises-hand-on.next': drafted(
    'You are free to say no. If you say nothing, we do not ask again.',
    'Mae croeso i chi ddweud na. Os na ddywedwch ddim, ni fyddwn yn gofyn eto.',
  ),
  'letter.promises-hand-on.stop': drafted(
    'If you do not carry it on any more, you can say so on the same page.',
    'Os nad ydych yn parhau ag ef mwyach, gallwch ddweud hynny ar yr un dudalen.',
  ),
  'letter.action.carry-on': drafted('Say whether you carry it on', 'Dweud a ydych yn parhau ag ef'),
  'letter.promises-asked.no-more': drafted(
    'If you do not want to be asked again, you can say so on the same page.',
    'Os nad ydych am gael eich holi eto, gallwch ddweud hynny ar yr un dudalen.',
  ),
  'staff.letter.seminar-invitation': drafted('Invitation to a seminar', 'Gwahoddiad i seminar'),
  'staff.letter.seminar-registered': drafted('Place at a seminar', 'Lle mewn seminar'),
  'staff.letter.seminar-waiting': drafted('Waiting for a place', 'Aros am le'),
  'staff.letter.seminar-place-free': drafted('A place is free', 'Mae lle yn rhydd'),
  'staff.letter.seminar-left': drafted('Place given up', 'Lle wedi’i ildio'),
  'staff.letter.seminar-moved': drafted('The seminar has changed', 'Mae’r seminar wedi newid'),
  'staff.letter.seminar-cancelled': drafted('The seminar is cancelled', 'Mae’r seminar wedi’i ganslo'),
  'staff.letter.seminar-thanks': drafted('Thanks after a seminar', 'Diolch ar ôl seminar'),
  'staff.letter.seminar-committed': drafted(
    'What somebody said at a seminar',
    'Yr hyn a ddywedodd rhywun mewn seminar',
  ),
  'staff.letter.seminar-organiser': drafted('Link for the organiser', 'Dolen i’r trefnydd'),
  'staff.letter.seminar-report': drafted('Report of a seminar', 'Adroddiad ar seminar'),
  'staff.letter.promise-dates': drafted('Dates for a calendar', 'Dyddiadau ar gyfer calendr'),
  'staff.letter.meeting-actions': drafted('Actions of the meetings before', 'Camau’r cyfarfodydd o’r blaen'),
  'staff.letter.seminar-happened': drafted(
    'What came of a seminar, to those who answered',
    'Beth ddaeth o seminar, i’r rhai a atebodd',
  ),
  'staff.letter.promises-hand-on': drafted(
    'Whether a colleague’s promises are carried on',
    'A yw addewidion cydweithiwr yn cael eu parhau',
  ),
  'staff.letter.promises-asked': drafted('Question about promises', 'Cwestiwn am addewidion'),
  'delivery.detail.seminar-cancelled': drafted('The seminar was cancelled.', 'Cafodd y seminar ei ganslo.'),
  'delivery.detail.seminar-begun': drafted('The seminar had begun.', 'Roedd y seminar wedi dechrau.'),
} as const satisfies Readonly<Record<string, Entry>>;
