import type { Delivery } from '../deliveries/delivery.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed } from '../obligations/obligation-rows.ts';
import { personKey } from '../people/person-store.ts';
import type { Person, PersonId } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import type { Promises } from './promises.ts';
import {
  attendanceKey,
  promisesKey,
  putPromises,
  readAttendance,
  readPromises,
  readSeminar,
  seminarKey,
} from './seminar-rows.ts';
import type { Seminar, SeminarId } from './seminar.ts';

/** One person with their part in some seminars: all that a letter about their promises is made of. */
export interface PersonAtSeminars {
  readonly person: Person;
  /** All that is asked about what they promised; null before anything is. */
  readonly promises: Promises | null;
  /** Whom they named to carry their promises on; null when they are there themselves, or named nobody. */
  readonly successor: Person | null;
  readonly seminars: ReadonlyMap<SeminarId, Seminar>;
  readonly attendances: ReadonlyMap<SeminarId, Attendance>;
}

/** What a look at somebody's promises wants to be true together. */
export interface AskDecision {
  readonly promises: Promises;
  readonly deliveries: readonly Delivery[];
  /** Writes of other rows that belong to the same decision: a person whom nobody named before. */
  readonly also?: readonly TransactItem[];
}

/** What a rule answers: what to commit, why not, or null when there is nothing to do. */
type AskResult = Result<AskDecision, MessageKey> | null;

/** Access to what people will be asked about seminars. */
export interface PromisesStore {
  /** Those that exist, by their people, consistently read. */
  getMany(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Promises>>;
  /** One person at these seminars, consistently read; null when there is no such person. */
  atSeminars(personId: PersonId, ids: readonly SeminarId[]): Promise<PersonAtSeminars | null>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. Answers null when there is nothing to do. */
  change(
    personId: PersonId,
    decide: (promises: Promises) => AskResult | Promise<AskResult>,
  ): Promise<Result<AskDecision | null, MessageKey>>;
}

const mostTries = 8;

/** What people will be asked, in the state table, beside the person. */
export function createPromisesStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
): PromisesStore {
  const { client, stateTable, deliveryRetentionDays } = access;
  const getMany: PromisesStore['getMany'] = async (ids) => {
    const rows = await getRows(client, stateTable, [...new Set(ids)].map(promisesKey));
    return new Map(rows.map(readPromises).map((one) => [one.personId, one]));
  };
  return {
    getMany,
    async atSeminars(personId, ids) {
      const keys = [...new Set(ids)].flatMap((id) => [seminarKey(id), attendanceKey(id, personId)]);
      const rows = await getRows(client, stateTable, [personKey(personId), promisesKey(personId), ...keys]);
      const person = rows.find(({ sk }) => sk === 'PERSON');
      if (person === undefined) return null;
      const pending = rows.find(({ sk }) => sk === 'PROMISES');
      const promises = pending === undefined ? null : readPromises(pending);
      const named = promises?.left?.successor?.personId;
      const [successor] = named === undefined ? [] : await getRows(client, stateTable, [personKey(named)]);
      const seminars = rows.filter(({ sk }) => sk === 'SEMINAR').map(readSeminar);
      const attendances = rows.filter(({ sk }) => String(sk).startsWith('ATTENDANCE#')).map(readAttendance);
      return {
        person: person as unknown as Person,
        promises,
        successor: (successor as unknown as Person | undefined) ?? null,
        seminars: new Map(seminars.map((one) => [one.id, one])),
        attendances: new Map(attendances.map((one) => [one.seminarId, one])),
      };
    },
    async change(personId, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = (await getMany([personId])).get(personId);
        if (before === undefined) return refused('refusal.not-found');
        const decided = await decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const { promises, deliveries, also = [] } = decided.value;
        const isDone = await transactOnce(
          client,
          [putPromises(access, before, promises), ...also],
          lettersOwed(access, deliveries, deliveryRetentionDays),
        );
        if (isDone) return decided;
      }
      return refused('refusal.changed-meanwhile');
    },
  };
}
