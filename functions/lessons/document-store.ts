import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type RowKey, type TableAccess, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { saveDraft, submitAnswer } from '../obligations/answer-actions.ts';
import { isOpen, type ObligationId } from '../obligations/obligation.ts';
import { obligationKey } from '../obligations/obligation-rows.ts';
import type { ChangeWithRows, ObligationStore } from '../obligations/obligation-store.ts';
import type { ObligationView, Occasion } from '../obligations/view.ts';
import {
  type CurrentSection,
  decideSave,
  type LessonsLearntDocument,
  type SavedSection,
  type SaveOutcome,
  type SectionSave,
  unfinishedSections,
  type Writer,
} from './lessons-learnt-document.ts';
import { type SectionId, sectionIds } from './lessons-learnt-sections.ts';

/** Access to lessons-learnt documents. */
export interface DocumentStore {
  /** The document as it counts now, consistently read; empty when nobody has written anything. */
  read(id: ObligationId): Promise<LessonsLearntDocument>;
  /** Everything that was ever saved for a section, newest first. */
  versions(id: ObligationId, section: SectionId): Promise<readonly SavedSection[]>;
  /**
   * Saves a section together with what that means for its obligation. Words saved by another since `baseVersion` still count; both are kept.
   * Refused when the obligation is closed.
   */
  save(id: ObligationId, section: SectionId, save: SectionSave): Promise<Result<SaveOutcome, MessageKey>>;
  /** Sends the document to the fund; `deliveries` of the change are the letters to kick. Refused while a section is unfinished. */
  submit(id: ObligationId, writer: Writer, on: Occasion): Promise<Result<ChangeWithRows | null, MessageKey>>;
}

/** Documents in the state table, beside their project: one row for each section, and one for each version of it. */
export function createDocumentStore(access: TableAccess, obligations: ObligationStore): DocumentStore {
  const { client, stateTable } = access;

  const readSections = async (
    id: ObligationId,
    wanted: readonly SectionId[],
  ): Promise<LessonsLearntDocument> => {
    const rows = await getRows(
      client,
      stateTable,
      wanted.map((section) => sectionKey(id, section)),
    );
    return Object.fromEntries(rows.map((row) => [String(row['section']), row as unknown as CurrentSection]));
  };

  return {
    read: (id) => readSections(id, sectionIds),

    async versions(id, section) {
      const { pk, sk } = sectionKey(id, section);
      const saved = (await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :section)',
        ExpressionAttributeValues: { ':pk': pk, ':section': `${sk}#` },
        ConsistentRead: true,
      })) as unknown as SavedSection[];
      return saved.toSorted((one, other) => other.version - one.version);
    },

    async save(id, section, save) {
      const { savedAt: at, savedBy } = save;
      const on: Occasion = { at, by: { kind: 'person', ...savedBy } };
      let outcome: SaveOutcome = { kind: 'unchanged', current: null };
      const changed = await obligations.change(id, at, async (view) => {
        const current = (await readSections(id, [section]))[section] ?? null;
        outcome = decideSave(section, current, save);
        if (outcome.kind === 'unchanged') return null;
        const rows = sectionRows(stateTable, id, section, current, outcome);
        const decided = outcome.kind === 'saved' ? saveDraft(view, { section }, on) : setAside(view, on);
        return decided.ok ? allowed({ ...decided.value, also: rows }) : decided;
      });
      return changed.ok ? allowed(outcome) : changed;
    },

    submit: (id, writer, on) =>
      obligations.change(id, on.at, async (view) => {
        const document = await readSections(id, sectionIds);
        if (unfinishedSections(document).length > 0) return refused('answer.sections-unfinished');
        return submitAnswer(view, writer.id, on);
      }),
  };
}

/** Words that came second are kept and do not count; the obligation only learns that somebody is writing. */
function setAside({ obligation }: ObligationView, { at }: Occasion): Result<ChangeWithRows, MessageKey> {
  if (!isOpen(obligation)) return refused('refusal.closed');
  return allowed({ obligation: { ...obligation, lastSavedAt: at }, timeline: [], deliveries: [] });
}

function sectionKey(id: ObligationId, section: SectionId): RowKey {
  return { pk: obligationKey(id).pk, sk: `DOCUMENT#${id}#${section}` };
}

/** The section that counts, guarded by the section it was decided on, and the version beside it. Neither ever overwrites words. */
function sectionRows(
  table: string,
  id: ObligationId,
  section: SectionId,
  before: CurrentSection | null,
  outcome: Extract<SaveOutcome, { version: SavedSection }>,
): TransactItem[] {
  const key = sectionKey(id, section);
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
