import { erasedRow } from '../kernel/erased-row.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { allowed } from '../kernel/result.ts';
import { type TableAccess, transact } from '../kernel/table.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { AttendanceStore } from './attendance-store.ts';
import type { Attendance } from './attendance.ts';
import { giveUpPlace } from './registration.ts';
import { needsKey, putAttendance } from './seminar-rows.ts';
import type { SeminarStore } from './seminar-store.ts';

/** What erasing at seminars needs. */
export interface SeminarErasureDeps {
  readonly tables: TableAccess;
  readonly seminars: Pick<SeminarStore, 'list'>;
  readonly attendances: Pick<AttendanceStore, 'ofPerson' | 'change'>;
}

/**
 * Takes somebody out of every seminar: a place at one that is coming goes to whoever waits longest, and what they said, promised and needed goes. Nobody is
 * written to about it but those who get the place. Doing it again changes nothing.
 */
export async function eraseAtSeminars(
  { tables, seminars, attendances }: SeminarErasureDeps,
  id: PersonId,
  on: Occasion,
): Promise<void> {
  const ids = (await seminars.list()).map((seminar) => seminar.id);
  for (const { seminarId } of (await attendances.ofPerson(id, ids)).values()) {
    // Refused once the seminar has begun: then there is no place to give away.
    await attendances.change(seminarId, id, on, (view) => {
      const given = giveUpPlace(view, on);
      return given?.ok === true ? allowed({ ...given.value, deliveries: [] }) : null;
    });
    const attendance = (await attendances.ofPerson(id, [seminarId])).get(seminarId);
    if (attendance === undefined || isErased(attendance)) continue;
    const needs = erasedRow(needsKey(seminarId, id), on.at);
    await transact(tables.client, [
      putAttendance(tables, attendance, erased(attendance, on.at)),
      { Put: { TableName: tables.stateTable, Item: { ...needs, personId: id, access: '', diet: '' } } },
    ]);
  }
}

/** What stays of a place until the table takes it away: that there was one, and nothing of what was said. */
function erased(
  { calendarEntries: _entries, ...attendance }: Attendance,
  at: EventTime,
): Attendance & { readonly expiresAt: number } {
  return {
    ...attendance,
    state: 'cancelled',
    organisation: '',
    expected: {},
    actual: {},
    commitments: [],
    isLeftAlone: true,
    wantsCalendarEntries: false,
    expiresAt: Math.floor(Date.parse(at) / 1000),
  };
}

function isErased(attendance: Attendance): boolean {
  return 'expiresAt' in attendance;
}
