import { dateAt } from '../../calendar/working-days.ts';
import { longDate } from '../../messages/dates.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { ladders, type ObligationKind } from '../../obligations/ladder.ts';
import { type OwingRole, owingRoles } from '../../people/person.ts';
import { lostPerson } from './contact-check-letters.ts';
import type { Body, Fact } from './letter.ts';
import { whatItIsAbout } from './plain-letters.ts';
import { dueFact, facts, paragraph, type Writing } from './writing.ts';

/** The last rung: plain facts to the fund's own mailbox, and the decision that only staff can take. Mail to the project has stopped. */
export function fundLetter(writing: Writing): Body {
  const { t, settings, view } = writing;
  const { kind, id, decisionNeeded, state } = view.obligation;
  const why = decisionNeeded === 'nobody-to-ask' ? 'nobody' : 'no-answer';
  const words = fundWordsFor(kind);
  return {
    headline: t(`letter.fund.${words}.${why}`),
    blocks: [
      paragraph(t(`letter.fund.${words}.opening`)),
      facts(
        ...whatItIsAbout(writing),
        kind === 'contact-check' ? lostPerson(writing) : whatIsOwed(writing),
        dueFact(writing),
        { label: t('letter.fact.state'), value: t(`state.${state}`) },
        ...contactFacts(writing),
        lettersSent(writing),
      ),
      {
        kind: 'list',
        lead: t('letter.fund.choices'),
        items: (['call', 'extend', 'waive'] as const).map((choice) => t(`letter.fund.${words}.${choice}`)),
      },
      {
        kind: 'action',
        label: t('letter.action.decide'),
        url: `${settings.publicOrigin}/staff/obligations/${encodeURIComponent(id)}`,
      },
    ],
  };
}

const kindsWithOwnWords = ['lessons-learnt', 'contact-check', 'review'] as const;

/** Which words the letters to the fund use: some kinds have their own, all others share theirs and name what is owed. */
export function fundWordsFor(kind: ObligationKind): (typeof kindsWithOwnWords)[number] | 'other' {
  return kindsWithOwnWords.find((one) => one === kind) ?? 'other';
}

function whatIsOwed({ t, view: { obligation } }: Writing): Fact | null {
  const { kind } = obligation;
  return kind === 'lessons-learnt' ? null : { label: t('letter.fact.owed'), value: t(`kind.${kind}`) };
}

function contactFacts({ t, view: { contacts, obligation } }: Writing): Fact[] {
  // A bid, or a body that was sent a project, has no deputy and no sponsor to be missed.
  const { about, owner } = ladders[obligation.kind];
  const expected: readonly OwingRole[] = about === 'project' ? ['lead', 'deputy', 'sponsor'] : [owner];
  const shown = owingRoles.filter((role) => expected.includes(role) || contacts[role] !== undefined);
  return shown.map((role) => {
    const person = contacts[role];
    const label = t(`role.${role}`);
    if (person === undefined) return { label, value: t('letter.fund.no-contact') };
    const known = `${person.name}, ${person.email}`;
    return {
      label,
      value: person.suppression === null ? known : `${known} (${t('letter.fund.unreachable')})`,
    };
  });
}

/** What was sent in this run of the chase before this letter, oldest first. */
function lettersSent({ t, language, view: { obligation } }: Writing): Fact | null {
  const sent = obligation.chase.sent
    .filter(({ rung }) => rung !== 'fund')
    .map(({ rung, at }) => `${t(`rung.${rung}` as MessageKey)}, ${longDate(dateAt(at), language)}`);
  return sent.length === 0 ? null : { label: t('letter.fact.letters-sent'), value: sent.join('; ') };
}
