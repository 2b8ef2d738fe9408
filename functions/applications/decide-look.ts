import type { EventTime } from '../kernel/event-time.ts';
import { system } from '../obligations/view.ts';
import type { ApplicationChange } from './application-change.ts';
import { applicationLetter } from './application-letters.ts';
import { type Application, type ApplicationView, writersOf } from './application.ts';
import { endOf, keptUntil } from './bid-retention.ts';
import { isCertifierLost } from './certification.ts';
import { decideEvent } from './decide-event.ts';
import { dueReminderAt, isBeforeApplying, nextLookOf } from './next-look.ts';

/**
 * What the lifecycle does by itself when it looks at a bid: it gives a bid back whose finance certifier cannot be reached, reminds those who write one that
 * it must be sent soon, and has one that came to nothing removed when its time is over. Null when it is not time to look, or only other work waits.
 * @param keptDays how long a bid is kept after it ended without an award.
 */
export function decideLook(view: ApplicationView, at: EventTime, keptDays: number): ApplicationChange | null {
  const { application } = view;
  if (application.nextAt === null || application.nextAt > at) return null;
  if (isCertifierLost(view)) {
    const nothing = { reason: '', unfinished: [] };
    const lost = decideEvent(view, 'certifier-lost', 'system', nothing, { at, by: system });
    if (lost.ok) return lost.value;
  }
  if (application.pending.includes('tell')) return tell(view, at);
  if (isReminderDue(application, at)) return remind(view, at);
  if (application.pending.length > 0) return null;
  return rest(keepOrRemove(view, at, keptDays), view, at);
}

/** Says until when a bid that came to nothing is kept, and has it removed then. It is told first, however late the look: nothing goes in the moment it is said. */
function keepOrRemove({ application, round }: ApplicationView, at: EventTime, keptDays: number): Application {
  const end = endOf(application, round);
  if (end === null || end > at) return stillLiving(application);
  const until = keptUntil(application, end, keptDays);
  return application.keptUntil === until && until <= at
    ? { ...application, pending: ['remove'] }
    : { ...application, keptUntil: until };
}

/** A draft of a round whose closing time was moved on after it had passed. */
function stillLiving({ keptUntil: _keptUntil, ...application }: Application): Application {
  return application;
}

function rest(application: Application, { round }: ApplicationView, at: EventTime): ApplicationChange {
  return {
    application: { ...application, nextAt: nextLookOf(application, round, at) },
    timeline: [],
    deliveries: [],
  };
}

/** Tells what the minister decided. A bid that was withdrawn meanwhile has nothing to be told. */
function tell(view: ApplicationView, at: EventTime): ApplicationChange {
  const pending = view.application.pending.filter((one) => one !== 'tell');
  const nothing = { reason: '', unfinished: [] };
  const told = decideEvent(view, 'tell', 'system', nothing, { at, by: system }, { pending });
  if (told.ok) return told.value;
  return rest({ ...view.application, pending }, view, at);
}

/** Due from its morning on, so that an outage only delays it; not once the date has passed. */
function isReminderDue(application: Application, at: EventTime): boolean {
  const { fullDueAt, remindedOfDue } = application;
  if (fullDueAt === null || fullDueAt === remindedOfDue || !isBeforeApplying(application)) return false;
  return at >= dueReminderAt(fullDueAt);
}

function remind(view: ApplicationView, at: EventTime): ApplicationChange {
  const { application } = view;
  const dueAt = application.fullDueAt as EventTime;
  const reminded: Application = { ...application, remindedOfDue: dueAt };
  const isInTime = at < dueAt;
  const letters = isInTime ? writersOf(application) : [];
  return {
    ...rest(reminded, view, at),
    timeline: isInTime ? [{ what: 'application-due-soon', by: system, args: {} }] : [],
    deliveries: letters.map((to) => ({
      ...applicationLetter(application, to, { template: 'application-due-soon', dueAt }, at),
      onlyInSendingHours: true,
    })),
  };
}
