import { drafted, type Entry } from './entry.ts';
import { lessons } from './lessons.ts';

/** The pages that people open from a letter. */
export const answering = {
  ...lessons,

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
  'answer.sections-unfinished': drafted(
    'Finish every section before you send the document',
    'Gorffennwch bob adran cyn anfon y ddogfen',
  ),
  'answer.negative-amount': drafted('Enter an amount that is zero or more', 'Rhowch swm sy’n sero neu’n fwy'),
} as const satisfies Record<string, Entry>;
