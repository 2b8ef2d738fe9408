import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import languageService from 'amazon-states-language-service';
import validate from 'asl-validator';

const root = join(import.meta.dirname, '..', '..');

/** The files of all state machines, relative to the project. */
export function workflowFiles(): string[] {
  return globSync('workflows/*/*.asl.json', { cwd: root }).toSorted();
}

/** What is wrong with the file of a state machine, by the two validators there are: they catch different faults. */
export async function faultsOfWorkflow(file: string): Promise<string[]> {
  return faultsOfDefinition(readFileSync(join(root, file), 'utf8'));
}

/** The same for the text of a file. Placeholders stand for the ARNs of functions. */
export async function faultsOfDefinition(text: string): Promise<string[]> {
  const definition = text.replace(/\$\{([\w-]+)\}/g, 'arn:aws:lambda:eu-west-2:000000000000:function:$1');
  const service = languageService.getLanguageService({});
  const document = languageService.TextDocument.create('file:///workflow.asl.json', 'asl', 1, definition);
  const diagnostics = await service.doValidation(document, service.parseJSONDocument(document));
  const faults = diagnostics.map(
    ({ message, range }) =>
      `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
  try {
    const result = validate(JSON.parse(definition), { checkPaths: true, checkArn: true });
    return result.isValid ? faults : [...faults, result.errorsText('; ')];
  } catch (error) {
    return [...faults, error instanceof Error ? error.message : String(error)];
  }
}
