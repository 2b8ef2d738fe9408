import type { MessageKey } from '../messages/catalogue.ts';
import { type DigestTopic, digestTopics } from '../networks/preferences.ts';
import { type OrganisationType, organisationTypes } from '../organisations/contact-post.ts';
import type { NewsSource } from './news-source.ts';

/** How news of one kind is told. */
export interface NewsRow {
  /** The sentence that stands around the source's own words; `{words}` is where they come, if any do. */
  readonly words: MessageKey;
  /** Where the whole of it is: the seminar's own public page, or the item's own, which says all that is public of it. */
  readonly whole: 'seminar' | 'item';
  /** Whose bodies it is of use to: those of the project's kind, or all. */
  readonly sectors: 'of-project' | 'all';
}

/** Every kind of news that comes by itself. A case study has no row of its own: none is written in the system yet. */
export const newsTable: Readonly<Record<NewsSource['kind'], NewsRow>> = {
  'progress-update': {
    words: 'news.progress-update',
    whole: 'item',
    sectors: 'of-project',
  },
  award: { words: 'news.award', whole: 'item', sectors: 'of-project' },
  'lessons-learnt': {
    words: 'news.lessons-learnt',
    whole: 'item',
    sectors: 'of-project',
  },
  adoption: { words: 'news.adoption', whole: 'item', sectors: 'all' },
  seminar: { words: 'news.seminar', whole: 'seminar', sectors: 'all' },
  'what-came-of-it': {
    words: 'news.what-came-of-it',
    whole: 'seminar',
    sectors: 'all',
  },
};

/** Themes of projects that are called otherwise than the topic they belong to. */
const otherThemes: Readonly<Record<string, DigestTopic>> = {
  'corporate-systems': 'organisational-change',
  ict: 'ict-infrastructure',
  'digital-transformation': 'digital-records',
  health: 'clinical-services',
};

/** The topics of a project's theme, as the fund's list of projects writes it; none, which is for everybody, where it is no topic. */
export function topicsOfTheme(theme: string): readonly DigestTopic[] {
  const name = theme.trim().toLowerCase().replaceAll(' ', '-');
  const topic = digestTopics.find((one) => one === name) ?? otherThemes[name];
  return topic === undefined ? [] : [topic];
}

/** The sectors of a project's kind of body; none, which is for all, where it is of no kind that the fund writes to. */
export function sectorsOfType(organisationType: string): readonly OrganisationType[] {
  const name = organisationType.trim().toLowerCase().replaceAll(' ', '-');
  const type = organisationTypes.find((one) => one === name);
  return type === undefined || type === 'other' ? [] : [type];
}
