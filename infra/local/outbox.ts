import { readdirSync, readFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeAtomically } from './data-dir.ts';

/** What is known about an accepted message beside its text. */
export interface OutboxEntry {
  /** Place in the outbox, from 1; the outbox is never reordered. */
  readonly number: number;
  /** The id SES would return, which is also the left part of the Message-ID header. */
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly configurationSet: string | null;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Where a relayed message stands; null when there is no relay. `unknown`: it was offered, and nobody heard whether the server took it. */
  readonly relay: 'waiting' | 'offered' | 'unknown' | 'handed-on' | 'refused' | null;
}

/** Every message ever accepted, oldest first, each a `.eml` file with a `.json` file of facts that makes it count. */
export interface Outbox {
  add(entry: Omit<OutboxEntry, 'number'>, raw: Buffer): OutboxEntry;
  update(entry: OutboxEntry): void;
  entries(): readonly OutboxEntry[];
  find(id: string): OutboxEntry | undefined;
  raw(entry: OutboxEntry): Buffer;
}

/** Opens the outbox in a folder with whatever it holds. */
export function openOutbox(folder: string): Outbox {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson<OutboxEntry>(join(folder, name)))
    .filter((entry) => entry !== undefined)
    .toSorted((one, other) => one.number - other.number);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const pathOf = (entry: OutboxEntry): string =>
    join(folder, `${String(entry.number).padStart(7, '0')}-${entry.id}`);
  const keep = (entry: OutboxEntry): void => {
    writeAtomically(`${pathOf(entry)}.json`, JSON.stringify(entry));
    byId.set(entry.id, entry);
  };
  return {
    add(facts, raw) {
      const entry: OutboxEntry = { ...facts, number: (entries.at(-1)?.number ?? 0) + 1 };
      writeAtomically(`${pathOf(entry)}.eml`, raw);
      keep(entry);
      entries.push(entry);
      return entry;
    },
    update(entry) {
      keep(entry);
      entries.splice(
        entries.findIndex(({ id }) => id === entry.id),
        1,
        entry,
      );
    },
    entries: () => entries,
    find: (id) => byId.get(id),
    raw: (entry) => readFileSync(`${pathOf(entry)}.eml`),
  };
}
