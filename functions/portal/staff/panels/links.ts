import type { Application } from '../../../applications/application.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { PublicMessage } from '../../messages-page.ts';
import { isBeforePanel } from './round-panel.ts';

interface Link {
  readonly href: string;
  readonly text: MessageKey;
}

/** The links from a bid to what its panel does, as far as they make sense in its state; without the page they are shown on. */
export function assessmentLinks(
  { id, state, roundId }: Pick<Application, 'id' | 'state' | 'roundId'>,
  here: 'application' | 'reviewers' | 'panel',
): readonly Link[] {
  if (!isBeforePanel(state)) return [];
  const links: readonly (Link & { readonly name: string })[] = [
    { name: 'reviewers', href: `/staff/applications/${id}/reviewers`, text: 'staff.reviewers.title' },
    { name: 'panel', href: `/staff/applications/${id}/panel`, text: 'staff.panel.bid-title' },
    { name: 'round', href: `/staff/rounds/${roundId}/panel`, text: 'staff.panel.title' },
  ];
  return links.filter(({ name }) => name !== here);
}

/** What staff can do to the panel of a bid in its state. */
export function panelActions({ id, state }: Pick<Application, 'id' | 'state'>): readonly Link[] {
  const actions: readonly (Link & { readonly event: Parameters<typeof transitionFor>[1] })[] = [
    {
      event: 'assign-reviewers',
      href: `/staff/applications/${id}/reviewers/assign`,
      text: 'staff.assign.title',
    },
    {
      event: 'reopen-assessment',
      href: `/staff/applications/${id}/reviewers/reopen`,
      text: 'staff.reopen.title',
    },
  ];
  return actions.filter(({ event }) => transitionFor(state, event) !== undefined);
}

/** The page in place of scores, for somebody who is on the panel and has yet to send their own. */
export function blindMessage(id: string): PublicMessage {
  return {
    title: 'reviews.blind.title',
    paragraphs: ['reviews.blind.staff'],
    link: { href: `/reviews/${id}`, text: 'reviewer.own' },
  };
}
