import { type CalendarDate, dateAt } from '../../../calendar/working-days.ts';
import { pounds } from '../../../kernel/money.ts';
import type { Obligation } from '../../../obligations/obligation.ts';
import type { Language } from '../../../people/person.ts';
import type { ProjectView } from '../../../projects/project-view.ts';
import { lifecycleOf, type ProjectId } from '../../../projects/project.ts';
import { scheduleOwed, statementOf } from '../../../repayments/account.ts';
import { type FinancialYearPosition, fundPositionOn } from '../../../repayments/fund-position.ts';
import type { Payment } from '../../../repayments/payments.ts';
import type { RepaymentStatement } from '../../../repayments/statement.ts';
import { instalmentsModel, totalsModel } from '../../repayments/account-model.ts';
import { yearsModel } from '../../repayments/years-model.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { actorName } from '../timeline-text.ts';

const done = ['payment', 'strike-out', 'reschedule'] as const;

/** What one project repays: its account, instalment by instalment, and every payment with who confirmed it and when. */
export function projectRepaymentsRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/projects/:id/repayments',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const view = await deps.lives.view(visit.param('id') as ProjectId);
  if (view === null) return visit.notFound();
  const { project, payments } = view;
  const { t, language, url } = visit;
  const statement = statementOf(view, dateAt(visit.at));
  const next = statement?.instalments.find(({ outstandingPence }) => outstandingPence > 0) ?? null;
  const state = lifecycleOf(project);
  const asked = obligationsByInstalment(view);
  const years = yearsOf(view, dateAt(visit.at));
  return visit.page('portal/staff/repayments/project.njk', {
    title: t('staff.repayments.project.title'),
    section: 'projects',
    project,
    state,
    done: done.find((one) => one === url.searchParams.get('done')),
    here: repaymentsHref(view),
    canChange: statement !== null && state !== 'closed',
    isPaused: state === 'paused',
    totals: statement === null ? [] : totalsModel(statement, t),
    next: next && { ...next, left: pounds(next.outstandingPence) },
    instalments: statement === null ? [] : withObligations(statement, asked),
    ...yearsModel(years, t),
    payments: payments.toReversed().map((one) => paymentModel(one, language)),
    waivers: (view.waivers ?? []).map(({ by, pence, ...one }) => ({
      ...one,
      amount: pounds(pence),
      who: actorName(by, language),
      reason: asked.get(one.instalment)?.closed?.reason ?? '',
    })),
  });
}

/** The address of a project's repayments. */
export function repaymentsHref({ project }: Pick<ProjectView, 'project'>): string {
  return `/staff/projects/${project.id}/repayments`;
}

/** The project's account by financial year, as the fund's page counts the fund's; none where nothing is repaid. */
function yearsOf(view: ProjectView, on: CalendarDate): readonly FinancialYearPosition[] {
  const schedule = scheduleOwed(view);
  if (schedule === null) return [];
  const { project, payments, waivers = [] } = view;
  return fundPositionOn([{ projectId: project.id, schedule, history: payments, waivers }], on).years;
}

/** Each instalment with the obligation to pay it, where there is one, and the day it is asked for where staff gave more time. */
function withObligations(statement: RepaymentStatement, asked: ReturnType<typeof obligationsByInstalment>) {
  return instalmentsModel(statement).map((one) => {
    const obligation = asked.get(one.number);
    return {
      ...one,
      href: obligation === undefined ? null : `/staff/obligations/${obligation.id}`,
      movedTo: obligation !== undefined && obligation.dueOn !== one.dueOn ? obligation.dueOn : null,
    };
  });
}

function obligationsByInstalment({ obligations }: ProjectView): ReadonlyMap<number, Obligation> {
  return new Map(
    obligations.flatMap((one) =>
      one.matter && 'instalment' in one.matter ? [[one.matter.instalment, one] as const] : [],
    ),
  );
}

function paymentModel({ confirmedBy, struckOut, amountPence, ...one }: Payment, language: Language) {
  return {
    ...one,
    amount: pounds(amountPence),
    who: actorName(confirmedBy, language),
    struckOut: struckOut && { ...struckOut, who: actorName(struckOut.by, language) },
  };
}
