import { drafted, type Entry } from './entry.ts';
import { fundLetters } from './fund-letters.ts';

/**
 * The words of every email. Welsh never splices a date, name or title after a word that mutates it: such things stand behind a label.
 */
export const letters = {
  ...fundLetters,
  'letter.topic.lessons-learnt': drafted('Lessons learnt', 'Gwersi a ddysgwyd'),
  'letter.topic.contact-check': drafted('Who leads the project now', 'Pwy sy’n arwain y prosiect nawr'),
  'letter.topic.review': drafted('Review of an application', 'Adolygu cais'),
  'letter.greeting.person': drafted('Dear {name},', 'Annwyl {name},'),
  'letter.greeting.fund': drafted('Dear colleagues,', 'Annwyl gydweithwyr,'),
  'letter.thanks': drafted('Thank you,', 'Diolch yn fawr,'),
  'letter.other-language': drafted('The English version is below.', 'Mae’r fersiwn Gymraeg uchod.'),
  'letter.copy-link': drafted('Or copy this address:', 'Neu gopïwch y cyfeiriad hwn:'),

  'letter.note.role': drafted(
    'We write to you because of your role in this project: {role}.',
    'Rydym yn ysgrifennu atoch oherwydd eich rôl yn y prosiect hwn: {role}.',
  ),
  'letter.note.link': drafted(
    'The link is your own. If somebody else should answer, name them on its page instead of passing it on.',
    'Eich dolen chi yw hon. Os oes rhywun arall a ddylai ateb, enwch y person hwnnw ar ei thudalen yn lle ei hanfon ymlaen.',
  ),
  'letter.note.link.certification': drafted(
    'The link is your own. If somebody else should confirm the figures, tell the lead applicant instead of passing it on.',
    'Eich dolen chi yw hon. Os oes rhywun arall a ddylai gadarnhau’r ffigurau, dywedwch wrth y prif ymgeisydd yn lle ei hanfon ymlaen.',
  ),
  'letter.note.contact': drafted(
    'Questions? Reply to this email and a person will read it. Email: {mailbox}. Phone: {phone}.',
    'Oes gennych gwestiwn? Atebwch yr e-bost hwn a bydd person yn ei ddarllen. E-bost: {mailbox}. Ffôn: {phone}.',
  ),
  'letter.note.welsh': drafted(
    'You are welcome to write to us in Welsh or in English. We answer in the language you choose, and writing in Welsh causes no delay.',
    'Mae croeso i chi ysgrifennu atom yn Gymraeg neu yn Saesneg. Byddwn yn ateb yn yr iaith a ddewiswch, ac ni fydd ysgrifennu yn Gymraeg yn arwain at oedi.',
  ),

  'letter.fact.project': drafted('Project', 'Prosiect'),
  'letter.fact.application': drafted('Application', 'Cais'),
  'letter.fact.organisation': drafted('Organisation', 'Sefydliad'),
  'letter.fact.due': drafted('Due date', 'Dyddiad cau'),
  'letter.fact.who-can-answer': drafted('Who can write it', 'Pwy all ei hysgrifennu'),
  'letter.fact.told-next': drafted('Who hears from us next', 'Pwy fydd yn clywed gennym nesaf'),
  'letter.fact.told-when': drafted('When', 'Pryd'),
  'letter.fact.letters-sent': drafted('Letters sent so far', 'Llythyrau a anfonwyd hyd yma'),
  'letter.fact.progress': drafted('How far it has come', 'Pa mor bell y mae wedi cyrraedd'),
  'letter.fact.received': drafted('Received', 'Cyrhaeddodd'),
  'letter.fact.new-contact': drafted('New contact', 'Cyswllt newydd'),
  'letter.fact.not-reached': drafted('Whom we cannot reach', 'Pwy na allwn ei gyrraedd'),
  'letter.fact.not-theirs': drafted(
    'Who says it is no longer their work',
    'Pwy sy’n dweud nad eu gwaith nhw yw hyn mwyach',
  ),

  'letter.due.today': drafted('today, {date}', 'heddiw, {date}'),
  'letter.due.ahead': drafted(
    '{date} ({days, plural, one {in # working day} other {in # working days}})',
    '{date} ({days, plural, zero {ymhen # diwrnod gwaith} one {ymhen # diwrnod gwaith} two {ymhen # ddiwrnod gwaith} few {ymhen # diwrnod gwaith} many {ymhen # diwrnod gwaith} other {ymhen # diwrnod gwaith}})',
  ),
  'letter.due.past': drafted(
    '{date} ({days, plural, one {# working day ago} other {# working days ago}})',
    '{date} ({days, plural, zero {# diwrnod gwaith yn ôl} one {# diwrnod gwaith yn ôl} two {# ddiwrnod gwaith yn ôl} few {# diwrnod gwaith yn ôl} many {# diwrnod gwaith yn ôl} other {# diwrnod gwaith yn ôl}})',
  ),
  'letter.send.by': drafted(
    'Please send the document by {date}.',
    'Anfonwch y ddogfen erbyn {date} os gwelwch yn dda.',
  ),
  'letter.send.as-soon-as-you-can': drafted(
    'The document was due on {date}. Please send it as soon as you can.',
    'Dyddiad cau’r ddogfen oedd {date}. Anfonwch hi cyn gynted ag y gallwch os gwelwch yn dda.',
  ),
  'letter.progress.none': drafted(
    'Nothing has been written yet. It takes about 45 minutes, in several sittings if you like.',
    'Nid oes dim wedi’i ysgrifennu eto. Mae’n cymryd tua 45 munud, fesul tipyn os dymunwch.',
  ),
  'letter.progress.begun': drafted(
    'The document has been begun, and what was saved is safe. Last saved: {date}.',
    'Mae’r ddogfen wedi’i dechrau, ac mae’r hyn a gadwyd yn ddiogel. Cadwyd ddiwethaf: {date}.',
  ),
  'letter.next.fund': drafted(
    'The fund’s staff, who then decide what happens',
    'Staff y gronfa, a fydd wedyn yn penderfynu beth fydd yn digwydd',
  ),

  'letter.why': drafted(
    'Why it matters: the next team can start where you stopped. What did not work helps them as much as what did. Failure is a lesson, not a blot.',
    'Pam mae’n bwysig: gall y tîm nesaf ddechrau lle gorffennoch chi. Mae’r hyn na weithiodd yn eu helpu gymaint â’r hyn a weithiodd. Gwers yw methiant, nid rhywbeth i gywilyddio amdano.',
  ),
  'letter.failure': drafted(
    'What did not work is often what others learn most from. Failure is a lesson, not a blot.',
    'Yn aml, o’r hyn na weithiodd y mae eraill yn dysgu fwyaf. Gwers yw methiant, nid rhywbeth i gywilyddio amdano.',
  ),
  'letter.how-long': drafted(
    'It takes about 45 minutes, and you can do it in several sittings and on any device: what you save stays. You need no account, and what we know already is filled in.',
    'Mae’n cymryd tua 45 munud, a gallwch ei wneud fesul tipyn ac ar unrhyw ddyfais: bydd yr hyn a gadwch yn aros. Nid oes angen cyfrif arnoch, ac mae’r hyn a wyddom eisoes wedi’i lenwi.',
  ),
  'letter.short-helps': drafted(
    'Even a short document helps, and you can change it after sending until we accept it.',
    'Mae hyd yn oed dogfen fer yn helpu, a gallwch ei newid ar ôl ei hanfon nes i ni ei derbyn.',
  ),
  'letter.pointers': drafted(
    'Is this not yours to write, or do you need more time? Say so with the same link. It takes a minute.',
    'Ai rhywun arall ddylai ei hysgrifennu, neu a oes angen rhagor o amser arnoch? Rhowch wybod drwy’r un ddolen. Mae’n cymryd munud.',
  ),
  'letter.questions.lead': drafted('What you will be asked', 'Beth fyddwn ni’n ei ofyn'),
  'letter.questions.1': drafted(
    'what you set out to do, and what worked',
    'beth oedd eich bwriad, a beth weithiodd',
  ),
  'letter.questions.2': drafted(
    'what did not work, why, and how you overcame problems',
    'beth na weithiodd, pam, a sut y gwnaethoch oresgyn problemau',
  ),
  'letter.questions.3': drafted(
    'what you would do differently, and your advice to the next team',
    'beth fyddech chi’n ei wneud yn wahanol, a’ch cyngor i’r tîm nesaf',
  ),
  'letter.questions.4': drafted(
    'what must change elsewhere, and who else could use your work',
    'beth y mae angen ei newid mewn mannau eraill, a phwy arall allai ddefnyddio eich gwaith',
  ),
  'letter.questions.5': drafted(
    'results against what was expected, and how they were evaluated',
    'y canlyniadau o’u cymharu â’r disgwyl, a sut y cawsant eu gwerthuso',
  ),

  'letter.action.see': drafted('See the questions', 'Gweld y cwestiynau'),
  'letter.action.write': drafted('Write the document', 'Ysgrifennu’r ddogfen'),
  'letter.action.go-on': drafted('Go on with the document', 'Parhau â’r ddogfen'),
  'letter.action.open': drafted('Open the page', 'Agor y dudalen'),
  'letter.action.answer': drafted('Answer the question', 'Ateb y cwestiwn'),
  'letter.action.change': drafted('Read or change the document', 'Darllen neu newid y ddogfen'),

  'letter.notice.headline': drafted(
    'What we will ask you about your project',
    'Beth fyddwn ni’n ei ofyn am eich prosiect',
  ),
  'letter.notice.opening': drafted(
    'Your project has tried something that others in Wales can learn from. By the date below we would like a lessons-learnt document from you. There is nothing you must do today, but you can start any time.',
    'Mae eich prosiect wedi rhoi cynnig ar rywbeth y gall eraill yng Nghymru ddysgu ohono. Erbyn y dyddiad isod hoffem gael dogfen gwersi a ddysgwyd gennych. Nid oes rhaid gwneud dim heddiw, ond gallwch ddechrau unrhyw bryd.',
  ),
  'letter.ask.headline': drafted('Please tell us what you learnt', 'Dywedwch wrthym beth ddysgoch chi'),
  'letter.ask.opening': drafted(
    'It is time for the lessons-learnt document of your project.',
    'Mae’n bryd ysgrifennu dogfen gwersi a ddysgwyd eich prosiect.',
  ),
  'letter.returned.headline': drafted(
    'Please add to your lessons-learnt document',
    'Ychwanegwch at eich dogfen gwersi a ddysgwyd',
  ),
  'letter.returned.opening': drafted(
    'Thank you for your document. We have read it, and before we accept it we ask you for a little more. What you wrote is still there.',
    'Diolch am eich dogfen. Rydym wedi’i darllen, a chyn i ni ei derbyn rydym yn gofyn am ychydig mwy. Mae’r hyn a ysgrifennoch yno o hyd.',
  ),
  'letter.returned.reason': drafted('What we asked for', 'Yr hyn y gofynnom amdano'),
  'letter.reminder.headline': drafted(
    'A reminder about your lessons-learnt document',
    'Nodyn atgoffa am eich dogfen gwersi a ddysgwyd',
  ),
  'letter.due-day.headline.today': drafted(
    'Your lessons-learnt document is due today',
    'Heddiw yw dyddiad cau eich dogfen gwersi a ddysgwyd',
  ),
  'letter.due-day.headline.ahead': drafted(
    'Your lessons-learnt document is due on {date}',
    'Dyddiad cau eich dogfen gwersi a ddysgwyd: {date}',
  ),
  'letter.due-day.headline.past': drafted(
    'Your lessons-learnt document was due on {date}',
    'Dyddiad cau eich dogfen gwersi a ddysgwyd oedd {date}',
  ),
  'letter.overdue.headline': drafted(
    'We have not had your lessons-learnt document yet',
    'Nid ydym wedi cael eich dogfen gwersi a ddysgwyd eto',
  ),
  'letter.overdue.opening': drafted(
    'People move on to other work, and we would be sorry to lose what your project learnt.',
    'Mae pobl yn symud ymlaen at waith arall, a byddai’n drueni colli’r hyn a ddysgodd eich prosiect.',
  ),
  'letter.together': drafted(
    'The lead and the deputy can both write it, alone or together: it is the same document, and nothing anybody saved is lost.',
    'Gall yr arweinydd a’r dirprwy ei hysgrifennu, ar eu pen eu hunain neu gyda’i gilydd: yr un ddogfen yw hi, ac ni chollir dim a gadwyd.',
  ),
  'letter.missing.sections': drafted('Still to be finished', 'I’w gorffen o hyd'),
  'letter.missing.sending': drafted(
    'Every section is finished. All that is missing is to send it.',
    'Mae pob adran wedi’i gorffen. Yr unig beth ar ôl yw ei hanfon.',
  ),
  'letter.overdue-again.headline': drafted(
    'Your lessons-learnt document is still missing',
    'Mae eich dogfen gwersi a ddysgwyd yn dal heb gyrraedd',
  ),
  'letter.overdue-again.next': drafted(
    'If it does not arrive, we will ask somebody else for help. You see below who that is, and when.',
    'Os na fydd yn cyrraedd, byddwn yn gofyn am help gan rywun arall. Isod gwelwch pwy, a phryd.',
  ),
  'letter.sponsor.headline': drafted(
    'Please help: a lessons-learnt document is missing',
    'Helpwch ni: mae dogfen gwersi a ddysgwyd heb gyrraedd',
  ),
  'letter.sponsor.opening': drafted(
    'You sponsor this project. Its lessons-learnt document has not reached us, and our letters to the project have had no answer. These are the facts.',
    'Chi yw noddwr y prosiect hwn. Nid yw ei ddogfen gwersi a ddysgwyd wedi’n cyrraedd, ac ni chafwyd ateb i’n llythyrau at y prosiect. Dyma’r ffeithiau.',
  ),
  'letter.sponsor.helps': drafted('What helps', 'Beth sy’n helpu'),
  'letter.sponsor.helps.1': drafted(
    'keep 45 minutes free for the person who knows',
    'neilltuo 45 munud i’r person sy’n gwybod',
  ),
  'letter.sponsor.helps.2': drafted(
    'if the lead has moved on, name another person with the link below',
    'os yw’r arweinydd wedi symud ymlaen, enwi person arall drwy’r ddolen isod',
  ),
  'letter.sponsor.helps.3': drafted(
    'if a later date is needed, ask for it with the link below',
    'os oes angen dyddiad diweddarach, gofyn amdano drwy’r ddolen isod',
  ),
  'letter.sponsor.helps.4': drafted(
    'or write it yourself, alone or with your team: the link opens it',
    'neu ysgrifennu’r ddogfen eich hun, ar eich pen eich hun neu gyda’ch tîm: mae’r ddolen yn ei hagor',
  ),
  'letter.sponsor-asked.headline': drafted(
    'We have asked your sponsor for help',
    'Rydym wedi gofyn i’ch noddwr am help',
  ),
  'letter.sponsor-asked.opening': drafted(
    'Your lessons-learnt document has not reached us, so today we wrote to the project’s sponsor.',
    'Nid yw eich dogfen gwersi a ddysgwyd wedi’n cyrraedd, felly heddiw ysgrifennom at noddwr y prosiect.',
  ),
  'letter.sponsor-asked.no-complaint': drafted(
    'It is no complaint about you. Often only the time is missing, and your sponsor can help with that. You can still send it.',
    'Nid cwyn amdanoch chi yw hyn. Yn aml dim ond amser sy’n brin, a gall eich noddwr helpu gyda hynny. Gallwch ei hanfon o hyd.',
  ),
  'letter.in-place-of.person': drafted(
    'Our letters no longer reach the person we would ask first, so we turn to you. Role: {role}. Name: {name}.',
    'Nid yw ein llythyrau’n cyrraedd y person y byddem yn gofyn iddo gyntaf, felly rydym yn troi atoch chi. Rôl: {role}. Enw: {name}.',
  ),
  'letter.in-place-of.nobody': drafted(
    'At present nobody holds the role we would ask first, so we turn to you. Role: {role}.',
    'Ar hyn o bryd nid oes neb yn y rôl y byddem yn gofyn iddi gyntaf, felly rydym yn troi atoch chi. Rôl: {role}.',
  ),

  'letter.contact.headline': drafted('Who leads this project now?', 'Pwy sy’n arwain y prosiect hwn nawr?'),
  'letter.contact.reminder.headline': drafted(
    'A reminder: who leads this project now?',
    'Nodyn atgoffa: pwy sy’n arwain y prosiect hwn nawr?',
  ),
  'letter.contact.opening': drafted(
    'You sponsor this project, and we no longer know whom to ask about it: our letters do not reach the person we knew, or it is no longer their work.',
    'Chi yw noddwr y prosiect hwn, ac nid ydym bellach yn gwybod i bwy y dylem ofyn amdano: nid yw ein llythyrau’n cyrraedd y person yr oeddem yn ei adnabod, neu nid dyna waith y person hwnnw mwyach.',
  ),
  'letter.contact.how': drafted(
    'We have one question, and it takes a minute. If you do not know either, you can say that too.',
    'Un cwestiwn sydd gennym, ac mae’n cymryd munud. Os nad ydych chi’n gwybod chwaith, gallwch ddweud hynny hefyd.',
  ),

  'letter.receipt.headline': drafted(
    'We have received your lessons-learnt document',
    'Mae eich dogfen gwersi a ddysgwyd wedi ein cyrraedd',
  ),
  'letter.receipt.opening': drafted(
    'Thank you for the time and thought you gave to it. No more reminders will come.',
    'Diolch am yr amser a’r ystyriaeth a roesoch iddi. Ni ddaw rhagor o nodiadau atgoffa.',
  ),
  'letter.receipt.next': drafted(
    'The fund’s staff now read it, and then write to you. Until they accept it you can still change it.',
    'Bydd staff y gronfa nawr yn ei darllen, ac yna’n ysgrifennu atoch. Nes iddynt ei derbyn gallwch ei newid o hyd.',
  ),
  'letter.receipt.copy-below': drafted('A copy is below and attached.', 'Mae copi isod ac ynghlwm.'),
  'letter.receipt.copy-attached': drafted('A copy is attached.', 'Mae copi ynghlwm.'),
  'letter.receipt.copy': drafted('Your document', 'Eich dogfen'),
  'letter.receipt.file': drafted('lessons-learnt', 'gwersi-a-ddysgwyd'),
  'letter.accepted.headline': drafted(
    'Your lessons-learnt document is accepted',
    'Mae eich dogfen gwersi a ddysgwyd wedi’i derbyn',
  ),
  'letter.accepted.opening': drafted(
    'Thank you. What you wrote can now help the next team to start where you stopped.',
    'Diolch. Gall yr hyn a ysgrifennoch nawr helpu’r tîm nesaf i ddechrau lle gorffennoch chi.',
  ),
  'letter.accepted.next': drafted(
    'There is nothing more to do. The links in our earlier letters no longer work.',
    'Nid oes dim mwy i’w wneud. Nid yw’r dolenni yn ein llythyrau blaenorol yn gweithio mwyach.',
  ),
  'letter.reason': drafted('Why', 'Pam'),
  'letter.date-moved.headline': drafted('The date is now {date}', 'Y dyddiad nawr yw {date}'),
  'letter.date-moved.opening': drafted(
    'The due date has moved. What was written so far is kept, and the link is the same.',
    'Mae’r dyddiad cau wedi symud. Mae’r hyn a ysgrifennwyd hyd yma wedi’i gadw, ac mae’r ddolen yr un fath.',
  ),
  'letter.more-time-refused.headline': drafted(
    'About the later date you asked for',
    'Ynglŷn â’r dyddiad diweddarach y gofynnoch amdano',
  ),
  'letter.more-time-refused.opening': drafted(
    'Thank you for telling us. We are sorry: this time the date stays as it is.',
    'Diolch am roi gwybod i ni. Mae’n ddrwg gennym: y tro hwn mae’r dyddiad yn aros fel y mae.',
  ),
  'letter.waived.headline': drafted('We no longer ask for this', 'Nid ydym yn gofyn am hyn mwyach'),
  'letter.waived.opening': drafted(
    'The fund has decided not to ask for this any more. There is nothing you need to do, and no more reminders will come.',
    'Mae’r gronfa wedi penderfynu peidio â gofyn am hyn mwyach. Nid oes angen i chi wneud dim, ac ni ddaw rhagor o nodiadau atgoffa.',
  ),
  'letter.handover-refused.headline': drafted(
    'We could not turn to the person you named',
    'Ni allem droi at y person a enwyd gennych',
  ),
  'letter.handover-refused.opening': drafted(
    'Thank you for naming somebody. We could not confirm that they are part of the project, so the question stays with you. If we are wrong, reply to this email, or name somebody else with your link.',
    'Diolch am enwi rhywun. Ni allem gadarnhau bod y person hwnnw’n rhan o’r prosiect, felly gyda chi y mae’r cwestiwn o hyd. Os ydym yn anghywir, atebwch yr e-bost hwn, neu enwch rywun arall drwy eich dolen.',
  ),
  'letter.handed-over.headline': drafted(
    'Thank you, we know whom to ask now',
    'Diolch, rydym yn gwybod i bwy i ofyn nawr',
  ),
  'letter.handed-over.opening': drafted(
    'We now write to the person you named. You will get no more letters about this.',
    'Rydym nawr yn ysgrifennu at y person a enwoch. Ni chewch ragor o lythyrau am hyn.',
  ),
} as const satisfies Record<string, Entry>;
