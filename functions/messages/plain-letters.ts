import { drafted, type Entry } from './entry.ts';

/**
 * The words that letters of all kinds without letters of their own share, and what each kind says of itself. What is owed stands before a colon, so that the
 * same words are right for every kind: in Welsh nothing agrees with it and nothing mutates it.
 */
export const plainLetters = {
  'letter.plain.notice.headline': drafted(
    '{what}: coming up. Due date: {date}',
    '{what}: i ddod cyn hir. Dyddiad cau: {date}',
  ),
  'letter.plain.ask.headline': drafted(
    '{what}: please answer by {date}',
    '{what}: atebwch erbyn {date} os gwelwch yn dda',
  ),
  'letter.plain.reminder.headline': drafted(
    '{what}: a reminder. Due date: {date}',
    '{what}: nodyn atgoffa. Dyddiad cau: {date}',
  ),
  'letter.plain.due.headline': drafted('{what}: due date {date}', '{what}: dyddiad cau {date}'),
  'letter.plain.overdue.headline': drafted('{what}: overdue since {date}', '{what}: yn hwyr ers {date}'),
  'letter.plain.sponsor.headline': drafted(
    '{what}: your help is needed. Due date: {date}',
    '{what}: mae angen eich help. Dyddiad cau: {date}',
  ),
  'letter.plain.sponsor.opening': drafted(
    'You sponsor this project. We have asked it for what is named above, and have had no answer. Please see that it is answered, or answer it yourself with the link below.',
    'Chi yw noddwr y prosiect hwn. Rydym wedi gofyn i’r prosiect am yr hyn a enwir uchod, ac ni chafwyd ateb. Gofalwch ei fod yn cael ei ateb, neu atebwch eich hun drwy’r ddolen isod.',
  ),
  'letter.plain.told.headline': drafted('{what}: we have asked for it again', '{what}: rydym wedi gofyn eto'),
  'letter.plain.told.opening': drafted(
    'You need not do anything. We tell you because it concerns your work.',
    'Nid oes angen i chi wneud dim. Rydym yn rhoi gwybod i chi am ei fod yn ymwneud â’ch gwaith.',
  ),
  'letter.plain.asked': drafted('Whom we asked', 'I bwy y gofynnwyd'),
  'letter.plain.pointers': drafted(
    'Is somebody else the right person, or do you need more time? Say so with the same link.',
    'Ai rhywun arall yw’r person cywir, neu a oes angen rhagor o amser arnoch? Rhowch wybod drwy’r un ddolen.',
  ),
  'letter.plain.short-helps': drafted('A short answer helps too.', 'Mae ateb byr yn helpu hefyd.'),
  'letter.plain.receipt.headline': drafted('{what}: we have your answer', '{what}: mae eich ateb gennym'),
  'letter.plain.receipt.opening': drafted(
    'Thank you. No more reminders about this will come.',
    'Diolch. Ni ddaw rhagor o nodiadau atgoffa am hyn.',
  ),
  'letter.plain.receipt.next': drafted(
    'The fund’s staff now read your answer, and then write to you. Until they accept it you can still change it.',
    'Bydd staff y gronfa nawr yn darllen eich ateb, ac yna’n ysgrifennu atoch. Gallwch newid eich ateb o hyd nes iddynt ei dderbyn.',
  ),
  'letter.plain.receipt.over': drafted('There is nothing more to do.', 'Nid oes dim mwy i’w wneud.'),
  'letter.plain.receipt.file': drafted('answer', 'ateb'),
  'letter.plain.accepted.headline': drafted('{what}: accepted', '{what}: derbyniwyd'),
  'letter.plain.accepted.opening': drafted(
    'Thank you. We have read your answer and accepted it.',
    'Diolch. Rydym wedi darllen eich ateb ac wedi’i dderbyn.',
  ),

  'letter.certification.opening': drafted(
    'You are named as the finance certifier of this application. Please read its figures and confirm them, or say why you cannot. It cannot be sent to the fund before that. You need no account.',
    'Cawsoch eich enwi’n ardystiwr cyllid y cais hwn. Darllenwch ei ffigurau a’u cadarnhau, neu dywedwch pam na allwch wneud hynny. Ni ellir ei anfon at y gronfa cyn hynny. Nid oes angen cyfrif arnoch.',
  ),
  'letter.milestone.opening': drafted(
    'Your project set out to reach this milestone by the date below. Please tell us whether it has. If it has not, say by when it will and why: it takes two minutes, and nobody is blamed. You need no account.',
    'Bwriad eich prosiect oedd cyrraedd y garreg filltir hon erbyn y dyddiad isod. Rhowch wybod i ni a yw wedi gwneud hynny. Os nad yw, dywedwch erbyn pryd y bydd a pham: mae’n cymryd dwy funud, ac ni chaiff neb ei feio. Nid oes angen cyfrif arnoch.',
  ),
  'letter.progress-update.opening': drafted(
    'Four times a year we ask three questions: what happened, what you learnt, and what comes next. A few sentences each are enough. If you agree, we pass them on to others who work on the same things. You need no account.',
    'Bedair gwaith y flwyddyn rydym yn gofyn tri chwestiwn: beth ddigwyddodd, beth a ddysgoch, a beth sy’n dod nesaf. Mae ychydig frawddegau ar gyfer pob un yn ddigon. Os cytunwch, byddwn yn eu rhannu ag eraill sy’n gweithio ar yr un pethau. Nid oes angen cyfrif arnoch.',
  ),
  'letter.contact-confirmation.opening': drafted(
    'People move on, and what they know goes with them. Twice a year we ask whether the people we have on record for your project are still the right ones. If they are, one answer is enough. You need no account.',
    'Mae pobl yn symud ymlaen, ac mae’r hyn a wyddant yn mynd gyda nhw. Ddwywaith y flwyddyn rydym yn gofyn ai’r bobl sydd gennym ar gofnod ar gyfer eich prosiect yw’r rhai cywir o hyd. Os felly, mae un ateb yn ddigon. Nid oes angen cyfrif arnoch.',
  ),
  'letter.repayment.opening': drafted(
    'The instalment below falls due on the date below. Please pay it by then, and confirm the payment with the link: its date, its reference and its amount. If it has been paid, only the confirmation is needed.',
    'Mae’r rhandaliad isod yn ddyledus ar y dyddiad isod. Talwch ef erbyn hynny, a chadarnhewch y taliad drwy’r ddolen: ei ddyddiad, ei gyfeirnod a’i swm. Os yw wedi’i dalu, dim ond y cadarnhad sydd ei angen.',
  ),
  'letter.evaluation-report.opening': drafted(
    'Your award asked for an evaluation, planned from the beginning. Please tell us who made it, what it found, what others should take from it, and where it can be read. It takes about half an hour, in several sittings if you like. You need no account.',
    'Gofynnodd eich dyfarniad am werthusiad, wedi’i gynllunio o’r dechrau. Dywedwch wrthym pwy a’i gwnaeth, beth a ganfu, beth y dylai eraill ei gymryd ohono, a ble y gellir ei ddarllen. Mae’n cymryd tua hanner awr, fesul tipyn os dymunwch. Nid oes angen cyfrif arnoch.',
  ),
  'letter.local-benefit-forecast.opening': drafted(
    'We ask every project what its spending is expected to be worth to its own area: what is spent, how much of that locally, and how much of that locally again. Careful estimates are enough, and the ratio is worked out for you. You need no account.',
    'Rydym yn gofyn i bob prosiect beth y disgwylir i’w wariant fod yn werth i’w ardal ei hun: beth a werir, faint o hynny’n lleol, a faint o hwnnw’n lleol eto. Mae amcangyfrifon gofalus yn ddigon, a chyfrifir y gymhareb ar eich rhan. Nid oes angen cyfrif arnoch.',
  ),
  'letter.local-benefit-actual.opening': drafted(
    'When your project began it said what its spending was expected to be worth to its own area. Please tell us what it came to, by the same three rounds. We set the two side by side; a difference is a lesson, not a blot. You need no account.',
    'Pan ddechreuodd eich prosiect dywedodd beth y disgwylid i’w wariant fod yn werth i’w ardal ei hun. Dywedwch wrthym beth oedd yn y diwedd, yn ôl yr un tair rownd. Rydym yn gosod y ddau ochr yn ochr; gwers yw gwahaniaeth, nid rhywbeth i gywilyddio amdano. Nid oes angen cyfrif arnoch.',
  ),
  'letter.outcomes-review.opening': drafted(
    'When your project was awarded its outcomes were agreed on provisionally. Please tell us how each stands now, and what was learnt about it. They are filled in for you as they were agreed: change them or add to them where the work has taught you better. You need no account.',
    'Pan gafodd eich prosiect ei ddyfarniad cytunwyd ar ei ganlyniadau dros dro. Dywedwch wrthym sut mae pob un yn sefyll nawr, a beth a ddysgwyd amdano. Maent wedi’u llenwi ar eich rhan fel y cytunwyd: newidiwch hwy neu ychwanegwch atynt lle mae’r gwaith wedi dysgu’n well i chi. Nid oes angen cyfrif arnoch.',
  ),
  'letter.lessons-note.opening': drafted(
    'The award was not taken up, so nothing more is asked of you but a short note: why, and what others can learn from it. Ten minutes are enough. You need no account.',
    'Ni ddefnyddiwyd y dyfarniad, felly ni ofynnir dim mwy gennych ond nodyn byr: pam, a beth all eraill ei ddysgu o hynny. Mae deng munud yn ddigon. Nid oes angen cyfrif arnoch.',
  ),
} as const satisfies Record<string, Entry>;
