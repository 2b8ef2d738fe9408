import type { InBothLanguages } from '../assessment/criteria.ts';
import { addWorkingDays, type CalendarDate, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Attendance } from './attendance.ts';
import { asksAfter, type MomentName, workingDaysToAnswer } from './moments.ts';
import { retellable, type SayingId, sayingsOf } from './sayings.ts';
import type { Seminar } from './seminar.ts';
import { termsIn } from './terms.ts';
import { sayingsUnder, type Theme } from './theme.ts';
import { outcomeOf, smallestGroup } from './what-came-of-it.ts';

/** The moments after which those who answered hear what came of it: when most has been tried, and when it is known what lasted. */
const tellingMoments: readonly MomentName[] = ['quarter', 'year'];

/** The organiser has so many working days between their report and the letter to everybody, to say something of their own. */
const workingDaysForTheOrganiser = 5;

/** In characters, for the organiser's own words in each language: the letter is short. */
export const longestSaidBack = 1000;

/** What the organiser adds to the letter that tells those who answered what came of it. */
export interface SaidBack {
  /** Their own words; empty in both languages, or in none. */
  readonly words: InBothLanguages;
  /** What people said that is told the others, chosen among what may be told. */
  readonly quotes: readonly SayingId[];
}

/** What everybody who answered is told after a moment: the same figures for all, as they were when the telling began. */
export interface Happened {
  readonly moment: MomentName;
  /** Null where fewer than five people wrote something down: then only the organiser's words are told. */
  readonly figures: HappenedFigures | null;
  /** Of what staff found that people spoke of: the themes they named, and how many people each was in the words of; five at least. */
  readonly themes: readonly { readonly name: InBothLanguages; readonly people: number }[];
  readonly words: InBothLanguages;
  readonly quotes: readonly string[];
}

/** How many things were promised, and what became of them. */
export interface HappenedFigures {
  readonly people: number;
  readonly commitments: number;
  readonly answered: number;
  readonly done: number;
  readonly lasting: number;
}

/** When those who answered are to be told, moment by moment. */
export function tellingsOf({ endsAt, moments }: Pick<Seminar, 'endsAt' | 'moments'>): readonly {
  readonly moment: MomentName;
  readonly on: CalendarDate;
  readonly at: EventTime;
}[] {
  return asksAfter(dateAt(endsAt), moments)
    .filter(({ moment }) => tellingMoments.includes(moment))
    .map(({ moment, dueOn }) => {
      const on = addWorkingDays(dueOn, workingDaysToAnswer + workingDaysForTheOrganiser);
      return { moment, on, at: sendingTime(on) };
    });
}

/** What there is to tell at a moment; null when there is nothing: too few wrote something down, and the organiser said nothing. */
export function whatHappened(
  seminar: Seminar,
  attendances: readonly Attendance[],
  moment: MomentName,
  themes: readonly Theme[],
): Happened | null {
  const { words, quotes } = seminar.saidBack;
  const { promised, commitments, answered, done, lasting } = outcomeOf(
    '',
    attendances.filter(({ state }) => state === 'registered').map((attendance) => ({ seminar, attendance })),
  );
  const hasFew = promised.count < smallestGroup;
  if (hasFew && words.cy === '') return null;
  const figures = {
    people: promised.count,
    commitments,
    answered: answered.count,
    done: done.count,
    lasting: lasting.count,
  };
  return {
    moment,
    figures: hasFew ? null : figures,
    themes: hasFew ? [] : themesOf(attendances, themes),
    words,
    // What somebody no longer wants to be told others is left out, whatever was chosen before.
    quotes: hasFew
      ? []
      : retellable(sayingsOf(attendances))
          .filter(({ id }) => quotes.includes(id))
          .map(({ text }) => text),
  };
}

/** The themes of at least five people, the one of most first. */
function themesOf(attendances: readonly Attendance[], themes: readonly Theme[]): Happened['themes'] {
  const sayings = sayingsOf(attendances);
  const terms = termsIn(sayings);
  return themes
    .map((theme) => {
      const under = sayingsUnder(theme, terms, sayings);
      return { name: theme.name, people: new Set(under.map(({ personId }) => personId)).size };
    })
    .filter(({ people }) => people >= smallestGroup)
    .toSorted((one, other) => other.people - one.people);
}

/** Whether somebody is told: who answered about something they promised, has a place, and did not ask to be left alone. */
export function isToldWhatHappened({ state, isLeftAlone, commitments }: Attendance): boolean {
  return state === 'registered' && !isLeftAlone && commitments.some(({ answers }) => answers.length > 0);
}
