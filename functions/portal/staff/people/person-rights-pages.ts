import * as z from 'zod';
import { dateAt } from '../../../calendar/working-days.ts';
import { eventTime } from '../../../kernel/event-time.ts';
import { longDate } from '../../../messages/dates.ts';
import type { Person, PersonId } from '../../../people/person.ts';
import { memberForm, type ShownForm } from '../../form-page.ts';
import { choiceField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { type Held, heldOn } from './person-held.ts';

/** A person with all that is held on them. */
interface Subject {
  readonly person: Person;
  readonly held: Held;
}

/** What a person may ask of their data: a copy that a machine can read, and that it is erased (UK GDPR, Articles 15, 17 and 20). */
export function personRightsRoutes(deps: StaffDeps): readonly Route[] {
  const load = async (visit: MemberVisit): Promise<Subject | Response> => {
    const id = visit.param('id') as PersonId;
    const person = (await deps.people.get([id])).get(id);
    return person === undefined ? visit.notFound() : { person, held: await heldOn(deps, person, visit) };
  };
  return [
    ...memberForm<Subject, unknown>('staff', '/staff/people/:id/export', {
      load,
      schema: () => z.object({}),
      show: (visit, subject, form) =>
        show(visit, subject, form, 'portal/staff/people/export.njk', visit.t('data.export')),
      submit: async (visit, { person, held }) => {
        const by = { kind: 'staff', name: visit.member.name } as const;
        await deps.erasing.noteExport(person.id, { by, at: visit.at });
        return download(person, { format: 'cascade-person-1', exportedAt: visit.at, ...held });
      },
    }),
    ...memberForm('staff', '/staff/people/:id/erase', {
      load,
      schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
      show: (visit, subject, form) =>
        show(visit, subject, form, 'portal/staff/people/erase.njk', visit.t('data.erase')),
      submit: async (visit, { person }, { choice }) => {
        if (choice === 'no') return visit.redirect(`/staff/people/${person.id}`);
        const by = { kind: 'staff', name: visit.member.name } as const;
        await deps.erasing.erase(person.id, { by, at: visit.at });
        return visit.redirect(`/staff/people/${person.id}?done=erase`);
      },
    }),
  ];
}

function show(
  visit: MemberVisit,
  { person, held }: Subject,
  { values, errors }: ShownForm,
  template: string,
  title: string,
): Response {
  const last = Math.max(0, ...held.letters.map(({ expiresAt }) => expiresAt));
  return visit.page(template, {
    title,
    section: 'people',
    hasForm: true,
    errors,
    values,
    person,
    held,
    networks: held.member?.subscriptions.length ?? 0,
    commitments: held.seminars.reduce((sum, one) => sum + one.commitments.length, 0),
    lettersUntil: last === 0 ? null : longDate(dateAt(eventTime(last * 1000)), visit.language),
  });
}

/** The name of the file is the keyed id, never somebody's words. */
function download({ id }: Person, data: object): Response {
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${id}.json"`,
    },
  });
}
