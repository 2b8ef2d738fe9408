import type { Application } from '../../../applications/application.ts';
import { isGoingOrGone } from '../../../applications/bid-retention.ts';
import {
  type ApplicationEvent,
  type ApplicationState,
  applicationEvents,
  transitionFor,
} from '../../../applications/lifecycle.ts';

/** What staff do with an application by giving a reason and saying yes; every other event of theirs has a page of its own. */
export const plainStaffEvents = [
  'invite',
  'decline',
  'send-back',
  'set-deadline',
  'reconsider',
  'withdraw',
] as const satisfies readonly ApplicationEvent[];
export type PlainStaffEvent = (typeof plainStaffEvents)[number];

/** What staff bring about on pages of its own, by the event's name: recording what the minister decided. */
export const decidingEvents = ['approve', 'refuse'] as const satisfies readonly ApplicationEvent[];

type WhereItStands = Pick<Application, 'state' | 'imported' | 'pending' | 'removedAt'>;

/** The events that staff can bring about where a bid stands, in the order of the table's events; none for one from before Cascade, or that was removed. */
export function staffEventsOf(application: WhereItStands): readonly ApplicationEvent[] {
  const { state, imported } = application;
  if (imported !== undefined || isGoingOrGone(application)) return [];
  return applicationEvents.filter((event) => transitionFor(state, event)?.who.includes('staff') === true);
}

/** Those that have a page at the application's own address. */
export function eventPagesOf(application: WhereItStands): readonly ApplicationEvent[] {
  const withPage: readonly ApplicationEvent[] = [...plainStaffEvents, ...decidingEvents];
  return staffEventsOf(application).filter((event) => withPage.includes(event));
}

/** Whether the event asks for a reason before it can be. */
export function needsReason(state: ApplicationState, event: ApplicationEvent): boolean {
  return transitionFor(state, event)?.guards.includes('reason-given') === true;
}

/** Whether staff say, with the event, until when the full application can be sent: they must, they can, or they cannot. */
export function takesDate(state: ApplicationState, event: ApplicationEvent): 'must' | 'can' | 'no' {
  const transition = transitionFor(state, event);
  if (transition?.effects.includes('set-deadline') !== true) return 'no';
  return transition.guards.includes('date-given') ? 'must' : 'can';
}

/** Reads an event's name from an address. */
export function asPlainStaffEvent(text: string): PlainStaffEvent | null {
  return plainStaffEvents.find((event) => event === text) ?? null;
}
