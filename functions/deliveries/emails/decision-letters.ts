import type { ApplicationMessage } from '../../applications/application-message.ts';
import type { ApplicationView } from '../../applications/application.ts';
import type { DecidedAward } from '../../applications/decision.ts';
import type { CalendarDate } from '../../calendar/working-days.ts';
import { pounds } from '../../kernel/money.ts';
import { longDate } from '../../messages/dates.ts';
import { translator } from '../../messages/translate.ts';
import { contactRoles, type Language } from '../../people/person.ts';
import type { Block, Fact } from './letter.ts';

const templates = ['application-awarded', 'application-unsuccessful', 'application-named'] as const;

/** What a letter says that tells what the minister decided. */
export type DecisionMessage = Extract<ApplicationMessage, { template: (typeof templates)[number] }>;

/** Whether a letter tells what the minister decided. */
export function tellsDecision(message: ApplicationMessage): message is DecisionMessage {
  return templates.some((template) => template === message.template);
}

interface DecisionLetter {
  readonly view: ApplicationView;
  /** The reader's own link to the bid. */
  readonly url: string;
  readonly language: Language;
}

/**
 * What stands between the greeting and the closing of a letter that tells a decision. The panel's and the minister's own words stand as they were written,
 * and each says in which language that was.
 */
export function decisionBlocks(message: DecisionMessage, letter: DecisionLetter): Block[] {
  switch (message.template) {
    case 'application-awarded':
      return awarded(letter);
    case 'application-unsuccessful':
      return unsuccessful(letter);
    case 'application-named':
      return named(message.roles, letter);
  }
}

function awarded({ view, url, language }: DecisionLetter): Block[] {
  const t = translator(language);
  const { decision } = view.application;
  return [
    paragraph(t('letter.application-awarded.opening')),
    facts([...bidFacts(view, language), ...awardFacts(decision?.award ?? null, language)]),
    ...asWritten(view, 'reasons', decision?.reasons ?? '', language),
    ...asWritten(view, 'conditions', decision?.award?.conditions ?? '', language),
    facts(peopleFacts(view, language)),
    {
      kind: 'list',
      lead: t('letter.application-awarded.list'),
      items: (['link', 'progress', 'contacts', 'repayments', 'learning'] as const).map((item) =>
        t(`letter.application-awarded.item.${item}`),
      ),
    },
    { kind: 'action', label: t('letter.action.see-bid'), url },
  ];
}

function unsuccessful({ view, url, language }: DecisionLetter): Block[] {
  const t = translator(language);
  return [
    paragraph(t('letter.application-unsuccessful.opening')),
    ...asWritten(view, 'reasons', view.application.decision?.reasons ?? '', language),
    facts(bidFacts(view, language)),
    paragraph(t('letter.application-unsuccessful.offer')),
    { kind: 'action', label: t('letter.action.answer-offer'), url: `${url}/offer` },
    paragraph(t('letter.application-unsuccessful.next')),
    { kind: 'action', label: t('letter.action.see-bid'), url },
  ];
}

function named(
  roles: Extract<DecisionMessage, { template: 'application-named' }>['roles'],
  { view, language }: DecisionLetter,
): Block[] {
  const t = translator(language);
  return [
    paragraph(t('letter.application-named.opening')),
    facts([...bidFacts(view, language), ...awardFacts(view.application.decision?.award ?? null, language)]),
    {
      kind: 'list',
      lead: t('letter.application-named.list'),
      items: roles.map((role) => t(`letter.application-named.${role}`)),
    },
    facts(peopleFacts(view, language)),
    paragraph(t('letter.application-named.next')),
  ];
}

function bidFacts({ application, round }: ApplicationView, language: Language): Fact[] {
  const t = translator(language);
  return [
    { label: t('letter.fact.bid'), value: application.title },
    { label: t('letter.fact.organisation'), value: application.organisation },
    { label: t('letter.fact.round'), value: round.name[language] },
  ];
}

function awardFacts(award: DecidedAward | null, language: Language): Fact[] {
  if (award === null) return [];
  const t = translator(language);
  const { instalments } = award.repayments;
  const [first, last] = [instalments[0], instalments.at(-1)];
  const date = (day: CalendarDate) => longDate(day, language);
  const due = (one: typeof first) => (one ? `${pounds(one.amountPence)}, ${date(one.dueOn)}` : '');
  return [
    { label: t('letter.fact.award'), value: pounds(award.awardPence) },
    { label: t('letter.fact.starts'), value: date(award.startDate) },
    { label: t('letter.fact.ends'), value: date(award.endDate) },
    { label: t('letter.fact.instalments'), value: String(instalments.length) },
    { label: t('letter.fact.first-instalment'), value: due(first) },
    { label: t('letter.fact.last-instalment'), value: due(last) },
  ];
}

/** Who holds which role from now on, as far as somebody does. */
function peopleFacts({ application, people }: ApplicationView, language: Language): Fact[] {
  const t = translator(language);
  const lead = application.people.find(({ role }) => role === 'lead');
  const contacts = { ...(lead && { lead: lead.id }), ...application.decision?.award?.contacts };
  return contactRoles.flatMap((role) => {
    const id = contacts[role];
    const name = id === undefined ? undefined : people.get(id)?.name;
    return name === undefined ? [] : [{ label: t(`role.${role}`), value: name }];
  });
}

/** Words that staff took over from the panel and the minister, as they are. */
function asWritten(
  { application }: ApplicationView,
  what: 'reasons' | 'conditions',
  text: string,
  language: Language,
): Block[] {
  const writtenIn = application.decision?.writtenIn;
  if (text.trim() === '' || writtenIn === undefined) return [];
  const label = translator(language)(`letter.decision.${what}.${writtenIn}`);
  return [{ kind: 'quote', label, text, language: writtenIn }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function facts(all: readonly Fact[]): Block {
  return { kind: 'facts', facts: all };
}
