import { pounds } from '../../kernel/money.ts';
import { longDateAndTime } from '../../messages/dates.ts';
import { type Translate, translator } from '../../messages/translate.ts';
import type { ContactPost } from '../../organisations/contact-post.ts';
import { organisationIn } from '../../organisations/register.ts';
import type { Language, Person } from '../../people/person.ts';
import type { RoundMessage } from '../../rounds/round-message.ts';
import type { Round } from '../../rounds/round.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Block, Fact, FundSettings, Letter } from './letter.ts';

/** Everything the circular of a round is made of. */
export interface RoundLetterRequest {
  readonly message: RoundMessage;
  readonly round: Round;
  readonly recipient: Pick<Person, 'name'>;
  readonly settings: FundSettings;
}

/** Writes the circular that announces a round: in both languages for everybody, Welsh first, as the Welsh language standards ask of circulars. Pure. */
export function composeRoundLetter(request: RoundLetterRequest): readonly Letter[] {
  return (['cy', 'en'] as const).map((language) => letterIn(request, language));
}

function letterIn({ message, round, recipient, settings }: RoundLetterRequest, language: Language): Letter {
  const t = translator(language);
  const url = `${settings.publicOrigin}/apply/${round.id}`;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    language,
    topic: t(message.isTest === true ? 'letter.topic.round-test' : 'letter.topic.round'),
    about: round.name[language],
    headline: t('letter.round-announcement.headline'),
    greeting: t('letter.greeting.person', { name: recipient.name }),
    blocks: [
      ...(message.isTest === true ? [paragraph(t('letter.round-announcement.test'))] : []),
      paragraph(t('letter.round-announcement.opening')),
      ...paragraphsOf(round.announcement.words[language]).map(paragraph),
      { kind: 'facts', facts: factsOf(round, t, language) },
      {
        kind: 'list',
        lead: t('letter.round-announcement.criteria'),
        items: round.criteria.map(({ name, weightPercent }) => `${name[language]} – ${weightPercent}%`),
      },
      paragraph(t('letter.round-announcement.learning')),
      { kind: 'action', label: t('letter.action.see-round'), url },
      paragraph(t('letter.round-announcement.pass-on')),
      paragraph(t('apply.welsh')),
    ],
    closing: {
      thanks: t('letter.thanks'),
      from: settings.fundName[language],
      notes: [
        ...notesOfSeats(message, t, language),
        t('letter.note.contact', { mailbox: settings.mailbox, phone: settings.phone }),
        t('letter.note.welsh'),
      ],
    },
  };
}

function factsOf(round: Round, t: Translate, language: Language): Fact[] {
  const themes = round.themes.map((theme) => theme[language]).join('; ');
  return [
    { label: t('letter.fact.round'), value: round.name[language] },
    { label: t('letter.fact.opens'), value: longDateAndTime(round.opensAt, language) },
    { label: t('letter.fact.closes'), value: longDateAndTime(round.closesAt, language) },
    { label: t('letter.fact.budget'), value: pounds(round.budgetPence) },
    { label: t('letter.fact.minimum'), value: pounds(round.minimumPence) },
    { label: t('letter.fact.share'), value: `${round.shareOfCostPercent}%` },
    ...(themes === '' ? [] : [{ label: t('letter.fact.themes'), value: themes }]),
  ];
}

/** Why this person gets it, body by body: whoever no longer holds the post can say so. */
export function notesOfSeats(
  { seats }: Pick<RoundMessage, 'seats'>,
  t: Translate,
  language: Language,
): string[] {
  const postsOf = new Map<string, ContactPost[]>();
  for (const { organisation, post } of seats)
    postsOf.set(organisation, [...(postsOf.get(organisation) ?? []), post]);
  return [...postsOf].map(([organisation, posts]) =>
    t('letter.note.seat', {
      posts: posts.map((post) => t(`contact.post.${post}`)).join(', '),
      organisation: organisationIn(organisation, language),
    }),
  );
}
