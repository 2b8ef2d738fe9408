import { readIntroductionLink } from '../../introductions/introduction-link.ts';
import type { IntroductionStore } from '../../introductions/introduction-store.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { OpenedMentoring } from '../routes.ts';

/** Opens the link of somebody who was asked to be a mentor: null when it is forged or altered, when another was asked, or when they no longer belong to the project. */
export function createOpenMentoring(
  keys: Keys,
  introductions: Pick<IntroductionStore, 'view'>,
): (token: string) => Promise<OpenedMentoring | null> {
  return async (token) => {
    const named = readIntroductionLink(keys, token);
    const view = named === null ? null : await introductions.view(named.introductionId);
    if (named === null || view?.kind !== 'mentor' || view.introduction === null) return null;
    if (view.introduction.mentor !== named.personId) return null;
    const { lead, deputy } = view.contacts;
    const person = [lead, deputy].find((one) => one?.id === named.personId);
    return person === undefined ? null : { token, view, introduction: view.introduction, person };
  };
}
