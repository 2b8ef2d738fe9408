import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Result } from '../../kernel/result.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { addPerson, type PersonStore } from '../../people/person-store.ts';
import { answerHandOn, handOn, openPromises, sayWhetherLeft } from '../../seminars/hand-on.ts';
import type { AskDecision, PromisesStore } from '../../seminars/promises-store.ts';
import { carryOnPath, promisesPath } from '../../seminars/seminar-links.ts';
import { sendAtOnce } from '../act.ts';
import { knownOrNew, namedPersonForm } from '../answer/named-person.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField, type FormErrors, readForm } from '../forms.ts';
import type { PromisesVisit, Route } from '../routes.ts';

/** What the pages on which promises change hands need. */
export interface HandOnDeps {
  readonly promises: Pick<PromisesStore, 'change'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly tables: { readonly stateTable: string };
  readonly keys: Keys;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** The page on which somebody says that they are no longer the right person, and the one on which a colleague says whether they carry it on. */
export function handOnRoutes(deps: HandOnDeps): readonly Route[] {
  const left = formHandlers(leftPage(deps));
  const carryOn = formHandlers(carryOnPage(deps));
  return [
    { method: 'GET', path: '/promises/:token/left', who: 'promiser', handle: left.get },
    { method: 'POST', path: '/promises/:token/left', who: 'promiser', handle: left.post },
    { method: 'GET', path: '/promises/:token/carry-on', who: 'promiser', handle: carryOn.get },
    { method: 'POST', path: '/promises/:token/carry-on', who: 'promiser', handle: carryOn.post },
    {
      method: 'GET',
      path: '/promises/:token/carry-on/thanks',
      who: 'promiser',
      handle: (visit) =>
        visit.message(
          { title: 'seminar.carry.thanks', paragraphs: ['seminar.carry.thanks-no'], withContact: true },
          200,
        ),
    },
  ];
}

type Open = ReturnType<typeof openPromises>;

function leftPage(
  deps: HandOnDeps,
): FormPage<PromisesVisit, Open, { readonly who: 'there' | 'named' | 'nobody' }> {
  return {
    load: (visit) => {
      const { there, carriedOnBy } = visit.promises;
      return Promise.resolve(
        carriedOnBy === null ? openPromises(there.attendances.values()) : visit.notFound(),
      );
    },
    schema: () => z.object({ who: choiceField(['there', 'named', 'nobody'], 'seminar.left.missing') }),
    show: (visit, open, { values, errors }) =>
      visit.page('portal/seminars/left.njk', {
        title: visit.t('seminar.left.title'),
        back: promisesPath(visit.promises.token),
        mayName: open.length > 0,
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, open, { who }) =>
      who === 'named' ? name(deps, visit, open) : sayLeft(deps, visit, who === 'there'),
  };
}

async function sayLeft(
  deps: HandOnDeps,
  visit: PromisesVisit,
  isThere: boolean,
): Promise<Response | FormErrors> {
  const said = await deps.promises.change(visit.promises.there.person.id, (promises) =>
    sayWhetherLeft(promises, isThere, visit.at),
  );
  return after(deps, visit, said, 'who');
}

async function name(deps: HandOnDeps, visit: PromisesVisit, open: Open): Promise<Response | FormErrors> {
  const read = readForm(namedPersonForm, visit.form, visit.t);
  if ('errors' in read) return read.errors;
  const { person } = visit.promises.there;
  const to = await knownOrNew(deps, read.value);
  const said = await deps.promises.change(person.id, (promises) => {
    const decided = handOn(promises, person, to, open, visit.at);
    if (!decided.ok) return decided;
    return { ok: true, value: { ...decided.value, also: [addPerson(deps.tables.stateTable, to)] } };
  });
  return after(deps, visit, said, 'email');
}

async function after(
  deps: HandOnDeps,
  visit: PromisesVisit,
  said: Result<AskDecision | null, MessageKey>,
  field: string,
): Promise<Response | FormErrors> {
  if (!said.ok) return [{ field, text: visit.t(said.refusal) }];
  await sendAtOnce(deps, said.value?.deliveries ?? [], visit.at);
  return visit.redirect(`${promisesPath(visit.promises.token)}?done=left`);
}

function carryOnPage(deps: HandOnDeps): FormPage<PromisesVisit, Open, { readonly choice: 'yes' | 'no' }> {
  return {
    load: (visit) => {
      const { there, carriedOnBy } = visit.promises;
      return Promise.resolve(
        carriedOnBy === null ? visit.notFound() : openPromises(there.attendances.values()),
      );
    },
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'seminar.carry.missing') }),
    show: (visit, open, { values, errors }) => {
      const { there } = visit.promises;
      return visit.page('portal/seminars/carry-on.njk', {
        title: visit.t('seminar.carry.title'),
        who: there.person.name,
        open: open.map(({ seminarId, commitment }) => ({
          seminar: there.seminars.get(seminarId)?.title[visit.language],
          text: commitment.text,
        })),
        hasForm: true,
        errors,
        values,
      });
    },
    submit: async (visit, _, { choice }) => {
      const { there, carriedOnBy, token } = visit.promises;
      if (carriedOnBy === null) return visit.notFound();
      const said = await deps.promises.change(there.person.id, (promises) =>
        answerHandOn(promises, carriedOnBy.id, choice === 'yes'),
      );
      if (!said.ok) return [{ field: 'choice', text: visit.t(said.refusal) }];
      const path = promisesPath(token);
      return visit.redirect(choice === 'yes' ? path : `${carryOnPath(path)}/thanks`);
    },
  };
}
