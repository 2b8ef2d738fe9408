import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { buildApp } from '../../infra/app.ts';
import type { FunctionId } from '../../infra/constructs/entries.ts';
import { idOfEntry } from '../../infra/constructs/bundle.ts';
import type { Environment } from '../../infra/environments.ts';

/** A resource of a template, as CloudFormation reads it. */
export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, any>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

/** A statement of a policy, its actions and resources always as lists; resources as JSON text, for comparing. */
export type Statement = {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: unknown;
};

/** The templates of one environment, by the last part of the stack's name (`data`), made without bundling. */
export type Templates = Readonly<Record<string, Readonly<Record<string, Resource>>>>;

const made = new Map<Environment, Templates>();

/** Makes the templates of an environment, without checks and bundling; once, however many tests read them. */
export function templatesOf(environment: Environment): Templates {
  const templates = made.get(environment) ?? makeTemplates(environment);
  made.set(environment, templates);
  return templates;
}

function makeTemplates(environment: Environment): Templates {
  return synthesized(environment, ({ stacks }) =>
    Object.fromEntries(
      stacks.map((stack) => {
        const template = JSON.parse(readFileSync(stack.templateFullPath, 'utf8')) as {
          Resources: Record<string, Resource>;
        };
        return [stack.stackName.split('-').at(-1), template.Resources];
      }),
    ),
  );
}

/** Makes the assembly of an environment, without checks and bundling, and lets `read` look at it while its folder is there. */
export function synthesized<Answer>(
  environment: Environment,
  read: (assembly: CloudAssembly) => Answer,
): Answer {
  const outdir = mkdtempSync(join(tmpdir(), 'cascade-templates-'));
  try {
    return read(buildApp(environment, { outdir, checks: false }).synth());
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** All resources of one type in all stacks, with their logical ids. */
export function resourcesOfType(templates: Templates, type: string): [string, Resource][] {
  return Object.values(templates).flatMap((resources) =>
    Object.entries(resources).filter(([, { Type }]) => Type === type),
  );
}

/** The functions by id. */
export function functionsById(templates: Templates): Map<FunctionId, Resource> {
  return new Map(
    resourcesOfType(templates, 'AWS::Lambda::Function').map(([, resource]) => [
      idOfEntry(String(resource.Metadata?.['cascade:entry'])) as FunctionId,
      resource,
    ]),
  );
}

/** What the role with this logical id may do, by every policy attached to it. */
export function statementsOfRole(templates: Templates, roleId: string): Statement[] {
  return resourcesOfType(templates, 'AWS::IAM::ManagedPolicy')
    .filter(([, { Properties }]) => Properties['Roles'].some((role: { Ref: string }) => role.Ref === roleId))
    .flatMap(([, { Properties }]) => readStatements(Properties['PolicyDocument']));
}

/** The statements of a policy document. */
export function readStatements(document: { Statement: Record<string, unknown>[] }): Statement[] {
  return document.Statement.map((statement) => ({
    effect: String(statement['Effect']),
    actions: list(statement['Action']).map(String),
    resources: list(statement['Resource']).map((resource) =>
      typeof resource === 'string' ? resource : JSON.stringify(resource),
    ),
    conditions: statement['Condition'],
  }));
}

/** What each function may do. */
export function statementsByFunction(templates: Templates): Map<FunctionId, Statement[]> {
  return new Map(
    [...functionsById(templates)].map(([id, { Properties }]) => [
      id,
      statementsOfRole(templates, Properties['Role']['Fn::GetAtt'][0] as string),
    ]),
  );
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
