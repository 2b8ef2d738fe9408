import * as z from 'zod';
import { confirmContacts, correctContacts } from '../../obligations/contact-confirmation.ts';
import type { NamedForRole } from '../../obligations/obligation.ts';
import type { ObligationView } from '../../obligations/view.ts';
import { type ContactRole, contactRoles, type Person, personIdOf } from '../../people/person.ts';
import { cleanLine } from '../../kernel/text.ts';
import { changeAndDeliver } from '../act.ts';
import { emailField } from '../email-field.ts';
import type { FormPage, ShownForm } from '../form-page.ts';
import { choiceField, type FormError, type FormErrors } from '../forms.ts';
import type { LinkVisit } from '../routes.ts';
import { type AnswerDeps, occasionOf, pageBasics } from './answer-page.ts';
import { knownOrNew } from './named-person.ts';
import { thanksHref } from './thanks-page.ts';

interface Answer {
  readonly right: 'yes' | 'no';
}

/** What was typed for one role. */
interface TypedRole {
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly language: 'cy' | 'en' | 'unknown';
}

/** The twice-yearly check of a project's people: all of them on one page, right as they are, or corrected there. */
export function contactConfirmationPage(
  deps: AnswerDeps,
): FormPage<LinkVisit, ObligationView['contacts'], Answer> {
  return {
    load: (visit) => Promise.resolve(visit.link.view.contacts),
    schema: () => z.object({ right: choiceField(['yes', 'no'], 'answer.contacts.choose') }),
    initial: (_, contacts) => asTyped(contacts),
    alsoWrong: (visit, contacts) => problems(visit, contacts),
    show,
    submit: (visit, contacts, { right }) =>
      right === 'yes' ? confirm(deps, visit) : correct(deps, visit, contacts),
  };
}

function show(visit: LinkVisit, contacts: ObligationView['contacts'], form: ShownForm): Response {
  const { obligation } = visit.link.view;
  return visit.page('portal/answer/contact-confirmation.njk', {
    ...pageBasics(visit),
    title: visit.t('answer.contacts.title'),
    hasForm: true,
    errors: form.errors,
    values: form.values,
    isWaiting: obligation.state === 'submitted',
    returnReason: obligation.returnReason,
    roles: contactRoles.map((role) => ({
      role,
      name: contacts[role]?.name ?? null,
      email: contacts[role]?.email ?? null,
    })),
  });
}

/** The fields as they stand when nobody has typed. */
function asTyped(contacts: ObligationView['contacts']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    contactRoles.flatMap((role) => {
      const person = contacts[role];
      return [
        [`${role}-name`, person?.name ?? ''],
        [`${role}-email`, person?.email ?? ''],
        [`${role}-language`, languageOf(person)],
      ];
    }),
  );
}

/** What cannot be used, and a yes that contradicts what was typed. */
function problems(visit: LinkVisit, contacts: ObligationView['contacts']): FormErrors {
  const { form, t } = visit;
  const changed = changedRoles(visit, contacts);
  if (form.text('right') === 'yes')
    return changed.length === 0 ? [] : [{ field: 'right', text: t('answer.contacts.contradiction') }];
  if (form.text('right') !== 'no') return [];
  if (changed.length === 0) return [{ field: 'right', text: t('answer.contacts.nothing-changed') }];
  return changed.flatMap((one): FormError[] => {
    if (one.name === '' && one.email === '') return [];
    return [
      ...(one.name === '' ? [{ field: `${one.role}-name`, text: t('answer.person.name-missing') }] : []),
      ...(emailField.safeParse(one.email).success
        ? []
        : [{ field: `${one.role}-email`, text: t('answer.person.email-wrong') }]),
    ];
  });
}

/** The roles of which somebody else, or nobody, was entered. */
function changedRoles({ form }: LinkVisit, contacts: ObligationView['contacts']): readonly TypedRole[] {
  return contactRoles.flatMap((role): TypedRole[] => {
    const name = cleanLine(form.text(`${role}-name`)).slice(0, 120);
    const email = cleanLine(form.text(`${role}-email`)).toLowerCase();
    const language = form.text(`${role}-language`);
    const person = contacts[role];
    const isSame = name === (person?.name ?? '') && email === (person?.email ?? '').toLowerCase();
    return isSame
      ? []
      : [{ role, name, email, language: language === 'cy' || language === 'en' ? language : 'unknown' }];
  });
}

async function confirm(deps: AnswerDeps, visit: LinkVisit): Promise<Response | FormErrors> {
  const { view, person } = visit.link;
  const said = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    confirmContacts(seen, person.id, occasionOf(visit)),
  );
  return said.ok || said.refusal === 'refusal.closed'
    ? visit.redirect(thanksHref('contacts-confirmed', visit.language))
    : [{ field: 'right', text: visit.t(said.refusal) }];
}

async function correct(
  deps: AnswerDeps,
  visit: LinkVisit,
  contacts: ObligationView['contacts'],
): Promise<Response | FormErrors> {
  const { view, person } = visit.link;
  const named: NamedForRole[] = [];
  for (const { role, name, email, language } of changedRoles(visit, contacts)) {
    const isNobody = name === '' && email === '';
    named.push({
      role,
      person: isNobody ? null : await asKept(deps, contacts[role], { name, email, language }),
    });
  }
  const said = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    correctContacts(seen, { writer: person.id, named }, occasionOf(visit)),
  );
  if (!said.ok) return [{ field: 'right', text: visit.t(said.refusal) }];
  const waits = said.value?.obligation.state === 'submitted';
  return visit.redirect(thanksHref(waits ? 'contacts-wait' : 'contacts-corrected', visit.language));
}

/** The person as they will be kept: the same address with another spelling of the name corrects the name; anybody else is as the fund knows them, or new. */
async function asKept(
  deps: AnswerDeps,
  holder: Person | undefined,
  typed: { readonly name: string; readonly email: string; readonly language: 'cy' | 'en' | 'unknown' },
): Promise<Person> {
  const isHolder = holder !== undefined && holder.id === personIdOf(typed.email, deps.keys);
  return isHolder ? { ...holder, name: typed.name } : knownOrNew(deps, typed);
}

function languageOf(person: Person | undefined): 'cy' | 'en' | 'unknown' {
  return person?.language === 'cy' || person?.language === 'en' ? person.language : 'unknown';
}
