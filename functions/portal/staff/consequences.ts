import { dateAt, nextSendingTime } from '../../calendar/working-days.ts';
import type { Delivery, Message } from '../../deliveries/delivery.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDateWithWeekday } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import { decideChase } from '../../obligations/decide-chase.ts';
import { isQuiet, type PlannedRung, plannedRungs } from '../../obligations/plan.ts';
import { isOpen } from '../../obligations/obligation.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import type { Change, ObligationView } from '../../obligations/view.ts';
import type { KnownContacts, Language, Person } from '../../people/person.ts';

/** How many of the coming letters are named before somebody decides; the rest is on the obligation's page. */
const lettersAhead = 3;

/**
 * What will happen when a change is made, in plain words: who gets what, and when. It is worked out from the very decision that will be committed,
 * and where that makes the chase look again, from the very decision of that look, so it cannot promise anything else.
 */
export function consequencesOf(
  view: ObligationView,
  change: Change,
  at: EventTime,
  language: Language,
): readonly string[] {
  const t = translator(language);
  const contacts = contactsAfter(view, change);
  const letters = (deliveries: readonly Delivery[], owedAt: EventTime) =>
    deliveries.map((delivery) => letterText(delivery, { owedAt, now: at, contacts }, language));
  const look = lookAfter(view, change, contacts, at);
  const { obligation } = look?.change ?? change;
  const isSettled = look !== null && !isOpen(obligation);
  const planned = isQuiet(obligation) || obligation.decisionNeeded !== null ? [] : plannedRungs(obligation);
  return [
    ...letters(change.deliveries, at),
    ...(look === null ? [] : letters(look.change.deliveries, look.at)),
    ...(look?.change.create ?? []).map(() => t('staff.next.asks-who-leads')),
    ...planned.slice(0, lettersAhead).map((one) => plannedText(one, contacts, language)),
    ...(isSettled ? [t('timeline.contact-check-settled')] : []),
    ...(planned.length === 0 ? [t('staff.next.nothing')] : []),
  ];
}

/** What the chase decides at the look the change wakes it for; null when it waits for its next rung. */
function lookAfter(
  { project }: ObligationView,
  change: Change,
  contacts: KnownContacts,
  now: EventTime,
): { readonly at: EventTime; readonly change: Change } | null {
  const { nextAt, wokenAt } = change.obligation;
  if (nextAt === null || nextAt !== wokenAt) return null;
  const at = nextAt > now ? nextAt : now;
  const seen = { obligation: change.obligation, project: change.project ?? project, contacts };
  const decided = decideChase(seen, at);
  return decided === null ? null : { at, change: decided };
}

/** A letter that is owed from a moment on: what it is, to whom, and when it leaves. */
function letterText(
  delivery: Delivery,
  { owedAt, now, contacts }: { owedAt: EventTime; now: EventTime; contacts: KnownContacts },
  language: Language,
): string {
  const leavesAt = delivery.onlyInSendingHours ? nextSendingTime(owedAt) : owedAt;
  return translator(language)(leavesAt > now ? 'staff.next.letter-on' : 'staff.next.letter-now', {
    letter: letterName(delivery.message, language),
    to: nameOf(delivery, contacts, language),
    date: longDateWithWeekday(dateAt(leavesAt), language, 'alone'),
  });
}

/** What a letter is called. */
export function letterName(message: Message, language: Language): string {
  const t = translator(language);
  const key: MessageKey =
    message.template === 'rung' ? `rung.${message.rung}` : `staff.letter.${message.template}`;
  return t(key);
}

/** The people a rung would go to as things stand, by name; the text says so when there is nobody. */
export function namesFor(planned: PlannedRung, contacts: KnownContacts, language: Language): string {
  const t = translator(language);
  const recipients = recipientsOf(planned.rung, contacts);
  if (recipients === 'nobody') return t('staff.next.nobody');
  return recipients
    .map(({ id, role }) => {
      const name = personNamed(id, contacts);
      return name === undefined ? t('role.fund') : `${name} (${t(`role.${role}`)})`;
    })
    .join(', ');
}

function plannedText(planned: PlannedRung, contacts: KnownContacts, language: Language): string {
  return translator(language)('staff.next.planned', {
    date: longDateWithWeekday(dateAt(planned.at), language, 'alone'),
    letter: translator(language)(`rung.${planned.rung.name}`),
    to: namesFor(planned, contacts, language),
  });
}

function contactsAfter({ contacts }: ObligationView, { project, people = [] }: Change): KnownContacts {
  if (project === undefined) return contacts;
  const known = [...people, ...Object.values(contacts)];
  return Object.fromEntries(
    Object.entries(project.contacts).map(([role, id]) => [role, known.find((one) => one.id === id)]),
  ) as KnownContacts;
}

function nameOf({ recipientId }: Delivery, contacts: KnownContacts, language: Language): string {
  return (
    personNamed(recipientId, contacts) ??
    translator(language)(recipientId === 'fund' ? 'role.fund' : 'staff.next.former')
  );
}

function personNamed(id: string, contacts: KnownContacts): string | undefined {
  return (Object.values(contacts) as (Person | undefined)[]).find((person) => person?.id === id)?.name;
}
