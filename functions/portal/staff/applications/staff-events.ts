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
  'reconsider',
  'withdraw',
] as const satisfies readonly ApplicationEvent[];
export type PlainStaffEvent = (typeof plainStaffEvents)[number];

/** The events that staff can bring about in a state, in the order of the table's events. */
export function staffEventsIn(state: ApplicationState): readonly ApplicationEvent[] {
  return applicationEvents.filter((event) => transitionFor(state, event)?.who.includes('staff') === true);
}

/** Whether the event asks for a reason before it can be. */
export function needsReason(state: ApplicationState, event: ApplicationEvent): boolean {
  return transitionFor(state, event)?.guards.includes('reason-given') === true;
}

/** Reads an event's name from an address. */
export function asPlainStaffEvent(text: string): PlainStaffEvent | null {
  return plainStaffEvents.find((event) => event === text) ?? null;
}
