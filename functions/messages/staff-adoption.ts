import { drafted, type Entry } from './entry.ts';

/** The pages on which staff send a proven idea to other bodies, and see who does what with it. */
export const staffAdoption = {
  'start.send-idea.title': drafted('Send a proven idea', 'Anfon syniad a brofwyd'),
  'start.send-idea.help': drafted(
    'Send a project whose lessons were accepted to other bodies, and ask each whether it adopts it, adapts it, or not and why.',
    'Anfon prosiect y derbyniwyd ei wersi at gyrff eraill, a gofyn i bob un a yw’n ei fabwysiadu, yn ei addasu, neu ddim a pham.',
  ),
  'staff.adoption.title': drafted(
    'Who does what with proven ideas',
    'Pwy sy’n gwneud beth â syniadau a brofwyd',
  ),
  'staff.adoption.what': drafted(
    'Every body that was sent a proven project, and what it does with it. Whatever a body answered is in its own words.',
    'Pob corff yr anfonwyd prosiect a brofwyd ato, a’r hyn y mae’n ei wneud ag ef. Yng ngeiriau’r corff ei hun y mae pob ateb.',
  ),
  'staff.adoption.none': drafted(
    'No proven project has been sent to anybody yet.',
    'Nid oes prosiect a brofwyd wedi’i anfon at neb eto.',
  ),
  'staff.adoption.found': drafted(
    '{count, plural, one {# request} other {# requests}}',
    '{count, plural, zero {# cais} one {# cais} two {# gais} few {# chais} many {# chais} other {# cais}}',
  ),
  'staff.adoption.counts': drafted('How many stand where', 'Faint sy’n sefyll ble'),
  'staff.adoption.by': drafted('Group by', 'Grwpio yn ôl'),
  'staff.adoption.by.project': drafted('Idea', 'Syniad'),
  'staff.adoption.by.organisation': drafted('Body', 'Corff'),
  'staff.adoption.words': drafted('Project, body or their words', 'Prosiect, corff neu eu geiriau'),
  'staff.adoption.standing': drafted('What they do', 'Beth maent yn ei wneud'),
  'staff.adoption.since': drafted('Since', 'Ers'),
  'staff.adoption.said': drafted('What they said', 'Beth a ddywedwyd'),
  'staff.adoption.due': drafted('Asked to answer by', 'Gofynnwyd am ateb erbyn'),
  'staff.adoption.paused': drafted('Paused', 'Wedi’i oedi'),
  'staff.adoption.not-told': drafted('Not to be told to others', 'Ddim i’w ddweud wrth eraill'),
  'staff.adoption.open': drafted('See the request', 'Gweld y cais'),
  'staff.adoption.choose-project': drafted('Send a proven idea: which?', 'Anfon syniad a brofwyd: pa un?'),
  'staff.adoption.choose-project-what': drafted(
    'Proven is a project that was not given up and whose lessons-learnt document was accepted.',
    'Prosiect na roddwyd y gorau iddo ac y derbyniwyd ei ddogfen gwersi a ddysgwyd yw un a brofwyd.',
  ),
  'staff.adoption.no-proven': drafted(
    'No project is proven yet. One is as soon as its lessons-learnt document is accepted.',
    'Nid oes prosiect wedi’i brofi eto. Bydd un cyn gynted ag y derbynnir ei ddogfen gwersi a ddysgwyd.',
  ),
  'staff.adoption.was-sent': drafted('Sent to others already', 'Wedi’i anfon at eraill yn barod'),
  'staff.adoption.all': drafted('All proven ideas', 'Pob syniad a brofwyd'),
  'staff.adoption.back': drafted(
    'What became of this project elsewhere',
    'Beth a ddaeth o’r prosiect hwn mewn mannau eraill',
  ),
  'staff.adoption.sent': drafted(
    '{count, plural, one {# body has been sent it. Its letter is on its way.} other {# bodies have been sent it. Their letters are on their way.}}',
    '{count, plural, zero {Anfonwyd ef at # corff.} one {Anfonwyd ef at # corff. Mae ei lythyr ar ei ffordd.} two {Anfonwyd ef at # gorff. Mae eu llythyrau ar eu ffordd.} few {Anfonwyd ef at # chorff. Mae eu llythyrau ar eu ffordd.} many {Anfonwyd ef at # chorff. Mae eu llythyrau ar eu ffordd.} other {Anfonwyd ef at # corff. Mae eu llythyrau ar eu ffordd.}}',
  ),
  'staff.adoption.sent-to-nobody': drafted(
    'It has not been sent to anybody yet.',
    'Nid yw wedi’i anfon at neb eto.',
  ),
  'staff.adoption.send': drafted('Send it to bodies', 'Anfon at gyrff'),
  'staff.adoption.send-what': drafted(
    'Each body is asked once: it gets a letter now, two reminders, then its other head is asked. If nobody answers, the request closes as unanswered.',
    'Gofynnir i bob corff unwaith: caiff lythyr nawr, dau nodyn atgoffa, ac yna gofynnir i’w bennaeth arall. Os na wna neb ateb, caiff y cais ei gau heb ateb.',
  ),
  'staff.adoption.bodies': drafted('To which bodies?', 'At ba gyrff?'),
  'staff.adoption.bodies-hint': drafted(
    'Those of the register of contacts that have not been sent it.',
    'Y rhai yn y gofrestr gysylltiadau nad anfonwyd ef atynt.',
  ),
  'staff.adoption.bodies-missing': drafted('Choose at least one body', 'Dewiswch o leiaf un corff'),
  'staff.adoption.bodies-none': drafted(
    'No body fits. Look for something else.',
    'Nid oes corff yn cyfateb. Chwiliwch am rywbeth arall.',
  ),
  'staff.adoption.bodies-empty': drafted(
    'The register of contacts is empty. Load it first, or name a person at one body.',
    'Mae’r gofrestr gysylltiadau’n wag. Llwythwch hi yn gyntaf, neu enwch berson mewn un corff.',
  ),
  'staff.adoption.kept': drafted(
    '{count, plural, one {# more body is chosen and not shown.} other {# more bodies are chosen and not shown.}}',
    '{count, plural, zero {Nid oes # corff arall wedi’i ddewis.} one {Mae # corff arall wedi’i ddewis a heb ei ddangos.} two {Mae # gorff arall wedi’u dewis a heb eu dangos.} few {Mae # chorff arall wedi’u dewis a heb eu dangos.} many {Mae # chorff arall wedi’u dewis a heb eu dangos.} other {Mae # corff arall wedi’u dewis a heb eu dangos.}}',
  ),
  'staff.adoption.already-asked': drafted(
    '{count, plural, one {# body has been sent it before and is left out.} other {# bodies have been sent it before and are left out.}}',
    '{count, plural, zero {Nid anfonwyd ef at # corff o’r blaen.} one {Anfonwyd ef at # corff o’r blaen, a gadewir hwnnw allan.} two {Anfonwyd ef at # gorff o’r blaen, a gadewir y rheini allan.} few {Anfonwyd ef at # chorff o’r blaen, a gadewir y rheini allan.} many {Anfonwyd ef at # chorff o’r blaen, a gadewir y rheini allan.} other {Anfonwyd ef at # corff o’r blaen, a gadewir y rheini allan.}}',
  ),
  'staff.adoption.find': drafted('Find a body', 'Chwilio am gorff'),
  'staff.adoption.tick-all': drafted('Choose all that are shown', 'Dewis pob un a ddangosir'),
  'staff.adoption.through': drafted('Who is asked there?', 'Pwy a holir yno?'),
  'staff.adoption.through-hint': drafted(
    'Whoever holds the post on the day of each letter.',
    'Pwy bynnag sydd yn y swydd ar ddiwrnod pob llythyr.',
  ),
  'staff.adoption.through-missing': drafted('Choose who is asked', 'Dewiswch pwy a holir'),
  'staff.adoption.through-named': drafted('A person I name, at one body', 'Person a enwaf, mewn un corff'),
  'staff.adoption.through-named-hint': drafted(
    'The bodies ticked above then do not count.',
    'Nid yw’r cyrff a diciwyd uchod yn cyfrif wedyn.',
  ),
  'staff.adoption.person-email': drafted('Their email address', 'Eu cyfeiriad e-bost'),
  'staff.adoption.own-body': drafted(
    'This body carried the project out itself. Name another',
    'Y corff hwn a gyflawnodd y prosiect. Enwch un arall',
  ),
  'staff.adoption.no-mail': drafted(
    'Mail to this address has stopped. Name another person',
    'Mae post i’r cyfeiriad hwn wedi stopio. Enwch berson arall',
  ),
  'staff.adoption.nobody': drafted(
    'Nobody can be asked at any of these bodies. Choose another post, or say in the register who holds it',
    'Ni ellir gofyn i neb yn yr un o’r cyrff hyn. Dewiswch swydd arall, neu dywedwch yn y gofrestr pwy sydd ynddi',
  ),
  'staff.adoption.due-legend': drafted('By when should they answer?', 'Erbyn pryd y dylent ateb?'),
  'staff.adoption.due-hint': drafted(
    'A working day between two weeks and six months from now. For example, 14 9 2027',
    'Diwrnod gwaith rhwng pythefnos a chwe mis o nawr. Er enghraifft, 14 9 2027',
  ),
  'staff.adoption.due-range': drafted(
    'Enter a day between two weeks and six months from now',
    'Rhowch ddiwrnod rhwng pythefnos a chwe mis o nawr',
  ),
  'staff.adoption.check': drafted('Check before it is sent', 'Gwirio cyn ei anfon'),
  'staff.adoption.will-ask': drafted(
    '{count, plural, one {# body will be asked} other {# bodies will be asked}}',
    '{count, plural, zero {Ni ofynnir i # corff} one {Gofynnir i # corff} two {Gofynnir i # gorff} few {Gofynnir i # chorff} many {Gofynnir i # chorff} other {Gofynnir i # corff}}',
  ),
  'staff.adoption.person': drafted('Who is asked', 'Pwy a holir'),
  'staff.adoption.cannot-ask': drafted(
    '{count, plural, one {# body cannot be asked} other {# bodies cannot be asked}}',
    '{count, plural, zero {Gellir gofyn i bob corff} one {Ni ellir gofyn i # corff} two {Ni ellir gofyn i # gorff} few {Ni ellir gofyn i # chorff} many {Ni ellir gofyn i # chorff} other {Ni ellir gofyn i # corff}}',
  ),
  'staff.adoption.cannot-ask-what': drafted(
    'They get nothing. Say in the register of contacts who holds the post, and send it to them then.',
    'Ni chânt ddim. Dywedwch yn y gofrestr gysylltiadau pwy sydd yn y swydd, ac anfonwch ef atynt bryd hynny.',
  ),
  'staff.adoption.because.nobody': drafted('Nobody holds the post', 'Nid oes neb yn y swydd'),
  'staff.adoption.because.no-mail': drafted(
    'Mail to its holder has stopped',
    'Mae post at ddeiliad y swydd wedi stopio',
  ),
  'staff.adoption.register': drafted('Register of contacts', 'Y gofrestr gysylltiadau'),
  'staff.adoption.was-asked': drafted(
    'Was sent it before; nothing more is sent',
    'Anfonwyd ef ato o’r blaen; ni anfonir dim mwy',
  ),
  'staff.adoption.letter': drafted('The letter', 'Y llythyr'),
  'staff.adoption.letter-what': drafted(
    'As the first of them reads it, in both languages. Each reads it in their own.',
    'Fel y bydd y cyntaf ohonynt yn ei ddarllen, yn y ddwy iaith. Bydd pob un yn ei ddarllen yn ei iaith ei hun.',
  ),
  'staff.adoption.yes': drafted('Yes, send it', 'Ie, ei anfon'),
  'staff.adoption.edit': drafted('Change it', 'Ei newid'),
  'staff.adoption.champion': drafted('What its champion hears', 'Beth mae ei hyrwyddwr yn ei glywed'),
  'staff.adoption.champion-what': drafted(
    'On the first working day of April and of October the champion hears who does what with it, if anything has happened since they last heard.',
    'Ar ddiwrnod gwaith cyntaf mis Ebrill a mis Hydref mae’r hyrwyddwr yn clywed pwy sy’n gwneud beth ag ef, os oes rhywbeth wedi digwydd ers y tro diwethaf.',
  ),
  'staff.adoption.next-report': drafted('Next report', 'Adroddiad nesaf'),
  'staff.adoption.no-champion': drafted(
    'Nobody is the champion of this project, so nobody hears of it.',
    'Nid oes hyrwyddwr gan y prosiect hwn, felly nid oes neb yn clywed amdano.',
  ),
  'staff.adoption.name-champion': drafted('Name a champion', 'Enwi hyrwyddwr'),
  'staff.adoption.report.sent': drafted('Sent', 'Anfonwyd'),
  'staff.adoption.report.nothing-new': drafted(
    'Not sent: nothing had happened since the last one',
    'Heb ei anfon: nid oedd dim wedi digwydd ers yr un diwethaf',
  ),
  'staff.adoption.report.nobody': drafted(
    'Not sent: no champion could be reached',
    'Heb ei anfon: ni ellid cyrraedd hyrwyddwr',
  ),
  'staff.adoption.report.read': drafted('Read the report', 'Darllen yr adroddiad'),
  'staff.adoption.request': drafted('What the body answered', 'Beth atebodd y corff'),
} as const satisfies Record<string, Entry>;
