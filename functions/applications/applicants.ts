import { allowed, refused } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Person, PersonId } from '../people/person.ts';
import { applicationLetter } from './application-letters.ts';
import {
  type Application,
  type ApplicantRole,
  applicantRoleOf,
  type ApplicationView,
} from './application.ts';
import { type ApplicationDecision, decideEvent } from './decide-event.ts';
import { transitionFor } from './lifecycle.ts';

/** The most people one bid can have: enough for a partnership, few enough that a link's holder cannot write to the world in the fund's name. */
export const mostApplicants = 12;

/** Whether the people of a bid can change now: as long as its words can. */
export function canChangePeople({ application }: Pick<ApplicationView, 'application'>): boolean {
  return transitionFor(application.state, 'save') !== undefined;
}

/**
 * Whether somebody who has this part can be taken out of the bid now. The finance certifier can be, too, while they are asked and after they have confirmed:
 * that takes the application back.
 */
export function canRemove(
  { application }: Pick<ApplicationView, 'application'>,
  role: ApplicantRole,
): boolean {
  if (role === 'lead') return false;
  return canChangePeople({ application }) || (role === 'certifier' && canTakeBack(application));
}

function canTakeBack({ state }: Pick<Application, 'state'>): boolean {
  return transitionFor(state, 'take-back') !== undefined;
}

/** Somebody of the bid invites another: a co-applicant is written to at once; a certifier only when there is something to certify. */
export function addApplicant(
  view: ApplicationView,
  command: { readonly person: Person; readonly role: Exclude<ApplicantRole, 'lead'>; readonly by: PersonId },
  on: Occasion,
): ApplicationDecision {
  const { application } = view;
  const { person, role, by } = command;
  if (!canChangePeople(view)) return refused(`application.refusal.${application.state}`);
  if (applicantRoleOf(application, by) === 'certifier') return refused('application.refusal.not-yours');
  if (applicantRoleOf(application, person.id) !== null) return refused('application.refusal.already-there');
  if (application.people.length >= mostApplicants) return refused('application.refusal.too-many-people');
  if (role === 'certifier' && application.people.some((one) => one.role === 'certifier'))
    return refused('application.refusal.one-certifier');
  const inviter = view.people.get(by)?.name ?? '';
  return allowed({
    application: { ...application, people: [...application.people, { id: person.id, role, addedAt: on.at }] },
    timeline: [{ what: 'application-person-added', by: on.by, args: { name: person.name } }],
    deliveries:
      role === 'co-applicant'
        ? [applicationLetter(application, person.id, { template: 'application-joined', by: inviter }, on.at)]
        : [],
    newcomers: [person],
  });
}

/** The lead takes somebody out of the bid: their link stops working. The lead stays. What a certifier was asked, or has confirmed, goes with them. */
export function removeApplicant(
  view: ApplicationView,
  command: { readonly person: PersonId; readonly by: PersonId },
  on: Occasion,
): ApplicationDecision {
  const { person, by } = command;
  const { application, people } = view;
  if (applicantRoleOf(application, by) !== 'lead') return refused('application.refusal.not-yours');
  const role = applicantRoleOf(application, person);
  if (role === null || role === 'lead') return refused('refusal.not-found');
  if (!canRemove(view, role)) return refused(`application.refusal.${application.state}`);
  const nothing = { reason: '', unfinished: [] };
  const takenBack: ApplicationDecision = canTakeBack(application)
    ? decideEvent(view, 'take-back', 'applicant', nothing, on)
    : allowed({ application, timeline: [], deliveries: [] });
  if (!takenBack.ok) return takenBack;
  const { value } = takenBack;
  return allowed({
    ...value,
    application: { ...value.application, people: application.people.filter(({ id }) => id !== person) },
    timeline: [
      ...value.timeline,
      { what: 'application-person-removed', by: on.by, args: { name: people.get(person)?.name ?? '' } },
    ],
  });
}

/** The lead hands the lead to somebody who is in the bid already, and becomes a co-applicant. */
export function handLeadOn(
  { application, people }: ApplicationView,
  command: { readonly to: PersonId; readonly by: PersonId },
  on: Occasion,
): ApplicationDecision {
  const { to, by } = command;
  if (applicantRoleOf(application, by) !== 'lead') return refused('application.refusal.not-yours');
  if (applicantRoleOf(application, to) !== 'co-applicant') return refused('refusal.not-found');
  const roleAfter = (id: PersonId, role: ApplicantRole): ApplicantRole =>
    id === to ? 'lead' : id === by ? 'co-applicant' : role;
  return allowed({
    application: {
      ...application,
      people: application.people.map((one) => ({ ...one, role: roleAfter(one.id, one.role) })),
    },
    timeline: [{ what: 'application-lead-handed', by: on.by, args: { name: people.get(to)?.name ?? '' } }],
    deliveries: [],
  });
}
