import type { Application } from '../../../applications/application.ts';
import type { KeptLetter } from '../../../deliveries/delivery-store.ts';
import { ownersOfSubject } from '../../../deliveries/subject.ts';
import type { Member } from '../../../networks/member.ts';
import type { TimelineEntry } from '../../../obligations/view.ts';
import type { OrganisationContact } from '../../../organisations/contact.ts';
import { type ContactRole, contactRoles, type Person } from '../../../people/person.ts';
import type { Project } from '../../../projects/project.ts';
import type { Attendance, Needs } from '../../../seminars/attendance.ts';
import type { Promises } from '../../../seminars/promises.ts';
import { shownTo } from '../../on-panels.ts';
import type { MemberVisit } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { allProjects } from '../projects/list-page.ts';

/** All that is held on one person, as far as whoever asks may see it. */
export interface Held {
  readonly person: Person;
  /** What they want of networks, with the ground of each subscription. */
  readonly member: Member | null;
  readonly posts: readonly Pick<OrganisationContact, 'organisation' | 'post' | 'imported'>[];
  readonly roles: readonly (Pick<Project, 'id' | 'title'> & { readonly roles: readonly ContactRole[] })[];
  readonly bids: readonly (Pick<Application, 'id' | 'title' | 'state'> & { readonly role: string })[];
  readonly seminars: readonly (Attendance & { readonly needs: Needs | null })[];
  readonly promises: Promises | null;
  readonly letters: readonly KeptLetter[];
  readonly timeline: readonly TimelineEntry[];
  /** How many letters, roles and bids are left out because whoever asks has a conflict with a bid. */
  readonly leftOut: number;
}

/** Gathers what is held on a person. Nothing leads from a person to seminars or projects, so all of them are looked through: a fund has some hundreds. */
export async function heldOn(deps: StaffDeps, person: Person, { at, onPanels }: MemberVisit): Promise<Held> {
  const { id } = person;
  const [members, contacts, projects, applications, seminars, promises, letters, notes, wishes] =
    await Promise.all([
      deps.members.get([id]),
      deps.contacts.list(),
      allProjects(deps),
      deps.applications.ofPerson(id),
      deps.seminars.list(),
      deps.promises.getMany([id]),
      deps.deliveries.everyTo(id),
      deps.notes.of(id),
      deps.members.timeline(id),
    ]);
  const attendances = await deps.attendances.ofPerson(
    id,
    seminars.map((seminar) => seminar.id),
  );
  const there = await Promise.all(
    [...attendances.values()].map(async (attendance) => ({
      ...attendance,
      needs: (await deps.attendances.needsAt(attendance.seminarId, at)).get(id) ?? null,
    })),
  );
  const roles = projects
    .map(({ id: projectId, title, contacts: holders }) => ({
      id: projectId,
      title,
      roles: contactRoles.filter((role) => holders[role] === id),
    }))
    .filter((one) => one.roles.length > 0);
  const bids = applications.map(({ id: bidId, title, state, people }) => ({
    id: bidId,
    title,
    state,
    role: people.find((one) => one.id === id)?.role ?? '',
  }));
  const shown = {
    roles: shownTo(onPanels, roles, (one) => one.id),
    bids: shownTo(onPanels, bids, (one) => one.id),
    letters: shownTo(onPanels, letters, ({ about }) => ownersOfSubject(about)),
  };
  const leftOut =
    roles.length +
    bids.length +
    letters.length -
    (shown.roles.length + shown.bids.length + shown.letters.length);
  return {
    person,
    member: members.get(id) ?? null,
    posts: contacts
      .filter(({ contact }) => contact.personId === id)
      .map(({ contact: { organisation, post, imported } }) => ({ organisation, post, imported })),
    ...shown,
    seminars: there,
    promises: promises.get(id) ?? null,
    timeline: [...new Map([...notes, ...wishes].map((one) => [`${one.at} ${one.what}`, one])).values()],
    leftOut,
  };
}
