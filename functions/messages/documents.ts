import { drafted, type Entry } from './entry.ts';

/** What every written document says of its fields, whichever questions it asks. */
export const documents = {
  'answer.none-given': drafted('No answer given', 'Dim ateb wedi’i roi'),

  'answer.too-many-words': drafted(
    'Shorten this answer. Most words allowed: {limit}. Words now: {count}',
    'Byrhewch yr ateb hwn. Uchafswm y geiriau: {limit}. Geiriau nawr: {count}',
  ),
  'answer.too-many-characters': drafted(
    'Shorten this answer. Most characters allowed: {limit}. Characters now: {count}',
    'Byrhewch yr ateb hwn. Uchafswm y nodau: {limit}. Nodau nawr: {count}',
  ),
  'answer.not-an-option': drafted(
    'Select one of the answers on the page',
    'Dewiswch un o’r atebion ar y dudalen',
  ),
  'answer.not-an-amount': drafted(
    'Enter an amount in pounds, such as 12,500 or 12,500.50',
    'Rhowch swm mewn punnoedd, er enghraifft 12,500 neu 12,500.50',
  ),
  'answer.negative-amount': drafted('Enter an amount that is zero or more', 'Rhowch swm sy’n sero neu’n fwy'),
  'answer.not-a-date': drafted(
    'Enter a date that exists, with day, month and year',
    'Rhowch ddyddiad sy’n bod, gyda diwrnod, mis a blwyddyn',
  ),
  'answer.year-out-of-range': drafted(
    'Check the year. Earliest: {from}. Latest: {to}',
    'Gwiriwch y flwyddyn. Cynharaf: {from}. Diweddaraf: {to}',
  ),
  'answer.not-a-count': drafted('Enter a whole number, such as 12', 'Rhowch rif cyfan, er enghraifft 12'),
  'answer.count-out-of-range': drafted(
    'Check the number. Lowest: {min}. Highest: {max}',
    'Gwiriwch y rhif. Isaf: {min}. Uchaf: {max}',
  ),
  'answer.too-many-rows': drafted(
    'Leave out some rows. Most rows allowed: {limit}. Rows now: {count}',
    'Hepgorwch rai rhesi. Uchafswm y rhesi: {limit}. Rhesi nawr: {count}',
  ),
  'answer.too-few-rows': drafted(
    'Fill in more rows. Fewest rows allowed: {limit}. Rows now: {count}',
    'Llenwch ragor o resi. Lleiafswm y rhesi: {limit}. Rhesi nawr: {count}',
  ),
  'answer.row-problem': drafted('Row {number}: {problem}', 'Rhes {number}: {problem}'),

  'answer.most-words': drafted('Up to {limit} words.', 'Hyd at {limit} o eiriau.'),
  'answer.words-now': drafted('Words now: {count}.', 'Geiriau nawr: {count}.'),
  'answer.select': drafted('Select', 'Dewiswch'),
  'answer.date.day': drafted('Day', 'Diwrnod'),
  'answer.date.month': drafted('Month', 'Mis'),
  'answer.date.year': drafted('Year', 'Blwyddyn'),
  'answer.row': drafted('Row {number}', 'Rhes {number}'),
  'answer.rows.hint': drafted(
    'A row that you leave empty is left out. Most rows: {limit}.',
    'Caiff rhes wag ei hepgor. Uchafswm y rhesi: {limit}.',
  ),
  'answer.history.title': drafted('Version history', 'Hanes fersiynau'),
  'answer.history.why': drafted(
    'Everything that was ever saved, newest first: who saved which section, and when.',
    'Popeth a gadwyd erioed, y diweddaraf yn gyntaf: pwy a gadwodd ba adran, a phryd.',
  ),
  'answer.history.read': drafted('Read this version', 'Darllen y fersiwn hwn'),
  'answer.compare.title': drafted('Compare the two latest versions', 'Cymharu’r ddau fersiwn diweddaraf'),
  'answer.compare.earlier': drafted('Before', 'Cyn'),
  'answer.compare.later': drafted('After', 'Ar ôl'),
  'answer.compare.changed': drafted('Changed', 'Wedi newid'),
  'answer.worked': drafted('Worked out from what is saved here', 'Wedi’i gyfrifo o’r hyn a gadwyd yma'),
  'answer.at-odds': drafted(
    'Some answers do not fit together yet:',
    'Nid yw rhai atebion yn cyd-fynd â’i gilydd eto:',
  ),
  'answer.check.also-needed': drafted(
    'You can send the document when this is done too.',
    'Gallwch anfon y ddogfen pan fydd hyn wedi’i wneud hefyd.',
  ),
  'answer.rows.more': drafted('Save and show more rows', 'Cadw a dangos rhagor o resi'),
} as const satisfies Record<string, Entry>;
