import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { ladders, type ObligationKind } from '../obligations/ladder.ts';
import { newObligation } from '../obligations/new-obligation.ts';
import { newRun } from '../obligations/obligation-actions.ts';
import { isOpen, type Obligation, obligationIdOf, waitingStates } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import type { RepaymentSchedule } from '../repayments/schedule.ts';
import { settleInstalments } from '../repayments/settle-instalments.ts';
import { dueAnew, inStep, stepOf, turn } from './in-step.ts';
import { movedWithTerms, type ProjectTerms } from './move-dates.ts';
import { lifecycleOf } from './project.ts';
import type { ProjectCommand } from './project-lifecycle-guards.ts';
import type { ProjectEffectName, ProjectEvent } from './project-lifecycle.ts';
import { projectLetters } from './project-letters.ts';
import type { OwedInLetter, ProjectMessage } from './project-message.ts';
import type { LifecycleChange, ObligationTurn, ProjectView } from './project-view.ts';
import { termsOf } from './terms.ts';

/** A change being made: effects add to it in turn. */
export type LifecycleDraft = { -readonly [Part in keyof LifecycleChange]: LifecycleChange[Part] };

/** What an effect may look at beside the change it adds to. */
export interface ProjectEffectContext {
  readonly view: ProjectView;
  readonly event: ProjectEvent;
  readonly command: ProjectCommand;
  /** The terms before and after, different only for a variation. */
  readonly terms: { readonly before: ProjectTerms; readonly after: ProjectTerms };
  readonly on: Occasion;
}

type Effect = (draft: LifecycleDraft, context: ProjectEffectContext) => void;

/** What each effect adds to the change. */
export const projectEffects: Readonly<Record<ProjectEffectName, Effect>> = {
  'keep-variation': (draft, { terms, command, on }) => {
    const { before, after } = terms;
    const variation = {
      at: on.at,
      by: on.by,
      reason: command.reason,
      before: termsOf(before),
      after: termsOf(after),
    };
    draft.project = { ...draft.project, variations: [...(draft.project.variations ?? []), variation] };
    if (after.award !== null) draft.award = after.award;
  },

  'move-what-hangs-on-dates': (draft, { view, terms, command, on }) =>
    take(draft, movedWithTerms(terms.before, terms.after, view.obligations, command.reason, on)),

  'settle-instalments': (draft, { view, terms, on }) =>
    settle(draft, view, on, terms.before.award?.repayments ?? null),

  'bring-into-step': (draft, { view, on }) => bringIntoStep(draft, view, on),

  'bring-lessons-forward': (draft, { view, command, on }) => {
    const forward = view.obligations.filter(
      ({ kind, state, dueOn }) =>
        (kind === 'lessons-learnt' || kind === 'evaluation-report') &&
        waitingStates.includes(state) &&
        dueOn > dueFromNow(kind, on),
    );
    take(
      draft,
      forward.map((one) => {
        const now = afterSoFar(draft, one);
        return movedTo(now, one, dueFromNow(one.kind, on), command.reason, on);
      }),
    );
    if (forward.some(({ kind }) => kind === 'lessons-learnt'))
      draft.project = { ...draft.project, lessonsDue: dueFromNow('lessons-learnt', on) };
  },

  'ask-for-note': (draft, { view, on }) => {
    const known = view.obligations.find(({ id }) => id === obligationIdOf('lessons-note', view.project.id));
    const dueOn = dueFromNow('lessons-note', on);
    if (known === undefined)
      draft.create = [
        ...draft.create,
        newObligation({ kind: 'lessons-note', of: view.project, dueOn }, on.at),
      ];
    else if (!isOpen(known)) take(draft, [turn(known, askedAgain(known, dueOn, on), on, 'owed-again', '')]);
  },

  'owe-again': (draft, { view, on }) => {
    const today = dateAt(on.at);
    const back = view.obligations.filter(
      ({ kind, state, dueOn }) =>
        state === 'ended' &&
        dueOn > today &&
        kind !== 'lessons-learnt' &&
        stepOf(lifecycleOf(draft.project), kind) === 'goes-on',
    );
    take(
      draft,
      back.map((one) => turn(one, askedAgain(one, one.dueOn, on), on, 'owed-again', '')),
    );
  },

  'ask-for-lessons-again': (draft, { view, command, on }) => {
    const dueOn = command.lessonsDue;
    if (dueOn === undefined) return;
    draft.project = { ...draft.project, lessonsDue: dueOn };
    const known = view.obligations.find(({ kind }) => kind === 'lessons-learnt');
    if (known === undefined)
      draft.create = [
        ...draft.create,
        newObligation({ kind: 'lessons-learnt', of: view.project, dueOn }, on.at),
      ];
    else if (waitingStates.includes(known.state))
      take(draft, [movedTo(afterSoFar(draft, known), known, dueOn, command.reason, on)]);
    else if (!isOpen(known))
      take(draft, [
        turn(known, askedAgain(known, dueOn, on, command.reason), on, 'owed-again', command.reason),
      ]);
  },

  'keep-waiver': (draft, { view }) => {
    if (view.obligations.some(({ state }) => state === 'waived'))
      draft.project = { ...draft.project, closedWithWaiver: true };
  },

  tell: (draft, { view, event, command, terms, on }) => {
    // A project that was imported and owed its lessons alone has been thanked for them already.
    if (event === 'close' && view.award === null) return;
    const message = messageOf[event](draft, view, command, terms);
    draft.deliveries = [...draft.deliveries, ...projectLetters(view.project, view.contacts, message, on.at)];
  },
};

