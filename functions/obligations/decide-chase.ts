import { dateAt, isSendingTime, nextSendingTime, workingDaysBetween } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { isReachable, owingRoles } from '../people/person.ts';
import { rungLetters, type SentBecause } from './chase-letters.ts';
import { ladders, type Rung } from './ladder.ts';
import { newContactCheck } from './new-obligation.ts';
import type { Obligation, RungPassed } from './obligation.ts';
import { isQuiet, nextLook, type PlannedRung, plannedRungs } from './plan.ts';
import { recipientsOf, type Recipient } from './recipients.ts';
import { system, type Change, type ObligationView, type TimelineEvent } from './view.ts';

/**
 * What a chase does when it looks: at most one rung, the latest that applies, to the people who can be reached now.
 *
 * In the sending hours that is the rung that is due. At any other look it is the last rung again, for those who should have had it: a stand-in for
 * somebody who cannot be reached, or a reader who is new. Answers null when it is not time to look. A chase that rests (answered, paused, waiting for
 * the fund) forgets its time and sends nothing.
 */
export function decideChase(view: ObligationView, at: EventTime): Change | null {
  const { obligation } = view;
  if (obligation.nextAt === null || obligation.nextAt > at) return null;
  if (isQuiet(obligation)) return rests(obligation);
  if (isAnswered(view)) return settled(obligation, at);
  if (obligation.decisionNeeded !== null && !canGoOn(view)) return rests({ ...obligation, wokenAt: null });

  const draft: Draft = {
    obligation: { ...obligation, wokenAt: null, decisionNeeded: null },
    deliveries: [],
    timeline: [],
    create: [],
  };
  askWhoHoldsRolesNow(draft, view, at);
  const due = plannedRungs(draft.obligation).filter((planned) => planned.at <= at);
  if (due.length > 0 && isSendingTime(at)) sendWhatIsDue(draft, due, view, at);
  else catchUpWithReaders(draft, view, at);
  const { deliveries, timeline, create } = draft;
  return {
    obligation: { ...draft.obligation, nextAt: lookAgain(draft.obligation, at) },
    deliveries,
    timeline,
    create,
  };
}

/** Nothing is sent; what wakes a quiet chase is remembered for when it goes on. */
function rests(obligation: Obligation): Change {
  return { obligation: { ...obligation, nextAt: null }, timeline: [], deliveries: [] };
}

/** Whether a contact check has become needless: somebody who can be reached holds the role again, or nothing else of the project waits for anybody. */
function isAnswered({ obligation, contacts, othersWait }: ObligationView): boolean {
  return obligation.lostRole !== null && (isReachable(contacts[obligation.lostRole]) || othersWait === false);
}

function settled(obligation: Obligation, at: EventTime): Change {
  return {
    obligation: {
      ...obligation,
      state: 'accepted',
      closed: { at, reason: '' },
      decisionNeeded: null,
      wokenAt: null,
      nextAt: null,
    },
    timeline: [{ what: 'contact-check-settled', by: system, args: {} }],
    deliveries: [],
  };
}

/** A chase that had nobody to ask goes on by itself once somebody can be reached; what else waits for staff does not. */
function canGoOn({ obligation, contacts }: ObligationView): boolean {
  return (
    obligation.decisionNeeded === 'nobody-to-ask' && owingRoles.some((role) => isReachable(contacts[role]))
  );
}

/** A decision being made: the parts add to it in turn. */
interface Draft {
  obligation: Obligation;
  readonly deliveries: Delivery[];
  readonly timeline: TimelineEvent[];
  readonly create: Obligation[];
}

/** When a person who leads or deputises cannot be reached, the sponsor is asked who does now. */
function askWhoHoldsRolesNow(draft: Draft, { project, contacts }: ObligationView, at: EventTime): void {
  const { kind } = draft.obligation;
  if (kind === 'contact-check' || ladders[kind].about !== 'project') return;
  for (const role of ['lead', 'deputy'] as const) {
    const person = contacts[role];
    if (person === undefined || person.suppression === null) continue;
    draft.create.push(newContactCheck(project, { role, person: person.id, because: 'unreachable' }, at));
  }
}

/** The last rung again, to those it should have reached and did not: a stand-in for somebody unreachable, or a reader who is new. */
function catchUpWithReaders(draft: Draft, { contacts }: ObligationView, at: EventTime): void {
  const { chase, kind } = draft.obligation;
  const last = chase.sent.at(-1);
  const rung = ladders[kind].rungs.find(({ name }) => name === last?.rung);
  if (last === undefined || rung === undefined || rung.name === 'fund') return;
  const recipients = recipientsOf(rung, contacts);
  if (recipients === 'nobody') return tellFundThatNobodyIsLeft(draft, at);
  const reached = new Set(chase.sent.filter((sent) => sent.rung === rung.name).flatMap(({ to }) => to));
  const missed = recipients.filter(({ id }) => !reached.has(id));
  if (missed.length > 0) send(draft, rung, missed, at, 'reroute');
}

