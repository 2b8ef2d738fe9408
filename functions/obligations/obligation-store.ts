import { queryAll } from '../kernel/query-all.ts';
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { contactsAsked, type HeldPosts, peopleAsked, postsOfBody } from '../adoption/people-of-body.ts';
import { contactKey, readContact } from '../organisations/contact-rows.ts';
import { asProject } from '../applications/application.ts';
import { applicationKey, readApplication } from '../applications/application-rows.ts';
import { createPersonStore, personKey, readPeople, upsertPerson } from '../people/person-store.ts';
import { type KnownContacts, knownContacts, type Person, type PersonId } from '../people/person.ts';
import { newsOfObligation } from '../digests/news-source.ts';
import { tellNews } from '../digests/news-source-rows.ts';
import { addWaiver } from '../repayments/repayment-rows.ts';
import { waiverOf } from '../repayments/waiver-of.ts';
import { putContacts, readProject, wakeProject } from '../projects/project-rows.ts';
import type { Project, ProjectId } from '../projects/project.ts';
import { ladders, type ObligationKind } from './ladder.ts';
import {
  isOpen,
  kindOf,
  type Obligation,
  type ObligationId,
  type ObligationState,
  projectOf,
  waitingStates,
} from './obligation.ts';
import {
  lettersOwed,
  readObligation,
  listingOf,
  obligationKey,
  projectPartition,
  putChanged,
  putNew,
  timelineRows,
  wake,
} from './obligation-rows.ts';
import type { Change, ObligationView, TimelineEntry } from './view.ts';

/** Which obligations to list. */
export interface ObligationQuery {
  readonly kind?: ObligationKind;
  readonly state?: ObligationState;
  /** Only those that are open (or, when false, closed). */
  readonly open?: boolean;
  /** Only those due before this date. */
  readonly dueBefore?: string;
  readonly projectId?: ProjectId;
  readonly limit: number;
  readonly cursor?: string;
}

/** A change, and writes of other rows that belong to the same decision (a section of a document, say). */
export interface ChangeWithRows extends Change {
  readonly also?: readonly TransactItem[];
}

/** What a rule says to the state it is shown; null when there is nothing to do. */
export type Decide<Refusal extends string> = (
  view: ObligationView,
) => Result<ChangeWithRows, Refusal> | null | Promise<Result<ChangeWithRows, Refusal> | null>;

