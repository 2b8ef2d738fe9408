import * as z from 'zod';
import { longDate } from '../../../messages/dates.ts';
import { addPerson } from '../../../people/person-store.ts';
import { type Person, personAs, personIdOf } from '../../../people/person.ts';
import { whyNoPaper } from '../../../seminars/room.ts';
import { type Seminar, waysToAttend } from '../../../seminars/seminar.ts';
import { asksToCome, takeDown, type TakenDown } from '../../../seminars/take-down.ts';
import { changePlace } from '../../act-on-seminar.ts';
import type { FormErrors } from '../../forms.ts';
import type { Route } from '../../routes.ts';
import { typeOf } from '../../seminars/registration-form.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';
import { type OnPaper, paperFields, paperRows, readPaper, rowError } from './paper-form.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { cannotDoWithSeminar, seminarBasics } from './seminar-visit.ts';

/**
 * The page on which commitments are typed in from paper, some rows at once. What was typed is shown once more, with what will follow, before any of it is
 * kept; each person is then written in a transaction of their own, and what was kept before is not kept twice, so the same form can be sent again.
 */
export function paperRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, { readonly step: string; readonly shown: string }>('paper', {
    load: async (visit) => {
      const seminar = await keeper.seminarOf(visit);
      const why = seminar instanceof Response ? null : whyNoPaper(seminar, visit.at);
      if (seminar instanceof Response || why === null) return seminar;
      return cannotDoWithSeminar(visit, seminar, why, keeper.href(visit, seminar));
    },
    schema: () => z.object({ step: z.string(), shown: z.string() }),
    alsoWrong: (visit) => readPaper(visit).errors,
    show: (visit, seminar, { values, errors }) =>
      // Only the language was changed of what is shown once more.
      values['shown'] === 'preview' && errors.length === 0 && readPaper(visit).errors.length === 0
        ? preview(deps, keeper, visit, seminar)
        : rows(keeper, visit, seminar, values, errors),
    submit: async (visit, seminar, { step }) => {
      if (step === 'change') return rows(keeper, visit, seminar, visit.form.values, []);
      const found = await lookUp(deps, keeper, visit, seminar);
      const errors = found.flatMap(({ errors: wrong }) => wrong);
      if (errors.length > 0) return errors;
      if (step !== 'record') return preview(deps, keeper, visit, seminar);
      const refusals: { field: string; text: string }[] = [];
      for (const { person, isKnown, said, paper } of found) {
        const on = keeper.occasion(visit);
        const who = { seminarId: seminar.id, personId: person.id };
        const kept = await changePlace(deps, who, on, (view) => takeDown(view, said, on), {
          newcomer: isKnown ? null : person,
          also: isKnown ? [] : [addPerson(deps.tables.stateTable, person)],
        });
        if (!kept.ok) refusals.push(errorOf(visit, paper, visit.t(kept.refusal)));
      }
      return refusals.length > 0 ? refusals : visit.redirect(`${keeper.href(visit, seminar)}?done=saved`);
    },
  });
}

function rows<PageVisit extends Visit>(
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
  seminar: Seminar,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
): Response {
  return visit.page('portal/staff/seminars/paper.njk', {
    ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
    title: visit.t('staff.paper.title'),
    rows: paperRows,
    hasForm: true,
    errors,
    values,
  });
}

async function preview<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
  seminar: Seminar,
): Promise<Response> {
  const found = await lookUp(deps, keeper, visit, seminar);
  const { language } = visit;
  return visit.page('portal/staff/seminars/paper-preview.njk', {
    ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
    title: visit.t('staff.paper.preview'),
    people: found.map(({ person, paper, standing }) => ({
      name: person.name,
      email: paper.email,
      organisation: paper.organisation,
      standing,
      promised: paper.promised.map(({ text, byOn, helper }) => ({
        text,
        by: byOn === null ? '' : longDate(byOn, language),
        helper,
      })),
    })),
    letters: found.filter(({ standing }) => standing !== 'kept').length,
    asks: asksToCome(seminar, visit.at)
      .filter(({ moment }) => moment !== 'nothing-yet')
      .map(({ dueOn }) => longDate(dueOn, language)),
    typed: paperRows
      .flatMap((row) => paperFields.map((field) => `${field}-${row}`))
      .map((name) => ({ name, value: visit.form.text(name) }))
      .filter(({ value }) => value !== ''),
    hasForm: true,
  });
}

/** One person of those typed in: who they are, how they stand to the seminar, and what stands against keeping their words. */
interface Found {
  readonly paper: OnPaper;
  readonly person: Person;
  readonly isKnown: boolean;
  readonly said: TakenDown;
  readonly standing: 'new' | 'there' | 'kept';
  readonly errors: FormErrors;
}

/** Everybody typed in, as the decision about each would be now. */
async function lookUp<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
  seminar: Seminar,
): Promise<readonly Found[]> {
  const { people: papers } = readPaper(visit);
  const ids = papers.map(({ email }) => personIdOf(email, deps.keys));
  const known = await deps.people.get(ids);
  return Promise.all(
    papers.map(async (paper): Promise<Found> => {
      const id = personIdOf(paper.email, deps.keys);
      const isKnown = known.has(id);
      const person = known.get(id) ?? personAs({ ...paper, language: 'unknown' }, id, undefined);
      const said: TakenDown = {
        organisation: paper.organisation,
        organisationType: typeOf(paper.organisation),
        way: waysToAttend(seminar)[0] ?? 'in-place',
        actual: {},
        promised: paper.promised,
        isFromPaper: true,
      };
      const view = await deps.attendances.view(seminar.id, id, person);
      const decided = view === null ? null : takeDown(view, said, keeper.occasion(visit));
      return {
        paper,
        person,
        isKnown,
        said,
        standing: decided === null ? 'kept' : view?.attendance?.state === 'registered' ? 'there' : 'new',
        errors: decided === null || decided.ok ? [] : [errorOf(visit, paper, visit.t(decided.refusal))],
      };
    }),
  );
}

function errorOf(visit: Visit, { row }: OnPaper, text: string) {
  return { field: `text-${row}`, text: rowError(visit, row, text) };
}
