import { refused, type Result } from '../kernel/result.ts';
import { ConditionsFailed, type TableAccess, transact, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { ladders } from '../obligations/ladder.ts';
import { putChanged, timelineRows } from '../obligations/obligation-rows.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import type { Occasion } from '../obligations/view.ts';
import { type PersonStore, upsertPerson } from '../people/person-store.ts';
import type { PersonId } from '../people/person.ts';
import {
  changeContacts,
  type ContactChange,
  type ContactCommand,
  type ProjectPeople,
} from './change-contacts.ts';
import { putContacts } from './project-rows.ts';
import { type ProjectStore, projectTimelineRows } from './project-store.ts';
import { type ProjectId, projectIdPattern } from './project.ts';

/** Changing who holds a project's roles. */
export interface ContactChanges {
  /** What a decision looks at, with the person named if the fund knows them; null when there is no such project. */
  read(id: ProjectId, named: PersonId | null): Promise<ProjectPeople | null>;
  /**
   * Decides on what is stored and commits it in one transaction: the roles, the person, the timeline, and the next look of all that is open. With `seen`
   * (of `versionOf`) only if nothing changed since; without it, a lost race is decided again.
   */
  make(
    id: ProjectId,
    command: ContactCommand,
    on: Occasion,
    seen?: string,
  ): Promise<Result<ContactChange, MessageKey>>;
}

/** How often a decision is taken again because somebody changed the project at the same moment. */
const mostRounds = 8;

/** Names the state of everything that a change of the project's people would change. */
export function versionOf({ project, open }: Pick<ProjectPeople, 'project' | 'open'>): string {
  return [project.version, ...open.map(({ id, version }) => `${id}:${version}`)].join(' ');
}

/** Changes of contacts over the state table. */
export function createContactChanges(
  tables: TableAccess,
  stores: {
    readonly obligations: Pick<ObligationStore, 'list'>;
    readonly projects: Pick<ProjectStore, 'get'>;
    readonly people: Pick<PersonStore, 'get'>;
  },
): ContactChanges {
  const read: ContactChanges['read'] = async (id, named) => {
    const project = projectIdPattern.test(id) ? await stores.projects.get(id) : null;
    if (project === null) return null;
    const ids = [...Object.values(project.contacts), ...(named === null ? [] : [named])];
    const [people, { items: open }] = await Promise.all([
      stores.people.get(ids),
      stores.obligations.list({ projectId: id, open: true, limit: 100 }),
    ]);
    // What other bodies were asked about it goes to their people, whoever the project's are.
    return { project, people, open: open.filter(({ kind }) => ladders[kind].about !== 'body') };
  };
  return {
    read,
    async make(id, command, on, seen) {
      for (let round = 0; round < mostRounds; round++) {
        const stored = await read(id, command.person?.id ?? null);
        if (stored === null) return refused('refusal.not-found');
        if (seen !== undefined && versionOf(stored) !== seen) return refused('refusal.changed-meanwhile');
        const decided = changeContacts(stored, command, on);
        if (!decided.ok || (await commit(tables, stored, decided.value, on))) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
  };
}

/** Writes a decision; false when it was taken on something that has changed since. */
async function commit(
  tables: TableAccess,
  { project: before }: ProjectPeople,
  { project, person, isPersonChanged, obligations, timeline }: ContactChange,
  { at }: Occasion,
): Promise<boolean> {
  const { stateTable, client } = tables;
  const writes: TransactItem[] = [
    putContacts(stateTable, before, project.contacts),
    ...projectTimelineRows(tables, before, at, timeline),
    ...(person !== null && isPersonChanged ? [upsertPerson(stateTable, person)] : []),
    ...obligations.flatMap(({ before: was, change }) => [
      putChanged(tables, was, change.obligation),
      ...timelineRows(tables, was.id, was.version + 1, at, change.timeline),
    ]),
  ];
  try {
    await transact(client, writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionsFailed) return false;
    throw error;
  }
}