/** Lets everything owed rest, go on or end as the project's state has it. Comes last: of very much, the look of the project does what is left (begin-what-is-due.ts). */
export function bringIntoStep(draft: LifecycleDraft, { obligations }: ProjectView, on: Occasion): void {
  for (const before of obligations) {
    const stepped = inStep(draft.project, afterSoFar(draft, before), on);
    if (stepped !== null) take(draft, [{ ...stepped, before }]);
  }
}

/** Brings the obligations to pay into line with the account as the change leaves it. */
export function settle(
  draft: LifecycleDraft,
  view: ProjectView,
  on: Occasion,
  former: RepaymentSchedule | null = null,
): void {
  const schedule = (draft.award ?? view.award)?.repayments ?? null;
  if (schedule === null) return;
  const account = { schedule, payments: draft.payments ?? view.payments, waivers: view.waivers ?? [] };
  for (const before of view.obligations) {
    const [settled] = settleInstalments([afterSoFar(draft, before)], account, on, former);
    if (settled !== undefined) take(draft, [{ ...settled, before }]);
  }
}

type MessageOf = (
  draft: LifecycleDraft,
  view: ProjectView,
  command: ProjectCommand,
  terms: ProjectEffectContext['terms'],
) => ProjectMessage;

/** What the project's people are told of each event. */
const messageOf: Readonly<Record<ProjectEvent, MessageOf>> = {
  pause: (_, __, { reason }) => ({ template: 'project-paused', reason }),
  resume: (draft, view) => ({ template: 'project-resumed', owed: stillOwed(draft, view) }),
  vary: (draft, _, { reason }, { before, after }) => ({
    template: 'project-varied',
    reason,
    before: termsOf(before),
    after: termsOf(after),
    owed: draft.obligations.filter(({ after: now }) => isOpen(now)).map(({ after: now }) => inLetter(now)),
  }),
  abandon: (draft, view, { reason }) => ({
    template: 'project-abandoned',
    reason,
    owed: stillOwed(draft, view),
  }),
  withdraw: (draft, view, { reason }) => ({
    template: 'project-withdrawn',
    reason,
    owed: stillOwed(draft, view),
  }),
  close: () => ({ template: 'project-closed' }),
  reopen: (draft, view, { reason }) => ({
    template: 'project-reopened',
    reason,
    owed: stillOwed(draft, view),
  }),
};

/** How much of what is owed a letter names; the rest is asked for by its own letters. */
const mostInLetter = 12;

/** What the fund waits for after the change, soonest first. */
function stillOwed(draft: LifecycleDraft, { obligations }: ProjectView): readonly OwedInLetter[] {
  return [...obligations.map((one) => afterSoFar(draft, one)), ...draft.create]
    .filter(({ state }) => waitingStates.includes(state))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .slice(0, mostInLetter)
    .map(inLetter);
}

function inLetter({ kind, matter, dueOn }: Obligation): OwedInLetter {
  return { kind, dueOn, ...(matter && { matter }) };
}

/** Adds what becomes of obligations; one that changed already keeps both, and changes once. */
function take(draft: LifecycleDraft, turns: readonly ObligationTurn[]): void {
  for (const one of turns) {
    const former = draft.obligations.find(({ before }) => before.id === one.before.id);
    const both = { ...one, timeline: [...(former?.timeline ?? []), ...one.timeline] };
    draft.obligations =
      former === undefined
        ? [...draft.obligations, both]
        : draft.obligations.map((other) => (other === former ? both : other));
  }
}

/** An obligation as the change leaves it so far. */
function afterSoFar({ obligations }: LifecycleDraft, before: Obligation): Obligation {
  return obligations.find((one) => one.before.id === before.id)?.after ?? before;
}

function movedTo(
  now: Obligation,
  before: Obligation,
  dueOn: CalendarDate,
  reason: string,
  on: Occasion,
): ObligationTurn {
  const chase = newRun(now, on, now.state === 'planned' ? 'created' : 'moved');
  const after: Obligation = { ...now, dueOn, decisionNeeded: null, timeRequest: null, chase };
  return turn(before, after, on, 'due-date-moved', reason, { from: before.dueOn, to: dueOn });
}

/** An obligation that had ended, owed once more: what was written is still there, and is asked for anew. */
function askedAgain(before: Obligation, dueOn: CalendarDate, on: Occasion, reason = ''): Obligation {
  const wasSent = before.submitted !== null;
  return {
    ...dueAnew(before, on),
    dueOn,
    state: wasSent ? 'returned' : 'planned',
    returnReason: wasSent && reason !== '' ? reason : before.returnReason,
    submitted: null,
    closed: null,
    paused: null,
    chase: newRun(before, on, wasSent ? 'returned' : 'created'),
  };
}

function dueFromNow(kind: ObligationKind, { at }: Occasion): CalendarDate {
  return addWorkingDays(dateAt(at), ladders[kind].workingDaysToAnswer);
}
