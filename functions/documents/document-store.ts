import type { EventTime } from '../kernel/event-time.ts';
import { queryAll } from '../kernel/query-all.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import { getRows, type RowKey, type TableAccess, type TransactItem } from '../kernel/table.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { Answers } from './answers.ts';
import {
  type CurrentSection,
  decideSave,
  type SavedSection,
  type SaveOutcome,
  type SectionSave,
  unfinishedSections,
  type WrittenDocument,
  type Writer,
} from './document.ts';
import { readSection, sectionKey, sectionRows } from './document-rows.ts';
import { type DocumentForm, isSectionOf } from './form.ts';

/** Access to the documents of one kind of owner, an obligation or an application. `Changed` is what the owner's own change says was committed. */
export interface DocumentStore<OwnerId extends string, Changed = unknown> {
  /** What the document asks; null when this owner has nothing to write. */
  formOf(id: OwnerId): DocumentForm | null;
  /** The document as it counts now, consistently read; empty when nobody has written anything. */
  read(id: OwnerId): Promise<WrittenDocument>;
  /** Everything that was ever saved for a section, newest first. */
  versions(id: OwnerId, section: string): Promise<readonly SavedSection[]>;
  /**
   * Saves a section together with what that means for its owner. Words saved by another since `baseVersion` still count; both are kept.
   * Refused when the owner refuses (it is closed), and when there is no such section.
   */
  save(id: OwnerId, section: string, save: SectionSave): Promise<Result<SaveOutcome, MessageKey>>;
  /** Sends the document to the fund and answers the owner's change, whose letters are to kick. Refused while a section is unfinished. */
  submit(id: OwnerId, writer: Writer, on: Occasion): Promise<Result<Changed | null, MessageKey>>;
}

/** A change of an owner, as far as a document adds to it. */
interface ChangeWithRows {
  readonly also?: readonly TransactItem[];
}

/** A section that is being saved, and on what occasion. */
export interface SectionSaved {
  readonly form: DocumentForm;
  readonly section: string;
  /** What was saved, for an owner that keeps some of it at hand. */
  readonly answers: Answers;
  readonly on: Occasion;
}

/** Whoever a document belongs to: where its rows lie, and how words are committed together with what they mean for the owner. */
export interface DocumentOwner<OwnerId extends string, View, Changed extends ChangeWithRows> {
  readonly formOf: (id: OwnerId) => DocumentForm | null;
  /** The partition of the document's rows and the beginning of their sort keys: a section lies at `<sk>#<section>`. */
  readonly keyOf: (id: OwnerId) => RowKey;
  /**
   * Reads the owner, decides and commits in one transaction with the rows in `also`, guarded by the owner's version. When a condition fails, of `also` too,
   * it reads and decides again: that is what keeps two writers apart. Answers null when the decision was null.
   */
  readonly change: (
    id: OwnerId,
    at: EventTime,
    decide: (view: View) => Promise<Result<Changed, MessageKey> | null>,
  ) => Promise<Result<Changed | null, MessageKey>>;
  /** What it means for the owner that words were saved which count. */
  readonly whenSaved: (view: View, saved: SectionSaved) => Result<Changed, MessageKey>;
  /** The same for words that came second: they are kept and do not count. */
  readonly whenSetAside: (view: View, saved: SectionSaved) => Result<Changed, MessageKey>;
  /** What it means that the finished document is sent. */
  readonly whenSent: (
    view: View,
    writer: Writer,
    on: Occasion,
    document: WrittenDocument,
  ) => Result<Changed, MessageKey>;
}

/** Documents in the state table, beside their owner: one row for each section, and one for each version of it. */
export function createDocumentStore<OwnerId extends string, View, Changed extends ChangeWithRows>(
  { client, stateTable }: TableAccess,
  owner: DocumentOwner<OwnerId, View, Changed>,
): DocumentStore<OwnerId, Changed> {
  const readSections = async (id: OwnerId, wanted: readonly string[]): Promise<WrittenDocument> => {
    const keys = wanted.map((section) => sectionKey(owner.keyOf(id), section));
    const rows = await getRows(client, stateTable, keys);
    return Object.fromEntries(rows.map((row) => [String(row['section']), readSection(row)]));
  };

  return {
    formOf: owner.formOf,

    read: (id) => readSections(id, owner.formOf(id)?.sectionIds ?? []),

    async versions(id, section) {
      const { pk, sk } = sectionKey(owner.keyOf(id), section);
      const saved = (await queryAll(client, {
        TableName: stateTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :section)',
        ExpressionAttributeValues: { ':pk': pk, ':section': `${sk}#` },
        ConsistentRead: true,
      })) as unknown as SavedSection[];
      return saved.toSorted((one, other) => other.version - one.version);
    },

    async save(id, sectionId, save) {
      const form = owner.formOf(id);
      const section = form && isSectionOf(form, sectionId) ? form.sections[sectionId] : undefined;
      if (!form || !section) return refused('refusal.not-found');
      const { savedAt: at, savedBy } = save;
      const saved: SectionSaved = {
        form,
        section: sectionId,
        answers: save.answers,
        on: { at, by: { kind: 'person', ...savedBy } },
      };
      let outcome: SaveOutcome = { kind: 'unchanged', current: null };
      const changed = await owner.change(id, at, async (view) => {
        const current: CurrentSection | null = (await readSections(id, [sectionId]))[sectionId] ?? null;
        outcome = decideSave(section, current, save);
        if (outcome.kind === 'unchanged') return null;
        const rows = sectionRows(stateTable, owner.keyOf(id), sectionId, current, outcome);
        const decided =
          outcome.kind === 'saved' ? owner.whenSaved(view, saved) : owner.whenSetAside(view, saved);
        return decided.ok
          ? allowed({ ...decided.value, also: [...(decided.value.also ?? []), ...rows] })
          : decided;
      });
      return changed.ok ? allowed(outcome) : changed;
    },

    submit: (id, writer, on) =>
      owner.change(id, on.at, async (view) => {
        const form = owner.formOf(id);
        if (form === null) return refused('refusal.not-found');
        const document = await readSections(id, form.sectionIds);
        if (unfinishedSections(form, document).length > 0) return refused('answer.sections-unfinished');
        return owner.whenSent(view, writer, on, document);
      }),
  };
}
