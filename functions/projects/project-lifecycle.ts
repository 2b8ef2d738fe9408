/**
 * The life of a project after its award as data: one row for each event that means something in a state. Whatever is not in the table is refused. The
 * diagram in `workflows/README.md` is made from it.
 */

/** Where a project stands. */
export const projectStates = [
  /** It is carried out, or finished and still owes something. */
  'delivery',
  /** Staff let it rest: nobody is chased for anything. */
  'paused',
  /** It was given up: it still repays, and still owes its lessons. */
  'abandoned',
  /** The award was not taken up before money moved: only a short note of what was learnt is owed. */
  'withdrawn',
  /** Nothing is owed any more; an end. */
  'closed',
] as const;
export type ProjectState = (typeof projectStates)[number];

/** What can happen to a project. */
export const projectEvents = ['pause', 'resume', 'vary', 'abandon', 'withdraw', 'close', 'reopen'] as const;
export type ProjectEvent = (typeof projectEvents)[number];

/** Who may bring an event about. `system` is Cascade itself, when the last thing owed has ended. */
export type ProjectParty = 'staff' | 'system';

/** A condition beside the state; what each means is in `project-lifecycle-guards.ts`. */
export const projectGuardNames = [
  'reason-given',
  'something-changes',
  'dates-in-order',
  'nothing-repaid',
  'nothing-owed',
  'lessons-date-ahead',
] as const;
export type ProjectGuardName = (typeof projectGuardNames)[number];

/** What follows from a transition, beside the state; what each does is in `project-lifecycle-effects.ts`. */
export const projectEffectNames = [
  /** The terms as they were and as they are now are kept. */
  'keep-variation',
  /** What hangs on the terms moves with them. */
  'move-what-hangs-on-dates',
  /** The obligations to pay follow the new schedule, and what was paid of it. */
  'settle-instalments',
  /** Lessons and evaluation are owed from now instead of from the end that was agreed. */
  'bring-lessons-forward',
  /** A short note of what was learnt begins to be owed. */
  'ask-for-note',
  /** The lessons-learnt document is asked for again. */
  'ask-for-lessons-again',
  /** What fell away and still lies ahead is owed again. */
  'owe-again',
  /** What is owed rests, goes on or ends as the new state has it (`in-step.ts`). */
  'bring-into-step',
  /** A waiver among what was owed is kept with the project for ever. */
  'keep-waiver',
  /** One letter to each of those who answer for the project. */
  'tell',
] as const;
export type ProjectEffectName = (typeof projectEffectNames)[number];

/** One row of the table. */
export interface ProjectTransition {
  readonly from: ProjectState;
  readonly event: ProjectEvent;
  readonly who: readonly ProjectParty[];
  readonly guards: readonly ProjectGuardName[];
  readonly to: ProjectState;
  readonly effects: readonly ProjectEffectName[];
}

type Parts = Pick<ProjectTransition, 'guards' | 'effects'> & { readonly who?: ProjectParty };

const pause: Parts = { guards: ['reason-given'], effects: ['bring-into-step', 'tell'] };
const resume: Parts = { guards: [], effects: ['bring-into-step', 'tell'] };
const vary: Parts = {
  guards: ['reason-given', 'dates-in-order', 'something-changes'],
  effects: ['keep-variation', 'move-what-hangs-on-dates', 'settle-instalments', 'tell'],
};
const abandon: Parts = {
  guards: ['reason-given'],
  effects: ['bring-lessons-forward', 'bring-into-step', 'tell'],
};
const withdraw: Parts = {
  guards: ['reason-given', 'nothing-repaid'],
  effects: ['ask-for-note', 'bring-into-step', 'tell'],
};
const close: Parts = {
  who: 'system',
  guards: ['nothing-owed'],
  effects: ['keep-waiver', 'bring-into-step', 'tell'],
};
const reopen: Parts = {
  guards: ['reason-given', 'lessons-date-ahead'],
  effects: ['owe-again', 'ask-for-lessons-again', 'bring-into-step', 'tell'],
};

const row = (from: ProjectState, event: ProjectEvent, to: ProjectState, parts: Parts): ProjectTransition => ({
  from,
  event,
  to,
  who: [parts.who ?? 'staff'],
  guards: parts.guards,
  effects: parts.effects,
});

/** Every transition there is. */
export const projectTransitions: readonly ProjectTransition[] = [
  row('delivery', 'pause', 'paused', pause),
  row('delivery', 'vary', 'delivery', vary),
  row('delivery', 'abandon', 'abandoned', abandon),
  row('delivery', 'withdraw', 'withdrawn', withdraw),
  row('delivery', 'close', 'closed', close),

  row('paused', 'resume', 'delivery', resume),
  row('paused', 'vary', 'paused', vary),
  row('paused', 'abandon', 'abandoned', abandon),
  row('paused', 'withdraw', 'withdrawn', withdraw),

  row('abandoned', 'vary', 'abandoned', vary),
  row('abandoned', 'reopen', 'delivery', reopen),
  row('abandoned', 'close', 'closed', close),

  row('withdrawn', 'reopen', 'delivery', reopen),
  row('withdrawn', 'close', 'closed', close),

  row('closed', 'reopen', 'delivery', reopen),
];

/** The row for an event in a state; undefined when the event means nothing there. */
export function projectTransitionFor(from: ProjectState, event: ProjectEvent): ProjectTransition | undefined {
  return projectTransitions.find((one) => one.from === from && one.event === event);
}
