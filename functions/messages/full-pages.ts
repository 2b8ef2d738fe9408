import { drafted, type Entry } from './entry.ts';

/** The words of the pages on which a full application is certified and sent, beside its questions. */
export const fullPages = {
  'full.ask.question': drafted(
    'Do you want to ask your finance certifier to confirm the figures now?',
    'Ydych chi am ofyn i’ch ardystiwr cyllid gadarnhau’r ffigurau nawr?',
  ),
  'full.ask.yes': drafted('Yes, ask them', 'Ydw, gofyn nawr'),
  'full.ask.hint': drafted(
    'They get a letter at once. While they read, nobody can change the application; you can take it back. It goes to the fund only when they have confirmed and you have sent it.',
    'Bydd yn cael llythyr ar unwaith. Tra bydd yn darllen, ni all neb newid y cais; gallwch ei gymryd yn ôl. Dim ond pan fydd wedi cadarnhau a chithau wedi’i anfon y bydd yn mynd i’r gronfa.',
  ),
  'full.needs-certifier': drafted('Name a finance certifier', 'Enwi ardystiwr cyllid'),
  'full.prefilled': drafted(
    'We filled in what your expression of interest says. Change whatever has become clearer since.',
    'Rydym wedi llenwi’r hyn y mae eich mynegiant o ddiddordeb yn ei ddweud. Newidiwch beth bynnag sydd wedi dod yn gliriach ers hynny.',
  ),
  'full.closed': drafted(
    'Somebody asked for the figures to be confirmed while you were writing, so what you just sent was not saved. Take the application back if it must still change.',
    'Gofynnodd rhywun am gadarnhau’r ffigurau tra oeddech yn ysgrifennu, felly ni chadwyd yr hyn a anfonwyd gennych nawr. Cymerwch y cais yn ôl os oes rhaid ei newid o hyd.',
  ),
  'full.sent.receipt': drafted(
    'We send you a receipt by email, with a copy of your answers.',
    'Byddwn yn anfon derbynneb atoch drwy e-bost, gyda chopi o’ch atebion.',
  ),
  'full.sent.next': drafted(
    'A panel reads and scores it. You hear from us when there is a decision.',
    'Bydd panel yn ei ddarllen a’i sgorio. Byddwch yn clywed gennym pan fydd penderfyniad.',
  ),

  'full.due': drafted('Send the full application by', 'Anfonwch y cais llawn erbyn'),
  'full.due-passed': drafted(
    'The time to send this has passed: {at}. Nothing is lost, and you can go on writing. If you still want to send it, write to us: the fund can give you more time.',
    'Mae’r amser i anfon hwn wedi mynd heibio: {at}. Does dim wedi’i golli, a gallwch barhau i ysgrifennu. Os ydych am ei anfon o hyd, ysgrifennwch atom: gall y gronfa roi mwy o amser i chi.',
  ),
  'full.certifier.said': drafted(
    'What your finance certifier says',
    'Yr hyn y mae eich ardystiwr cyllid yn ei ddweud',
  ),
  'full.certifying': drafted(
    'Your finance certifier has been asked to confirm the figures. We write to you when they answer.',
    'Gofynnwyd i’ch ardystiwr cyllid gadarnhau’r ffigurau. Byddwn yn ysgrifennu atoch pan fydd yn ateb.',
  ),
  'full.certifying.you': drafted(
    'You have been asked to confirm the figures. The link to do it is in the letter about that.',
    'Gofynnwyd i chi gadarnhau’r ffigurau. Mae’r ddolen i wneud hynny yn y llythyr am hynny.',
  ),
  'full.certified': drafted(
    'Your finance certifier has confirmed the figures. Send the application to the fund when you are ready.',
    'Mae eich ardystiwr cyllid wedi cadarnhau’r ffigurau. Anfonwch y cais i’r gronfa pan fyddwch yn barod.',
  ),
  'full.certified-by': drafted('Figures confirmed', 'Cadarnhawyd y ffigurau'),
  'full.certified-by.value': drafted('{name}, {at}', '{name}, {at}'),
  'full.asked-at': drafted('Asked', 'Gofynnwyd'),
  'full.check-and-ask': drafted(
    'Check, and ask for the figures to be confirmed',
    'Gwirio, a gofyn am gadarnhau’r ffigurau',
  ),
  'full.remove-certifier.hint': drafted(
    'Their link stops working, and the application is taken back: what they confirmed no longer counts.',
    'Bydd eu dolen yn peidio â gweithio, a chaiff y cais ei gymryd yn ôl: nid yw’r hyn a gadarnhawyd ganddynt yn cyfrif mwyach.',
  ),
  'full.attachments.title': drafted('Attachments of the application', 'Atodiadau’r cais'),
  'full.attachments.what': drafted(
    'Plans, letters from partners, workings behind the figures. Only what helps to judge the bid: everything the form asks for belongs in the form.',
    'Cynlluniau, llythyrau gan bartneriaid, cyfrifiadau y tu ôl i’r ffigurau. Dim ond yr hyn sy’n helpu i bwyso a mesur y cais: mae popeth y mae’r ffurflen yn ei ofyn yn perthyn yn y ffurflen.',
  ),
  'timeline.application-attachments': drafted('Attachments changed', 'Newidiwyd yr atodiadau'),
  'full.former': drafted('Read the expression of interest', 'Darllen y mynegiant o ddiddordeb'),

  'full.take-back.title': drafted('Take the application back', 'Cymryd y cais yn ôl'),
  'full.take-back.what': drafted(
    'You can then change it. The figures must be confirmed, or confirmed again, before you can send it.',
    'Gallwch wedyn ei newid. Rhaid cadarnhau’r ffigurau, neu eu cadarnhau eto, cyn y gallwch ei anfon.',
  ),
  'full.take-back.yes': drafted('Yes, take it back', 'Ydw, ei gymryd yn ôl'),
  'full.take-back.no': drafted('No, leave it as it is', 'Na, ei adael fel y mae'),
  'full.send.title': drafted('Send the full application', 'Anfon y cais llawn'),
  'full.send.what': drafted(
    'The fund gets it as it stands. Afterwards it can only be changed if the fund sends it back. Everybody who writes it gets a receipt.',
    'Bydd y gronfa’n ei gael fel y mae. Wedyn dim ond os bydd y gronfa’n ei anfon yn ôl y gellir ei newid. Bydd pawb sy’n ei ysgrifennu yn cael derbynneb.',
  ),
  'full.send.question': drafted(
    'Do you want to send it to the fund now?',
    'Ydych chi am ei anfon i’r gronfa nawr?',
  ),
  'full.send.yes': drafted('Yes, send it', 'Ydw, ei anfon'),
  'full.send.no': drafted('Not yet', 'Ddim eto'),
  'full.read-all': drafted('Read the whole application', 'Darllen y cais cyfan'),

  'certify.title': drafted('Confirm the figures', 'Cadarnhau’r ffigurau'),
  'certify.lead': drafted(
    'You are named as the finance certifier of this application. It cannot be sent to the fund before you have confirmed its figures.',
    'Cawsoch eich enwi’n ardystiwr cyllid y cais hwn. Ni ellir ei anfon i’r gronfa cyn i chi gadarnhau ei ffigurau.',
  ),
  'certify.figures': drafted('The figures', 'Y ffigurau'),
  'certify.question': drafted('Do you confirm these figures?', 'Ydych chi’n cadarnhau’r ffigurau hyn?'),
  'certify.hint': drafted(
    'That they are complete and worked out properly, that the saving is real money, and that your organisation can pay the instalments.',
    'Eu bod yn gyflawn ac wedi’u cyfrifo’n briodol, bod yr arbediad yn arian go iawn, ac y gall eich sefydliad dalu’r rhandaliadau.',
  ),
  'certify.yes': drafted('Yes, I confirm them', 'Ydw, rwy’n eu cadarnhau'),
  'certify.no': drafted('No, I do not confirm them', 'Nac ydw, nid wyf yn eu cadarnhau'),
  'certify.choose': drafted(
    'Choose whether you confirm the figures',
    'Dewiswch a ydych yn cadarnhau’r ffigurau',
  ),
  'certify.name': drafted('Your full name, in place of a signature', 'Eich enw llawn, yn lle llofnod'),
  'certify.name-missing': drafted('Enter your full name', 'Rhowch eich enw llawn'),
  'certify.reason': drafted(
    'What must be put right? Those who write the application read this.',
    'Beth sydd angen ei gywiro? Bydd y rhai sy’n ysgrifennu’r cais yn darllen hwn.',
  ),
  'certify.reason-missing': drafted('Enter what must be put right', 'Rhowch beth sydd angen ei gywiro'),
  'certify.send': drafted('Send your answer', 'Anfon eich ateb'),
  'answer.thanks.certified': drafted(
    'Thank you: the figures are confirmed',
    'Diolch: mae’r ffigurau wedi’u cadarnhau',
  ),
  'answer.thanks.certified.next': drafted(
    'Those who write the application have been told. They can now send it to the fund. You need do nothing more.',
    'Rhoddwyd gwybod i’r rhai sy’n ysgrifennu’r cais. Gallant ei anfon i’r gronfa nawr. Nid oes angen i chi wneud dim mwy.',
  ),
  'answer.thanks.not-certified': drafted(
    'Thank you: the figures are not confirmed',
    'Diolch: nid yw’r ffigurau wedi’u cadarnhau',
  ),
  'answer.thanks.not-certified.next': drafted(
    'Those who write the application have been told why. If they ask you again, you get a new letter.',
    'Rhoddwyd gwybod i’r rhai sy’n ysgrifennu’r cais pam. Os gofynnant i chi eto, cewch lythyr newydd.',
  ),

  'application.refusal.full-due-passed': drafted(
    'The time to send this has passed. Nothing is lost: write to us, and the fund can give you more time.',
    'Mae’r amser i anfon hwn wedi mynd heibio. Does dim wedi’i golli: ysgrifennwch atom, a gall y gronfa roi mwy o amser i chi.',
  ),
  'application.refusal.at-odds': drafted(
    'Some answers do not fit together. The page of all answers says which.',
    'Nid yw rhai atebion yn cyd-fynd â’i gilydd. Mae’r dudalen o’r holl atebion yn dweud pa rai.',
  ),
  'application.refusal.no-certifier': drafted(
    'No finance certifier is named. Invite one first.',
    'Nid oes ardystiwr cyllid wedi’i enwi. Gwahoddwch un yn gyntaf.',
  ),
  'application.refusal.certifier-unreachable': drafted(
    'Our letters do not reach your finance certifier. Take them out of the bid and invite somebody whose address works.',
    'Nid yw ein llythyrau’n cyrraedd eich ardystiwr cyllid. Tynnwch y person allan o’r cais a gwahoddwch rywun y mae ei gyfeiriad yn gweithio.',
  ),
  'application.refusal.date-missing': drafted(
    'Enter the day until which it can be sent.',
    'Rhowch y diwrnod y gellir ei anfon tan hynny.',
  ),
  'timeline.application-certifier-lost': drafted(
    'The finance certifier cannot be reached; given back to its writers',
    'Ni ellir cyrraedd yr ardystiwr cyllid; rhoddwyd yn ôl i’w awduron',
  ),
  'timeline.application-set-deadline': drafted('New date. {reason}', 'Dyddiad newydd. {reason}'),
  'timeline.application-due-soon': drafted(
    'Its writers were reminded of the date',
    'Atgoffwyd ei awduron o’r dyddiad',
  ),
  'timeline.certification-given': drafted('Figures confirmed', 'Cadarnhawyd y ffigurau'),
  'timeline.certification-refused': drafted(
    'Figures not confirmed. {reason}',
    'Ni chadarnhawyd y ffigurau. {reason}',
  ),
  'timeline.certification-stopped': drafted(
    'Taken back by those who write the application',
    'Cymerwyd yn ôl gan y rhai sy’n ysgrifennu’r cais',
  ),
} as const satisfies Record<string, Entry>;
