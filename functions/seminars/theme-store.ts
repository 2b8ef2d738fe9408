import { allowed, refused, type Result } from '../kernel/result.ts';
import { queryAll } from '../kernel/query-all.ts';
import { getRows, type RowKey, type TableAccess, transactOnce } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Theme, ThemeId } from './theme.ts';

/** Access to themes. */
export interface ThemeStore {
  /** Consistently read; null when there is none. */
  get(id: ThemeId): Promise<Theme | null>;
  /** Every theme, by its id; there are a few dozen at most. */
  list(): Promise<readonly Theme[]>;
  /** Reads, decides and commits; a lost race is read and decided again. */
  change(
    id: ThemeId,
    decide: (before: Theme | null) => Result<Theme, MessageKey>,
  ): Promise<Result<Theme, MessageKey>>;
}

const partition = 'THEMES';
const keyOf = (id: ThemeId): RowKey => ({ pk: partition, sk: `THEME#${id}` });

/** How often a decision is taken again before the caller is told that others keep changing the same thing. */
const mostTries = 8;

/** Themes in the state table, side by side in one partition. */
export function createThemeStore({ client, stateTable }: TableAccess): ThemeStore {
  const get: ThemeStore['get'] = async (id) => {
    const [row] = await getRows(client, stateTable, [keyOf(id)]);
    return row === undefined ? null : readTheme(row);
  };
  return {
    get,
    async list() {
      const rows = await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :themes',
        ExpressionAttributeValues: { ':themes': partition },
        ConsistentRead: true,
      });
      return rows.map(readTheme);
    },
    async change(id, decide) {
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await get(id);
        const decided = decide(before);
        if (!decided.ok) return decided;
        const theme = { ...decided.value, version: (before?.version ?? 0) + 1 };
        const isDone = await transactOnce(
          client,
          [
            {
              Put: {
                TableName: stateTable,
                Item: { ...keyOf(id), type: 'theme', ...theme },
                ...(before === null
                  ? { ConditionExpression: 'attribute_not_exists(pk)' }
                  : {
                      ConditionExpression: 'version = :version',
                      ExpressionAttributeValues: { ':version': before.version },
                    }),
              },
            },
          ],
          [],
        );
        if (isDone) return allowed(theme);
      }
      return refused('refusal.changed-meanwhile');
    },
  };
}

function readTheme(row: Readonly<Record<string, unknown>>): Theme {
  const { pk: _pk, sk: _sk, type: _type, ...theme } = row;
  return theme as unknown as Theme;
}
