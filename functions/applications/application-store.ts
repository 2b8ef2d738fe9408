import { isDeepStrictEqual } from 'node:util';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { assessmentItems, moderationKey } from '../assessment/assessment-rows.ts';
import { readAssessmentView } from '../assessment/read-assessment.ts';
import { putCandidate } from '../assessment/reviewer-register.ts';
import { assessmentOf } from '../assessment/settle-reviews.ts';
import { applicationSubject, projectSubject } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { type Page, readCursor, writeCursor } from '../kernel/paging.ts';
import { pounds } from '../kernel/money.ts';
import { tellNews } from '../digests/news-source-rows.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type RowKey, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import {
  lettersOwed,
  obligationKey,
  putChanged,
  putNew,
  readObligation,
  timelineRows,
} from '../obligations/obligation-rows.ts';
import { system, type TimelineEntry, type TimelineEvent } from '../obligations/view.ts';
import { addPerson, personKey, readPeople } from '../people/person-store.ts';
import type { Person, PersonId } from '../people/person.ts';
import { putAwarded } from '../projects/project-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import { readRound, roundKey } from '../rounds/round-rows.ts';
import type { RoundId } from '../rounds/round.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { ApplicationChange } from './application-change.ts';
import type { Application, ApplicationView } from './application.ts';
import { namedIn } from './decision.ts';
import { mayHaveReviews } from './lifecycle.ts';
import {
  applicationKey,
  applicationsOfRound,
  putBidOfPerson,
  putChangedApplication,
  putNewApplication,
  readApplication,
} from './application-rows.ts';

/** What a rule says to the application it is shown; null when there is nothing to do. */
export type DecideApplication = (
  view: ApplicationView,
) => Result<ApplicationChange, MessageKey> | null | Promise<Result<ApplicationChange, MessageKey> | null>;

/** What is true together when a bid begins. */
export interface BegunApplication {
  readonly application: Application;
  readonly lead: Person;
  readonly timeline: readonly TimelineEvent[];
  readonly deliveries: readonly Delivery[];
}

/** Access to applications. */
export interface ApplicationStore {
  /**
   * The application with its round and people, consistently read; null when there is none.
   * @param before what was read of it a moment ago: then all is read at once, as long as it has the same people.
   */
  view(id: ProjectId, before?: ApplicationView): Promise<ApplicationView | null>;
  /** Those of the applications named that exist, by their ids. */
  getMany(ids: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Application>>;
  /** Begins a bid. False when a bid of this id was begun before: the same form sent twice. */
  begin(begun: BegunApplication, at: EventTime): Promise<boolean>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. Answers as `ObligationStore.change` does. */
  change(
    id: ProjectId,
    at: EventTime,
    decide: DecideApplication,
  ): Promise<Result<ApplicationChange | null, MessageKey>>;
  /** The bids of a round, oldest first. */
  ofRound(
    roundId: RoundId,
    query: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<Application>>;
  /** Those of the applications named that exist. */
  getMany(ids: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Application>>;
  /** The bids a person belongs to. */
  ofPerson(id: PersonId): Promise<readonly Application[]>;
  /** What happened, oldest first. */
  timeline(id: ProjectId): Promise<readonly TimelineEntry[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** Applications in the state table. `deliveryRetentionDays` is how long the letters they owe stay in the ledger. */
export function createApplicationStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): ApplicationStore {
  const { client, stateTable, deliveryRetentionDays } = access;

  const view: ApplicationStore['view'] = async (id, before) => {
    const foreseen = before === undefined ? [] : keysAround(before.application);
    const rows = await getRows(client, stateTable, [applicationKey(id), moderationKey(id), ...foreseen]);
    const row = rows.find(({ sk }) => sk === applicationKey(id).sk);
    if (row === undefined) return null;
    const application = readApplication(row);
    const agreed = rows.find(({ sk }) => sk === moderationKey(id).sk);
    const wanted = keysAround(application);
    const isForeseen = wanted.every((key) => foreseen.some((one) => isDeepStrictEqual(one, key)));
    const [around, assessment] = await Promise.all([
      isForeseen
        ? rows.filter(({ pk, sk }) => wanted.some((key) => key.pk === pk && key.sk === sk))
        : getRows(client, stateTable, wanted),
      mayHaveReviews(application.state) ? readAssessmentView(access, id, agreed) : null,
    ]);
    const view = { application, ...readAround(application, around) };
    return assessment === null ? view : { ...view, assessment };
  };

  return {
    view,
    async begin({ application, lead, timeline, deliveries }, at) {
      const subject = applicationSubject(application.id);
      const guarded: TransactItem[] = [
        putNewApplication(access, application),
        addPerson(stateTable, lead),
        putBidOfPerson(access, lead.id, application.id),
        ...timelineRows(access, subject, 1, at, timeline),
      ];
      return transactOnce(client, guarded, lettersOwed(access, deliveries, deliveryRetentionDays));
    },

    async change(id, at, decide) {
      for (let round = 0; round < mostRounds; round++) {
        const before = await view(id);
        if (before === null) return refused('refusal.not-found');
        const decided = await decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const committed = await commit(before, decided.value, at);
        if (committed !== null) return allowed(committed);
      }
      return refused('refusal.changed-meanwhile');
    },

    async ofRound(roundId, { limit, cursor }) {
      const listing = applicationsOfRound(roundId);
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: stateTable,
          IndexName: 'listing',
          KeyConditionExpression: 'listing = :listing',
          ExpressionAttributeValues: { ':listing': listing },
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor, { pk: null, sk: 'APPLICATION', listing, listingSort: null }),
        }),
      );
      return {
        items: (Items ?? []).map(readApplication),
        cursor: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Record<string, string>) : null,
      };
    },

