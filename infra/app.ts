import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { bundleFunctions, projectRoot } from './constructs/bundle.ts';
import { functionEntries } from './constructs/entries.ts';
import { deploymentNamed, type Environment } from './environments.ts';
import { DataStack } from './stacks/data-stack.ts';
import { MonitoringStack } from './stacks/monitoring-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

/** How to build the templates. */
export type BuildOptions = {
  /** Where to; by default where the CDK command line says, or a temporary folder. */
  readonly outdir?: string;
  /** Whether to bundle the functions' code. Without it no asset is made and the templates are for reading only. */
  readonly bundle?: boolean;
  /** Whether the security and template checks run, and fail the synth. A run on one machine can do without. */
  readonly checks?: boolean;
};

/**
 * The whole system for one environment. Call `synth()` on it: that throws when a security check finds something nobody
 * acknowledged. Needs neither network nor Docker.
 */
export function buildApp(
  environment: Environment,
  { outdir, bundle = false, checks = true }: BuildOptions = {},
): App {
  const app = new App({
    context: contextOfCommandLine(),
    analyticsReporting: false,
    treeMetadata: false,
    autoSynth: false,
    builtinCloudFormationValidation: checks,
    ...(outdir === undefined ? {} : { outdir }),
  });
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
  const codeFolders = bundle
    ? bundleFunctions(Object.values(functionEntries), join(app.outdir, 'functions'))
    : new Map<string, string>();
  const name = (part: string) => `cascade-${environment.name}-${part}`;
  const props = {
    env: {
      region: environment.region,
      ...(environment.account === undefined ? {} : { account: environment.account }),
    },
    terminationProtection: true,
    tags: { application: 'cascade', environment: environment.name },
  };
  const data = new DataStack(app, name('data'), environment, {
    ...props,
    description: 'Cascade: what must never be lost.',
  });
  const service = new ServiceStack(app, name('service'), environment, {
    ...props,
    description: 'Cascade: functions, workflows, web and mail.',
    data,
    codeFolders,
  });
  new MonitoringStack(app, name('monitoring'), environment, {
    ...props,
    description: 'Cascade: alarms, who hears of them, and the dashboard.',
    key: data.key,
    service,
  });
  return app;
}

/** The feature flags of cdk.json, so that a template is the same whoever makes it: the command line, a test or `npm start`. */
function contextOfCommandLine(): Record<string, unknown> {
  const settings = JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  return settings.context;
}

if (import.meta.main) {
  const chosen = new App({ autoSynth: false }).node.tryGetContext('environment') as unknown;
  buildApp(deploymentNamed(chosen), { bundle: true }).synth();
}
