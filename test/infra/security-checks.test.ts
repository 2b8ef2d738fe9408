import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { buildApp } from '../../infra/app.ts';
import { projectRoot } from '../../infra/constructs/bundle.ts';
import { deployments, type Environment } from '../../infra/environments.ts';
import { isThorough } from '../support/thorough.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Sign-in elsewhere has its own branch in the stacks, which no deployment takes today. */
const signedInElsewhere: Environment = {
  ...deployments['live']!,
  name: 'elsewhere',
  signIn: {
    kind: 'issuer',
    issuer: 'https://login.example.org/tenant/v2.0',
    clientId: 'cascade',
    groupsClaim: 'roles',
  },
};

/** The command line synthesizes the test deployment, with the same checks, wherever it is deployed from; here it is tried when the run is thorough. */
const names = isThorough ? ['test', 'live'] : ['live'];

describe('The security checks of AWS Solutions and NIST 800-53', () => {
  test.each(names)('find nothing unacknowledged in %s, and synth succeeds', (name) => {
    const { app, outdir } = built(deployments[name]!);
    expect(() => app.synth()).not.toThrow();
    expect(findingsIn(outdir)).toEqual([]);
  });

  test('find nothing unacknowledged where people sign in elsewhere', () => {
    const { app, outdir } = built(signedInElsewhere);
    expect(() => app.synth()).not.toThrow();
    expect(findingsIn(outdir)).toEqual([]);
  });

  test('are both registered', () => {
    const app = buildApp(deployments['test']!, { outdir: newFolder(), checks: false });
    const careless = new Bucket(stackOf(app), 'Careless');
    const rules = [new AwsSolutionsChecks(app), new NIST80053R5Checks(app)].map((pack) =>
      pack.validateScope(careless).violations.map(({ ruleName }) => ruleName),
    );
    expect(rules[0]).toContain('AwsSolutions-S10');
    expect(rules[1]).toContain('NIST.800.53.R5-S3BucketVersioningEnabled');
  });

  test('an unacknowledged finding fails the command line, which names it', async () => {
    const outdir = newFolder();
    const command = join(projectRoot, 'node_modules/aws-cdk/bin/cdk');
    const app = `${process.execPath} ${join(import.meta.dirname, 'fixtures/careless-app.ts')}`;
    const run = promisify(execFile)(
      process.execPath,
      [command, 'synth', '--quiet', '--app', app, '--output', outdir],
      {
        cwd: projectRoot,
        env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: '1', NODE_OPTIONS: '' },
      },
    );
    const failure = (await run.then(
      () => ({ code: 0, stderr: '' }),
      (error: unknown) => error,
    )) as { code: number; stderr: string };
    expect(failure.code).toBeGreaterThan(0);
    expect(failure.stderr).toContain('AwsSolutions-S10');
    expect(failure.stderr).toContain('NIST.800.53.R5-S3BucketVersioningEnabled');
    expect(failure.stderr).toContain('cascade-test-data/Careless');
  });

  test('every acknowledgement names one finding and gives a reason of more than a few words', () => {
    const { app } = built(deployments['live']!);
    const acknowledged = app.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>));
    expect(acknowledged.length).toBeGreaterThan(10);
    for (const [id, reason] of acknowledged) {
      expect(id).toMatch(/(AwsSolutions|NIST\.800\.53\.R5)-\w+/);
      expect(reason.split(' ').length).toBeGreaterThan(6);
    }
  });

  test('nothing is acknowledged for a whole stack or the whole app', () => {
    const { app } = built(deployments['live']!);
    const wide = [app, ...app.node.findAll().filter((construct) => Stack.isStack(construct))];
    const found = wide
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
    expect(found).toEqual([]);
  });
});

const apps = new Map<Environment, { readonly app: App; readonly outdir: string }>();

/** The app of an environment; the same one for every test that reads it. */
function built(environment: Environment): { readonly app: App; readonly outdir: string } {
  const known = apps.get(environment);
  if (known !== undefined) return known;
  const outdir = newFolder();
  const made = { app: buildApp(environment, { outdir }), outdir };
  apps.set(environment, made);
  return made;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cascade-checks-'));
  folders.push(folder);
  return folder;
}

function stackOf(app: App): Stack {
  return app.node.findChild('cascade-test-data') as Stack;
}

/** What the checks reported, down to a warning; a report is left out when there was nothing to say. */
function findingsIn(outdir: string): string[] {
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: { violations: { ruleName: string }[] }[];
  };
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}
