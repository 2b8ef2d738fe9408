import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from '../documents/form-messages.ts';
import { allForms } from '../documents/forms.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * The messages that no code and no template names. A name may be computed: in TypeScript as a template string (`state.${state}`), in a page as a
 * beginning that something is added to (`'state.' ~ state`); and a form of a document names all of its own.
 */
export function unusedMessages(keys: readonly string[]): string[] {
  const { named, patterns } = readNames();
  return keys.filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

function readNames(): { named: ReadonlySet<string>; patterns: readonly RegExp[] } {
  const files = globSync('{functions,infra}/**/*.{ts,njk}', { cwd: root }).filter(
    (file) => !isCatalogue(file),
  );
  const named = new Set<string>(
    allForms.map(messagesOf).flatMap(({ needed, possible }) => [...needed, ...possible]),
  );
  const patterns = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)) if (name) named.add(name);
    for (const [, beginning] of text.matchAll(/['"]([\w-]+\.(?:[\w.-]*[.-])?)['"]\s*[~+]/g)) {
      if (beginning) patterns.add(`${literally(beginning)}.+`);
    }
    for (const [, parts] of text.matchAll(/`((?:[\w-]+\.)+[\w.-]*\$\{[^`]*)`/g)) {
      if (parts)
        patterns.add(
          parts
            .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
            .map((part) => literally(part))
            .join('.+'),
        );
    }
  }
  return { named, patterns: [...patterns].map((pattern) => new RegExp(`^${pattern}$`)) };
}

/** The files that say the words; the voice beside them (`dates.ts`, `translate.ts`) uses some. */
function isCatalogue(file: string): boolean {
  return file.startsWith('functions/messages/') && !/\/(dates|translate)\.ts$/.test(file);
}

/** A part of a name as it stands, in a regular expression. */
function literally(part: string): string {
  return part.replaceAll('.', String.raw`\.`);
}
