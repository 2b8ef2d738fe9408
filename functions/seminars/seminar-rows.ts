import { dueAttributes } from '../kernel/due.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import type { PersonId } from '../people/person.ts';
import type { Recipient, RecipientList } from '../circulars/circular.ts';
import type { Attendance, Needs } from './attendance.ts';
import type { Promises } from './promises.ts';
import type { Places } from './registration.ts';
import type { Seminar, SeminarId } from './seminar.ts';

type Row = Readonly<Record<string, unknown>>;
type StateTable = Pick<Tables, 'stateTable'>;

/** The row of a seminar; its attendances, its timeline and the list of its invitation lie beside it. */
export function seminarKey(id: SeminarId): RowKey {
  return { pk: `SEMINAR#${id}`, sk: 'SEMINAR' };
}

/** The row that counts a seminar's places. */
export function placesKey(id: SeminarId): RowKey {
  return { pk: seminarKey(id).pk, sk: 'PLACES' };
}

/** The row of one person at a seminar. */
export function attendanceKey(id: SeminarId, personId: PersonId): RowKey {
  return { pk: seminarKey(id).pk, sk: `ATTENDANCE#${personId}` };
}

/** The row of what they need there. */
export function needsKey(id: SeminarId, personId: PersonId): RowKey {
  return { pk: seminarKey(id).pk, sk: `NEEDS#${personId}` };
}

/** The row of all that a person will be asked. */
export function promisesKey(personId: PersonId): RowKey {
  return { pk: `PERSON#${personId}`, sk: 'PROMISES' };
}

/** How many of those who are invited lie in one row: some 100 KB, of the 400 KB that a row may have. */
const invitedPerRow = 1000;

/** The row in which the one at a place of the list that an invitation goes to lies. */
export function invitedKey(id: SeminarId, place: number): RowKey {
  return {
    pk: seminarKey(id).pk,
    sk: `INVITED#${String(Math.floor(place / invitedPerRow)).padStart(4, '0')}`,
  };
}

/** The write of a seminar; fails when somebody changed it since it was read, or began it before. */
export function putSeminar({ stateTable }: StateTable, before: Seminar | null, after: Seminar): TransactItem {
  const { id, startsAt, nextAt } = after;
  return guarded(stateTable, before?.version ?? null, {
    ...seminarKey(id),
    type: 'seminar',
    listing: 'SEMINAR',
    listingSort: `${startsAt}#${id}`,
    attempt: 0,
    ...after,
    ...dueAttributes(id, nextAt),
  });
}

/** A seminar as it was stored, without what only the table needs. */
export function readSeminar(row: Row): Seminar {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    listing: _listing,
    listingSort: _sort,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...seminar
  } = row;
  return { follows: null, actionsToldFor: null, ...seminar } as unknown as Seminar;
}

/** The write of one person's attendance; fails when it was changed since it was read. */
export function putAttendance(
  { stateTable }: StateTable,
  before: Attendance | null,
  after: Attendance,
): TransactItem {
  const { seminarId, personId } = after;
  return guarded(stateTable, before?.version ?? null, {
    ...attendanceKey(seminarId, personId),
    type: 'attendance',
    ...after,
  });
}

/** An attendance as it was stored. */
export function readAttendance(row: Row): Attendance {
  const { pk: _pk, sk: _sk, type: _type, ...attendance } = row;
  return attendance as unknown as Attendance;
}

/** The write of all that a person will be asked; fails when it was changed since it was read. */
export function putPromises({ stateTable }: StateTable, before: Promises, after: Promises): TransactItem {
  const { personId, nextAt } = after;
  return guarded(stateTable, before.version === 0 ? null : before.version, {
    ...promisesKey(personId),
    type: 'promises',
    attempt: 0,
    ...after,
    ...dueAttributes(personId, nextAt),
  });
}

/** What will be asked, as it was stored. */
export function readPromises(row: Row): Promises {
  const {
    pk: _pk,
    sk: _sk,
    type: _type,
    attempt: _attempt,
    dueShard: _shard,
    dueAt: _dueAt,
    ...promises
  } = row;
  return promises as unknown as Promises;
}

