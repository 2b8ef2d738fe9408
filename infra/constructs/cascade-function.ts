import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ManagedPolicy, type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { functionEntries, type FunctionId } from './entries.ts';

/** What is decided for each function. */
export type CascadeFunctionProps = {
  /** What it is for, in one sentence; shown in the console. */
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything it may do, beyond writing its own log and trace. */
  readonly access: readonly PolicyStatement[];
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** The most copies that run at once; also kept free for it, so the sum over all functions must fit the account. */
  readonly concurrency: number;
  /** Where an event goes that was invoked without a caller waiting and failed every time. */
  readonly deadLetters?: IQueue;
  /** The bundled code; without it the template carries a stand-in, as the run on one machine needs no asset. */
  readonly codeFolder?: string;
  readonly namePrefix: string;
  readonly logRetention: RetentionDays;
  readonly key: IKey;
};

/**
 * One Lambda function, built the same way each time: Node 24 on arm64, a role of its own with a policy that lists
 * exactly what it may do, JSON logs kept for a fixed time under our key, traces, and a limit on how many run at once.
 * `cascade:entry` in its metadata tells the run on one machine which file it is.
 */
export class CascadeFunction extends Construct {
  readonly lambda: Function;

  constructor(scope: Construct, id: FunctionId, props: CascadeFunctionProps) {
    super(scope, id);
    const functionName = `${props.namePrefix}-${id}`;
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logRetention,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { role, policy } = this.roleThatMay([
      ...props.access,
      ...this.ownStatements(logs, props.deadLetters),
    ]);
    this.lambda = new Function(this, 'Function', {
      functionName,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code:
        props.codeFolder === undefined
          ? notBundled
          : Code.fromAsset(props.codeFolder, { exclude: ['*.map'] }),
      environment: { ...props.environment },
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.concurrency,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup: logs,
      role,
      ...(props.deadLetters === undefined ? {} : { deadLetterQueue: props.deadLetters }),
    });
    // Without the policy the first invocations after a deployment would be refused.
    this.lambda.node.addDependency(policy);
    (this.lambda.node.defaultChild as CfnFunction).addMetadata('cascade:entry', functionEntries[id]);
    this.acknowledgeFindings(props.deadLetters !== undefined);
  }

  private roleThatMay(statements: PolicyStatement[]): { role: IRole; policy: ManagedPolicy } {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const policy = new ManagedPolicy(this, 'Access', { roles: [role], statements });
    // Whatever it may do is in that one policy: constructs must not add to it behind our back.
    return { role: role.withoutPolicyUpdates(), policy };
  }

  private ownStatements(logs: LogGroup, deadLetters: IQueue | undefined): PolicyStatement[] {
    const statements = [
      new PolicyStatement({
        sid: 'WriteOwnLog',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logs.logGroupArn],
      }),
      new PolicyStatement({
        sid: 'WriteTraces',
        actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        resources: ['*'],
      }),
    ];
    if (deadLetters !== undefined) {
      statements.push(
        new PolicyStatement({
          sid: 'SetAsideFailedEvents',
          actions: ['sqs:SendMessage'],
          resources: [deadLetters.queueArn],
        }),
      );
    }
    return statements;
  }

  private acknowledgeFindings(hasDeadLetters: boolean): void {
    acknowledge(this, {
      'AwsSolutions-IAM5[Resource::*]':
        'X-Ray (and ses:GetSendQuota, for the one function that has it) accept no resource but *; a test holds the list of actions that may.',
      'NIST.800.53.R5-LambdaInsideVPC':
        'It talks only to AWS services over TLS with its role; there is nothing in a VPC to reach, and a VPC would add NAT and endpoints to look after.',
    });
    if (hasDeadLetters) return;
    acknowledge(this, {
      'NIST.800.53.R5-LambdaDLQ':
        'It is only ever invoked by a caller that waits for the answer (HTTP API or Step Functions) and handles the failure; a dead-letter queue would never receive anything.',
    });
  }
}

const notBundled = Code.fromInline(
  '// The code is bundled when the template is made for deployment: buildApp(environment, { bundle: true }).',
);
