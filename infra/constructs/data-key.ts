import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Environment } from '../environments.ts';

/**
 * The one key that everything at rest is under; AWS changes its material every year. Beside the account itself, which
 * hands out use of it through the functions' own policies, two services may use it, each only for this account's things:
 * CloudWatch Logs for our log groups, and CloudWatch alarms for the topic that tells people.
 */
export function dataKey(scope: Construct, environment: Environment): Key {
  const { account, region, partition } = Stack.of(scope);
  const key = new Key(scope, 'Key', {
    alias: `cascade/${environment.name}`,
    description: `Everything that Cascade (${environment.name}) keeps.`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EncryptLogGroupsOfThisAccount',
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      // As AWS documents it for CloudWatch Logs.
      actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      resources: ['*'],
      conditions: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
        },
      },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'LetAlarmsPublishToOurTopic',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  return key;
}
