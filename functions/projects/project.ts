import type { CalendarDate } from '../calendar/working-days.ts';
import type { Contacts } from '../people/person.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { ProjectState } from './project-lifecycle.ts';
import type { Variation } from './variation.ts';

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
  /** Where it stands. Absent in projects of old, and until something happens to one: then it is in delivery (`lifecycleOf`). */
  readonly lifecycle?: ProjectState;
  /** When it came to stand there, and why; the reason is empty where nobody gave one. */
  readonly standing?: { readonly since: EventTime; readonly reason: string };
  /** Set when it closed and something it owed had been waived; never taken away. */
  readonly closedWithWaiver?: true;
  /** The provisional outcomes agreed on at its award, as they were worded then. */
  readonly outcomes?: readonly string[];
  /** How its terms changed, oldest first. */
  readonly variations?: readonly Variation[];
  /** When its life must be looked at; null when it rests, and absent in projects of old. */
  readonly nextAt?: EventTime | null;
  readonly createdAt: EventTime;
  readonly version: number;
}

/** Where a project stands. */
export function lifecycleOf({ lifecycle }: Pick<Project, 'lifecycle'>): ProjectState {
  return lifecycle ?? 'delivery';
}
