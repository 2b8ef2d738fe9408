import type { ApplicationView } from '../../../applications/application.ts';
import { isGoingOrGone } from '../../../applications/bid-retention.ts';
import { decideEvent } from '../../../applications/decide-event.ts';
import type { EventCommand } from '../../../applications/lifecycle-guards.ts';
import { refused } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Occasion } from '../../../obligations/view.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { readChecked, readEventCommand, type TypedCommand } from './event-form.ts';
import { lettersAsRead } from './letters-as-read.ts';
import {
  asPlainStaffEvent,
  needsReason,
  type PlainStaffEvent,
  staffEventsOf,
  takesDate,
} from './staff-events.ts';

interface Undertaking {
  readonly event: PlainStaffEvent;
  readonly view: ApplicationView;
  readonly on: Occasion;
}

/**
 * The pages on which staff move a bid on: first what they say about it, then every letter that will go out, as its readers will see it, with a real choice.
 * Only "yes" on the second page changes anything, and only if the bid is still the one that page was about.
 */
export function applicationEventRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/applications/:id/:event';
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: (visit) => withUndertaking(deps, visit, (one) => ask(visit, one, {}, [])),
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
  const event = asPlainStaffEvent(visit.param('event'));
  const view = event === null ? null : await deps.applications.view(visit.param('id') as ProjectId);
  if (event === null || view === null) return visit.notFound();
  const { state, imported } = view.application;
  if (imported !== undefined) return cannot(visit, view, 'application.refusal.imported');
  if (isGoingOrGone(view.application)) return cannot(visit, view, 'application.refusal.removed');
  if (!staffEventsOf(view.application).includes(event))
    return cannot(visit, view, `application.refusal.${state}`);
  return go({ event, view, on: { at: visit.at, by: { kind: 'staff', name: visit.member.name } } });
}

function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Response | Promise<Response> {
  const { form, t } = visit;
  if (form.text('step') !== 'check') {
    if (visit.isLanguageSwitch) return ask(visit, one, form.values, []);
    const read = readEventCommand(one.view.application.state, one.event, visit);
    return 'errors' in read
      ? ask(visit, one, form.values, read.errors)
      : check(deps, visit, one, read.command, []);
  }
  const command = readChecked(form);
  if (visit.isLanguageSwitch) return check(deps, visit, one, command, []);
  if (form.text('choice') === 'no') return visit.redirect(addressOf(one.view));
  if (form.text('choice') !== 'yes')
    return check(deps, visit, one, command, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  if (form.text('version') !== String(one.view.application.version))
    return check(deps, visit, one, command, [{ field: 'choice', text: t('staff.action.changed') }]);
  return carryOut(deps, visit, one, command);
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  { event, view, on }: Undertaking,
  command: EventCommand,
): Promise<Response> {
  const { id, version } = view.application;
  const result = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideEvent(now, event, 'staff', command, on)
      : refused('refusal.changed-meanwhile'),
  );
  if (!result.ok) return cannot(visit, view, result.refusal);
  return visit.redirect(`${addressOf(view)}?done=${event}`);
}

function ask(visit: MemberVisit, one: Undertaking, values: TypedCommand, errors: FormErrors): Response {
  const { state } = one.view.application;
  return visit.page('portal/staff/applications/event.njk', {
    ...common(visit, one),
    hasForm: true,
    errors,
    values,
    reasonLimit,
    reasonIsOptional: !needsReason(state, one.event),
    date: takesDate(state, one.event),
  });
}

function check(
  deps: StaffDeps,
  visit: MemberVisit,
  one: Undertaking,
  command: EventCommand,
  errors: FormErrors,
): Response {
  const { event, view, on } = one;
  const decided = decideEvent(view, event, 'staff', command, on);
  if (!decided.ok) return ask(visit, one, visit.form.values, [refusalIn(visit, decided.refusal)]);
  return visit.page('portal/staff/applications/event-check.njk', {
    ...common(visit, one),
    hasForm: true,
    errors,
    reason: command.reason,
    dueOn: command.dueOn ?? null,
    fullDueAt: decided.value.application.fullDueAt,
    letters: lettersAsRead(
      deps,
      visit,
      { ...view, application: decided.value.application },
      decided.value.deliveries,
    ),
  });
}

function refusalIn({ t }: MemberVisit, refusal: MessageKey): FormErrors[number] {
  const field = refusal.includes('date') ? 'dueOn-day' : 'reason';
  return { field, text: t(refusal) };
}

function common({ t }: MemberVisit, { event, view }: Undertaking) {
  return {
    title: t(`staff.application.${event}.title`),
    section: 'applications',
    event,
    application: view.application,
    back: addressOf(view),
  };
}

function cannot(visit: MemberVisit, view: ApplicationView, why: MessageKey): Response {
  const link = { href: addressOf(view), text: 'staff.application.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

function addressOf({ application }: ApplicationView): string {
  return `/staff/applications/${application.id}`;
}
