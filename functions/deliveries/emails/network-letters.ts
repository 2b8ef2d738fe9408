import { translator } from '../../messages/translate.ts';
import type { Member } from '../../networks/member.ts';
import type { NetworkMessage } from '../../networks/network-message.ts';
import type { Network } from '../../networks/network.ts';
import { type Language, languagesFor, type Person } from '../../people/person.ts';
import type { Block, FundSettings, Letter } from './letter.ts';

/** Everything a letter about networks is made of. */
export interface NetworkLetterRequest {
  readonly message: NetworkMessage;
  /** The networks it is about: those to confirm, those its reader is in, or the one they coordinate. */
  readonly networks: readonly Network[];
  readonly recipient: Pick<Person, 'name' | 'language'>;
  readonly settings: FundSettings;
  /** Where the reader goes on. */
  readonly url: string;
}

/** The networks that a letter to a member names. */
export function networksNamed(
  { template }: NetworkMessage,
  member: Member | null,
  networks: readonly Network[],
): readonly Network[] {
  const state = template === 'network-confirm' ? 'pending' : 'active';
  const named = member?.subscriptions.filter((one) => one.state === state) ?? [];
  return networks.filter(({ id }) => named.some(({ networkId }) => networkId === id));
}

/** Writes a letter about networks, in the language or languages of its reader. Pure. */
export function composeNetworkLetter(request: NetworkLetterRequest): readonly Letter[] {
  return languagesFor(request.recipient.language).map((language) => letterIn(request, language));
}

function letterIn(
  { message: { template }, networks, recipient, settings, url }: NetworkLetterRequest,
  language: Language,
): Letter {
  const t = translator(language);
  const names = networks.map(({ name }) => name[language]);
  const named: Block[] =
    names.length === 0 ? [] : [{ kind: 'list', lead: t(`letter.${template}.networks`), items: names }];
  return {
    language,
    topic: t(`letter.topic.${template}`),
    about: names.length === 1 ? (names[0] ?? '') : settings.fundName[language],
    headline: t(`letter.${template}.headline`),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      { kind: 'paragraph', text: t(`letter.${template}.opening`) },
      ...named,
      { kind: 'action', label: t(`letter.${template}.action`), url },
      { kind: 'paragraph', text: t(`letter.${template}.next`) },
    ],
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}
