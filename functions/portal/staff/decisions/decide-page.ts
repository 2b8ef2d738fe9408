import { applicationDocumentId } from '../../../applications/application-documents.ts';
import type { ApplicationView } from '../../../applications/application.ts';
import { decideEvent } from '../../../applications/decide-event.ts';
import { type FullDocument, repaymentProfileOf } from '../../../applications/full-figures.ts';
import { knownOfDecision } from '../../../applications/known-of-decision.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { readDecision, type ReadDecision, sectionFor } from '../../../applications/read-decision.ts';
import { decisionForm } from '../../../applications/decision-form.ts';
import { asTyped } from '../../../documents/answers.ts';
import type { Typed } from '../../../documents/cells.ts';
import type { RowsField, Section } from '../../../documents/form.ts';
import { wordsOf } from '../../../documents/form-words.ts';
import { refused } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { personIdOf } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { errorIdOf, rowsShown } from '../../documents/section-fields.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { checkModel, formModel } from './decide-models.ts';

/** A decision that was read and can be recorded. */
type Readable = Extract<ReadDecision, { decision: unknown }>;

interface Undertaking {
  readonly event: 'approve' | 'refuse';
  readonly outcome: 'approved' | 'refused';
  readonly section: Section;
  readonly view: ApplicationView;
  readonly full: FullDocument;
}

/** The largest form of a decision: every limit of every field, however its letters are encoded. */
const maxBytes = 1024 * 1024;

/**
 * The pages on which staff record what the minister decided about one bid: first the decision and, for an approval, the award; then everything that will be
 * kept, with the instalments worked out to the penny and what to look at again. Nobody is written to by it. What is recorded can be put right on the same
 * pages until it is on its way.
 */
export function decideRoutes(deps: StaffDeps): readonly Route[] {
  return (['approve', 'refuse'] as const).flatMap((event): Route[] => {
    const path = `/staff/applications/:id/${event}`;
    const begin = (visit: MemberVisit, one: Undertaking) => {
      const known = knownOfDecision(one.outcome, one.view, one.full);
      return ask(deps, visit, one, asTyped(one.section, known), []);
    };
    return [
      {
        method: 'GET',
        path,
        who: 'staff',
        handle: (visit) => withUndertaking(deps, visit, event, (one) => begin(visit, one)),
      },
      {
        method: 'POST',
        path,
        who: 'staff',
        maxBytes,
        handle: (visit) => withUndertaking(deps, visit, event, (one) => proceed(deps, visit, one)),
      },
    ];
  });
}

async function withUndertaking(
  deps: StaffDeps,
  visit: MemberVisit,
  event: Undertaking['event'],
  go: (one: Undertaking) => Promise<Response>,
): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  if (view === null) return visit.notFound();
  const { state } = view.application;
  if (transitionFor(state, event) === undefined) return cannot(visit, view, `application.refusal.${state}`);
  const outcome = event === 'approve' ? 'approved' : 'refused';
  const full = await deps.applicationDocuments.read(applicationDocumentId('full', id));
  return go({ event, outcome, section: sectionFor[outcome], view, full });
}

function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Promise<Response> {
  const { form, t } = visit;
  const table = one.section.fields.find(
    (field): field is RowsField => field.kind === 'rows' && field.id === form.text('more-rows'),
  );
  const isChecked = form.text('step') === 'check';
  if (table !== undefined || form.text('choice') === 'change' || (visit.isLanguageSwitch && !isChecked))
    return ask(deps, visit, one, form.values, [], table);
  const read = readDecision(form.values, {
    outcome: one.outcome,
    applied: repaymentProfileOf(one.full),
    idOf: (email) => personIdOf(email, deps.keys),
    by: visit.member.name,
    at: visit.at,
  });
  if ('problems' in read) return ask(deps, visit, one, form.values, errorsOf(visit, one, read));
  if (!isChecked || visit.isLanguageSwitch) return check(deps, visit, one, read, []);
  if (form.text('choice') !== 'yes')
    return check(deps, visit, one, read, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  if (form.text('version') !== String(one.view.application.version))
    return check(deps, visit, one, read, [{ field: 'choice', text: t('staff.action.changed') }]);
  return record(deps, visit, one, read);
}

async function record(
  deps: StaffDeps,
  visit: MemberVisit,
  { event, view }: Undertaking,
  { decision, named }: Readable,
): Promise<Response> {
  const { id, version } = view.application;
  const on = { at: visit.at, by: { kind: 'staff', name: visit.member.name } } as const;
  const command = { reason: decision.reasons, unfinished: [], decision, named };
  const recorded = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideEvent(now, event, 'staff', command, on)
      : refused('refusal.changed-meanwhile'),
  );
  return recorded.ok
    ? visit.redirect(`/staff/applications/${id}?done=${event}`)
    : cannot(visit, view, recorded.refusal);
}

function errorsOf(
  { language }: MemberVisit,
  { section }: Undertaking,
  { problems }: Extract<ReadDecision, { problems: unknown }>,
): FormErrors {
  const words = wordsOf(decisionForm, language);
  const place = ({ field }: (typeof problems)[number]) => section.fields.findIndex(({ id }) => id === field);
  return problems
    .toSorted((one, other) => place(one) - place(other))
    .map((problem) => ({ field: errorIdOf(section, problem), text: words.problem(problem) }));
}

/** The first page. */
async function ask(
  deps: StaffDeps,
  visit: MemberVisit,
  { event, section, view }: Undertaking,
  values: Typed,
  errors: FormErrors,
  table?: RowsField,
): Promise<Response> {
  const wanted = table ? { field: table.id, rows: rowsShown(table, values) + table.shown } : null;
  return visit.page('portal/staff/decisions/decide.njk', {
    ...common(visit, event, view),
    errors,
    ...(await formModel(deps, visit, { section, view, values, wanted })),
  });
}

/** The second page: all that would be kept, and what to look at again. */
async function check(
  deps: StaffDeps,
  visit: MemberVisit,
  { event, section, view }: Undertaking,
  read: Readable,
  errors: FormErrors,
): Promise<Response> {
  return visit.page('portal/staff/decisions/decide-check.njk', {
    ...common(visit, event, view),
    errors,
    typed: asTyped(section, read.answers),
    ...(await checkModel(deps, visit, { event, view, read })),
  });
}

function common({ t }: MemberVisit, event: Undertaking['event'], { application }: ApplicationView) {
  return {
    title: t(`decision.${event}.title`),
    section: 'applications',
    hasForm: true,
    application,
  };
}

function cannot(visit: MemberVisit, { application }: ApplicationView, why: MessageKey): Response {
  const link = { href: `/staff/applications/${application.id}`, text: 'staff.application.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}
