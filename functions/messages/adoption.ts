import { drafted, type Entry } from './entry.ts';

/** What bodies can do with a proven idea, the page on which they say so, and why something cannot be done. */
export const adoption = {
  'adoption.standing.adopting': drafted('Adopting it', 'Yn ei fabwysiadu'),
  'adoption.standing.adapting': drafted('Adapting it', 'Yn ei addasu'),
  'adoption.standing.already': drafted('Doing it already', 'Yn ei wneud yn barod'),
  'adoption.standing.not': drafted('Not adopting it', 'Ddim yn ei fabwysiadu'),
  'adoption.standing.waiting': drafted('No answer yet', 'Dim ateb eto'),
  'adoption.standing.no-answer': drafted('Closed without an answer', 'Wedi’i gau heb ateb'),
  'adoption.standing.waived': drafted('No longer asked', 'Ni ofynnir mwyach'),

  'adoption.report': drafted('Report to a champion', 'Adroddiad i hyrwyddwr'),
  'staff.letter.adoption-report': drafted(
    'Who does what with a proven idea',
    'Pwy sy’n gwneud beth â syniad a brofwyd',
  ),

  'adoption.refusal.given-up': drafted(
    'This project was given up. Its lessons can be read, but there is nothing to adopt.',
    'Rhoddwyd y gorau i’r prosiect hwn. Gellir darllen ei wersi, ond nid oes dim i’w fabwysiadu.',
  ),
  'adoption.refusal.no-lessons': drafted(
    'This project owes no lessons-learnt document, so nobody can see from it what was proven.',
    'Nid oes dogfen gwersi a ddysgwyd gan y prosiect hwn, felly ni all neb weld beth a brofwyd.',
  ),
  'adoption.refusal.lessons-waived': drafted(
    'The lessons-learnt document of this project was waived, so nobody can see from it what was proven.',
    'Hepgorwyd dogfen gwersi a ddysgwyd y prosiect hwn, felly ni all neb weld beth a brofwyd.',
  ),
  'adoption.refusal.lessons-waited-for': drafted(
    'The lessons-learnt document of this project has not been accepted yet. Accept it first: it is what the others are asked to learn from.',
    'Nid yw dogfen gwersi a ddysgwyd y prosiect hwn wedi’i derbyn eto. Derbyniwch hi yn gyntaf: dyna’r hyn y gofynnir i eraill ddysgu ohono.',
  ),

  'timeline.adoption-sent': drafted(
    'Sent to this body as a proven idea. Due date: {dueOn}',
    'Anfonwyd at y corff hwn fel syniad a brofwyd. Dyddiad cau: {dueOn}',
  ),
  'timeline.adoption-answered': drafted('Answered: {stance}', 'Atebwyd: {stance}'),
  'timeline.adoption-answered-anew': drafted('Changed the answer: {stance}', 'Newidiwyd yr ateb: {stance}'),
  'timeline.closed-unanswered': drafted('Closed without an answer', 'Wedi’i gau heb ateb'),

  'adoption.answer.title': drafted(
    'A proven idea: will you use it?',
    'Syniad a brofwyd: a fyddwch yn ei ddefnyddio?',
  ),
  'adoption.answer.why': drafted(
    'The fund paid for this project so that others could learn from it. We ask each body that it may help: adopt it, adapt it, or say why not. A reasoned ‘no’ is as useful to us as a ‘yes’.',
    'Talodd y gronfa am y prosiect hwn er mwyn i eraill allu dysgu ohono. Gofynnwn i bob corff y gallai ei helpu: mabwysiadwch ef, addaswch ef, neu dywedwch pam na wnewch. Mae ‘na’ gyda rheswm yr un mor ddefnyddiol i ni ag ‘ie’.',
  ),
  'adoption.answer.body': drafted('Your organisation', 'Eich sefydliad'),
  'adoption.answer.done': drafted(
    'Your answer has been sent. A copy is on its way to you by email.',
    'Anfonwyd eich ateb. Mae copi ar ei ffordd atoch drwy e-bost.',
  ),
  'adoption.answer.before': drafted(
    'Last answered: {date}. To change the answer, change it below and send it again.',
    'Atebwyd ddiwethaf: {date}. I newid yr ateb, newidiwch ef isod a’i anfon eto.',
  ),
  'adoption.answer.by-whom': drafted('Answered by', 'Atebwyd gan'),
  'adoption.answer.late': drafted(
    'We had stopped asking. Your answer still helps.',
    'Roeddem wedi rhoi’r gorau i ofyn. Mae eich ateb yn dal i helpu.',
  ),
  'adoption.answer.idea': drafted('The idea', 'Y syniad'),
  'adoption.answer.saving': drafted('Saving expected each year', 'Arbediad disgwyliedig bob blwyddyn'),
  'adoption.answer.learnt': drafted('What they learnt', 'Beth a ddysgwyd'),
  'adoption.answer.learnt-open': drafted(
    'Read what worked, what did not, and their advice',
    'Darllenwch beth weithiodd, beth na weithiodd, a’u cyngor',
  ),
  'adoption.answer.talk-to': drafted('Whom to ask about it', 'Pwy i’w holi amdano'),
  'adoption.answer.stance': drafted('What will you do?', 'Beth fyddwch chi’n ei wneud?'),
  'adoption.answer.stance-missing': drafted(
    'Choose what you will do with it',
    'Dewiswch beth fyddwch chi’n ei wneud ag ef',
  ),
  'adoption.answer.adopting': drafted('We adopt it', 'Rydym yn ei fabwysiadu'),
  'adoption.answer.adopting-hint': drafted('Much as it was done here', 'Fwy neu lai fel y’i gwnaed yma'),
  'adoption.answer.adapting': drafted('We adapt it', 'Rydym yn ei addasu'),
  'adoption.answer.adapting-hint': drafted(
    'Changed, so that it fits us',
    'Wedi’i newid, fel ei fod yn addas i ni',
  ),
  'adoption.answer.already': drafted('We do it already', 'Rydym yn ei wneud yn barod'),
  'adoption.answer.not': drafted('We do not adopt it', 'Nid ydym yn ei fabwysiadu'),
  'adoption.answer.barriers': drafted('What stands in the way?', 'Beth sydd yn y ffordd?'),
  'adoption.answer.barriers-hint': drafted('Choose all that apply.', 'Dewiswch bob un sy’n berthnasol.'),
  'adoption.answer.barriers-missing': drafted(
    'Choose what stands in the way',
    'Dewiswch beth sydd yn y ffordd',
  ),
  'adoption.answer.words': drafted('In your own words', 'Yn eich geiriau eich hun'),
  'adoption.answer.words-hint': drafted(
    'How you use it, what you change, or why you do not. A few sentences are enough.',
    'Sut rydych yn ei ddefnyddio, beth rydych yn ei newid, neu pam nad ydych. Mae ychydig frawddegau’n ddigon.',
  ),
  'adoption.answer.words-missing': drafted(
    'Say in a few words how you use it, or why you do not',
    'Dywedwch mewn ychydig eiriau sut rydych yn ei ddefnyddio, neu pam nad ydych',
  ),
  'adoption.answer.by': drafted(
    'By when will it be in use? (optional)',
    'Erbyn pryd y bydd ar waith? (dewisol)',
  ),
  'adoption.answer.by-hint': drafted(
    'If you adopt or adapt it. For example, 31 3 2028',
    'Os ydych yn ei fabwysiadu neu’n ei addasu. Er enghraifft, 31 3 2028',
  ),
  'adoption.answer.date-wrong': drafted(
    'Enter a real date, or leave it empty',
    'Rhowch ddyddiad go iawn, neu gadewch yn wag',
  ),
  'adoption.answer.date-past': drafted(
    'Enter a date that has not passed, or leave it empty',
    'Rhowch ddyddiad sydd heb fynd heibio, neu gadewch yn wag',
  ),
  'adoption.answer.contact': drafted(
    'Whom can others ask about it? (optional)',
    'Pwy all eraill ei holi amdano? (dewisol)',
  ),
  'adoption.answer.contact-hint': drafted(
    'A name, and an email address or telephone number',
    'Enw, a chyfeiriad e-bost neu rif ffôn',
  ),
  'adoption.answer.may-tell': drafted(
    'May we tell other bodies what you said?',
    'A gawn ni ddweud wrth gyrff eraill beth a ddywedoch?',
  ),
  'adoption.answer.may-tell-hint': drafted(
    'The fund’s staff and the project’s champion can see it either way.',
    'Gall staff y gronfa a hyrwyddwr y prosiect ei weld beth bynnag.',
  ),
  'adoption.answer.may-tell-yes': drafted('Yes', 'Cewch'),
  'adoption.answer.may-tell-no': drafted('No', 'Na chewch'),
  'adoption.answer.may-tell-missing': drafted(
    'Choose whether we may tell others',
    'Dewiswch a gawn ni ddweud wrth eraill',
  ),
  'adoption.answer.send': drafted('Send the answer', 'Anfon yr ateb'),
  'adoption.answer.ways-out': drafted('If you cannot answer now', 'Os na allwch ateb nawr'),
} as const satisfies Record<string, Entry>;
