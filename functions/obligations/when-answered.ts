import type { WrittenDocument } from '../documents/document.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { dateAt } from '../calendar/working-days.ts';
import { newDateOf } from '../projects/forms/milestone-form.ts';
import { submitAnswer } from './answer-actions.ts';
import type { ObligationKind } from './ladder.ts';
import { newObligation } from './new-obligation.ts';
import { aboutOf, type Obligation } from './obligation.ts';
import type { Decision } from './obligation-actions.ts';
import type { ObligationView, Occasion } from './view.ts';
import type { PersonId } from '../people/person.ts';

type Creates = (
  view: ObligationView,
  document: WrittenDocument,
  on: Occasion,
) => Result<readonly Obligation[], MessageKey>;

/** What an answer of each kind begins; most begin nothing. */
const begins: Partial<Record<ObligationKind, Creates>> = {
  milestone: whatWasPutOff,
};

/** A written answer is sent: what that means for its obligation, and what begins because of what it says. */
export function answerInWriting(
  view: ObligationView,
  writer: PersonId,
  on: Occasion,
  document: WrittenDocument,
): Decision {
  const sent = submitAnswer(view, writer, on);
  if (!sent.ok) return sent;
  const create = begins[view.obligation.kind]?.(view, document, on) ?? allowed([]);
  return create.ok
    ? allowed({ ...sent.value, create: [...(sent.value.create ?? []), ...create.value] })
    : create;
}

/** A milestone that was not reached is asked about again on the day it will be: the answer of today stays as it was given. */
function whatWasPutOff(
  { obligation, project }: ObligationView,
  document: WrittenDocument,
  { at }: Occasion,
): Result<readonly Obligation[], MessageKey> {
  const dueOn = newDateOf(document);
  if (dueOn === null) return allowed([]);
  if (dueOn <= dateAt(at)) return refused('milestone.refusal.new-date-not-ahead');
  const [number = '', attempt = '1'] = (aboutOf(obligation.id) ?? '').split('x');
  const { matter } = obligation;
  const again = newObligation(
    {
      kind: 'milestone',
      of: project,
      dueOn,
      about: `${number}x${Number(attempt) + 1}`,
      ...(matter && { matter }),
    },
    at,
  );
  return allowed([again]);
}
