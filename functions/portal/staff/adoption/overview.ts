import {
  type AdoptionRequest,
  type AdoptionStanding,
  adoptionStandings,
  standingOf,
  standsSince,
} from '../../../adoption/adoption.ts';
import type { AdoptionStore } from '../../../adoption/adoption-store.ts';
import { type CalendarDate, dateAt } from '../../../calendar/working-days.ts';
import type { OrganisationType } from '../../../organisations/contact-post.ts';
import { organisationIn } from '../../../organisations/register.ts';
import type { Language } from '../../../people/person.ts';
import type { OnPanels } from '../../on-panels.ts';
import { shownTo } from '../../on-panels.ts';

/** One body and one proven project, as lists show it. */
export interface AdoptionRow {
  readonly id: AdoptionRequest['id'];
  readonly projectId: AdoptionRequest['projectId'];
  readonly projectTitle: string;
  readonly body: string;
  readonly organisation: string;
  readonly type: OrganisationType;
  readonly standing: AdoptionStanding;
  readonly since: CalendarDate;
  readonly sentOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly isPaused: boolean;
  readonly answer: AdoptionRequest['adoption']['answer'];
}

/** A request as a row, with the body as it is called in a language. */
export function rowOf(request: AdoptionRequest, language: Language): AdoptionRow {
  const { id, projectId, projectTitle, adoption, dueOn } = request;
  return {
    id,
    projectId,
    projectTitle,
    body: adoption.body,
    organisation: organisationIn(request.organisation, language),
    type: adoption.bodyType,
    standing: standingOf(request),
    since: dateAt(standsSince(request)),
    sentOn: dateAt(adoption.sentAt),
    dueOn,
    isPaused: request.paused !== null && adoption.answer === null,
    answer: adoption.answer,
  };
}

/** Everything that was asked of bodies about proven projects, by project and body, without what a member must not see. */
export async function everyRow(
  { adoptions }: { readonly adoptions: Pick<AdoptionStore, 'ideas' | 'requestsOf'> },
  onPanels: OnPanels,
  language: Language,
): Promise<readonly AdoptionRow[]> {
  const ideas = shownTo(onPanels, await adoptions.ideas(), ({ projectId }) => projectId);
  const requests = await Promise.all(ideas.map(({ projectId }) => adoptions.requestsOf(projectId)));
  return requests.flatMap((those) =>
    those
      .map((one) => rowOf(one, language))
      .toSorted((one, other) => one.organisation.localeCompare(other.organisation, language)),
  );
}

/** How many stand where, those that are none left out. */
export function countsOf(
  rows: readonly Pick<AdoptionRow, 'standing'>[],
): readonly { readonly standing: AdoptionStanding; readonly count: number }[] {
  return adoptionStandings
    .map((standing) => ({ standing, count: rows.filter((row) => row.standing === standing).length }))
    .filter(({ count }) => count > 0);
}

/** What rows are grouped by: every idea with its bodies, or every body with its ideas. */
export const groupings = ['project', 'organisation'] as const;
export type Grouping = (typeof groupings)[number];

/** Rows under their headings, in the order in which the headings come up; bodies by name. */
export function grouped(rows: readonly AdoptionRow[], by: Grouping, language: Language) {
  const sorted =
    by === 'project'
      ? rows
      : rows.toSorted((one, other) => one.organisation.localeCompare(other.organisation, language));
  return [...Map.groupBy(sorted, (row) => (by === 'project' ? row.projectId : row.body))].map(
    ([key, those]) => ({
      key,
      heading: by === 'project' ? (those[0]?.projectTitle ?? '') : (those[0]?.organisation ?? ''),
      projectId: by === 'project' ? those[0]?.projectId : undefined,
      rows: those,
    }),
  );
}

/** The columns of the table as a file, in codes, so that programs can read it in either language. */
export const adoptionColumns = [
  'project',
  'project_title',
  'organisation',
  'organisation_type',
  'standing',
  'sent_on',
  'due_on',
  'since',
  'in_use_by',
  'barriers',
  'words',
  'contact',
  'may_tell',
  'answered_by',
] as const;

/** One row of that file. */
export function cellsOf(row: AdoptionRow): readonly string[] {
  const { answer } = row;
  return [
    row.projectId,
    row.projectTitle,
    row.organisation,
    row.type,
    row.standing,
    row.sentOn,
    row.dueOn,
    row.since,
    answer?.byOn ?? '',
    (answer?.barriers ?? []).join(' '),
    answer?.words ?? '',
    answer?.contact ?? '',
    answer === null ? '' : answer.mayTell ? 'yes' : 'no',
    answer?.byName ?? '',
  ];
}