    async getMany(ids) {
      const rows = await getRows(client, stateTable, [...new Set(ids)].map(applicationKey));
      return new Map(rows.map(readApplication).map((one) => [one.id, one]));
    },

    async ofPerson(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :bid)',
        ExpressionAttributeValues: { ':pk': `PERSON#${id}`, ':bid': 'APPLICATION#' },
      });
      const keys = rows.map((row) => applicationKey(row['applicationId'] as ProjectId));
      return (await getRows(client, stateTable, keys))
        .map(readApplication)
        .filter((one) => one.people.some((person) => person.id === id))
        .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
    },

    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': applicationKey(id).pk,
          ':timeline': `TIMELINE#${applicationSubject(id)}#`,
        },
      });
      return rows as unknown as TimelineEntry[];
    },
  };

  /** The project of an award, which from then on is what is found as similar work in the bid's place, and that each thing it owes began. */
  function awardRows({ awarded, create = [] }: ApplicationChange, at: EventTime): TransactItem[] {
    if (awarded === undefined) return [];
    const { project, award } = awarded;
    const sum = { sum: pounds(project.amountPence ?? 0) };
    return [
      ...putAwarded(stateTable, project, award),
      tellNews(access, { kind: 'award', id: project.id }, at),
      ...timelineRows(access, projectSubject(project.id), 1, at, [
        { what: 'project-awarded', by: system, args: sum },
      ]),
      ...create.flatMap(({ id, dueOn }) =>
        timelineRows(access, id, 1, at, [{ what: 'created', by: system, args: { dueOn } }]),
      ),
    ];
  }

  /** Writes a decision; null when it was taken on something that has changed since. */
  async function commit(
    view: ApplicationView,
    decided: ApplicationChange,
    at: EventTime,
  ): Promise<ApplicationChange | null> {
    const { application: before } = view;
    const version = before.version + 1;
    const changedObligations = (decided.obligations ?? []).flatMap(({ before: was, after, timeline }) => [
      putChanged(access, was, after),
      ...timelineRows(access, was.id, was.version + 1, at, timeline),
    ]);
    const guarded: TransactItem[] = [
      putChangedApplication(access, before, decided.application),
      ...changedObligations,
      ...awardRows(decided, at),
      ...(decided.assessment === undefined
        ? []
        : assessmentItems(access, assessmentOf(view), decided.assessment, at)),
      ...(decided.reviewers ?? []).flatMap((person) => [
        addPerson(stateTable, person),
        putCandidate(stateTable, person),
      ]),
      ...(decided.also ?? []),
      ...timelineRows(access, applicationSubject(before.id), version, at, decided.timeline),
      ...(decided.newcomers ?? []).flatMap((person) => [
        addPerson(stateTable, person),
        putBidOfPerson(access, person.id, before.id),
      ]),
    ];
    const once: TransactItem[] = [
      ...lettersOwed(access, decided.deliveries, deliveryRetentionDays),
      ...(decided.create ?? []).map((created) => putNew(access, created)),
    ];
    const isDone = await transactOnce(client, guarded, once);
    return isDone ? { ...decided, application: { ...decided.application, version } } : null;
  }
}

/** Where a bid's round, its people and its certifier's obligation are. */
function keysAround({ roundId, people, decision, certification }: Application): readonly RowKey[] {
  const ids = [...people.map(({ id }) => id), ...namedIn(decision)];
  return [
    roundKey(roundId),
    ...[...new Set(ids)].map(personKey),
    ...(certification === null ? [] : [obligationKey(certification.obligationId)]),
  ];
}

/** Reads them out of their rows. */
function readAround(
  { id, roundId }: Application,
  rows: readonly Readonly<Record<string, unknown>>[],
): Required<Pick<ApplicationView, 'round' | 'people' | 'certification'>> {
  const round = rows.find(({ sk }) => sk === roundKey(roundId).sk);
  if (round === undefined) throw new Error(`the round of ${applicationSubject(id)} is missing`);
  const owed = rows.find(({ sk }) => String(sk).startsWith('OBLIGATION#'));
  return {
    round: readRound(round),
    people: readPeople(rows.filter(({ sk }) => sk === 'PERSON')),
    certification: owed === undefined ? null : readObligation(owed),
  };
}
