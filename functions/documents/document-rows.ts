import type { RowKey, TransactItem } from '../kernel/table.ts';
import type { CurrentSection, SavedSection, SaveOutcome } from './document.ts';

/** The row of a section that counts, beside its owner; `owner` is the partition and the beginning of the sort keys of its documents' rows. */
export function sectionKey(owner: RowKey, section: string): RowKey {
  return { pk: owner.pk, sk: `${owner.sk}#${section}` };
}

/** A row of the state table as the section it holds. */
export function readSection(row: Readonly<Record<string, unknown>>): CurrentSection {
  return row as unknown as CurrentSection;
}

/** The section that counts, guarded by the section it was decided on, and the version beside it. Neither ever overwrites words. */
export function sectionRows(
  table: string,
  owner: RowKey,
  section: string,
  before: CurrentSection | null,
  outcome: Extract<SaveOutcome, { version: SavedSection }>,
): TransactItem[] {
  const key = sectionKey(owner, section);
  const guard =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'latestVersion = :latest',
          ExpressionAttributeValues: { ':latest': before.latestVersion },
        };
  const version = {
    ...key,
    sk: `${key.sk}#${outcome.version.version}`,
    type: 'section-version',
    section,
    ...outcome.version,
  };
  return [
    { Put: { TableName: table, Item: { ...key, type: 'section', section, ...outcome.current }, ...guard } },
    { Put: { TableName: table, Item: version, ConditionExpression: 'attribute_not_exists(pk)' } },
  ];
}
