import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { newObligation } from '../obligations/new-obligation.ts';
import { isOpen, type Obligation } from '../obligations/obligation.ts';
import { stillToRepay } from '../repayments/settle-instalments.ts';
import type { Project } from './project.ts';
import type { LifecycleDraft } from './project-lifecycle-effects.ts';
import type { LifecycleChange, ProjectView } from './project-view.ts';
import { beginningNow, nextBeginning, type OwedByTerms } from './what-is-owed.ts';

/**
 * How many rows one transaction may hold for what is owed: DynamoDB takes a hundred, and the project, its terms, its timeline and its letters are among
 * them. What a project owes at one time fits as a rule; years of unpaid monthly instalments might not.
 */
const mostRows = 92;

/** An obligation that begins takes its own row and one of its timeline. */
const rowsToBegin = 2;

/**
 * A change completed: with what begins to be owed now, and the time of the next look. What does not fit into one transaction is left to that look, which
 * is due at once; so it is after anything ended, because the project may have nothing left to owe.
 */
export function withBeginnings(view: ProjectView, draft: LifecycleDraft, at: EventTime): LifecycleChange {
  const agreed = draft.award ?? view.award;
  const award = stillToRepay(agreed, draft.payments ?? view.payments, view.waivers ?? []);
  let rows = draft.create.length * rowsToBegin;
  const turns = draft.obligations.filter(({ timeline }) => (rows += 1 + timeline.length) <= mostRows);
  const owed = [...view.obligations.map((one) => turned(turns, one)), ...draft.create];
  const beginning = beginningNow(draft.project, award, owed, dateAt(at));
  const room = Math.max(0, Math.floor((mostRows - rows) / rowsToBegin));
  const created = beginning.slice(0, room).map((one) => begun(draft.project, one, at));
  const isUnfinished =
    turns.length < draft.obligations.length ||
    created.length < beginning.length ||
    (draft.project.lifecycle !== 'closed' && turns.some(({ after }) => !isOpen(after)));
  return {
    ...draft,
    obligations: turns,
    create: [...draft.create, ...created],
    project: {
      ...draft.project,
      nextAt: isUnfinished ? at : nextBeginning(draft.project, award, [...owed, ...created]),
    },
  };
}

/** What the terms owe, as an obligation that begins to exist. */
export function begun(
  project: Project,
  { kind, dueOn, about, matter }: OwedByTerms,
  at: EventTime,
): Obligation {
  return newObligation(
    { kind, of: project, dueOn, ...(about !== undefined && { about }), ...(matter && { matter }) },
    at,
  );
}

function turned(turns: LifecycleChange['obligations'], before: Obligation): Obligation {
  return turns.find((one) => one.before.id === before.id)?.after ?? before;
}
