import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, type CalendarDate, dateAt, sendingTime } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Project, ProjectId } from '../projects/project.ts';

/** What became of one half-yearly report to the champion. */
export interface IdeaReport {
  readonly at: EventTime;
  /** Sent, left out because nothing had happened since the last one, or not sent because no champion can be reached. */
  readonly outcome: 'sent' | 'nothing-new' | 'nobody';
  readonly to: PersonId | null;
}

/** A proven project that was sent to others: when its champion hears next what became of it, and what they heard so far. */
export interface Idea {
  readonly projectId: ProjectId;
  readonly title: string;
  readonly organisation: string;
  readonly firstSentAt: EventTime;
  /** Oldest first. */
  readonly reports: readonly IdeaReport[];
  /** When the next report is due. */
  readonly nextAt: EventTime;
  readonly version: number;
}

/** The months on whose first working day reports leave: as a financial year begins and half-way through it, when boards that meet twice a year prepare. */
const reportMonths = [4, 10] as const;

/** When the next report is due after a moment. */
export function nextReportAt(after: EventTime): EventTime {
  const { year } = Temporal.PlainDate.from(dateAt(after));
  const moments = [year, year + 1].flatMap((one) =>
    reportMonths.map((month) => {
      const first = new Temporal.PlainDate(one, month, 1).toString() as CalendarDate;
      return sendingTime(addWorkingDays(first, 0));
    }),
  );
  return moments.find((moment) => moment > after) as EventTime;
}

/** A project as it is sent to others for the first time. */
export function newIdea({ id, title, organisation }: Project, at: EventTime): Idea {
  return {
    projectId: id,
    title,
    organisation,
    firstSentAt: at,
    reports: [],
    nextAt: nextReportAt(at),
    version: 0,
  };
}
