import type { CalendarDate } from '../calendar/working-days.ts';
import type { OrganisationType } from '../organisations/contact-post.ts';
import type { Language } from '../people/person.ts';

/** How often somebody gets a digest. */
export const paces = ['as-it-comes', 'weekly', 'monthly'] as const;
export type Pace = (typeof paces)[number];

/** In which form: an email with pictures of words, one of plain words, or a page on paper, which staff post. */
export const digestFormats = ['web', 'text', 'print'] as const;
export type DigestFormat = (typeof digestFormats)[number];

/** What digests are about: the themes of the fund's own projects, as far as more than one had them. */
export const digestTopics = [
  'social-care',
  'energy',
  'digital-records',
  'assets',
  'workforce',
  'ict-infrastructure',
  'customer-access',
  'shared-services',
  'prevention',
  'clinical-services',
  'transport',
  'housing',
  'procurement',
  'organisational-change',
] as const;
export type DigestTopic = (typeof digestTopics)[number];

/** What one person wants of all their networks together: they get one digest, not one for each. */
export interface Preferences {
  readonly pace: Pace;
  /** Nothing is sent before this day; null when nothing is paused. */
  readonly pausedUntil: CalendarDate | null;
  /** None means all. */
  readonly topics: readonly DigestTopic[];
  /** The kinds of bodies they want to hear of; none means all. */
  readonly sectors: readonly OrganisationType[];
  /** In which language pages open for them; null for the one their browser asks for. What is sent is in both (Welsh language standards). */
  readonly language: Language | null;
  readonly format: DigestFormat;
  /** Where a printed one is posted, line by line; empty unless the format is print. */
  readonly postalAddress: string;
}

/** The longest postal address, in characters. */
export const longestPostalAddress = 300;

/** What somebody wants who has said nothing. */
export function usualPreferences(pace: Pace): Preferences {
  return {
    pace,
    pausedUntil: null,
    topics: [],
    sectors: [],
    language: null,
    format: 'web',
    postalAddress: '',
  };
}

/** Whether nothing is to be sent on a day. */
export function isPausedOn({ pausedUntil }: Pick<Preferences, 'pausedUntil'>, day: CalendarDate): boolean {
  return pausedUntil !== null && day < pausedUntil;
}
