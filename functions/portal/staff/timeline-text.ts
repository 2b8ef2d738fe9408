import { calendarDate } from '../../calendar/working-days.ts';
import { eventTime } from '../../kernel/event-time.ts';
import { pounds } from '../../kernel/money.ts';
import { longDate, longDateAndTime } from '../../messages/dates.ts';
import { isMessageKey, translator } from '../../messages/translate.ts';
import type { Actor, TimelineEvent } from '../../obligations/view.ts';
import type { Language } from '../../people/person.ts';

/** What happened, in words. The timeline keeps codes and dates; a reader sees names of rungs and roles, and dates written out. */
export function timelineText({ what, args }: TimelineEvent, language: Language): string {
  const key = `timeline.${what}`;
  if (!isMessageKey(key)) throw new Error(`the timeline has an event without words: ${what}`);
  const said = Object.entries(args).map(([name, value]) => [
    name,
    what === 'bounced' && name === 'reason'
      ? sayBounce(String(value), language)
      : sayArgument(name, String(value), language),
  ]);
  return translator(language)(key, Object.fromEntries(said) as Record<string, string>).trim();
}

/** Who did it. */
export function actorName(by: Actor, language: Language): string {
  return by.kind === 'system' ? translator(language)('staff.timeline.system') : by.name;
}

/** How each kind of argument is said; one that is not named here is somebody's own words. */
const sayings: Readonly<Record<string, (value: string, language: Language) => string>> = {
  rung: (value, language) => sayKey(`rung.${value}`, value, language),
  introduction: (value, language) => sayKey(`introduction.kind.${value}`, value, language),
  stance: (value, language) => sayKey(`adoption.standing.${value}`, value, language),
  role: (value, language) => sayKey(`role.${value}`, value, language),
  roles: (value, language) =>
    value
      .split(' ')
      .map((role) => sayKey(`role.${role}`, role, language))
      .join(', '),
  sections: (value, language) =>
    value
      .split(' ')
      .map((section) => saySection(section, language))
      .join('; '),
  section: saySection,
  dueOn: sayDate,
  decidedOn: sayDate,
  paidOn: sayDate,
  from: sayDate,
  to: sayDate,
  until: sayDate,
  moment: (value, language) => sayKey(`seminar.moment.${value}`, value, language),
  startsAt: sayMoment,
  opensAt: sayMoment,
  closesAt: sayMoment,
  how: (value, language) => sayKey(`network.ending.${value}`, value, language),
  beforePence: (value) => pounds(Number(value)),
  afterPence: (value) => pounds(Number(value)),
};

function sayArgument(name: string, value: string, language: Language): string {
  return sayings[name]?.(value, language) ?? value;
}

/** Why a letter came back, from the code that SES gives (its bounce subtypes); a code it adds later is told in general words. */
function sayBounce(code: string, language: Language): string {
  const key = `bounce.${code}`;
  return translator(language)(isMessageKey(key) ? key : 'bounce.other');
}

function sayKey(key: string, value: string, language: Language): string {
  return isMessageKey(key) ? translator(language)(key) : value;
}

/** A section is named by the message of its title, one of the lessons-learnt document by its id alone. */
function saySection(value: string, language: Language): string {
  return sayKey(value.includes('.') ? value : `lessons.${value}.title`, value, language);
}

function sayMoment(value: string, language: Language): string {
  return longDateAndTime(eventTime(value), language);
}

function sayDate(value: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(calendarDate(value), language) : value;
}
