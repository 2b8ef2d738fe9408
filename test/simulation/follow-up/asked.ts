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
    .filter((letter) => /^promises_.*_\d{4}-\d\d-\d\d$/.test(letter))
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

/** Those who were asked about the promises of others, by what SES took: `<whose> <address>`, each once, sorted. */
export function askedForOthers(fund: TestFund, attendees: readonly PlannedAttendee[]): readonly string[] {
  const emails = new Map(attendees.map((one) => [one.personId as string, one.email]));
  const asked = fund.outbox().flatMap(({ letter, to }) => {
    const whose = /^promises_(.*)_\d{4}-\d\d-\d\d$/.exec(letter)?.[1];
    return whose === undefined || emails.get(whose) === to[0] ? [] : [`${whose} ${to[0] ?? ''}`];
  });
  return [...new Set(asked)].toSorted();
}