/** Access to obligations. */
export interface ObligationStore {
  /**
   * The obligation with everything a decision may look at, consistently read; null when there is none.
   * @param before what was read of it a moment ago: then all is read at once, as long as it has the same people.
   */
  view(id: ObligationId, before?: ObligationView): Promise<ObligationView | null>;
  /**
   * Reads, decides and commits in one transaction. When somebody else was faster it reads and decides again, so the rule always sees what it changes.
   * Answers the change as committed, `null` when the rule had nothing to do, or the rule's refusal.
   */
  change(
    id: ObligationId,
    at: EventTime,
    decide: Decide<MessageKey>,
  ): Promise<Result<ChangeWithRows | null, MessageKey>>;
  list(query: ObligationQuery): Promise<Page<Obligation>>;
  /** What happened, oldest first. */
  timeline(id: ObligationId): Promise<readonly TimelineEntry[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** Obligations in the state table. `deliveryRetentionDays` is how long the letters they owe stay in the ledger. */
export function createObligationStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): ObligationStore {
  const { client, stateTable } = access;
  const people = createPersonStore(access);

  const view: ObligationStore['view'] = async (id, before) => {
    const kind = kindOf(id);
    const projectId = projectOf(id);
    if (kind === null || projectId === null) return null;
    const key = obligationKey(id);
    const pk = projectPartition(projectId);
    const foreseen = before === undefined ? [] : peopleOf(before.project, before.obligation);
    const rows = await getRows(client, stateTable, [
      key,
      { pk, sk: 'PROJECT' },
      ...(ladders[kind].about === 'application' ? [applicationKey(projectId)] : []),
      ...foreseen.map(personKey),
    ]);
    const rowOf = (sk: string) => rows.find((row) => row['sk'] === sk);
    const stored = rowOf(key.sk);
    const bid = rowOf('APPLICATION');
    const project = bid === undefined ? asStored(rowOf('PROJECT')) : asProject(readApplication(bid));
    if (!stored || !project) return null;
    const obligation = readObligation(stored);
    if (obligation.adoption !== undefined) {
      const contacts = await peopleOfBody(obligation, obligation.adoption.body);
      return { obligation, project, contacts, othersWait: true };
    }
    const wanted = peopleOf(project, obligation);
    const isForeseen = wanted.every((one) => foreseen.includes(one));
    const [known, othersWait] = await Promise.all([
      isForeseen ? readPeople(rows.filter(({ sk }) => sk === 'PERSON')) : people.get(wanted),
      doOthersWait(obligation),
    ]);
    return { obligation, project, contacts: contactsAmong(known, project, obligation), othersWait };
  };

  return {
    view,
    async change(id, at, decide) {
      for (let round = 0; round < mostRounds; round++) {
        const before = await view(id);
        if (before === null) return refused('refusal.not-found');
        const decided = await decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const committed = await commit(before, decided.value, at);
        if (committed) return allowed(committed);
      }
      return refused('refusal.changed-meanwhile');
    },

    async list(query) {
      if (query.projectId !== undefined) return listOfProject(query, query.projectId);
      return listAll(query);
    },

    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: { ':pk': obligationKey(id).pk, ':timeline': `TIMELINE#${id}#` },
      });
      return rows as unknown as TimelineEntry[];
    },
  };

  /** Whom a body that was sent a project is asked through: whoever holds its posts today. */
  async function peopleOfBody(obligation: Obligation, body: string): Promise<KnownContacts> {
    const rows = await getRows(client, stateTable, postsOfBody(body).map(contactKey));
    const held = Object.fromEntries(
      rows.map(readContact).flatMap(({ post, personId }) => (personId === null ? [] : [[post, personId]])),
    ) as HeldPosts;
    const asked = peopleAsked(obligation, held);
    return contactsAsked(asked, await people.get(Object.values(asked)));
  }

  /** Only a contact check has to know, so only for one is it read. */
  async function doOthersWait({ id, kind, projectId }: Obligation): Promise<boolean> {
    if (kind !== 'contact-check') return true;
    const { items } = await listOfProject({ limit: 100 }, projectId);
    return items.some(
      (other) =>
        other.id !== id &&
        other.kind !== 'contact-check' &&
        ladders[other.kind].about !== 'body' &&
        waitingStates.includes(other.state),
    );
  }

  /** Writes a decision; null when it was taken on something that has changed since. What exists already is not created again. */
  async function commit(
    before: ObligationView,
    decided: ChangeWithRows,
    at: EventTime,
  ): Promise<ChangeWithRows | null> {
    const after: Obligation = { ...decided.obligation, version: before.obligation.version + 1 };
    const guarded: TransactItem[] = [
      putChanged(access, before.obligation, decided.obligation),
      ...projectWrites(before, decided, at),
      ...newsWrites(before.obligation, decided.obligation, at),
      ...(decided.also ?? []),
    ];
    const free: TransactItem[] = [
      ...timelineRows(access, after.id, after.version, at, decided.timeline),
      ...(decided.people ?? []).map((person) => upsertPerson(stateTable, person)),
    ];
    const once: TransactItem[] = [
      ...lettersOwed(access, decided.deliveries, access.deliveryRetentionDays),
      ...(decided.create ?? []).map((created) => putNew(access, created)),
      ...(decided.wake ?? []).map((other) => wake(access, other, at)),
    ];
    const isDone = await transactOnce(client, [...guarded, ...free], once);
    return isDone ? { ...decided, obligation: after } : null;
  }

  /** What is news for digests is told in the transaction that makes it so. */
  function newsWrites(before: Obligation, after: Obligation, at: EventTime): TransactItem[] {
    const source = newsOfObligation(before, after);
    return source === null ? [] : [tellNews(access, source, at)];
  }

  /** What the decision means for the project: other people in its roles, and a look at its life when something it owed has ended. */
  function projectWrites(
    { obligation, project }: ObligationView,
    decided: ChangeWithRows,
    at: EventTime,
  ): TransactItem[] {
    const isOfProject = ladders[obligation.kind].about === 'project';
    const ends = isOfProject && isOpen(obligation) && !isOpen(decided.obligation);
    if (decided.project)
      return [putContacts(stateTable, project, decided.project.contacts, ends ? at : null)];
    return ends
      ? [
          wakeProject(stateTable, project.id, at),
          ...waiverOf(obligation, decided, at).map((waiver) => addWaiver(stateTable, project.id, waiver)),
        ]
      : [];
  }

  async function listOfProject(query: ObligationQuery, projectId: ProjectId): Promise<Page<Obligation>> {
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :obligation)',
      ExpressionAttributeValues: { ':pk': projectPartition(projectId), ':obligation': 'OBLIGATION#' },
    });
    const all = rows.map(readObligation);
    return { items: all.filter((one) => matches(one, query)), cursor: null };
  }

  /** Open ones first, each part by due date. */
  async function listAll(query: ObligationQuery): Promise<Page<Obligation>> {
    const parts = ['OBLIGATION#open', 'OBLIGATION#closed'].filter((part) => mayHold(part, query));
    const from = readCursor(query.cursor, { pk: null, sk: null, listing: null, listingSort: null });
    if (from && !isWithin(from, parts, query)) return { items: [], cursor: null };
    const items: Obligation[] = [];
    let startKey = from;
    for (const part of from ? parts.slice(Math.max(0, parts.indexOf(from['listing'] ?? ''))) : parts) {
      do {
        const answer: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName: stateTable,
            IndexName: 'listing',
            KeyConditionExpression:
              query.dueBefore === undefined ? 'listing = :part' : 'listing = :part AND listingSort < :before',
            ExpressionAttributeValues: {
              ':part': part,
              ...(query.dueBefore === undefined ? {} : { ':before': query.dueBefore }),
            },
            Limit: Math.max(query.limit, 25),
            ExclusiveStartKey: startKey,
          }),
        );
        for (const row of answer.Items ?? []) {
          const one = readObligation(row);
          if (!matches(one, query)) continue;
          items.push(one);
          if (items.length === query.limit) return { items, cursor: cursorAfter(row) };
        }
        startKey = answer.LastEvaluatedKey as Record<string, string> | undefined;
      } while (startKey !== undefined);
    }
    return { items, cursor: null };
  }
}

