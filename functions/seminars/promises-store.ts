import type { Delivery } from '../deliveries/delivery.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce } from '../kernel/table.ts';
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
  readonly seminars: ReadonlyMap<SeminarId, Seminar>;
  readonly attendances: ReadonlyMap<SeminarId, Attendance>;
}

/** What a look at somebody's promises wants to be true together. */
export interface AskDecision {
  readonly promises: Promises;
  readonly deliveries: readonly Delivery[];
}

/** Access to what people will be asked about seminars. */
export interface PromisesStore {
  /** Those that exist, by their people, consistently read. */
  getMany(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Promises>>;
  /** One person at these seminars, consistently read; null when there is no such person. */
  atSeminars(personId: PersonId, ids: readonly SeminarId[]): Promise<PersonAtSeminars | null>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. Answers null when there is nothing to do. */
  change(
    personId: PersonId,
    decide: (promises: Promises) => AskDecision | null | Promise<AskDecision | null>,
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
      const rows = await getRows(client, stateTable, [personKey(personId), ...keys]);
      const person = rows.find(({ sk }) => sk === 'PERSON');
      if (person === undefined) return null;
      const seminars = rows.filter(({ sk }) => sk === 'SEMINAR').map(readSeminar);
      const attendances = rows.filter(({ sk }) => String(sk).startsWith('ATTENDANCE#')).map(readAttendance);
      return {
        person: person as unknown as Person,
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
        const isDone = await transactOnce(
          client,
          [putPromises(access, before, decided.promises)],
          lettersOwed(access, decided.deliveries, deliveryRetentionDays),
        );
        if (isDone) return allowed(decided);
      }
      return refused('refusal.changed-meanwhile');
    },
  };
}
