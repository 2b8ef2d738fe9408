import * as z from 'zod';
import { allowed } from '../../../kernel/result.ts';
import { addPerson } from '../../../people/person-store.ts';
import { personAs, personIdOf } from '../../../people/person.ts';
import { nameOrganiser } from '../../../seminars/name-organiser.ts';
import type { Seminar } from '../../../seminars/seminar.ts';
import { changeSeminar, onlySeminarAsSeen } from '../../act-on-seminar.ts';
import { emailField } from '../../email-field.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField, lineField } from '../../forms.ts';
import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { cannotDoWithSeminar, seminarBasics, seminarHref, seminarNamed } from './seminar-visit.ts';

interface NamedOrganiser {
  readonly 'organiser-name': string;
  readonly email: string;
  readonly version: string;
  readonly choice: 'yes' | 'no';
}

/** The page on which staff say who organises a seminar. Their link goes to them at once; saying the same person again sends the link again. */
export function organiserPageRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Seminar, NamedOrganiser>('staff', '/staff/seminars/:seminar/organiser', {
    load: async (visit) => {
      const seminar = await seminarNamed(deps, visit);
      if (seminar instanceof Response || seminar.state !== 'cancelled') return seminar;
      return cannotDoWithSeminar(visit, seminar, 'seminar.refusal.cancelled');
    },
    schema: () =>
      z.object({
        'organiser-name': lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
        email: emailField,
        version: z.string(),
        choice: choiceField(['yes', 'no'], 'staff.action.choice-missing'),
      }) as never,
    initial: (_, { version }) => ({ version: String(version) }),
    show: async (visit, seminar, { values, errors }) => {
      const organiser = (await deps.people.get([seminar.organiserId])).get(seminar.organiserId);
      return visit.page('portal/staff/seminars/organiser.njk', {
        ...seminarBasics(visit, seminar),
        title: visit.t('staff.seminar.organiser-change'),
        hasForm: true,
        errors,
        // What was typed, or who it is now.
        values: { 'organiser-name': organiser?.name, email: organiser?.email, ...values },
      });
    },
    submit: async (visit, seminar, { 'organiser-name': name, email, version, choice }) => {
      if (choice === 'no') return visit.redirect(seminarHref(seminar));
      const id = personIdOf(email, deps.keys);
      const person = personAs({ name, email, language: 'unknown' }, id, undefined);
      const decide = onlySeminarAsSeen(version, (one) => {
        const decided = nameOrganiser(one, id, staffOccasion(visit));
        if (decided === null || !decided.ok) return decided;
        return allowed({ ...decided.value, also: [addPerson(deps.tables.stateTable, person)] });
      });
      const named = await changeSeminar(deps, seminar.id, visit.at, decide);
      return named.ok
        ? visit.redirect(`${seminarHref(seminar)}?done=saved`)
        : [{ field: 'organiser-name', text: visit.t(named.refusal) }];
    },
  });
}
