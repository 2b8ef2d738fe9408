import { applicationSubject, projectSubject, type SubjectId } from '../deliveries/subject.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { RowKey, Tables, TransactItem } from '../kernel/table.ts';
import { projectPartition, timelineRow } from '../obligations/obligation-rows.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Introduction, IntroductionId } from './introduction.ts';
import type { IntroductionChange } from './introduction-view.ts';

/** What the sort keys of all introductions of a bid or project begin with. */
export const introductionPrefix = 'INTRODUCTION#';

/** The row of an introduction beside one of the two it brings together. */
export function introductionKey(side: ProjectId, id: IntroductionId): RowKey {
  return { pk: projectPartition(side), sk: `${introductionPrefix}${id}` };
}

/** An introduction as it was stored, without what only the table needs. */
export function readIntroduction(row: Readonly<Record<string, unknown>>): Introduction {
  const { pk: _pk, sk: _sk, type: _type, ...introduction } = row;
  return introduction as unknown as Introduction;
}

/**
 * The writes of a changed introduction and of what happened to it, beside both of the two. They fail when somebody changed it since it was read, or began it
 * when there was none.
 */
export function introductionRows(
  tables: Tables,
  before: Introduction | null,
  { introduction, timeline }: Pick<IntroductionChange, 'introduction' | 'timeline'>,
  at: EventTime,
): readonly TransactItem[] {
  const { id, kind, bid, other } = introduction;
  const version = (before?.version ?? 0) + 1;
  const guard =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': before.version },
        };
  const rows = [bid, other].map((side) => ({
    Put: {
      TableName: tables.stateTable,
      Item: { ...introductionKey(side, id), type: 'introduction', ...introduction, version },
      ...guard,
    },
  }));
  const subjectOf = (side: ProjectId): SubjectId =>
    kind === 'mentor' && side === other ? projectSubject(side) : applicationSubject(side);
  const told = timeline.map(({ side, event }, place) =>
    timelineRow(tables, subjectOf(side), `${id}#${String(version).padStart(6, '0')}#${place}`, {
      ...event,
      at,
    }),
  );
  return [...rows, ...told];
}
