import type { ApplicationStore } from '../../applications/application-store.ts';
import { applicantRoleOf } from '../../applications/application.ts';
import { isGoingOrGone } from '../../applications/bid-retention.ts';
import { bidLinkFor, readBidLink } from '../../applications/bid-link.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { OpenedBid } from '../routes.ts';

/** Opens a link to a bid: null when it is forged, altered or revoked, when its person no longer belongs to the bid, or when the bid is kept no longer. */
export function createOpenBid(
  keys: Keys,
  applications: Pick<ApplicationStore, 'view'>,
): (token: string) => Promise<OpenedBid | null> {
  return async (token) => {
    const named = readBidLink(keys, token);
    const view = named === null ? null : await applications.view(named.applicationId);
    if (named === null || view === null || isGoingOrGone(view.application)) return null;
    if (named.generation !== bidLinkFor(view.application, named.personId).generation) return null;
    const role = applicantRoleOf(view.application, named.personId);
    const person = view.people.get(named.personId);
    return role === null || person === undefined ? null : { token, view, person, role };
  };
}
