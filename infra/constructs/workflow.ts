import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { projectRoot } from './bundle.ts';

/** What a workflow is given beside its file. */
export type WorkflowProps = {
  /** The function for each `${placeholder}` of the file; exactly those, no more and no fewer. */
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly namePrefix: string;
  readonly logRetention: RetentionDays;
  readonly key: IKey;
};

/**
 * The state machine of `workflows/<id>/<id>.asl.json`, as it stands but for its placeholders. It may invoke the
 * functions its placeholders name and nothing else; every execution is logged (without its data) and traced.
 */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;
  /** Every execution of it, as a grant names them. */
  readonly executionsArn: string;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const file = join(projectRoot, 'workflows', id, `${id}.asl.json`);
    const arns = Object.fromEntries(
      Object.entries(props.functions).map(([name, lambda]) => [name, lambda.functionArn]),
    );
    const definition = substitute(readDefinition(file), arns, file);
    const stateMachineName = `${props.namePrefix}-${id}`;
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
      retention: props.logRetention,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const access = new ManagedPolicy(this, 'Access', {
      roles: [role],
      statements: [
        ...statementsFor(props.functions),
        ...(isDistributed(definition) ? childStatements(this, stateMachineName) : []),
      ],
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition),
      role: role.withoutPolicyUpdates(),
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: true,
    });
    this.executionsArn = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    // Step Functions refuses to create a machine whose role cannot yet deliver its log.
    this.stateMachine.node.addDependency(access);
    if (isDistributed(definition))
      acknowledge(this, {
        [`AwsSolutions-IAM5[Resource::${asText(this, pagesArn(this, stateMachineName))}]`]:
          'Each page of a Distributed Map is an execution with a name that Step Functions makes up; the machine is named.',
      });
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::*]':
        'X-Ray and the delivery of a state machine’s log accept no resource but *; a test holds the list of actions that may.',
    });
  }

  /** How the security checks name every execution of it when a function is granted access to them. */
  get everyExecution(): string {
    return asText(this, this.executionsArn);
  }
}

/**
 * Reads a state machine's file. Throws, naming the file and what to do, when it is not JSON, is written in JSONata (the
 * run on one machine would misread it silently) or has no time limit of its own.
 */
export function readDefinition(file: string): string {
  const text = readFileSync(file, 'utf8');
  const definition = JSON.parse(text) as Record<string, unknown>;
  if (/"QueryLanguage"\s*:\s*"JSONata"/.test(text)) {
    throw new Error(
      `${file} uses JSONata. Write it in JSONPath: the interpreter of the run on one machine knows no JSONata.`,
    );
  }
  if (typeof definition['TimeoutSeconds'] !== 'number') {
    throw new Error(
      `${file} has no TimeoutSeconds at its top. Give it one: an execution without a limit can hang for a year.`,
    );
  }
  return text;
}

/**
 * Replaces each `${name}` of a state machine's text. Throws when the text names one that has no value, or a value is
 * given that the text never uses: either means the file and the stack have drifted apart.
 */
export function substitute(text: string, valueOf: Readonly<Record<string, string>>, file: string): string {
  const named = new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''));
  const unknown = [...named].filter((name) => !Object.hasOwn(valueOf, name));
  if (unknown.length > 0) {
    throw new Error(
      `${file} names \${${unknown.join('}, ${')}}, which its stack does not give it. Correct the name, or pass that function.`,
    );
  }
  const unused = Object.keys(valueOf).filter((name) => !named.has(name));
  if (unused.length > 0) {
    throw new Error(
      `${file} never uses \${${unused.join('}, ${')}}. Stop passing it: a workflow may invoke only what it names.`,
    );
  }
  return text.replaceAll(placeholder, (_, name: string) => valueOf[name] ?? '');
}

const placeholder = /\$\{([^}]*)\}/g;

function isDistributed(definition: string): boolean {
  return /"Mode"\s*:\s*"DISTRIBUTED"/.test(definition);
}

/** An ARN as the security checks write it: what AWS fills in stands in angle brackets. */
function asText(scope: Construct, arn: string): string {
  const resolved = Stack.of(scope).resolve(arn) as
    string | { readonly 'Fn::Join': readonly [string, readonly (string | { readonly Ref: string })[]] };
  // Where the account is known there is nothing to join.
  if (typeof resolved === 'string') return resolved;
  const [, parts] = resolved['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
}

/** Every page of a Distributed Map, as a grant names them. */
function pagesArn(scope: Construct, name: string): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${name}/*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** A Distributed Map runs each page in an execution of the same machine, which it starts and watches itself. */
function childStatements(scope: Construct, name: string): PolicyStatement[] {
  const own = Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return [
    new PolicyStatement({
      sid: 'StartOwnPages',
      actions: ['states:StartExecution'],
      resources: [own],
    }),
    new PolicyStatement({
      sid: 'WatchOwnPages',
      actions: ['states:DescribeExecution', 'states:StopExecution'],
      resources: [pagesArn(scope, name)],
    }),
  ];
}

function statementsFor(functions: WorkflowProps['functions']): PolicyStatement[] {
  return [
    new PolicyStatement({
      sid: 'InvokeNamedFunctions',
      actions: ['lambda:InvokeFunction'],
      resources: Object.values(functions).map((lambda) => lambda.functionArn),
    }),
    new PolicyStatement({
      sid: 'DeliverOwnLog',
      actions: [
        'logs:CreateLogDelivery',
        'logs:GetLogDelivery',
        'logs:UpdateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:DescribeResourcePolicies',
        'logs:DescribeLogGroups',
      ],
      resources: ['*'],
    }),
    new PolicyStatement({
      sid: 'WriteTraces',
      actions: [
        'xray:PutTraceSegments',
        'xray:PutTelemetryRecords',
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
      ],
      resources: ['*'],
    }),
  ];
}
