import { drafted, type Entry } from './entry.ts';

/** The words of the letters to reviewers, and of those to the fund about them. */
export const reviewLetters = {
  'letter.action.review': drafted('Sign in and open the review', 'Mewngofnodi ac agor yr adolygiad'),
  'letter.note.sign-in': drafted(
    'The link asks you to sign in, with the address to which we wrote. It opens nothing for anybody else.',
    'Mae’r ddolen yn gofyn i chi fewngofnodi, gyda’r cyfeiriad yr ysgrifenasom ato. Nid yw’n agor dim i neb arall.',
  ),
  'letter.review.conflict': drafted(
    'The first page shows who has applied, and asks whether you have an interest or a conflict. If you have a conflict, say so there: the review is then over for you.',
    'Mae’r dudalen gyntaf yn dangos pwy sydd wedi ymgeisio, ac yn gofyn a oes gennych fuddiant neu wrthdaro. Os oes gennych wrthdaro, dywedwch hynny yno: bydd yr adolygiad ar ben i chi wedyn.',
  ),
  'letter.review.ask.headline': drafted(
    'Please review this application by {date}',
    'Adolygwch y cais hwn erbyn {date} os gwelwch yn dda',
  ),
  'letter.review.opening': drafted(
    'The fund asks you to score this application. You give each criterion a score from 0 to 5 and the reason for it, in as many sittings as you like: what you save is kept.',
    'Mae’r gronfa’n gofyn i chi sgorio’r cais hwn. Byddwch yn rhoi sgôr rhwng 0 a 5 i bob maen prawf a’r rheswm drosti, mewn cynifer o eisteddiadau ag y dymunwch: cedwir yr hyn a gadwch.',
  ),
  'letter.review.reminder.headline': drafted(
    'Your review: a reminder. Due date: {date}',
    'Eich adolygiad: nodyn atgoffa. Dyddiad cau: {date}',
  ),
  'letter.review.due.headline': drafted('Your review: due date {date}', 'Eich adolygiad: dyddiad cau {date}'),
  'letter.review.keeps': drafted(
    'The fund is waiting for your scores of this application. What you saved is kept, and you can go on from there.',
    'Mae’r gronfa’n aros am eich sgoriau ar gyfer y cais hwn. Mae’r hyn a gadwyd gennych yn ddiogel, a gallwch barhau o’r fan honno.',
  ),
  'letter.review.overdue.headline': drafted(
    'Your review is overdue since {date}',
    'Mae eich adolygiad yn hwyr ers {date}',
  ),
  'letter.review.waited-for': drafted(
    'The panel cannot go on before your scores are in. If you cannot do it now, reply to this email, so that we can ask somebody else.',
    'Ni all y panel fynd ymlaen cyn i’ch sgoriau gyrraedd. Os na allwch ei wneud nawr, atebwch yr e-bost hwn, er mwyn i ni ofyn i rywun arall.',
  ),
  'letter.review.overdue-again.headline': drafted(
    'Your review is still missing. Due date: {date}',
    'Mae eich adolygiad yn dal ar goll. Dyddiad cau: {date}',
  ),
  'letter.review.last': drafted(
    'The panel is still waiting for your scores. If they do not come in the next days, the fund will ask somebody else in your place.',
    'Mae’r panel yn dal i aros am eich sgoriau. Os na fyddant yn cyrraedd yn y dyddiau nesaf, bydd y gronfa’n gofyn i rywun arall yn eich lle.',
  ),
  'letter.topic.fund.review': drafted('For decision, a late review', 'I’w benderfynu, adolygiad hwyr'),
  'letter.fund.review.opening': drafted(
    'Mail about it to the reviewer has stopped until you decide. These are the facts, and what you can do.',
    'Mae’r post amdano at yr adolygydd wedi stopio nes i chi benderfynu. Dyma’r ffeithiau, a’r hyn y gallwch ei wneud.',
  ),
  'letter.fund.review.no-answer': drafted(
    'A review has not arrived, and every letter was sent',
    'Nid yw adolygiad wedi cyrraedd, ac anfonwyd pob llythyr',
  ),
  'letter.fund.review.nobody': drafted(
    'A review is owed, and its reviewer cannot be reached',
    'Mae adolygiad yn ddyledus, ac ni ellir cyrraedd ei adolygydd',
  ),
  'letter.fund.review.call': drafted(
    'Call: speak to the reviewer, and note what you hear',
    'Ffonio: siarad â’r adolygydd, a nodi’r hyn a glywch',
  ),
  'letter.fund.review.extend': drafted(
    'Extend: set a new date; the chase begins again towards it',
    'Estyn: gosod dyddiad newydd; bydd y gofyn yn dechrau eto tuag ato',
  ),
  'letter.fund.review.waive': drafted(
    'Replace: give the review to somebody else, on the page of the application’s reviewers',
    'Disodli: rhoi’r adolygiad i rywun arall, ar dudalen adolygwyr y cais',
  ),
} as const satisfies Record<string, Entry>;
