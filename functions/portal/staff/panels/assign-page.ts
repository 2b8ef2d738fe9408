import type { ApplicationView } from '../../../applications/application.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { decideAssignment } from '../../../assessment/decide-panel.ts';
import { fewestReviewers, standingReviews } from '../../../assessment/panel-members.ts';
import { usualReviewDue } from '../../../assessment/review-obligations.ts';
import type { CalendarDate } from '../../../calendar/working-days.ts';
import { refused } from '../../../kernel/result.ts';
import type { Person } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { asTypedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { candidatesFor, readPeople, typedFields, typedPlaces } from './chosen-people.ts';
import {
  cannotDo,
  carried,
  dueOnFields,
  fieldOfPanelRefusal,
  panelLetters,
  readDueOn,
  reviewersHref,
  staffOccasion,
} from './panel-form.ts';
import { twoStepRoutes } from './two-steps.ts';

interface Assignment {
  readonly reviewers: readonly Person[];
  readonly dueOn: CalendarDate;
}

const typed = Array.from({ length: typedPlaces }, (_, index) => typedFields(index + 1));
const fields = [...typed.flatMap(({ name, email }) => [name, email]), ...dueOnFields];

/** Staff choose reviewers for a bid, see the letters, and assign them. */
export function assignRoutes(deps: StaffDeps): readonly Route[] {
  return twoStepRoutes<ApplicationView, Assignment>('/staff/applications/:id/reviewers/assign', {
    load: (visit) => load(deps, visit),
    read: (visit) => read(deps, visit),
    ask: (visit, view, errors, isFirst) => ask(deps, visit, view, errors, isFirst),
    check: (visit, view, command, errors) => check(deps, visit, view, command, errors),
    carryOut: (visit, view, command) => carryOut(deps, visit, view, command),
    versionOf: ({ application }) => application.version,
    backOf: ({ application }) => reviewersHref(application.id),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<ApplicationView | Response> {
  const view = await deps.applications.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const { state } = view.application;
  return transitionFor(state, 'assign-reviewers') === undefined
    ? cannotDo(visit, view, `application.refusal.${state}`)
    : view;
}

async function read(deps: StaffDeps, visit: MemberVisit) {
  const people = await readPeople(deps, visit.form, visit);
  const due = readDueOn(visit.form, visit);
  if ('errors' in people || 'errors' in due)
    return { errors: [people, due].flatMap((part) => ('errors' in part ? part.errors : [])) };
  return { command: { reviewers: people.people, dueOn: due.dueOn } };
}

async function ask(
  deps: StaffDeps,
  visit: MemberVisit,
  view: ApplicationView,
  errors: FormErrors,
  isFirst: boolean,
): Promise<Response> {
  const { form, t, at } = visit;
  const standing = standingReviews(view.assessment?.assessment.reviews ?? []).length;
  return visit.page('portal/staff/panels/assign.njk', {
    title: t('staff.assign.title'),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    standing,
    needed: Math.max(0, fewestReviewers - standing),
    candidates: (await candidatesFor(deps, view)).map(({ id, name, email }) => ({
      value: id,
      text: name,
      hint: { text: email },
      checked: form.all('person').includes(id),
    })),
    typed,
    values: isFirst ? asTypedDate(usualReviewDue(at), 'dueOn') : form.values,
    back: reviewersHref(view.application.id),
  });
}

function check(
  deps: StaffDeps,
  visit: MemberVisit,
  view: ApplicationView,
  command: Assignment,
  errors: FormErrors,
): Response | Promise<Response> {
  const { t, form } = visit;
  const decided = decideAssignment(view, command, staffOccasion(visit));
  if (!decided.ok) {
    const error = { field: fieldOfPanelRefusal(decided.refusal, 'person'), text: t(decided.refusal) };
    return ask(deps, visit, view, [error], false);
  }
  const people = new Map(command.reviewers.map((person) => [person.id as string, person]));
  return visit.page('portal/staff/panels/panel-check.njk', {
    title: t('staff.assign.title'),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    people: command.reviewers,
    dueOn: command.dueOn,
    letters: panelLetters(deps, visit, view, decided.value, people),
    carried: [...carried(form, fields), ...form.all('person').map((value) => ({ name: 'person', value }))],
    yes: t('staff.assign.yes'),
  });
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  view: ApplicationView,
  command: Assignment,
): Promise<Response> {
  const { id, version } = view.application;
  const assigned = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideAssignment(now, command, staffOccasion(visit))
      : refused('refusal.changed-meanwhile'),
  );
  if (!assigned.ok) return cannotDo(visit, view, assigned.refusal);
  return visit.redirect(`${reviewersHref(id)}?done=assigned`);
}
