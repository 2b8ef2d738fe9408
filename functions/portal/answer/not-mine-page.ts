import * as z from 'zod';
import { cleanLine } from '../../kernel/text.ts';
import { nameAnother, sayNotMine } from '../../obligations/answer-actions.ts';
import { changeAndDeliver } from '../act.ts';
import { linkForm, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import {
  answerHref,
  type AnswerDeps,
  canBePutOff,
  isWaitedFor,
  occasionOf,
  pageBasics,
} from './answer-page.ts';
import { readNamedPerson } from './named-person.ts';
import { thanksHref } from './thanks-page.ts';

interface Answer {
  readonly who: 'named' | 'unknown';
}

/** "This is not mine": the right person's name, or that the reader does not know. */
export function notMineRoutes(deps: AnswerDeps): Route[] {
  return linkForm<'waited-for', Answer>('/answer/:token/not-mine', {
    load: async (visit) => {
      if (!canBePutOff(visit)) return visit.notFound();
      return isWaitedFor(visit) ? 'waited-for' : visit.redirect(answerHref(visit));
    },
    schema: () => z.object({ who: choiceField(['named', 'unknown'], 'answer.not-mine.choose') }),
    show,
    submit: (visit, _, { who }) => (who === 'named' ? handOver(deps, visit) : leave(deps, visit)),
  });
}

function show(visit: LinkVisit, _: 'waited-for', { values, errors }: ShownForm): Response {
  const model = {
    ...pageBasics(visit),
    title: visit.t('answer.not-mine.title'),
    hasForm: true,
    errors,
    values,
  };
  return visit.page('portal/answer/not-mine.njk', model);
}

async function handOver(deps: AnswerDeps, visit: LinkVisit): Promise<Response | FormErrors> {
  const newcomer = await readNamedPerson(deps, visit);
  if ('errors' in newcomer) return newcomer.errors;
  const { view, person } = visit.link;
  const named = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    nameAnother(
      seen,
      { from: person.id, newcomer, nameAsTyped: cleanLine(visit.form.values['name'] ?? '') },
      occasionOf(visit),
    ),
  );
  if (!named.ok)
    return [
      { field: named.refusal === 'refusal.same-person' ? 'email' : 'who', text: visit.t(named.refusal) },
    ];
  // The newcomer is a contact at once when the project knows their organisation; else staff look first, and this link stays.
  const waitsForStaff = named.value?.obligation.handoverRequest != null;
  return visit.redirect(waitsForStaff ? answerHref(visit) : thanksHref('handed-over', visit.language));
}

async function leave(deps: AnswerDeps, visit: LinkVisit): Promise<Response | FormErrors> {
  const { view, person } = visit.link;
  const left = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    sayNotMine(seen, person.id, occasionOf(visit)),
  );
  if (!left.ok) return [{ field: 'who', text: visit.t(left.refusal) }];
  return visit.redirect(thanksHref('left', visit.language));
}
