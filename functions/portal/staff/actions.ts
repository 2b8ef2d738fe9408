import type { CalendarDate } from '../../calendar/working-days.ts';
import { refused } from '../../kernel/result.ts';
import { confirmHandover, refuseHandover, revokeLinks } from '../../obligations/answer-actions.ts';
import { ladders } from '../../obligations/ladder.ts';
import type { Obligation } from '../../obligations/obligation.ts';
import {
  acceptAnswer,
  actionStates,
  chaseNow,
  type Decision,
  moveDueDate,
  pauseChase,
  refuseMoreTime,
  resumeChase,
  returnAnswer,
  waiveObligation,
} from '../../obligations/obligation-actions.ts';
import type { ObligationView, Occasion } from '../../obligations/view.ts';
import { rolesWithLinks, type Person, type PersonId } from '../../people/person.ts';

/** What staff enter for an action. */
export interface ActionCommand {
  readonly reason: string;
  readonly dueOn: CalendarDate | null;
  /** The person whose links are revoked. */
  readonly person: PersonId | null;
}

/** What an action knows beside the obligation: the person who was named for a handover, as they will be kept. */
export interface ActionHelp {
  readonly newcomer: Person | null;
}

/** Something staff can do to one obligation. */
export interface ActionRule {
  /** What the form asks for. */
  readonly asks: readonly ('reason' | 'dueOn' | 'person')[];
  readonly reasonIsOptional?: true;
  /** Whether a letter to the project says the reason; else it stays with staff, in the timeline. */
  readonly isReasonSaid?: (obligation: Obligation) => boolean;
  /** Whether it makes sense now; the rule itself is asked again when it is done. */
  applies(obligation: Obligation): boolean;
  decide(view: ObligationView, command: ActionCommand, on: Occasion, help: ActionHelp): Decision;
}

/** The actions of the API, which are also pages, and those that are pages only. */
export const apiActionNames = [
  'accept',
  'return',
  'extend',
  'pause',
  'resume',
  'waive',
  'chase-now',
] as const;
export const actionNames = [
  ...apiActionNames,
  'refuse-more-time',
  'confirm-handover',
  'refuse-handover',
  'revoke-links',
] as const;
export type ActionName = (typeof actionNames)[number];

/** Every action, once; the pages, the buttons and the API follow from this table. */
export const actionRules: Readonly<Record<ActionName, ActionRule>> = {
  accept: {
    asks: ['reason'],
    reasonIsOptional: true,
    applies: ({ state }) => actionStates.accept.includes(state),
    decide: acceptAnswer,
  },
  return: {
    asks: ['reason', 'dueOn'],
    isReasonSaid: () => true,
    applies: ({ state }) => actionStates.return.includes(state),
    decide: (view, command, on) => withDate(command, (dated) => returnAnswer(view, dated, on)),
  },
  extend: {
    asks: ['reason', 'dueOn'],
    isReasonSaid: ({ state, timeRequest }) => state !== 'planned' || timeRequest !== null,
    applies: ({ state }) => actionStates.extend.includes(state),
    decide: (view, command, on) => withDate(command, (dated) => moveDueDate(view, dated, on)),
  },
  pause: {
    asks: ['reason'],
    applies: ({ state, paused }) => actionStates.pause.includes(state) && paused === null,
    decide: pauseChase,
  },
  resume: {
    asks: ['reason'],
    reasonIsOptional: true,
    applies: ({ state, paused }) => actionStates.resume.includes(state) && paused !== null,
    decide: resumeChase,
  },
  waive: {
    asks: ['reason'],
    applies: ({ state, kind }) => actionStates.waive.includes(state) && ladders[kind].cannotBeWaived !== true,
    decide: waiveObligation,
  },
  'chase-now': {
    asks: ['reason'],
    reasonIsOptional: true,
    applies: ({ state }) => actionStates['chase-now'].includes(state),
    decide: chaseNow,
  },
  'refuse-more-time': {
    asks: ['reason'],
    isReasonSaid: () => true,
    applies: ({ timeRequest }) => timeRequest !== null,
    decide: refuseMoreTime,
  },
  'confirm-handover': {
    asks: [],
    applies: ({ handoverRequest }) => handoverRequest !== null,
    decide: (view, _, on, { newcomer }) =>
      newcomer === null ? refused('refusal.no-handover') : confirmHandover(view, newcomer, on),
  },
  'refuse-handover': {
    asks: ['reason'],
    applies: ({ handoverRequest }) => handoverRequest !== null,
    decide: refuseHandover,
  },
  'revoke-links': {
    asks: ['person'],
    applies: () => true,
    decide: (view, { person }, on) =>
      rolesWithLinks.some((role) => view.contacts[role]?.id === person) && person !== null
        ? revokeLinks(view, person, on)
        : refused('refusal.not-yours'),
  },
};

/** Reads an action's name from an address. */
export function asActionName(text: string): ActionName | null {
  return actionNames.find((name) => name === text) ?? null;
}

function withDate(
  { reason, dueOn }: ActionCommand,
  decide: (dated: { reason: string; dueOn: CalendarDate }) => Decision,
): Decision {
  return dueOn === null ? refused('refusal.date-not-ahead') : decide({ reason, dueOn });
}
