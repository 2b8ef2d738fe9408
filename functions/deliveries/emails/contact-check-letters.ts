import { contactRoles } from '../../people/person.ts';
import type { ObligationMessage } from '../delivery.ts';
import type { Body, Fact } from './letter.ts';
import { answerAction, dueFact, facts, paragraph, projectFacts, type Writing } from './writing.ts';

/** The one question to a sponsor: who leads the project now? Every rung of its ladder asks it; a later one says that it is a reminder. */
export function contactCheckLetter(
  writing: Writing,
  { rung }: Extract<ObligationMessage, { template: 'rung' }>,
): Body {
  const { t } = writing;
  return {
    headline: t(rung === 'ask' ? 'letter.contact.headline' : 'letter.contact.reminder.headline'),
    blocks: [
      paragraph(t('letter.contact.opening')),
      facts(...projectFacts(writing), lostPerson(writing), dueFact(writing)),
      paragraph(t('letter.contact.how')),
      answerAction(writing, 'letter.action.answer'),
    ],
  };
}

/** The person of whom it asks, and what is the matter, as long as the project still has them; the obligation's id ends with their id. */
export function lostPerson({ t, view: { obligation, contacts } }: Writing): Fact | null {
  const role = contactRoles.find((one) => {
    const person = contacts[one];
    return person !== undefined && obligation.id.endsWith(`_${person.id}`);
  });
  const person = role === undefined ? undefined : contacts[role];
  if (role === undefined || person === undefined) return null;
  const label = t(
    obligation.lostBecause === 'not-theirs' ? 'letter.fact.not-theirs' : 'letter.fact.not-reached',
  );
  return { label, value: `${person.name} (${t(`role.${role}`)})` };
}
