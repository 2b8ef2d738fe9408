import type { ApplicationView } from '../../../applications/application.ts';
import { type Decision, missingBeforeTelling } from '../../../applications/decision.ts';
import { decisionForm, type DecisionPart, decisionParts } from '../../../applications/decision-form.ts';
import type { ReadDecision } from '../../../applications/read-decision.ts';
import { budgetBeside } from '../../../applications/round-decisions.ts';
import { panelOf } from '../../../assessment/panel.ts';
import { isBlind } from '../../../assessment/review-access.ts';
import type { Typed } from '../../../documents/cells.ts';
import { sectionAsBlock } from '../../../documents/document-text.ts';
import type { Section } from '../../../documents/form.ts';
import { pounds } from '../../../kernel/money.ts';
import type { Language } from '../../../people/person.ts';
import { scheduleWarnings } from '../../../repayments/schedule.ts';
import { type RowsWanted, shownFields } from '../../documents/section-fields.ts';
import type { OnPanels } from '../../on-panels.ts';
import type { MemberVisit } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { bidsOf } from './decisions-page.ts';

type Deps = Pick<StaffDeps, 'applications' | 'assessments'>;

/** What the first page shows: its fields part by part, what is left of the budget, and what the panel wrote. */
export async function formModel(
  deps: Deps,
  { language, onPanels }: MemberVisit,
  {
    section,
    view,
    values,
    wanted,
  }: {
    readonly section: Section;
    readonly view: ApplicationView;
    readonly values: Typed;
    readonly wanted: RowsWanted | null;
  },
) {
  const shown = shownFields(decisionForm, section, values, language, wanted);
  const parts = (Object.keys(decisionParts) as DecisionPart[]).map((part) => ({
    part,
    fields: shown.filter(({ id }) => decisionParts[part].some((field) => field.id === id)),
  }));
  return {
    parts: parts.filter(({ fields }) => fields.length > 0),
    leftPence: (await budgetOf(deps, view, onPanels)).leftPence,
    panel: await panelWords(deps, view, onPanels, language),
  };
}

/** What the second page shows: every answer, every instalment, and what is missing or unusual. */
export async function checkModel(
  deps: Deps,
  { t, language, onPanels }: MemberVisit,
  {
    event,
    view,
    read,
  }: {
    readonly event: 'approve' | 'refuse';
    readonly view: ApplicationView;
    readonly read: Extract<ReadDecision, { decision: unknown }>;
  },
) {
  const { decision, answers } = read;
  const recorded: Decision = { ...decision, number: 0 };
  return {
    answers: sectionAsBlock(decisionForm, event, answers, language).answers,
    award: decision.award,
    missing: missingBeforeTelling(recorded).map((part) => t(`decision.needs.${part}`)),
    warnings: decision.award === null ? [] : await warnings(),
  };

  async function warnings(): Promise<readonly string[]> {
    const { award } = decision;
    if (award === null) return [];
    const { othersPence, leftPence } = await budgetOf(deps, view, onPanels);
    const { amountPence } = view.application;
    const over = { sum: pounds(othersPence + award.awardPence), budget: pounds(view.round.budgetPence) };
    return [
      ...(award.awardPence > leftPence ? [t('decision.warning.over-budget', over)] : []),
      ...(amountPence === null || amountPence === award.awardPence
        ? []
        : [t('decision.warning.differs', { asked: pounds(amountPence) })]),
      ...scheduleWarnings(award.repayments).map((warning) => t(warning)),
      ...(award.contacts.deputy === undefined ? [t('decision.warning.no-deputy')] : []),
    ];
  }
}

async function budgetOf(deps: Deps, { application, round }: ApplicationView, onPanels: OnPanels) {
  return budgetBeside(round, await bidsOf(deps, round, onPanels), application);
}

/** What the reviewers gave as their reasons, criterion by criterion and without their names; what the panel agreed comes first. Nothing for one of them whose own review is awaited. */
async function panelWords(
  { assessments }: Deps,
  { application, round }: ApplicationView,
  onPanels: OnPanels,
  language: Language,
) {
  const assessment = await assessments.get(application.id);
  if (isBlind(assessment.reviews, onPanels.id)) return [];
  return panelOf(assessment, round.criteria)
    .criteria.map(({ criterion, scores, moderated }) => ({
      criterion: criterion.name[language],
      reasons: [
        ...(moderated === null ? [] : [moderated.reason]),
        ...scores.map(({ reason }) => reason),
      ].filter((reason) => reason.trim() !== ''),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}
