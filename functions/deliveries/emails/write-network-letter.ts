import type { Keys } from '../../kernel/keys.ts';
import {
  coordinatorPath,
  signCoordinatorLink,
  signSubscriberLink,
  subscriberPath,
} from '../../networks/network-links.ts';
import type { NetworkMessage } from '../../networks/network-message.ts';
import type { Person } from '../../people/person.ts';
import type { Delivery } from '../delivery.ts';
import type { LetterSubject } from '../letter-subject.ts';
import type { FundSettings } from './letter.ts';
import type { Written } from './letter-writer.ts';
import { composeNetworkLetter, networksNamed } from './network-letters.ts';

/** The email about networks, with its reader's own link. */
export function networkLetter(
  keys: Keys,
  settings: FundSettings,
  { about, message }: Pick<Delivery, 'about' | 'message'>,
  subject: Extract<LetterSubject, { readonly kind: 'network' | 'member' }>,
  recipient: Person,
): Written {
  const said = message as NetworkMessage;
  const { id: personId } = recipient;
  const kind = said.template === 'network-confirm' ? 'join' : 'wishes';
  const path =
    subject.kind === 'network'
      ? coordinatorPath(signCoordinatorLink(keys, { networkId: subject.network.id, personId }))
      : subscriberPath(kind, signSubscriberLink(keys, { kind, personId }));
  const networks =
    subject.kind === 'network' ? [subject.network] : networksNamed(said, subject.member, subject.networks);
  const url = `${settings.publicOrigin}${path}`;
  return {
    letters: composeNetworkLetter({ message: said, networks, recipient, settings, url }),
    thread: about,
  };
}
