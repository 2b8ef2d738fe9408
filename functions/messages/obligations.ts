import { drafted, type Entry } from './entry.ts';

/** Kinds, states, rungs, refusals and the timeline: what an obligation is called wherever it is shown. */
export const obligations = {
  'kind.lessons-learnt': drafted('Lessons-learnt document', 'Dogfen gwersi a ddysgwyd'),
  'kind.certification': drafted('Finance certificate', 'Tystysgrif cyllid'),
  'kind.review': drafted('Review of an application', 'Adolygu cais'),
  'kind.contact-check': drafted('Who leads the project now', 'Pwy sy’n arwain y prosiect nawr'),
  'state.planned': drafted('Planned', 'Wedi’i gynllunio'),
  'state.asked': drafted('Asked', 'Wedi gofyn'),
  'state.draft': drafted('Being written', 'Yn cael ei ysgrifennu'),
  'state.submitted': drafted('To be read', 'I’w ddarllen'),
  'state.returned': drafted('Returned', 'Wedi’i ddychwelyd'),
  'state.accepted': drafted('Accepted', 'Wedi’i dderbyn'),
  'state.waived': drafted('Waived', 'Wedi’i hepgor'),
  'rung.notice': drafted('First notice', 'Hysbysiad cyntaf'),
  'rung.ask': drafted('Request', 'Gofyn am ateb'),
  'rung.reminder': drafted('Reminder', 'Nodyn atgoffa'),
  'rung.due': drafted('Due today', 'Dyddiad cau heddiw'),
  'rung.overdue': drafted('Overdue, first letter', 'Hwyr, llythyr cyntaf'),
  'rung.overdue-again': drafted('Overdue, second letter', 'Hwyr, ail lythyr'),
  'rung.sponsor': drafted('Sponsor asked', 'Gofyn i’r noddwr'),
  'rung.senior': drafted('Another head of the body asked', 'Gofyn i bennaeth arall y corff'),
  'rung.unanswered': drafted('Closed as unanswered', 'Cau heb ateb'),
  'rung.fund': drafted('With the fund', 'Gyda’r gronfa'),
  'refusal.closed': drafted(
    'This is closed, so nothing more can be done to it.',
    'Mae hwn wedi’i gau, felly ni ellir gwneud dim mwy iddo.',
  ),
  'refusal.not-in-this-state': drafted(
    'This cannot be done at this stage. Look at the page again to see where it stands.',
    'Ni ellir gwneud hyn ar y cam hwn. Edrychwch ar y dudalen eto i weld y sefyllfa.',
  ),
  'refusal.already-paused': drafted(
    'This chase is paused already.',
    'Mae’r broses atgoffa hon wedi’i gohirio’n barod.',
  ),
  'refusal.not-paused': drafted('This chase is not paused.', 'Nid yw’r broses atgoffa hon wedi’i gohirio.'),
  'refusal.no-time-request': drafted(
    'Nobody is waiting for more time here.',
    'Nid oes neb yn aros am ragor o amser yma.',
  ),
  'refusal.no-handover': drafted('Nobody has been named here.', 'Nid oes neb wedi’i enwi yma.'),
  'refusal.nobody-to-ask': drafted(
    'Nobody can be reached for this project. Add a contact, or lift a block on an address, and try again.',
    'Ni ellir cyrraedd neb ar gyfer y prosiect hwn. Ychwanegwch gyswllt, neu dilëwch y rhwystr ar gyfeiriad, a rhoi cynnig arall arni.',
  ),
  'refusal.reason-missing': drafted('Enter a reason.', 'Rhowch reswm.'),
  'refusal.date-not-ahead': drafted('Enter a date after today.', 'Rhowch ddyddiad ar ôl heddiw.'),
  'refusal.date-too-far': drafted(
    'Enter a date within the next two years.',
    'Rhowch ddyddiad o fewn y ddwy flynedd nesaf.',
  ),
  'refusal.date-not-later': drafted(
    'Enter a date after today and after the date you have now.',
    'Rhowch ddyddiad ar ôl heddiw ac ar ôl y dyddiad sydd gennych nawr.',
  ),
  'refusal.date-over-a-year': drafted(
    'Enter a date within the next year.',
    'Rhowch ddyddiad o fewn y flwyddyn nesaf.',
  ),
  'refusal.same-contact': drafted(
    'This person has this role already. Enter somebody else, or another name or language.',
    'Mae gan y person hwn y rôl hon eisoes. Rhowch rywun arall, neu enw neu iaith arall.',
  ),
  'refusal.role-is-open': drafted('Nobody has this role already.', 'Nid oes gan neb y rôl hon eisoes.'),
  'refusal.role-taken': drafted(
    'Somebody else holds this role by now, so this is settled. Thank you.',
    'Mae rhywun arall yn dal y rôl hon erbyn hyn, felly mae hyn wedi’i setlo. Diolch.',
  ),
  'refusal.chased-just-now': drafted(
    'A letter was sent to them minutes ago. Wait ten minutes before you chase again.',
    'Anfonwyd llythyr atynt funudau yn ôl. Arhoswch ddeng munud cyn atgoffa eto.',
  ),
  'refusal.same-person': drafted(
    'This is your own address. Enter the address of the person who should have this.',
    'Eich cyfeiriad chi yw hwn. Rhowch gyfeiriad y person a ddylai gael hwn.',
  ),
  'refusal.not-yours': drafted(
    'Only a contact of this project can do this.',
    'Dim ond un o gysylltiadau’r prosiect all wneud hyn.',
  ),
  'refusal.already-submitted': drafted('This has been sent already.', 'Mae hwn wedi’i anfon yn barod.'),
  'refusal.not-found': drafted('There is nothing with this name.', 'Nid oes dim o’r enw hwn.'),
  'refusal.changed-meanwhile': drafted(
    'Somebody else changed this at the same moment. Look at it again, then repeat what you wanted to do.',
    'Newidiodd rhywun arall hwn ar yr un pryd. Edrychwch arno eto, yna gwnewch yr hyn yr oeddech am ei wneud.',
  ),
  'decision.ladder-ended': drafted(
    'Every letter was sent and there is no answer. Call, extend or waive.',
    'Anfonwyd pob llythyr ac nid oes ateb. Ffoniwch, estynnwch y dyddiad neu hepgorwch.',
  ),
  'decision.overdue-when-created': drafted(
    'It was overdue when it was added, so nothing was sent. Extend the date to begin, chase now, or waive.',
    'Roedd yn hwyr pan gafodd ei ychwanegu, felly ni anfonwyd dim. Estynnwch y dyddiad i ddechrau, atgoffwch nawr, neu hepgorwch.',
  ),
  'decision.nobody-to-ask': drafted(
    'None of the project’s contacts can be reached. Find out who leads it now.',
    'Ni ellir cyrraedd dim un o gysylltiadau’r prosiect. Holwch pwy sy’n ei arwain nawr.',
  ),
  'timeline.created': drafted('Added. Due date: {dueOn}', 'Ychwanegwyd. Dyddiad cau: {dueOn}'),
  'timeline.rung-ladder': drafted(
    'Letter sent: {rung} (to: {roles})',
    'Llythyr wedi’i anfon: {rung} (at: {roles})',
  ),
  'timeline.rung-reroute': drafted(
    'Letter sent to the next person: {rung} (to: {roles})',
    'Llythyr wedi’i anfon at y person nesaf: {rung} (at: {roles})',
  ),
  'timeline.rung-passed-superseded': drafted(
    'Letter left out because a later one was due: {rung}',
    'Llythyr wedi’i hepgor am fod un diweddarach yn ddyledus: {rung}',
  ),
  'timeline.rung-passed-draft-saved': drafted(
    'Letter left out because a draft was saved lately: {rung}',
    'Llythyr wedi’i hepgor am fod drafft wedi’i gadw’n ddiweddar: {rung}',
  ),
  'timeline.nobody-to-ask': drafted(
    'The fund was told that nobody of the project can be reached',
    'Dywedwyd wrth y gronfa na ellir cyrraedd neb o’r prosiect',
  ),
  'timeline.contact-check-settled': drafted(
    'Settled: somebody who can be reached holds the role again, or nothing is waiting any more',
    'Wedi’i setlo: mae rhywun y gellir ei gyrraedd yn dal y rôl eto, neu nid oes dim yn aros mwyach',
  ),
  'timeline.rung-passed-asked-lately': drafted(
    'Letter left out because its reader was written to only days before: {rung}',
    'Llythyr wedi’i hepgor am fod y darllenydd wedi cael llythyr ddyddiau’n unig ynghynt: {rung}',
  ),
  'timeline.accepted': drafted('Accepted. {reason}', 'Derbyniwyd. {reason}'),
  'timeline.returned': drafted(
    'Returned. New date: {dueOn}. {reason}',
    'Dychwelwyd. Dyddiad newydd: {dueOn}. {reason}',
  ),
  'timeline.due-date-moved': drafted(
    'Due date moved. Before: {from}. Now: {to}. {reason}',
    'Symudwyd y dyddiad cau. Cynt: {from}. Nawr: {to}. {reason}',
  ),
  'timeline.paused': drafted('Paused. {reason}', 'Gohiriwyd. {reason}'),
  'timeline.resumed': drafted('Resumed. {reason}', 'Ailddechreuwyd. {reason}'),
  'timeline.waived': drafted('Waived. {reason}', 'Hepgorwyd. {reason}'),
  'timeline.more-time-refused': drafted('More time refused. {reason}', 'Gwrthodwyd rhagor o amser. {reason}'),
  'timeline.chased-now': drafted('Chased by staff: {rung}. {reason}', 'Anfonwyd gan staff: {rung}. {reason}'),
  'timeline.draft-saved': drafted('Section saved: {section}', 'Cadwyd adran: {section}'),
  'timeline.changed-after-submission': drafted(
    'Changed after it was sent: {section}',
    'Newidiwyd ar ôl ei anfon: {section}',
  ),
  'timeline.submitted': drafted('Sent to the fund', 'Anfonwyd i’r gronfa'),
  'timeline.more-time-asked': drafted(
    'More time asked for, until {until}. {reason}',
    'Gofynnwyd am ragor o amser, hyd {until}. {reason}',
  ),
  'timeline.handed-over': drafted(
    'A new person was named. Role: {role}. Name: {name}',
    'Enwyd person newydd. Rôl: {role}. Enw: {name}',
  ),
  'timeline.handover-asked': drafted(
    'A new person was named and waits for staff. Role: {role}. Name: {name}',
    'Enwyd person newydd sy’n aros am staff. Rôl: {role}. Enw: {name}',
  ),
  'timeline.handover-refused': drafted(
    'The person named was refused. {reason}',
    'Gwrthodwyd y person a enwyd. {reason}',
  ),
  'timeline.not-mine': drafted(
    'Says it is not theirs. Role left open: {role}',
    'Yn dweud nad yw’n eiddo iddynt. Rôl wag: {role}',
  ),
  'timeline.does-not-know': drafted('Does not know who leads now', 'Ddim yn gwybod pwy sy’n arwain nawr'),
  'timeline.contact-confirmed': drafted(
    'Answered who leads now. Name: {name}',
    'Atebwyd pwy sy’n arwain nawr. Enw: {name}',
  ),
  'timeline.links-revoked': drafted('Links revoked. Role: {role}', 'Dirymwyd dolenni. Rôl: {role}'),
  'timeline.bounced': drafted(
    'A letter could not be delivered: {reason}',
    'Ni ellid cyflwyno llythyr: {reason}',
  ),
  'timeline.complained': drafted(
    'A reader marked a letter as unwanted',
    'Nododd darllenydd fod llythyr yn ddiangen',
  ),
  'timeline.delivery-unknown': drafted(
    'Nobody knows whether a letter arrived',
    'Nid oes neb yn gwybod a gyrhaeddodd llythyr',
  ),
  'timeline.delivery-failed': drafted(
    'A letter was refused by the mail service',
    'Gwrthodwyd llythyr gan y gwasanaeth post',
  ),
  'timeline.sent-again': drafted('Sent again by staff', 'Anfonwyd eto gan staff'),
  'timeline.contacts-changed': drafted(
    'The project’s contacts changed: {roles}. {reason}',
    'Newidiodd cysylltiadau’r prosiect: {roles}. {reason}',
  ),
  'delivery.state.owed': drafted('Waiting to be sent', 'Yn aros i gael ei anfon'),
  'delivery.state.sending': drafted('Being sent', 'Yn cael ei anfon'),
  'delivery.state.sent': drafted('Sent', 'Anfonwyd'),
  'delivery.state.delivered': drafted('Delivered', 'Cyflwynwyd'),
  'delivery.state.bounced': drafted('Could not be delivered', 'Ni ellid ei gyflwyno'),
  'delivery.state.complained': drafted('Marked as unwanted', 'Nodwyd yn ddiangen'),
  'delivery.state.failed': drafted('Refused', 'Gwrthodwyd'),
  'delivery.state.unknown': drafted('Not known', 'Ddim yn hysbys'),
  'delivery.state.stopped': drafted('Not sent', 'Heb ei anfon'),
  'delivery.detail.answered': drafted(
    'It was answered before the letter left.',
    'Cafwyd ateb cyn i’r llythyr adael.',
  ),
  'delivery.detail.paused': drafted('The chase was paused.', 'Gohiriwyd y broses atgoffa.'),
  'delivery.detail.waiting-for-staff': drafted(
    'A request was waiting for staff.',
    'Roedd cais yn aros am staff.',
  ),
  'delivery.detail.moved': drafted('The date had moved.', 'Roedd y dyddiad wedi symud.'),
  'delivery.detail.superseded': drafted(
    'A later letter had been sent.',
    'Roedd llythyr diweddarach wedi’i anfon.',
  ),
  'delivery.detail.unreachable': drafted(
    'No mail may go to this person.',
    'Ni chaiff post fynd at y person hwn.',
  ),
  'delivery.detail.not-a-contact': drafted(
    'This person no longer has a role in the project.',
    'Nid oes gan y person hwn rôl yn y prosiect mwyach.',
  ),
  'delivery.detail.gone': drafted(
    'What it was about no longer exists.',
    'Nid yw’r hyn yr oedd yn sôn amdano yn bodoli mwyach.',
  ),
  'delivery.detail.not-together': drafted(
    'The two are not brought together any more: somebody changed their mind, a bid was withdrawn, or mail no longer reaches one side.',
    'Nid yw’r ddau’n cael eu dwyn ynghyd mwyach: newidiodd rhywun ei feddwl, tynnwyd cais yn ôl, neu nid yw post yn cyrraedd un ochr mwyach.',
  ),
  'delivery.detail.sending-hours': drafted(
    'It waits for the next sending hours (working days, 9am to 9:15am).',
    'Mae’n aros am yr oriau anfon nesaf (diwrnodau gwaith, 9yb i 9:15yb).',
  ),
  'delivery.detail.provider-busy': drafted(
    'The mail service was busy. It will be tried again.',
    'Roedd y gwasanaeth post yn brysur. Rhoddir cynnig arall arni.',
  ),
  'delivery.detail.provider-refused': drafted(
    'The mail service refused it.',
    'Gwrthododd y gwasanaeth post ef.',
  ),
  'delivery.detail.provider-rejected': drafted(
    'The mail service took it and then rejected it.',
    'Derbyniodd y gwasanaeth post ef ac yna ei wrthod.',
  ),
  'delivery.detail.no-reply': drafted(
    'The mail service did not answer, so it may or may not have been sent.',
    'Ni atebodd y gwasanaeth post, felly efallai iddo gael ei anfon ac efallai ddim.',
  ),
  'delivery.detail.sender-died': drafted(
    'Sending was interrupted, so it may or may not have been sent.',
    'Torrwyd ar draws yr anfon, felly efallai iddo gael ei anfon ac efallai ddim.',
  ),
  'delivery.detail.interrupted': drafted(
    'Sending was interrupted before it left. It will be tried again.',
    'Torrwyd ar draws yr anfon cyn iddo adael. Rhoddir cynnig arall arni.',
  ),
  'delivery.detail.hard-bounce': drafted('The address does not work.', 'Nid yw’r cyfeiriad yn gweithio.'),
  'delivery.detail.soft-bounce': drafted(
    'The mailbox could not take it. It will be tried again.',
    'Ni allai’r blwch post ei dderbyn. Rhoddir cynnig arall arni.',
  ),
  'delivery.detail.soft-bounces': drafted(
    'The mailbox could not take it three times in a row.',
    'Ni allai’r blwch post ei dderbyn deirgwaith yn olynol.',
  ),
  'delivery.detail.complaint': drafted(
    'The reader marked it as unwanted.',
    'Nododd y darllenydd ei fod yn ddiangen.',
  ),
} as const satisfies Record<string, Entry>;
