import { readFileSync, writeFileSync } from 'node:fs';
import { transitions } from '../../functions/applications/lifecycle.ts';
import { projectTransitions } from '../../functions/projects/project-lifecycle.ts';

const readme = 'workflows/README.md';

/** A row of a lifecycle's table, as far as a diagram shows it. */
interface Row {
  readonly from: string;
  readonly event: string;
  readonly who: readonly string[];
  readonly to: string;
}

/** Every lifecycle that is drawn: the file its table is in, its rows, and the name its place in the README goes by. */
const drawn = {
  application: { place: 'lifecycle', file: 'functions/applications/lifecycle.ts', rows: transitions },
  project: {
    place: 'project lifecycle',
    file: 'functions/projects/project-lifecycle.ts',
    rows: projectTransitions,
  },
} as const satisfies Record<string, { place: string; file: string; rows: readonly Row[] }>;
type Drawn = keyof typeof drawn;

/** The diagram of a lifecycle, as Mermaid draws it: one arrow for each pair of states, with the events that lead along it and who brings them about. */
export function lifecycleDiagram(of: Drawn = 'application'): string {
  const rows: readonly Row[] = drawn[of].rows;
  const arrows = new Map<string, string[]>();
  for (const { from, event, who, to } of rows) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${event} (${who.join(', ')})`]);
  }
  const ends = [...new Set(rows.map(({ to }) => to))].filter(
    (state) => !rows.some(({ from, to }) => from === state && to !== state),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${rows[0]?.from ?? ''}`,
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join('; ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

/** What the README says now between the two marks of a lifecycle. */
export function diagramInReadme(of: Drawn = 'application'): string {
  const { begin, end } = marksOf(of);
  const text = readFileSync(readme, 'utf8');
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim();
}

function marksOf(of: Drawn): { readonly begin: string; readonly end: string } {
  const { place, file } = drawn[of];
  return {
    begin: `<!-- ${place}: made from ${file} by \`npm run diagram\` -->`,
    end: `<!-- end of ${place} -->`,
  };
}

function writeDiagrams(): void {
  for (const of of Object.keys(drawn) as Drawn[]) {
    const { begin, end } = marksOf(of);
    const text = readFileSync(readme, 'utf8');
    const before = text.slice(0, text.indexOf(begin) + begin.length);
    writeFileSync(readme, `${before}\n\n${lifecycleDiagram(of)}\n\n${text.slice(text.indexOf(end))}`);
  }
}

if (process.argv[1]?.endsWith('lifecycle-diagram.ts')) writeDiagrams();
