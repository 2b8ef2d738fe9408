import { drafted, type Entry } from './entry.ts';

/** The words of the letters to bodies that were sent a proven idea, and of the report to its champion. */
export const adoptionLetters = {
  'letter.topic.adoption': drafted('A proven idea for you', 'Syniad a brofwyd i chi'),
  'letter.adoption.ask.headline': drafted(
    'Will you use this proven idea? Please answer by {date}',
    'A fyddwch yn defnyddio’r syniad hwn a brofwyd? Atebwch erbyn {date}',
  ),
  'letter.adoption.reminder.headline': drafted(
    'A proven idea waits for your answer. Due date: {date}',
    'Mae syniad a brofwyd yn aros am eich ateb. Dyddiad cau: {date}',
  ),
  'letter.adoption.due.headline': drafted(
    'A proven idea: adopt it, adapt it or say why not. Due date: {date}',
    'Syniad a brofwyd: mabwysiadwch, addaswch neu dywedwch pam. Dyddiad cau: {date}',
  ),
  'letter.adoption.senior.headline': drafted(
    'A proven idea has had no answer from your organisation. Due date: {date}',
    'Ni chafodd syniad a brofwyd ateb gan eich sefydliad. Dyddiad cau: {date}',
  ),
  'letter.adoption.told.headline': drafted(
    'A proven idea: we have asked somebody else at your organisation too',
    'Syniad a brofwyd: rydym wedi gofyn i rywun arall yn eich sefydliad hefyd',
  ),
  'letter.adoption.opening': drafted(
    'The fund paid for the project below, its lessons have been read and accepted, and it may help your organisation too. We ask you to do one of three things: adopt it, adapt it, or say why not. A reasoned ‘no’ is as useful as a ‘yes’. It takes about five minutes, and you need no account.',
    'Talodd y gronfa am y prosiect isod, mae ei wersi wedi’u darllen a’u derbyn, a gallai helpu eich sefydliad chi hefyd. Gofynnwn i chi wneud un o dri pheth: ei fabwysiadu, ei addasu, neu ddweud pam na wnewch. Mae ‘na’ gyda rheswm yr un mor ddefnyddiol ag ‘ie’. Mae’n cymryd tua phum munud, ac nid oes angen cyfrif arnoch.',
  ),
  'letter.adoption.again': drafted(
    'We sent you the project below and asked whether your organisation will adopt it, adapt it, or neither and why. We have had no answer yet. A short one is enough, and a reasoned ‘no’ is as useful as a ‘yes’.',
    'Anfonasom y prosiect isod atoch a gofyn a fydd eich sefydliad yn ei fabwysiadu, yn ei addasu, neu ddim a pham. Ni chawsom ateb eto. Mae un byr yn ddigon, ac mae ‘na’ gyda rheswm yr un mor ddefnyddiol ag ‘ie’.',
  ),
  'letter.adoption.senior': drafted(
    'We sent the project below to your organisation and asked whether it will adopt it, adapt it, or neither and why. We have had no answer. Please see that it is answered, or answer it yourself with the link below. A reasoned ‘no’ is as useful as a ‘yes’.',
    'Anfonasom y prosiect isod at eich sefydliad a gofyn a fydd yn ei fabwysiadu, yn ei addasu, neu ddim a pham. Ni chawsom ateb. Gofalwch ei fod yn cael ei ateb, neu atebwch eich hun drwy’r ddolen isod. Mae ‘na’ gyda rheswm yr un mor ddefnyddiol ag ‘ie’.',
  ),
  'letter.adoption.told': drafted(
    'You can still answer yourself, with the link below. If nobody does, we note that your organisation did not answer.',
    'Gallwch ateb eich hun o hyd, drwy’r ddolen isod. Os na wna neb, byddwn yn nodi na atebodd eich sefydliad.',
  ),
  'letter.adoption.summary': drafted('What it is about', 'Beth yw’r prosiect'),
  'letter.adoption.asked-of': drafted('Asked of', 'Gofynnir i'),
  'letter.adoption.done-by': drafted('Carried out by', 'Cyflawnwyd gan'),
  'letter.adoption.asked-before': drafted('Whom we asked', 'I bwy y gofynnwyd'),
  'letter.action.adoption': drafted('Read about it and answer', 'Darllen amdano ac ateb'),
  'letter.action.adoption-change': drafted('Read or change your answer', 'Darllen neu newid eich ateb'),
  'letter.note.adoption': drafted(
    'We write to you because of your post at this organisation, or because somebody there named you.',
    'Rydym yn ysgrifennu atoch oherwydd eich swydd yn y sefydliad hwn, neu am fod rhywun yno wedi’ch enwi.',
  ),
  'letter.adoption.receipt.headline': drafted(
    'We have your answer about a proven idea',
    'Mae eich ateb am syniad a brofwyd gennym',
  ),
  'letter.adoption.receipt.opening': drafted(
    'Thank you. This is what you said. No more reminders will come, and you can change it at any time with the same link.',
    'Diolch. Dyma a ddywedoch. Ni ddaw rhagor o nodiadau atgoffa, a gallwch ei newid unrhyw bryd drwy’r un ddolen.',
  ),
  'letter.adoption.answer': drafted('Your answer', 'Eich ateb'),
  'letter.adoption.barriers': drafted('What stands in the way', 'Beth sydd yn y ffordd'),
  'letter.adoption.by': drafted('In use by', 'Ar waith erbyn'),
  'letter.adoption.contact': drafted('Others can ask', 'Gall eraill holi'),
  'letter.adoption.may-tell': drafted('May we tell others', 'A gawn ni ddweud wrth eraill'),

  'letter.adoption-report.headline': drafted(
    'Who does what with this proven idea',
    'Pwy sy’n gwneud beth â’r syniad hwn a brofwyd',
  ),
  'letter.adoption-report.opening': drafted(
    'You are the champion of this project. Twice a year we tell you what other bodies do with it. Where one hesitates, a word from you may help.',
    'Chi yw hyrwyddwr y prosiect hwn. Ddwywaith y flwyddyn rydym yn dweud wrthych beth mae cyrff eraill yn ei wneud ag ef. Lle mae un yn petruso, gall gair gennych chi helpu.',
  ),
  'letter.adoption-report.since': drafted('Last report', 'Adroddiad diwethaf'),
  'letter.adoption-report.asked': drafted('Bodies asked', 'Cyrff a holwyd'),
  'letter.adoption-report.new': drafted('new', 'newydd'),
  'letter.adoption-report.by': drafted('in use by {date}', 'ar waith erbyn {date}'),
  'letter.adoption-report.more': drafted(
    '{count, plural, one {# more body is on the fund’s own page.} other {# more bodies are on the fund’s own page.}}',
    '{count, plural, zero {Mae # corff arall ar dudalen y gronfa ei hun.} one {Mae # corff arall ar dudalen y gronfa ei hun.} two {Mae # gorff arall ar dudalen y gronfa ei hun.} few {Mae # chorff arall ar dudalen y gronfa ei hun.} many {Mae # chorff arall ar dudalen y gronfa ei hun.} other {Mae # corff arall ar dudalen y gronfa ei hun.}}',
  ),
} as const satisfies Record<string, Entry>;
