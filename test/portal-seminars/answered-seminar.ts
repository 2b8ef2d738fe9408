import type { CommitmentAnswer } from '../../functions/seminars/commitment.ts';
import { transact } from '../../functions/kernel/table.ts';
import { putAttendance, putSeminar } from '../../functions/seminars/seminar-rows.ts';
import type { Attendance } from '../../functions/seminars/attendance.ts';
import type { Seminar, SeminarId } from '../../functions/seminars/seminar.ts';
import { answerOf, commitmentOf, newAttendanceOf } from '../seminars/attendance.ts';
import { clock, publishedSeminar } from '../seminars/seminar.ts';
import { person } from '../support/people.ts';
import type { PortalSite } from '../portal/portal-site.ts';
import { known } from './seminar-site.ts';

/** A seminar of January 2027 that is over. */
export const answered = publishedSeminar({
  id: 'digital-front-doors' as SeminarId,
  title: { cy: 'Drysau digidol i wasanaethau cyhoeddus', en: 'Digital front doors' },
  startsAt: clock('2027-01-13', '10:00'),
  endsAt: clock('2027-01-13', '12:00'),
  topics: [
    {
      id: 'consent',
      name: {
        cy: 'Cydsyniad cleifion a rhannu cofnodion rhwng byrddau iechyd',
        en: 'Patients’ consent and sharing records between health boards',
      },
    },
    { id: 'systems', name: { cy: 'Systemau', en: 'Systems' } },
  ],
  hasEnded: true,
  nextAt: null,
});

const words: readonly (readonly [promised: string, answer: Partial<CommitmentAnswer> | null])[] = [
  [
    'Ask our three wards which forms they fill in twice',
    { changed: 'Two forms fewer on each ward', wouldTell: true },
  ],
  [
    'Rhannu ffurflenni cydsyniad â’r ddau fwrdd iechyd arall',
    { changed: 'Mae un ffurflen gydsyniad i bawb erbyn hyn', wouldTell: true },
  ],
  ['Train ward clerks on the new forms', { outcome: 'partly', barrier: 'time' }],
  ['Cyfarfod â’r tîm digidol am gofnodion', { outcome: 'not-yet', barrier: 'skills' }],
  ['Share one form for consent with social care', { outcome: 'not-yet', barrier: 'time', wouldTell: false }],
  ['Visit the records team at another board', { changed: 'We now meet them each month', wouldTell: true }],
  ['Write a page about our records for the board', null],
];

/** The seven who were there, one commitment each; what else is true of all of them can be said. */
export function attendancesOf(
  seminar: Pick<Seminar, 'id'> = answered,
  facts: Partial<Attendance> = {},
): readonly Attendance[] {
  return words.map(([text, answer], place) =>
    newAttendanceOf({
      seminarId: seminar.id,
      personId: attendee(place).id,
      organisationType: place < 6 ? 'health-board' : 'council',
      expected: { consent: place < 5 ? 'great-deal' : 'little', systems: 'fair-amount' },
      actual: { consent: place < 4 ? 'fair-amount' : 'little', systems: 'little' },
      commitments: [commitmentOf({ text, answers: answer === null ? [] : [answerOf(answer)] })],
      ...facts,
    }),
  );
}

/** One of them; every third is written to in Welsh, the others in English. */
export function attendee(place: number) {
  return person(`Attendee ${place}`, `attendee-${place}@example.org`, place % 3 === 1 ? 'cy' : 'en');
}

/** Puts the seminar and the seven into the site's tables. */
export async function seatThem(site: PortalSite, seminar: Seminar = answered): Promise<void> {
  for (const place of words.keys()) await known(site, attendee(place));
  await transact(site.access.client, [
    putSeminar(site.access, null, seminar),
    ...attendancesOf(seminar).map((one) => putAttendance(site.access, null, one)),
  ]);
}
