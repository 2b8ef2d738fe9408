import { drafted, type Entry } from './entry.ts';

/** The questions of the expression of interest. */
export const expression = {
  'expression.name': drafted('Expression of interest', 'Mynegiant o ddiddordeb'),
  'expression.about.title': drafted('What it is and who is behind it', 'Beth ydyw a phwy sydd y tu ôl iddo'),
  'expression.about.name': drafted('What is the work called?', 'Beth yw enw’r gwaith?'),
  'expression.about.name.hint': drafted(
    'A few words that say what it is. It stands in lists and letters.',
    'Ychydig eiriau sy’n dweud beth ydyw. Bydd mewn rhestrau a llythyrau.',
  ),
  'expression.about.name.missing': drafted('Enter a name for the work', 'Rhowch enw i’r gwaith'),
  'expression.about.organisation': drafted('Which organisation leads it?', 'Pa sefydliad sy’n ei arwain?'),
  'expression.about.organisation.hint': drafted(
    'Begin to type its name and choose it, or type the whole name if it is not among those suggested.',
    'Dechreuwch deipio’r enw a’i ddewis, neu teipiwch yr enw cyfan os nad yw ymhlith y rhai a awgrymir.',
  ),
  'expression.about.organisation.missing': drafted(
    'Enter the organisation that leads it',
    'Rhowch y sefydliad sy’n ei arwain',
  ),
  'expression.about.partners': drafted('Who else takes part?', 'Pwy arall sy’n cymryd rhan?'),
  'expression.about.partners.hint': drafted(
    'Other organisations, and what they bring. Leave it empty if there are none.',
    'Sefydliadau eraill, a’r hyn y maent yn ei gyfrannu. Gadewch yn wag os nad oes rhai.',
  ),
  'expression.about.theme': drafted('What field is it in?', 'Ym mha faes y mae?'),
  'expression.about.theme.hint': drafted(
    'For example social care, energy, digital records. It helps us to find work like yours.',
    'Er enghraifft gofal cymdeithasol, ynni, cofnodion digidol. Mae’n ein helpu i ddod o hyd i waith tebyg i’ch gwaith chi.',
  ),
  'expression.idea.title': drafted('The problem and the idea', 'Y broblem a’r syniad'),
  'expression.idea.problem': drafted('What is the problem?', 'Beth yw’r broblem?'),
  'expression.idea.problem.hint': drafted('For whom, and how you know.', 'I bwy, a sut y gwyddoch.'),
  'expression.idea.problem.missing': drafted('Enter what the problem is', 'Rhowch beth yw’r broblem'),
  'expression.idea.idea': drafted('What would you do about it?', 'Beth fyddech chi’n ei wneud yn ei gylch?'),
  'expression.idea.idea.missing': drafted('Enter what you would do', 'Rhowch yr hyn y byddech yn ei wneud'),
  'expression.money.title': drafted('Money', 'Arian'),
  'expression.money.sum': drafted('How much do you ask for?', 'Faint yr ydych yn gofyn amdano?'),
  'expression.money.sum.hint': drafted(
    'In pounds. A rough figure is enough now. The fund lends without interest, and all of it is paid back.',
    'Mewn punnoedd. Mae ffigur bras yn ddigon nawr. Mae’r gronfa’n rhoi benthyg heb log, a chaiff y cyfan ei ad-dalu.',
  ),
  'expression.money.sum.missing': drafted(
    'Enter how much you ask for',
    'Rhowch faint yr ydych yn gofyn amdano',
  ),
  'expression.money.saving': drafted(
    'What would it save in a year?',
    'Faint fyddai’n ei arbed mewn blwyddyn?',
  ),
  'expression.money.saving.hint': drafted(
    'In pounds, once it is in full use. Your best guess.',
    'Mewn punnoedd, unwaith y bydd yn cael ei ddefnyddio’n llawn. Eich amcangyfrif gorau.',
  ),
  'expression.money.saving.missing': drafted(
    'Enter what it would save in a year',
    'Rhowch faint y byddai’n ei arbed mewn blwyddyn',
  ),
  'expression.learning.title': drafted('What will be learnt', 'Beth fydd yn cael ei ddysgu'),
  'expression.learning.captured': drafted(
    'How will you write down what you learn, as you go?',
    'Sut y byddwch yn cofnodi’r hyn a ddysgwch, wrth fynd ymlaen?',
  ),
  'expression.learning.captured.hint': drafted(
    'Also what does not work: that is what others need most.',
    'Hefyd yr hyn nad yw’n gweithio: dyna sydd ei angen fwyaf ar eraill.',
  ),
  'expression.learning.captured.missing': drafted(
    'Enter how lessons will be captured',
    'Rhowch sut y caiff gwersi eu cofnodi',
  ),
  'expression.learning.evaluated': drafted(
    'How will you know whether it worked?',
    'Sut y byddwch yn gwybod a weithiodd?',
  ),
  'expression.learning.evaluated.hint': drafted(
    'Who judges it, what is measured, and what it is compared with.',
    'Pwy sy’n ei farnu, beth sy’n cael ei fesur, a chyda beth y’i cymherir.',
  ),
  'expression.learning.evaluated.missing': drafted(
    'Enter how it will be evaluated',
    'Rhowch sut y caiff ei werthuso',
  ),
  'expression.learning.passed-on': drafted(
    'Who should learn from it, and how will it reach them?',
    'Pwy ddylai ddysgu ohono, a sut y bydd yn eu cyrraedd?',
  ),
  'expression.learning.passed-on.missing': drafted(
    'Enter how it will be passed on',
    'Rhowch sut y caiff ei drosglwyddo',
  ),
  'expression.introductions.title': drafted('Meeting others', 'Cwrdd ag eraill'),
  'expression.introductions.may-introduce': drafted(
    'May we introduce you to others who work on the same thing?',
    'A gawn ni eich cyflwyno i eraill sy’n gweithio ar yr un peth?',
  ),
  'expression.introductions.may-introduce.hint': drafted(
    'Only to people who said yes as well. They get your name, your address and the name of the work.',
    'Dim ond i bobl a gytunodd hefyd. Byddant yn cael eich enw, eich cyfeiriad ac enw’r gwaith.',
  ),
  'expression.introductions.may-introduce.yes': drafted('Yes', 'Cewch'),
  'expression.introductions.may-introduce.no': drafted('No', 'Na chewch'),
  'expression.introductions.may-introduce.missing': drafted(
    'Choose whether we may introduce you',
    'Dewiswch a gawn ni eich cyflwyno',
  ),
  'expression.send.hint': drafted(
    'You get a receipt. Afterwards it can only be changed if the fund sends it back.',
    'Byddwch yn cael derbynneb. Wedyn dim ond os bydd y gronfa’n ei anfon yn ôl y gellir ei newid.',
  ),
  'expression.still-open': drafted(
    'The fund has it. You hear from us when it has been read.',
    'Mae gan y gronfa. Byddwch yn clywed gennym pan fydd wedi’i ddarllen.',
  ),
  'expression.sent.next': drafted(
    'We look for funded work that is like yours, and show it on your page.',
    'Rydym yn chwilio am waith a ariannwyd sy’n debyg i’ch gwaith chi, ac yn ei ddangos ar eich tudalen.',
  ),
} as const satisfies Record<string, Entry>;
