import { dateAt, nextSendingTime } from '../../calendar/working-days.ts';
import type { Delivery, Message } from '../../deliveries/delivery.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { longDateWithWeekday } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import { isQuiet, type PlannedRung, plannedRungs } from '../../obligations/plan.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import type { Change, ObligationView } from '../../obligations/view.ts';
import type { KnownContacts, Language, Person } from '../../people/person.ts';

/** How many of the coming letters are named before somebody decides; the rest is on the obligation's page. */
const lettersAhead = 3;

/**
 * What will happen when a change is made, in plain words: who gets what, and when. It is worked out from the very decision that will be committed,
 * so it cannot promise anything else.
 */
export function consequencesOf(
  view: ObligationView,
  change: Change,
  at: EventTime,
  language: Language,
): readonly string[] {
  const t = translator(language);
  const after = contactsAfter(view, change);
  const now = change.deliveries.map((delivery) =>
    t(delivery.onlyInSendingHours ? 'staff.next.letter-on' : 'staff.next.letter-now', {
      letter: letterName(delivery.message, language),
      to: nameOf(delivery, after, language),
      date: longDateWithWeekday(dateAt(nextSendingTime(at)), language),
    }),
  );
  const isAskedAgain = change.obligation.nextAt !== null && change.obligation.nextAt <= at;
  const planned =
    isQuiet(change.obligation) || change.obligation.decisionNeeded !== null
      ? []
      : plannedRungs(change.obligation);
  const ahead = planned.slice(0, lettersAhead).map((one) => plannedText(one, after, language));
  return [
    ...now,
    ...(isAskedAgain ? [t('staff.next.looks-now')] : []),
    ...ahead,
    ...(planned.length === 0 ? [t('staff.next.nothing')] : []),
  ];
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
    .map(({ id, role }) => `${personNamed(id, contacts) ?? t('role.fund')} (${t(`role.${role}`)})`)
    .join(', ');
}

function plannedText(planned: PlannedRung, contacts: KnownContacts, language: Language): string {
  return translator(language)('staff.next.planned', {
    date: longDateWithWeekday(dateAt(planned.at), language),
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
