import { drafted, type Entry } from './entry.ts';

/** The words of the pages on which a reviewer declares, reads and scores. */
export const reviews = {
  'reviews.nav': drafted('Reviews', 'Adolygiadau'),
  'reviews.title': drafted('Your reviews', 'Eich adolygiadau'),
  'reviews.none': drafted(
    'Nothing waits for your review. When the fund asks you for one, you get an email, and find it here.',
    'Nid oes dim yn aros am eich adolygiad. Pan fydd y gronfa’n gofyn i chi am un, cewch e-bost, a byddwch yn dod o hyd iddo yma.',
  ),
  'reviews.none.address': drafted(
    'If you had an email and find nothing here, it may have gone to another address. You are signed in with this one:',
    'Os cawsoch e-bost ac nad oes dim yma, efallai iddo fynd i gyfeiriad arall. Rydych wedi mewngofnodi gyda’r un hwn:',
  ),
  'reviews.none.unknown': drafted('Your account names no address.', 'Nid yw eich cyfrif yn enwi cyfeiriad.'),
  'reviews.waiting': drafted('Waiting for you', 'Yn aros amdanoch chi'),
  'reviews.waiting.none': drafted(
    'You have sent everything that was asked of you. Thank you.',
    'Rydych wedi anfon popeth y gofynnwyd i chi amdano. Diolch.',
  ),
  'reviews.sent': drafted('Sent', 'Anfonwyd'),
  'reviews.over': drafted('Ended', 'Daethant i ben'),
  'reviews.over.conflicted': drafted(
    '{count, plural, one {# review with which you declared a conflict. Nothing more of it is shown to you.} other {# reviews with which you declared a conflict. Nothing more of them is shown to you.}}',
    'Adolygiadau y datganoch wrthdaro â nhw: {count, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}. Ni ddangosir dim mwy ohonynt i chi.',
  ),
  'reviews.over.replaced': drafted(
    '{count, plural, one {# review that the fund no longer asks you for.} other {# reviews that the fund no longer asks you for.}}',
    'Adolygiadau nad yw’r gronfa’n gofyn i chi amdanynt mwyach: {count, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}.',
  ),
  'reviews.progress': drafted(
    'Criteria scored: {done} of {total}.',
    'Meini prawf a sgoriwyd: {done} / {total}.',
  ),
  'reviews.due': drafted('Due date: {date}.', 'Dyddiad cau: {date}.'),
  'reviews.sent-at': drafted('Sent on {at}.', 'Anfonwyd: {at}.'),
  'reviews.done.conflict': drafted(
    'Your conflict is recorded. You will not be shown this application again, and no more letters about it will come.',
    'Mae eich gwrthdaro wedi’i gofnodi. Ni ddangosir y cais hwn i chi eto, ac ni ddaw rhagor o lythyrau amdano.',
  ),
  'reviews.done.sent': drafted(
    'Your review has been sent. Thank you.',
    'Mae eich adolygiad wedi’i anfon. Diolch.',
  ),
  'reviews.ended.title': drafted('This review has ended', 'Mae’r adolygiad hwn wedi dod i ben'),

  'review.state.assigned': drafted('To be declared', 'I’w ddatgan'),
  'review.state.declared': drafted('To be scored', 'I’w sgorio'),
  'review.state.scoring': drafted('Being scored', 'Yn cael ei sgorio'),
  'review.state.submitted': drafted('Sent', 'Anfonwyd'),
  'review.state.conflicted': drafted('Conflict declared', 'Gwrthdaro wedi’i ddatgan'),
  'review.state.replaced': drafted('Ended', 'Daeth i ben'),
  'review.declared.none': drafted('No interest and no conflict.', 'Dim buddiant a dim gwrthdaro.'),
  'review.declared.interest': drafted('An interest that is no conflict.', 'Buddiant nad yw’n wrthdaro.'),
  'review.declared.conflict': drafted('A conflict.', 'Gwrthdaro.'),
  'review.declared.not-yet': drafted('Not declared yet.', 'Heb ei ddatgan eto.'),

  'reviews.declare.title': drafted(
    'Do you have an interest or a conflict?',
    'Oes gennych chi fuddiant neu wrthdaro?',
  ),
  'reviews.declare.what': drafted(
    'These are all who take part. Tell us what links you with any of them before you read the application.',
    'Dyma bawb sy’n cymryd rhan. Dywedwch wrthym beth sy’n eich cysylltu ag unrhyw un ohonynt cyn i chi ddarllen y cais.',
  ),
  'reviews.partners': drafted('Partners', 'Partneriaid'),
  'reviews.partners.none': drafted('None named', 'Dim wedi’u henwi'),
  'reviews.declare.before': drafted('You declared on {at}:', 'Yr hyn a ddatganoch ({at}):'),
  'reviews.declare.question': drafted('What do you declare?', 'Beth ydych chi’n ei ddatgan?'),
  'reviews.declare.choose': drafted(
    'Choose whether you have no interest, an interest or a conflict',
    'Dewiswch a oes gennych ddim buddiant, buddiant neu wrthdaro',
  ),
  'reviews.declare.none': drafted('No interest', 'Dim buddiant'),
  'reviews.declare.none.hint': drafted(
    'Nothing links me with the application or anybody in it.',
    'Nid oes dim yn fy nghysylltu â’r cais na neb sydd ynddo.',
  ),
  'reviews.declare.interest': drafted(
    'An interest, and I can still judge fairly',
    'Buddiant, a gallaf farnu’n deg o hyd',
  ),
  'reviews.declare.interest.hint': drafted(
    'For example, I have worked with one of the partners. Staff see what you write below.',
    'Er enghraifft, rwyf wedi gweithio gydag un o’r partneriaid. Bydd y staff yn gweld yr hyn a ysgrifennwch isod.',
  ),
  'reviews.declare.conflict': drafted('A conflict', 'Gwrthdaro'),
  'reviews.declare.conflict.hint': drafted(
    'For example, I work for one of them, or would gain from it. The review is then over for you: you will not be shown this application again, and it cannot be undone here.',
    'Er enghraifft, rwy’n gweithio i un ohonynt, neu byddwn yn elwa. Bydd yr adolygiad ar ben i chi wedyn: ni ddangosir y cais hwn i chi eto, ac ni ellir dadwneud hynny yma.',
  ),
  'reviews.declare.note': drafted('What links you with it', 'Beth sy’n eich cysylltu ag ef'),
  'reviews.declare.note.hint': drafted(
    'Needed for an interest. At most {limit} characters.',
    'Mae angen hwn ar gyfer buddiant. {limit} nod ar y mwyaf.',
  ),
  'reviews.declare.again': drafted(
    'Declare an interest or a conflict found later',
    'Datgan buddiant neu wrthdaro y sylwyd arno’n ddiweddarach',
  ),

  'reviews.own-scores': drafted('Your scores', 'Eich sgoriau'),
  'reviews.keeps': drafted(
    'You can stop and come back as often as you like: what you save is kept. Nobody else sees your scores before you send them.',
    'Gallwch stopio a dod yn ôl mor aml ag y dymunwch: cedwir yr hyn a gadwch. Nid oes neb arall yn gweld eich sgoriau cyn i chi eu hanfon.',
  ),
  'reviews.given-back': drafted(
    'The fund gave this review back to you on {at}',
    'Rhoddodd y gronfa yr adolygiad hwn yn ôl i chi: {at}',
  ),
  'reviews.weight': drafted('Weight: {weight}%.', 'Pwysoliad: {weight}%.'),
  'reviews.points': drafted('{score} of 5', '{score} o 5'),
  'reviews.no-score': drafted('No score yet', 'Dim sgôr eto'),
  'reviews.saved': drafted('Saved: {criterion}', 'Cadwyd: {criterion}'),
  'reviews.bid': drafted('The application', 'Y cais'),
  'reviews.nothing-written': drafted('Nothing has been written.', 'Nid oes dim wedi’i ysgrifennu.'),
  'reviews.to-bid': drafted('Back to the application', 'Yn ôl at y cais'),
  'reviews.read-here': drafted('Read the application here', 'Darllen y cais yma'),
  'reviews.place': drafted('Criterion {place} of {total}.', 'Maen prawf: {place} / {total}.'),
  'reviews.score': drafted('Your score', 'Eich sgôr'),
  'reviews.score.hint': drafted(
    'You can leave it open and save your reason first.',
    'Gallwch ei gadael yn agored a chadw eich rheswm yn gyntaf.',
  ),
  'reviews.scale.0': drafted('0 – nothing that meets it', '0 – dim sy’n ei fodloni'),
  'reviews.scale.1': drafted('1 – very weak', '1 – gwan iawn'),
  'reviews.scale.2': drafted('2 – weak', '2 – gwan'),
  'reviews.scale.3': drafted('3 – fair', '3 – gweddol'),
  'reviews.scale.4': drafted('4 – good', '4 – da'),
  'reviews.scale.5': drafted('5 – excellent', '5 – rhagorol'),
  'reviews.reason': drafted('The reason for your score', 'Y rheswm dros eich sgôr'),
  'reviews.save': drafted('Save and go on', 'Cadw a mynd ymlaen'),
  'reviews.stands': drafted(
    'What was saved in the other window on {at}',
    'Yr hyn a gadwyd yn y ffenestr arall: {at}',
  ),
  'reviews.change-sent': drafted(
    'You have sent this review. You can change a score until the panel agrees its own; what you sent first is kept beside it.',
    'Rydych wedi anfon yr adolygiad hwn. Gallwch newid sgôr nes i’r panel gytuno ar ei sgoriau ei hun; cedwir yr hyn a anfonoch gyntaf wrth ei hochr.',
  ),
  'reviews.check.title': drafted('Check your review and send it', 'Gwirio eich adolygiad a’i anfon'),
  'reviews.check.sent-title': drafted('Your review', 'Eich adolygiad'),
  'reviews.send': drafted('Do you want to send your review now?', 'Ydych chi am anfon eich adolygiad nawr?'),
  'reviews.send.hint': drafted(
    'The fund then sees your scores, and you see those of the others who have sent theirs.',
    'Bydd y gronfa wedyn yn gweld eich sgoriau, a byddwch chi’n gweld rhai’r lleill sydd wedi anfon eu rhai nhw.',
  ),
  'reviews.send.yes': drafted('Yes, send it', 'Ydw, ei anfon'),
  'reviews.send.no': drafted('No, not yet', 'Na, ddim eto'),
  'reviews.scores.title': drafted('The scores of the panel', 'Sgoriau’r panel'),
  'reviews.awaited': drafted(
    '{count, plural, one {# review is awaited.} other {# reviews are awaited.}}',
    'Adolygiadau y disgwylir amdanynt: {count, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}.',
  ),
  'reviews.blind.title': drafted('Your own scores come first', 'Eich sgoriau chi sy’n dod gyntaf'),
  'reviews.blind.why': drafted(
    'You see what others scored when you have sent your own review.',
    'Byddwch yn gweld sgoriau’r lleill pan fyddwch wedi anfon eich adolygiad eich hun.',
  ),
  'reviews.blind.staff': drafted(
    'You review this application yourself, so the scores of others are shown to you when your own are in.',
    'Rydych chi’n adolygu’r cais hwn eich hun, felly dangosir sgoriau pobl eraill i chi pan fydd eich rhai chi wedi cyrraedd.',
  ),
  'reviews.learning': drafted('Learning', 'Dysgu'),
  'reviews.disagreement': drafted('Disagreement', 'Anghytundeb'),
  'reviews.mean': drafted(
    'Mean: {mean}. Lowest: {lowest}. Highest: {highest}.',
    'Cymedr: {mean}. Isaf: {lowest}. Uchaf: {highest}.',
  ),
  'reviews.agreed': drafted('Agreed by the panel', 'Cytunwyd gan y panel'),
  'reviews.no-scores': drafted('No review has been sent yet.', 'Nid oes adolygiad wedi’i anfon eto.'),
  'reviews.sent-first': drafted(
    'Changed after the scores of others were seen. Sent first: {score}. {reason}',
    'Newidiwyd ar ôl gweld sgoriau pobl eraill. Anfonwyd gyntaf: {score}. {reason}',
  ),
  'reviews.total': drafted('Weighted total', 'Cyfanswm wedi’i bwysoli'),
  'reviews.total-original': drafted(
    'By the reviewers’ own scores: {total}',
    'Yn ôl sgoriau’r adolygwyr eu hunain: {total}',
  ),
  'reviews.learning-total': drafted('Learning alone', 'Dysgu yn unig'),
  'reviews.of-learning': drafted('Learning alone: {total}', 'Dysgu yn unig: {total}'),
  'reviews.spread': drafted('Lowest and highest reviewer', 'Adolygydd isaf ac uchaf'),
} as const satisfies Record<string, Entry>;
