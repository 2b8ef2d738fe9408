import { changedTerms } from '../../../deliveries/emails/project-letters.ts';
import { longDate } from '../../../messages/dates.ts';
import { type Translate, translator } from '../../../messages/translate.ts';
import { matterFact } from '../../../obligations/matter.ts';
import type { Obligation } from '../../../obligations/obligation.ts';
import type { Language } from '../../../people/person.ts';
import type { LifecycleChange, ObligationTurn, ProjectView } from '../../../projects/project-view.ts';
import { letterName } from '../consequences.ts';

/** What an event would lead to, in plain words. */
export interface ProjectConsequences {
  /** The terms that change, as they are and as they would be. */
  readonly terms: readonly { readonly label: string; readonly value: string }[];
  /** Who gets what letter. */
  readonly letters: readonly string[];
  /** What becomes of what is owed, and what begins to be. */
  readonly owed: readonly string[];
}

/** What happens when a change is made, from the very decision that "yes" commits. */
export function projectConsequences(
  { project, contacts }: ProjectView,
  change: LifecycleChange,
  language: Language,
): ProjectConsequences {
  const t = translator(language);
  const variation = change.project.variations?.at(-1);
  const isVaried = (change.project.variations?.length ?? 0) > (project.variations?.length ?? 0);
  const people = Object.values(contacts);
  return {
    terms: isVaried && variation ? changedTerms(variation.before, variation.after, language) : [],
    letters: change.deliveries.map(({ message, recipientId }) =>
      t('staff.next.letter-now', {
        letter: letterName(message, language),
        to: people.find(({ id }) => id === recipientId)?.name ?? t('staff.next.former'),
        date: '',
      }),
    ),
    owed: [
      ...change.obligations.map((turn) => turnText(turn, t, language)),
      ...change.create.map((one) =>
        t('staff.project.begins', { what: whatIs(one, t), date: longDate(one.dueOn, language) }),
      ),
    ],
  };
}

function turnText({ before, after }: ObligationTurn, t: Translate, language: Language): string {
  const what = whatIs(after, t);
  const date = longDate(after.dueOn, language);
  if (after.state === 'ended') return t('staff.project.ends', { what });
  if (after.state === 'accepted') return t('staff.project.repaid', { what });
  if (before.state === 'ended' || before.closed !== null) return t('staff.project.again', { what, date });
  if (after.paused !== null && before.paused === null) return t('staff.project.rests', { what });
  if (after.dueOn !== before.dueOn)
    return t('staff.project.moves', { what, from: longDate(before.dueOn, language), to: date });
  return t('staff.project.goes-on', { what, date });
}

/** "Milestone (First tablets in use)". */
function whatIs({ kind, matter }: Pick<Obligation, 'kind' | 'matter'>, t: Translate): string {
  const fact = matterFact(matter, t);
  return fact === null ? t(`kind.${kind}`) : `${t(`kind.${kind}`)} (${fact.value})`;
}
