import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../infra/constructs/bundle.ts';
import { deploymentNamed, deployments } from '../../infra/environments.ts';
import { synthesized, templatesOf } from './templates.ts';

describe('Making the templates', () => {
  test.each(Object.keys(deployments))('of %s asks no account for anything and builds no image', (name) => {
    synthesized(deployments[name]!, ({ stacks, manifest }) => {
      expect(manifest.missing).toBeUndefined();
      for (const stack of stacks) {
        const assets = JSON.parse(
          readFileSync(stack.templateFullPath.replace(/template\.json$/, 'assets.json'), 'utf8'),
        );
        expect(Object.keys(assets.dockerImages ?? {})).toEqual([]);
      }
    });
  });

  test('gives every environment its own stacks, in the order in which they build on each other', () => {
    const names = Object.values(deployments).map((environment) =>
      synthesized(environment, ({ stacks }) => stacks.map(({ stackName }) => stackName)),
    );
    expect(names).toEqual([
      ['cascade-test-data', 'cascade-test-service', 'cascade-test-monitoring'],
      ['cascade-live-data', 'cascade-live-service', 'cascade-live-monitoring'],
    ]);
  });

  test('of an environment nobody has described says which there are', () => {
    expect(() => deploymentNamed('production')).toThrow(
      'There is no environment "production". Choose one of test, live',
    );
    expect(() => deploymentNamed('toString')).toThrow('Choose one of test, live');
    expect(() => deploymentNamed(undefined)).toThrow('Choose one of test, live');
  });

  test('tells nobody about it: no telemetry, no version reporting, no notices', () => {
    const settings = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8'));
    expect(settings).toMatchObject({
      versionReporting: false,
      notices: false,
      context: { 'cli-telemetry': false },
    });
    expect(JSON.stringify(templatesOf(deployments['live']!))).not.toContain('CDKMetadata');
  });
});