/** The latest rung that is due; those before it are passed over, so that an outage never ends in a burst. */
function sendWhatIsDue(
  draft: Draft,
  due: readonly PlannedRung[],
  { contacts }: ObligationView,
  at: EventTime,
): void {
  const latest = due.at(-1) as PlannedRung;
  for (const { rung } of due.slice(0, -1)) pass(draft, { rung: rung.name, at, because: 'superseded' });
  const needless = whyNeedless(draft.obligation, latest.rung, at);
  if (needless !== null) return pass(draft, { rung: latest.rung.name, at, because: needless });
  if (latest.rung.to.length === 0) return closeUnanswered(draft, latest.rung, at);
  const recipients = recipientsOf(latest.rung, contacts);
  if (recipients === 'nobody') return tellFundThatNobodyIsLeft(draft, at);
  send(draft, latest.rung, recipients, at, 'ladder');
  if (latest.rung.name === 'fund') draft.obligation = { ...draft.obligation, decisionNeeded: 'ladder-ended' };
}

/** Nobody answered, and nobody is asked any more: the silence is kept as what it is. An answer that comes later is taken all the same. */
function closeUnanswered(draft: Draft, rung: Rung, at: EventTime): void {
  const { obligation } = draft;
  const { chase } = obligation;
  draft.timeline.push({ what: 'closed-unanswered', by: system, args: {} });
  draft.obligation = {
    ...obligation,
    state: 'ended',
    closed: { at, reason: '' },
    chase: { ...chase, sent: [...chase.sent, { rung: rung.name, at, to: [], because: 'ladder' }] },
  };
}

/** A reminder is left out when its reader has saved words, or was written to out of turn, in the days before it. */
function whyNeedless(
  { lastSavedAt, chase }: Obligation,
  { skipWhenSavedWithin }: Rung,
  at: EventTime,
): RungPassed['because'] | null {
  if (skipWhenSavedWithin === undefined) return null;
  const wasWithin = (moment: EventTime) =>
    workingDaysBetween(dateAt(moment), dateAt(at)) <= skipWhenSavedWithin;
  if (lastSavedAt !== null && wasWithin(lastSavedAt)) return 'draft-saved';
  return chase.sent.some((sent) => sent.because !== 'ladder' && wasWithin(sent.at)) ? 'asked-lately' : null;
}

/**
 * The fund hears that nobody of the project can be reached, and the chase rests until somebody can. That is no rung of the ladder: the rung that found
 * nobody is still to come, and so is the ladder's own end.
 */
function tellFundThatNobodyIsLeft(draft: Draft, at: EventTime): void {
  draft.deliveries.push(...rungLetters(draft.obligation, 'fund', [theFund], at, 'reroute'));
  draft.timeline.push({ what: 'nobody-to-ask', by: system, args: {} });
  draft.obligation = { ...draft.obligation, decisionNeeded: 'nobody-to-ask' };
}

const theFund: Recipient = { id: 'fund', role: 'fund', wording: 'asked' };

function send(
  draft: Draft,
  rung: Rung,
  recipients: readonly Recipient[],
  at: EventTime,
  because: SentBecause,
): void {
  const { obligation } = draft;
  const { chase } = obligation;
  draft.deliveries.push(...rungLetters(obligation, rung.name, recipients, at, because));
  draft.timeline.push({
    what: `rung-${because}`,
    by: system,
    args: { rung: rung.name, roles: rolesInOrder(recipients) },
  });
  draft.obligation = {
    ...obligation,
    state: obligation.state === 'planned' && rung.name !== 'fund' ? 'asked' : obligation.state,
    chase: {
      ...chase,
      sent: [...chase.sent, { rung: rung.name, at, to: recipients.map(({ id }) => id), because }],
    },
  };
}

function rolesInOrder(recipients: readonly Recipient[]): string {
  return [...owingRoles, 'fund']
    .filter((role) => recipients.some((recipient) => recipient.role === role))
    .join(' ');
}

function pass(draft: Draft, passed: RungPassed): void {
  const { chase } = draft.obligation;
  draft.timeline.push({ what: `rung-passed-${passed.because}`, by: system, args: { rung: passed.rung } });
  draft.obligation = { ...draft.obligation, chase: { ...chase, passed: [...chase.passed, passed] } };
}

/** The next look: what is still due outside the sending hours waits for them. */
function lookAgain(obligation: Obligation, at: EventTime): EventTime | null {
  const next = nextLook(obligation);
  return next !== null && next <= at ? nextSendingTime(at) : next;
}
