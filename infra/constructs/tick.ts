import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How often Cascade looks for what is due. */
const tickInterval = Duration.minutes(5);

/** What the tick wakes, and where a wake-up goes that could not be handed over. */
export type TickProps = {
  readonly wakes: IFunction;
  readonly deadLetters: IQueue;
  readonly namePrefix: string;
};

/**
 * The scheduled wake-up. It carries its own scheduled time, so whatever it starts never asks a clock. A wake-up that
 * cannot be handed over is dropped after one interval: the next one finds everything that is due by then.
 */
export class Tick extends Construct {
  constructor(scope: Construct, id: string, props: TickProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const access = new ManagedPolicy(this, 'Access', {
      roles: [role],
      statements: [
        new PolicyStatement({
          sid: 'WakeUp',
          actions: ['lambda:InvokeFunction'],
          resources: [props.wakes.functionArn],
        }),
        new PolicyStatement({
          sid: 'SetAside',
          actions: ['sqs:SendMessage'],
          resources: [props.deadLetters.queueArn],
        }),
      ],
    });
    const schedule = new CfnSchedule(this, 'Schedule', {
      name: `${props.namePrefix}-tick`,
      description: 'Starts whatever is due.',
      scheduleExpression: `rate(${tickInterval.toMinutes()} minutes)`,
      scheduleExpressionTimezone: TimeZone.ETC_UTC.timezoneName,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.wakes.functionArn,
        roleArn: role.roleArn,
        input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        deadLetterConfig: { arn: props.deadLetters.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: tickInterval.toSeconds(), maximumRetryAttempts: 3 },
      },
    });
    schedule.node.addDependency(access);
  }
}
