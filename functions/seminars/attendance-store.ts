import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { EventTime } from '../kernel/event-time.ts';
import type { Page } from '../kernel/paging.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { memberKey, readMember } from '../networks/member-rows.ts';
import { lettersOwed } from '../obligations/obligation-rows.ts';
import type { Occasion } from '../obligations/view.ts';
import { personKey } from '../people/person-store.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Attendance, Needs } from './attendance.ts';
import { noPromises, withAsks } from './promises.ts';
import {
  type AttendanceChange,
  type AttendanceView,
  byTurn,
  givePlace,
  type Places,
} from './registration.ts';
import {
  attendanceKey,
  countPlaces,
  forgetNeeds,
  keepNeeds,
  needsKey,
  notEndedYet,
  promisesKey,
  placesKey,
  putAttendance,
  putPromises,
  putNeeds,
  readAttendance,
  readNeeds,
  readPlaces,
  readPromises,
  readSeminar,
  seminarKey,
} from './seminar-rows.ts';
import { promiseDatesLetters } from './seminar-letters.ts';
import type { Seminar, SeminarId } from './seminar.ts';

/** What a rule says to the attendance it is shown; null when there is nothing to do. */
export type DecideAttendance = (view: AttendanceView) => Result<AttendanceChange, MessageKey> | null;

/** What else is written with a change of somebody's place. */
export interface MoreOfPlace {
  /** The person, where nobody has named them before. */
  readonly newcomer?: Person | null;
  /** Writes of other rows that belong to the same decision: the newcomer. */
  readonly also?: readonly TransactItem[];
}

/** Access to those who come to seminars. */
export interface AttendanceStore {
  /** Everything a decision about one person at one seminar looks at, consistently read; null when there is no such seminar or person. `newcomer` is who they are where nobody has named them before. */
  view(id: SeminarId, personId: PersonId, newcomer?: Person | null): Promise<AttendanceView | null>;
  /** Those of one person's attendances that exist, by their seminars. */
  ofPerson(personId: PersonId, ids: readonly SeminarId[]): Promise<ReadonlyMap<SeminarId, Attendance>>;
  /** Some of a seminar's attendances in the order of their people's ids, behind one of them. */
  page(id: SeminarId, query: { readonly after: string; readonly limit: number }): Promise<Page<Attendance>>;
  /** All of a seminar's attendances. */
  all(id: SeminarId): Promise<readonly Attendance[]>;
  places(id: SeminarId): Promise<Places>;
  /**
   * Reads, decides and commits in one transaction with the places it takes or frees; a lost race is read and decided again. A place that becomes free is
   * given to whoever waits longest, in the same transaction.
   */
  change(
    id: SeminarId,
    personId: PersonId,
    on: Occasion,
    decide: DecideAttendance,
    more?: MoreOfPlace,
  ): Promise<Result<AttendanceChange | null, MessageKey>>;
  /** Somebody says what they learnt, promise, or what came of it: nothing else changes, but for the entries in their calendar, if they wanted any. */
  say(
    id: SeminarId,
    personId: PersonId,
    decide: (view: AttendanceView) => Result<Attendance, MessageKey>,
  ): Promise<Result<Attendance, MessageKey>>;
  /** What people need there, as far as it is still kept at a moment. */
  needsAt(id: SeminarId, at: EventTime): Promise<ReadonlyMap<PersonId, Needs>>;
  /** The writes that keep what these people need for as long as the seminar's times now say; of one that is cancelled it is kept no longer. */
  needsMoved(
    seminar: Pick<Seminar, 'id' | 'state' | 'endsAt'>,
    people: readonly PersonId[],
    at: EventTime,
  ): Promise<readonly TransactItem[]>;
}

/** How often a decision is taken again: many register in the same minute, and each changes the count of places. */
const mostTries = 12;

