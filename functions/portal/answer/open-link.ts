import type { Keys } from '../../kernel/keys.ts';
import { roleOf } from '../../obligations/answer-actions.ts';
import { isCurrent, readAnswerLink } from '../../obligations/answer-link.ts';
import type { ObligationStore } from '../../obligations/obligation-store.ts';
import type { OpenedLink } from '../routes.ts';

/**
 * Opens a link: null when it is forged, altered or revoked, or when its person no longer holds a role in the project.
 * A genuine one for something closed opens; whether the page does is the route's rule.
 */
export function createOpenLink(
  keys: Keys,
  obligations: Pick<ObligationStore, 'view'>,
): (token: string) => Promise<OpenedLink | null> {
  return async (token) => {
    const named = readAnswerLink(keys, token);
    const view = named === null ? null : await obligations.view(named.obligationId);
    if (named === null || view === null || !isCurrent(named, view.obligation)) return null;
    const role = roleOf(view, named.personId);
    const person = role === null ? undefined : view.contacts[role];
    return role === null || person === undefined ? null : { token, view, person, role };
  };
}
