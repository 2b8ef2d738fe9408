import { drafted, type Entry } from './entry.ts';

/** The words of the pages behind a link to a bid. */
export const applicant = {
  'applicant.to-start': drafted('Back to your bid', 'Yn ôl at eich cais'),
  'applicant.fund-said': drafted('What the fund says', 'Yr hyn y mae’r gronfa’n ei ddweud'),
  'applicant.closes': drafted('The round closes: {at}', 'Mae’r rownd yn cau: {at}'),
  'applicant.grace': drafted(
    'The round has just closed. Because you began before that, you can still send this for a few minutes.',
    'Mae’r rownd newydd gau. Gan i chi ddechrau cyn hynny, gallwch anfon hwn o hyd am ychydig funudau.',
  ),
  'applicant.progress': drafted(
    'Sections finished: {done} of {total}',
    'Adrannau a orffennwyd: {done} / {total}',
  ),
  'applicant.check': drafted('Check and send', 'Gwirio ac anfon'),
  'applicant.turn.applicant': drafted('You can go on with this bid.', 'Gallwch fynd ymlaen â’r cais hwn.'),
  'applicant.turn.fund': drafted(
    'The fund has this bid. We write to you when there is news; you need do nothing.',
    'Mae’r cais hwn gan y gronfa. Byddwn yn ysgrifennu atoch pan fydd newyddion; nid oes angen i chi wneud dim.',
  ),
  'applicant.turn.nobody': drafted(
    'This bid is over. You can still read it here.',
    'Mae’r cais hwn ar ben. Gallwch ei ddarllen yma o hyd.',
  ),
  'applicant.turn.awarded': drafted(
    'Your bid is a project now. When something is due, we write to whoever holds that part, with a link. You need do nothing here.',
    'Mae eich cais yn brosiect bellach. Pan fydd rhywbeth yn ddyledus, byddwn yn ysgrifennu at bwy bynnag sydd â’r rhan honno, gyda dolen. Nid oes angen i chi wneud dim yma.',
  ),
  'applicant.limits': drafted(
    'In this round you can ask for {minimum} or more, and for no more than {share}% of the whole cost.',
    'Yn y rownd hon gallwch ofyn am {minimum} neu fwy, a dim mwy na {share}% o’r gost gyfan.',
  ),
  'applicant.people.change': drafted('See who, or change who', 'Gweld pwy, neu newid pwy'),
  'applicant.alone': drafted('Only you so far.', 'Dim ond chi hyd yma.'),
  'applicant.print': drafted('Read or print all of it', 'Darllen neu argraffu’r cyfan'),
  'applicant.you': drafted('you', 'chi'),
  'applicant.role-missing': drafted('Choose what they will do', 'Dewiswch beth fyddant yn ei wneud'),
  'applicant.people.title': drafted('Who writes this bid', 'Pwy sy’n ysgrifennu’r cais hwn'),
  'applicant.people.invited': drafted(
    'Added: {name}. A letter with their own link is on its way.',
    'Ychwanegwyd: {name}. Mae llythyr gyda’u dolen eu hunain ar ei ffordd.',
  ),
  'applicant.people.certifier-added': drafted(
    'Added: {name}. We write to them when you ask for the figures to be confirmed.',
    'Ychwanegwyd: {name}. Byddwn yn ysgrifennu atynt pan fyddwch yn gofyn am gadarnhau’r ffigurau.',
  ),
  'applicant.people.removed': drafted(
    'Taken out of the bid. Their link no longer works.',
    'Tynnwyd o’r cais. Nid yw eu dolen yn gweithio mwyach.',
  ),
  'applicant.people.lead-handed': drafted(
    'The bid has a new lead applicant: {name}',
    'Mae gan y cais brif ymgeisydd newydd: {name}',
  ),
  'applicant.people.invite': drafted('Invite somebody', 'Gwahodd rhywun'),
  'applicant.people.how': drafted(
    'They get a link of their own by email. Nobody needs an account.',
    'Byddant yn cael eu dolen eu hunain drwy e-bost. Nid oes angen cyfrif ar neb.',
  ),
  'applicant.people.role': drafted('What will they do?', 'Beth fyddant yn ei wneud?'),
  'applicant.people.co-applicant': drafted(
    'Writes with you, and can send the bid. Hears from us at once.',
    'Yn ysgrifennu gyda chi, ac yn gallu anfon y cais. Yn clywed gennym ar unwaith.',
  ),
  'applicant.people.certifier': drafted(
    'Confirms the figures of a full application before it is sent. Hears from us when you ask for it.',
    'Yn cadarnhau ffigurau cais llawn cyn iddo gael ei anfon. Yn clywed gennym pan fyddwch yn gofyn am hynny.',
  ),
  'applicant.people.send': drafted('Invite', 'Gwahodd'),
  'applicant.person.title': drafted('Change', 'Newid'),
  'applicant.person.what': drafted('What should change?', 'Beth ddylai newid?'),
  'applicant.person.remove': drafted('Take this person out of the bid', 'Tynnu’r person hwn o’r cais'),
  'applicant.person.remove.hint': drafted('Their link stops working.', 'Bydd eu dolen yn peidio â gweithio.'),
  'applicant.person.lead': drafted('Make this person the lead', 'Gwneud y person hwn yn brif ymgeisydd'),
  'applicant.person.lead.hint': drafted(
    'You become a co-applicant. Only the lead can withdraw the bid or change its people.',
    'Byddwch chi’n dod yn gyd-ymgeisydd. Dim ond y prif ymgeisydd all dynnu’r cais yn ôl neu newid ei bobl.',
  ),
  'applicant.person.nothing': drafted('Change nothing', 'Newid dim'),
  'applicant.withdraw.title': drafted('Withdraw this bid', 'Tynnu’r cais hwn yn ôl'),
  'applicant.withdraw.what': drafted(
    'The fund then does nothing more with it. What you wrote is kept and can still be read here, but it cannot be sent again.',
    'Ni fydd y gronfa wedyn yn gwneud dim mwy ag ef. Cedwir yr hyn a ysgrifenasoch a gellir ei ddarllen yma o hyd, ond ni ellir ei anfon eto.',
  ),
  'applicant.withdraw.yes': drafted('Yes, withdraw it', 'Ydw, ei dynnu’n ôl'),
  'applicant.withdraw.no': drafted('No, keep it', 'Na, ei gadw'),
  'application.refusal.already-there': drafted(
    'This person belongs to the bid already.',
    'Mae’r person hwn yn perthyn i’r cais eisoes.',
  ),
  'application.refusal.too-many-people': drafted(
    'A bid can have twelve people at most. Take somebody out first.',
    'Gall cais gael deuddeg o bobl ar y mwyaf. Tynnwch rywun allan yn gyntaf.',
  ),
  'application.refusal.one-certifier': drafted(
    'The bid has a finance certifier already. The lead can take them out first.',
    'Mae gan y cais ardystiwr cyllid eisoes. Gall y prif ymgeisydd ei dynnu allan yn gyntaf.',
  ),
  'timeline.application-person-added': drafted('Person added: {name}', 'Ychwanegwyd person: {name}'),
  'timeline.application-person-removed': drafted('Person taken out: {name}', 'Tynnwyd person allan: {name}'),
  'timeline.application-lead-handed': drafted('New lead applicant: {name}', 'Prif ymgeisydd newydd: {name}'),
} as const satisfies Record<string, Entry>;
