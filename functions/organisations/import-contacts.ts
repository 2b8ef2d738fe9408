import type { EventTime } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { type CsvProblem, problem } from '../projects/csv-problem.ts';
import type { PersonStore } from '../people/person-store.ts';
import {
  type Language,
  type NamedContact,
  type Person,
  type PersonId,
  personIdOf,
} from '../people/person.ts';
import { type ImportResult, inWords } from '../projects/import-result.ts';
import { type ContactRow, parseContactsCsv } from './contact-csv.ts';
import type { ContactStore } from './contact-store.ts';
import {
  type ContactChange,
  emptyPost,
  type Filling,
  importContact,
  type OrganisationContact,
} from './contact.ts';

/** A post that an import fills or changes. */
export interface ForeseenContact {
  readonly row: number;
  readonly organisation: string;
  readonly post: OrganisationContact['post'];
  /** Who holds it now, in the register; null when nobody does. */
  readonly before: NamedContact | null;
  readonly after: NamedContact | null;
}

/** What an import would do, in the file's order. */
export interface ContactsPreview extends ImportResult {
  readonly changes: readonly (ForeseenContact & { readonly kind: 'created' | 'updated' })[];
}

/** Who imports, and in which language problems are described. */
export interface ContactsImportOptions {
  readonly by: string;
  readonly language: Language;
}

/** Loading contacts, and looking first at what that would do. */
export interface ContactImporting {
  /** Loads every good row, each in its own transaction. What was cut off half-way is finished by loading the file again. */
  run(csv: string, at: EventTime, options: ContactsImportOptions): Promise<ImportResult>;
  /** The same decisions without their effects. */
  preview(csv: string, at: EventTime, options: ContactsImportOptions): Promise<ContactsPreview>;
}

/** What an import needs. */
export interface ContactImportDeps {
  readonly contacts: ContactStore;
  readonly people: Pick<PersonStore, 'get'>;
  readonly keys: Keys;
}

/** How many rows are read and written together. */
const together = 25;

/** How often a row is decided again because somebody changed the post at the same moment. */
const mostRounds = 8;

/** A row that was looked at: the post as it stands, and what the row makes of it. */
interface Looked {
  readonly row: ContactRow;
  readonly before: OrganisationContact;
  readonly holder: Person | null;
  readonly change: ContactChange | null;
}

/** The import into the register. */
export function createContactImporting(deps: ContactImportDeps): ContactImporting {
  return {
    async run(csv, at, { by, language }) {
      const { rows, rejected, warnings } = parseContactsCsv(csv);
      const counts = { created: 0, updated: 0, unchanged: 0 };
      const refused: CsvProblem[] = [];
      for await (const page of pagesOf(deps, rows, { at, by })) {
        const outcomes = await Promise.all(page.map((one) => write(deps, one, { at, by })));
        for (const [place, outcome] of outcomes.entries()) {
          if (outcome === 'refused')
            refused.push(problem(page[place]?.row.row ?? 0, 'post', 'refusal.changed-meanwhile'));
          else counts[outcome]++;
        }
      }
      return inWords({ ...counts, rejected: [...rejected, ...refused], warnings }, language);
    },

    async preview(csv, at, { by, language }) {
      const { rows, rejected, warnings } = parseContactsCsv(csv);
      const counts = { created: 0, updated: 0, unchanged: 0 };
      const changes: ContactsPreview['changes'][number][] = [];
      for await (const page of pagesOf(deps, rows, { at, by })) {
        for (const looked of page) {
          const kind = kindOf(looked);
          counts[kind]++;
          if (kind !== 'unchanged') changes.push({ kind, ...foreseen(looked) });
        }
      }
      return { ...inWords({ ...counts, rejected, warnings }, language), changes };
    },
  };
}

/** Rows with what they would change, some at a time. */
async function* pagesOf(
  deps: ContactImportDeps,
  rows: readonly ContactRow[],
  filling: Filling,
): AsyncGenerator<readonly Looked[]> {
  const typeOf = new Map(
    (await deps.contacts.list()).map(({ contact }) => [contact.id.split('_')[0], contact.organisationType]),
  );
  for (let start = 0; start < rows.length; start += together)
    yield look(deps, rows.slice(start, start + together), typeOf, filling);
}

async function look(
  { contacts, people, keys }: ContactImportDeps,
  rows: readonly ContactRow[],
  typeOf: ReadonlyMap<string | undefined, OrganisationContact['organisationType']>,
  filling: Filling,
): Promise<readonly Looked[]> {
  const idOf = (email: string) => personIdOf(email, keys);
  const stored = await contacts.get(rows.map(({ id }) => id));
  const holders = [...stored.values()].flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const known = await people.get([...holders, ...rows.map(({ person }) => idOf(person.email))]);
  return rows.map((row) => {
    const before = stored.get(row.id) ?? newPost(row, typeOf, filling);
    const holder = known.get(before.personId ?? ('' as PersonId)) ?? null;
    const change = importContact(before, row, known.get(idOf(row.person.email)), idOf, filling);
    return { row, before, holder, change };
  });
}

/** A body of which one post is known is of that kind for its other posts too, unless the file says otherwise. */
function newPost(
  { id, organisation, post }: ContactRow,
  typeOf: ReadonlyMap<string | undefined, OrganisationContact['organisationType']>,
  filling: Filling,
): OrganisationContact {
  const empty = emptyPost(organisation, post, id, filling);
  const ofOthers = typeOf.get(id.split('_')[0]);
  return empty.organisationType === 'other' && ofOthers !== undefined
    ? { ...empty, organisationType: ofOthers }
    : empty;
}

async function write(
  deps: ContactImportDeps,
  looked: Looked,
  filling: Filling,
): Promise<'created' | 'updated' | 'unchanged' | 'refused'> {
  let now = looked;
  for (let round = 0; round < mostRounds; round++) {
    if (now.change === null) return 'unchanged';
    if (await deps.contacts.save(now.before, now.change)) return kindOf(now);
    const [again] = await look(deps, [looked.row], new Map(), filling);
    if (again !== undefined) now = again;
  }
  return 'refused';
}

function kindOf({ before, change }: Looked): 'created' | 'updated' | 'unchanged' {
  if (change === null) return 'unchanged';
  return before.version === 0 ? 'created' : 'updated';
}

function foreseen({ row, before, holder, change }: Looked): ForeseenContact {
  const { organisation, post } = before;
  const now = holder === null ? null : namedAs(holder);
  const isSameHolder = change?.contact.personId === before.personId && change.person === null;
  return { row: row.row, organisation, post, before: now, after: isSameHolder ? now : row.person };
}

function namedAs({ name, email, language }: Person): NamedContact {
  return { name, email, language };
}
