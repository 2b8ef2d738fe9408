import type { ApplicationView } from '../../../applications/application.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { decideReopening } from '../../../assessment/decide-panel.ts';
import { usualReviewDue } from '../../../assessment/review-obligations.ts';
import type { CalendarDate } from '../../../calendar/working-days.ts';
import { refused } from '../../../kernel/result.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { PersonId } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { asTypedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import {
  cannotDo,
  carried,
  dueOnFields,
  fieldOfPanelRefusal,
  readDueOn,
  reviewersHref,
  staffOccasion,
} from './panel-form.ts';
import { twoStepRoutes } from './two-steps.ts';

interface Reopening {
  readonly reviewers: readonly PersonId[];
  readonly reason: string;
  readonly dueOn: CalendarDate;
}

const fields = ['reason', ...dueOnFields];

/** Staff give sent reviews back to their writers, who are asked again from the next morning on. */
export function reopenRoutes(deps: StaffDeps): readonly Route[] {
  return twoStepRoutes<ApplicationView, Reopening>('/staff/applications/:id/reviewers/reopen', {
    load: (visit) => load(deps, visit),
    read: (visit) => Promise.resolve(read(visit)),
    ask: (visit, view, errors, isFirst) => ask(visit, view, errors, isFirst),
    check: (visit, view, command, errors) => check(visit, view, command, errors),
    carryOut: (visit, view, command) => carryOut(deps, visit, view, command),
    versionOf: ({ application }) => application.version,
    backOf: ({ application }) => reviewersHref(application.id),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<ApplicationView | Response> {
  const view = await deps.applications.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const { state } = view.application;
  return transitionFor(state, 'reopen-assessment') === undefined
    ? cannotDo(visit, view, `application.refusal.${state}`)
    : view;
}

function read(visit: MemberVisit) {
  const { form, t } = visit;
  const reason = cleanText(form.text('reason'));
  const due = readDueOn(form, visit);
  const reviewers = form.all('person') as readonly PersonId[];
  const errors: FormErrors = [
    ...(reviewers.length === 0 ? [{ field: 'person', text: t('assessment.refusal.no-review-chosen') }] : []),
    ...('errors' in due ? due.errors : []),
    ...(reason === '' ? [{ field: 'reason', text: t('refusal.reason-missing') }] : []),
    ...(reason.length > reasonLimit
      ? [{ field: 'reason', text: t('staff.action.reason-long', { limit: reasonLimit }) }]
      : []),
  ];
  if ('errors' in due || errors.length > 0) return { errors };
  return { command: { reviewers, reason, dueOn: due.dueOn } };
}

function sentIn({ assessment }: ApplicationView) {
  const reviews = assessment?.assessment.reviews ?? [];
  return reviews.filter(({ state }) => state === 'submitted').map(({ reviewer }) => reviewer);
}

function ask(visit: MemberVisit, view: ApplicationView, errors: FormErrors, isFirst: boolean): Response {
  const { form, t, at } = visit;
  return visit.page('portal/staff/panels/reopen.njk', {
    title: t('staff.reopen.title'),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    reviewers: sentIn(view).map(({ id, name }) => ({
      value: id,
      text: name,
      checked: form.all('person').includes(id),
    })),
    values: isFirst ? asTypedDate(usualReviewDue(at), 'dueOn') : form.values,
    reasonLimit,
    back: reviewersHref(view.application.id),
  });
}

function check(visit: MemberVisit, view: ApplicationView, command: Reopening, errors: FormErrors): Response {
  const { t, form } = visit;
  const decided = decideReopening(view, command, staffOccasion(visit));
  if (!decided.ok) {
    const error = { field: fieldOfPanelRefusal(decided.refusal, 'person'), text: t(decided.refusal) };
    return ask(visit, view, [error], false);
  }
  return visit.page('portal/staff/panels/panel-check.njk', {
    title: t('staff.reopen.title'),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    people: sentIn(view).filter(({ id }) => command.reviewers.includes(id)),
    dueOn: command.dueOn,
    reason: command.reason,
    letters: [],
    isAskedLater: true,
    carried: [...carried(form, fields), ...command.reviewers.map((value) => ({ name: 'person', value }))],
    yes: t('staff.reopen.yes'),
  });
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  view: ApplicationView,
  command: Reopening,
): Promise<Response> {
  const { id, version } = view.application;
  const reopened = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideReopening(now, command, staffOccasion(visit))
      : refused('refusal.changed-meanwhile'),
  );
  if (!reopened.ok) return cannotDo(visit, view, reopened.refusal);
  return visit.redirect(`${reviewersHref(id)}?done=reopened`);
}
