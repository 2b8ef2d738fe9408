import { refused } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Occasion } from '../../../obligations/view.ts';
import { decideProjectEvent } from '../../../projects/decide-project-event.ts';
import type { ProjectCommand } from '../../../projects/project-lifecycle-guards.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import { lifecycleOf, type ProjectId } from '../../../projects/project.ts';
import { changeProject } from '../../act-on-project.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { projectConsequences } from './consequences.ts';
import { asHidden, fieldOfRefusal, initialOf, readEventForm, readHidden, typedAgain } from './event-form.ts';
import {
  asStaffEvent,
  eventRules,
  needsReason,
  staffProjectEvents,
  type StaffProjectEvent,
} from './staff-events.ts';

interface Undertaking {
  readonly event: StaffProjectEvent;
  readonly view: ProjectView;
  readonly on: Occasion;
}

/**
 * The pages on which staff change a project's life: first why, and the new terms; then what would become of everything it owes and who would be told, with a
 * real choice. Only "yes" on the second page changes anything, and only if the project is still the one that page was about.
 */
export function projectEventRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/projects/:id/:event';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) =>
        withUndertaking(deps, visit, (one) => ask(visit, one, initialOf(one.view.project), [])),
    },
    {
      method: 'POST',
      path,
      who: 'staff',
      handle: (visit) => withUndertaking(deps, visit, (one) => proceed(deps, visit, one)),
    },
  ];
}

async function withUndertaking(
  deps: StaffDeps,
  visit: MemberVisit,
  go: (undertaking: Undertaking) => Response | Promise<Response>,
): Promise<Response> {
  const event = asStaffEvent(visit.param('event'));
  const view = event === null ? null : await deps.lives.view(visit.param('id') as ProjectId);
  if (event === null || view === null) return visit.notFound();
  const state = lifecycleOf(view.project);
  if (!staffProjectEvents(state).includes(event)) return cannot(visit, view, `project.refusal.${state}`);
  return go({ event, view, on: { at: visit.at, by: { kind: 'staff', name: visit.member.name } } });
}

function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Response | Promise<Response> {
  const { form, t } = visit;
  const { event, view } = one;
  const checked = form.text('step') === 'check' ? readHidden(event, form.values) : null;
  if (checked === null) {
    if (visit.isLanguageSwitch) return ask(visit, one, form.values, []);
    const isNeeded = needsReason(lifecycleOf(view.project), event);
    const read = readEventForm(event, form.values, isNeeded, visit);
    return 'errors' in read ? ask(visit, one, form.values, read.errors) : check(visit, one, read.command, []);
  }
  if (visit.isLanguageSwitch) return check(visit, one, checked, []);
  const choice = form.text('choice');
  if (choice === 'no') return visit.redirect(addressOf(view));
  if (choice !== 'yes')
    return check(visit, one, checked, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  if (form.text('version') !== String(view.project.version))
    return check(visit, one, checked, [{ field: 'choice', text: t('staff.action.changed') }]);
  return carryOut(deps, visit, one, checked);
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  { event, view, on }: Undertaking,
  command: ProjectCommand,
): Promise<Response> {
  const { id, version } = view.project;
  const result = await changeProject(deps, id, visit.at, (now) =>
    now.project.version === version
      ? decideProjectEvent(now, event, 'staff', command, on)
      : refused('refusal.changed-meanwhile'),
  );
  if (!result.ok) return cannot(visit, view, result.refusal);
  return visit.redirect(`${addressOf(view)}?done=${event}`);
}

/** The first page: why, and what is new. */
function ask(
  visit: MemberVisit,
  one: Undertaking,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
): Response {
  const { event, view } = one;
  return visit.page('portal/staff/projects/event.njk', {
    ...common(visit, one),
    hasForm: true,
    errors,
    values,
    asks: eventRules[event].asks,
    hasInstalments: (view.award?.repayments?.instalments.length ?? 0) > 0,
    reasonLimit,
    reasonIsOptional: !needsReason(lifecycleOf(view.project), event),
  });
}

/** The second page: what will happen, and yes or no. */
function check(visit: MemberVisit, one: Undertaking, command: ProjectCommand, errors: FormErrors): Response {
  const { event, view, on } = one;
  const decided = decideProjectEvent(view, event, 'staff', command, on);
  if (!decided.ok) {
    const error = { field: fieldOfRefusal(decided.refusal, event), text: visit.t(decided.refusal) };
    return ask(visit, one, typedAgain(command), [error]);
  }
  return visit.page('portal/staff/projects/event-check.njk', {
    ...common(visit, one),
    hasForm: true,
    errors,
    hidden: asHidden(command),
    reason: command.reason,
    lessonsDue: command.lessonsDue ?? null,
    consequences: projectConsequences(view, decided.value, visit.language),
  });
}

function common({ t }: MemberVisit, { event, view }: Undertaking) {
  return {
    title: t(`staff.project.${event}.title`),
    section: 'projects',
    event,
    project: view.project,
    back: addressOf(view),
  };
}

function cannot(visit: MemberVisit, view: ProjectView, why: MessageKey): Response {
  const link = { href: addressOf(view), text: 'staff.project.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

function addressOf({ project }: ProjectView): string {
  return `/staff/projects/${project.id}`;
}
