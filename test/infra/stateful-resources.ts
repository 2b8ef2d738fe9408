import type { Resource } from './templates.ts';

/**
 * For each type of resource that holds what cannot be made again: the properties whose change makes CloudFormation
 * replace it (or, for a secret, its value). From the "Update requires" lines of the CloudFormation reference.
 */
export const replacedByAChangeOf: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
  'AWS::S3::Bucket': ['BucketName', 'BucketNamePrefix', 'BucketNamespace'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString', 'SecretString'],
};

/** How one stateful resource must stay. */
export type Kept = { readonly type: string; readonly fixed: Readonly<Record<string, unknown>> };

/** What of a resource must stay as it is; null for a resource that holds nothing. */
export function keptOf({ Type, Properties }: Resource): Kept | null {
  const names = replacedByAChangeOf[Type];
  if (names === undefined) return null;
  const fixed: Record<string, unknown> = {};
  for (const name of names) if (Properties[name] !== undefined) fixed[name] = Properties[name];
  if (Type === 'AWS::DynamoDB::Table') fixed['types of the key'] = typesOfKey(Properties);
  return { type: Type, fixed };
}

/**
 * What would be lost by deploying `now` where `before` is, one sentence each; empty when nothing would.
 * Both are the stateful resources by `<stack>/<logical id>`.
 */
export function lossesBetween(
  before: Readonly<Record<string, Kept>>,
  now: Readonly<Record<string, Kept>>,
): string[] {
  const losses: string[] = [];
  for (const [id, kept] of Object.entries(before)) {
    const found = now[id];
    if (found === undefined)
      losses.push(
        `${id} (${kept.type}) is gone: the deployment would leave it behind and start with an empty one.`,
      );
    else if (found.type !== kept.type)
      losses.push(`${id} was ${kept.type} and is ${found.type}: it would be replaced.`);
    else losses.push(...changedProperties(id, kept.fixed, found.fixed));
  }
  for (const [id, { type }] of Object.entries(now)) {
    if (before[id] === undefined)
      losses.push(`${id} (${type}) is not on the list: add it, so that it is guarded from now on.`);
  }
  return losses;
}

/** What to do about it; shown when the guard stops a change. */
export const whatToDo = `
These resources hold what cannot be made again, and this change would replace, abandon or leave one unguarded.
- If you moved or renamed a construct: give it back its place and name, or keep the logical id with overrideLogicalId.
- If you changed a property named above: do not. Make a second resource, copy the data, switch over, and remove the first
  in a later deployment. Write the plan down in infra/decisions/.
- If you added a resource on purpose (or carried out such a plan): change test/infra/stateful-resources.json by hand, in the same
  commit, so that a reviewer sees it. There is no command that rewrites the list.
`;

function changedProperties(
  id: string,
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]))
    .map(
      (name) =>
        `${id}: ${name} changes from ${JSON.stringify(before[name])} to ${JSON.stringify(now[name])}, which replaces it.`,
    );
}

function typesOfKey(properties: Resource['Properties']): Record<string, string> {
  const types = new Map<string, string>(
    properties['AttributeDefinitions'].map((definition: Record<string, string>) => [
      definition['AttributeName'],
      definition['AttributeType'],
    ]),
  );
  const names: string[] = properties['KeySchema'].map((key: Record<string, string>) => key['AttributeName']);
  return Object.fromEntries(names.map((name) => [name, types.get(name) ?? 'unknown']));
}
