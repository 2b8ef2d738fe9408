import { readFileSync, writeFileSync } from 'node:fs';
import { type Transition, transitions } from '../../functions/applications/lifecycle.ts';

const readme = 'workflows/README.md';
const begin = '<!-- lifecycle: made from functions/applications/lifecycle.ts by `npm run diagram` -->';
const end = '<!-- end of lifecycle -->';

/** The diagram of the lifecycle, as Mermaid draws it: one arrow for each pair of states, with the events that lead along it and who brings them about. */
export function lifecycleDiagram(rows: readonly Transition[] = transitions): string {
  const arrows = new Map<string, string[]>();
  for (const { from, event, who, to } of rows) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${event} (${who.join(', ')})`]);
  }
  const ends = [...new Set(rows.map(({ to }) => to))].filter(
    (state) => !rows.some(({ from }) => from === state),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> draft',
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join('; ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

/** What the README says now between its two marks. */
export function diagramInReadme(): string {
  const text = readFileSync(readme, 'utf8');
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim();
}

function writeDiagram(): void {
  const text = readFileSync(readme, 'utf8');
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  writeFileSync(readme, `${before}\n\n${lifecycleDiagram()}\n\n${text.slice(text.indexOf(end))}`);
}

if (process.argv[1]?.endsWith('lifecycle-diagram.ts')) writeDiagram();
