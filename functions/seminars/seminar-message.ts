import type { Seat } from '../circulars/circular.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { NetworkId } from '../networks/network.ts';
import type { MomentName } from './moments.ts';
import type { PromiseEntry } from './promise-entries.ts';
import type { PendingAsk } from './promises.ts';
import type { SeminarId } from './seminar.ts';

/** Letters to one person about their own place at a seminar. All but `seminar-waiting` carry the calendar entry, or take it out again. */
export const attendanceTemplates = [
  'seminar-registered',
  'seminar-waiting',
  'seminar-place-free',
  'seminar-left',
] as const;
export type AttendanceTemplate = (typeof attendanceTemplates)[number];

/** What a letter about a seminar says. The words are the catalogue's and the seminar's own; here is only what cannot be looked up when it is sent. */
export type SeminarMessage =
  | {
      readonly template: 'seminar-invitation';
      /** Why this person gets it; nobody's post for a guest, and for a test. */
      readonly seats: readonly Seat[];
      /** The networks through which alone they are written to: whoever has left all of them meanwhile gets nothing. */
      readonly networks?: readonly NetworkId[];
      readonly isTest?: true;
    }
  | { readonly template: AttendanceTemplate; readonly sequence: number }
  | { readonly template: 'seminar-moved' | 'seminar-cancelled'; readonly sequence: number }
  | { readonly template: 'seminar-thanks' }
  /** Their own words, to somebody who said in the room or on paper what they will do. */
  | { readonly template: 'seminar-committed' }
  /** Their link, to somebody whom staff name as the organiser. */
  | { readonly template: 'seminar-organiser' }
  | { readonly template: 'seminar-report'; readonly moment: MomentName }
  /** The entries of somebody's own calendar that changed with what they said. */
  | {
      readonly template: 'promise-dates';
      readonly entries: readonly Pick<PromiseEntry, 'number' | 'sequence'>[];
    }
  /** What became of the actions of the meetings before a network meeting, for the time at which it is to be held. */
  | { readonly template: 'meeting-actions'; readonly startsAt: EventTime }
  | { readonly template: 'seminar-happened'; readonly moment: MomentName };

/** What a letter about somebody's promises says: it asks about all seminars of one week at once, or a colleague whether they carry them on. */
export type PromisesMessage =
  | { readonly template: 'promises-asked'; readonly asks: readonly PendingAsk[] }
  | { readonly template: 'promises-hand-on'; readonly seminars: readonly SeminarId[] };

/** The seminars that a letter about promises is about. */
export function seminarsOf(message: PromisesMessage): readonly SeminarId[] {
  return message.template === 'promises-hand-on'
    ? message.seminars
    : message.asks.map(({ seminarId }) => seminarId);
}
