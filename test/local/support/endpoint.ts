import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AwsService } from '../../../infra/local/aws-answer.ts';
import { openAwsEndpoint } from '../../../infra/local/aws-endpoint.ts';
import type { AwsEndpoint } from '../../../infra/local/aws-endpoint.ts';
import { createFaults } from '../../../infra/local/faults.ts';
import type { Faults } from '../../../infra/local/faults.ts';

/** An endpoint with some services behind it, and how an SDK client finds it as the function `sender`. */
export interface TestEndpoint {
  readonly endpoint: AwsEndpoint;
  readonly faults: Faults;
  readonly crashed: string[];
  readonly config: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
}

export async function openTestEndpoint(services: Record<string, AwsService>): Promise<TestEndpoint> {
  const faults = createFaults(['sender', 'other']);
  const crashed: string[] = [];
  const endpoint = await openAwsEndpoint({
    services,
    faults,
    signerOf: (key) => (key === 'LOCALSENDER' ? { caller: 'sender', secret: 'local' } : null),
    refusal: () => null,
    crash: (caller) => crashed.push(caller),
  });
  const credentials = { accessKeyId: 'LOCALSENDER', secretAccessKey: 'local' };
  return { endpoint, faults, crashed, config: { endpoint: endpoint.url, region: 'eu-west-2', credentials } };
}

/** A folder of a test's own, and how to be rid of it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cascade-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
