import {
  addWorkingDays,
  calendarDate,
  dateAt,
  sendingTime,
  workingDaysBetween,
} from '../../../functions/calendar/working-days.ts';
import { dueReminderAt } from '../../../functions/applications/next-look.ts';
import { closingTime } from '../../../functions/calendar/working-days.ts';
import type { Delivery } from '../../../functions/deliveries/delivery.ts';
import { ownersOfSubject } from '../../../functions/deliveries/subject.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import { ladders, type ObligationKind } from '../../../functions/obligations/ladder.ts';
import { kindOf, type ObligationId } from '../../../functions/obligations/obligation.ts';
import type { Person } from '../../../functions/people/person.ts';
import { remindsAt } from '../../../functions/rounds/round.ts';
import { fullTimes, nextDay, yesSaidAt } from './full-times.ts';
import { namedPeople, type Ruling } from './minister.ts';
import { circularReaders } from './opening.ts';
import { type PlannedReview, plannedReviews } from './panel-plan.ts';
import { calendar, type PlannedBid, roundId, type Scenario } from './scenario.ts';

/** A letter as the tests compare it: its template (with a chase's kind and rung), what it is about, and its reader. */
export type LetterName = `${string} about ${string} to ${string}`;

type Reader = Pick<Person, 'id'> | 'fund';

/** A letter of the ledger. */
export function nameOf({ message, about, recipientId }: Delivery): LetterName {
  const template =
    message.template === 'rung' ? `${kindOf(about as ObligationId)}/${message.rung}` : message.template;
  return `${template} about ${ownersOfSubject(about)[0]} to ${recipientId}`;
}

/** The template of a letter's name. */
export function templateOf(name: LetterName): string {
  return name.split(' ')[0] ?? '';
}

/** Every letter of the round, worked out from what its people were to do and what the minister decided. */
export function expectedLetters(scenario: Scenario, rulings: readonly Ruling[]): readonly LetterName[] {
  return [
    ...circularReaders(scenario).map((reader) => named('round-announcement', roundId, reader)),
    ...scenario.bids.flatMap((bid) => [...ofExpression(bid), ...ofFull(bid)]),
    ...plannedReviews(scenario).flatMap(ofReview),
    ...rulings.flatMap(ofDecision),
  ];
}

function ofExpression(bid: PlannedBid): readonly LetterName[] {
  const { id, lead, fate, sentAt, begunAt, isSentBack } = bid;
  const toLead = (template: string, isSent = true) => (isSent ? [named(template, id, lead)] : []);
  const remindedAt = remindsAt({ closesAt: calendar.closes });
  const wasWaiting = begunAt < remindedAt && (sentAt === null || sentAt > remindedAt);
  return [
    ...toLead('application-link'),
    ...toLead('application-closing-soon', wasWaiting),
    ...toLead('application-kept', fate === 'draft'),
    ...toLead('application-received', sentAt !== null),
    ...toLead('application-returned', isSentBack),
    ...toLead('application-received', isSentBack),
    ...toLead('application-declined', fate === 'declined'),
    ...toLead('application-invited', fate === 'reviewed' || fate === 'withdrawn'),
    ...toLead('application-withdrawn', fate === 'withdrawn'),
  ];
}

function ofFull(bid: PlannedBid): readonly LetterName[] {
  const { id, fate, lead, coApplicant, certifier, writtenAt } = bid;
  if (fate !== 'reviewed') return [];
  const { refusedAt, askedAt, appliedAt } = fullTimes(bid);
  const writers = writersOf(bid);
  const toWriters = (template: string, isSent = true) =>
    isSent ? writers.map((writer) => named(template, id, writer)) : [];
  const remindedAt = dueReminderAt(closingTime(calendarDate(calendar.fullDueOn)));
  const askings = [
    ...(refusedAt === null ? [] : [{ askedAt: nextDay(writtenAt), endsAt: refusedAt }]),
    { askedAt, endsAt: yesSaidAt(bid) },
  ];
  const reminded = writtenAt < remindedAt ? writers : [lead];
  return [
    ...(coApplicant === null ? [] : [named('application-joined', id, coApplicant)]),
    ...(appliedAt > remindedAt ? reminded.map((writer) => named('application-due-soon', id, writer)) : []),
    ...askings.flatMap(({ askedAt: at, endsAt }) => {
      const byLadder = addWorkingDays(dateAt(at), ladders.certification.workingDaysToAnswer);
      const dueOn = byLadder < calendar.fullDueOn ? byLadder : calendarDate(calendar.fullDueOn);
      return rungs('certification', { askedAt: at, dueOn, endsAt, savedAt: null }).flatMap((rung) =>
        rung.to.map(({ role }) =>
          named(`certification/${rung.name}`, id, role === 'lead' ? lead : certifier),
        ),
      );
    }),
    ...toWriters('application-not-certified', refusedAt !== null),
    ...toWriters('application-certified'),
    ...toWriters('application-received'),
  ];
}

function ofReview(review: PlannedReview): readonly LetterName[] {
  const { bid, reviewer, manner, askedAt, dueOn, savedAt } = review;
  const endsAt = endOf(review);
  return [
    ...rungs('review', { askedAt, dueOn, endsAt, savedAt }).flatMap((rung) =>
      rung.to.map(({ role }) => named(`review/${rung.name}`, bid.id, role === 'fund' ? 'fund' : reviewer)),
    ),
    ...(manner === 'silent' ? [named('waived', bid.id, reviewer)] : []),
  ];
}

function endOf({ manner, declaredAt, sentAt, replacedAt }: PlannedReview): EventTime {
  const end = manner === 'conflicted' ? declaredAt : (sentAt ?? replacedAt);
  if (end === null) throw new Error('a review without an end');
  return end;
}

function ofDecision({ bid, awardPence }: Ruling): readonly LetterName[] {
  const toWriters = (template: string) => writersOf(bid).map((writer) => named(template, bid.id, writer));
  if (awardPence === null) return toWriters('application-unsuccessful');
  return [
    ...toWriters('application-awarded'),
    ...Object.values(namedPeople(bid)).map((one) => named('application-named', bid.id, one)),
  ];
}

function writersOf({ lead, coApplicant }: PlannedBid): readonly Person[] {
  return coApplicant === null ? [lead] : [lead, coApplicant];
}

/** The rungs that a chase reaches which begins with its request at once: those whose morning comes before its end, but for reminders of what was just saved. */
function rungs(
  kind: ObligationKind,
  chase: {
    readonly askedAt: EventTime;
    readonly dueOn: Parameters<typeof addWorkingDays>[0];
    readonly endsAt: EventTime;
    readonly savedAt: EventTime | null;
  },
) {
  const { askedAt, dueOn, endsAt, savedAt } = chase;
  return ladders[kind].rungs.filter(({ name, workingDays, skipWhenSavedWithin = 0 }) => {
    if (name === 'ask') return true;
    const at = sendingTime(addWorkingDays(dueOn, workingDays));
    const wasSaved =
      savedAt !== null &&
      savedAt < at &&
      workingDaysBetween(dateAt(savedAt), dateAt(at)) <= skipWhenSavedWithin;
    return at > askedAt && at < endsAt && !wasSaved;
  });
}

function named(template: string, about: string, reader: Reader): LetterName {
  return `${template} about ${about} to ${reader === 'fund' ? reader : reader.id}`;
}

/** How many of each. */
export function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(names, (name) => name)].toSorted(([one], [other]) =>
    one.localeCompare(other),
  );
  return Object.fromEntries(groups.map(([name, { length }]) => [name, length]));
}
