import { addWorkingDays } from '../../../calendar/working-days.ts';
import { applicationDocumentId } from '../../../applications/application-documents.ts';
import type { ApplicationView } from '../../../applications/application.ts';
import { decideEvent } from '../../../applications/decide-event.ts';
import { awardFrom, type Decision } from '../../../applications/decision.ts';
import { decisionForm } from '../../../applications/decision-form.ts';
import {
  answersOf,
  dateIn,
  type FullDocument,
  repaymentProfileOf,
  rowsIn,
  textIn,
} from '../../../applications/full-figures.ts';
import { transitionFor } from '../../../applications/lifecycle.ts';
import { type Answers, asTyped, readAnswers, whatIsMissing } from '../../../documents/answers.ts';
import type { Row } from '../../../documents/rows.ts';
import type { RowsField, Section } from '../../../documents/form.ts';
import { wordsOf } from '../../../documents/form-words.ts';
import { sectionAsBlock } from '../../../documents/document-text.ts';
import { refused } from '../../../kernel/result.ts';
import { type Person, personIdOf, type PreferredLanguage } from '../../../people/person.ts';
import type { ProjectId } from '../../../projects/project.ts';
import { changeApplication } from '../../act-on-application.ts';
import { errorIdOf, rowsShown, shownFields } from '../../documents/section-fields.ts';
import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

type Outcome = 'approve' | 'refuse';

interface Undertaking {
  readonly outcome: Outcome;
  readonly section: Section;
  readonly view: ApplicationView;
  readonly full: FullDocument;
}

/** The decision staff entered, or everything that is wrong with it. */
type Read =
  | { readonly decision: Decision; readonly named: readonly Person[]; readonly answers: Answers }
  | { readonly errors: FormErrors };

/**
 * The pages on which staff record what the minister decided about one bid: first the decision and, for an approval, the award; then everything that will be
 * kept, with the instalments worked out to the penny. Nobody is written to by it.
 */
export function decideRoutes(deps: StaffDeps): readonly Route[] {
  return (['approve', 'refuse'] as const).flatMap((outcome): Route[] => {
    const path = `/staff/applications/:id/${outcome}`;
    return [
      {
        method: 'GET',
        path,
        who: 'staff',
        handle: (visit) =>
          withUndertaking(deps, visit, outcome, (one) =>
            ask(visit, one, asTyped(one.section, prefilled(one)), []),
          ),
      },
      {
        method: 'POST',
        path,
        who: 'staff',
        handle: (visit) => withUndertaking(deps, visit, outcome, (one) => proceed(deps, visit, one)),
      },
    ];
  });
}

async function withUndertaking(
  deps: StaffDeps,
  visit: MemberVisit,
  outcome: Outcome,
  go: (one: Undertaking) => Response | Promise<Response>,
): Promise<Response> {
  const id = visit.param('id') as ProjectId;
  const view = await deps.applications.view(id);
  if (view === null) return visit.notFound();
  const { state } = view.application;
  if (transitionFor(state, outcome) === undefined)
    return visit.message(
      {
        title: 'staff.action.cannot',
        paragraphs: [`application.refusal.${state}`],
        link: { href: `/staff/applications/${id}`, text: 'staff.application.back' },
      },
      409,
    );
  const full = (await deps.applicationDocuments.read(applicationDocumentId('full', id))) as FullDocument;
  return go({ outcome, view, full, section: decisionForm.sections[outcome] });
}

function proceed(deps: StaffDeps, visit: MemberVisit, one: Undertaking): Response | Promise<Response> {
  const { form, t } = visit;
  const table = one.section.fields.find(
    (field): field is RowsField => field.kind === 'rows' && field.id === form.text('more-rows'),
  );
  if (table !== undefined || form.text('choice') === 'change') return ask(visit, one, form.values, [], table);
  const read = readDecision(deps, visit, one);
  if (visit.isLanguageSwitch && form.text('step') !== 'check') return ask(visit, one, form.values, []);
  if ('errors' in read) return ask(visit, one, form.values, read.errors);
  if (form.text('step') !== 'check' || visit.isLanguageSwitch) return check(visit, one, read, []);
  if (form.text('choice') !== 'yes')
    return check(visit, one, read, [{ field: 'choice', text: t('staff.action.choice-missing') }]);
  if (form.text('version') !== String(one.view.application.version))
    return check(visit, one, read, [{ field: 'choice', text: t('staff.action.changed') }]);
  return record(deps, visit, one, read);
}

