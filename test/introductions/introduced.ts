import { type ApplicationView } from '../../functions/applications/application.ts';
import type { Application } from '../../functions/applications/application.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type Introduction, introductionIdOf } from '../../functions/introductions/introduction.ts';
import type { Mentoring, TwoBids } from '../../functions/introductions/introduction-view.ts';
import type { Person } from '../../functions/people/person.ts';
import type { Project, ProjectId } from '../../functions/projects/project.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { person, project, rhian, siân, tom } from '../support/people.ts';

/** When everything happens in these tests. */
export const at = eventTime('2026-12-01T10:00:00Z');

/** A member of staff who acts. */
export const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;

export const nia = person('Nia Hughes', 'nia.hughes@hyweldda.example.org', 'cy');
export const gareth = person('Gareth Lloyd', 'gareth.lloyd@powys.example.org', 'en');

/** A bid that the fund has, led by somebody. */
export function sentBid(
  id: string,
  lead: Person,
  changes: Partial<Application> = {},
  others: readonly Person[] = [],
): ApplicationView {
  const { application } = begunBid(id, lead);
  return {
    application: {
      ...application,
      title: `Bid ${id}`,
      organisation: `Body of ${id}`,
      state: 'submitted',
      submitted: { at, by: lead.id },
      mayIntroduce: true,
      people: [
        ...application.people,
        ...others.map((one) => ({ id: one.id, role: 'co-applicant' as const, addedAt: at })),
      ],
      ...changes,
    },
    round: openRound(),
    people: new Map([lead, ...others].map((one) => [one.id, one])),
  };
}

/** Two bids that could meet. */
export function twoBids(changes: Partial<TwoBids> = {}): TwoBids {
  const bids = [sentBid('b-one', nia), sentBid('b-two', gareth)] as const;
  return {
    id: introductionIdOf('meeting', bids[0].application.id, bids[1].application.id),
    kind: 'meeting',
    introduction: null,
    elsewhere: [],
    bids,
    ...changes,
  };
}

/** A bid, and a finished project whose people could help it. */
export function mentoring(changes: Partial<Mentoring> = {}, of: Project = project()): Mentoring {
  const bid = sentBid('b-one', nia);
  return {
    id: introductionIdOf('mentor', bid.application.id, of.id),
    kind: 'mentor',
    introduction: null,
    elsewhere: [],
    bids: [bid],
    project: of,
    contacts: { lead: rhian, deputy: tom, sponsor: siân },
    ...changes,
  };
}

/** An introduction of the two that a view is about, as it came to stand. */
export function standing(
  { id, kind, bids, ...view }: TwoBids | Mentoring,
  changes: Partial<Introduction>,
): Introduction {
  const other = 'project' in view ? view.project.id : (bids[1] ?? bids[0]).application.id;
  return {
    id,
    kind,
    bid: bids[0].application.id,
    other: other as ProjectId,
    state: 'asked',
    asked: [],
    mentor: null,
    createdAt: at,
    version: 1,
    ...changes,
  };
}
