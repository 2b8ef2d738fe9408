import { drafted, type Entry } from './entry.ts';

/** What is wrong with a spreadsheet of projects, and what to do. A rejected value is named by its row and column beside the message. */
export const importing = {
  'import.column-missing': drafted(
    'This column is missing. Add it to the first row, even if its cells are empty.',
    'Mae’r golofn hon ar goll. Ychwanegwch hi at y rhes gyntaf, hyd yn oed os yw ei chelloedd yn wag.',
  ),
  'import.column-unknown': drafted(
    'We do not know this column, so we leave it out. If it is meant to be one of ours, correct its name.',
    'Nid ydym yn adnabod y golofn hon, felly rydym yn ei hepgor. Os yw i fod yn un o’n colofnau ni, cywirwch ei henw.',
  ),
  'import.column-twice': drafted(
    'This column is there twice. Keep one of the two.',
    'Mae’r golofn hon yno ddwywaith. Cadwch un o’r ddwy.',
  ),
  'import.empty-file': drafted(
    'There are no projects in this file. Its first row must hold the names of the columns, the next ones a project each.',
    'Nid oes prosiectau yn y ffeil hon. Rhaid i’r rhes gyntaf ddal enwau’r colofnau, a phob un wedyn brosiect.',
  ),
  'import.not-csv': drafted(
    'From here on the file cannot be read: a quotation mark is not closed. Save the spreadsheet again as “CSV UTF-8”.',
    'Ni ellir darllen y ffeil o’r fan hon ymlaen: nid yw dyfynnod wedi’i gau. Cadwch y daenlen eto fel “CSV UTF-8”.',
  ),
  'import.semicolons': drafted(
    'The cells of this file are separated by semicolons or tabs. Save the spreadsheet again as “CSV UTF-8 (comma delimited)”, so that commas separate them.',
    'Mae celloedd y ffeil hon wedi’u gwahanu gan hanner colonau neu dabiau. Cadwch y daenlen eto fel “CSV UTF-8 (comma delimited)”, fel bod comas yn eu gwahanu.',
  ),
  'import.too-many-cells': drafted(
    'This row has more cells than the first row has names. Put text that holds a comma in quotation marks.',
    'Mae gan y rhes hon fwy o gelloedd nag sydd o enwau yn y rhes gyntaf. Rhowch destun sy’n cynnwys coma mewn dyfynodau.',
  ),
  'import.id-missing': drafted('Enter the project’s id.', 'Rhowch ddynodydd y prosiect.'),
  'import.id-wrong': drafted(
    'Use an id of up to 40 letters (A to Z), digits and hyphens, such as i2s-001.',
    'Defnyddiwch ddynodydd o hyd at 40 o lythrennau (A i Z), rhifau a chysylltnodau, er enghraifft i2s-001.',
  ),
  'import.is-bid': drafted(
    'A bid that was not awarded has this id. Give the project another id; if the bid was awarded after all, enter that first.',
    'Mae gan gais na ddyfarnwyd arian iddo y dynodydd hwn. Rhowch ddynodydd arall i’r prosiect; os dyfarnwyd arian i’r cais wedi’r cyfan, nodwch hynny’n gyntaf.',
  ),
  'import.id-twice': drafted(
    'Another row has this id already. Keep one of the two. Row: {other}',
    'Mae gan res arall y dynodydd hwn eisoes. Cadwch un o’r ddwy. Rhes: {other}',
  ),
  'import.needed': drafted('Enter a text. It cannot be empty.', 'Rhowch destun. Ni all fod yn wag.'),
  'import.too-long': drafted(
    'Shorten this text. Most characters allowed: {limit}. Characters now: {count}.',
    'Byrhewch y testun hwn. Y nifer mwyaf o nodau: {limit}. Nifer y nodau nawr: {count}.',
  ),
  'import.money-wrong': drafted(
    'Enter an amount in pounds, such as 1234 or £1,234.50, or leave it empty.',
    'Rhowch swm mewn punnoedd, er enghraifft 1234 neu £1,234.50, neu gadewch ef yn wag.',
  ),
  'import.date-wrong': drafted(
    'Enter a date that is in the calendar, such as 2027-03-31 or 31/03/2027, or leave it empty.',
    'Rhowch ddyddiad sydd yn y calendr, er enghraifft 2027-03-31 neu 31/03/2027, neu gadewch ef yn wag.',
  ),
  'import.announced-wrong': drafted(
    'Enter a year, a month or a date, such as 2014, 2014-04 or 2014-04-15, or leave it empty.',
    'Rhowch flwyddyn, mis neu ddyddiad, er enghraifft 2014, 2014-04 neu 2014-04-15, neu gadewch ef yn wag.',
  ),
  'import.end-before-start': drafted(
    'The project ends before it starts. Correct one of the two dates.',
    'Mae’r prosiect yn gorffen cyn iddo ddechrau. Cywirwch un o’r ddau ddyddiad.',
  ),
  'import.link-wrong': drafted(
    'Enter an address that begins with https:// or http://, or leave it empty.',
    'Rhowch gyfeiriad sy’n dechrau â https:// neu http://, neu gadewch ef yn wag.',
  ),
  'import.language-wrong': drafted(
    'Enter cy, en or both, or leave it empty when nobody knows.',
    'Rhowch cy, en neu both, neu gadewch ef yn wag pan nad oes neb yn gwybod.',
  ),
  'import.email-wrong': drafted(
    'Enter an email address such as name@organisation.org, without accents or spaces.',
    'Rhowch gyfeiriad e-bost fel enw@sefydliad.org, heb acenion na bylchau.',
  ),
  'import.email-missing': drafted(
    'This person has no email address. Enter it, or empty the name and the language too.',
    'Nid oes gan y person hwn gyfeiriad e-bost. Rhowch ef, neu gwagiwch yr enw a’r iaith hefyd.',
  ),
  'import.name-missing': drafted(
    'This address has no name. Enter the person’s name.',
    'Nid oes enw gyda’r cyfeiriad hwn. Rhowch enw’r person.',
  ),
  'import.person-differs': drafted(
    'This person is described differently in another row, which we follow. Row: {other}',
    'Disgrifir y person hwn yn wahanol mewn rhes arall, a dilynwn honno. Rhes: {other}',
  ),
  'import.date-moved-reason': drafted(
    'The dates of the project have changed.',
    'Mae dyddiadau’r prosiect wedi newid.',
  ),
} as const satisfies Record<string, Entry>;
