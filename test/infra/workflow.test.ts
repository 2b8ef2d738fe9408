import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readDefinition, substitute } from '../../infra/constructs/workflow.ts';

const folder = mkdtempSync(join(tmpdir(), 'cascade-workflow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('A state machine’s file', () => {
  test('gets a function for each name, however often it is used', () => {
    const text = '{"first":"${decide-chase}","again":"${decide-chase}","then":"${send-deliveries}"}';
    expect(substitute(text, { 'decide-chase': 'arn:decide', 'send-deliveries': 'arn:send' }, 'file')).toBe(
      '{"first":"arn:decide","again":"arn:decide","then":"arn:send"}',
    );
  });

  test('that names a function the stack does not give is refused, by name', () => {
    expect(() =>
      substitute('"${decide-chase}" "${send-delivery}"', { 'decide-chase': 'arn' }, 'chase.asl.json'),
    ).toThrow(/chase\.asl\.json names \$\{send-delivery\}, which its stack does not give it/);
  });

  test('that leaves a function unused is refused, as the grant would be too wide', () => {
    expect(() =>
      substitute('"${decide-chase}"', { 'decide-chase': 'arn', 'send-deliveries': 'arn' }, 'chase.asl.json'),
    ).toThrow(/chase\.asl\.json never uses \$\{send-deliveries\}/);
  });

  test('in JSONata is refused, whichever state uses it', () => {
    const file = written({
      TimeoutSeconds: 60,
      States: { Decide: { Type: 'Pass', QueryLanguage: 'JSONata' } },
    });
    expect(() => readDefinition(file)).toThrow(/uses JSONata. Write it in JSONPath/);
  });

  test('without a time limit is refused', () => {
    expect(() => readDefinition(written({ States: {} }))).toThrow(/has no TimeoutSeconds/);
  });

  test('that is in order comes back as it is', () => {
    const file = written({ TimeoutSeconds: 60, States: {} });
    expect(readDefinition(file)).toBe('{"TimeoutSeconds":60,"States":{}}');
  });
});

function written(definition: object): string {
  const file = join(folder, 'machine.asl.json');
  writeFileSync(file, JSON.stringify(definition));
  return file;
}
