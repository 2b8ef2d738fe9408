import { cleanLine } from '../../../kernel/text.ts';
import type { TransactItem } from '../../../kernel/table.ts';
import type { NetworkId } from '../../../networks/network.ts';
import { addPerson } from '../../../people/person-store.ts';
import { isEmail, normaliseEmail, type Person, personAs, personIdOf } from '../../../people/person.ts';
import type { Invitation } from '../../../seminars/seminar.ts';
import type { FormErrors, PostedForm } from '../../forms.ts';
import type { Visit } from '../../visit.ts';
import { audienceIn, audienceModel } from '../audience.ts';
import type { StaffDeps } from '../deps.ts';

/** Whom staff chose, and the people among them whom nobody may have named before. */
export interface ChosenAudience {
  readonly chosen: Pick<Invitation, 'audience' | 'networks' | 'guests'>;
  readonly newcomers: readonly Person[];
}

/** The most guests that a form takes. Whoever has more makes them a network. */
export const mostGuests = 100;

/** Reads the fields of the page: posts and kinds of bodies, networks, and people by name, one a line. */
export function readAudience(
  { keys }: Pick<StaffDeps, 'keys'>,
  { form, t }: Pick<Visit, 'form' | 't'>,
  known: readonly NetworkId[],
): ChosenAudience | { readonly errors: FormErrors } {
  const audience = audienceIn(form);
  const networks = known.filter((id) => form.text(`network-${id}`) === 'yes');
  const { guests, wrong } = guestsIn(form, keys);
  const errors: { field: string; text: string }[] = [];
  const { posts, organisationTypes } = audience;
  if (posts.length === 0 && organisationTypes.length > 0)
    errors.push({ field: 'posts', text: t('staff.announcement.posts-missing') });
  if (posts.length > 0 && organisationTypes.length === 0)
    errors.push({ field: 'types', text: t('staff.announcement.types-missing') });
  if (wrong.length > 0)
    errors.push({ field: 'guests', text: t('staff.seminar.guests-wrong', { lines: wrong.join('; ') }) });
  if (guests.length > mostGuests)
    errors.push({ field: 'guests', text: t('staff.seminar.guests-many', { limit: mostGuests }) });
  const isNobody = posts.length + organisationTypes.length + networks.length + guests.length === 0;
  if (isNobody && errors.length === 0)
    errors.push({ field: 'posts', text: t('seminar.refusal.nobody-chosen') });
  if (errors.length > 0) return { errors };
  return { chosen: { audience, networks, guests: guests.map(({ id }) => id) }, newcomers: guests };
}

/** The writes that let the fund know guests whom nobody had named; known people stay as they are. */
export function addGuests(
  { tables }: Pick<StaffDeps, 'tables'>,
  people: readonly Person[],
): readonly TransactItem[] {
  return people.map((person) => addPerson(tables.stateTable, person));
}

/** The fields' choices: what was typed, or what is kept where nothing was. */
export async function seminarAudienceModel(
  deps: Pick<StaffDeps, 'contacts' | 'networks' | 'members' | 'people'>,
  { form, language }: Pick<Visit, 'form' | 'language'>,
  kept: Invitation,
) {
  const isTyped = form.text('step') !== '';
  const [model, networks, guests] = await Promise.all([
    audienceModel(deps.contacts, form, kept.audience),
    deps.networks.list(),
    deps.people.get(kept.guests),
  ]);
  const counts = await Promise.all(networks.map(({ id }) => deps.members.count(id)));
  const lines = kept.guests.flatMap((id) => {
    const person = guests.get(id);
    return person === undefined ? [] : [`${person.name}, ${person.email}`];
  });
  return {
    ...model,
    networks: networks.map(({ id, name }, place) => ({
      id,
      name: name[language],
      count: counts[place] ?? 0,
      isChosen: isTyped ? form.text(`network-${id}`) === 'yes' : kept.networks.includes(id),
    })),
    guests: isTyped ? form.text('guests') : lines.join('\n'),
  };
}

/** One person a line: a name, and at its end the address, with a comma or angle brackets between. */
function guestsIn(
  form: PostedForm,
  keys: StaffDeps['keys'],
): { readonly guests: readonly Person[]; readonly wrong: readonly string[] } {
  const guests = new Map<string, Person>();
  const wrong: string[] = [];
  for (const typed of form.text('guests').slice(0, 50_000).split(/\r?\n/)) {
    const line = cleanLine(typed);
    if (line === '') continue;
    const [, said = '', address = ''] = /^(.*?)[\s,;<]+(\S+@\S+?)>?$/u.exec(line) ?? [];
    const name = said.replace(/[,;<\s]+$/u, '').slice(0, 120);
    const email = normaliseEmail(address);
    const isUsable = name !== '' && isEmail(email) && /^[\u0021-\u007E]+@/.test(email);
    if (isUsable) {
      const id = personIdOf(email, keys);
      guests.set(id, personAs({ name, email, language: 'unknown' }, id, undefined));
    } else wrong.push(line.slice(0, 80));
  }
  return { guests: [...guests.values()], wrong };
}
