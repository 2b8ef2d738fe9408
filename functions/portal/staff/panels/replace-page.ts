import type { ApplicationView } from '../../../applications/application.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { decideReplacement } from '../../../assessment/decide-panel.ts';
import { usualReviewDue } from '../../../assessment/review-obligations.ts';
import { endedStates, type Review } from '../../../assessment/review.ts';
import type { CalendarDate } from '../../../calendar/working-days.ts';
import { refused } from '../../../kernel/result.ts';
import { cleanText } from '../../../kernel/text.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Person } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { asTypedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { reasonLimit } from '../action-form.ts';
import type { StaffDeps } from '../deps.ts';
import { candidatesFor, readPeople, typedFields } from './chosen-people.ts';
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

interface Replacing {
  readonly view: ApplicationView;
  readonly review: Review;
}

interface Replacement {
  readonly replacement: Person | null;
  readonly reason: string;
  readonly dueOn: CalendarDate;
}

const typed = typedFields(1);
const fields = ['person', typed.name, typed.email, 'reason', ...dueOnFields];

/** Staff take a review from somebody who is late or cannot judge, and give it to another, or to nobody where enough others remain. */
export function replaceRoutes(deps: StaffDeps): readonly Route[] {
  return twoStepRoutes<Replacing, Replacement>('/staff/applications/:id/reviewers/:person/replace', {
    load: (visit) => load(deps, visit),
    read: (visit) => read(deps, visit),
    ask: (visit, subject, errors, isFirst) => ask(deps, visit, subject, errors, isFirst),
    check: (visit, subject, command, errors) => check(deps, visit, subject, command, errors),
    carryOut: (visit, subject, command) => carryOut(deps, visit, subject, command),
    versionOf: ({ view }) => view.application.version,
    backOf: ({ view }) => reviewersHref(view.application.id),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<Replacing | Response> {
  const view = await deps.applications.view(visit.param('id') as ProjectId);
  const review = view?.assessment?.assessment.reviews.find(
    ({ reviewer }) => reviewer.id === visit.param('person'),
  );
  if (view === null || review === undefined) return visit.notFound();
  const { state } = view.application;
  if (transitionFor(state, 'replace-reviewer') === undefined)
    return cannotDo(visit, view, `application.refusal.${state}`);
  if (endedStates.includes(review.state))
    return cannotDo(visit, view, `assessment.refusal.${review.state}` as MessageKey);
  return { view, review };
}

async function read(deps: StaffDeps, visit: MemberVisit) {
  const { form, t } = visit;
  const reason = cleanText(form.text('reason'));
  const choice = form.text('person');
  const people =
    choice === 'new'
      ? await readPeople(deps, onlyTyped(form), visit, 1)
      : await readPeople(deps, form, visit, 0);
  const due = choice === 'nobody' ? { dueOn: usualReviewDue(visit.at) } : readDueOn(form, visit);
  const errors: FormErrors = [
    ...(choice === '' ? [{ field: 'person', text: t('staff.replace.choose') }] : []),
    ...('errors' in people ? people.errors : []),
    ...('people' in people && choice === 'new' && people.people.length === 0
      ? [{ field: typed.name, text: t('answer.person.name-missing') }]
      : []),
    ...('errors' in due ? due.errors : []),
    ...(reason === '' ? [{ field: 'reason', text: t('refusal.reason-missing') }] : []),
    ...(reason.length > reasonLimit
      ? [{ field: 'reason', text: t('staff.action.reason-long', { limit: reasonLimit }) }]
      : []),
  ];
  if ('errors' in people || 'errors' in due || errors.length > 0) return { errors };
  return { command: { replacement: people.people[0] ?? null, reason, dueOn: due.dueOn } };
}

/** The form without its choice, which names nobody of the list when somebody is typed. */
function onlyTyped(form: MemberVisit['form']): MemberVisit['form'] {
  return { ...form, all: () => [] };
}

async function ask(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review }: Replacing,
  errors: FormErrors,
  isFirst: boolean,
): Promise<Response> {
  const { form, t, at } = visit;
  return visit.page('portal/staff/panels/replace.njk', {
    title: t('staff.replace.title', { name: review.reviewer.name }),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    candidates: (await candidatesFor(deps, view)).map(({ id, name, email }) => ({
      value: id,
      text: name,
      hint: { text: email },
    })),
    typed,
    values: isFirst ? asTypedDate(usualReviewDue(at), 'dueOn') : form.values,
    reasonLimit,
    back: reviewersHref(view.application.id),
  });
}

async function check(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review }: Replacing,
  command: Replacement,
  errors: FormErrors,
): Promise<Response> {
  const { t, form } = visit;
  const { replacement, reason, dueOn } = command;
  const decided = decideReplacement(
    view,
    { ...command, reviewerId: review.reviewer.id },
    staffOccasion(visit),
  );
  if (!decided.ok) {
    const error = { field: fieldOfPanelRefusal(decided.refusal, 'person'), text: t(decided.refusal) };
    return ask(deps, visit, { view, review }, [error], false);
  }
  const known = await deps.people.get([review.reviewer.id]);
  const people = new Map<string, Person>([
    ...known,
    ...(replacement === null ? [] : [[replacement.id, replacement] as const]),
  ]);
  return visit.page('portal/staff/panels/panel-check.njk', {
    title: t('staff.replace.title', { name: review.reviewer.name }),
    section: 'applications',
    hasForm: true,
    errors,
    application: view.application,
    people: replacement === null ? [] : [replacement],
    dueOn: replacement === null ? null : dueOn,
    reason,
    letters: panelLetters(deps, visit, view, decided.value, people),
    carried: carried(form, fields),
    yes: t('staff.replace.yes'),
  });
}

async function carryOut(
  deps: StaffDeps,
  visit: MemberVisit,
  { view, review }: Replacing,
  command: Replacement,
): Promise<Response> {
  const { id, version } = view.application;
  const replaced = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideReplacement(now, { ...command, reviewerId: review.reviewer.id }, staffOccasion(visit))
      : refused('refusal.changed-meanwhile'),
  );
  if (!replaced.ok) return cannotDo(visit, view, replaced.refusal);
  return visit.redirect(`${reviewersHref(id)}?done=replaced`);
}