function asStored(row: Record<string, unknown> | undefined): Project | undefined {
  return row === undefined ? undefined : readProject(row);
}

/** Whether a place can be one of this list: a place of another list is one that somebody put together by hand. */
function isWithin(
  place: Record<string, string>,
  parts: readonly string[],
  { dueBefore }: ObligationQuery,
): boolean {
  return (
    parts.includes(place['listing'] ?? '') &&
    (dueBefore === undefined || (place['listingSort'] ?? '') < dueBefore)
  );
}

function mayHold(part: string, { open, state }: ObligationQuery): boolean {
  if (state !== undefined && listingOf({ state }) !== part) return false;
  return open === undefined || (part === 'OBLIGATION#open') === open;
}

function matches(one: Obligation, { kind, state, dueBefore, open }: ObligationQuery): boolean {
  return (
    (kind === undefined || one.kind === kind) &&
    (state === undefined || one.state === state) &&
    (dueBefore === undefined || one.dueOn < dueBefore) &&
    (open === undefined || (listingOf(one) === 'OBLIGATION#open') === open)
  );
}

function cursorAfter(row: Record<string, unknown>): string {
  const { pk, sk, listing, listingSort } = row as Record<string, string>;
  return writeCursor({ pk: pk ?? '', sk: sk ?? '', listing: listing ?? '', listingSort: listingSort ?? '' });
}

/** Whom a decision about an obligation looks at: the project's people, and whoever owes it by name. */
function peopleOf({ contacts }: Project, { owedBy }: Obligation): readonly PersonId[] {
  return [...new Set([...Object.values(contacts), ...(owedBy === null ? [] : [owedBy])])];
}

/** The project's people by their roles, and whoever owes it by name in the role of its ladder. */
function contactsAmong(
  known: ReadonlyMap<PersonId, Person>,
  project: Project,
  { kind, owedBy }: Obligation,
): KnownContacts {
  const contacts = knownContacts(project.contacts, known);
  const owner = owedBy === null ? undefined : known.get(owedBy);
  return owner === undefined ? contacts : { ...contacts, [ladders[kind].owner]: owner };
}
