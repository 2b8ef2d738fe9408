import { dateAt } from '../../calendar/working-days.ts';
import { longDate } from '../../messages/dates.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { ObligationKind } from '../../obligations/ladder.ts';
import { contactRoles } from '../../people/person.ts';
import { lostPerson } from './contact-check-letters.ts';
import type { Body, Fact } from './letter.ts';
import { dueFact, facts, paragraph, projectFacts, type Writing } from './writing.ts';

/** The last rung: plain facts to the fund's own mailbox, and the decision that only staff can take. Mail to the project has stopped. */
export function fundLetter(writing: Writing): Body {
  const { t, settings, view } = writing;
  const { kind, id, decisionNeeded, state } = view.obligation;
  const why = decisionNeeded === 'nobody-to-ask' ? 'nobody' : 'no-answer';
  return {
    headline: t(`letter.fund.${kind}.${why}`),
    blocks: [
      paragraph(t(`letter.fund.${kind}.opening`)),
      facts(
        ...projectFacts(writing),
        whatItIsAbout[kind](writing),
        dueFact(writing),
        { label: t('letter.fact.state'), value: t(`state.${state}`) },
        ...contactFacts(writing),
        lettersSent(writing),
      ),
      {
        kind: 'list',
        lead: t('letter.fund.choices'),
        items: (['call', 'extend', 'waive'] as const).map((choice) => t(`letter.fund.${kind}.${choice}`)),
      },
      {
        kind: 'action',
        label: t('letter.action.decide'),
        url: `${settings.publicOrigin}/staff/obligations/${encodeURIComponent(id)}`,
      },
    ],
  };
}

/** What the fund must know beside the project, by what is owed. */
const whatItIsAbout: Readonly<Record<ObligationKind, (writing: Writing) => Fact | null>> = {
  'lessons-learnt': () => null,
  'contact-check': lostPerson,
};

function contactFacts({ t, view: { contacts } }: Writing): Fact[] {
  return contactRoles.map((role) => {
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
