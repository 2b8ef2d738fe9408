import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import { cleanLine } from '../../kernel/text.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import { askToJoin, confirmJoin, waitingToConfirm } from '../../networks/join.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import { signSubscriberLink, subscriberPath } from '../../networks/network-links.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { Network } from '../../networks/network.ts';
import { longestOrganisation } from '../../organisations/contact.ts';
import { personIdOf } from '../../people/person.ts';
import { allowed } from '../../kernel/result.ts';
import { sendAtOnce } from '../act.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import { type OwnPerson, ownPersonFields } from '../own-person.ts';
import type { Route, SubscriberVisit } from '../routes.ts';
import type { Visit } from '../visit.ts';

/** What the pages of joining need. */
export interface JoinDeps {
  readonly networks: Pick<NetworkStore, 'list'>;
  readonly members: Pick<MemberStore, 'changeAt' | 'change'>;
  readonly keys: Keys;
  readonly deliver: Workflow;
  readonly log: Log;
}

interface Asking extends OwnPerson {
  readonly organisation: string;
}

/** The public page on which anybody asks to join, and the one behind the letter on which they say that it was them. */
export function joinRoutes(deps: JoinDeps): readonly Route[] {
  const ask = formHandlers(askPage(deps));
  const confirm = formHandlers(confirmPage(deps));
  const path = subscriberPath('join', ':token');
  return [
    { method: 'GET', path: '/networks', who: 'public', handle: ask.get },
    { method: 'POST', path: '/networks', who: 'public', handle: ask.post },
    {
      method: 'GET',
      path: '/networks/sent',
      who: 'public',
      handle: (visit) =>
        visit.message(
          {
            title: 'networks.sent.title',
            paragraphs: ['networks.sent.next', 'apply.sent.nothing'],
            withContact: true,
          },
          200,
        ),
    },
    { method: 'GET', path, who: 'subscriber', handle: confirm.get },
    { method: 'POST', path, who: 'subscriber', handle: confirm.post },
  ];
}

function askPage(deps: JoinDeps): FormPage<Visit, readonly Network[], Asking> {
  return {
    load: async () => (await deps.networks.list()).filter(({ isOpen }) => isOpen),
    schema: () =>
      z.object({
        ...ownPersonFields,
        organisation: z
          .string()
          .transform(cleanLine)
          .pipe(z.string().max(longestOrganisation, 'answer.text-too-long')),
      }) as unknown as z.ZodType<Asking>,
    alsoWrong: ({ form, t }, open) =>
      chosenIn(form.values, open).length > 0
        ? []
        : [{ field: 'networks', text: t('networks.join.which-missing') }],
    show: (visit, open, { values, errors }) =>
      visit.page('portal/networks/join.njk', {
        title: visit.t('networks.join.title'),
        networks: open.map(({ id, name, purpose }) => ({
          id,
          name: name[visit.language],
          purpose: purpose[visit.language],
          isChosen: values[`network-${id}`] === 'yes',
        })),
        hasForm: open.length > 0,
        errors,
        values,
      }),
    submit: (visit, open, said) => ask(deps, visit, chosenIn(visit.form.values, open), said),
  };
}

function chosenIn(values: Readonly<Record<string, string>>, open: readonly Network[]): readonly Network[] {
  return open.filter(({ id }) => values[`network-${id}`] === 'yes');
}

/** Whatever is typed, the next page says the same: it tells nobody who is a member. */
async function ask(
  deps: JoinDeps,
  visit: Visit,
  chosen: readonly Network[],
  { name, email, language, organisation }: Asking,
): Promise<Response | FormErrors> {
  const typed = { id: personIdOf(email, deps.keys), name, email, language, organisation };
  const asked = await deps.members.changeAt(email, visit.at, (view) => {
    const by = { kind: 'person', id: typed.id, name } as const;
    const change = askToJoin(view, chosen, typed, { at: visit.at, by });
    return change === null ? null : allowed(change);
  });
  if (!asked.ok) return [{ field: 'email', text: visit.t(asked.refusal) }];
  await sendAtOnce(deps, asked.value?.deliveries ?? [], visit.at);
  return visit.redirect('/networks/sent');
}

function confirmPage(
  deps: JoinDeps,
): FormPage<SubscriberVisit, readonly Network[], { readonly choice: 'yes' | 'no' }> {
  return {
    load: async (visit) => {
      const { link, member } = visit.subscriber;
      if (link.kind !== 'join') return visit.linkUnusable();
      const waiting = waitingToConfirm(member, visit.at);
      if (waiting.length > 0) {
        const all = await deps.networks.list();
        return all.filter(({ id }) => waiting.some(({ networkId }) => networkId === id));
      }
      const again = { href: '/networks', text: 'networks.confirm.again' } as const;
      return visit.message(
        { title: 'networks.confirm.title', paragraphs: ['networks.confirm.over'], link: again },
        410,
      );
    },
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'networks.leave.missing') }),
    show: (visit, networks, { errors }) =>
      visit.page('portal/networks/confirm.njk', {
        title: visit.t('networks.confirm.title'),
        names: networks.map(({ name }) => name[visit.language]),
        hasForm: true,
        errors,
      }),
    submit: async (visit, _, { choice }) => {
      if (choice === 'no')
        return visit.message(
          { title: 'networks.confirm.not-me', paragraphs: ['networks.confirm.not-me-what'] },
          200,
        );
      const { person } = visit.subscriber;
      const joined = await deps.members.change(person.id, visit.at, (member) =>
        confirmJoin(member, person, visit.at),
      );
      if (!joined.ok) return [{ field: 'choice', text: visit.t(joined.refusal) }];
      const token = signSubscriberLink(deps.keys, { kind: 'wishes', personId: person.id });
      return visit.redirect(`${subscriberPath('wishes', token)}?done=joined`);
    },
  };
}
