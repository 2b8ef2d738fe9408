import type { AttendanceStore } from './attendance-store.ts';
import type { EarlierMeeting } from './meeting-actions.ts';
import type { SeminarStore } from './seminar-store.ts';
import type { Seminar } from './seminar.ts';

/** How far back a series is followed: a monthly meeting for five years. */
const mostMeetings = 60;

/** The meetings before one in its series, the nearest first, with those who were there. One that was cancelled agreed nothing, but those before it did. */
export async function earlierMeetings(
  stores: {
    readonly seminars: Pick<SeminarStore, 'get'>;
    readonly attendances: Pick<AttendanceStore, 'all'>;
  },
  seminar: Seminar,
): Promise<readonly EarlierMeeting[]> {
  const series: Seminar[] = [];
  let next = seminar.follows;
  while (next !== null && series.length < mostMeetings && !series.some(({ id }) => id === next)) {
    const meeting = next === seminar.id ? null : await stores.seminars.get(next);
    if (meeting === null) break;
    series.push(meeting);
    next = meeting.follows;
  }
  return Promise.all(
    series
      .filter(({ state }) => state === 'published')
      .map(async (meeting) => ({ meeting, attendances: await stores.attendances.all(meeting.id) })),
  );
}
