import { drafted, type Entry } from './entry.ts';

/** Where a seminar stands, what it is made of, why something cannot be done with it, what happened to it, and how its workflow's steps read. */
export const seminars = {
  'seminar.one': drafted('Seminar', 'Seminar'),
  'seminar.promises': drafted('What somebody promised', 'Yr hyn a addawyd gan rywun'),
  'seminar.whose-promises': drafted('Whose it is', 'Pwy a’i haddawodd'),
  'seminar.kind.shared-learning': drafted('Shared learning seminar', 'Seminar dysgu ar y cyd'),
  'seminar.kind.open-day': drafted('Open day', 'Diwrnod agored'),
  'seminar.kind.site-visit': drafted('Site visit', 'Ymweliad safle'),
  'seminar.kind.network-meeting': drafted('Network meeting', 'Cyfarfod rhwydwaith'),
  'seminar.phase.draft': drafted('Draft', 'Drafft'),
  'seminar.phase.cancelled': drafted('Cancelled', 'Wedi’i ganslo'),
  'seminar.phase.coming': drafted('Coming', 'I ddod'),
  'seminar.phase.under-way': drafted('Under way', 'Ar waith'),
  'seminar.phase.over': drafted('Over', 'Wedi dod i ben'),
  'seminar.way.in-place': drafted('In person', 'Wyneb yn wyneb'),
  'seminar.way.online': drafted('Online', 'Ar-lein'),
  'seminar.moment.thanks': drafted('Thanks, as it ends', 'Diolch, wrth iddo orffen'),
  'seminar.moment.nothing-yet': drafted(
    'A question to those who promised nothing',
    'Cwestiwn i’r rhai na wnaethant addo dim',
  ),
  'seminar.moment.month': drafted('After 30 days', 'Ar ôl 30 diwrnod'),
  'seminar.moment.quarter': drafted('After three months', 'Ar ôl tri mis'),
  'seminar.moment.year': drafted('After a year', 'Ar ôl blwyddyn'),
  'seminar.moment.three-years': drafted('After three years', 'Ar ôl tair blynedd'),
  'seminar.learning.great-deal': drafted('A great deal', 'Llawer iawn'),
  'seminar.learning.fair-amount': drafted('A fair amount', 'Cryn dipyn'),
  'seminar.learning.little': drafted('A little', 'Ychydig'),
  'seminar.learning.nothing': drafted('Nothing', 'Dim byd'),
  'seminar.action.open': drafted('Nothing said of it yet', 'Dim wedi’i ddweud amdano eto'),
  'seminar.action.late': drafted('late', 'yn hwyr'),
  'seminar.action.no-date': drafted('no date', 'dim dyddiad'),
  'seminar.action.owner-left': drafted('has left', 'wedi gadael'),
  'seminar.action.carried-on': drafted('Carried on by', 'Parheir gan'),
  'seminar.action.owner-gone': drafted(
    'Somebody who is no longer on record',
    'Rhywun nad yw ar gofnod mwyach',
  ),
  'seminar.outcome.open': drafted('Not asked yet', 'Heb ei ofyn eto'),
  'seminar.outcome.done': drafted('Done', 'Wedi’i wneud'),
  'seminar.outcome.partly': drafted('Partly done', 'Wedi’i wneud yn rhannol'),
  'seminar.outcome.not-yet': drafted('Not yet', 'Ddim eto'),
  'seminar.outcome.no-longer': drafted('No longer', 'Ddim bellach'),
  'seminar.outcome.lasted': drafted('It lasted', 'Mae wedi para'),
  'seminar.outcome.did-not-last': drafted('It did not last', 'Nid yw wedi para'),
  'seminar.barrier.time': drafted('Time', 'Amser'),
  'seminar.barrier.money': drafted('Money', 'Arian'),
  'seminar.barrier.skills': drafted('Skills', 'Sgiliau'),
  'seminar.barrier.leadership': drafted('Leadership', 'Arweinyddiaeth'),
  'seminar.barrier.not-relevant': drafted('It is not relevant here', 'Nid yw’n berthnasol yma'),
  'seminar.barrier.other': drafted('Something else', 'Rhywbeth arall'),

  'seminar.refusal.cancelled': drafted(
    'This seminar has been cancelled.',
    'Mae’r seminar hwn wedi’i ganslo.',
  ),
  'seminar.refusal.published': drafted(
    'This seminar is published already.',
    'Mae’r seminar hwn wedi’i gyhoeddi’n barod.',
  ),
  'seminar.refusal.nobody-chosen': drafted(
    'Choose posts and kinds of bodies, a network, or name somebody.',
    'Dewiswch swyddi a mathau o gyrff, rhwydwaith, neu enwch rywun.',
  ),
  'seminar.refusal.not-published': drafted('Publish the seminar first.', 'Cyhoeddwch y seminar yn gyntaf.'),
  'seminar.refusal.moments-fixed': drafted(
    'Who is asked what and when was fixed when the seminar was published.',
    'Penderfynwyd pwy sy’n cael ei holi a phryd pan gyhoeddwyd y seminar.',
  ),
  'seminar.refusal.moments-wrong': drafted(
    'The moments must follow one another, the last of them within five years, and thanks cannot be left out.',
    'Rhaid i’r adegau ddilyn ei gilydd, yr olaf o fewn pum mlynedd, ac ni ellir hepgor y diolch.',
  ),
  'seminar.refusal.has-begun': drafted(
    'This seminar has begun or is over.',
    'Mae’r seminar hwn wedi dechrau neu wedi dod i ben.',
  ),
  'seminar.refusal.not-begun': drafted(
    'This seminar has not begun. Come back when it has.',
    'Nid yw’r seminar hwn wedi dechrau. Dewch yn ôl pan fydd wedi dechrau.',
  ),
  'seminar.refusal.is-over': drafted('This seminar is over.', 'Mae’r seminar hwn wedi dod i ben.'),
  'seminar.refusal.in-past': drafted(
    'The seminar must begin in the future.',
    'Rhaid i’r seminar ddechrau yn y dyfodol.',
  ),
  'seminar.refusal.title-missing': drafted(
    'Give the seminar a title in Welsh and in English.',
    'Rhowch deitl i’r seminar yn Gymraeg ac yn Saesneg.',
  ),
  'seminar.refusal.ends-before-it-starts': drafted(
    'The seminar must end after it begins.',
    'Rhaid i’r seminar orffen ar ôl iddo ddechrau.',
  ),
  'seminar.refusal.too-far': drafted(
    'The seminar must take place before the year 2200.',
    'Rhaid cynnal y seminar cyn y flwyddyn 2200.',
  ),
  'seminar.refusal.nowhere': drafted(
    'Say where the seminar is held, or give the link to join it.',
    'Nodwch ble mae’r seminar, neu rhowch y ddolen i ymuno ag ef.',
  ),
  'seminar.refusal.place-half': drafted(
    'Give the place in Welsh and in English.',
    'Rhowch y lleoliad yn Gymraeg ac yn Saesneg.',
  ),
  'seminar.refusal.link-wrong': drafted(
    'The link must be a full address that begins with https://',
    'Rhaid i’r ddolen fod yn gyfeiriad llawn sy’n dechrau â https://',
  ),
  'seminar.refusal.other-organisation': drafted(
    'We can write only to somebody of the same organisation, at an address of its own. Tell the fund who it is instead.',
    'Dim ond at rywun o’r un sefydliad, mewn cyfeiriad sy’n eiddo iddo, y gallwn ysgrifennu. Dywedwch wrth y gronfa pwy ydyw yn lle hynny.',
  ),
  'seminar.refusal.nothing-to-hand-on': drafted(
    'Nothing is left that somebody could carry on.',
    'Nid oes dim ar ôl y gallai rhywun barhau ag ef.',
  ),
  'seminar.refusal.has-answered': drafted(
    'This person has answered already.',
    'Mae’r person hwn wedi ateb yn barod.',
  ),
  'seminar.refusal.places-taken': drafted(
    'More places than that are taken. Enter at least as many as people have a place.',
    'Mae mwy o leoedd na hynny wedi’u cymryd. Rhowch o leiaf gynifer ag sydd gan bobl le.',
  ),
  'seminar.refusal.places-wrong': drafted(
    'The number of places must be a whole number of 1 or more.',
    'Rhaid i nifer y lleoedd fod yn rhif cyfan, 1 neu fwy.',
  ),
  'seminar.refusal.topics-missing': drafted(
    'Name at least one topic, each in Welsh and in English.',
    'Enwch o leiaf un pwnc, pob un yn Gymraeg ac yn Saesneg.',
  ),
  'seminar.refusal.way': drafted(
    'Nobody can attend this seminar in that way.',
    'Ni all neb ddod i’r seminar hwn yn y ffordd honno.',
  ),
  'seminar.refusal.full': drafted(
    'This seminar is full, and has no waiting list.',
    'Mae’r seminar hwn yn llawn, ac nid oes rhestr aros.',
  ),
  'seminar.refusal.was-not-there': drafted(
    'Only those who have a place at this seminar can answer.',
    'Dim ond y rhai sydd â lle yn y seminar hwn sy’n gallu ateb.',
  ),
  'seminar.refusal.too-many-commitments': drafted(
    'Write down three things at most.',
    'Ysgrifennwch dri pheth ar y mwyaf.',
  ),
  'seminar.refusal.not-asked': drafted(
    'You are not asked about this now.',
    'Nid ydym yn gofyn i chi am hyn nawr.',
  ),
  'seminar.refusal.why-missing': drafted(
    'Say in a few words why you will not do it any more.',
    'Dywedwch mewn ychydig eiriau pam na fyddwch yn ei wneud bellach.',
  ),

  'work.workflow.seminar-follow-up': drafted(
    'Following up on a seminar or a promise',
    'Dilyn i fyny ar seminar neu addewid',
  ),
  'work.safe.seminar-follow-up': drafted(
    'Nothing is lost. What still waits for this is done again by itself: after a few minutes at first, later every half hour.',
    'Nid oes dim ar goll. Mae’r hyn sy’n dal i aros am hyn yn cael ei wneud eto ohono’i hun: ar ôl ychydig funudau i ddechrau, yna bob hanner awr.',
  ),
  'work.step.seminar-follow-up.what-is-it-about': drafted('See what it is about', 'Gweld beth sydd dan sylw'),
  'work.step.seminar-follow-up.ask-about-promises': drafted(
    'Ask somebody about what they promised',
    'Gofyn i rywun am yr hyn a addawyd ganddynt',
  ),
  'work.step.seminar-follow-up.is-a-letter-owed': drafted(
    'See whether there is a letter to send',
    'Gweld a oes llythyr i’w anfon',
  ),
  'work.step.seminar-follow-up.send-the-letter': drafted('Send it', 'Ei anfon'),
  'work.step.seminar-follow-up.advance-the-seminar': drafted(
    'See what the seminar owes now',
    'Gweld beth sy’n ddyledus gan y seminar nawr',
  ),
  'work.step.seminar-follow-up.does-it-owe-letters': drafted(
    'See whether there are letters to send',
    'Gweld a oes llythyrau i’w hanfon',
  ),
  'work.step.seminar-follow-up.send-pages-of-letters': drafted(
    'Send the letters, page by page',
    'Anfon y llythyrau, fesul tudalen',
  ),
  'work.step.seminar-follow-up.send-a-page': drafted('Send a page of letters', 'Anfon tudalen o lythyrau'),
  'work.step.seminar-follow-up.is-there-more-to-do': drafted(
    'See whether there is more to do',
    'Gweld a oes rhagor i’w wneud',
  ),
  'work.step.seminar-follow-up.the-seminar-rests': drafted(
    'Nothing more to do for now',
    'Dim rhagor i’w wneud am y tro',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
