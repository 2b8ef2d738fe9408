import type { Person, PersonId } from '../../../functions/people/person.ts';
import type { Outcome } from '../../../functions/seminars/commitment.ts';
import { outcomeMoments, type OutcomeMoment } from '../../../functions/seminars/moments.ts';
import { person } from '../../support/people.ts';

/** What somebody who was at the seminar does in the three years after it. */
export interface PlannedAttendee {
  readonly personId: PersonId;
  readonly email: string;
  readonly name: string;
  /** How many things they promise as it ends. */
  readonly promises: 0 | 3;
  /** What they answer about all three when they are asked at a moment; nothing where it is not said. */
  readonly answers: Readonly<Partial<Record<OutcomeMoment, Outcome | 'lasted'>>>;
  /** The moment at which they ask not to be asked any more; null when they never do. */
  readonly leavesAfter: OutcomeMoment | null;
  /** When they change jobs, and whether a colleague agrees to carry on what they promised; null when they stay. */
  readonly changesJob?: { readonly after: OutcomeMoment; readonly isCarriedOn: boolean };
  /** The moment whose letter comes back because their address is gone. */
  readonly failsAt?: OutcomeMoment;
}

const manners: readonly Omit<PlannedAttendee, 'personId' | 'email' | 'name'>[] = [
  // Does it at once, and it lasts.
  { promises: 3, answers: { month: 'done', year: 'lasted' }, leavesAfter: null },
  { promises: 3, answers: { month: 'partly', quarter: 'done', year: 'lasted' }, leavesAfter: null },
  {
    promises: 3,
    answers: { month: 'not-yet', quarter: 'not-yet', year: 'done', 'three-years': 'lasted' },
    leavesAfter: null,
  },
  { promises: 3, answers: { month: 'no-longer' }, leavesAfter: null },
  // Never answers, and is asked at every moment.
  { promises: 3, answers: {}, leavesAfter: null },
  { promises: 3, answers: {}, leavesAfter: 'quarter' },
  { promises: 0, answers: {}, leavesAfter: null },
  { promises: 3, answers: {}, leavesAfter: null, changesJob: { after: 'month', isCarriedOn: false } },
  { promises: 3, answers: {}, leavesAfter: null, changesJob: { after: 'quarter', isCarriedOn: true } },
  { promises: 3, answers: {}, leavesAfter: null, failsAt: 'quarter' },
];

/** So many people at one seminar, the same every time. */
export function plannedAttendees(count: number): readonly PlannedAttendee[] {
  return Array.from({ length: count }, (_, number) => {
    const manner = manners[number % manners.length];
    if (manner === undefined) throw new RangeError('there is a manner for each');
    const { id, email, name } = person(
      `Attendee ${number}`,
      `attendee-${number}@example.org`,
      number % 3 === 0 ? 'cy' : 'en',
    );
    return { personId: id, email, name, ...manner };
  });
}

/** At which moments somebody is asked, by the rules as issue 4 says them, worked out here a second time. */
export function expectedMoments(attendee: PlannedAttendee): readonly string[] {
  const { promises, answers, leavesAfter, changesJob, failsAt } = attendee;
  if (promises === 0) return ['nothing-yet'];
  const asked: string[] = [];
  let isOver = false;
  let isDone = false;
  for (const moment of outcomeMoments) {
    const isLastingTime = isDone && (moment === 'year' || moment === 'three-years');
    if (!isOver && (!isDone || isLastingTime)) {
      asked.push(moment);
      const answer = answers[moment];
      if (isLastingTime) isOver = true;
      else if (answer === 'no-longer') isOver = true;
      else if (answer === 'done') isDone = true;
    }
    const isGone = changesJob?.after === moment && !changesJob.isCarriedOn;
    if (leavesAfter === moment || failsAt === moment || isGone) isOver = true;
  }
  return asked;
}

/** Who carries on what somebody promised when they change jobs: a colleague of the same organisation. */
export function colleagueOf({ name, email }: PlannedAttendee): Person {
  return person(`Colleague of ${name}`, `colleague-of-${email}`, 'en');
}
