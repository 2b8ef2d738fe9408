import { drafted, type Entry } from './entry.ts';

/** What introductions are called, where they stand, why one cannot be, what happened, and the pages on which those who are asked answer. */
export const introductions = {
  'introduction.kind.meeting': drafted('Introduction', 'Cyflwyniad'),
  'introduction.kind.joint-bid': drafted('Suggestion of a joint bid', 'Awgrym o gais ar y cyd'),
  'introduction.kind.mentor': drafted('Mentor', 'Mentor'),
  'introduction.state.asked': drafted('Asked, waits for an answer', 'Gofynnwyd, yn aros am ateb'),
  'introduction.state.agreed': drafted('Agreed, nobody told yet', 'Cytunwyd, neb wedi cael gwybod eto'),
  'introduction.state.declined': drafted('Declined', 'Gwrthodwyd'),
  'introduction.state.introduced': drafted('Introduced', 'Cyflwynwyd'),

  'introduction.bid.yes': drafted(
    'this bid agrees to be introduced',
    'mae’r cais hwn yn cytuno i gael ei gyflwyno',
  ),
  'introduction.bid.no': drafted(
    'this bid has not agreed to be introduced',
    'nid yw’r cais hwn wedi cytuno i gael ei gyflwyno',
  ),

  'introduction.refusal.withdrawn': drafted(
    'A bid was withdrawn, so its people are not introduced to anybody.',
    'Tynnwyd cais yn ôl, felly ni chyflwynir ei bobl i neb.',
  ),
  'introduction.refusal.state': drafted(
    'A bid does not stand where this would be of use: it has not been sent, or it is too late for it.',
    'Nid yw cais yn sefyll lle byddai hyn o ddefnydd: nid yw wedi’i anfon, neu mae’n rhy hwyr iddo.',
  ),
  'introduction.refusal.unreachable': drafted(
    'Mail reaches nobody of one of the bids. Find out how to reach them first.',
    'Nid yw post yn cyrraedd neb o un o’r ceisiadau. Darganfyddwch sut i’w cyrraedd yn gyntaf.',
  ),
  'introduction.refusal.same-people': drafted(
    'The same person speaks for both, so there is nobody to introduce.',
    'Yr un person sy’n siarad dros y ddau, felly nid oes neb i’w gyflwyno.',
  ),
  'introduction.refusal.no-mentor': drafted(
    'Mail reaches neither the lead nor the deputy of the project, so there is nobody to ask.',
    'Nid yw post yn cyrraedd arweinydd na dirprwy’r prosiect, felly nid oes neb i ofyn iddo.',
  ),
  'introduction.refusal.not-a-mentor': drafted(
    'Only people of finished projects of similar size, about something like the bid, are asked to be mentors.',
    'Dim ond pobl o brosiectau gorffenedig o faint tebyg, am rywbeth tebyg i’r cais, y gofynnir iddynt fod yn fentoriaid.',
  ),
  'introduction.refusal.not-agreed': drafted(
    'Not everybody has agreed to be introduced. Ask them first.',
    'Nid yw pawb wedi cytuno i gael eu cyflwyno. Gofynnwch iddynt yn gyntaf.',
  ),
  'introduction.refusal.mentor-not-agreed': drafted(
    'The mentor has not said yes. Ask them first.',
    'Nid yw’r mentor wedi dweud ie. Gofynnwch iddo yn gyntaf.',
  ),
  'introduction.refusal.declined': drafted(
    'They were asked and do not agree. We do not ask twice; they can change their mind by their own link.',
    'Gofynnwyd iddynt ac nid ydynt yn cytuno. Nid ydym yn gofyn ddwywaith; gallant newid eu meddwl drwy eu dolen eu hunain.',
  ),
  'introduction.refusal.nothing-to-ask': drafted(
    'Everybody has agreed already, so there is nobody to ask.',
    'Mae pawb wedi cytuno eisoes, felly nid oes neb i ofyn iddo.',
  ),
  'introduction.refusal.already-introduced': drafted(
    'You have been introduced already, so this can no longer be taken back here. Write to us, and we tell the others.',
    'Rydych eisoes wedi cael eich cyflwyno, felly ni ellir tynnu hyn yn ôl yma mwyach. Ysgrifennwch atom, a byddwn yn dweud wrth y lleill.',
  ),

  'timeline.introduction-asked': drafted(
    '{introduction}: asked whether they agree. Asked: {asked}. With: {with}',
    '{introduction}: gofynnwyd a ydynt yn cytuno. Gofynnwyd: {asked}. Gyda: {with}',
  ),
  'timeline.introduction-agreed': drafted(
    '{introduction}: agreed. With: {with}',
    '{introduction}: cytunwyd. Gyda: {with}',
  ),
  'timeline.introduction-declined': drafted(
    '{introduction}: declined. With: {with}',
    '{introduction}: gwrthodwyd. Gyda: {with}',
  ),
  'timeline.introduction-made': drafted(
    '{introduction}: each was told of the other. With: {with}',
    '{introduction}: dywedwyd wrth y naill am y llall. Gyda: {with}',
  ),
  'timeline.application-may-introduce': drafted('May be introduced to others', 'Gellir eu cyflwyno i eraill'),
  'timeline.application-may-not-introduce': drafted(
    'May no longer be introduced to others',
    'Ni ellir eu cyflwyno i eraill mwyach',
  ),

  'applicant.introductions.title': drafted('Introductions to others', 'Cyflwyniadau i eraill'),
  'applicant.introductions.what': drafted(
    'The fund sometimes brings together people who work on the same thing, so that they learn from each other, or offers somebody who has done it before as a mentor.',
    'Weithiau mae’r gronfa’n dwyn ynghyd bobl sy’n gweithio ar yr un peth, fel eu bod yn dysgu oddi wrth ei gilydd, neu’n cynnig rhywun sydd wedi’i wneud o’r blaen fel mentor.',
  ),
  'applicant.introductions.gives': drafted(
    'If you agree, and the others do, we give them the name of your bid, your organisation, and the name and email address of your lead applicant: nothing else.',
    'Os cytunwch, a’r lleill hefyd, byddwn yn rhoi iddynt enw eich cais, eich sefydliad, ac enw a chyfeiriad e-bost eich prif ymgeisydd: dim byd arall.',
  ),
  'applicant.introductions.judged': drafted(
    'Your answer makes no difference to how your bid is judged, and you can change it whenever you like. What others have been told by then cannot be taken back.',
    'Nid yw eich ateb yn gwneud gwahaniaeth i’r ffordd y caiff eich cais ei farnu, a gallwch ei newid pryd bynnag y dymunwch. Ni ellir tynnu’n ôl yr hyn y mae eraill wedi cael ei wybod erbyn hynny.',
  ),
  'applicant.introductions.now.yes': drafted(
    'As things stand, you agree to be introduced.',
    'Fel y mae pethau, rydych yn cytuno i gael eich cyflwyno.',
  ),
  'applicant.introductions.now.no': drafted(
    'As things stand, you do not agree to be introduced.',
    'Fel y mae pethau, nid ydych yn cytuno i gael eich cyflwyno.',
  ),
  'applicant.introductions.question': drafted(
    'May we introduce you to others who work on the same thing?',
    'A gawn ni eich cyflwyno i eraill sy’n gweithio ar yr un peth?',
  ),
  'applicant.introductions.yes': drafted('Yes, introduce us', 'Ie, cyflwynwch ni'),
  'applicant.introductions.no': drafted('No, do not introduce us', 'Na, peidiwch â’n cyflwyno'),
  'applicant.introductions.missing': drafted('Choose yes or no', 'Dewiswch ie neu na'),
  'applicant.introductions.not-now': drafted(
    'This can be answered once your bid has been sent, and as long as it has not been withdrawn.',
    'Gellir ateb hyn unwaith y bydd eich cais wedi’i anfon, a chyhyd ag nad yw wedi’i dynnu’n ôl.',
  ),
  'applicant.introductions.not-yours': drafted(
    'Those who write the bid can answer this.',
    'Y rhai sy’n ysgrifennu’r cais all ateb hyn.',
  ),
  'applicant.introductions.done': drafted('Thank you. We keep to it.', 'Diolch. Byddwn yn cadw at hynny.'),

  'mentor.title': drafted('Would you be a mentor?', 'A fyddech chi’n fentor?'),
  'mentor.what': drafted(
    'A bid to the fund is about something very like your project. Would you talk to its people, once or twice?',
    'Mae cais i’r gronfa yn ymwneud â rhywbeth tebyg iawn i’ch prosiect chi. A fyddech chi’n siarad â’i bobl, unwaith neu ddwy?',
  ),
  'mentor.gives': drafted(
    'If you say yes, we give them your name and email address, and you theirs. If you say no, they hear nothing of it.',
    'Os dywedwch ie, byddwn yn rhoi iddynt eich enw a’ch cyfeiriad e-bost, ac i chi eu rhai nhw. Os dywedwch na, ni fyddant yn clywed dim amdano.',
  ),
  'mentor.question': drafted('Would you talk to them?', 'A fyddech chi’n siarad â nhw?'),
  'mentor.yes': drafted('Yes', 'Byddwn'),
  'mentor.no': drafted('No', 'Na fyddwn'),
  'mentor.missing': drafted('Choose yes or no', 'Dewiswch byddwn neu na fyddwn'),
  'mentor.now.yes': drafted(
    'You said yes. Thank you. You hear from us who they are.',
    'Dywedasoch y byddech. Diolch. Byddwch yn clywed gennym pwy ydynt.',
  ),
  'mentor.now.no': drafted(
    'You said no, and that is fine. You can still change your mind here.',
    'Dywedasoch na fyddech, ac mae hynny’n iawn. Gallwch newid eich meddwl yma o hyd.',
  ),
  'mentor.introduced': drafted(
    'You said yes, and we have told you and them who the other is. Thank you. If you want to stop, write to us.',
    'Dywedasoch y byddech, ac rydym wedi dweud wrthych chi ac wrthynt hwy pwy yw’r llall. Diolch. Os ydych am roi’r gorau iddi, ysgrifennwch atom.',
  ),
  'mentor.over': drafted(
    'This is no longer needed. Thank you all the same.',
    'Nid oes angen hyn mwyach. Diolch yr un fath.',
  ),
} as const satisfies Record<string, Entry>;
