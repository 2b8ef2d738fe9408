import { isDeepStrictEqual } from 'node:util';
import type { EventTime } from '../kernel/event-time.ts';
import { tellNews } from '../digests/news-source-rows.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { projectSubject } from '../deliveries/subject.ts';
import { ladders } from '../obligations/ladder.ts';
import {
  lettersOwed,
  projectPartition,
  putChanged,
  putNew,
  readObligation,
  timelineRows,
} from '../obligations/obligation-rows.ts';
import { system } from '../obligations/view.ts';
import { createPersonStore } from '../people/person-store.ts';
import { putRepayments, readRepayments, repaymentsKey } from '../repayments/repayment-rows.ts';
import {
  awardKey,
  projectKey,
  projectWorkRow,
  putAward,
  putChangedProject,
  readAward,
  readProject,
} from './project-rows.ts';
import type { LifecycleChange, ProjectView } from './project-view.ts';
import { lifecycleOf, type ProjectId, projectIdPattern } from './project.ts';

/** What a rule says to the project it is shown; null when there is nothing to do. */
export type DecideProject = (view: ProjectView) => Result<LifecycleChange, MessageKey> | null;

/** Access to projects as wholes: with their terms, their people and all they owe. */
export interface ProjectLives {
  /** Consistently read; null when there is no such project. */
  view(id: ProjectId): Promise<ProjectView | null>;
  /** Reads, decides and commits in one transaction; a lost race is read and decided again. Answers as `ObligationStore.change` does. */
  change(
    id: ProjectId,
    at: EventTime,
    decide: DecideProject,
  ): Promise<Result<LifecycleChange | null, MessageKey>>;
}

/** What the lives of projects need beside the tables. */
export interface ProjectLivesDeps extends TableAccess {
  readonly deliveryRetentionDays: number;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** The lives of projects over the state table. */
export function createProjectLives(deps: ProjectLivesDeps): ProjectLives {
  const { client, stateTable, deliveryRetentionDays } = deps;
  const people = createPersonStore(deps);

  const view: ProjectLives['view'] = async (id) => {
    if (!projectIdPattern.test(id)) return null;
    // The project before everything else: whatever changes after it was read has raised the version that guards the commit.
    const [found] = await getRows(client, stateTable, [projectKey(id)]);
    if (found === undefined) return null;
    const project = readProject(found);
    const [contacts, owed, rows] = await Promise.all([
      people.contactsOf(project.contacts),
      queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :obligation)',
        ExpressionAttributeValues: { ':pk': projectPartition(id), ':obligation': 'OBLIGATION#' },
        ConsistentRead: true,
      }),
      getRows(client, stateTable, [awardKey(id), repaymentsKey(id)]),
    ]);
    const rowOf = (sk: string) => rows.find((row) => row['sk'] === sk);
    const agreed = rowOf('AWARD');
    const { payments, waivers, version: repaymentsVersion } = readRepayments(rowOf('REPAYMENTS'));
    return {
      project,
      award: agreed === undefined ? null : readAward(agreed),
      // What was owed for the application lies in the same partition, and is no concern of the project's.
      obligations: owed.map(readObligation).filter(({ kind }) => ladders[kind].about === 'project'),
      contacts,
      payments,
      waivers,
      repaymentsVersion,
    };
  };

  return {
    view,
    async change(id, at, decide) {
      for (let round = 0; round < mostRounds; round++) {
        const before = await view(id);
        if (before === null) return refused('refusal.not-found');
        const decided = decide(before);
        if (decided === null) return allowed(null);
        if (!decided.ok) return decided;
        const committed = await commit(before, decided.value, at);
        if (committed !== null) return allowed(committed);
      }
      return refused('refusal.changed-meanwhile');
    },
  };

  /** Writes a decision; null when it was taken on something that has changed since. */
  async function commit(
    { project: before, waivers = [], payments, repaymentsVersion = 0 }: ProjectView,
    decided: LifecycleChange,
    at: EventTime,
  ): Promise<LifecycleChange | null> {
    const version = before.version + 1;
    const found = projectWorkRow(stateTable, decided.project, at);
    const guarded: TransactItem[] = [
      putChangedProject(stateTable, before, decided.project),
      ...(isDeepStrictEqual(found, projectWorkRow(stateTable, before, at)) ? [] : [found]),
      // The news of an award that was not taken up is taken back, as far as it has not gone out.
      ...(lifecycleOf(decided.project) === 'withdrawn' && lifecycleOf(before) !== 'withdrawn'
        ? [tellNews(deps, { kind: 'award', id: before.id }, at)]
        : []),
      ...(decided.award === undefined ? [] : [putAward(stateTable, decided.award)]),
      ...(decided.payments === undefined
        ? []
        : [
            putRepayments(
              stateTable,
              before.id,
              { payments, waivers, version: repaymentsVersion },
              decided.payments,
            ),
          ]),
      ...decided.obligations.flatMap(({ before: was, after, timeline }) => [
        putChanged(deps, was, after),
        ...timelineRows(deps, was.id, was.version + 1, at, timeline),
      ]),
      ...timelineRows(deps, projectSubject(before.id), version, at, decided.timeline),
      ...decided.create.flatMap(({ id, dueOn }) =>
        timelineRows(deps, id, 1, at, [{ what: 'created', by: system, args: { dueOn } }]),
      ),
    ];
    const once: TransactItem[] = [
      ...lettersOwed(deps, decided.deliveries, deliveryRetentionDays),
      ...decided.create.map((created) => putNew(deps, created)),
    ];
    const isDone = await transactOnce(client, guarded, once);
    return isDone ? { ...decided, project: { ...decided.project, version } } : null;
  }
}
