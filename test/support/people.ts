import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { deriveKeys } from '../../functions/kernel/keys.ts';
import { newLessonsLearnt } from '../../functions/obligations/new-obligation.ts';
import type { Obligation } from '../../functions/obligations/obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import {
  personIdOf,
  type ContactRole,
  type Person,
  type PreferredLanguage,
} from '../../functions/people/person.ts';
import type { Project, ProjectId } from '../../functions/projects/project.ts';

/** The keys of the tests' own deployment. */
export const testKeys = deriveKeys('a secret that only these tests know, and long enough');

/** A person who can be reached. */
export function person(name: string, email: string, language: PreferredLanguage = 'en'): Person {
  return {
    id: personIdOf(email, testKeys),
    name,
    email,
    language,
    suppression: null,
    softBounces: 0,
    version: 1,
  };
}

/** The three people of the tests' project. */
export const rhian = person('Rhian Pritchard', 'rhian.pritchard@gwynedd.example.org', 'cy');
export const tom = person('Tom Bevan', 'tom.bevan@gwynedd.example.org', 'en');
export const siân = person('Siân Morgan', 'sian.morgan@gwynedd.example.org', 'unknown');

/** A person to whom no mail may go any more. */
export function suppressed(someone: Person, at = '2026-11-01T00:00:00Z'): Person {
  return { ...someone, suppression: { reason: 'hard-bounce', at: eventTime(at) } };
}

/** A project whose lessons-learnt document is due on a date. */
export function project(lessonsDue: string | null = '2027-03-01', id = 'i2s-022'): Project {
  return {
    id: id as ProjectId,
    title: 'LED street lighting: Gwynedd',
    organisation: 'Gwynedd Council',
    organisationType: 'council',
    theme: 'energy',
    round: 'Green Growth (2016)',
    dateAnnounced: '2016',
    amountPence: 90_000_000,
    expectedAnnualSavingPence: 12_000_000,
    savingNote: '',
    summary: 'Converts council street lights to LED.',
    partners: [],
    sourceUrl: '',
    contacts: { lead: rhian.id, deputy: tom.id, sponsor: siân.id },
    startDate: null,
    endDate: null,
    lessonsDue: lessonsDue === null ? null : calendarDate(lessonsDue),
    createdAt: eventTime('2026-11-02T10:00:00Z'),
    version: 1,
  };
}

/** Everything a decision looks at, with a lessons-learnt document that nobody has been asked for yet. */
export function newView(
  lessonsDue = '2027-03-01',
  createdAt = '2026-11-02T10:00:00Z',
  id?: string,
): ObligationView {
  const owed = project(lessonsDue, id);
  const obligation = newLessonsLearnt(owed, eventTime(createdAt)) as Obligation;
  return { obligation, project: owed, contacts: { lead: rhian, deputy: tom, sponsor: siân } };
}

/** The same view with other people in its roles. */
export function withContacts(
  view: ObligationView,
  contacts: Partial<Record<ContactRole, Person>>,
): ObligationView {
  const ids = Object.fromEntries(Object.entries(contacts).map(([role, someone]) => [role, someone.id]));
  return { ...view, project: { ...view.project, contacts: ids }, contacts };
}
