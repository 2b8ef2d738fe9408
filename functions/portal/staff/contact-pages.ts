import { matterFact } from '../../obligations/matter.ts';
import type { ObligationView } from '../../obligations/view.ts';
import { type ContactRole, contactRoles, knownContacts } from '../../people/person.ts';
import {
  changeContacts,
  type ContactChange,
  type ContactCommand,
  type ProjectPeople,
} from '../../projects/change-contacts.ts';
import { versionOf } from '../../projects/contact-changes.ts';
import type { ProjectId } from '../../projects/project.ts';
import type { FormErrors } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { reasonLimit } from './action-form.ts';
import { consequencesOf } from './consequences.ts';
import {
  fieldOfContactRefusal,
  languageChoices,
  makeContactChange,
  readContactCommand,
} from './contact-form.ts';
import type { StaffDeps } from './deps.ts';

/**
 * The pages on which staff say who holds a role of a project: first who, and why; then who gets what letter when, of everything the project owes, with a
 * real choice. Only "yes" on the second page changes anything, and only if all is still as that page said.
 */
export function contactRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/contacts/:role';
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => begin(deps, visit) },
    { method: 'POST', path, who: 'staff', handle: (visit) => proceed(deps, visit) },
  ];
}

async function begin(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const role = roleOf(visit);
  const stored = role === null ? null : await deps.contactChanges.read(projectOf(visit), null);
  return role === null || stored === null ? visit.notFound() : ask(visit, role, stored, []);
}

async function proceed(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const role = roleOf(visit);
  if (role === null) return visit.notFound();
  const { form, t } = visit;
  const read = readContactCommand(role, form, t, deps.keys);
  const named = 'command' in read ? (read.command.person?.id ?? null) : null;
  const stored = await deps.contactChanges.read(projectOf(visit), named);
  if (stored === null) return visit.notFound();
  const isChecked = form.text('step') === 'check' && form.text('edit') === '';
  if ('errors' in read || (!isChecked && visit.isLanguageSwitch) || form.text('edit') !== '')
    return ask(visit, role, stored, visit.isLanguageSwitch || !('errors' in read) ? [] : read.errors);
  const { command } = read;
  if (!isChecked || visit.isLanguageSwitch) return check(visit, stored, command, []);
  if (form.text('choice') === 'no') return visit.redirect(addressOf(stored));
  if (form.text('choice') !== 'yes')
    return check(visit, stored, command, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  return carryOut(deps, visit, stored, command);
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  stored: ProjectPeople,
  command: ContactCommand,
): Promise<Response> {
  const { project } = stored;
  const made = await makeContactChange(
    deps,
    project.id,
    command,
    occasion(visit),
    visit.form.text('version'),
  );
  if (made.ok) return visit.redirect(`${addressOf(stored)}?done=contacts`);
  const now = await deps.contactChanges.read(project.id, command.person?.id ?? null);
  if (now === null) return visit.notFound();
  return made.refusal === 'refusal.changed-meanwhile'
    ? check(visit, now, command, [{ field: 'choice', text: visit.t('staff.action.changed') }])
    : ask(visit, command.role, now, [
        { field: fieldOfContactRefusal(made.refusal), text: visit.t(made.refusal) },
      ]);
}

/** The first page: who it is to be, and why. */
function ask(visit: MemberVisit, role: ContactRole, stored: ProjectPeople, errors: FormErrors): Response {
  return visit.page('portal/staff/pages/contact.njk', {
    ...common(visit, role, stored),
    errors,
    values: visit.form.values,
    languageChoices,
    reasonLimit,
  });
}

/** The second page: what will happen, and yes or no. */
function check(
  visit: MemberVisit,
  stored: ProjectPeople,
  command: ContactCommand,
  errors: FormErrors,
): Response {
  const decided = changeContacts(stored, command, occasion(visit));
  if (!decided.ok) {
    const error = { field: fieldOfContactRefusal(decided.refusal), text: visit.t(decided.refusal) };
    return ask(visit, command.role, stored, [error]);
  }
  const change = decided.value;
  const former = holderOf(stored, command.role);
  const staysInProject = Object.values(change.project.contacts).some((id) => id === former?.id);
  const known = command.person === null ? undefined : stored.people.get(command.person.id);
  return visit.page('portal/staff/pages/contact-check.njk', {
    ...common(visit, command.role, stored),
    errors,
    person: change.person,
    reason: command.reason,
    typed: visit.form.values,
    version: versionOf(stored),
    leaver: former !== null && !staysInProject ? former.name : null,
    formerName: known !== undefined && known.name !== change.person?.name ? known.name : null,
    obligations: byDate(change.obligations).map((one) => ({
      id: one.before.id,
      kind: one.before.kind,
      matterText: matterFact(one.before.matter, visit.t)?.value ?? null,
      consequences: consequencesOfChange(stored, change, one, visit),
    })),
  });
}

/** What is due first stands first: it is what the person will hear of first. */
function byDate(changes: ContactChange['obligations']): ContactChange['obligations'] {
  return changes.toSorted((one, other) => one.before.dueOn.localeCompare(other.before.dueOn));
}

/** What happens to one obligation, from the very decision that "yes" commits. */
function consequencesOfChange(
  { project, people }: ProjectPeople,
  { project: after, person }: ContactChange,
  { before, change }: ContactChange['obligations'][number],
  { at, language }: MemberVisit,
): readonly string[] {
  const view: ObligationView = {
    obligation: before,
    project,
    contacts: knownContacts(project.contacts, people),
  };
  const whole = { ...change, project: after, people: person === null ? [] : [person] };
  return consequencesOf(view, whole, at, language);
}

function common({ t }: MemberVisit, role: ContactRole, stored: ProjectPeople) {
  return {
    title: t('staff.contact.title', { role: t(`role.${role}`) }),
    section: 'projects',
    hasForm: true,
    project: stored.project,
    holder: holderOf(stored, role),
    back: addressOf(stored),
  };
}

function holderOf({ project, people }: ProjectPeople, role: ContactRole) {
  return knownContacts(project.contacts, people)[role] ?? null;
}

function occasion({ at, member }: MemberVisit) {
  return { at, by: { kind: 'staff', name: member.name } } as const;
}

function roleOf(visit: MemberVisit): ContactRole | null {
  return contactRoles.find((role) => role === visit.param('role')) ?? null;
}

function projectOf(visit: MemberVisit): ProjectId {
  return visit.param('id') as ProjectId;
}

function addressOf({ project }: ProjectPeople): string {
  return `/staff/projects/${project.id}`;
}
