import type { CalendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import type { Commitment, CommitmentAnswer } from '../../functions/seminars/commitment.ts';
import type { SeminarId } from '../../functions/seminars/seminar.ts';
import { tom } from '../support/people.ts';

/** Tom, who has a place. */
export function newAttendanceOf(facts: Partial<Attendance> = {}): Attendance {
  return {
    seminarId: 'sharing-records' as SeminarId,
    personId: tom.id,
    state: 'registered',
    way: 'in-place',
    organisation: 'Gwynedd Council',
    organisationType: 'council',
    since: eventTime('2027-04-01T09:00:00Z'),
    expected: {},
    actual: {},
    commitments: [],
    isLeftAlone: false,
    wantsCalendarEntries: false,
    version: 1,
    ...facts,
  };
}

/** Something Tom promised. */
export function commitmentOf(facts: Partial<Commitment> = {}): Commitment {
  return {
    number: 1,
    text: 'Ask our three wards which forms they fill in twice',
    byOn: '2027-06-30' as CalendarDate,
    helper: '',
    madeAt: eventTime('2027-05-12T15:05:00Z'),
    isFromPaper: false,
    answers: [],
    ...facts,
  };
}

/** What he says came of it. */
export function answerOf(facts: Partial<CommitmentAnswer> = {}): CommitmentAnswer {
  return {
    moment: 'month',
    at: eventTime('2027-06-11T09:30:00Z'),
    outcome: 'done',
    newDate: null,
    why: '',
    changed: '',
    evidence: '',
    wouldTell: null,
    barrier: null,
    ...facts,
  };
}
