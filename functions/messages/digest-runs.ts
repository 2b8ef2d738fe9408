import { drafted, type Entry } from './entry.ts';

/** The words of the pages on which staff follow, stop and start runs of digests. */
export const digestRuns = {
  'staff.nav.digests': drafted('Digests', 'Crynodebau'),
  'start.send-digests.title': drafted('Send digests now', 'Anfon crynodebau nawr'),
  'start.send-digests.help': drafted(
    'Digests leave by themselves. You can also send what is ready now; you see first how many people would get one.',
    'Mae crynodebau’n gadael ohonynt eu hunain. Gallwch hefyd anfon yr hyn sy’n barod nawr; cewch weld yn gyntaf faint o bobl fyddai’n cael un.',
  ),
  'digest.pace': drafted('Whose', 'I bwy'),
  'digest.pace.as-it-comes': drafted(
    'Those who get news as it comes',
    'Y rhai sy’n cael newyddion wrth iddynt gyrraedd',
  ),
  'digest.pace.weekly': drafted('Weekly readers', 'Darllenwyr wythnosol'),
  'digest.pace.monthly': drafted('Monthly readers', 'Darllenwyr misol'),
  'digest.runs.what': drafted(
    'A run sends one digest to each person whose turn it is, with everything new in their networks since their last one.',
    'Mae rhediad yn anfon un crynodeb at bob person y mae eu tro wedi dod, gyda phopeth newydd yn eu rhwydweithiau ers eu crynodeb diwethaf.',
  ),
  'digest.runs.next': drafted('Next', 'Nesaf'),
  'digest.runs.no-next': drafted(
    'No digest is planned. The first piece that is approved sets the times.',
    'Nid oes crynodeb wedi’i drefnu. Y darn cyntaf a gymeradwyir sy’n pennu’r amserau.',
  ),
  'digest.runs.title': drafted('Runs', 'Rhediadau'),
  'digest.runs.none': drafted('No digest has been sent yet.', 'Nid oes crynodeb wedi’i anfon eto.'),
  'digest.run.title': drafted('Digests up to', 'Crynodebau hyd at'),
  'digest.run.back': drafted('Back to the run', 'Yn ôl i’r rhediad'),
  'digest.run.to': drafted('Up to', 'Hyd at'),
  'digest.run.started': drafted('Started', 'Dechreuwyd'),
  'digest.run.closed': drafted('Ended', 'Daeth i ben'),
  'digest.run.recipients': drafted('Get one by email', 'Yn cael un drwy e-bost'),
  'digest.run.sent': drafted('Sent', 'Anfonwyd'),
  'digest.run.not-wanted': drafted(
    'No longer wanted when their turn came',
    'Heb eu heisiau mwyach pan ddaeth eu tro',
  ),
  'digest.run.failed': drafted('Refused by the mail service', 'Gwrthodwyd gan y gwasanaeth post'),
  'digest.run.unknown': drafted('Not known whether they left', 'Ddim yn hysbys a wnaethant adael'),
  'digest.run.printed': drafted('On paper', 'Ar bapur'),
  'digest.run.nothing-for': drafted('Nothing new for them', 'Dim byd newydd iddynt'),
  'digest.run.bounced': drafted('Came back', 'Daeth yn ôl'),
  'digest.run.complained': drafted('Marked as spam', 'Nodwyd fel sbam'),
  'digest.run.progress': drafted('How far the run has come', 'Pa mor bell y mae’r rhediad wedi dod'),
  'digest.run.so-far': drafted('{done} of {all} are dealt with.', 'Wedi’u trin: {done}. Cyfanswm: {all}.'),
  'digest.run.look-again': drafted('Look again', 'Edrych eto'),
  'digest.run.waits': drafted(
    'The mail service takes no more today. The run goes on by itself: {time}.',
    'Nid yw’r gwasanaeth post yn derbyn mwy heddiw. Bydd y rhediad yn mynd yn ei flaen ohono’i hun: {time}.',
  ),
  'digest.run.trips': drafted(
    'The run stops by itself when {bounces}% come back or {complaints}% are marked as spam.',
    'Mae’r rhediad yn stopio ohono’i hun pan ddaw {bounces}% yn ôl neu pan nodir {complaints}% fel sbam.',
  ),
  'digest.state.freezing': drafted('Preparing', 'Yn paratoi'),
  'digest.state.sending': drafted('Sending', 'Yn anfon'),
  'digest.state.waiting': drafted('Waiting', 'Yn aros'),
  'digest.state.stopped': drafted('Stopped', 'Wedi’i atal'),
  'digest.state.over': drafted('Ended', 'Wedi dod i ben'),
  'digest.stop.title': drafted('Stop this run', 'Atal y rhediad hwn'),
  'digest.stop.what': drafted(
    'What has not left stays here. You can let it go on later: nobody is missed and nobody gets one twice.',
    'Mae’r hyn sydd heb adael yn aros yma. Gallwch adael iddo fynd ymlaen yn nes ymlaen: nid oes neb yn colli un nac yn cael un ddwywaith.',
  ),
  'digest.stop.yes': drafted('Yes, stop it', 'Ie, ei atal'),
  'digest.stop.staff': drafted('Stopped by staff.', 'Ataliwyd gan staff.'),
  'digest.stop.bounces': drafted(
    'Stopped by itself: too many came back. Look at the list before you let it go on.',
    'Stopiodd ohono’i hun: daeth gormod yn ôl. Edrychwch ar y rhestr cyn gadael iddo fynd ymlaen.',
  ),
  'digest.stop.complaints': drafted(
    'Stopped by itself: too many people marked it as spam. Look at the list and the content before you let it go on.',
    'Stopiodd ohono’i hun: nododd gormod o bobl ef fel sbam. Edrychwch ar y rhestr a’r cynnwys cyn gadael iddo fynd ymlaen.',
  ),
  'digest.resume.title': drafted('Let this run go on', 'Gadael i’r rhediad hwn fynd ymlaen'),
  'digest.resume.what': drafted(
    'It goes on exactly where it stopped.',
    'Bydd yn mynd ymlaen yn union lle y stopiodd.',
  ),
  'digest.resume.yes': drafted('Yes, go on', 'Ie, mynd ymlaen'),
  'digest.start.title': drafted('Send digests now', 'Anfon crynodebau nawr'),
  'digest.start.what': drafted(
    'Choose whose digests are sent. Nothing leaves yet: you see the numbers first.',
    'Dewiswch grynodebau pwy a anfonir. Nid oes dim yn gadael eto: cewch weld y niferoedd yn gyntaf.',
  ),
  'digest.start.pace-missing': drafted(
    'Choose whose digests are sent.',
    'Dewiswch grynodebau pwy a anfonir.',
  ),
  'digest.start.check': drafted('Check before sending', 'Gwirio cyn anfon'),
  'digest.start.by-mail': drafted('Get one by email now', 'Yn cael un drwy e-bost nawr'),
  'digest.start.nobody': drafted(
    'There is nothing new for anybody, so there is nothing to send.',
    'Nid oes dim byd newydd i neb, felly nid oes dim i’w anfon.',
  ),
  'digest.start.send': drafted(
    'Send {count, plural, one {one digest} other {# digests}} now',
    'Anfon nawr: {count, plural, zero {# crynodeb} one {un crynodeb} two {# grynodeb} few {# crynodeb} many {# chrynodeb} other {# crynodeb}}',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
