import * as z from 'zod';
import {
  addApplicant,
  canChangePeople,
  canRemove,
  handLeadOn,
  removeApplicant,
} from '../../applications/applicants.ts';
import type { PersonId } from '../../people/person.ts';
import { changeApplication } from '../act-on-application.ts';
import { knownOrNew } from '../answer/named-person.ts';
import { emailField } from '../email-field.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField, lineField } from '../forms.ts';
import type { ApplicantVisit, Route } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';

interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language: 'cy' | 'en' | 'unknown';
  readonly role: 'co-applicant' | 'certifier';
}

/** Who belongs to the bid: invite others, take somebody out, hand the lead on. */
export function peopleRoutes(deps: ApplicantDeps): readonly Route[] {
  const invite = formHandlers(invitePage(deps));
  const change = formHandlers(changePage(deps));
  const path = '/applications/:token/people';
  return [
    { method: 'GET', path, who: 'applicant', handle: invite.get },
    { method: 'POST', path, who: 'applicant', handle: invite.post },
    { method: 'GET', path: `${path}/:person`, who: 'applicant', handle: change.get },
    { method: 'POST', path: `${path}/:person`, who: 'applicant', handle: change.post },
  ];
}

function invitePage(deps: ApplicantDeps): FormPage<ApplicantVisit, null, Invitation> {
  return {
    load: () => Promise.resolve(null),
    schema: () =>
      z.object({
        name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
        email: emailField,
        language: choiceField(['cy', 'en', 'unknown'], 'answer.person.language-missing'),
        role: choiceField(['co-applicant', 'certifier'], 'applicant.role-missing'),
      }) as unknown as z.ZodType<Invitation>,
    show: (visit, _, { values, errors }) => {
      const { view, role, person } = visit.bid;
      const mayInvite = canChangePeople(view) && role !== 'certifier';
      return visit.page('portal/applicant/people.njk', {
        ...bidBasics(visit),
        title: visit.t('applicant.people.title'),
        hasForm: mayInvite,
        errors,
        values,
        mayInvite,
        done: doneBefore(visit),
        people: view.application.people.map((one) => ({
          ...one,
          name: view.people.get(one.id)?.name ?? '',
          email: view.people.get(one.id)?.email ?? '',
          isYou: one.id === person.id,
          changeHref:
            role === 'lead' && canRemove(view, one.role) ? bidHref(visit, `people/${one.id}`) : null,
        })),
      });
    },
    submit: async (visit, _, { role, ...named }) => {
      const person = await knownOrNew(deps, named);
      const on = applicantOccasion(visit);
      const added = await changeApplication(deps, visit.bid.view.application.id, visit.at, (view) =>
        addApplicant(view, { person, role, by: visit.bid.person.id }, on),
      );
      if (!added.ok) return [{ field: 'email', text: visit.t(added.refusal) }];
      return visit.redirect(`${bidHref(visit, 'people')}?added=${person.id}`);
    },
  };
}

/** What was done on the page before, to say so; null when nothing was, or the person it was done to is not there. */
function doneBefore({ bid, url, t }: ApplicantVisit): string | null {
  if (url.searchParams.get('done') === 'removed') return t('applicant.people.removed');
  const { application, people } = bid.view;
  const added = application.people.find(({ id }) => id === url.searchParams.get('added'));
  if (added !== undefined) {
    const message =
      added.role === 'certifier' ? 'applicant.people.certifier-added' : 'applicant.people.invited';
    return t(message, { name: people.get(added.id)?.name ?? '' });
  }
  const lead = application.people.find(({ role }) => role === 'lead');
  return url.searchParams.get('done') === 'lead' && lead !== undefined
    ? t('applicant.people.lead-handed', { name: people.get(lead.id)?.name ?? '' })
    : null;
}

interface Other {
  readonly id: PersonId;
  readonly name: string;
  readonly isCoApplicant: boolean;
  /** Whether the application is taken back when this person goes. */
  readonly takesBack: boolean;
}

function changePage(
  deps: ApplicantDeps,
): FormPage<ApplicantVisit, Other, { readonly choice: 'remove' | 'lead' | 'nothing' }> {
  return {
    load: (visit) => {
      const { view, role } = visit.bid;
      const other = view.application.people.find(({ id }) => id === visit.param('person'));
      const mayChange = role === 'lead' && other !== undefined && canRemove(view, other.role);
      return Promise.resolve(
        mayChange
          ? {
              id: other.id,
              name: view.people.get(other.id)?.name ?? '',
              isCoApplicant: other.role === 'co-applicant',
              takesBack: !canChangePeople(view),
            }
          : visit.notFound(),
      );
    },
    schema: () =>
      z.object({ choice: choiceField(['remove', 'lead', 'nothing'], 'staff.action.choice-missing') }),
    show: (visit, other, { errors }) =>
      visit.page('portal/applicant/person.njk', {
        ...bidBasics(visit),
        title: visit.t('applicant.person.title'),
        hasForm: true,
        errors,
        other,
        back: bidHref(visit, 'people'),
      }),
    submit: async (visit, { id }, { choice }) => {
      if (choice === 'nothing') return visit.redirect(bidHref(visit, 'people'));
      const by = visit.bid.person.id;
      const on = applicantOccasion(visit);
      const changed = await changeApplication(deps, visit.bid.view.application.id, visit.at, (view) =>
        choice === 'remove'
          ? removeApplicant(view, { person: id, by }, on)
          : handLeadOn(view, { to: id, by }, on),
      );
      if (!changed.ok) return [{ field: 'choice', text: visit.t(changed.refusal) }];
      return visit.redirect(`${bidHref(visit, 'people')}?done=${choice === 'remove' ? 'removed' : 'lead'}`);
    },
  };
}
