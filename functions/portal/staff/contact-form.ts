import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { Result } from '../../kernel/result.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Translate } from '../../messages/translate.ts';
import type { Occasion } from '../../obligations/view.ts';
import { type ContactRole, personIdOf, type PreferredLanguage } from '../../people/person.ts';
import type { ContactChange, ContactCommand } from '../../projects/change-contacts.ts';
import type { ProjectId } from '../../projects/project.ts';
import { lookAtOnce } from '../act.ts';
import { emailField } from '../email-field.ts';
import { choiceField, type FormErrors, lineField, type PostedForm, readForm, textField } from '../forms.ts';
import { reasonLimit } from './action-form.ts';
import type { StaffDeps } from './deps.ts';

/** The languages a person can prefer, as forms offer them. */
export const languageChoices = [
  'cy',
  'en',
  'both',
  'unknown',
] as const satisfies readonly PreferredLanguage[];

const whoForm = z.object({ who: choiceField(['named', 'nobody'], 'staff.contact.who-missing') });
const personForm = z.object({
  name: lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
  email: emailField,
  language: choiceField(languageChoices, 'staff.person.language-missing'),
});
const reasonForm = z.object({
  reason: textField('refusal.reason-missing', reasonLimit, 'staff.action.reason-long'),
});

/** Who is to hold the role, as it was entered, or everything that is wrong with it. */
export function readContactCommand(
  role: ContactRole,
  form: PostedForm,
  t: Translate,
  keys: Keys,
): { readonly command: ContactCommand } | { readonly errors: FormErrors } {
  const who = readForm(whoForm, form, t);
  const isNamed = 'value' in who && who.value.who === 'named';
  const person = isNamed ? readForm(personForm, form, t) : { value: null };
  const reason = readForm(reasonForm, form, t);
  if ('errors' in who || 'errors' in person || 'errors' in reason)
    return { errors: [who, person, reason].flatMap((part) => ('errors' in part ? part.errors : [])) };
  const named = person.value === null ? null : { ...person.value, id: personIdOf(person.value.email, keys) };
  return { command: { role, person: named, reason: reason.value.reason } };
}

/** The field a refusal belongs to. */
export function fieldOfContactRefusal(refusal: MessageKey): 'who' | 'name' | 'reason' {
  if (refusal === 'refusal.reason-missing') return 'reason';
  return refusal === 'refusal.same-contact' ? 'name' : 'who';
}

/** Makes the change, and lets those chases look at once that may write now. `seen` as for `ContactChanges.make`. */
export async function makeContactChange(
  deps: Pick<StaffDeps, 'contactChanges' | 'chase' | 'log'>,
  id: ProjectId,
  command: ContactCommand,
  on: Occasion,
  seen?: string,
): Promise<Result<ContactChange, MessageKey>> {
  const made = await deps.contactChanges.make(id, command, on, seen);
  if (made.ok) {
    const changed = made.value.obligations.map(({ before, change }) => ({
      ...change.obligation,
      version: before.version + 1,
    }));
    await lookAtOnce(deps, changed, on.at);
  }
  return made;
}
