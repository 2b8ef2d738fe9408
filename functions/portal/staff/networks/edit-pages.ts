import * as z from 'zod';
import { cleanText } from '../../../kernel/text.ts';
import { networkIdsFor } from '../../../networks/network-ids.ts';
import {
  beginNetwork,
  editNetwork,
  longestNetworkName,
  longestPurpose,
  type Network,
  type NetworkFacts,
} from '../../../networks/network.ts';
import { paces } from '../../../networks/preferences.ts';
import { organisationTypes } from '../../../organisations/contact-post.ts';
import { personAs, type Person, personIdOf } from '../../../people/person.ts';
import { sendAtOnce } from '../../act.ts';
import { emailField } from '../../email-field.ts';
import { memberForm } from '../../form-page.ts';
import { choiceField, type FormErrors, lineField, readForm } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { networkHref, networkNamed } from './network-visit.ts';

interface Said {
  readonly 'name-cy': string;
  readonly 'name-en': string;
  readonly 'purpose-cy': string;
  readonly 'purpose-en': string;
  readonly pace: Network['defaultPace'];
  readonly approval: 'approved' | 'by-itself';
  readonly joining: 'open' | 'closed';
}

const facts = z.object({
  'name-cy': lineField('network.refusal.name-missing', longestNetworkName, 'answer.text-too-long'),
  'name-en': lineField('network.refusal.name-missing', longestNetworkName, 'answer.text-too-long'),
  'purpose-cy': sentences('network.refusal.purpose-missing'),
  'purpose-en': sentences('network.refusal.purpose-missing'),
  pace: choiceField(paces, 'network.pace-missing'),
  approval: choiceField(['approved', 'by-itself'], 'network.approval-missing'),
  joining: choiceField(['open', 'closed'], 'network.joining-missing'),
}) as unknown as z.ZodType<Said>;

const coordinatorForm = z.object({
  'coordinator-name': lineField('answer.person.name-missing', 120, 'answer.text-too-long'),
  email: emailField,
});

/** The pages on which staff begin a network, or change what it is. */
export function networkEditRoutes(deps: StaffDeps): readonly Route[] {
  return [
    ...memberForm<null, Said>('staff', '/staff/networks/new', {
      load: () => Promise.resolve(null),
      schema: () => facts,
      alsoWrong: coordinatorErrors,
      initial: () => ({ form: deps.newId(), pace: 'monthly', approval: 'approved', joining: 'open' }),
      show: (visit, _, { values, errors }) => show(visit, null, values, errors),
      submit: (visit, _, said) => begin(deps, visit, said),
    }),
    ...memberForm<Network, Said>('staff', '/staff/networks/:network/change', {
      load: (visit) => networkNamed(deps, visit),
      schema: () => facts,
      alsoWrong: coordinatorErrors,
      show: async (visit, network, { values, errors }) =>
        show(visit, network, visit.form.text('step') === '' ? await asItIs(deps, network) : values, errors),
      submit: async (visit, network, said) => {
        const coordinator = await coordinatorIn(deps, visit);
        const changed = await deps.networks.change(
          network.id,
          visit.at,
          (one) =>
            String(one.version) === visit.form.text('version')
              ? editNetwork(one, factsIn(visit, said, coordinator), staffOccasion(visit))
              : { ok: false, refusal: 'refusal.changed-meanwhile' },
          coordinator ?? undefined,
        );
        if (changed.ok) {
          await sendAtOnce(deps, changed.value?.deliveries ?? [], visit.at);
          return visit.redirect(`${networkHref(network)}?done=saved`);
        }
        const isOld = changed.refusal === 'refusal.changed-meanwhile';
        return [{ field: 'form', text: visit.t(isOld ? 'staff.round.changed' : changed.refusal) }];
      },
    }),
  ];
}

async function begin(deps: StaffDeps, visit: MemberVisit, said: Said): Promise<Response | FormErrors> {
  const begunWith = visit.form.text('form').slice(0, 64);
  const coordinator = await coordinatorIn(deps, visit);
  for (const id of networkIdsFor(said['name-en'])) {
    const begun = beginNetwork(
      { id, begunWith, facts: factsIn(visit, said, coordinator) },
      staffOccasion(visit),
    );
    if (!begun.ok) return [{ field: 'name-cy', text: visit.t(begun.refusal) }];
    const isBegun = await deps.networks.begin(begun.value, visit.at, coordinator ?? undefined);
    if (isBegun) await sendAtOnce(deps, begun.value.deliveries, visit.at);
    if (isBegun || (await deps.networks.get(id))?.begunWith === begunWith)
      return visit.redirect(`${networkHref({ id })}?done=saved`);
  }
  return [{ field: 'name-en', text: visit.t('network.name-taken') }];
}

function factsIn({ form }: MemberVisit, said: Said, coordinator: Person | null): NetworkFacts {
  return {
    name: { cy: said['name-cy'], en: said['name-en'] },
    purpose: { cy: said['purpose-cy'], en: said['purpose-en'] },
    sectors: organisationTypes.filter((type) => form.text(`sector-${type}`) === 'yes'),
    coordinatorId: coordinator?.id ?? null,
    defaultPace: said.pace,
    goesOutByItself: said.approval === 'by-itself',
    isOpen: said.joining === 'open',
  };
}

/** Somebody may be named or not; half a name is a mistake. */
function coordinatorErrors({ form, t }: MemberVisit): FormErrors {
  if (form.text('coordinator-name').trim() === '' && form.text('email').trim() === '') return [];
  const read = readForm(coordinatorForm, form, t);
  return 'errors' in read ? read.errors : [];
}

async function coordinatorIn(deps: StaffDeps, { form, t }: MemberVisit): Promise<Person | null> {
  const read = readForm(coordinatorForm, form, t);
  if ('errors' in read) return null;
  const { 'coordinator-name': name, email } = read.value;
  const id = personIdOf(email, deps.keys);
  return personAs({ name, email, language: 'unknown' }, id, (await deps.people.get([id])).get(id));
}

async function asItIs(deps: StaffDeps, network: Network): Promise<Readonly<Record<string, string>>> {
  const { name, purpose, sectors, coordinatorId, defaultPace, goesOutByItself, isOpen, version } = network;
  const coordinator =
    coordinatorId === null ? undefined : (await deps.people.get([coordinatorId])).get(coordinatorId);
  return {
    'name-cy': name.cy,
    'name-en': name.en,
    'purpose-cy': purpose.cy,
    'purpose-en': purpose.en,
    pace: defaultPace,
    approval: goesOutByItself ? 'by-itself' : 'approved',
    joining: isOpen ? 'open' : 'closed',
    'coordinator-name': coordinator?.name ?? '',
    email: coordinator?.email ?? '',
    version: String(version),
    ...Object.fromEntries(sectors.map((sector) => [`sector-${sector}`, 'yes'])),
  };
}

function show(
  visit: MemberVisit,
  network: Network | null,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
): Response {
  return visit.page('portal/staff/networks/edit.njk', {
    title: visit.t(network === null ? 'network.new' : 'network.change'),
    section: 'networks',
    back: network === null ? '/staff/networks' : networkHref(network),
    networkName: network?.name[visit.language] ?? '',
    hasForm: true,
    errors,
    values,
    paces,
    organisationTypes,
  });
}

function sentences(missing: 'network.refusal.purpose-missing') {
  return z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, missing).max(longestPurpose, 'answer.text-too-long'));
}
