import { drafted, type Entry } from './entry.ts';

/** The words of letters about a full application: its date, its certificate and its receipt. */
export const fullLetters = {
  'letter.application-received-full.headline': drafted(
    'We have your full application',
    'Mae eich cais llawn gennym',
  ),
  'letter.application-received-full.opening': drafted(
    'Thank you. Your full application has arrived, with its figures confirmed by your finance certifier.',
    'Diolch. Mae eich cais llawn wedi cyrraedd, a’i ffigurau wedi’u cadarnhau gan eich ardystiwr cyllid.',
  ),
  'letter.application-received-full.next': drafted(
    'A panel reads it next. You hear from us when there is a decision. Until then you can read what you sent on your page.',
    'Bydd panel yn ei ddarllen nesaf. Byddwch yn clywed gennym pan fydd penderfyniad. Tan hynny gallwch ddarllen yr hyn a anfonwyd gennych ar eich tudalen.',
  ),
  'letter.application-deadline.headline': drafted(
    'A new date for your full application',
    'Dyddiad newydd ar gyfer eich cais llawn',
  ),
  'letter.application-deadline.opening': drafted(
    'The fund has set the time until which you can send your full application. It replaces what we said before.',
    'Mae’r gronfa wedi pennu tan bryd y gallwch anfon eich cais llawn. Mae’n cymryd lle’r hyn a ddywedasom o’r blaen.',
  ),
  'letter.application-due-soon.headline': drafted(
    'Your full application is due soon',
    'Mae’n bryd anfon eich cais llawn cyn hir',
  ),
  'letter.application-due-soon.opening': drafted(
    'We have not received your full application yet. The time until which you can send it is below.',
    'Nid ydym wedi derbyn eich cais llawn eto. Mae’r amser y gallwch ei anfon tan hynny isod.',
  ),
  'letter.application-due-soon.next': drafted(
    'Your finance certifier must confirm the figures before you can send it, so allow a few days for that. If you need more time, write to us.',
    'Rhaid i’ch ardystiwr cyllid gadarnhau’r ffigurau cyn y gallwch ei anfon, felly neilltuwch rai dyddiau ar gyfer hynny. Os oes angen mwy o amser arnoch, ysgrifennwch atom.',
  ),
  'letter.application-certified.headline': drafted(
    'Your figures are confirmed: you can send your application',
    'Mae eich ffigurau wedi’u cadarnhau: gallwch anfon eich cais',
  ),
  'letter.application-certified.opening': drafted(
    'Your finance certifier has confirmed the figures of your full application. It is not with the fund yet.',
    'Mae eich ardystiwr cyllid wedi cadarnhau ffigurau eich cais llawn. Nid yw gyda’r gronfa eto.',
  ),
  'letter.application-certified.next': drafted(
    'Open your bid and send it. If you change anything first, the figures must be confirmed again.',
    'Agorwch eich cais a’i anfon. Os newidiwch unrhyw beth yn gyntaf, rhaid cadarnhau’r ffigurau eto.',
  ),
  'letter.application-not-certified.headline': drafted(
    'Your figures were not confirmed',
    'Ni chadarnhawyd eich ffigurau',
  ),
  'letter.application-not-certified.opening': drafted(
    'Your finance certifier has read the figures of your full application and does not confirm them. This is why:',
    'Mae eich ardystiwr cyllid wedi darllen ffigurau eich cais llawn ac nid yw’n eu cadarnhau. Dyma pam:',
  ),
  'letter.application-not-certified.next': drafted(
    'You can change your application again. When it is right, ask your finance certifier once more.',
    'Gallwch newid eich cais eto. Pan fydd yn iawn, gofynnwch i’ch ardystiwr cyllid unwaith yn rhagor.',
  ),
  'letter.application-certifier-lost.headline': drafted(
    'We cannot reach your finance certifier',
    'Ni allwn gyrraedd eich ardystiwr cyllid',
  ),
  'letter.application-certifier-lost.opening': drafted(
    'Our letter to the person below came back, so nobody is confirming your figures.',
    'Dychwelwyd ein llythyr i’r person isod, felly nid oes neb yn cadarnhau eich ffigurau.',
  ),
  'letter.application-certifier-lost.next': drafted(
    'Open your bid, take this person out, and name a finance certifier whose address works. Then ask them to confirm the figures.',
    'Agorwch eich cais, tynnwch y person hwn allan, ac enwch ardystiwr cyllid y mae ei gyfeiriad yn gweithio. Yna gofynnwch am gadarnhau’r ffigurau.',
  ),
  'letter.application-certification-stopped.headline': drafted(
    'You need not confirm the figures for now',
    'Nid oes angen i chi gadarnhau’r ffigurau am y tro',
  ),
  'letter.application-certification-stopped.opening': drafted(
    'We asked you to confirm the figures of the application below. Those who write it have taken it back, so there is nothing for you to do. If they ask again, you get a new letter.',
    'Gofynasom i chi gadarnhau ffigurau’r cais isod. Mae’r rhai sy’n ei ysgrifennu wedi’i gymryd yn ôl, felly nid oes dim i chi ei wneud. Os gofynnant eto, cewch lythyr newydd.',
  ),
  'staff.letter.application-deadline': drafted('New date', 'Dyddiad newydd'),
  'staff.letter.application-due-soon': drafted('Reminder of the date', 'Nodyn atgoffa o’r dyddiad'),
  'staff.letter.application-certified': drafted('Figures confirmed', 'Cadarnhawyd y ffigurau'),
  'staff.letter.application-not-certified': drafted('Figures not confirmed', 'Ni chadarnhawyd y ffigurau'),
  'staff.letter.application-certifier-lost': drafted(
    'Finance certifier cannot be reached',
    'Ni ellir cyrraedd yr ardystiwr cyllid',
  ),
  'staff.letter.application-certification-stopped': drafted(
    'Certifier need not answer',
    'Nid oes angen i’r ardystiwr ateb',
  ),
} as const satisfies Record<string, Entry>;
