import type { AdoptionAnswer } from '../adoption/adoption.ts';
import { dateAt } from '../calendar/working-days.ts';
import type { InBothLanguages } from '../assessment/criteria.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { pounds } from '../kernel/money.ts';
import { cleanLine, countWords } from '../kernel/text.ts';
import { longDate } from '../messages/dates.ts';
import { type MessageArguments, translator } from '../messages/translate.ts';
import { organisationIn } from '../organisations/register.ts';
import type { Language } from '../people/person.ts';
import { lifecycleOf, type Project } from '../projects/project.ts';
import { seminarPhase, type Seminar } from '../seminars/seminar.ts';
import { type Outcome, smallestGroup } from '../seminars/what-came-of-it.ts';
import { cutTitle, cutWords } from './cut-words.ts';
import { itemPath } from './digest-links.ts';
import { type DigestItem, longestSummary, longestTitle } from './item.ts';
import { itemIdOf, type NewsSource } from './news-source.ts';
import { newsTable, sectorsOfType, topicsOfTheme } from './news-table.ts';

/** What is known of a source at the moment at which it is told. */
export type NewsFacts =
  | {
      readonly kind: 'progress-update';
      readonly project: Project;
      readonly happened: string;
      readonly isShared: boolean;
    }
  | {
      readonly kind: 'adoption';
      readonly project: Project;
      /** The body that answered; not the project's. */
      readonly organisation: string;
      readonly answer: AdoptionAnswer;
    }
  | { readonly kind: 'lessons-learnt' | 'award'; readonly project: Project }
  | { readonly kind: 'seminar'; readonly seminar: Seminar; readonly projects: readonly Project[] }
  | {
      readonly kind: 'what-came-of-it';
      readonly seminar: Seminar;
      readonly projects: readonly Project[];
      readonly outcome: Outcome;
    };

/** What is told of a source; in which networks and since when it stands comes with its place. */
export type News = Omit<DigestItem, 'networks' | 'offeredAt' | 'version'>;

/**
 * How a source is told in a digest; null when nothing may be told of it, or nothing any more. Words that somebody wrote stand in both languages as they were
 * written, and the sentence around them says so. Nothing here names a person.
 */
export function newsItem(source: NewsSource, facts: NewsFacts, at: EventTime): News | null {
  if (!mayBeTold(facts, at)) return null;
  const row = newsTable[source.kind];
  const { title, projects, args, words } = partsOf(facts);
  const id = itemIdOf(source);
  const summaryIn = (language: Language) => {
    const t = translator(language);
    const say = (own: string) => cleanLine(t(row.words, { ...args(language), words: own }));
    return cutWords(say(cutWords(words[language], longestSummary - countWords(say('')))), longestSummary);
  };
  return {
    id,
    kind: source.kind,
    title: { cy: titleOf(title.cy), en: titleOf(title.en) },
    summary: { cy: summaryIn('cy'), en: summaryIn('en') },
    link: row.whole === 'seminar' ? `/seminars/${source.id}` : itemPath(id),
    topics: [...new Set(projects.flatMap(({ theme }) => topicsOfTheme(theme)))],
    sectors:
      row.sectors === 'all'
        ? []
        : [...new Set(projects.flatMap(({ organisationType }) => sectorsOfType(organisationType)))],
    author: '',
  };
}

/** Only what its people agreed to share, what still holds, and no figures by which somebody could be known. */
function mayBeTold(facts: NewsFacts, at: EventTime): boolean {
  switch (facts.kind) {
    case 'progress-update':
      return facts.isShared && facts.happened.trim() !== '';
    case 'adoption':
      return facts.answer.mayTell && facts.answer.stance !== 'not';
    case 'award':
      return lifecycleOf(facts.project) !== 'withdrawn';
    case 'lessons-learnt':
      return true;
    case 'seminar':
      return seminarPhase(facts.seminar, at) === 'coming';
    case 'what-came-of-it':
      return (
        facts.seminar.state === 'published' &&
        facts.outcome.people >= smallestGroup &&
        facts.outcome.answered.count >= smallestGroup
      );
  }
}

interface Parts {
  readonly title: InBothLanguages;
  readonly projects: readonly Project[];
  readonly args: (language: Language) => MessageArguments;
  readonly words: InBothLanguages;
}

function partsOf(facts: NewsFacts): Parts {
  switch (facts.kind) {
    case 'progress-update':
    case 'lessons-learnt':
    case 'award': {
      const { title, organisation, amountPence } = facts.project;
      const words = facts.kind === 'progress-update' ? facts.happened : '';
      return {
        title: { cy: title, en: title },
        projects: [facts.project],
        args: (language) => ({
          organisation: organisationIn(organisation, language),
          sum: pounds(amountPence ?? 0),
        }),
        words: { cy: words, en: words },
      };
    }
    case 'adoption': {
      const { project, organisation, answer } = facts;
      return {
        title: { cy: project.title, en: project.title },
        projects: [project],
        args: (language) => ({ organisation: organisationIn(organisation, language) }),
        words: { cy: answer.words, en: answer.words },
      };
    }
    case 'seminar': {
      const { title, about, startsAt } = facts.seminar;
      return {
        title,
        projects: facts.projects,
        args: (language) => ({ date: longDate(dateAt(startsAt), language) }),
        words: about,
      };
    }
    case 'what-came-of-it': {
      const { commitments, answered, done, lasting } = facts.outcome;
      const args = { commitments, answered: answered.count, done: done.count, lasting: lasting.count };
      return {
        title: facts.seminar.title,
        projects: facts.projects,
        args: () => args,
        words: { cy: '', en: '' },
      };
    }
  }
}

function titleOf(title: string): string {
  return cutTitle(cleanLine(title), longestTitle);
}
