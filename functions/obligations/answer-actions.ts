import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { refused } from '../kernel/result.ts';
import { areOfOneOrganisation } from '../people/mail-domain.ts';
import {
  contactRoles,
  type HandableRole,
  isReachable,
  owingRoles,
  type OwingRole,
  type Person,
  type PersonId,
} from '../people/person.ts';
import { answerLetter } from './chase-letters.ts';
import { ladders } from './ladder.ts';
import { newContactCheck } from './new-obligation.ts';
import { isOpen, type Obligation, type ObligationId, waitingStates } from './obligation.ts';
import { change, type Decision, goOn } from './obligation-actions.ts';
import { nextLook } from './plan.ts';
import type { Change, ObligationView, Occasion } from './view.ts';

/** The role in which a person may answer, the highest claim first; null for a stranger. */
export function roleOf(view: ObligationView, id: PersonId): OwingRole | null {
  return owingRoles.find((role) => view.contacts[role]?.id === id) ?? null;
}

/** The role of a person that they can hand on; null for a stranger and for who answers in their own name. */
function handableRoleOf(view: ObligationView, id: PersonId): HandableRole | null {
  return handableRoles(view).find((role) => view.contacts[role]?.id === id) ?? null;
}

/** The roles that can be handed on: those of the project, or those of the body that was sent it. */
function handableRoles({ obligation }: Pick<ObligationView, 'obligation'>): readonly HandableRole[] {
  return ladders[obligation.kind].about === 'body' ? ['adopter', 'senior'] : contactRoles;
}

/** Words were saved. The first ones make it a draft; after submission they change what was sent, and it stays sent. */
export function saveDraft(
  { obligation }: ObligationView,
  command: { readonly section: string },
  on: Occasion,
): Decision {
  if (!isOpen(obligation)) return refused('refusal.closed');
  const wasSubmitted = obligation.state === 'submitted';
  const saved: Obligation = {
    ...obligation,
    state: wasSubmitted ? 'submitted' : 'draft',
    lastSavedAt: on.at,
  };
  return change(saved, on, wasSubmitted ? 'changed-after-submission' : 'draft-saved', {
    section: command.section,
  });
}

/** The answer is sent: the chase stops, and the writer gets a receipt with a copy. Where the ladder says so that is its end; else staff read it. */
export function submitAnswer({ obligation }: ObligationView, writer: PersonId, on: Occasion): Decision {
  if (obligation.state === 'submitted') return refused('refusal.already-submitted');
  if (!isOpen(obligation)) return refused('refusal.closed');
  const isEnd = ladders[obligation.kind].acceptsItself === true;
  const submitted: Obligation = {
    ...obligation,
    state: isEnd ? 'accepted' : 'submitted',
    closed: isEnd ? { at: on.at, reason: '' } : null,
    submitted: { at: on.at, by: writer },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
  };
  return change(submitted, on, 'submitted', {}, [
    answerLetter(submitted, writer, { template: 'receipt' }, on.at),
  ]);
}

/** Somebody needs more time. Until staff answer, nobody is reminded; asking again replaces the first wish. */
export function askForMoreTime(
  { obligation }: ObligationView,
  command: { readonly person: PersonId; readonly until: CalendarDate; readonly reason: string },
  on: Occasion,
): Decision {
  if (!waitingStates.includes(obligation.state))
    return refused(isOpen(obligation) ? 'refusal.already-submitted' : 'refusal.closed');
  if (command.reason.trim() === '') return refused('refusal.reason-missing');
  const today = dateAt(on.at);
  if (command.until <= today || command.until <= obligation.dueOn) return refused('refusal.date-not-later');
  if (command.until > addWorkingDays(today, 260)) return refused('refusal.date-over-a-year');
  const { person: by, until, reason } = command;
  return change({ ...obligation, timeRequest: { by, at: on.at, until, reason } }, on, 'more-time-asked', {
    until,
    reason,
  });
}

