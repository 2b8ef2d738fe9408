import { basename } from 'node:path';
import type { BucketProperties } from './bucket.ts';
import type { BusRule } from './event-bus.ts';
import type { MailProperties } from './mail.ts';
import type { Statement } from './permission.ts';
import { createResolver } from './resolve.ts';
import { checkTypes } from './resource-types.ts';
import { localName } from './resource-value.ts';
import { minutesOfRate } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { SecretProperties } from './secret.ts';
import type { SignInClient } from './identity.ts';
import type { TableProperties } from './table.ts';
import { readTemplate } from './template.ts';
import type { Resource, StackTemplate } from './template.ts';

/** A function as the template describes it. */
export interface DescribedFunction {
  readonly id: string;
  readonly arn: string;
  /** Path of its handler's file, relative to the project. */
  readonly entry: string;
  readonly timeoutSeconds: number;
  /** How many of it may run at once; null where the template keeps none free for it. */
  readonly reservedConcurrency: number | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

/** A state machine as the template describes it. */
export interface DescribedMachine {
  readonly name: string;
  readonly arn: string;
  readonly definition: string;
  readonly statements: readonly Statement[];
}

/** Everything on this machine that has behaviour, in the terms of those who stand it up. */
export interface Description {
  readonly functions: readonly DescribedFunction[];
  readonly machines: readonly DescribedMachine[];
  readonly tables: readonly TableProperties[];
  readonly buckets: readonly BucketProperties[];
  readonly secrets: readonly SecretProperties[];
  readonly rules: readonly BusRule[];
  readonly schedules: readonly Schedule[];
  readonly mail: MailProperties;
  readonly signIn: SignInClient;
}

type Properties = Record<string, unknown>;

/**
 * Reads synthesized stacks into what stands on this machine. `issuer` takes the place of the user pool's address.
 * @throws Error naming the resource, and the variable where one is to blame, that cannot be resolved.
 */
export function describe(stacks: readonly StackTemplate[], issuer: string): Description {
  const template = readTemplate(stacks);
  checkTypes(template);
  const resolve = createResolver(template);
  const properties = ({ stack, logicalId, Properties: raw }: Resource): Properties => {
    try {
      return resolve(stack, raw) as Properties;
    } catch (error) {
      throw new Error(`${logicalId}: ${(error as Error).message}`, { cause: error });
    }
  };
  const attribute = ({ stack, logicalId }: Resource, name: string): string =>
    String(resolve(stack, { 'Fn::GetAtt': [logicalId, name] }));
  const nameOf = (resource: Resource): string =>
    localName(resource, (value) => resolve(resource.stack, value));

  const poolAddresses = new Set(
    template
      .ofType('AWS::Cognito::UserPool')
      .map((pool) => `https://cognito-idp.eu-west-2.amazonaws.com/${nameOf(pool)}`),
  );
  const statementsOf = (roleArn: string): Statement[] =>
    template
      .ofType('AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy')
      .map(properties)
      .filter((policy) =>
        (policy['Roles'] as string[] | undefined)?.some((role) => roleArn.endsWith(`:role/${role}`)),
      )
      .flatMap((policy) => (policy['PolicyDocument'] as { Statement: Statement[] }).Statement);

  const environmentOf = (resource: Resource): Record<string, string> => {
    const variables =
      (resource.Properties['Environment'] as { Variables?: Properties } | undefined)?.Variables ?? {};
    return Object.fromEntries(
      Object.entries(variables).map(([name, value]) => {
        const resolved = resolvedVariable(() => resolve(resource.stack, value), resource.logicalId, name);
        return [name, poolAddresses.has(resolved) ? issuer : resolved];
      }),
    );
  };

  const functions = template.ofType('AWS::Lambda::Function').map((resource): DescribedFunction => {
    const entry = resource.Metadata['cascade:entry'];
    if (typeof entry !== 'string')
      throw new Error(
        `${resource.logicalId} has no "cascade:entry" in its metadata, so nothing says which file it is.`,
      );
    const {
      Timeout = 3,
      Reserved,
      Role,
    } = resolve(resource.stack, {
      Timeout: resource.Properties['Timeout'],
      Reserved: resource.Properties['ReservedConcurrentExecutions'],
      Role: resource.Properties['Role'],
    }) as Properties;
    return {
      id: basename(entry, '.handler.ts'),
      arn: attribute(resource, 'Arn'),
      entry,
      timeoutSeconds: Number(Timeout ?? 3),
      reservedConcurrency: typeof Reserved === 'number' ? Reserved : null,
      environment: environmentOf(resource),
      statements: statementsOf(String(Role)),
    };
  });
  const functionWith = (arn: unknown, who: string): string => {
    const found = functions.find((one) => one.arn === arn);
    if (found === undefined)
      throw new Error(
        `${who} has the target ${String(arn)}; only functions have a local stand-in as a target.`,
      );
    return found.id;
  };

  return {
    functions,
    machines: template.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
      const { DefinitionString, RoleArn } = properties(resource);
      if (typeof DefinitionString !== 'string')
        throw new Error(`${resource.logicalId} has no definition in the template itself.`);
      return {
        name: nameOf(resource),
        arn: attribute(resource, 'Arn'),
        definition: DefinitionString,
        statements: statementsOf(String(RoleArn)),
      };
    }),
    tables: template.ofType('AWS::DynamoDB::Table').map((resource) => ({
      ...(properties(resource) as unknown as TableProperties),
      TableName: nameOf(resource),
    })),
    buckets: template.ofType('AWS::S3::Bucket').map((resource) => ({
      BucketName: nameOf(resource),
      expirations: expirationsOf(properties(resource)),
    })),
    secrets: template.ofType('AWS::SecretsManager::Secret').map((resource) => ({
      ...(properties(resource) as Pick<SecretProperties, 'GenerateSecretString'>),
      name: nameOf(resource),
      arn: String(resolve(resource.stack, { Ref: resource.logicalId })),
    })),
    rules: template.ofType('AWS::Events::Rule').map((resource) => {
      const { EventPattern, Targets, ScheduleExpression } = properties(resource);
      if (ScheduleExpression !== undefined)
        throw new Error(
          `${resource.logicalId} is a rule with a schedule; use AWS::Scheduler::Schedule, which has a local stand-in.`,
        );
      const targets = (Targets as { Arn: string }[]).map(({ Arn }) => functionWith(Arn, resource.logicalId));
      return { name: resource.logicalId, pattern: EventPattern as Properties, targets };
    }),
    schedules: template.ofType('AWS::Scheduler::Schedule').map((resource) => {
      const { ScheduleExpression, Target } = properties(resource) as {
        ScheduleExpression: string;
        Target: { Arn: string; Input?: string };
      };
      return {
        name: nameOf(resource),
        functionId: functionWith(Target.Arn, resource.logicalId),
        everyMinutes: minutesOfRate(ScheduleExpression),
        input: Target.Input ?? '{}',
      };
    }),
    mail: {
      identities: template.ofType('AWS::SES::EmailIdentity').map(nameOf),
      publishedKinds: publishedKinds(
        template.ofType('AWS::SES::ConfigurationSet').map(nameOf),
        template.ofType('AWS::SES::ConfigurationSetEventDestination').map(properties),
      ),
    },
    signIn: signInClient(
      template
        .ofType('AWS::Cognito::UserPoolClient')
        .map((resource) => ({ ...properties(resource), clientId: nameOf(resource) })),
    ),
  };
}

