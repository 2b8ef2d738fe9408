import type { ApplicationMessage } from '../../../applications/application-message.ts';
import type { ApplicationView } from '../../../applications/application.ts';
import type { Delivery } from '../../../deliveries/delivery.ts';
import { composeApplicationLetter } from '../../../deliveries/emails/application-letters.ts';
import type { Letter } from '../../../deliveries/emails/letter.ts';
import type { MemberVisit } from '../../routes.ts';
import { letterName } from '../consequences.ts';
import type { StaffDeps } from '../deps.ts';

/** A letter before it is sent. */
export interface LetterAsRead {
  readonly to: string;
  /** What it is called. */
  readonly name: string;
  /** The bid it is about. */
  readonly title: string;
  /** Welsh first, whichever its reader gets. */
  readonly versions: readonly Letter[];
}

/** Letters of a change that is not made yet, as their readers would see them, in both languages. `view` is the bid as the change leaves it. */
export function lettersAsRead(
  { settings }: Pick<StaffDeps, 'settings'>,
  { at, language }: Pick<MemberVisit, 'at' | 'language'>,
  view: ApplicationView,
  deliveries: readonly Delivery[],
): readonly LetterAsRead[] {
  const { fund, publicOrigin } = settings;
  return deliveries.flatMap(({ recipientId, message }) => {
    const recipient = recipientId === 'fund' ? undefined : view.people.get(recipientId);
    if (recipient === undefined) return [];
    const versions = composeApplicationLetter({
      message: message as ApplicationMessage,
      view,
      recipient: { ...recipient, language: 'both' },
      settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
      url: `${publicOrigin}/`,
      at,
    });
    return [
      {
        to: recipient.name,
        name: letterName(message, language),
        title: view.application.title,
        versions,
      },
    ];
  });
}
