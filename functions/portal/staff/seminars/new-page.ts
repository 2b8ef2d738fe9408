import * as z from 'zod';
import { type Person, personIdOf } from '../../../people/person.ts';
import { seminarIdsFor } from '../../../seminars/seminar-ids.ts';
import { type Seminar, type SeminarId, seminarIdPattern } from '../../../seminars/seminar.ts';
import { emailField } from '../../email-field.ts';
import { memberForm } from '../../form-page.ts';
import { type FormErrors, lineField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { beginSeminar } from './begin-seminar.ts';
import { detailsValues, readDetails, topicRows } from './details-form.ts';
import { seminarHref } from './seminar-visit.ts';

interface Beginning {
  readonly 'organiser-name': string;
  readonly email: string;
  readonly form: string;
}

/** The page on which staff begin a seminar, from nothing or like an earlier one. Nothing is sent until it is published; the same form sent twice begins one. */
export function newSeminarRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Seminar | null, Beginning>('staff', '/staff/seminars/new', {
    load: async (visit) => {
      const like = visit.url.searchParams.get('like') ?? visit.form.text('like');
      return seminarIdPattern.test(like) ? await deps.seminars.get(like as SeminarId) : null;
    },
    schema: () =>
      z.object({
        'organiser-name': lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
        email: emailField,
        form: z.string().transform((text) => text.slice(0, 64)),
      }) as unknown as z.ZodType<Beginning>,
    alsoWrong: (visit) => wrongIn(visit),
    initial: (visit, past) => ({
      form: deps.newId(),
      'waiting-list': 'yes',
      'organiser-name': visit.member.name,
      email: visit.member.email,
      ...(past === null ? {} : { ...detailsValues(past), 'date-day': '', 'date-month': '', 'date-year': '' }),
    }),
    show: (visit, past, { values, errors }) =>
      visit.page('portal/staff/seminars/details.njk', {
        title: visit.t('staff.seminar.new'),
        section: 'seminars',
        back: '/staff/seminars',
        hasOrganiser: true,
        like: past?.id ?? '',
        topicRows,
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, past, beginning) => begin(deps, visit, past, beginning),
  });
}

function wrongIn(visit: MemberVisit): FormErrors {
  const read = readDetails(visit.form.values, visit);
  return 'errors' in read ? read.errors : [];
}

async function begin(
  deps: StaffDeps,
  visit: MemberVisit,
  past: Seminar | null,
  { 'organiser-name': name, email, form }: Beginning,
): Promise<Response | FormErrors> {
  const read = readDetails(visit.form.values, visit);
  if ('errors' in read) return read.errors;
  const { details } = read;
  const organiserId = personIdOf(email, deps.keys);
  const organiser: Person = {
    id: organiserId,
    name,
    email,
    language: 'unknown',
    suppression: null,
    softBounces: 0,
    version: 0,
  };
  const begun = await beginSeminar(
    deps,
    {
      ids: seminarIdsFor(details.title.en),
      begunWith: form,
      facts: details,
      organiser,
      like: past,
      begunBy: visit.member.email,
    },
    staffOccasion(visit),
  );
  return begun.ok
    ? visit.redirect(seminarHref({ id: begun.value }))
    : [{ field: 'title-en', text: visit.t(begun.refusal) }];
}