/** How a decision changes the count of places. */
export interface PlacesChange {
  readonly taken: number;
  readonly waiting: number;
  /** Whether those it takes were there without a place: they count whatever the limit. */
  readonly isBeyondPlaces?: boolean;
}

/**
 * The write that counts places. The last one is taken once, whoever asks at the same moment; none is taken at a seminar that is not open to them. It fails
 * when the number of places is no longer what the decision knew, when somebody would wait beside a free place, or when a place would stay free beside
 * somebody who waits.
 */
export function countPlaces(
  { stateTable }: StateTable,
  { id, places }: Pick<Seminar, 'id' | 'places'>,
  { taken, waiting, isBeyondPlaces = false }: PlacesChange,
): TransactItem {
  const isTaken = taken > 0 || waiting > 0;
  const conditions = [
    ...(isTaken ? ['isOpen = :yes'] : []),
    ...(isTaken && !isBeyondPlaces ? ['(attribute_not_exists(#limit) OR #limit = :limit)'] : []),
    ...(places !== null && taken > 0 && !isBeyondPlaces
      ? ['(attribute_not_exists(taken) OR taken <= :most)']
      : []),
    ...(waiting > 0 ? ['(taken >= :limit OR waiting > :none)'] : []),
    ...(taken < 0 && waiting === 0 ? ['(attribute_not_exists(waiting) OR waiting <= :none)'] : []),
  ];
  const uses = (name: string) => conditions.some((condition) => condition.includes(name));
  return {
    Update: {
      TableName: stateTable,
      Key: placesKey(id),
      UpdateExpression: 'ADD taken :taken, waiting :waiting',
      ...(conditions.length > 0 ? { ConditionExpression: conditions.join(' AND ') } : {}),
      ...(uses('#limit') ? { ExpressionAttributeNames: { '#limit': 'limit' } } : {}),
      ExpressionAttributeValues: {
        ':taken': taken,
        ':waiting': waiting,
        ...(uses(':yes') ? { ':yes': true } : {}),
        ...(uses(':limit') ? { ':limit': places } : {}),
        ...(uses(':most') ? { ':most': (places ?? 0) - taken } : {}),
        ...(uses(':none') ? { ':none': 0 } : {}),
      },
    },
  };
}

/**
 * The write that says of a seminar's places whether people can register for them, and how many there are. It belongs in the transaction that publishes,
 * cancels or resizes it, and fails when more are taken than there would be.
 */
export function openPlaces(
  { stateTable }: StateTable,
  { id, state, places }: Pick<Seminar, 'id' | 'state' | 'places'>,
): TransactItem {
  const isOpen = state === 'published';
  return {
    Update: {
      TableName: stateTable,
      Key: placesKey(id),
      UpdateExpression: 'SET isOpen = :open, #type = :type, #limit = :limit',
      ...(isOpen && places !== null
        ? { ConditionExpression: 'attribute_not_exists(taken) OR taken <= :limit' }
        : {}),
      ExpressionAttributeNames: { '#type': 'type', '#limit': 'limit' },
      ExpressionAttributeValues: { ':open': isOpen, ':type': 'places', ':limit': places },
    },
  };
}

/** The check that a seminar has not begun to ask those it knows of what they will do: whoever is written before is found when it does. */
export function notEndedYet({ stateTable }: StateTable, { id }: Pick<Seminar, 'id'>): TransactItem {
  return {
    ConditionCheck: {
      TableName: stateTable,
      Key: seminarKey(id),
      ConditionExpression: 'hasEnded = :no',
      ExpressionAttributeValues: { ':no': false },
    },
  };
}

/** The check that nobody waits beside a free place. */
export function nobodyWaitsInVain(
  { stateTable }: StateTable,
  { id, places }: Pick<Seminar, 'id' | 'places'>,
): TransactItem {
  const isFull = places === null ? '' : ' OR taken >= :limit';
  return {
    ConditionCheck: {
      TableName: stateTable,
      Key: placesKey(id),
      ConditionExpression: `attribute_not_exists(waiting) OR waiting <= :none${isFull}`,
      ExpressionAttributeValues: { ':none': 0, ...(places === null ? {} : { ':limit': places }) },
    },
  };
}