async function record(
  deps: StaffDeps,
  visit: MemberVisit,
  { outcome, view }: Undertaking,
  { decision, named }: Extract<Read, { decision: Decision }>,
): Promise<Response> {
  const { id, version, state } = view.application;
  const on = { at: visit.at, by: { kind: 'staff', name: visit.member.name } } as const;
  const command = { reason: decision.reasons, unfinished: [], decision, named };
  const recorded = await changeApplication(deps, id, visit.at, (now) =>
    now.application.version === version
      ? decideEvent(now, outcome, 'staff', command, on)
      : refused('refusal.changed-meanwhile'),
  );
  if (recorded.ok) return visit.redirect(`/staff/applications/${id}?done=${outcome}`);
  const link = { href: `/staff/applications/${id}`, text: 'staff.application.back' } as const;
  const paragraphs = [
    recorded.refusal === 'refusal.changed-meanwhile'
      ? recorded.refusal
      : (`application.refusal.${state}` as const),
  ];
  return visit.message({ title: 'staff.action.cannot', paragraphs, link }, 409);
}

function readDecision(
  { keys }: StaffDeps,
  visit: MemberVisit,
  { outcome, section, full }: Undertaking,
): Read {
  const { answers, problems } = readAnswers(section, visit.form.values);
  const words = wordsOf(decisionForm, visit.language);
  const missing = whatIsMissing(decisionForm, section, answers).filter(
    ({ field }) => !problems.some((one) => one.field === field),
  );
  const errors = [...problems, ...missing].map((problem) => ({
    field: errorIdOf(section, problem),
    text: words.problem(problem),
  }));
  if (errors.length > 0) return { errors };
  const idOf = (email: string) => personIdOf(email, keys);
  const award = outcome === 'approve' ? awardFrom(answers, repaymentProfileOf(full), idOf) : null;
  if (award !== null && !award.ok)
    return {
      errors: [{ field: errorIdOf(section, { field: award.field ?? 'sum' }), text: visit.t(award.refusal) }],
    };
  return {
    answers,
    named: rowsIn(answers, 'people').map((row) => personIn(row, idOf)),
    decision: {
      outcome: outcome === 'approve' ? 'approved' : 'refused',
      decidedOn: dateIn(answers, 'decided-on') ?? ('' as never),
      reasons: textIn(answers, 'reasons'),
      fileNote: textIn(answers, 'file-note'),
      recordedBy: visit.member.name,
      recordedAt: visit.at,
      award: award === null ? null : award.value,
    },
  };
}

function personIn(row: Row, idOf: (email: string) => Person['id']): Person {
  const email = String(row['email']);
  return {
    id: idOf(email),
    name: String(row['name']),
    email,
    language: String(row['language']) as PreferredLanguage,
    suppression: null,
    softBounces: 0,
    version: 0,
  };
}

/** What the full application says already, so that nobody types it again. */
function prefilled({ outcome, view, full }: Undertaking): Answers {
  if (outcome === 'refuse') return {};
  const delivery = answersOf(full, 'delivery');
  const [starts, ends] = [dateIn(delivery, 'starts'), dateIn(delivery, 'ends')];
  const milestones = rowsIn(delivery, 'milestones').map(({ what = '', when = '' }) => ({ what, when }));
  const outcomes = rowsIn(answersOf(full, 'outcomes'), 'outcomes').map(({ outcome: said = '' }) => ({
    outcome: said,
  }));
  return {
    ...(view.application.amountPence === null ? {} : { sum: view.application.amountPence }),
    ...(starts === null ? {} : { starts }),
    ...(ends === null ? {} : { ends, evaluation: addWorkingDays(ends, workingDaysToEvaluate) }),
    ...(repaymentProfileOf(full) === null ? {} : { repayment: 'as-applied' }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...(outcomes.length === 0 ? {} : { outcomes }),
  };
}

/** About half a year after the end: what staff are offered, and can change. */
const workingDaysToEvaluate = 120;

function ask(
  visit: MemberVisit,
  { outcome, view, section }: Undertaking,
  values: Readonly<Record<string, string>>,
  errors: FormErrors,
  table?: RowsField,
): Response {
  const wanted = table ? { field: table.id, rows: rowsShown(table, values) + table.shown } : null;
  return visit.page('portal/staff/decisions/decide.njk', {
    title: visit.t(`decision.${outcome}.title`),
    section: 'applications',
    application: view.application,
    hasForm: true,
    errors,
    fields: shownFields(decisionForm, section, values, visit.language, wanted),
  });
}

function check(
  visit: MemberVisit,
  { outcome, view, section }: Undertaking,
  { decision, answers }: Extract<Read, { decision: Decision }>,
  errors: FormErrors,
): Response {
  return visit.page('portal/staff/decisions/decide-check.njk', {
    title: visit.t(`decision.${outcome}.title`),
    section: 'applications',
    application: view.application,
    hasForm: true,
    errors,
    answers: sectionAsBlock(decisionForm, outcome, answers, visit.language).answers,
    award: decision.award,
    typed: asTyped(section, answers),
  });
}
