import { allowed, refused } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { type Application, applicantRoleOf, type ApplicationView } from './application.ts';
import type { ApplicationDecision } from './decide-event.ts';

/** Whether the people of a bid can say by their link that they may be introduced: before it is sent, its form asks them. */
export function canSayMayIntroduce({ state, submitted }: Pick<Application, 'state' | 'submitted'>): boolean {
  return submitted !== null && state !== 'withdrawn';
}

/** One of those who write a bid says for all of them whether they may be introduced. Saying it again changes nothing. */
export function sayMayIntroduce(
  { application }: Pick<ApplicationView, 'application'>,
  { by, may }: { readonly by: PersonId; readonly may: boolean },
  on: Occasion,
): ApplicationDecision {
  const role = applicantRoleOf(application, by);
  if (role === null || role === 'certifier') return refused('application.refusal.not-yours');
  if (!canSayMayIntroduce(application)) return refused('applicant.introductions.not-now');
  const what = may ? 'application-may-introduce' : 'application-may-not-introduce';
  return allowed({
    application: { ...application, mayIntroduce: may },
    timeline: application.mayIntroduce === may ? [] : [{ what, by: on.by, args: {} }],
    deliveries: [],
  });
}
