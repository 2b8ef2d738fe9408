import { drafted, type Entry } from './entry.ts';

/** The pages on which staff and coordinators keep networks and their members, and what is wrong with a file of members. */
export const staffNetworks = {
  'staff.nav.networks': drafted('Networks', 'Rhwydweithiau'),
  'network.none': drafted(
    'There are no networks yet. Begin one, then add its members or load a file of them.',
    'Nid oes rhwydweithiau eto. Dechreuwch un, yna ychwanegwch ei aelodau neu llwythwch ffeil ohonynt.',
  ),
  'network.stopped': drafted(
    'Asked to get nothing from any network',
    'Gofynnodd am beidio â chael dim gan unrhyw rwydwaith',
  ),
  'network.in-none': drafted('In none now.', 'Nid yw mewn un ar hyn o bryd.'),
  'network.new': drafted('Begin a network', 'Dechrau rhwydwaith'),
  'network.change': drafted('Change the network', 'Newid y rhwydwaith'),
  'network.back': drafted('Back to the network', 'Yn ôl i’r rhwydwaith'),
  'network.saved': drafted('The network is as you want it.', 'Mae’r rhwydwaith fel yr ydych am iddo fod.'),
  'network.name': drafted('Name', 'Enw'),
  'network.name-taken': drafted(
    'There are too many networks of this name. Choose another.',
    'Mae gormod o rwydweithiau â’r enw hwn. Dewiswch un arall.',
  ),
  'network.purpose': drafted('What it is for', 'Ei bwrpas'),
  'network.purpose-hint': drafted(
    'A sentence or two. Whoever thinks of joining reads it.',
    'Brawddeg neu ddwy. Bydd pwy bynnag sy’n ystyried ymuno yn ei ddarllen.',
  ),
  'network.sectors': drafted('Who it is for', 'I bwy y mae'),
  'network.sectors-hint': drafted(
    'Choose none if it is for everybody.',
    'Peidiwch â dewis dim os yw i bawb.',
  ),
  'network.sectors-all': drafted('Everybody', 'Pawb'),
  'network.coordinator': drafted('Coordinator', 'Cydlynydd'),
  'network.coordinator-hint': drafted(
    'Keeps the members and sees each edition before it leaves. Leave both fields empty if staff do that.',
    'Yn cadw’r aelodau ac yn gweld pob rhifyn cyn iddo adael. Gadewch y ddau faes yn wag os bydd staff yn gwneud hynny.',
  ),
  'network.coordinator-none': drafted('Staff', 'Staff'),
  'network.pace': drafted('How often', 'Pa mor aml'),
  'network.pace-hint': drafted(
    'For members who have not chosen themselves.',
    'Ar gyfer aelodau nad ydynt wedi dewis eu hunain.',
  ),
  'network.pace.as-it-comes': drafted('As it comes', 'Wrth iddo gyrraedd'),
  'network.pace.weekly': drafted('Once a week', 'Unwaith yr wythnos'),
  'network.pace.monthly': drafted('Once a month', 'Unwaith y mis'),
  'network.pace-missing': drafted(
    'Choose how often the digest goes out',
    'Dewiswch pa mor aml y bydd y crynodeb yn mynd allan',
  ),
  'network.approval': drafted('Before an edition leaves', 'Cyn i rifyn adael'),
  'network.approval.approved': drafted('Somebody approves it', 'Mae rhywun yn ei gymeradwyo'),
  'network.approval.by-itself': drafted('It goes out by itself', 'Mae’n mynd allan ohono’i hun'),
  'network.approval-missing': drafted(
    'Choose whether somebody approves each edition',
    'Dewiswch a yw rhywun yn cymeradwyo pob rhifyn',
  ),
  'network.joining': drafted('Joining', 'Ymuno'),
  'network.joining.open': drafted(
    'Anybody can ask to join on its public page',
    'Gall unrhyw un ofyn am gael ymuno ar ei dudalen gyhoeddus',
  ),
  'network.joining.closed': drafted(
    'Only staff and the coordinator add members',
    'Dim ond staff a’r cydlynydd sy’n ychwanegu aelodau',
  ),
  'network.joining-missing': drafted('Choose who can join', 'Dewiswch pwy all ymuno'),

  'network.members': drafted('Members', 'Aelodau'),
  'network.members.count': drafted(
    '{count, plural, =0 {No members} one {# member} other {# members}}',
    '{count, plural, =0 {Dim aelodau} zero {# aelod} one {# aelod} two {# aelod} few {# aelod} many {# aelod} other {# aelod}}',
  ),
  'network.members.none': drafted(
    'Nobody is in this network yet. Add somebody, or load a file.',
    'Nid oes neb yn y rhwydwaith hwn eto. Ychwanegwch rywun, neu llwythwch ffeil.',
  ),
  'network.members.none-found': drafted('Nobody found.', 'Ni chafwyd hyd i neb.'),
  'network.members.find': drafted(
    'Name, body or whole email address',
    'Enw, corff neu gyfeiriad e-bost cyfan',
  ),
  'network.members.add': drafted('Add a member', 'Ychwanegu aelod'),
  'network.members.added': drafted('The member is on the list.', 'Mae’r aelod ar y rhestr.'),
  'network.members.export': drafted('Download the list', 'Lawrlwytho’r rhestr'),
  'network.members.remove': drafted('Take off the list', 'Tynnu oddi ar y rhestr'),
  'network.members.removed': drafted('The member is off the list.', 'Mae’r aelod oddi ar y rhestr.'),
  'network.members.remove-who': drafted('Who wants it?', 'Pwy sydd am hynny?'),
  'network.members.remove-asked': drafted(
    'They asked for it. Nobody else can put them back.',
    'Gofynnodd yr aelod am hynny. Ni all neb arall roi’r aelod yn ôl.',
  ),
  'network.members.remove-removed': drafted(
    'I do. They can be added again.',
    'Fi. Gellir ychwanegu’r aelod eto.',
  ),
  'network.members.remove-no': drafted('Leave them on the list', 'Gadael yr aelod ar y rhestr'),
  'network.organisation': drafted('Body they work for (optional)', 'Y corff y mae’n gweithio iddo (dewisol)'),
  'network.source': drafted('Where does the address come from?', 'O ble y daw’r cyfeiriad?'),
  'network.source-hint': drafted(
    'For example “delegates of the energy conference”. The member is told if they ask.',
    'Er enghraifft “cynrychiolwyr y gynhadledd ynni”. Dywedir wrth yr aelod os bydd yn gofyn.',
  ),
  'network.source-missing': drafted('Enter where the address comes from', 'Rhowch o ble y daw’r cyfeiriad'),
  'network.date': drafted('From which day?', 'O ba ddiwrnod?'),
  'network.date-hint': drafted('For example, 27 3 2027', 'Er enghraifft, 27 3 2027'),
  'network.date-ahead': drafted('The day must not be in the future', 'Ni chaiff y diwrnod fod yn y dyfodol'),
  'network.basis': drafted('On what ground are they written to?', 'Ar ba sail yr ysgrifennir at yr aelod?'),
  'network.basis.public-task': drafted('Public task', 'Tasg gyhoeddus'),
  'network.basis.consent': drafted('Consent', 'Cydsyniad'),
  'network.basis-missing': drafted('Choose the ground', 'Dewiswch y sail'),

  'network.import.title': drafted('Load a file of members', 'Llwytho ffeil o aelodau'),
  'network.import.what': drafted(
    'A spreadsheet saved as CSV, one row for each member. You see what it would do before anything is changed.',
    'Taenlen wedi’i chadw fel CSV, un rhes ar gyfer pob aelod. Cewch weld yr hyn y byddai’n ei wneud cyn i ddim newid.',
  ),
  'network.import.no-letters': drafted(
    'Nobody is written to because of it. Whoever left, or to whom mail has stopped, is left out, however the address is spelled.',
    'Nid ysgrifennir at neb o’i herwydd. Gadewir allan bwy bynnag a adawodd, neu y mae post iddynt wedi’i atal, sut bynnag y sillefir y cyfeiriad.',
  ),
  'network.import.columns': drafted(
    'An empty basis means public task, an empty date today.',
    'Mae sail wag yn golygu tasg gyhoeddus, a dyddiad gwag yn golygu heddiw.',
  ),
  'network.import.check-title': drafted('What this file would do', 'Yr hyn y byddai’r ffeil hon yn ei wneud'),
  'network.import.done-title': drafted('The members are loaded', 'Mae’r aelodau wedi’u llwytho'),
  'network.import.yes': drafted('Yes, load the members', 'Ie, llwythwch yr aelodau'),
  'network.import.created': drafted('New members', 'Aelodau newydd'),
  'network.import.updated': drafted('Changed', 'Wedi newid'),
  'network.import.unchanged': drafted('Members already', 'Yn aelodau’n barod'),
  'network.import.held-back': drafted('Must not be written to', 'Rhaid peidio ag ysgrifennu atynt'),
  'network.import.held-back-what': drafted(
    'These rows are right, and are left out all the same.',
    'Mae’r rhesi hyn yn gywir, ac fe’u gadewir allan er hynny.',
  ),
  'network.import.twice': drafted(
    'The same mailbox stands in row {other} already.',
    'Mae’r un blwch post yn rhes {other} yn barod.',
  ),
  'network.import.basis-wrong': drafted(
    'Enter “public task” or “consent”.',
    'Rhowch “tasg gyhoeddus” neu “cydsyniad”.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
