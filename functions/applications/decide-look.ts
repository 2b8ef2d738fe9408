import type { EventTime } from '../kernel/event-time.ts';
import { system } from '../obligations/view.ts';
import type { ApplicationChange } from './application-change.ts';
import { applicationLetter } from './application-letters.ts';
import { type Application, type ApplicationView, writersOf } from './application.ts';
import { isCertifierLost } from './certification.ts';
import { decideEvent } from './decide-event.ts';
import { dueReminderAt, isBeforeApplying, nextLookOf } from './next-look.ts';

/**
 * What the lifecycle does by itself when it looks at a bid: it gives a bid back whose finance certifier cannot be reached, and reminds those who write one
 * that it must be sent soon. Null when it is not time to look, or only other work waits.
 */
export function decideLook(view: ApplicationView, at: EventTime): ApplicationChange | null {
  const { application } = view;
  if (application.nextAt === null || application.nextAt > at) return null;
  if (isCertifierLost(view)) {
    const nothing = { reason: '', unfinished: [] };
    const lost = decideEvent(view, 'certifier-lost', 'system', nothing, { at, by: system });
    if (lost.ok) return lost.value;
  }
  if (application.pending.includes('tell')) return tell(view, at);
  if (isReminderDue(application, at)) return remind(application, at);
  if (application.pending.length > 0) return null;
  return {
    application: { ...application, nextAt: nextLookOf(application, at) },
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
  const left: Application = { ...view.application, pending };
  return { application: { ...left, nextAt: nextLookOf(left, at) }, timeline: [], deliveries: [] };
}

/** Due from its morning on, so that an outage only delays it; not once the date has passed. */
function isReminderDue(application: Application, at: EventTime): boolean {
  const { fullDueAt, remindedOfDue } = application;
  if (fullDueAt === null || fullDueAt === remindedOfDue || !isBeforeApplying(application)) return false;
  return at >= dueReminderAt(fullDueAt);
}

function remind(application: Application, at: EventTime): ApplicationChange {
  const dueAt = application.fullDueAt as EventTime;
  const reminded: Application = { ...application, remindedOfDue: dueAt };
  const isInTime = at < dueAt;
  const letters = isInTime ? writersOf(application) : [];
  return {
    application: { ...reminded, nextAt: nextLookOf(reminded, at) },
    timeline: isInTime ? [{ what: 'application-due-soon', by: system, args: {} }] : [],
    deliveries: letters.map((to) => ({
      ...applicationLetter(application, to, { template: 'application-due-soon', dueAt }, at),
      onlyInSendingHours: true,
    })),
  };
}
