import type { TimelineEntry } from '../../obligations/view.ts';

/**
 * A timeline (oldest first) in which each run of saved sections by one person is one entry, with the time of the last of them: what matters to a reader is
 * that somebody wrote, and which sections.
 */
export function foldSaves(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const folded: TimelineEntry[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    if (last !== undefined && isSave(last) && isSave(entry) && last.by.name === entry.by.name)
      folded[folded.length - 1] = { ...entry, what: 'drafts-saved', args: { sections: united(last, entry) } };
    else folded.push(entry);
  }
  return folded;
}

function isSave(
  entry: TimelineEntry,
): entry is TimelineEntry & { readonly by: Exclude<TimelineEntry['by'], { kind: 'system' }> } {
  return (entry.what === 'draft-saved' || entry.what === 'drafts-saved') && entry.by.kind !== 'system';
}

function united(one: TimelineEntry, other: TimelineEntry): string {
  const sections = [one, other].flatMap(({ args }) =>
    String(args['sections'] ?? args['section'] ?? '').split(' '),
  );
  return [...new Set(sections)].join(' ');
}
