import * as z from 'zod';
import { leaveEverything, leaveNetwork } from '../../networks/leave.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import { subscriberPath } from '../../networks/network-links.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { Network } from '../../networks/network.ts';
import type { Ending } from '../../networks/subscription.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { Route, SubscriberVisit } from '../routes.ts';

/** What the pages of leaving need. */
export interface LeaveDeps {
  readonly networks: Pick<NetworkStore, 'get'>;
  readonly members: Pick<MemberStore, 'change'>;
}

type Choice = 'one' | 'all' | 'stay';

/** The page on which somebody leaves, and the target of the button that mail programs show (RFC 8058): one address for both. */
export function leaveRoutes(deps: LeaveDeps): readonly Route[] {
  const { get, post } = formHandlers(leavePage(deps));
  const path = subscriberPath('leave', ':token');
  return [
    { method: 'GET', path, who: 'subscriber', handle: get },
    {
      method: 'POST',
      path,
      who: 'subscriber',
      handle: (visit) =>
        visit.form.text('List-Unsubscribe') === 'One-Click' ? oneClick(deps, visit) : post(visit),
    },
  ];
}

/** The mail program's own call: no page, no cookie, no redirect; done when it answers. Twice is once. */
async function oneClick(deps: LeaveDeps, visit: SubscriberVisit): Promise<Response> {
  const { link } = visit.subscriber;
  if (link.kind !== 'leave') return visit.linkUnusable();
  const isDone = await leave(deps, visit, link.networkId === null ? 'all' : 'one', 'one-click');
  return new Response(null, { status: isDone ? 200 : 503 });
}

async function leave(
  deps: LeaveDeps,
  { at, subscriber: { link, person } }: SubscriberVisit,
  what: 'one' | 'all',
  how: Ending,
): Promise<boolean> {
  const networkId = link.kind === 'leave' ? link.networkId : null;
  const on = { at, by: { kind: 'person', id: person.id, name: person.name } } as const;
  const left = await deps.members.change(person.id, at, (member) =>
    what === 'one' && networkId !== null
      ? leaveNetwork(member, networkId, how, on)
      : leaveEverything(member, how, on),
  );
  return left.ok;
}

function leavePage(
  deps: LeaveDeps,
): FormPage<SubscriberVisit, { readonly network: Network | null }, { readonly choice: Choice }> {
  return {
    load: async (visit) => {
      const { link } = visit.subscriber;
      if (link.kind !== 'leave') return visit.linkUnusable();
      return { network: link.networkId === null ? null : await deps.networks.get(link.networkId) };
    },
    schema: (_, { network }) =>
      z.object({
        choice: choiceField(
          network === null ? ['all', 'stay'] : ['one', 'all', 'stay'],
          'networks.leave.missing',
        ),
      }) as unknown as z.ZodType<{ choice: Choice }>,
    show: (visit, { network }, { errors }) =>
      visit.page('portal/networks/leave.njk', {
        title: visit.t('networks.leave.title'),
        networkName: network?.name[visit.language] ?? null,
        hasForm: true,
        errors,
      }),
    submit: async (visit, _, { choice }) => {
      if (choice === 'stay')
        return visit.message(
          { title: 'networks.left.stayed', paragraphs: ['networks.left.stayed-what'] },
          200,
        );
      if (!(await leave(deps, visit, choice, 'unsubscribe-page')))
        return [{ field: 'choice', text: visit.t('refusal.changed-meanwhile') }];
      return visit.message({ title: 'networks.left.title', paragraphs: ['networks.left.what'] }, 200);
    },
  };
}
