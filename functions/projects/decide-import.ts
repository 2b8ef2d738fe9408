import { isDeepStrictEqual } from 'node:util';
import type { ApplicationState } from '../applications/lifecycle.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { translator } from '../messages/translate.ts';
import { withNewContacts } from '../obligations/new-contacts.ts';
import { newLessonsLearnt } from '../obligations/new-obligation.ts';
import { moveDueDate } from '../obligations/obligation-actions.ts';
import { lessonsLearntDue, type Obligation, waitingStates } from '../obligations/obligation.ts';
import type { Change, Occasion, TimelineEvent } from '../obligations/view.ts';
import {
  type ContactRole,
  contactRoles,
  type Contacts,
  isSamePerson,
  type KnownContacts,
  knownContacts,
  personAs,
  type Person,
  type PersonId,
} from '../people/person.ts';
import type { RowValues } from './csv-columns.ts';
import type { ProjectRow } from './csv-row.ts';
import type { RefusedRow, RowDecision } from './load-rows.ts';
import type { Project } from './project.ts';
import { isSaid } from './read-rows.ts';

/** What is stored about the project of a row. */
export interface Stored {
  readonly project: Project | null;
  /** Where a bid of the row's id stands; null when there is none. */
  readonly bid: ApplicationState | null;
  /** What the last import of this project said. */
  readonly imported: RowValues | null;
  readonly lessonsLearnt: Obligation | null;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** What happens to the lessons-learnt document of a project; `isNew` when it begins to be owed. */
export interface LessonsLearntChange extends Pick<Change, 'obligation' | 'timeline' | 'deliveries'> {
  readonly isNew: boolean;
}

/** A project that is new, or of which something changes. */
export interface ProjectChange {
  readonly kind: 'created' | 'updated';
  /** The fields that change. */
  readonly changed: readonly (keyof RowValues)[];
  readonly project: Project;
  readonly contacts: KnownContacts;
  /** People who are new, or whose name or language is. */
  readonly people: readonly Person[];
  /** All that the file has said of the project so far. */
  readonly imported: RowValues;
  readonly lessonsLearnt: LessonsLearntChange | null;
}

/** What loading a row means. */
export type ImportDecision = RowDecision<ProjectChange>;

/**
 * What a row changes. It says only what differs from what the last import of the project said: so loading the same file again changes nothing, and
 * undoes nothing that people did here since (a new lead who was named, a date that staff moved, a language somebody chose).
 */
export function decideImport(
  stored: Stored,
  row: ProjectRow,
  idOf: (email: string) => PersonId,
  on: Occasion,
): ImportDecision {
  // An awarded bid is the project of its id. Any other bid would be taken for it, and removed with what belongs to the project when its time is over.
  if (stored.project === null && stored.bid !== null && stored.bid !== 'awarded')
    return { kind: 'refused', column: 'id', message: 'import.is-bid' };
  const changed = (Object.keys(row.values) as (keyof RowValues)[]).filter(
    (field) => isSaid(row.values[field]) && !isDeepStrictEqual(row.values[field], stored.imported?.[field]),
  );
  if (stored.project !== null && changed.length === 0) return { kind: 'unchanged' };
  const said: RowValues = Object.fromEntries(changed.map((field) => [field, row.values[field]]));

  const people = peopleNamed(said, stored.people, idOf);
  const project = projectWith(stored.project ?? newProject(row, on.at), said, people.ids);
  const contacts = knownContacts(project.contacts, new Map([...stored.people, ...people.known]));
  const owed = lessonsLearntAfter(stored, project, contacts, said, on);
  if (owed !== null && 'message' in owed) return owed;
  return {
    kind: stored.project === null ? 'created' : 'updated',
    changed,
    project,
    people: people.changed,
    contacts,
    imported: { ...stored.imported, ...said },
    lessonsLearnt: owed,
  };
}

function newProject({ id }: ProjectRow, at: EventTime): Project {
  return {
    id,
    title: '',
    organisation: '',
    organisationType: '',
    theme: '',
    round: '',
    dateAnnounced: '',
    amountPence: null,
    expectedAnnualSavingPence: null,
    savingNote: '',
    summary: '',
    partners: [],
    sourceUrl: '',
    contacts: {},
    startDate: null,
    endDate: null,
    lessonsDue: null,
    createdAt: at,
    version: 0,
  };
}

function projectWith(
  project: Project,
  said: RowValues,
  ids: Partial<Record<ContactRole, PersonId | null>>,
): Project {
  const facts = Object.fromEntries(
    Object.entries(said).filter(([field]) => !(contactRoles as readonly string[]).includes(field)),
  ) as Partial<Project>;
  const contacts = Object.entries({ ...project.contacts, ...ids }).filter((pair) => pair[1] !== null);
  return { ...project, ...facts, contacts: Object.fromEntries(contacts) as Contacts };
}

/** The people a row names: their ids by role, and those to write because they are new or described anew. A stop on their mail stays. */
function peopleNamed(
  said: RowValues,
  stored: ReadonlyMap<PersonId, Person>,
  idOf: (email: string) => PersonId,
) {
  const ids: Partial<Record<ContactRole, PersonId | null>> = {};
  const known = new Map<PersonId, Person>();
  const changed = new Map<PersonId, Person>();
  for (const role of contactRoles) {
    const contact = said[role];
    if (contact === undefined) continue;
    ids[role] = contact === null ? null : idOf(contact.email);
    if (contact === null) continue;
    const before = known.get(idOf(contact.email)) ?? stored.get(idOf(contact.email));
    const after = personAs(contact, idOf(contact.email), before);
    known.set(after.id, after);
    if (before === undefined || !isSamePerson(before, after)) changed.set(after.id, after);
  }
  return { ids, known, changed: [...changed.values()] };
}

/** The document the project owes, when the row begins it, moves its date, renames it or changes who is asked. */
function lessonsLearntAfter(
  stored: Stored,
  project: Project,
  contacts: KnownContacts,
  said: RowValues,
  on: Occasion,
): LessonsLearntChange | RefusedRow | null {
  const before = stored.lessonsLearnt;
  const dueOn = lessonsLearntDue(project);
  if (before === null) {
    const obligation = newLessonsLearnt(project, on.at);
    if (obligation === null) return null;
    const created: TimelineEvent = { what: 'created', by: on.by, args: { dueOn: obligation.dueOn } };
    return { isNew: true, obligation, timeline: [created], deliveries: [] };
  }
  const named: Obligation = { ...before, projectTitle: project.title, organisation: project.organisation };
  if (!waitingStates.includes(before.state)) return renamed(before, named);

  const wasDueOn = stored.project === null ? null : lessonsLearntDue(stored.project);
  if (dueOn !== null && dueOn !== wasDueOn && dueOn !== before.dueOn) {
    const moved = moveDueDate({ obligation: named, project, contacts }, { dueOn, reason: whyMoved() }, on);
    if (!moved.ok)
      return {
        kind: 'refused',
        column: said.lessonsDue === undefined ? 'end_date' : 'lessons_due',
        message: moved.refusal,
      };
    return { isNew: false, ...moved.value };
  }
  const roles = contactRoles.filter((role) => said[role] !== undefined);
  if (roles.length === 0) return renamed(before, named);
  return { isNew: false, ...withNewContacts(named, { roles, reason: '' }, on) };
}

function renamed(before: Obligation, named: Obligation): LessonsLearntChange | null {
  const isSameName = before.projectTitle === named.projectTitle && before.organisation === named.organisation;
  return isSameName ? null : { isNew: false, obligation: named, timeline: [], deliveries: [] };
}

/** Said in the letter about the new date, to readers of either language. */
function whyMoved(): string {
  return `${translator('cy')('import.date-moved-reason')} / ${translator('en')('import.date-moved-reason')}`;
}
