import { drafted, type Entry } from './entry.ts';

/** The pages on which a reader asks for more time, or says who should answer. */
export const answeringPeople = {
  'answer.time-request': drafted(
    'You asked for more time. Until: {until}',
    'Gofynnwyd am ragor o amser. Hyd: {until}',
  ),
  'answer.time-request.next': drafted(
    'The fund will answer by email. Nobody is reminded until then.',
    'Bydd y gronfa’n ateb drwy e-bost. Ni chaiff neb ei atgoffa tan hynny.',
  ),
  'answer.handover-request': drafted(
    'You named somebody else. Name: {name}',
    'Rydych wedi enwi rhywun arall. Enw: {name}',
  ),
  'answer.handover-request.next': drafted(
    'The fund does not know their organisation yet, so somebody there will look at it first. Nobody is reminded until then.',
    'Nid yw’r gronfa’n adnabod eu sefydliad eto, felly bydd rhywun yno’n edrych arno’n gyntaf. Ni chaiff neb ei atgoffa tan hynny.',
  ),

  'answer.more-time.title': drafted('I need more time', 'Mae angen rhagor o amser arnaf'),
  'answer.more-time.now': drafted('The date now: {dueOn}', 'Y dyddiad nawr: {dueOn}'),
  'answer.more-time.next': drafted(
    'The fund will answer by email. Nobody is reminded until then, and you can go on writing.',
    'Bydd y gronfa’n ateb drwy e-bost. Ni chaiff neb ei atgoffa tan hynny, a gallwch barhau i ysgrifennu.',
  ),
  'answer.more-time.again': drafted(
    'You asked already. What you enter here takes its place. Until: {until}',
    'Rydych wedi gofyn yn barod. Bydd yr hyn a rowch yma yn cymryd ei le. Hyd: {until}',
  ),
  'answer.more-time.next.payment': drafted(
    'The fund will answer by email. Nobody is reminded until then, and you can still pay.',
    'Bydd y gronfa’n ateb drwy e-bost. Ni chaiff neb ei atgoffa tan hynny, a gallwch dalu o hyd.',
  ),
  'answer.more-time.until.payment': drafted('When can you pay it?', 'Pryd allwch chi ei dalu?'),
  'answer.more-time.choose.payment': drafted('Select when you can pay it', 'Dewiswch pryd y gallwch ei dalu'),
  'answer.more-time.until': drafted('When can you send it?', 'Pryd allwch chi ei hanfon?'),
  'answer.more-time.other': drafted('On another date', 'Ar ddyddiad arall'),
  'answer.more-time.date': drafted('Which date?', 'Pa ddyddiad?'),
  'answer.more-time.date.hint': drafted('For example, 31 3 2027', 'Er enghraifft, 31 3 2027'),
  'answer.more-time.reason': drafted('Why do you need more time?', 'Pam mae angen rhagor o amser arnoch?'),
  'answer.more-time.reason.hint': drafted('One sentence is enough.', 'Mae un frawddeg yn ddigon.'),
  'answer.more-time.ask': drafted('Ask for more time', 'Gofyn am ragor o amser'),
  'answer.more-time.choose': drafted('Select when you can send it', 'Dewiswch pryd y gallwch ei hanfon'),
  'answer.more-time.reason-missing': drafted(
    'Enter why you need more time',
    'Dywedwch pam mae angen rhagor o amser arnoch',
  ),

  'answer.person.name': drafted('Their name', 'Eu henw'),
  'answer.person.email': drafted('Their work email address', 'Eu cyfeiriad e-bost gwaith'),
  'answer.person.email.hint': drafted('We write to them there.', 'Byddwn yn ysgrifennu atynt yno.'),
  'answer.person.language': drafted('The language they prefer', 'Yr iaith sydd orau ganddynt'),
  'answer.person.language.cy': drafted('Welsh', 'Cymraeg'),
  'answer.person.language.en': drafted('English', 'Saesneg'),
  'answer.person.language.unknown': drafted(
    'I do not know: write in both',
    'Nid wyf yn gwybod: ysgrifennwch yn y ddwy',
  ),
  'answer.person.name-missing': drafted('Enter their name', 'Rhowch eu henw'),
  'answer.person.email-missing': drafted('Enter their email address', 'Rhowch eu cyfeiriad e-bost'),
  'answer.person.email-wrong': drafted(
    'Enter an email address in the right form, such as name@example.org',
    'Rhowch gyfeiriad e-bost yn y ffurf gywir, er enghraifft enw@example.org',
  ),
  'answer.person.language-missing': drafted(
    'Select the language they prefer, or that you do not know',
    'Dewiswch yr iaith sydd orau ganddynt, neu na wyddoch',
  ),

  'answer.not-mine.title': drafted('This is not mine', 'Nid fy nghyfrifoldeb i yw hwn'),
  'answer.not-mine.why': drafted(
    'People move on. Tell us who should answer now, and we will write to them and no longer to you.',
    'Mae pobl yn symud ymlaen. Dywedwch wrthym pwy ddylai ateb nawr, a byddwn yn ysgrifennu atynt hwy ac nid atoch chi.',
  ),
  'answer.not-mine.who': drafted('Who should answer?', 'Pwy ddylai ateb?'),
  'answer.not-mine.named': drafted('I know who', 'Rwy’n gwybod pwy'),
  'answer.not-mine.unknown': drafted('I do not know', 'Nid wyf yn gwybod'),
  'answer.not-mine.unknown.hint': drafted(
    'We ask others in the project. Your link stops working.',
    'Byddwn yn gofyn i eraill yn y prosiect. Bydd eich dolen yn peidio â gweithio.',
  ),
  'answer.not-mine.choose': drafted(
    'Select whether you know who should answer',
    'Dewiswch a wyddoch pwy ddylai ateb',
  ),

  'answer.contact.title': drafted('Who leads this project now?', 'Pwy sy’n arwain y prosiect hwn nawr?'),
  'answer.contact.title-deputy': drafted(
    'Who is the deputy of this project now?',
    'Pwy yw dirprwy’r prosiect hwn nawr?',
  ),
  'answer.contact.why': drafted(
    'We cannot reach the person we know of, and what the project learnt should not leave with them. It is one question.',
    'Ni allwn gyrraedd y person y gwyddom amdano, ac ni ddylai’r hyn a ddysgodd y prosiect ddiflannu gyda hwy. Un cwestiwn ydyw.',
  ),
  'answer.contact.why-left': drafted(
    'The person we asked has told us that this is not theirs, and what the project learnt should not leave with them. It is one question.',
    'Mae’r person y gofynnom iddo wedi dweud wrthym nad eu cyfrifoldeb hwy yw hyn, ac ni ddylai’r hyn a ddysgodd y prosiect ddiflannu gyda hwy. Un cwestiwn ydyw.',
  ),
  'answer.contact.left': drafted('Who told us: {name}', 'Pwy ddywedodd wrthym: {name}'),
  'answer.contact.lost': drafted('Name: {name}', 'Enw: {name}'),
  'answer.contact.lost-email': drafted(
    'Address that does not work: {email}',
    'Cyfeiriad nad yw’n gweithio: {email}',
  ),
  'answer.contact.who': drafted('Your answer', 'Eich ateb'),
  'answer.contact.same': drafted('The same person, with a new address', 'Yr un person, â chyfeiriad newydd'),
  'answer.contact.new-email': drafted('Their new email address', 'Eu cyfeiriad e-bost newydd'),
  'answer.contact.another': drafted('Another person', 'Person arall'),
  'answer.contact.unknown': drafted('I do not know', 'Nid wyf yn gwybod'),
  'answer.contact.choose': drafted('Select an answer', 'Dewiswch ateb'),
  'answer.contact.name-them': drafted(
    'Select “Another person” and enter their name',
    'Dewiswch “Person arall” a rhowch eu henw',
  ),
  'answer.contact.same-address': drafted(
    'This is the address that does not work. Enter the new one',
    'Hwn yw’r cyfeiriad nad yw’n gweithio. Rhowch yr un newydd',
  ),

  'answer.thanks.handed-over': drafted(
    'Thank you: we write to them now',
    'Diolch: byddwn yn ysgrifennu atynt nawr',
  ),
  'answer.thanks.handed-over.next': drafted(
    'The person you named takes over, and your own link has stopped working. Everything written so far is kept for them. You need do nothing more.',
    'Bydd y person a enwyd gennych yn cymryd drosodd, ac mae eich dolen chi wedi peidio â gweithio. Mae popeth a ysgrifennwyd hyd yma wedi’i gadw ar eu cyfer. Nid oes angen i chi wneud dim mwy.',
  ),
  'answer.thanks.left': drafted('Thank you for telling us', 'Diolch am roi gwybod i ni'),
  'answer.thanks.left.next': drafted(
    'We no longer write to you about this, and ask others in the project instead. You need do nothing more.',
    'Ni fyddwn yn ysgrifennu atoch am hyn mwyach, a byddwn yn gofyn i eraill yn y prosiect yn lle hynny. Nid oes angen i chi wneud dim mwy.',
  ),
  'answer.thanks.contact-named': drafted(
    'Thank you: that is all we needed',
    'Diolch: dyna’r cyfan yr oedd ei angen arnom',
  ),
  'answer.thanks.contact-named.next': drafted(
    'We write to the person you named. You need do nothing more.',
    'Byddwn yn ysgrifennu at y person a enwyd gennych. Nid oes angen i chi wneud dim mwy.',
  ),
  'answer.thanks.contact-unknown': drafted('Thank you for telling us', 'Diolch am roi gwybod i ni'),
  'answer.thanks.contact-unknown.next': drafted(
    'Somebody at the fund will find out. If you learn who it is, use the same link again.',
    'Bydd rhywun yn y gronfa’n holi. Os dewch i wybod pwy ydyw, defnyddiwch yr un ddolen eto.',
  ),
} as const satisfies Record<string, Entry>;
