import type { Delivery } from '../deliveries/delivery.ts';
import { seminarSubject } from '../deliveries/subject.ts';
import { newsOfSeminar } from '../digests/news-source.ts';
import { tellNews } from '../digests/news-source-rows.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed, timelineRows } from '../obligations/obligation-rows.ts';
import type { TimelineEntry, TimelineEvent } from '../obligations/view.ts';
import { addPerson } from '../people/person-store.ts';
import type { Person } from '../people/person.ts';
import type { Recipient, RecipientList } from '../circulars/circular.ts';
import { whyTooFewPlaces } from './registration.ts';
import type { PlaceGiven, SeminarChange, SeminarDecision } from './seminar-change.ts';
import {
  countPlaces,
  invitedFrom,
  invitedKey,
  nobodyWaitsInVain,
  openPlaces,
  placesKey,
  putAttendance,
  putPromises,
  putSeminar,
  readPlaces,
  readSeminar,
  seminarKey,
} from './seminar-rows.ts';
import type { Seminar, SeminarId } from './seminar.ts';

/** What a rule says to the seminar it is shown; null when there is nothing to do. */
export type DecideSeminar = (seminar: Seminar) => SeminarDecision | Promise<SeminarDecision>;

/** Access to seminars. */
export interface SeminarStore {
  /** Consistently read; null when there is none. */
  get(id: SeminarId): Promise<Seminar | null>;
  /** Those of the seminars named that exist, by their ids. */
  getMany(ids: readonly SeminarId[]): Promise<ReadonlyMap<SeminarId, Seminar>>;
  /** Every seminar, the last first. */
  list(): Promise<readonly Seminar[]>;
  /** Begins a seminar; false when one of this id exists. Its organiser is known from then on, if nobody had named them before; the letters are owed with it. */
  begin(
    seminar: Seminar,
    timeline: readonly TimelineEvent[],
    at: EventTime,
    organiser?: Person,
    letters?: readonly Delivery[],
  ): Promise<boolean>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. */
  change(
    id: SeminarId,
    at: EventTime,
    decide: DecideSeminar,
  ): Promise<Result<SeminarChange | null, MessageKey>>;
  /** What happened, oldest first. */
  timeline(id: SeminarId): Promise<readonly TimelineEntry[]>;
  /** Whom the invitation that was sent goes to and whom it left out; null when none was sent. */
  invited(id: SeminarId): Promise<RecipientList | null>;
  /** Some of those it goes to, in its order, behind a place; none at its end. One read, however long the list. */
  invitedFrom(id: SeminarId, place: number, limit: number): Promise<readonly Recipient[]>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostTries = 8;

/** Seminars in the state table. */
export function createSeminarStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): SeminarStore {
  const { client, stateTable, deliveryRetentionDays } = access;
  const getMany: SeminarStore['getMany'] = async (ids) => {
    const rows = await getRows(client, stateTable, [...new Set(ids)].map(seminarKey));
    return new Map(rows.map(readSeminar).map((seminar) => [seminar.id, seminar]));
  };
  const placesOf = async (id: SeminarId) => {
    const [row] = await getRows(client, stateTable, [placesKey(id)]);
    return readPlaces(row);
  };
  const get: SeminarStore['get'] = async (id) => (await getMany([id])).get(id) ?? null;

  return {
    get,
    getMany,
    async list() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :seminars',
        ExpressionAttributeValues: { ':seminars': 'SEMINAR' },
        ScanIndexForward: false,
      });
      return rows.map(readSeminar);
    },
    begin: (seminar, timeline, at, organiser, letters = []) =>
      transactOnce(
        client,
        [
          putSeminar(access, null, seminar),
          ...(organiser === undefined ? [] : [addPerson(stateTable, organiser)]),
          ...timelineRows(access, seminarSubject(seminar.id), 1, at, timeline),
        ],
        lettersOwed(access, letters, deliveryRetentionDays),
      ),
    async change(id, at, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await get(id);
        if (before === null) return refused('refusal.not-found');
        const decided = await decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const { seminar, timeline, deliveries, promises = [], places = [], also = [] } = decided.value;
        const isResized = seminar.places !== before.places;
        const tooFew = isResized ? whyTooFewPlaces(seminar, await placesOf(id)) : null;
        if (tooFew !== null) return refused(tooFew);
        const version = before.version + 1;
        const isDone = await transactOnce(
          client,
          [
            putSeminar(access, before, seminar),
            ...(seminar.state === before.state && !isResized ? [] : [openPlaces(access, seminar)]),
            ...givenPlaces(access, seminar, places),
            ...(before.givesPlaces === true && seminar.givesPlaces === false
              ? [nobodyWaitsInVain(access, seminar)]
              : []),
            ...promises.map((one) => putPromises(access, one.before, one.after)),
            ...also,
            ...newsOfSeminar(before, seminar).map((source) => tellNews(access, source, at)),
            ...timelineRows(access, seminarSubject(id), version, at, timeline),
          ],
          lettersOwed(access, deliveries, deliveryRetentionDays),
        );
        if (isDone) return allowed({ ...decided.value, seminar: { ...seminar, version } });
      }
      return refused('refusal.changed-meanwhile');
    },
    async timeline(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :timeline)',
        ExpressionAttributeValues: {
          ':pk': seminarKey(id).pk,
          ':timeline': `TIMELINE#${seminarSubject(id)}#`,
        },
      });
      return rows as unknown as TimelineEntry[];
    },
    async invited(id) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :invited)',
        ExpressionAttributeValues: { ':pk': seminarKey(id).pk, ':invited': 'INVITED#' },
        ConsistentRead: true,
      });
      const parts = rows as unknown as RecipientList[];
      if (parts.length === 0) return null;
      return {
        recipients: parts.flatMap(({ recipients }) => recipients),
        leftOut: parts.flatMap(({ leftOut }) => leftOut),
      };
    },
    async invitedFrom(id, place, limit) {
      const [row] = await getRows(client, stateTable, [invitedKey(id, place)]);
      return invitedFrom(row, place, limit);
    },
  };
}

function givenPlaces(
  access: TableAccess,
  seminar: Seminar,
  places: readonly PlaceGiven[],
): readonly TransactItem[] {
  if (places.length === 0) return [];
  return [
    ...places.map(({ before, change }) => putAttendance(access, before, change.attendance)),
    countPlaces(access, seminar, { taken: places.length, waiting: -places.length }),
  ];
}
