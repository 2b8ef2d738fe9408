import {
  type ProjectEvent,
  projectEvents,
  type ProjectState,
  projectTransitionFor,
} from '../../../projects/project-lifecycle.ts';

/** What staff can do with a project; it closes by itself. */
export const staffEventNames = [
  'pause',
  'resume',
  'vary',
  'abandon',
  'withdraw',
  'reopen',
] as const satisfies readonly ProjectEvent[];
export type StaffProjectEvent = (typeof staffEventNames)[number];

/** What a form asks for beside the reason. */
export type AskedOfEvent = 'terms' | 'lessonsDue';

/** What each event asks for; the pages and the API follow from this table. */
export const eventRules: Readonly<Record<StaffProjectEvent, { readonly asks: readonly AskedOfEvent[] }>> = {
  pause: { asks: [] },
  resume: { asks: [] },
  vary: { asks: ['terms'] },
  abandon: { asks: [] },
  withdraw: { asks: [] },
  reopen: { asks: ['lessonsDue'] },
};

/** The events that staff can bring about in a state. */
export function staffProjectEvents(state: ProjectState): readonly StaffProjectEvent[] {
  return staffEventNames.filter(
    (event) => projectTransitionFor(state, event)?.who.includes('staff') === true,
  );
}

/** Whether the event asks for a reason before it can be. */
export function needsReason(state: ProjectState, event: ProjectEvent): boolean {
  return projectTransitionFor(state, event)?.guards.includes('reason-given') === true;
}

/** Reads an event's name from an address. */
export function asStaffEvent(text: string): StaffProjectEvent | null {
  return staffEventNames.find((event) => event === text && projectEvents.includes(event)) ?? null;
}
