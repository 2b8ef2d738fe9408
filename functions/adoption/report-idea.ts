import type { Delivery, DeliveryId } from '../deliveries/delivery.ts';
import { projectSubject } from '../deliveries/subject.ts';
import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { isReachable, type Person } from '../people/person.ts';
import type { AdoptionInLetter, ProjectMessage } from '../projects/project-message.ts';
import { type AdoptionRequest, adoptionStandings, standingOf, standsSince } from './adoption.ts';
import { type Idea, type IdeaReport, nextReportAt } from './idea.ts';

/** What a report is decided on. */
export interface IdeaView {
  readonly idea: Idea;
  readonly requests: readonly AdoptionRequest[];
  /** Undefined where the project has none. */
  readonly champion: Person | undefined;
}

/** What a report wants to be true together. */
export interface IdeaChange {
  readonly idea: Idea;
  readonly deliveries: readonly Delivery[];
}

/** The most bodies that one page names; their number is said whole. */
export const mostInReport = 100;

/**
 * A project's champion hears, twice a year, who does what with it. Nothing is sent when nothing has happened since they last heard: a report that says the same
 * again teaches people to leave reports unread. Null when it is not time.
 */
export function reportIdea({ idea, requests, champion }: IdeaView, at: EventTime): IdeaChange | null {
  if (idea.nextAt > at) return null;
  const told = idea.reports.findLast(({ outcome }) => outcome === 'sent')?.at ?? null;
  const hasNews = requests.some((one) => told === null || latestOf(one) > told);
  const outcome = outcomeOf(hasNews, champion);
  const report: IdeaReport = { at, outcome, to: outcome === 'sent' ? (champion?.id ?? null) : null };
  return {
    idea: { ...idea, reports: [...idea.reports, report], nextAt: nextReportAt(at) },
    deliveries:
      outcome === 'sent' && champion !== undefined ? [reportLetter(idea, requests, told, champion, at)] : [],
  };
}

function outcomeOf(hasNews: boolean, champion: Person | undefined): IdeaReport['outcome'] {
  if (!hasNews) return 'nothing-new';
  return isReachable(champion) ? 'sent' : 'nobody';
}

/** When anything last happened to a request: it was sent, answered or closed. */
function latestOf(request: AdoptionRequest): EventTime {
  const since = standsSince(request);
  return since > request.adoption.sentAt ? since : request.adoption.sentAt;
}

function reportLetter(
  { projectId }: Idea,
  requests: readonly AdoptionRequest[],
  told: EventTime | null,
  champion: Person,
  at: EventTime,
): Delivery {
  const about = projectSubject(projectId);
  return {
    id: `${about}_adoption-report_${dateAt(at)}_${champion.id}` as DeliveryId,
    about,
    recipientId: champion.id,
    message: reportMessage(requests, told),
    cycle: 0,
    onlyInSendingHours: true,
    state: 'owed',
    createdAt: at,
    nextAt: at,
    attempt: 0,
    claimedAt: null,
    sentAt: null,
    sentTo: null,
    providerId: null,
    bouncedId: null,
    detail: null,
    version: 0,
  };
}

/** What a report says: how many bodies stand where, and each of them; with the words of those who gave some, for a champion is of the fund. */
export function reportMessage(
  requests: readonly AdoptionRequest[],
  told: EventTime | null,
): Extract<ProjectMessage, { template: 'adoption-report' }> {
  const rows = requests
    .filter((one) => standingOf(one) !== 'waived')
    .toSorted(
      (one, other) =>
        adoptionStandings.indexOf(standingOf(one)) - adoptionStandings.indexOf(standingOf(other)) ||
        one.organisation.localeCompare(other.organisation),
    );
  return {
    template: 'adoption-report',
    since: told === null ? null : dateAt(told),
    total: rows.length,
    rows: rows.slice(0, mostInReport).map((one): AdoptionInLetter => {
      const { answer } = one.adoption;
      return {
        organisation: one.organisation,
        standing: standingOf(one),
        isNew: told !== null && latestOf(one) > told,
        ...(answer?.byOn && { byOn: answer.byOn }),
        ...(answer !== null && answer.barriers.length > 0 && { barriers: answer.barriers }),
      };
    }),
  };
}
