import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type CalendarDate, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { ladders, type ObligationKind } from '../obligations/ladder.ts';
import {
  isOpen,
  lessonsLearntDue,
  type Matter,
  type Obligation,
  type ObligationId,
  obligationIdOf,
} from '../obligations/obligation.ts';
import { lastOfSeries, type Recurrence, recurrenceOf, recurrences } from '../obligations/recurrence.ts';
import type { Award } from './award.ts';
import { stepOf } from './in-step.ts';
import { lifecycleOf, type Project } from './project.ts';

/** Something a project owes by its terms, whether it exists yet or not. */
export interface OwedByTerms {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  /** The part of its id that tells it apart from others of its kind. */
  readonly about?: string;
  readonly dueOn: CalendarDate;
  readonly matter?: Matter;
  /** Whether it is never left out, however late the one before it ended. */
  readonly isLast?: true;
}

/** The kinds of which the next comes when its turn or its date does. */
const recurring = Object.keys(recurrences) as (keyof typeof recurrences)[];

/**
 * All that a project owes by its terms, from its award to its last instalment, by date. A project that was imported owes its lessons-learnt document.
 * What happened meanwhile (an answer, a date that staff moved) is not looked at.
 */
export function owedByTerms(project: Project, award: Award | null): readonly OwedByTerms[] {
  const owed = (kind: ObligationKind, dueOn: CalendarDate, more: Partial<OwedByTerms> = {}): OwedByTerms => ({
    id: obligationIdOf(kind, project.id, more.about),
    kind,
    dueOn,
    ...more,
  });
  const { startDate, endDate } = project;
  const lessonsDue = lessonsLearntDue(project);
  const lessons = lessonsDue === null ? [] : [owed('lessons-learnt', lessonsDue)];
  if (award === null) return lessons;
  const after = (date: CalendarDate, kind: ObligationKind) =>
    owed(kind, addWorkingDays(date, ladders[kind].workingDaysToAnswer));
  const once = [
    ...award.milestones.map(({ number, title, dueOn }) =>
      owed('milestone', dueOn, { about: String(number), matter: { title } }),
    ),
    owed('evaluation-report', award.evaluationDueOn),
    ...lessons,
    ...(startDate === null ? [] : [after(startDate, 'local-benefit-forecast')]),
    ...(endDate === null ? [] : [after(endDate, 'local-benefit-actual')]),
    ...(award.repayments?.instalments ?? []).map(({ number, dueOn, amountPence }) =>
      owed('repayment', dueOn, { about: String(number), matter: { instalment: number, amountPence } }),
    ),
  ];
  const lastOn = once.reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), award.evaluationDueOn);
  const series = recurring.flatMap((kind) =>
    occurrences(recurrences[kind], project, lastOn).map(({ dueOn, ...more }) => owed(kind, dueOn, more)),
  );
  return [...once, ...series].toSorted(
    (one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id),
  );
}

/**
 * What begins to exist now: what is owed once (of a project without an award, its lessons-learnt document), the next of each series whose turn it is, and each of those that go by date when its date is near. Nothing
 * of a kind that the project's state lets rest or end (in-step.ts).
 */
export function beginningNow(
  project: Project,
  award: Award | null,
  existing: readonly Obligation[],
  today: CalendarDate,
): readonly OwedByTerms[] {
  const state = lifecycleOf(project);
  const all = owedByTerms(project, award).filter(({ kind }) => stepOf(state, kind) === 'goes-on');
  return [...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, owed]) => {
    const rule = recurrenceOf(kind);
    const those = existing.filter((one) => one.kind === kind);
    const missing = owed.filter(({ id }) => !those.some((one) => one.id === id));
    if (rule === undefined) return missing.map((one) => notLate(one, today));
    return rule.begins.how === 'in-turn'
      ? nextInTurn(owed, missing, those, today)
      : nearByDate(missing, those, today, rule.begins.workingDays);
  });
}

