import { applicationKey } from '../applications/application-rows.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import type { ApplicationView } from '../applications/application.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type RowKey, type TableAccess, transactOnce, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { lettersOwed, projectPartition } from '../obligations/obligation-rows.ts';
import { createPersonStore } from '../people/person-store.ts';
import { projectKey } from '../projects/project-rows.ts';
import type { ProjectStore } from '../projects/project-store.ts';
import type { ProjectId } from '../projects/project.ts';
import { sayMayIntroduce } from '../applications/may-introduce.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import { answerForBid } from './answer-introduction.ts';
import type { IntroductionDecision } from './decide-introduction.ts';
import { type Introduction, type IntroductionId, readIntroductionId } from './introduction.ts';
import {
  introductionKey,
  introductionPrefix,
  introductionRows,
  readIntroduction,
} from './introduction-rows.ts';
import type { IntroductionChange, IntroductionView } from './introduction-view.ts';

/** Access to introductions. */
export interface IntroductionStore {
  /** Everything a decision about an introduction may look at, consistently read, also while nothing has come of it; null when it names something that does not exist. */
  view(id: IntroductionId): Promise<IntroductionView | null>;
  /** All introductions of a bid or a project, consistently read. */
  of(id: ProjectId): Promise<readonly Introduction[]>;
  /**
   * Reads, decides and commits in one transaction, which holds only as long as the bids (whose people may have changed their minds) and the project are as
   * they were read; a lost race is read and decided again. Answers null when the decision was null.
   */
  change(
    id: IntroductionId,
    at: EventTime,
    decide: (view: IntroductionView) => IntroductionDecision,
  ): Promise<Result<IntroductionChange | null, MessageKey>>;
  /** The people of a bid say whether they may be introduced; what that means for each of the bid's introductions is committed with it. Answers as `ApplicationStore.change` does. */
  sayForBid(
    id: ProjectId,
    said: { readonly by: PersonId; readonly may: boolean },
    on: Occasion,
  ): ReturnType<ApplicationStore['change']>;
}

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostRounds = 8;

/** Introductions in the state table. `deliveryRetentionDays` is how long the letters they owe stay in the ledger. */
export function createIntroductionStore(
  access: TableAccess & { readonly deliveryRetentionDays: number },
  stores: {
    readonly applications: Pick<ApplicationStore, 'view' | 'change'>;
    readonly projects: Pick<ProjectStore, 'get'>;
  },
): IntroductionStore {
  const { client, stateTable, deliveryRetentionDays } = access;
  const people = createPersonStore(access);

  const of: IntroductionStore['of'] = async (id) => {
    const rows = await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :introduction)',
      ExpressionAttributeValues: { ':pk': projectPartition(id), ':introduction': introductionPrefix },
      ConsistentRead: true,
    });
    return rows.map(readIntroduction);
  };

  const view: IntroductionStore['view'] = async (id) => {
    const parts = readIntroductionId(id);
    if (parts === null) return null;
    const { kind, bid, other } = parts;
    const [rows, first, second, ofBid, ofOther] = await Promise.all([
      getRows(client, stateTable, [introductionKey(bid, id)]),
      stores.applications.view(bid),
      kind === 'mentor' ? null : stores.applications.view(other),
      of(bid),
      kind === 'mentor' ? [] : of(other),
    ]);
    if (first === null) return null;
    const [row] = rows;
    const common = {
      id: parts.id,
      introduction: row === undefined ? null : readIntroduction(row),
      elsewhere: [...ofBid, ...ofOther].filter((one) => one.id !== id),
    };
    if (kind !== 'mentor') return second === null ? null : { ...common, kind, bids: [first, second] };
    const project = await stores.projects.get(other);
    if (project === null) return null;
    return { ...common, kind, bids: [first], project, contacts: await people.contactsOf(project.contacts) };
  };

  return {
    view,
    of,
    async change(id, at, decide) {
      for (let round = 0; round < mostRounds; round++) {
        const before = await view(id);
        if (before === null) return refused('refusal.not-found');
        const decided = decide(before);
        if (!decided.ok) return decided;
        if (decided.value === null || (await commit(before, decided.value, at)))
          return allowed(decided.value);
      }
      return refused('refusal.changed-meanwhile');
    },
    sayForBid: (id, said, on) =>
      stores.applications.change(id, on.at, async (bid) => {
        const decided = sayMayIntroduce(bid, said, on);
        if (!decided.ok) return decided;
        const follows = (await of(id))
          .filter(({ kind, bid: helped }) => kind !== 'mentor' || helped === id)
          .flatMap((before) => {
            const change = answerForBid(before, id, said.may ? 'yes' : 'no', on);
            return change === null ? [] : [{ before, change }];
          });
        const isSaidBefore = bid.application.mayIntroduce === said.may && follows.length === 0;
        if (isSaidBefore) return null;
        return allowed({
          ...decided.value,
          deliveries: follows.flatMap(({ change }) => change.deliveries),
          also: follows.flatMap(({ before, change }) => introductionRows(access, before, change, on.at)),
        });
      }),
  };

  /** Writes a decision; false when it was taken on something that has changed since. */
  async function commit(
    before: IntroductionView,
    change: IntroductionChange,
    at: EventTime,
  ): Promise<boolean> {
    const guarded: TransactItem[] = [
      ...introductionRows(access, before.introduction, change, at),
      ...before.bids.map(({ application }: ApplicationView) =>
        unchanged(applicationKey(application.id), application.version),
      ),
      ...(before.kind === 'mentor' ? [unchanged(projectKey(before.project.id), before.project.version)] : []),
    ];
    return transactOnce(client, guarded, lettersOwed(access, change.deliveries, deliveryRetentionDays));
  }

  /** Holds only as long as nobody has changed a row. */
  function unchanged(key: RowKey, version: number): TransactItem {
    return {
      ConditionCheck: {
        TableName: stateTable,
        Key: key,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      },
    };
  }
}
