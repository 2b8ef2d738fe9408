import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { askAtOnce } from '../obligations/ask-at-once.ts';
import { ladders } from '../obligations/ladder.ts';
import { newObligation } from '../obligations/new-obligation.ts';
import { isOpen, type Obligation } from '../obligations/obligation.ts';
import type { Occasion } from '../obligations/view.ts';
import { isReachable, type Person, type PersonId } from '../people/person.ts';
import type { ApplicationChange } from './application-change.ts';
import { type Application, type ApplicationView, asProject, type Certification } from './application.ts';

/** An obligation of a bid that changes together with it. */
type ChangedObligation = NonNullable<ApplicationChange['obligations']>[number];

/** What begins when the finance certifier is asked to confirm the figures. */
export interface CertificationAsked {
  readonly certification: Certification;
  readonly obligation: Obligation;
  readonly deliveries: readonly Delivery[];
}

/** The certifier owes an answer from now on, and gets the letter at once. Each asking is an obligation of its own, named after the version of the bid it is about. */
export function askCertifier(
  application: Application,
  certifier: Person,
  { at }: Pick<Occasion, 'at'>,
): CertificationAsked {
  const owed = newObligation(
    {
      kind: 'certification',
      of: asProject(application),
      about: `v${application.version}`,
      dueOn: answerDueOn(application, dateAt(at)),
      owedBy: certifier.id,
    },
    at,
  );
  const { obligation, deliveries } = askAtOnce(owed, certifier, at);
  const certification = {
    obligationId: obligation.id,
    certifier: certifier.id,
    askedAt: at,
    confirmed: null,
  };
  return { certification, obligation, deliveries };
}

/** The days of the ladder, or the day by which the application must be sent, when that comes sooner and has not passed. */
function answerDueOn({ fullDueAt }: Application, today: CalendarDate): CalendarDate {
  const byLadder = addWorkingDays(today, ladders.certification.workingDaysToAnswer);
  const byDeadline = fullDueAt === null ? byLadder : dateAt(fullDueAt);
  return byDeadline >= today && byDeadline < byLadder ? byDeadline : byLadder;
}

/** The certifier has answered, one way or the other: nothing more is asked of them. Null when the obligation is closed already. */
export function certificationAnswered(
  { certification }: ApplicationView,
  answer: {
    readonly by: PersonId;
    readonly what: 'certification-given' | 'certification-refused';
    readonly reason: string;
  },
  on: Occasion,
): ChangedObligation | null {
  const { by, what, reason } = answer;
  return closed(certification, 'accepted', { submitted: { at: on.at, by } }, { what, reason }, on);
}

/** Nobody needs the certifier's answer any more: the figures may change, or the bid is over. Null when the obligation is closed already. */
export function certificationStopped(
  { certification }: ApplicationView,
  on: Occasion,
): ChangedObligation | null {
  return closed(certification, 'waived', {}, { what: 'certification-stopped', reason: '' }, on);
}

/** Whether the certifier was asked, and letters no longer reach them. */
export function isCertifierLost({ application, people }: ApplicationView): boolean {
  const { certification, state } = application;
  if (state !== 'certifying' || certification === null) return false;
  return !isReachable(people.get(certification.certifier));
}

function closed(
  before: Obligation | null | undefined,
  state: 'accepted' | 'waived',
  more: Partial<Obligation>,
  { what, reason }: { readonly what: string; readonly reason: string },
  { at, by }: Occasion,
): ChangedObligation | null {
  if (!before || !isOpen(before)) return null;
  const after: Obligation = {
    ...before,
    ...more,
    state,
    closed: { at, reason },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
    wokenAt: null,
    nextAt: null,
  };
  return { before, after, timeline: [{ what, by, args: { reason } }] };
}
