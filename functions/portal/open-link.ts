import type { Keys } from '../kernel/keys.ts';
import { roleOf } from '../obligations/answer-actions.ts';
import { isCurrent, readAnswerLink } from '../obligations/answer-link.ts';
import type { ObligationStore } from '../obligations/obligation-store.ts';
import type { OpenedLink } from './routes.ts';

/**
 * Opens the link in a letter. Null, whatever the cause: it is forged or altered, its obligation does not exist, it was revoked, or its person no
 * longer belongs to the project.
 */
export function createLinkOpener(keys: Keys, obligations: Pick<ObligationStore, 'view'>) {
  return async (token: string): Promise<OpenedLink | null> => {
    const link = readAnswerLink(keys, token);
    if (link === null) return null;
    const view = await obligations.view(link.obligationId);
    if (view === null || !isCurrent(link, view.obligation)) return null;
    const role = roleOf(view, link.personId);
    const person = role === null ? undefined : view.contacts[role];
    return role === null || person === undefined ? null : { token, view, person, role };
  };
}
