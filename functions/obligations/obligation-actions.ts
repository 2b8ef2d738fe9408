import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import { secondsBetween } from '../kernel/event-time.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { isReachable, type PersonId } from '../people/person.ts';
import { answerLetter, rungLetters } from './chase-letters.ts';
import { withNamed } from './contact-confirmation.ts';
import { ladders, type Rung, type RungName } from './ladder.ts';
import { isOpen, type Chase, type Obligation, type ObligationState, waitingStates } from './obligation.ts';
import { nextLook } from './plan.ts';
import { recipientsOf } from './recipients.ts';
import type { Change, ObligationView, Occasion } from './view.ts';

/** What staff can do to an obligation, by its name in the API. */
export const staffActions = [
  'accept',
  'return',
  'extend',
  'pause',
  'resume',
  'waive',
  'chase-now',
  'refuse-more-time',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** The states in which each action makes sense; in any other it is refused. */
export const actionStates: Readonly<Record<StaffAction, readonly ObligationState[]>> = {
  accept: ['submitted'],
  return: ['submitted'],
  extend: waitingStates,
  pause: waitingStates,
  resume: waitingStates,
  waive: [...waitingStates, 'submitted'],
  'chase-now': waitingStates,
  'refuse-more-time': waitingStates,
};

/** What a decision answers: what to commit, or the message that says why not. */
export type Decision = Result<Change, MessageKey>;

/** Staff are content: the chase is over and the writer is thanked. People whom a contact check named take their roles. */
export function acceptAnswer(
  view: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  const { obligation } = view;
  const barred = notIn('accept', obligation);
  if (barred) return barred;
  const writer = obligation.submitted?.by;
  const { namedContacts: named = [], ...rest } = obligation;
  const accepted = change(
    { ...rest, state: 'accepted', closed: { at: on.at, reason: command.reason }, decisionNeeded: null },
    on,
    'accepted',
    { reason: command.reason },
    writer === undefined ? [] : [answerLetter(obligation, writer, { template: 'accepted' }, on.at)],
  );
  return allowed({ ...accepted.value, ...withNamed(view, named) });
}

/** Staff ask for more: the chase begins again with its request, towards a new date. */
export function returnAnswer(
  view: ObligationView,
  command: { readonly reason: string; readonly dueOn: CalendarDate },
  on: Occasion,
): Decision {
  const { obligation } = view;
  const barred = notIn('return', obligation) ?? withoutReason(command.reason) ?? notAhead(command.dueOn, on);
  if (barred) return barred;
  const { namedContacts: _named, ...rest } = obligation;
  const returned: Obligation = {
    ...rest,
    state: 'returned',
    dueOn: command.dueOn,
    returnReason: command.reason,
    submitted: null,
    paused: null,
    decisionNeeded: null,
    chase: newRun(obligation, on, 'returned'),
  };
  return change(returned, on, 'returned', { reason: command.reason, dueOn: command.dueOn });
}

/** The date moves, the chase is planned anew, and those who were asked before are told. Also grants a wish for more time. */
export function moveDueDate(
  view: ObligationView,
  command: { readonly dueOn: CalendarDate; readonly reason: string },
  on: Occasion,
): Decision {
  const { obligation, contacts } = view;
  const barred = notIn('extend', obligation) ?? withoutReason(command.reason) ?? notAhead(command.dueOn, on);
  if (barred) return barred;
  const neverAsked = obligation.state === 'planned';
  const moved: Obligation = {
    ...obligation,
    dueOn: command.dueOn,
    decisionNeeded: null,
    timeRequest: null,
    chase: newRun(obligation, on, neverAsked ? 'created' : 'moved'),
  };
  const owner = contacts[ladders[obligation.kind].owner];
  const readers = new Set(
    [obligation.timeRequest?.by, isReachable(owner) ? owner.id : undefined].filter((id) => id !== undefined),
  );
  const letters = neverAsked
    ? []
    : [...readers].map((id) =>
        answerLetter(moved, id, { template: 'date-moved', reason: command.reason }, on.at),
      );
  return change(
    moved,
    on,
    'due-date-moved',
    { from: obligation.dueOn, to: command.dueOn, reason: command.reason },
    letters,
  );
}

/** Nothing is sent until staff resume it. */
export function pauseChase(
  { obligation }: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  const barred = notIn('pause', obligation) ?? withoutReason(command.reason);
  if (barred) return barred;
  if (obligation.paused !== null) return refused('refusal.already-paused');
  return change({ ...obligation, paused: { at: on.at, reason: command.reason } }, on, 'paused', {
    reason: command.reason,
  });
}

/** The chase goes on with the rungs that are still ahead; what fell into the pause is not sent afterwards. */
export function resumeChase(
  { obligation }: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  const barred = notIn('resume', obligation);
  if (barred) return barred;
  if (obligation.paused === null) return refused('refusal.not-paused');
  const resumed = goOn({ ...obligation, paused: null }, on);
  return change(resumed, on, 'resumed', { reason: command.reason });
}

/** The fund no longer asks for it, and whoever was asked is told. The reason stays with the project for ever. */
export function waiveObligation(
  { obligation }: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  const barred = notIn('waive', obligation) ?? withoutReason(command.reason);
  if (barred) return barred;
  if (ladders[obligation.kind].cannotBeWaived === true) return refused('refusal.replace-instead');
  const waived: Obligation = {
    ...obligation,
    state: 'waived',
    closed: { at: on.at, reason: command.reason },
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
  };
  return change(
    waived,
    on,
    'waived',
    { reason: command.reason },
    [...everybodyWrittenTo(obligation)].map((id) => answerLetter(waived, id, { template: 'waived' }, on.at)),
  );
}

/** The people of the project to whom this run of the chase has written. */
function everybodyWrittenTo({ chase }: Obligation): ReadonlySet<PersonId> {
  return new Set(chase.sent.flatMap(({ to }) => to.filter((id): id is PersonId => id !== 'fund')));
}

/** Staff refuse a wish for more time: the date stays, the chase goes on, and the person who asked is told why. */
export function refuseMoreTime(
  { obligation }: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  const barred = notIn('refuse-more-time', obligation) ?? withoutReason(command.reason);
  if (barred) return barred;
  if (obligation.timeRequest === null) return refused('refusal.no-time-request');
  const answered = goOn({ ...obligation, timeRequest: null }, on);
  const letter = answerLetter(
    answered,
    obligation.timeRequest.by,
    { template: 'more-time-refused', reason: command.reason },
    on.at,
  );
  return change(answered, on, 'more-time-refused', { reason: command.reason }, [letter]);
}

/** A second click, or a second colleague, within these seconds means the same letter. */
const secondsBetweenChases = 600;

/** A letter now, whatever the calendar says: the last rung's, or the request itself when nothing stronger was sent. The ladder does not repeat it. */
export function chaseNow(view: ObligationView, command: { readonly reason: string }, on: Occasion): Decision {
  const { obligation, contacts } = view;
  const barred = notIn('chase-now', obligation);
  if (barred) return barred;
  const last = obligation.chase.sent.findLast(({ because }) => because === 'staff');
  if (last !== undefined && secondsBetween(last.at, on.at) < secondsBetweenChases)
    return refused('refusal.chased-just-now');
  const rung = rungToChaseNow(obligation);
  const recipients = recipientsOf(rung, contacts);
  if (recipients === 'nobody') return refused('refusal.nobody-to-ask');
  const { chase } = obligation;
  const chased: Obligation = {
    ...obligation,
    state: obligation.state === 'planned' ? 'asked' : obligation.state,
    decisionNeeded: obligation.decisionNeeded === 'ladder-ended' ? 'ladder-ended' : null,
    chase: {
      ...chase,
      sent: [
        ...chase.sent,
        { rung: rung.name, at: on.at, to: recipients.map(({ id }) => id), because: 'staff' },
      ],
    },
  };
  const letters = rungLetters(obligation, rung.name, recipients, on.at, 'staff');
  return change(chased, on, 'chased-now', { rung: rung.name, reason: command.reason }, letters);
}

/** The rung whose letter "chase now" sends: never weaker than the request, never the one that goes to the fund itself. */
export function rungToChaseNow({ kind, chase, dueOn }: Pick<Obligation, 'kind' | 'chase' | 'dueOn'>): Rung {
  const ladder = ladders[kind];
  const last = ladder.rungs.find(({ name }) => name === chase.sent.at(-1)?.rung);
  const instead: Partial<Record<RungName, RungName>> = { notice: ladder.firstRung, fund: 'overdue' };
  const name = last === undefined ? ladder.firstRung : (instead[last.name] ?? last.name);
  const found =
    ladder.rungs.find((rung) => rung.name === name) ??
    ladder.rungs.find((rung) => rung.name === ladder.firstRung);
  if (found === undefined) throw new RangeError(`the ladder of ${kind} (due ${dueOn}) has no first rung`);
  return found;
}

/** The commit of a decision: the next look follows from what the obligation has become. */
export function change(
  obligation: Obligation,
  on: Occasion,
  what: string,
  args: Readonly<Record<string, string | number>>,
  deliveries: Change['deliveries'] = [],
): { ok: true; value: Change } {
  return allowed({
    obligation: { ...obligation, nextAt: nextLook(obligation) },
    timeline: [{ what, by: on.by, args }],
    deliveries,
  });
}

/** The refusal of an action that makes no sense in the obligation's state, or null. */
function notIn(action: StaffAction, obligation: Obligation): ReturnType<typeof refused<MessageKey>> | null {
  if (actionStates[action].includes(obligation.state)) return null;
  return isOpen(obligation) ? refused(`refusal.not-in-this-state`) : refused('refusal.closed');
}

function withoutReason(reason: string): ReturnType<typeof refused<MessageKey>> | null {
  return reason.trim() === '' ? refused('refusal.reason-missing') : null;
}

/** A date must lie ahead, and within two years: further off is a slip of the keyboard. */
function notAhead(dueOn: CalendarDate, { at }: Occasion): ReturnType<typeof refused<MessageKey>> | null {
  const today = dateAt(at);
  if (dueOn <= today) return refused('refusal.date-not-ahead');
  return dueOn > addWorkingDays(today, 520) ? refused('refusal.date-too-far') : null;
}

/** Goes on after a rest: what fell into it is passed; when nothing is left ahead, staff decide. */
export function goOn(obligation: Obligation, on: Occasion): Obligation {
  const rested = {
    ...obligation,
    chase: newRun(obligation, on, obligation.state === 'planned' ? 'created' : 'resumed'),
  };
  const restsStill = rested.paused !== null || rested.timeRequest !== null || rested.handoverRequest !== null;
  return !restsStill && nextLook({ ...rested, decisionNeeded: null }) === null
    ? { ...rested, decisionNeeded: 'ladder-ended' }
    : rested;
}

/** A new run through the ladder. One that goes on after a rest remembers what was sent, so that nothing comes twice; one towards a new date begins afresh. */
export function newRun({ chase }: Obligation, { at }: Occasion, because: Chase['because']): Chase {
  const { sent, passed } = because === 'resumed' ? chase : { sent: [], passed: [] };
  return { cycle: chase.cycle + 1, startedAt: at, because, sent, passed };
}