function resolvedVariable(resolved: () => unknown, functionName: string, variable: string): string {
  let value: unknown;
  try {
    value = resolved();
  } catch (error) {
    throw new Error(
      `The variable ${variable} of ${functionName} cannot be resolved: ${(error as Error).message}`,
      { cause: error },
    );
  }
  if (typeof value !== 'string')
    throw new Error(
      `The variable ${variable} of ${functionName} should be text but is ${JSON.stringify(value)}.`,
    );
  return value;
}

function expirationsOf({ LifecycleConfiguration }: Properties): BucketProperties['expirations'] {
  const rules =
    (LifecycleConfiguration as { Rules?: { ExpirationInDays?: number; Prefix?: string }[] } | undefined)
      ?.Rules ?? [];
  return rules.flatMap(({ ExpirationInDays: days, Prefix: prefix = '' }) =>
    days === undefined ? [] : [{ prefix, days }],
  );
}

function publishedKinds(
  sets: readonly string[],
  destinations: readonly Properties[],
): Map<string, Set<string>> {
  const kinds = new Map(sets.map((name) => [name, new Set<string>()]));
  for (const { ConfigurationSetName, EventDestination } of destinations) {
    const { Enabled, MatchingEventTypes, EventBridgeDestination } = EventDestination as {
      Enabled?: boolean;
      MatchingEventTypes: string[];
      EventBridgeDestination?: unknown;
    };
    if (EventBridgeDestination === undefined || Enabled === false) continue;
    for (const kind of MatchingEventTypes)
      kinds.get(String(ConfigurationSetName))?.add(kind.toLowerCase().replaceAll('_', ''));
  }
  return kinds;
}

function signInClient(clients: readonly (Properties & { clientId: string })[]): SignInClient {
  const [client] = clients;
  if (client === undefined || clients.length > 1)
    throw new Error('The template should hold exactly one user pool client for people to sign in by.');
  return {
    clientId: client.clientId,
    callbackUrls: (client['CallbackURLs'] as string[] | undefined) ?? [],
    logoutUrls: (client['LogoutURLs'] as string[] | undefined) ?? [],
  };
}
