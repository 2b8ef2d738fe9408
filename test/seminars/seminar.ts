import { calendarDate } from '../../functions/calendar/working-days.ts';
import { type ClockTime, instantAt } from '../../functions/calendar/clock-time.ts';
import { eventTime, type EventTime } from '../../functions/kernel/event-time.ts';
import { newSeminar } from '../../functions/seminars/new-seminar.ts';
import type { Seminar, SeminarId } from '../../functions/seminars/seminar.ts';
import { rhian } from '../support/people.ts';

/** An instant by the clocks of Wales. */
export function clock(date: string, time: string): EventTime {
  const at = instantAt(calendarDate(date), time as ClockTime);
  if (at === null) throw new RangeError(`${date} has no ${time}`);
  return at;
}

/** The tests' seminar: on a Wednesday in May, in Bangor and online, with thirty places and a waiting list. */
export function draftSeminar(facts: Partial<Seminar> = {}): Seminar {
  return {
    ...newSeminar(
      {
        id: 'sharing-records' as SeminarId,
        begunWith: 'form-1',
        organiserId: rhian.id,
        facts: {
          kind: 'shared-learning',
          title: { cy: 'Rhannu cofnodion', en: 'Sharing records' },
          about: { cy: 'Beth a ddysgwyd.', en: 'What was learnt.' },
          startsAt: clock('2027-05-12', '14:00'),
          endsAt: clock('2027-05-12', '16:00'),
          place: { cy: 'Pontio, Bangor', en: 'Pontio, Bangor' },
          link: 'https://meet.example.org/sharing-records',
          languages: {
            cy: 'Cymraeg a Saesneg, gyda chyfieithu',
            en: 'Welsh and English, with interpretation',
          },
          places: 30,
          topics: [
            { id: 'consent', name: { cy: 'Cydsyniad', en: 'Consent' } },
            { id: 'systems', name: { cy: 'Systemau', en: 'Systems' } },
          ],
        },
      },
      eventTime('2027-03-01T10:00:00Z'),
    ),
    ...facts,
  };
}

/** The same, published. */
export function publishedSeminar(facts: Partial<Seminar> = {}): Seminar {
  const seminar = draftSeminar();
  return { ...seminar, state: 'published', nextAt: seminar.endsAt, ...facts };
}
