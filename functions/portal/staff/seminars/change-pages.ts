import * as z from 'zod';
import { cancelSeminar, editSeminar, publishSeminar } from '../../../seminars/decide-seminar.ts';
import { type Moment, momentNames } from '../../../seminars/moments.ts';
import type { SeminarDecision } from '../../../seminars/seminar-change.ts';
import { type Seminar, seminarPhase } from '../../../seminars/seminar.ts';
import { cleanLine, cleanText } from '../../../kernel/text.ts';
import { changeSeminar, onlySeminarAsSeen } from '../../act-on-seminar.ts';
import { choiceField, type FormErrors } from '../../forms.ts';
import type { Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { detailsValues, readDetails, topicRows } from './details-form.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { cannotDoWithSeminar, seminarBasics } from './seminar-visit.ts';

interface Versioned {
  readonly version: string;
}
const versioned = { version: z.string() };

/** The pages that change a seminar: its details, its moments, its slides, publishing it, calling it off. Each is decided on the seminar as it was shown. */
export function changeSeminarRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return [
    ...detailsRoutes(deps, keeper),
    ...momentsRoutes(deps, keeper),
    ...slidesRoutes(deps, keeper),
    ...publishRoutes(deps, keeper),
    ...cancelRoutes(deps, keeper),
  ];
}

function detailsRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, Versioned & { readonly reason: string }>('details', {
    load: (visit) => keeper.seminarOf(visit),
    schema: () =>
      z.object({
        ...versioned,
        reason: z.string().transform(cleanText).pipe(z.string().max(reasonLimit, 'answer.text-too-long')),
      }) as never,
    alsoWrong: (visit) => {
      const read = readDetails(visit.form.values, visit);
      return 'errors' in read ? read.errors : [];
    },
    initial: (_, seminar) => ({ ...detailsValues(seminar), version: String(seminar.version) }),
    show: (visit, seminar, { values, errors }) =>
      visit.page('portal/staff/seminars/details.njk', {
        ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
        title: visit.t('staff.seminar.details'),
        isPublished: seminar.state === 'published',
        topicRows,
        reasonLimit,
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, seminar, { version, reason }) => {
      const read = readDetails(visit.form.values, visit);
      if ('errors' in read) return read.errors;
      return changed(deps, keeper, visit, seminar, version, 'reason', (one) =>
        editSeminar(one, read.details, reason, keeper.occasion(visit)),
      );
    },
  });
}

const units = ['working-days', 'days', 'months'] as const;

function momentsRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, Versioned>('moments', {
    load: async (visit) => {
      const seminar = await keeper.seminarOf(visit);
      if (seminar instanceof Response || seminar.state === 'draft') return seminar;
      return cannotDoWithSeminar(
        visit,
        seminar,
        'seminar.refusal.moments-fixed',
        keeper.href(visit, seminar),
      );
    },
    schema: () => z.object(versioned),
    initial: (_, { moments, version }) => ({
      version: String(version),
      ...Object.assign(
        {},
        ...moments.map(({ name, after, isOn }) => ({
          [`${name}-count`]: String(after.count),
          [`${name}-unit`]: after.unit,
          [`${name}-on`]: isOn ? 'yes' : '',
        })),
      ),
    }),
    show: (visit, seminar, { values, errors }) =>
      visit.page('portal/staff/seminars/moments.njk', {
        ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
        title: visit.t('staff.seminar.moments'),
        names: momentNames.filter((name) => name !== 'thanks'),
        units,
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, seminar, { version }) =>
      changed(deps, keeper, visit, seminar, version, 'nothing-yet-count', (one) =>
        editSeminar(one, { moments: momentsIn(visit) }, '', keeper.occasion(visit)),
      ),
  });
}

function momentsIn({ form }: Visit): readonly Moment[] {
  return momentNames.map((name) => {
    if (name === 'thanks') return { name, after: { count: 0, unit: 'days' }, isOn: true };
    const typed = cleanLine(form.text(`${name}-count`));
    const count = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    const unit = units.find((one) => one === form.text(`${name}-unit`)) ?? 'days';
    return { name, after: { count, unit }, isOn: form.text(`${name}-on`) === 'yes' };
  });
}

function slidesRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, Versioned & { readonly slides: string }>('slides', {
    load: (visit) => keeper.seminarOf(visit),
    schema: () =>
      z.object({
        ...versioned,
        slides: z
          .string()
          .transform((text) => cleanLine(text))
          .refine(
            (text) => text === '' || (URL.canParse(text) && new URL(text).protocol === 'https:'),
            'seminar.refusal.link-wrong',
          ),
      }) as never,
    initial: (_, { slides, version }) => ({ slides: slides ?? '', version: String(version) }),
    show: (visit, seminar, { values, errors }) =>
      visit.page('portal/staff/seminars/slides.njk', {
        ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
        title: visit.t('staff.seminar.slides'),
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, seminar, { version, slides }) =>
      changed(deps, keeper, visit, seminar, version, 'slides', (one) =>
        editSeminar(one, { slides: slides === '' ? null : slides }, '', keeper.occasion(visit)),
      ),
  });
}

interface Sure extends Versioned {
  readonly choice: 'yes' | 'no';
}
const sure = { ...versioned, choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') };

function publishRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, Sure>('publish', {
    load: async (visit) => {
      const seminar = await keeper.seminarOf(visit);
      if (seminar instanceof Response) return seminar;
      const decided = publishSeminar(seminar, keeper.occasion(visit));
      return decided !== null && !decided.ok
        ? cannotDoWithSeminar(visit, seminar, decided.refusal, keeper.href(visit, seminar))
        : seminar;
    },
    schema: () => z.object(sure) as never,
    initial: (_, { version }) => ({ version: String(version) }),
    show: (visit, seminar, { values, errors }) =>
      visit.page('portal/staff/seminars/sure.njk', {
        ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
        title: visit.t('staff.seminar.publish'),
        what: visit.t('staff.seminar.publish-what'),
        yes: visit.t('staff.seminar.publish-yes'),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, seminar, { choice, version }) =>
      choice === 'no'
        ? visit.redirect(keeper.href(visit, seminar))
        : changed(deps, keeper, visit, seminar, version, 'choice', (one) =>
            publishSeminar(one, keeper.occasion(visit)),
          ),
  });
}

function cancelRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<Seminar, Sure & { readonly reason: string }>('cancel', {
    load: async (visit) => {
      const seminar = await keeper.seminarOf(visit);
      if (seminar instanceof Response) return seminar;
      if (seminarPhase(seminar, visit.at) === 'over')
        return cannotDoWithSeminar(visit, seminar, 'seminar.refusal.is-over', keeper.href(visit, seminar));
      return seminar.state === 'cancelled' ? visit.redirect(keeper.href(visit, seminar)) : seminar;
    },
    schema: () =>
      z.object({
        ...sure,
        reason: z.string().transform(cleanText).pipe(z.string().max(reasonLimit, 'answer.text-too-long')),
      }) as never,
    initial: (_, { version }) => ({ version: String(version) }),
    show: async (visit, seminar, { values, errors }) => {
      const { taken, waiting } = await deps.attendances.places(seminar.id);
      return visit.page('portal/staff/seminars/sure.njk', {
        ...seminarBasics(visit, seminar, keeper.href(visit, seminar)),
        title: visit.t('staff.seminar.cancel'),
        what: visit.t(
          seminar.state === 'draft' ? 'staff.seminar.give-up-what' : 'staff.seminar.cancel-what',
          {
            count: taken + waiting,
          },
        ),
        yes: visit.t('staff.seminar.cancel-yes'),
        needsReason: seminar.state === 'published',
        reasonLimit,
        hasForm: true,
        errors,
        values,
      });
    },
    submit: async (visit, seminar, { choice, version, reason }) =>
      choice === 'no'
        ? visit.redirect(keeper.href(visit, seminar))
        : changed(
            deps,
            keeper,
            visit,
            seminar,
            version,
            seminar.state === 'published' ? 'reason' : 'choice',
            (one) => cancelSeminar(one, reason, keeper.occasion(visit)),
          ),
  });
}

/** Changes the seminar as it was shown, and goes back to it; or says what stands against it. */
async function changed<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
  seminar: Seminar,
  version: string,
  field: string,
  decide: (seminar: Seminar) => SeminarDecision,
): Promise<Response | FormErrors> {
  const result = await changeSeminar(deps, seminar.id, visit.at, onlySeminarAsSeen(version, decide));
  return result.ok
    ? visit.redirect(`${keeper.href(visit, seminar)}?done=saved`)
    : [{ field: fieldOf[result.refusal] ?? field, text: visit.t(result.refusal) }];
}

/** The fields that some refusals belong to, whatever else is on the page. */
const fieldOf: Readonly<Record<string, string>> = { 'seminar.refusal.places-taken': 'places' };