/** The places as they were stored. */
export function readPlaces(row: Row | undefined): Places {
  return { taken: Number(row?.['taken'] ?? 0), waiting: Number(row?.['waiting'] ?? 0) };
}

/** How long after a seminar what people needed there is kept, in days. */
const needsDays = 14;

/** The write of what somebody needs; it goes by itself two weeks after the seminar. */
export function putNeeds(
  { stateTable }: StateTable,
  seminar: Pick<Seminar, 'id' | 'endsAt'>,
  personId: PersonId,
  needs: Needs,
): TransactItem {
  const key = needsKey(seminar.id, personId);
  const row = { ...key, type: 'needs', personId, ...needs, expiresAt: needsGoAt(seminar) };
  return { Put: { TableName: stateTable, Item: row } };
}

/** The write after which nothing is known of what somebody needs: an empty row, which goes by itself. */
export function forgetNeeds(
  { stateTable }: StateTable,
  id: SeminarId,
  personId: PersonId,
  at: EventTime,
): TransactItem {
  const expiresAt = Math.floor(Date.parse(at) / 1000);
  return {
    Put: { TableName: stateTable, Item: { ...needsKey(id, personId), type: 'needs', personId, expiresAt } },
  };
}

/** The write that keeps what somebody needs until two weeks after the seminar as it is now; fails when it is not kept any more. */
export function keepNeeds(
  { stateTable }: StateTable,
  seminar: Pick<Seminar, 'id' | 'endsAt'>,
  personId: PersonId,
): TransactItem {
  return {
    Update: {
      TableName: stateTable,
      Key: needsKey(seminar.id, personId),
      UpdateExpression: 'SET expiresAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': needsGoAt(seminar) },
    },
  };
}

/** In seconds, as DynamoDB wants it. */
function needsGoAt({ endsAt }: Pick<Seminar, 'endsAt'>): number {
  return Math.floor(Date.parse(endsAt) / 1000) + needsDays * 86_400;
}

/** What people need, by the people; what has run out is gone even where the engine has not yet taken it away. */
export function readNeeds(rows: readonly Row[], at: EventTime): ReadonlyMap<PersonId, Needs> {
  const kept = rows.filter((row) => Number(row['expiresAt']) * 1000 > Date.parse(at));
  return new Map(
    kept.map((row) => [
      row['personId'] as PersonId,
      { access: String(row['access']), diet: String(row['diet']) },
    ]),
  );
}

/** The writes of the list an invitation goes to, exactly as it was confirmed. */
export function putInvited(
  { stateTable }: StateTable,
  id: SeminarId,
  { recipients, leftOut }: RecipientList,
): TransactItem[] {
  const rows = Math.max(1, Math.ceil(Math.max(recipients.length, leftOut.length) / invitedPerRow));
  return Array.from({ length: rows }, (_, row) => {
    const start = row * invitedPerRow;
    const part = {
      recipients: recipients.slice(start, start + invitedPerRow),
      leftOut: leftOut.slice(start, start + invitedPerRow),
    };
    return { Put: { TableName: stateTable, Item: { ...invitedKey(id, start), type: 'invited', ...part } } };
  });
}

/** Some of those who are invited, in the order of the list: from a place to the end of its row, at most so many. */
export function invitedFrom(row: Row | undefined, place: number, limit: number): readonly Recipient[] {
  const start = place % invitedPerRow;
  return ((row?.['recipients'] as readonly Recipient[] | undefined) ?? []).slice(start, start + limit);
}

function guarded(table: string, version: number | null, row: Record<string, unknown>): TransactItem {
  return {
    Put: {
      TableName: table,
      Item: { ...row, version: (version ?? 0) + 1 },
      ...(version === null
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': version },
          }),
    },
  };
}
