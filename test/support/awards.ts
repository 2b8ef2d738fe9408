import { calendarDate } from '../../functions/calendar/working-days.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import { knownContacts, type Person } from '../../functions/people/person.ts';
import { awardedProject, type AwardTerms } from '../../functions/projects/awarded-project.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import type { ProjectFacts, ProjectId } from '../../functions/projects/project.ts';
import { repaymentSchedule, type RepaymentSchedule } from '../../functions/repayments/schedule.ts';
import { person, rhian, siân, tom } from './people.ts';

/** The other two people of an awarded project. */
export const mair = person('Mair Owen', 'mair.owen@gwynedd.example.org', 'cy');
export const huw = person('Huw Rees', 'huw.rees@gwynedd.example.org', 'en');

/** Everybody of an awarded project, by their ids. */
export const everybody: ReadonlyMap<Person['id'], Person> = new Map(
  [rhian, tom, siân, mair, huw].map((one) => [one.id, one]),
);

/** The day on which the awards of the tests are made. */
export const awardedAt: EventTime = eventTime('2027-03-01T10:00:00Z');

/** Half-yearly instalments over eight years, the first a year after the start. */
export function eightYears(awardPence = 45_000_000): RepaymentSchedule {
  const schedule = repaymentSchedule(awardPence, {
    kind: 'equal',
    firstDueOn: calendarDate('2028-03-31'),
    monthsBetween: 6,
    instalments: 15,
  });
  if (!schedule.ok) throw new Error(schedule.refusal);
  return schedule.value;
}

/** What is awarded: three years of delivery, three milestones, three outcomes, eight years of repayment. */
export function awardTerms(changes: Partial<AwardTerms> = {}): AwardTerms {
  return {
    contacts: { lead: rhian.id, deputy: tom.id, sponsor: siân.id, champion: mair.id, finance: huw.id },
    startDate: calendarDate('2027-04-01'),
    endDate: calendarDate('2030-03-31'),
    awardPence: 45_000_000,
    milestones: [
      { title: 'First tablets in use', dueOn: calendarDate('2027-10-29') },
      { title: 'One record for the whole team', dueOn: calendarDate('2028-09-29') },
      { title: 'Every nurse trained', dueOn: calendarDate('2029-09-28') },
    ],
    outcomes: [
      'Nurses spend an hour a day more with patients',
      'No note is typed twice',
      'Two other boards copy it',
    ],
    repayments: eightYears(),
    evaluationDueOn: calendarDate('2030-06-28'),
    ...changes,
  };
}

const facts: ProjectFacts & { readonly id: ProjectId } = {
  id: 'bqxhealth2027' as ProjectId,
  title: 'Digital health records for community nurses',
  organisation: 'Gwynedd Council',
  organisationType: 'council',
  theme: 'digital records',
  round: 'round-12',
  dateAnnounced: '2027-03',
  amountPence: null,
  expectedAnnualSavingPence: 12_000_000,
  savingNote: '',
  summary: 'Tablets that work without a signal, and one record for the whole team.',
  partners: [],
  sourceUrl: '',
};

/** An awarded project as a decision sees it, some of it changed. */
export function awarded(
  changes: Partial<AwardTerms> = {},
  id = facts.id as string,
  at: EventTime = awardedAt,
): ProjectView {
  const { project, award, obligations } = awardedProject(
    { ...facts, id: id as ProjectId },
    awardTerms(changes),
    at,
  );
  return {
    project: { ...project, version: 1 },
    award,
    obligations: obligations.map((one) => ({ ...one, version: 1 })),
    contacts: knownContacts(project.contacts, everybody),
    payments: [],
  };
}

/** The same project with some of its obligations in another state. */
export function withObligations(
  view: ProjectView,
  change: (obligation: Obligation) => Partial<Obligation>,
): ProjectView {
  return { ...view, obligations: view.obligations.map((one) => ({ ...one, ...change(one) })) };
}

/** An obligation that was answered and taken. */
export function answered(at = '2027-06-01T10:00:00Z'): Partial<Obligation> {
  return {
    state: 'accepted',
    submitted: { at: eventTime(at), by: rhian.id },
    closed: { at: eventTime(at), reason: '' },
    nextAt: null,
  };
}
