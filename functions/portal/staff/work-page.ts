import {
  countStates,
  type Execution,
  type ExecutionState,
  executionStates,
  type WorkflowName,
  workflowNames,
} from '../../executions/execution.ts';
import type { MemberVisit, Route } from '../routes.ts';
import { choices } from './board-pages.ts';
import type { StaffDeps } from './deps.ts';
import { pageOf } from './paging.ts';
import { shownSubject, shownWork } from './shown-work.ts';
import { subjectsInWords } from './subject-words.ts';

const perPage = 25;

/** What the workflows did: how much stands how, and the list, failures first. */
export function workRoutes(deps: StaffDeps): readonly Route[] {
  return [{ method: 'GET', path: '/staff/work', who: 'staff', handle: (visit) => show(deps, visit) }];
}

/** What the list can be narrowed to; null is everything. */
export interface WorkFilter {
  readonly workflow: WorkflowName | null;
  readonly state: ExecutionState | null;
}

/** Executions that pass a filter, in their order. */
export function filterWork(
  executions: readonly Execution[],
  { workflow, state }: WorkFilter,
): readonly Execution[] {
  return executions.filter(
    (one) => (workflow === null || one.workflow === workflow) && (state === null || one.state === state),
  );
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url } = visit;
  const filter = readFilter(url.searchParams);
  const { executions: all, isWhole } = await deps.executions.overview();
  const executions = shownWork(visit.onPanels, all);
  const counts = countStates(executions);
  const page = pageOf(filterWork(executions, filter), url, perPage);
  return visit.page('portal/staff/pages/work.njk', {
    title: t('work.title'),
    section: 'work',
    isEmpty: executions.length === 0,
    isWhole,
    figures: executionStates.map((state) => ({
      label: t(`work.state.${state}`),
      count: counts[state],
      href: `/staff/work?state=${state}#list`,
    })),
    workflowChoices: choices(t('staff.filter.any'), workflowNames, filter.workflow, (workflow) =>
      t(`work.workflow.${workflow}`),
    ),
    stateChoices: choices(t('staff.filter.any'), executionStates, filter.state, (state) =>
      t(`work.state.${state}`),
    ),
    page,
    rows: await workRows(deps, page.items, visit),
  });
}

/** Reads a filter from an address. What it does not know it leaves out, as when a link is old. */
function readFilter(parameters: URLSearchParams): WorkFilter {
  return {
    workflow: workflowNames.find((workflow) => workflow === parameters.get('workflow')) ?? null,
    state: executionStates.find((state) => state === parameters.get('state')) ?? null,
  };
}

/** Executions with what they are about and why they failed. One that went away meanwhile says nothing of either. */
async function workRows(
  deps: StaffDeps,
  executions: readonly Execution[],
  { t, language, onPanels }: Pick<MemberVisit, 't' | 'language' | 'onPanels'>,
) {
  const facts = await deps.executions.facts(executions.map(({ id }) => id));
  const subjects = executions.map(({ id }) =>
    shownSubject(onPanels, facts.get(id)?.subject ?? { kind: 'unknown' }),
  );
  const about = await subjectsInWords(deps, subjects, language);
  return executions.map((execution, place) => {
    const failure = facts.get(execution.id)?.failure ?? null;
    return {
      ...execution,
      name: t(`work.workflow.${execution.workflow}`),
      about: about[place],
      why: failure === null ? null : t(`work.why.${failure.cause}`),
    };
  });
}