/** When the next thing that goes by its date begins to exist; null when nothing more does. Asked after `beginningNow` was created. */
export function nextBeginning(
  project: Project,
  award: Award | null,
  existing: readonly Obligation[],
): EventTime | null {
  const moments = toCome(project, award, existing).map(({ kind, dueOn }) => {
    const rule = recurrenceOf(kind);
    const ahead = rule?.begins.how === 'by-date' ? rule.begins.workingDays : 0;
    return sendingTime(addWorkingDays(dueOn, -ahead));
  });
  return moments.toSorted()[0] ?? null;
}

/** What goes by its date, is owed in the project's state, and does not exist yet. */
export function toCome(
  project: Project,
  award: Award | null,
  existing: readonly Obligation[],
): readonly OwedByTerms[] {
  const ids = new Set(existing.map(({ id }) => id));
  return owedByTerms(project, award).filter(
    ({ id, kind }) =>
      recurrenceOf(kind)?.begins.how === 'by-date' &&
      stepOf(lifecycleOf(project), kind) === 'goes-on' &&
      !ids.has(id),
  );
}

function occurrences(
  { everyMonths, lasts, lastAfterEnd }: Recurrence,
  { startDate, endDate }: Project,
  lastOn: CalendarDate,
): readonly Pick<OwedByTerms, 'about' | 'dueOn' | 'isLast'>[] {
  if (everyMonths === null || startDate === null || endDate === null) return [];
  // Terms run to the end of a month as a rule; what falls on the day after still belongs to them.
  const until = lasts === 'delivery' ? daysAfter(endDate, 1) : lastOn;
  // The last one stands for a regular one that would come just before it.
  const clear = lastAfterEnd === null ? 0 : 3;
  const found: Pick<OwedByTerms, 'about' | 'dueOn' | 'isLast'>[] = [];
  for (let number = 1; monthsAfter(startDate, number * everyMonths + clear) <= until; number++)
    found.push({
      about: String(number),
      dueOn: addWorkingDays(monthsAfter(startDate, number * everyMonths), 0),
    });
  return lastAfterEnd === null
    ? found
    : [...found, { about: lastOfSeries, dueOn: addWorkingDays(endDate, lastAfterEnd), isLast: true }];
}

/** The next of a series, when none is open: the first whose request still lies ahead, so that nobody is asked again the day after they answered. */
function nextInTurn(
  owed: readonly OwedByTerms[],
  missing: readonly OwedByTerms[],
  those: readonly Obligation[],
  today: CalendarDate,
): readonly OwedByTerms[] {
  // The last one may be open already when an end moves on: those that then come before it are asked for all the same.
  const regular = those.filter(({ id }) => !owed.some((one) => one.id === id && one.isLast === true));
  if (regular.some(isOpen)) return [];
  const place = (id: string) => owed.findIndex((one) => one.id === id);
  const reached = Math.max(-1, ...regular.map(({ id }) => place(id)));
  const next = missing.find(
    (one) => place(one.id) > reached && (one.isLast === true || requestOf(one) > today),
  );
  return next === undefined ? [] : [notLate(next, today)];
}

/** Those whose date is near, and when none of the kind is open, the next one whenever it is: so there is always one to see. */
function nearByDate(
  missing: readonly OwedByTerms[],
  those: readonly Obligation[],
  today: CalendarDate,
  workingDays: number,
): readonly OwedByTerms[] {
  const horizon = addWorkingDays(today, workingDays);
  const near = missing.filter(({ dueOn }) => dueOn <= horizon);
  return near.length > 0 || those.some(isOpen) ? near : missing.slice(0, 1);
}

/** The day on which it would be asked for. */
function requestOf({ kind, dueOn }: OwedByTerms): CalendarDate {
  const { rungs, firstRung } = ladders[kind];
  const first = rungs.find(({ name }) => name === firstRung);
  return addWorkingDays(dueOn, first?.workingDays ?? 0);
}

/** What was agreed by a date of its own keeps it; what follows from other dates is never due before it can be answered. */
function notLate(one: OwedByTerms, today: CalendarDate): OwedByTerms {
  if (one.kind === 'milestone' || one.kind === 'repayment' || one.dueOn > today) return one;
  return { ...one, dueOn: addWorkingDays(today, ladders[one.kind].workingDaysToAnswer) };
}

function monthsAfter(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CalendarDate;
}

function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;
}
