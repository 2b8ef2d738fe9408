import { asksAfter, usualMoments } from '../../../functions/seminars/moments.ts';
import { dateAt } from '../../../functions/calendar/working-days.ts';
import { draftSeminar } from '../../seminars/seminar.ts';
import type { TestFund } from '../../support/fund.ts';
import { expectedMoments, type PlannedAttendee } from './scenario.ts';

/** Everything that was asked of anybody, by what SES took: `<person> <day>`, sorted. */
export function asked(fund: TestFund): readonly string[] {
  return fund
    .outbox()
    .map(({ letter }) => letter)
    .filter((letter) => letter.startsWith('promises_'))
    .map((letter) => letter.replace(/^promises_(.*)_(\d{4}-\d\d-\d\d)$/, '$1 $2'))
    .toSorted();
}

/** The same by the rules. */
export function shouldBeAsked(attendees: readonly PlannedAttendee[]): readonly string[] {
  const dueOn = new Map<string, string>(
    asksAfter(dateAt(draftSeminar().endsAt), usualMoments).map((ask) => [ask.moment, ask.dueOn]),
  );
  return attendees
    .flatMap((one) => expectedMoments(one).map((moment) => `${one.personId} ${dueOn.get(moment) ?? ''}`))
    .toSorted();
}

/** Who was thanked, by what SES took, sorted. */
export function thanked(fund: TestFund): readonly string[] {
  return fund
    .outbox()
    .flatMap(({ letter }) => /_thanks_(.*)$/.exec(letter)?.[1] ?? [])
    .toSorted();
}
