import type { CalendarDate } from '../calendar/working-days.ts';
import type { Contacts } from '../people/person.ts';
import type { EventTime } from '../kernel/event-time.ts';

/** A project's id as the fund writes it: letters, digits and hyphens, so that it can stand in links, execution names and mail tags. */
export type ProjectId = string & { readonly projectId: unique symbol };

/** What may be a project's id. */
export const projectIdPattern = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/;

/** What the fund knows of a project beside its people and dates; every field as text, empty when the source does not say. */
export interface ProjectFacts {
  readonly title: string;
  readonly organisation: string;
  readonly organisationType: string;
  readonly theme: string;
  readonly round: string;
  /** ISO year, year-month or date. */
  readonly dateAnnounced: string;
  /** Whole pence, or null when not stated. */
  readonly amountPence: number | null;
  readonly expectedAnnualSavingPence: number | null;
  readonly savingNote: string;
  readonly summary: string;
  readonly partners: readonly string[];
  readonly sourceUrl: string;
}

/** An application that was awarded. */
export interface Project extends ProjectFacts {
  readonly id: ProjectId;
  readonly contacts: Contacts;
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  /** When the lessons-learnt document is due by the fund's own word; null means 40 working days after the end. */
  readonly lessonsDue: CalendarDate | null;
  readonly createdAt: EventTime;
  readonly version: number;
}
