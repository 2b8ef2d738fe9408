import type { Network } from '../../networks/network.ts';
import type { SubscriptionWay } from '../../networks/subscription.ts';
import type { Actor } from '../../obligations/view.ts';
import type { FormPage } from '../form-page.ts';
import { formHandlers } from '../form-page.ts';
import type { Visit } from '../visit.ts';

/** A network whose members are kept by whoever visits: staff, or its own coordinator. The pages are the same for both. */
export interface KeptNetwork {
  readonly network: Network;
  /** The address of its page; the others lie below it. */
  readonly href: string;
  /** Who keeps it, for what they do. */
  readonly by: Exclude<Actor, { readonly kind: 'system' }>;
  /** How whoever they add came onto the list. */
  readonly way: Extract<SubscriptionWay, 'staff' | 'coordinator'>;
  /** Whether what else staff know of people may be shown: letters, other roles. */
  readonly isStaff: boolean;
}

/** The network that a visit is about, or the answer where there is none. */
export type LoadKept<KeeperVisit extends Visit> = (visit: KeeperVisit) => Promise<KeptNetwork | Response>;

/** A page without a reader yet: who may see it, and under which address, is said where it is mounted. */
export interface BarePage<PageVisit extends Visit> {
  readonly method: 'GET' | 'POST';
  /** Below the address of the network. */
  readonly path: string;
  readonly maxBytes?: number;
  readonly handle: (visit: PageVisit) => Promise<Response>;
}

/** A page with a form, as two pages without a reader. */
export function bareForm<PageVisit extends Visit, Subject, Value>(
  path: string,
  page: FormPage<PageVisit, Subject, Value>,
): BarePage<PageVisit>[] {
  const { get, post } = formHandlers(page);
  return [
    { method: 'GET', path, handle: get },
    { method: 'POST', path, handle: post },
  ];
}

/** What every page of a kept network shows. */
export function keptBasics({ network, href, isStaff }: KeptNetwork, { language }: Pick<Visit, 'language'>) {
  return {
    section: 'networks',
    networkName: network.name[language],
    back: href,
    isStaff,
  };
}
