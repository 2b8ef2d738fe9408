import { drafted, type Entry } from './entry.ts';

/** Posts and kinds of bodies, the register of who holds which post, and what is wrong with a file of contacts. */
export const contacts = {
  'contact.post.leader': drafted('Leader', 'Arweinydd'),
  'contact.post.chief-executive': drafted('Chief executive', 'Prif weithredwr'),
  'contact.post.finance-portfolio-holder': drafted('Finance portfolio holder', 'Deiliad y portffolio cyllid'),
  'contact.post.finance-director': drafted('Finance director', 'Cyfarwyddwr cyllid'),
  'organisation.type.council': drafted('Council', 'Cyngor'),
  'organisation.type.health-board': drafted('Health board', 'Bwrdd iechyd'),
  'organisation.type.nhs-trust': drafted('NHS trust', 'Ymddiriedolaeth GIG'),
  'organisation.type.special-health-authority': drafted(
    'Special health authority',
    'Awdurdod iechyd arbennig',
  ),
  'organisation.type.nhs-shared-service': drafted('NHS shared service', 'Cydwasanaeth y GIG'),
  'organisation.type.police': drafted('Police', 'Heddlu'),
  'organisation.type.fire-service': drafted('Fire service', 'Gwasanaeth tân'),
  'organisation.type.national-park-authority': drafted(
    'National park authority',
    'Awdurdod parc cenedlaethol',
  ),
  'organisation.type.university': drafted('University', 'Prifysgol'),
  'organisation.type.college': drafted('College', 'Coleg'),
  'organisation.type.sponsored-body': drafted('Sponsored body', 'Corff a noddir'),
  'organisation.type.third-sector': drafted('Third sector', 'Trydydd sector'),
  'organisation.type.other': drafted('Other', 'Arall'),

  'contacts.title': drafted('Contacts in public bodies', 'Cysylltiadau mewn cyrff cyhoeddus'),
  'contacts.what': drafted(
    'Whom the fund tells of a new round: who holds which post in which body.',
    'Pwy mae’r gronfa’n rhoi gwybod iddynt am rownd newydd: pwy sydd ym mha swydd ym mha gorff.',
  ),
  'contacts.none': drafted(
    'There are no contacts yet. Add one, or load a file.',
    'Nid oes cysylltiadau eto. Ychwanegwch un, neu llwythwch ffeil.',
  ),
  'contacts.found': drafted(
    '{count, plural, =0 {No posts found.} one {# post.} other {# posts.}}',
    '{count, plural, =0 {Ni chafwyd hyd i swyddi.} zero {# swydd.} one {# swydd.} two {# swydd.} few {# swydd.} many {# swydd.} other {# swydd.}}',
  ),
  'contacts.words': drafted('Organisation, name or email address', 'Sefydliad, enw neu gyfeiriad e-bost'),
  'contacts.post': drafted('Post', 'Swydd'),
  'contacts.type': drafted('Kind of organisation', 'Math o sefydliad'),
  'contacts.holder': drafted('Who holds it', 'Pwy sydd ynddi'),
  'contacts.add': drafted('Add a contact', 'Ychwanegu cyswllt'),
  'contacts.load': drafted('Load a file of contacts', 'Llwytho ffeil o gysylltiadau'),
  'contacts.export': drafted('Download all as CSV', 'Lawrlwytho popeth fel CSV'),
  'contacts.edit.title': drafted('Change a contact', 'Newid cyswllt'),
  'contacts.edit.who': drafted('Who holds this post?', 'Pwy sydd yn y swydd hon?'),
  'contacts.edit.named': drafted('This person', 'Y person hwn'),
  'contacts.edit.nobody': drafted('Nobody now', 'Neb ar hyn o bryd'),
  'contacts.edit.who-missing': drafted(
    'Choose whether a person holds this post, or nobody.',
    'Dewiswch a oes rhywun yn y swydd hon, neu neb.',
  ),
  'contacts.edit.renamed': drafted(
    'An address that the fund knows already gets the name you enter everywhere.',
    'Bydd cyfeiriad y mae’r gronfa eisoes yn ei adnabod yn cael yr enw a rowch ym mhobman.',
  ),
  'contacts.edit.changed': drafted('Last changed', 'Newidiwyd ddiwethaf'),
  'contacts.edit.done': drafted('The contact was changed.', 'Newidiwyd y cyswllt.'),
  'contacts.organisation-missing': drafted('Enter the organisation’s name.', 'Rhowch enw’r sefydliad.'),
  'contacts.post-missing': drafted('Choose a post.', 'Dewiswch swydd.'),
  'contacts.type-missing': drafted('Choose the kind of organisation.', 'Dewiswch y math o sefydliad.'),
  'contact.refusal.exists': drafted(
    'This post is in the register already. Find it in the list and change it there.',
    'Mae’r swydd hon yn y gofrestr eisoes. Dewch o hyd iddi yn y rhestr a’i newid yno.',
  ),

  'contacts.import.what': drafted(
    'One row for each post. A row of a post that the register has already changes its holder; what you leave out stays.',
    'Un rhes ar gyfer pob swydd. Mae rhes ar gyfer swydd sydd eisoes yn y gofrestr yn newid pwy sydd ynddi; mae’r hyn a hepgorwch yn aros.',
  ),
  'contacts.import.posts': drafted('Posts can be called:', 'Gellir galw swyddi’n:'),
  'contacts.import.check-title': drafted(
    'Check before you load the contacts',
    'Gwirio cyn llwytho’r cysylltiadau',
  ),
  'contacts.import.created': drafted('New posts', 'Swyddi newydd'),
  'contacts.import.updated': drafted('Changed posts', 'Swyddi wedi’u newid'),
  'contacts.import.unchanged': drafted('Unchanged posts', 'Swyddi heb eu newid'),
  'contacts.import.no-letters': drafted(
    'Loading contacts sends nothing to anybody.',
    'Nid yw llwytho cysylltiadau’n anfon dim at neb.',
  ),
  'contacts.import.yes': drafted('Yes, load these contacts', 'Ydw, llwytho’r cysylltiadau hyn'),
  'contacts.import.done-title': drafted('The contacts were loaded', 'Llwythwyd y cysylltiadau'),
  'contacts.import.empty-file': drafted(
    'There are no contacts in this file. Its first row must hold the names of the columns, the next ones a post each.',
    'Nid oes cysylltiadau yn y ffeil hon. Rhaid i’r rhes gyntaf ddal enwau’r colofnau, a phob un wedyn swydd.',
  ),
  'contacts.import.twice': drafted(
    'Another row is about this post of this organisation already. Keep one of the two. Row: {other}',
    'Mae rhes arall eisoes yn ymwneud â’r swydd hon yn y sefydliad hwn. Cadwch un o’r ddwy. Rhes: {other}',
  ),
  'contacts.import.organisation-wrong': drafted(
    'Enter a name with letters or digits.',
    'Rhowch enw â llythrennau neu rifau.',
  ),
  'contacts.import.post-wrong': drafted(
    'Enter leader, chief executive, finance portfolio holder or finance director.',
    'Rhowch arweinydd, prif weithredwr, deiliad y portffolio cyllid neu gyfarwyddwr cyllid.',
  ),
  'contacts.import.type-wrong': drafted(
    'Enter one of the kinds of organisation that the page names, or leave it empty.',
    'Rhowch un o’r mathau o sefydliad y mae’r dudalen yn eu henwi, neu gadewch ef yn wag.',
  ),
} as const satisfies Record<string, Entry>;
