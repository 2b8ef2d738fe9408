import { drafted, type Entry } from './entry.ts';

/** The words of digests: the email, and why something cannot be done. */
export const digests = {
  'digest.one': drafted('Digest', 'Crynodeb'),
  'digest.all': drafted('Digests', 'Crynodebau'),

  'staff.letter.digest': drafted('Digest', 'Crynodeb'),
  'delivery.detail.paused-digests': drafted(
    'Not sent: the person paused their digests before it could leave.',
    'Heb ei anfon: oedodd y person y crynodebau cyn iddo allu mynd.',
  ),
  'work.workflow.network-digest': drafted('Sending digests', 'Anfon crynodebau'),
  'work.safe.network-digest': drafted(
    'Nobody is missed and nobody gets a digest twice. The run goes on by itself, after ten minutes as a rule.',
    'Nid oes neb yn colli crynodeb nac yn cael un ddwywaith. Mae’r rhediad yn mynd yn ei flaen ohono’i hun, ar ôl deng munud fel arfer.',
  ),
  'work.step.network-digest.look-at-the-digests': drafted(
    'See what is due, and freeze who gets a digest',
    'Gweld beth sy’n ddyledus, a rhewi pwy sy’n cael crynodeb',
  ),
  'work.step.network-digest.what-is-to-be-done': drafted(
    'See what is to be done',
    'Gweld beth sydd i’w wneud',
  ),
  'work.step.network-digest.send-pages-of-digests': drafted(
    'Send the digests, page by page',
    'Anfon y crynodebau, fesul tudalen',
  ),
  'work.step.network-digest.send-a-page-of-digests': drafted(
    'Send one page of digests',
    'Anfon tudalen o grynodebau',
  ),
  'work.step.network-digest.the-page-is-left-for-the-next-look': drafted(
    'Leave the page for the next look',
    'Gadael y dudalen tan yr olwg nesaf',
  ),
  'work.step.network-digest.look-once-more': drafted(
    'Close the run, or leave the rest for the next look',
    'Cau’r rhediad, neu adael y gweddill tan yr olwg nesaf',
  ),
  'work.step.network-digest.the-digests-rest': drafted(
    'Nothing more to do for now',
    'Dim rhagor i’w wneud am y tro',
  ),

  'digest.email.subject': drafted(
    'Digest: {count, plural, one {one new piece} other {# new pieces}}',
    'Crynodeb: {count, plural, zero {# darn newydd} one {un darn newydd} two {# ddarn newydd} few {# darn newydd} many {# darn newydd} other {# darn newydd}}',
  ),
  'digest.email.networks': drafted('Your networks: {names}', 'Eich rhwydweithiau: {names}'),
  'digest.email.skipped': drafted(
    'While you had paused, {count, plural, one {one piece} other {# pieces}} came out. You can read what you missed on the page of each network.',
    'Tra oeddech wedi oedi, daeth {count, plural, zero {# darn} one {un darn} two {# ddarn} few {# darn} many {# darn} other {# darn}} allan. Gallwch ddarllen yr hyn a gollwyd ar dudalen pob rhwydwaith.',
  ),
  'digest.email.by': drafted('By {author}', 'Gan: {author}'),
  'digest.email.read': drafted('Read more', 'Darllen mwy'),
  'digest.email.more': drafted('Also new', 'Hefyd yn newydd'),
  'digest.email.why': drafted(
    'You get this because you are in these networks.',
    'Rydych yn cael hwn am eich bod yn y rhwydweithiau hyn.',
  ),
  'digest.email.preferences': drafted(
    'Choose what you get and how often',
    'Dewis beth a gewch a pha mor aml',
  ),
  'digest.email.unsubscribe': drafted('Leave a network, or all of them', 'Gadael rhwydwaith, neu bob un'),
  'digest.email.web': drafted('Read this in your browser', 'Darllen hwn yn eich porwr'),

  'digest.kind.progress-update': drafted('Progress', 'Cynnydd'),
  'digest.kind.award': drafted('Award', 'Dyfarniad'),
  'digest.kind.lessons-learnt': drafted('Lessons learnt', 'Gwersi a ddysgwyd'),
  'digest.kind.case-study': drafted('Case study', 'Astudiaeth achos'),
  'digest.kind.seminar': drafted('Seminar', 'Seminar'),
  'digest.kind.what-came-of-it': drafted('What came of it', 'Beth ddaeth ohono'),
  'digest.kind.adoption': drafted('Who does it too', 'Pwy arall sy’n ei wneud'),
  'digest.kind.editorial': drafted('Editorial', 'Golygyddol'),
  'digest.kind.theme': drafted('Theme', 'Thema'),
  'digest.kind.contribution': drafted('From a colleague', 'Gan gydweithiwr'),

  'digest.refusal.title-missing': drafted(
    'Enter a title in both languages.',
    'Rhowch deitl yn y ddwy iaith.',
  ),
  'digest.refusal.title-long': drafted(
    'A title has 120 characters or fewer in each language.',
    'Mae teitl yn cynnwys 120 nod neu lai ym mhob iaith.',
  ),
  'digest.refusal.summary-missing': drafted(
    'Enter a summary in both languages.',
    'Rhowch grynodeb yn y ddwy iaith.',
  ),
  'digest.refusal.summary-long': drafted(
    'A summary has 60 words or fewer in each language.',
    'Mae crynodeb yn cynnwys 60 gair neu lai ym mhob iaith.',
  ),
  'digest.refusal.link': drafted(
    'Enter a link that begins with https:// or, for a page of this site, with /.',
    'Rhowch ddolen sy’n dechrau â https:// neu, ar gyfer tudalen o’r safle hwn, ag /.',
  ),
  'digest.refusal.item-out': drafted(
    'This piece has gone out to readers already, or is on its way. It can no longer be changed.',
    'Mae’r darn hwn wedi mynd allan at ddarllenwyr eisoes, neu ar ei ffordd. Ni ellir ei newid mwyach.',
  ),
  'digest.refusal.run-over': drafted('This run has ended.', 'Mae’r rhediad hwn wedi dod i ben.'),
  'digest.refusal.run-stopped': drafted(
    'This run stands still already.',
    'Mae’r rhediad hwn wedi’i atal yn barod.',
  ),
  'digest.refusal.run-running': drafted(
    'This run is going on already.',
    'Mae’r rhediad hwn yn mynd yn ei flaen yn barod.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
