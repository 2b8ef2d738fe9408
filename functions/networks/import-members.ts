import { dateAt } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { type Language, personIdOf } from '../people/person.ts';
import { type ImportResult, inWords, type NamedProblem } from '../projects/import-result.ts';
import {
  type LoadedKind,
  loadRows,
  type ParsedRows,
  previewRows,
  type RowDecision,
} from '../projects/load-rows.ts';
import type { Actor } from '../obligations/view.ts';
import { addMember } from './join.ts';
import { type MemberRow, parseMembersCsv } from './member-csv.ts';
import type { MemberChange, MemberView } from './member-change.ts';
import { isIn } from './member.ts';
import type { MemberStore } from './member-store.ts';
import type { Network } from './network.ts';

/** What an import did: `rejected` are values that nobody could use, `heldBack` are rows that are right and whose person must not be written to. */
export interface MembersImportResult extends ImportResult {
  readonly heldBack: readonly NamedProblem[];
}

/** Somebody whom an import adds or describes anew. */
export interface ForeseenMember {
  readonly kind: 'created' | 'updated';
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  /** What they are called now; null for somebody new, or where the name stays. */
  readonly nameBefore: string | null;
}

/** What an import would do, in the file's order. */
export interface MembersPreview extends MembersImportResult {
  readonly changes: readonly ForeseenMember[];
}

/** Who imports, and in which language problems are described. */
export interface MembersImportOptions {
  readonly by: Exclude<Actor, { readonly kind: 'system' }>;
  readonly language: Language;
}

/** Loading members into one network, and looking first at what that would do. */
export interface MemberImporting {
  /** Loads every good row, each in its own transaction. What was cut off half-way is finished by loading the file again. */
  run(
    network: Network,
    csv: string,
    at: EventTime,
    options: MembersImportOptions,
  ): Promise<MembersImportResult>;
  /** The same decisions without their effects. */
  preview(
    network: Network,
    csv: string,
    at: EventTime,
    options: MembersImportOptions,
  ): Promise<MembersPreview>;
}

interface Change {
  readonly kind: 'created' | 'updated';
  readonly change: MemberChange;
}

/** How many addresses are looked up together: their keys fill one read. */
const readTogether = 33;

/** The import into networks. */
export function createMemberImporting(deps: {
  readonly members: Pick<MemberStore, 'lookUp' | 'commit'>;
  readonly keys: Keys;
}): MemberImporting {
  const kindFor = (
    network: Network,
    at: EventTime,
    { by }: MembersImportOptions,
  ): LoadedKind<MemberRow, MemberView, Change> => ({
    readTogether,
    read: (rows) => deps.members.lookUp(rows.map(({ email }) => email)),
    decide: (view, row) => decide(view, row, network, { at, by }, deps.keys),
    commit: (view, { change }) => deps.members.commit(view, change, at),
  });

  return {
    async run(network, csv, at, options) {
      const { good, rejected } = sorted(csv);
      const done = await loadRows(kindFor(network, at, options), good, options.language);
      return withHeldBack(done, rejected, options.language);
    },
    async preview(network, csv, at, options) {
      const { good, rejected } = sorted(csv);
      const changes: ForeseenMember[] = [];
      const foreseen = await previewRows(
        kindFor(network, at, options),
        good,
        options.language,
        (row, view, { kind }) => changes.push(foresee(row, view, kind)),
      );
      return { ...withHeldBack(foreseen, rejected, options.language), changes };
    },
  };
}

/** What can be looked at, apart from what nobody could use. */
function sorted(csv: string) {
  const parsed = parseMembersCsv(csv);
  const good: ParsedRows<MemberRow> = { ...parsed, rejected: [] };
  return { good, rejected: parsed.rejected };
}

function withHeldBack(
  result: ImportResult,
  rejected: ParsedRows<MemberRow>['rejected'],
  language: Language,
): MembersImportResult {
  const unusable = inWords({ created: 0, updated: 0, unchanged: 0, rejected, warnings: [] }, language);
  return { ...result, rejected: unusable.rejected, heldBack: result.rejected };
}

function decide(
  view: MemberView,
  row: MemberRow,
  network: Network,
  { at, by }: Pick<MembersImportOptions, 'by'> & { readonly at: EventTime },
  keys: Keys,
): RowDecision<Change> {
  const { name, email, language, organisation, basis, source, date, wording } = row;
  const decided = addMember(
    view,
    network,
    { id: personIdOf(email, keys), name, email, language, organisation },
    { basis, way: 'import', source, date: date ?? dateAt(at), wording, by: by.name },
    { at, by },
  );
  if (decided === null) return { kind: 'unchanged' };
  if (!decided.ok) return { kind: 'refused', column: 'email', message: decided.refusal };
  return { kind: isIn(view.member, network.id) ? 'updated' : 'created', change: decided.value };
}

function foresee(
  { name, email, organisation }: MemberRow,
  { member, person }: MemberView,
  kind: Change['kind'],
): ForeseenMember {
  const before = person?.name ?? member?.name ?? null;
  return { kind, name, email, organisation, nameBefore: before === name ? null : before };
}
