import { dateAt } from '../calendar/working-days.ts';
import type { Answers } from '../documents/answers.ts';
import { prefilled, unfinishedSections, type WrittenDocument } from '../documents/document.ts';
import { isSectionOf } from '../documents/form.ts';
import { refused } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { type Application, type ApplicationView, writersOf } from './application.ts';
import { type ApplicationDecision, decideEvent } from './decide-event.ts';
import type { FullDocument } from './full-figures.ts';
import { fullForm } from './full-form.ts';
import { answersAtOdds } from './full-rules.ts';

/** What the fund knows of a section of the full application: what the expression of interest said. Empty for a section of which it said nothing. */
export function knownOfFull(section: string, expression: WrittenDocument): Answers {
  if (!isSectionOf(fullForm, section)) return {};
  return prefilled(fullForm.sections[section], (from) => {
    const [part = '', field = ''] = from.split('.');
    return expression[part]?.answers[field] ?? null;
  });
}

/**
 * One of those who write it moves a full application on: asks for its certificate, or sends it. Refused while a section is unfinished or answers contradict
 * each other; the document must have been read in the same round as the view.
 */
export function moveFullOn(
  view: ApplicationView,
  event: 'ask-certifier' | 'submit',
  document: FullDocument,
  command: { readonly by: PersonId },
  on: Occasion,
): ApplicationDecision {
  const { application, round } = view;
  if (!writersOf(application).includes(command.by)) return refused('application.refusal.not-yours');
  const today = dateAt(on.at);
  const sent: Partial<Application> = event === 'submit' ? { applied: { at: on.at, by: command.by } } : {};
  return decideEvent(
    view,
    event,
    'applicant',
    {
      reason: '',
      unfinished: unfinishedSections(fullForm, document),
      atOdds: answersAtOdds(document, { round, today }).map(({ message }) => message),
    },
    on,
    sent,
  );
}
