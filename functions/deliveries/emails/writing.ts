import { type CalendarDate, dateAt, workingDaysBetween } from '../../calendar/working-days.ts';
import { longDate, longDateWithWeekday } from '../../messages/dates.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import { plannedRungs } from '../../obligations/plan.ts';
import { ladders, type RungName } from '../../obligations/ladder.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import { isReachable, type Language, type OwingRole } from '../../people/person.ts';
import type { Block, Fact, LetterRequest } from './letter.ts';

/** A letter being written in one language: the request, and the voice. */
export interface Writing extends LetterRequest {
  readonly language: Language;
  readonly t: Translate;
  readonly today: CalendarDate;
}

/** Takes up the pen in one language. */
export function inLanguage(request: LetterRequest, language: Language): Writing {
  return { ...request, language, t: translator(language), today: dateAt(request.at) };
}

/** A paragraph. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Facts, those without a value left out. */
export function facts(...all: readonly (Fact | null)[]): Block {
  return { kind: 'facts', facts: all.filter((fact) => fact !== null) };
}

/** The project, or the bid that may become one, and who carries it out. */
export function projectFacts({ t, view: { project, obligation } }: Writing): Fact[] {
  const isBid = ladders[obligation.kind].about === 'application';
  return [
    { label: t(isBid ? 'letter.fact.application' : 'letter.fact.project'), value: project.title },
    { label: t('letter.fact.organisation'), value: project.organisation },
  ];
}

/** The due date, and how far it lies from the day the letter leaves, whichever day that is. */
export function dueFact({ t, language, today, view: { obligation } }: Writing): Fact {
  const { dueOn } = obligation;
  const date = longDateWithWeekday(dueOn, language);
  const days = Math.abs(workingDaysBetween(today, dueOn));
  const value = () => {
    if (dueOn === today) return t('letter.due.today', { date });
    if (days === 0) return date;
    return t(dueOn > today ? 'letter.due.ahead' : 'letter.due.past', { date, days });
  };
  return { label: t('letter.fact.due'), value: value() };
}

/** "Please send it by …", or what is true once the date has passed. */
export function sendBy({ t, language, today, view: { obligation } }: Writing): string {
  const date = longDate(obligation.dueOn, language);
  return t(obligation.dueOn < today ? 'letter.send.as-soon-as-you-can' : 'letter.send.by', { date });
}

/** Whether somebody has begun to write. */
export function hasBegun({ view: { obligation } }: Writing): boolean {
  return obligation.lastSavedAt !== null;
}

/** How far the writing has come, in one sentence. */
export function progress(writing: Writing): string {
  const { t, language, view } = writing;
  const { lastSavedAt } = view.obligation;
  if (lastSavedAt === null) return t('letter.progress.none');
  return t('letter.progress.begun', { date: longDate(dateAt(lastSavedAt), language) });
}

/** The person's own link to the answer, or the staff page for the fund's mailbox. */
export function answerAction({ t, answerUrl }: Writing, label: Parameters<typeof t>[0]): Block {
  return { kind: 'action', label: t(label), url: answerUrl };
}

/** "Rhian Pritchard (Project lead)", with people whose mail does not arrive left out. */
export function namesOf({ t, view: { contacts } }: Writing, roles: readonly OwingRole[]): string {
  return roles
    .flatMap((role) => {
      const person = contacts[role];
      return isReachable(person) ? [`${person.name} (${t(`role.${role}`)})`] : [];
    })
    .join('; ');
}

/** Who hears next if nobody answers, and on which day: from the chase's own calendar. Null when this rung is the last. */
export function nextStep(writing: Writing, after: RungName): { who: string; when: string } | null {
  const { t, language, at, view } = writing;
  const ladder = ladders[view.obligation.kind].rungs;
  const place = (name: RungName) => ladder.findIndex((rung) => rung.name === name);
  const next = plannedRungs(view.obligation).find(
    (planned) => planned.at > at && place(planned.rung.name) > place(after),
  );
  if (next === undefined) return null;
  const recipients = recipientsOf(next.rung, view.contacts);
  const roles = (recipients === 'nobody' ? [] : recipients)
    .filter(({ wording }) => wording === 'asked')
    .flatMap(({ role }) => (role === 'fund' ? [] : [role]));
  return {
    who: roles.length === 0 ? t('letter.next.fund') : namesOf(writing, roles),
    when: longDateWithWeekday(dateAt(next.at), language),
  };
}

/** The same as facts, or none. */
export function nextFacts(writing: Writing, after: RungName): Fact[] {
  const next = nextStep(writing, after);
  if (next === null) return [];
  const { t } = writing;
  return [
    { label: t('letter.fact.told-next'), value: next.who },
    { label: t('letter.fact.told-when'), value: next.when },
  ];
}
