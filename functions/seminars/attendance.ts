import type { EventTime } from '../kernel/event-time.ts';
import type { OrganisationType } from '../organisations/contact-post.ts';
import type { PersonId } from '../people/person.ts';
import { type Commitment, isAnsweredAt, questionAt } from './commitment.ts';
import type { PromiseEntry } from './promise-entries.ts';
import type { Ask } from './moments.ts';
import type { AttendanceWay, SeminarId } from './seminar.ts';

/** How much somebody expects to learn, or has learnt. */
export const learnings = ['great-deal', 'fair-amount', 'little', 'nothing'] as const;
export type Learning = (typeof learnings)[number];

/** How much about each topic, by its id. */
export type LearningByTopic = Readonly<Record<string, Learning>>;

/** One person at one seminar. */
export interface Attendance {
  readonly seminarId: SeminarId;
  readonly personId: PersonId;
  /** `waiting` is for a place; `cancelled` is somebody who will not come. */
  readonly state: 'registered' | 'waiting' | 'cancelled';
  readonly way: AttendanceWay;
  readonly organisation: string;
  readonly organisationType: OrganisationType | null;
  /** When they registered or began to wait: whoever waits longest is first. */
  readonly since: EventTime;
  readonly expected: LearningByTopic;
  readonly actual: LearningByTopic;
  readonly commitments: readonly Commitment[];
  /** Whether they asked not to be asked about this seminar any more. */
  readonly isLeftAlone: boolean;
  /** Whether they want an entry in their calendar for the date of each commitment. */
  readonly wantsCalendarEntries: boolean;
  /** What stands in their calendar because they wanted it, and what was taken out again. */
  readonly calendarEntries?: readonly PromiseEntry[];
  readonly version: number;
}

/** What somebody needs to take part, apart from the rest and kept for a short time only (rules, "Data protection"). */
export interface Needs {
  readonly access: string;
  readonly diet: string;
}

/** What somebody is asked about their attendance at a moment; null when nothing. */
export type AttendanceQuestion =
  | { readonly kind: 'commit' }
  | {
      readonly kind: 'outcomes';
      readonly commitments: readonly { readonly number: number; readonly ask: 'outcome' | 'lasting' }[];
    };

/** What somebody is asked at a moment: who promised nothing, once whether they will; who promised, what came of each that they have not answered about. */
export function attendanceQuestion(
  { state, isLeftAlone, commitments }: Attendance,
  moment: Ask['moment'],
): AttendanceQuestion | null {
  if (state !== 'registered' || isLeftAlone) return null;
  if (moment === 'nothing-yet') return commitments.length === 0 ? { kind: 'commit' } : null;
  const asked = commitments.flatMap((commitment) => {
    const ask = isAnsweredAt(commitment, moment) ? null : questionAt(commitment, moment);
    return ask === null ? [] : [{ number: commitment.number, ask }];
  });
  return asked.length === 0 ? null : { kind: 'outcomes', commitments: asked };
}