/**
 * The reader is not the right person and names who is. A person of an organisation the project already knows takes over at once, and the letter goes to
 * them; anybody else waits for staff, because a letter in the fund's name must not be sent wherever a link's holder likes.
 */
export function nameAnother(
  view: ObligationView,
  command: { readonly from: PersonId; readonly newcomer: Person; readonly nameAsTyped?: string },
  on: Occasion,
): Decision {
  const { obligation } = view;
  const role = handableRoleOf(view, command.from);
  if (role === null) return refused('refusal.not-yours');
  if (!waitingStates.includes(obligation.state))
    return refused(isOpen(obligation) ? 'refusal.already-submitted' : 'refusal.closed');
  const { newcomer } = command;
  if (newcomer.id === command.from) return refused('refusal.same-person');
  if (isOfKnownOrganisation(newcomer, view)) return takeOver(view, role, newcomer, on, command.from);
  // Staff see the name that was typed: what the fund has on record about an address is not for the holder of a link to learn.
  const name = command.nameAsTyped ?? newcomer.name;
  const { email, language } = newcomer;
  const request = {
    by: command.from,
    role,
    at: on.at,
    name,
    email,
    language: language === 'both' ? ('unknown' as const) : language,
  };
  return change({ ...obligation, handoverRequest: request }, on, 'handover-asked', { role, name });
}

/** Staff confirm the person who was named. */
export function confirmHandover(view: ObligationView, newcomer: Person, on: Occasion): Decision {
  const request = view.obligation.handoverRequest;
  if (request === null) return refused('refusal.no-handover');
  const holder = view.contacts[request.role];
  if (holder !== undefined && holder.id !== request.by) return refused('refusal.role-taken');
  return takeOver(view, request.role, newcomer, on, request.by);
}

/** Staff do not want the person who was named: the chase goes on with those it had, and whoever named them is told. */
export function refuseHandover(
  { obligation }: ObligationView,
  command: { readonly reason: string },
  on: Occasion,
): Decision {
  if (obligation.handoverRequest === null) return refused('refusal.no-handover');
  if (command.reason.trim() === '') return refused('refusal.reason-missing');
  const goesOn = goOn({ ...obligation, handoverRequest: null }, on);
  const letter = answerLetter(goesOn, obligation.handoverRequest.by, { template: 'handover-refused' }, on.at);
  return change(goesOn, on, 'handover-refused', { reason: command.reason }, [letter]);
}

/** The reader is not the right person and does not know who is: the role falls open, the next person is asked at once, and the sponsor who leads now. */
export function sayNotMine(view: ObligationView, from: PersonId, on: Occasion): Decision {
  const { obligation, project } = view;
  const role = handableRoleOf(view, from);
  if (role === null) return refused('refusal.not-yours');
  if (!waitingStates.includes(obligation.state))
    return refused(isOpen(obligation) ? 'refusal.already-submitted' : 'refusal.closed');
  const contacts = Object.fromEntries(Object.entries(project.contacts).filter(([, id]) => id !== from));
  const decided = change(obligation, on, 'not-mine', { role });
  if (obligation.adoption !== undefined)
    return withParts(decided.value, { obligation: woken(askedElsewhere(obligation, from, null), on.at) });
  return withParts(decided.value, {
    obligation: woken(obligation, on.at),
    project: { ...project, contacts },
    create:
      role === 'lead' || role === 'deputy'
        ? [newContactCheck(project, { role, person: from, because: 'not-theirs' }, on.at)]
        : [],
  });
}

