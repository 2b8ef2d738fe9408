import { allowed, refused } from '../kernel/result.ts';
import type { Contacts, PersonId } from '../people/person.ts';
import { isOfKnownOrganisation } from './answer-actions.ts';
import type { NamedForRole, Obligation } from './obligation.ts';
import { isOpen } from './obligation.ts';
import { change, type Decision } from './obligation-actions.ts';
import type { Change, ObligationView, Occasion } from './view.ts';

/** Somebody of the project says that all its people are still the right ones. */
export function confirmContacts({ obligation }: ObligationView, writer: PersonId, on: Occasion): Decision {
  const barred = whyNot(obligation);
  if (barred !== null) return barred;
  return change(answered(obligation, writer, on), on, 'contacts-confirmed', {});
}

/**
 * Somebody of the project says who holds its roles now. People of organisations the project already knows take over at once. As soon as one is a stranger,
 * or a role is to be left open, all of it waits for staff: a letter in the fund's name must not be sent, or kept back, wherever a link's holder likes.
 */
export function correctContacts(
  view: ObligationView,
  command: { readonly writer: PersonId; readonly named: readonly NamedForRole[] },
  on: Occasion,
): Decision {
  const { obligation } = view;
  const barred = whyNot(obligation);
  if (barred !== null) return barred;
  const { writer, named } = command;
  const roles = named.map(({ role }) => role).join(' ');
  const isTrusted = named.every(({ person }) => person !== null && isOfKnownOrganisation(person, view));
  if (!isTrusted) {
    const waiting: Obligation = {
      ...obligation,
      state: 'submitted',
      submitted: { at: on.at, by: writer },
      decisionNeeded: null,
      namedContacts: named,
    };
    return change(waiting, on, 'contacts-named', { roles });
  }
  const decided = change(answered(obligation, writer, on), on, 'contacts-corrected', { roles });
  return allowed({ ...decided.value, ...withNamed(view, named) });
}

/** What a change must say of the project when people take the roles they were named for. */
export function withNamed(
  { project }: Pick<ObligationView, 'project'>,
  named: readonly NamedForRole[],
): Pick<Change, 'project' | 'people'> {
  if (named.length === 0) return {};
  const held = {
    ...project.contacts,
    ...Object.fromEntries(named.map(({ role, person }) => [role, person?.id])),
  };
  const contacts = Object.fromEntries(Object.entries(held).filter(([, id]) => id !== undefined)) as Contacts;
  return {
    project: { ...project, contacts },
    people: named.flatMap(({ person }) => (person === null ? [] : [person])),
  };
}

function answered(obligation: Obligation, writer: PersonId, { at }: Occasion): Obligation {
  return {
    ...obligation,
    state: 'accepted',
    submitted: { at, by: writer },
    closed: { at, reason: '' },
    paused: null,
    decisionNeeded: null,
    timeRequest: null,
    handoverRequest: null,
  };
}

function whyNot(obligation: Obligation) {
  if (obligation.kind !== 'contact-confirmation' || !isOpen(obligation)) return refused('refusal.closed');
  return obligation.state === 'submitted' ? refused('refusal.already-submitted') : null;
}
