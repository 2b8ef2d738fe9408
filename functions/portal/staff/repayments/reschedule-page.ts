import { dateAt } from '../../../calendar/working-days.ts';
import { refused } from '../../../kernel/result.ts';
import type { Occasion } from '../../../obligations/view.ts';
import { decideProjectEvent } from '../../../projects/decide-project-event.ts';
import type { ProjectCommand } from '../../../projects/project-lifecycle-guards.ts';
import { projectTransitionFor } from '../../../projects/project-lifecycle.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import { lifecycleOf, type ProjectId } from '../../../projects/project.ts';
import { scheduleOwed } from '../../../repayments/account.ts';
import { type RepaymentSchedule, scheduleWarnings } from '../../../repayments/schedule.ts';
import { statementOn } from '../../../repayments/statement.ts';
import { changeProject } from '../../act-on-project.ts';
import type { FormErrors } from '../../forms.ts';
import { instalmentsModel, totalsModel } from '../../repayments/account-model.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { projectConsequences } from '../projects/consequences.ts';
import { repaymentsHref } from './project-repayments-page.ts';
import { cannotRepay } from './record-payment-page.ts';
import { savingFields, stepFields } from './profile-form.ts';
import { fieldOfRefusal, initialOf, plans, readReschedule, rescheduleFields } from './reschedule-form.ts';

interface Rescheduling {
  readonly view: ProjectView;
  readonly schedule: RepaymentSchedule;
  readonly on: Occasion;
}

type Values = Readonly<Record<string, string>>;

/**
 * Staff plan anew how what is left is repaid: first the plan and why; then every instalment as it would be, what becomes of what is owed and who is told,
 * with a real choice. It is a variation of the project's terms like any other, and is kept with them.
 */
export function rescheduleRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/repayments/reschedule';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withSchedule(deps, visit, (one) => ask(visit, one, initialOf(one.schedule), [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withSchedule(deps, visit, (one) => proceed(deps, visit, one)),
    },
  ];
}

async function withSchedule(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (rescheduling: Rescheduling) => Response | Promise<Response>,
): Promise<Response> {
  const view = await deps.lives.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const schedule = scheduleOwed(view);
  if (schedule === null || projectTransitionFor(lifecycleOf(view.project), 'vary') === undefined)
    return cannotRepay(visit, view) ?? visit.notFound();
  const on = { at: visit.at, by: { kind: 'staff', name: visit.member.name } } as const;
  return go({ view, schedule, on });
}

async function proceed(deps: StaffDeps, visit: MemberVisit, one: Rescheduling): Promise<Response> {
  const { form, t } = visit;
  const isChecked = form.text('step') === 'check';
  if (visit.isLanguageSwitch && !isChecked) return ask(visit, one, form.values, []);
  const read = readReschedule(form.values, one.schedule, visit);
  if ('errors' in read) return ask(visit, one, form.values, read.errors);
  const { command } = read;
  if (!isChecked || visit.isLanguageSwitch) return check(visit, one, command, []);
  const choice = form.text('choice');
  if (choice === 'no') return visit.redirect(repaymentsHref(one.view));
  if (choice !== 'yes')
    return check(visit, one, command, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  const { id, version } = one.view.project;
  if (form.text('version') !== String(version))
    return check(visit, one, command, [{ field: 'choice', text: t('staff.action.changed') }]);
  const varied = await changeProject(deps, id, visit.at, (now) =>
    now.project.version === version
      ? decideProjectEvent(now, 'vary', 'staff', command, one.on)
      : refused('refusal.changed-meanwhile'),
  );
  if (!varied.ok)
    return ask(visit, one, form.values, [{ field: fieldOfRefusal(varied.refusal), text: t(varied.refusal) }]);
  return visit.redirect(`${repaymentsHref(one.view)}?done=reschedule`);
}

function ask(visit: MemberVisit, one: Rescheduling, values: Values, errors: FormErrors): Response {
  const statement = statementOn(one.schedule, one.view.payments, dateAt(visit.at), one.view.waivers);
  return visit.page('portal/staff/repayments/reschedule.njk', {
    ...common(visit, one),
    values,
    errors,
    plans,
    stepFields,
    savingFields,
    reasonLimit,
    totals: totalsModel(statement, visit.t),
  });
}

function check(visit: MemberVisit, one: Rescheduling, command: ProjectCommand, errors: FormErrors): Response {
  const { view, on } = one;
  const { t, language, form } = visit;
  const decided = decideProjectEvent(view, 'vary', 'staff', command, on);
  if (!decided.ok)
    return ask(visit, one, form.values, [
      { field: fieldOfRefusal(decided.refusal), text: t(decided.refusal) },
    ]);
  const after = decided.value.award?.repayments ?? one.schedule;
  return visit.page('portal/staff/repayments/reschedule-check.njk', {
    ...common(visit, one),
    errors,
    hidden: Object.fromEntries(rescheduleFields.map((name) => [name, form.text(name)])),
    reason: command.reason,
    warnings: scheduleWarnings(after),
    instalments: instalmentsModel(statementOn(after, view.payments, dateAt(visit.at), view.waivers)),
    consequences: projectConsequences(view, decided.value, language),
  });
}

function common({ t }: MemberVisit, { view }: Rescheduling) {
  return {
    title: t('staff.repayments.reschedule'),
    section: 'projects',
    project: view.project,
    back: repaymentsHref(view),
    hasForm: true,
  };
}
