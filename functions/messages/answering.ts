import { answeringKinds } from './answering-kinds.ts';
import { answeringPeople } from './answering-people.ts';
import { documents } from './documents.ts';
import { drafted, type Entry } from './entry.ts';
import { lessons } from './lessons.ts';

/** The pages that people open from a letter. */
export const answering = {
  ...lessons,
  ...documents,
  ...answeringPeople,
  ...answeringKinds,

  'answer.text-too-long': drafted(
    'Shorten this. Most characters allowed: {limit}',
    'Byrhewch hwn. Uchafswm y nodau: {limit}',
  ),
  'answer.sections-unfinished': drafted(
    'Finish every section before you send the document',
    'Gorffennwch bob adran cyn anfon y ddogfen',
  ),

  'answer.start.lead': drafted(
    'Tell the next team what you learnt. Answer in your own words; short notes are fine.',
    'Dywedwch wrth y tîm nesaf beth a ddysgoch. Atebwch yn eich geiriau eich hun; mae nodiadau byr yn iawn.',
  ),
  'answer.start.failure': drafted(
    'What went wrong is worth as much as what went well. It is a lesson, and nobody will hold it against you.',
    'Mae’r hyn aeth o’i le yr un mor werthfawr â’r hyn aeth yn dda. Gwers ydyw, ac ni fydd neb yn ei dal yn eich erbyn.',
  ),
  'answer.start.due': drafted('Due date', 'Dyddiad cau'),
  'answer.start.how-long': drafted('How long it takes', 'Faint o amser mae’n ei gymryd'),
  'answer.start.how-long.value': drafted(
    'About 45 minutes, in as many sittings as you like. Each section is kept when you save it, and this link opens it on any device.',
    'Tua 45 munud, mewn cynifer o eisteddiadau ag y dymunwch. Cedwir pob adran pan fyddwch yn ei chadw, ac mae’r ddolen hon yn ei hagor ar unrhyw ddyfais.',
  ),
  'answer.start.who': drafted('Who can help', 'Pwy all helpu'),
  'answer.start.who.value': drafted(
    'They can write here too, with the link in their own letters.',
    'Gallant hwythau ysgrifennu yma hefyd, gyda’r ddolen yn eu llythyrau eu hunain.',
  ),
  'answer.start.who.alone': drafted(
    'We know of nobody else in this project. Colleagues can help you fill it in.',
    'Ni wyddom am neb arall yn y prosiect hwn. Gall cydweithwyr eich helpu i’w llenwi.',
  ),
  'answer.start.sections': drafted('Sections', 'Adrannau'),
  'answer.start.progress': drafted(
    'Sections finished: {done} of {total}',
    'Adrannau wedi’u gorffen: {done} / {total}',
  ),
  'answer.start.send': drafted('Check and send', 'Gwirio ac anfon'),
  'answer.start.check': drafted('Check your answers', 'Gwirio eich atebion'),
  'answer.start.cannot-send': drafted(
    'You can send the document when every section is finished.',
    'Gallwch anfon y ddogfen pan fydd pob adran wedi’i gorffen.',
  ),
  'answer.start.read-so-far': drafted('Read all answers so far', 'Darllen yr holl atebion hyd yma'),
  'answer.start.read': drafted('Read what you sent', 'Darllen yr hyn a anfonwyd'),
  'answer.start.sent': drafted('Sent to the fund: {at}.', 'Anfonwyd i’r gronfa: {at}.'),
  'answer.start.still-open': drafted(
    'You can still change it until the fund has accepted it.',
    'Gallwch ei newid o hyd nes bydd y gronfa wedi’i derbyn.',
  ),
  'answer.start.something-else': drafted('Something else', 'Rhywbeth arall'),
  'answer.returned': drafted(
    'The fund asks you to add or change something',
    'Mae’r gronfa’n gofyn i chi ychwanegu neu newid rhywbeth',
  ),
  'answer.help': drafted('Help', 'Cymorth'),
  'answer.help.text': drafted(
    'If you would rather talk it through, or answer in another way, write or call.',
    'Os byddai’n well gennych ei drafod, neu ateb mewn ffordd arall, ysgrifennwch neu ffoniwch.',
  ),
  'answer.to-start': drafted('Back to the list of sections', 'Yn ôl i’r rhestr o adrannau'),
  'answer.continue': drafted('Continue', 'Parhau'),

  'answer.status.not-started': drafted('Not yet started', 'Heb ddechrau'),
  'answer.status.prefilled': drafted('Started for you', 'Wedi’i dechrau'),
  'answer.status.in-progress': drafted('In progress', 'Ar y gweill'),
  'answer.status.finished': drafted('Finished', 'Wedi’i gorffen'),

  'answer.prefilled': drafted(
    'We filled in what the fund already knows, from its record of your project. Change whatever is wrong.',
    'Rydym wedi llenwi’r hyn y mae’r gronfa eisoes yn ei wybod, o’i chofnod o’ch prosiect. Newidiwch unrhyw beth sy’n anghywir.',
  ),
  'answer.joined': drafted(
    'Both answers stand here, theirs first and yours below. Where only one can stand, it is yours. Edit them into one and save.',
    'Mae’r ddau ateb yma, eu rhai nhw’n gyntaf a’ch rhai chi oddi tanynt. Lle mai un yn unig a all sefyll, eich un chi sydd yno. Golygwch hwy’n un a chadwch.',
  ),
  'answer.saved-by': drafted('Saved by: {name}, {at}', 'Cadwyd gan: {name}, {at}'),
  'answer.saved.title': drafted('Saved', 'Wedi’i gadw'),
  'answer.saved.next': drafted('Next: {section}', 'Nesaf: {section}'),
  'answer.saved': drafted('Saved: {section}', 'Cadwyd: {section}'),
  'answer.save': drafted('Save', 'Cadw'),
  'answer.finished': drafted('Have you finished this section?', 'Ydych chi wedi gorffen yr adran hon?'),
  'answer.finished.hint': drafted(
    'Your words are saved either way.',
    'Cedwir eich geiriau y naill ffordd neu’r llall.',
  ),
  'answer.finished.yes': drafted('Yes, it is finished', 'Ydw, mae wedi’i gorffen'),
  'answer.finished.no': drafted('No, I will come back to it', 'Nac ydw, dof yn ôl ati'),
  'answer.choose-finished': drafted(
    'Select whether you have finished this section',
    'Dewiswch a ydych wedi gorffen yr adran hon',
  ),
  'answer.change': drafted(
    'Do you want to change what you sent?',
    'Ydych chi am newid yr hyn a anfonwyd gennych?',
  ),
  'answer.change.hint': drafted(
    'The fund will see that you changed it.',
    'Bydd y gronfa’n gweld eich bod wedi’i newid.',
  ),
  'answer.change.yes': drafted('Yes, change it', 'Ydw, ei newid'),
  'answer.change.no': drafted('No, leave it as it was', 'Nac ydw, ei adael fel yr oedd'),
  'answer.choose-change': drafted(
    'Select whether you want to change what you sent',
    'Dewiswch a ydych am newid yr hyn a anfonwyd gennych',
  ),

  'answer.choose.title': drafted('Somebody else wrote here too', 'Ysgrifennodd rhywun arall yma hefyd'),
  'answer.choose.why': drafted(
    'While you were writing, this section was saved with other words. Both are kept, and the ones saved first still count.',
    'Tra oeddech yn ysgrifennu, cafodd yr adran hon ei chadw â geiriau eraill. Mae’r ddau fersiwn wedi’u cadw, a’r un a gadwyd gyntaf sy’n cyfrif o hyd.',
  ),
  'answer.choose.kept': drafted(
    'Whatever you choose, the other version stays among the earlier versions of the section.',
    'Beth bynnag a ddewiswch, bydd y fersiwn arall yn aros ymhlith fersiynau cynharach yr adran.',
  ),
  'answer.choose.theirs': drafted('Saved first', 'Cadwyd gyntaf'),
  'answer.choose.mine': drafted('Yours', 'Eich un chi'),
  'answer.choose': drafted('Which words should count?', 'Pa eiriau ddylai gyfrif?'),
  'answer.choose.join': drafted(
    'Put both together: I will edit them',
    'Rhoi’r ddau at ei gilydd: byddaf yn eu golygu',
  ),
  'answer.choose.keep-mine': drafted('Mine', 'Fy rhai i'),
  'answer.choose.keep-theirs': drafted('The ones saved first', 'Y rhai a gadwyd gyntaf'),
  'answer.choose-version': drafted('Select which words should count', 'Dewiswch pa eiriau ddylai gyfrif'),

  'answer.versions.title': drafted('Earlier versions of this section', 'Fersiynau cynharach o’r adran hon'),
  'answer.versions.why': drafted(
    'Everything that was ever saved here, newest first. To use an earlier text again, copy it into the section.',
    'Popeth a gadwyd yma erioed, y diweddaraf yn gyntaf. I ddefnyddio testun cynharach eto, copïwch ef i’r adran.',
  ),
  'answer.versions.current': drafted('Counts now', 'Yn cyfrif nawr'),
  'answer.versions.none': drafted('Nothing has been saved here yet.', 'Nid oes dim wedi’i gadw yma eto.'),

  'answer.check.title': drafted('Check your answers', 'Gwiriwch eich atebion'),
  'answer.check.title-sent': drafted('What you sent', 'Yr hyn a anfonwyd gennych'),
  'answer.check.change': drafted('Change', 'Newid'),
  'answer.check.unfinished': drafted(
    'These sections are not finished. You can send the document when they are.',
    'Nid yw’r adrannau hyn wedi’u gorffen. Gallwch anfon y ddogfen pan fyddant.',
  ),
  'answer.send': drafted(
    'Do you want to send this to the fund now?',
    'Ydych chi am anfon y ddogfen i’r gronfa nawr?',
  ),
  'answer.send.hint': drafted(
    'You get a letter with a copy, and no more reminders. You can still change your answers until the fund has accepted them.',
    'Cewch lythyr gyda chopi, a dim rhagor o nodiadau atgoffa. Gallwch newid eich atebion o hyd nes bydd y gronfa wedi’u derbyn.',
  ),
  'answer.send.yes': drafted('Yes, send it', 'Ydw, ei hanfon'),
  'answer.send.no': drafted('Not yet', 'Ddim eto'),
  'answer.choose-send': drafted(
    'Select whether you want to send this now',
    'Dewiswch a ydych am anfon y ddogfen nawr',
  ),
  'answer.sent.title': drafted('Thank you: it has been sent', 'Diolch: mae’r ddogfen wedi’i hanfon'),
  'answer.sent.next': drafted('What happens next', 'Beth sy’n digwydd nesaf'),
  'answer.sent.receipt': drafted(
    'We send you an email with a copy of your answers.',
    'Byddwn yn anfon e-bost atoch gyda chopi o’ch atebion.',
  ),
  'answer.sent.no-reminders': drafted('You get no more reminders.', 'Ni chewch ragor o nodiadau atgoffa.'),
  'answer.sent.read': drafted(
    'Somebody at the fund reads it, and tells you when it is accepted or asks you for more.',
    'Bydd rhywun yn y gronfa’n ei darllen, ac yn rhoi gwybod i chi pan gaiff ei derbyn neu’n gofyn i chi am ragor.',
  ),
  'answer.print.title': drafted(
    'The whole document on one page, to print',
    'Y ddogfen gyfan ar un dudalen, i’w hargraffu',
  ),
  'answer.print.how': drafted(
    'Use your browser’s print command to print it or to keep it as a PDF.',
    'Defnyddiwch orchymyn argraffu eich porwr i’w hargraffu neu i’w chadw fel PDF.',
  ),
  'answer.print.draft': drafted(
    'This is a draft. It has not been sent.',
    'Drafft yw hwn. Nid yw wedi’i anfon.',
  ),
  'answer.closed.title': drafted('This document is closed', 'Mae’r ddogfen hon wedi’i chau'),
  'answer.closed.why': drafted(
    'The fund closed it while you were writing, so what you just sent was not saved. What was sent before stands.',
    'Caeodd y gronfa hi tra oeddech yn ysgrifennu, felly ni chadwyd yr hyn a anfonwyd gennych nawr. Mae’r hyn a anfonwyd o’r blaen yn sefyll.',
  ),
  'answer.closed.copy': drafted(
    'Your words are below. If the fund should have them, copy them and send them to us.',
    'Mae eich geiriau isod. Os dylai’r gronfa eu cael, copïwch hwy a’u hanfon atom.',
  ),
} as const satisfies Record<string, Entry>;
