import { drafted, type Entry } from './entry.ts';

/** The sentences in which digests tell what happened in the fund's own work. Names stand where no word before them mutates them. */
export const news = {
  'news.one': drafted('Piece for digests', 'Darn ar gyfer crynodebau'),
  'news.progress-update': drafted(
    '{organisation} reports how the work goes, in its own words and language: “{words}”',
    '{organisation} yn dweud sut mae’r gwaith yn mynd, yn ei eiriau a’i iaith ei hun: “{words}”',
  ),
  'news.award': drafted(
    'The fund has made an award to this project. Organisation: {organisation}. Amount: {sum}.',
    'Mae’r gronfa wedi gwneud dyfarniad i’r prosiect hwn. Sefydliad: {organisation}. Swm: {sum}.',
  ),
  'news.lessons-learnt': drafted(
    '{organisation} has written down what this project learnt: what worked, what did not, and what it would do differently. Ask the fund to read it.',
    '{organisation} wedi ysgrifennu’r hyn a ddysgodd y prosiect hwn: beth weithiodd, beth na weithiodd, a beth fyddai’n ei wneud yn wahanol. Gofynnwch i’r gronfa am gael ei ddarllen.',
  ),
  'news.adoption': drafted(
    'Another body does this too. Organisation: {organisation}. In its own words and language: “{words}”',
    'Mae corff arall yn gwneud hyn hefyd. Sefydliad: {organisation}. Yn ei eiriau a’i iaith ei hun: “{words}”',
  ),
  'news.seminar': drafted(
    'You can book a place. Date: {date}. {words}',
    'Gallwch gadw lle. Dyddiad: {date}. {words}',
  ),
  'news.what-came-of-it': drafted(
    'What those who came said they would do, and what they did. Commitments made: {commitments}. Reported on: {answered}. Done: {done}. Still going on later: {lasting}.',
    'Beth ddywedodd y rhai a ddaeth y byddent yn ei wneud, a beth wnaethant. Ymrwymiadau a wnaed: {commitments}. Adroddwyd ar: {answered}. Wedi’u gwneud: {done}. Yn parhau’n ddiweddarach: {lasting}.',
  ),
} as const satisfies Readonly<Record<string, Entry>>;
