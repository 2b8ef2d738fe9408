import * as z from 'zod';
import { answerContactCheck, doNotKnowWhoLeads } from '../../obligations/answer-actions.ts';
import type { ObligationView } from '../../obligations/view.ts';
import type { Person, PersonId } from '../../people/person.ts';
import { aboutOf, waitingStates } from '../../obligations/obligation.ts';
import { changeAndDeliver } from '../act.ts';
import { emailField } from '../email-field.ts';
import type { FormPage, ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors, readForm } from '../forms.ts';
import type { LinkVisit } from '../routes.ts';
import { type AnswerDeps, occasionOf, pageBasics } from './answer-page.ts';
import { knownOrNew, readNamedPerson } from './named-person.ts';
import { thanksHref } from './thanks-page.ts';

/** Whom the question is about: the person who cannot be reached (null when unknown), and the role they held. */
interface Lost {
  readonly person: Person | null;
  readonly role: 'lead' | 'deputy';
  /** Whether they told us themselves that it is not theirs; else our letters do not reach them. */
  readonly hasLeft: boolean;
}

interface Answer {
  readonly who: 'same' | 'another' | 'unknown';
}

/** The one question to the sponsor: who leads now? The same person at a new address (unless they told us that it is not theirs), another one, or they do not know. */
export function contactCheckPage(deps: AnswerDeps): FormPage<LinkVisit, Lost, Answer> {
  return {
    load: (visit) => lostPerson(deps, visit.link.view),
    schema: (_, { hasLeft }) =>
      z.object({
        who: choiceField<Answer['who']>(
          hasLeft ? ['another', 'unknown'] : ['same', 'another', 'unknown'],
          'answer.contact.choose',
        ),
      }),
    show,
    submit: (visit, lost, { who }) =>
      who === 'unknown' ? sayUnknown(deps, visit) : name(deps, visit, lost, who),
  };
}

async function lostPerson({ people }: AnswerDeps, { obligation }: ObligationView): Promise<Lost> {
  const id = aboutOf(obligation.id) as PersonId | null;
  const person = id === null ? null : ((await people.get([id])).get(id) ?? null);
  return { person, role: obligation.lostRole ?? 'lead', hasLeft: obligation.lostBecause === 'not-theirs' };
}

function show(visit: LinkVisit, { person, role, hasLeft }: Lost, { values, errors }: ShownForm): Response {
  const model = {
    ...pageBasics(visit),
    title: visit.t(role === 'lead' ? 'answer.contact.title' : 'answer.contact.title-deputy'),
    hasForm: true,
    errors,
    values,
    hasLeft,
    lostName: person?.name ?? null,
    lostEmail: person?.email ?? null,
  };
  return visit.page('portal/answer/contact-check.njk', model);
}

async function name(
  deps: AnswerDeps,
  visit: LinkVisit,
  lost: Lost,
  who: 'same' | 'another',
): Promise<Response | FormErrors> {
  const newcomer =
    who === 'same' ? await atNewAddress(deps, visit, lost) : await readNamedPerson(deps, visit);
  if ('errors' in newcomer) return newcomer.errors;
  const { obligation, project } = visit.link.view;
  const open = await deps.obligations.list({ projectId: project.id, open: true, limit: 100 });
  const others = open.items
    .filter(({ id, state }) => id !== obligation.id && waitingStates.includes(state))
    .map(({ id }) => id);
  const answered = await changeAndDeliver(deps, obligation.id, visit.at, (seen) =>
    answerContactCheck(seen, { newcomer, others }, occasionOf(visit)),
  );
  if (!answered.ok) return [{ field: 'who', text: visit.t(answered.refusal) }];
  return visit.redirect(thanksHref('contact-named', visit.language));
}

async function atNewAddress(
  deps: AnswerDeps,
  visit: LinkVisit,
  { person }: Lost,
): Promise<Person | { readonly errors: FormErrors }> {
  const wrong = (text: string) => ({ errors: [{ field: 'new-email', text }] });
  if (person === null) return wrong(visit.t('answer.contact.name-them'));
  const read = readForm(z.object({ 'new-email': emailField }), visit.form, visit.t);
  if ('errors' in read) return read;
  const email = read.value['new-email'];
  if (email === person.email) return wrong(visit.t('answer.contact.same-address'));
  return knownOrNew(deps, { name: person.name, email, language: person.language });
}

async function sayUnknown(deps: AnswerDeps, visit: LinkVisit): Promise<Response | FormErrors> {
  const said = await changeAndDeliver(deps, visit.link.view.obligation.id, visit.at, (seen) =>
    seen.obligation.decisionNeeded === 'nobody-to-ask' ? null : doNotKnowWhoLeads(seen, occasionOf(visit)),
  );
  if (!said.ok) return [{ field: 'who', text: visit.t(said.refusal) }];
  return visit.redirect(thanksHref('contact-unknown', visit.language));
}