/** Attendances in the state table, beside their seminar. */
export function createAttendanceStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): AttendanceStore {
  const { client, stateTable, deliveryRetentionDays } = access;

  const view: AttendanceStore['view'] = async (id, personId, newcomer = null) => {
    const keys = [
      seminarKey(id),
      placesKey(id),
      attendanceKey(id, personId),
      personKey(personId),
      memberKey(personId),
    ];
    const rows = await getRows(client, stateTable, keys);
    const row = (sk: string) => rows.find((one) => one['sk'] === sk);
    const seminar = row('SEMINAR');
    const person = (row('PERSON') as unknown as Person | undefined) ?? newcomer;
    if (seminar === undefined || person === null) return null;
    const attendance = row(attendanceKey(id, personId).sk);
    const member = row(memberKey(personId).sk);
    return {
      seminar: readSeminar(seminar),
      person,
      attendance: attendance === undefined ? null : readAttendance(attendance),
      places: readPlaces(row('PLACES')),
      member: member === undefined ? null : readMember(member),
    };
  };

  const all: AttendanceStore['all'] = async (id) => {
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :attendance)',
      ExpressionAttributeValues: { ':pk': seminarKey(id).pk, ':attendance': 'ATTENDANCE#' },
      ConsistentRead: true,
    });
    return rows.map(readAttendance);
  };

  return {
    view,
    all,
    async needsMoved(seminar, people, at) {
      const rows = await getRows(
        client,
        stateTable,
        people.map((personId) => needsKey(seminar.id, personId)),
      );
      const known = [...readNeeds(rows, at).keys()];
      return known.map((personId) =>
        seminar.state === 'cancelled'
          ? forgetNeeds(access, seminar.id, personId, at)
          : keepNeeds(access, seminar, personId),
      );
    },
    async ofPerson(personId, ids) {
      const keys = [...new Set(ids)].map((id) => attendanceKey(id, personId));
      const rows = await getRows(client, stateTable, keys);
      return new Map(rows.map(readAttendance).map((one) => [one.seminarId, one]));
    },
    async page(id, { after, limit }) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: stateTable,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: {
            ':pk': seminarKey(id).pk,
            // Behind the last one: its key and the least that can follow it.
            ':first': after === '' ? 'ATTENDANCE#' : `ATTENDANCE#${after}!`,
            ':last': 'ATTENDANCE#~',
          },
          ConsistentRead: true,
          Limit: limit,
        }),
      );
      return {
        items: (Items ?? []).map(readAttendance),
        cursor: LastEvaluatedKey === undefined ? null : 'more',
      };
    },
    async places(id) {
      const [row] = await getRows(client, stateTable, [placesKey(id)]);
      return readPlaces(row);
    },
    async change(id, personId, on, decide, { newcomer = null, also = [] } = {}) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await view(id, personId, newcomer);
        if (before === null) return refused('refusal.not-found');
        const decided = decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        if (await commit(before, decided.value, on, also)) return allowed(decided.value);
      }
      return refused('refusal.changed-meanwhile');
    },
    async say(id, personId, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await view(id, personId);
        if (before === null || before.attendance === null) return refused('refusal.not-found');
        const decided = decide(before);
        if (!decided.ok) return decided;
        const letters = promiseDatesLetters(before.seminar, before.attendance, decided.value);
        const isDone = await transactOnce(
          client,
          [putAttendance(access, before.attendance, decided.value)],
          lettersOwed(access, letters, deliveryRetentionDays),
        );
        if (isDone) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
    async needsAt(id, at) {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :needs)',
        ExpressionAttributeValues: { ':pk': seminarKey(id).pk, ':needs': 'NEEDS#' },
        ConsistentRead: true,
      });
      return readNeeds(rows, at);
    },
  };

  /** Writes a decision, and with a place that it frees the next one's. False when it was taken on something that has changed since. */
  async function commit(
    { seminar, attendance: before }: AttendanceView,
    change: AttendanceChange,
    on: Occasion,
    also: readonly TransactItem[],
  ): Promise<boolean> {
    const next = change.taken < 0 ? await longestWaiting(seminar.id) : null;
    const follows = next === null ? [] : [{ before: next, change: givePlace(seminar, next, on) }];
    const changes = [{ before, change }, ...follows];
    const walkIn = await walkInRows(seminar, change);
    const taken = sum(changes.map((one) => one.change.taken));
    const waiting = sum(changes.map((one) => one.change.waiting));
    const guarded: TransactItem[] = [
      ...changes.map((one) => putAttendance(access, one.before, one.change.attendance)),
      ...(taken === 0 && waiting === 0
        ? []
        : [countPlaces(access, seminar, { taken, waiting, isBeyondPlaces: change.walksIn !== undefined })]),
      ...walkIn,
      ...needsWritten(seminar, change, on.at),
      ...also,
    ];
    const letters = changes.flatMap((one) => one.change.deliveries);
    return transactOnce(client, guarded, lettersOwed(access, letters, deliveryRetentionDays));
  }

  /** What is written with somebody who is known only now: what they will be asked, or that the seminar is still to ask everybody it knows of. */
  async function walkInRows(
    seminar: Seminar,
    { attendance, walksIn }: AttendanceChange,
  ): Promise<readonly TransactItem[]> {
    if (walksIn === undefined) return [];
    if (!walksIn.hasEnded) return [notEndedYet(access, seminar)];
    const [row] = await getRows(client, stateTable, [promisesKey(attendance.personId)]);
    const before = row === undefined ? noPromises(attendance.personId) : readPromises(row);
    const after = withAsks(before, seminar.id, walksIn.asks);
    return after === before ? [] : [putPromises(access, before, after)];
  }

  function needsWritten(
    seminar: Seminar,
    { attendance: { personId }, needs: said }: AttendanceChange,
    at: EventTime,
  ): readonly TransactItem[] {
    if (said === undefined) return [];
    return [
      said === null
        ? forgetNeeds(access, seminar.id, personId, at)
        : putNeeds(access, seminar, personId, said),
    ];
  }

  async function longestWaiting(id: SeminarId): Promise<Attendance | null> {
    return byTurn(await all(id))[0] ?? null;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