/** The sponsor says who leads now: another person, or the same one at a new address. Every chase of the project that waits turns to them. */
export function answerContactCheck(
  { obligation, project, contacts }: ObligationView,
  command: { readonly newcomer: Person; readonly others: readonly ObligationId[] },
  on: Occasion,
): Decision {
  if (obligation.kind !== 'contact-check' || !isOpen(obligation)) return refused('refusal.closed');
  const { newcomer, others } = command;
  const role = obligation.lostRole ?? 'lead';
  // Somebody else has named a person since: what they said stands.
  if (isReachable(contacts[role])) return refused('refusal.role-taken');
  const answered: Obligation = {
    ...obligation,
    state: 'accepted',
    closed: { at: on.at, reason: '' },
    decisionNeeded: null,
  };
  const decided = change(answered, on, 'contact-confirmed', { name: newcomer.name });
  return withParts(decided.value, {
    project: { ...project, contacts: { ...project.contacts, [role]: newcomer.id } },
    people: [newcomer],
    wake: others,
  });
}

/** The sponsor does not know who leads now: the fund must find out. */
export function doNotKnowWhoLeads({ obligation }: ObligationView, on: Occasion): Decision {
  if (obligation.kind !== 'contact-check' || !isOpen(obligation)) return refused('refusal.closed');
  return change({ ...obligation, decisionNeeded: 'nobody-to-ask' }, on, 'does-not-know', {});
}

/** The links a person was sent for this obligation stop working; later letters carry new ones. */
export function revokeLinks(view: ObligationView, person: PersonId, on: Occasion): Decision {
  const { obligation } = view;
  const generation = (obligation.linkGenerations[person] ?? 0) + 1;
  const revoked = { ...obligation, linkGenerations: { ...obligation.linkGenerations, [person]: generation } };
  return change(revoked, on, 'links-revoked', { role: roleOf(view, person) ?? 'lead' });
}

/** Somebody takes a role: the chase looks at once and writes to them, and whoever named them is told. */
function takeOver(
  view: ObligationView,
  role: HandableRole,
  newcomer: Person,
  on: Occasion,
  former: PersonId,
): Decision {
  const { obligation, project } = view;
  const handed = afterHandover(obligation);
  const letter = answerLetter(handed, former, { template: 'handed-over', to: newcomer.name }, on.at);
  const decided = change(handed, on, 'handed-over', { role, name: newcomer.name }, [letter]);
  if (obligation.adoption !== undefined) {
    const asked = woken(askedElsewhere(handed, former, newcomer.id), on.at);
    return withParts(decided.value, { obligation: asked, people: [newcomer] });
  }
  return withParts(decided.value, {
    obligation: woken(handed, on.at),
    project: { ...project, contacts: { ...project.contacts, [role]: newcomer.id } },
    people: [newcomer],
  });
}

/** A body's request that another person of it is asked from now on, or whoever else is at hand there; never again the one who says that it is not theirs. */
function askedElsewhere(obligation: Obligation, former: PersonId, person: PersonId | null): Obligation {
  const { adoption } = obligation;
  if (adoption === undefined) return obligation;
  const notTheirs = [...new Set([...adoption.notTheirs, former])].filter((id) => id !== person);
  return { ...obligation, owedBy: person, adoption: { ...adoption, notTheirs } };
}

/** The obligation after a handover: nothing about it waits for staff any more. */
function afterHandover(obligation: Obligation): Obligation {
  return { ...obligation, handoverRequest: null };
}

/** Whether a person's address is of an organisation that one of the project's people, or of the body that was sent it, has; a domain that anybody shares says nothing. */
export function isOfKnownOrganisation({ email }: Person, view: ObligationView): boolean {
  return handableRoles(view).some((role) => {
    const known = view.contacts[role];
    return known !== undefined && areOfOneOrganisation(email, known.email);
  });
}

/** The chase looks at once, because its readers changed. */
function woken(obligation: Obligation, at: EventTime): Obligation {
  const told = { ...obligation, wokenAt: at };
  return { ...told, nextAt: nextLook(told) };
}

function withParts(decided: Change, parts: Partial<Change>): { ok: true; value: Change } {
  return { ok: true, value: { ...decided, ...parts } };
}
