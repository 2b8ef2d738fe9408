import { describe, expect, test } from '@jest/globals';
import type { FunctionId } from '../../infra/constructs/entries.ts';
import { deployments } from '../../infra/environments.ts';
import {
  readStatements,
  resourcesOfType,
  statementsByFunction,
  statementsOfRole,
  templatesOf,
  type Statement,
} from './templates.ts';

const templates = templatesOf(deployments['live']!);
const byFunction = statementsByFunction(templates);

/** Actions for which AWS accepts no resource but `*`. */
const actionsWithoutResource = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
  'ses:GetSendQuota',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

const allStatements = resourcesOfType(templates, 'AWS::IAM::ManagedPolicy').flatMap(([, { Properties }]) =>
  readStatements(Properties['PolicyDocument']),
);

describe('Everything is granted one by one', () => {
  test('no role has a policy outside the ones these tests read', () => {
    expect(resourcesOfType(templates, 'AWS::IAM::Policy')).toEqual([]);
    for (const [, { Properties }] of resourcesOfType(templates, 'AWS::IAM::Role')) {
      expect(Object.keys(Properties)).not.toContain('Policies');
      expect(Object.keys(Properties)).not.toContain('ManagedPolicyArns');
    }
  });

  test('no action is a pattern', () => {
    expect(allStatements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual(
      [],
    );
  });

  test('only actions that accept no resource are granted on every resource', () => {
    const granted = new Set(
      allStatements.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions),
    );
    expect([...granted].toSorted()).toEqual(actionsWithoutResource);
  });

  test('the only other patterns are the executions of each workflow, the pages of a run of digests, the objects of the uploads bucket, and of two prefixes of the attachments bucket', () => {
    const patterns = allStatements
      .flatMap(({ resources }) => resources)
      .filter((resource) => resource !== '*' && resource.includes('*'));
    // Those of the attachments are granted twice: to keep them, and to remove them.
    expect(patterns).toHaveLength(11);
    expect(patterns).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/:execution:cascade-live-application-lifecycle:\*"/),
        expect.stringMatching(/:execution:cascade-live-deliver:\*"/),
        expect.stringMatching(/:execution:cascade-live-network-digest:\*"/),
        expect.stringMatching(/:execution:cascade-live-network-digest\/\*"/),
        expect.stringMatching(/:execution:cascade-live-obligation-chase:\*"/),
        expect.stringMatching(/:execution:cascade-live-seminar-follow-up:\*"/),
        expect.stringMatching(/Uploads.*"\/\*"/),
        expect.stringMatching(/Attachments.*"\/incoming\/\*"/),
        expect.stringMatching(/Attachments.*"\/kept\/\*"/),
      ]),
    );
  });

  test('a role is for one service, and for this account where the service can be fooled', () => {
    const trusted = resourcesOfType(templates, 'AWS::IAM::Role').map(
      ([, { Properties }]) => Properties['AssumeRolePolicyDocument'].Statement,
    );
    expect(new Set(trusted.map((statements) => statements.length))).toEqual(new Set([1]));
    expect(new Set(trusted.map(([statement]) => statement.Principal.Service))).toEqual(
      new Set(['lambda.amazonaws.com', 'states.amazonaws.com', 'scheduler.amazonaws.com']),
    );
    const scheduler = trusted.find(
      ([statement]) => statement.Principal.Service === 'scheduler.amazonaws.com',
    );
    expect(scheduler[0].Condition.StringEquals).toHaveProperty('aws:SourceAccount');
  });
});

describe('Who may do what', () => {
  test('only what sends letters and digests may send mail, and only as the fund', () => {
    expect(functionsThatMay('ses:')).toEqual(['send-deliveries', 'send-digest-page']);
    const sending = statementsWith('send-deliveries', 'ses:SendRawEmail');
    expect(sending).toEqual([
      expect.objectContaining({
        conditions: {
          StringEquals: {
            'ses:FromAddress': ['reminders@cascade.example.org', 'digests@cascade.example.org'],
          },
        },
      }),
    ]);
    expect(sending[0]?.resources).toEqual([
      expect.stringContaining('configuration-set/cascade-live'),
      expect.stringContaining('identity/'),
    ]);
  });

  test('only the portal and the tick may start workflows, and only ours', () => {
    expect(functionsThatMay('states:')).toEqual(['serve-portal', 'start-due-work']);
    for (const id of ['serve-portal', 'start-due-work'] as const) {
      const [starting] = statementsWith(id, 'states:StartExecution');
      expect(starting?.resources.join()).toMatch(
        /applicationlifecycle.*deliver.*networkdigest.*obligationchase.*seminarfollowup/,
      );
      expect(starting?.resources).toHaveLength(5);
    }
  });

  test('only the portal looks at executions, and only at those of our workflows', () => {
    const reading = [...byFunction.keys()].flatMap((id) =>
      statementsWith(id, 'states:')
        .filter(({ actions }) => !actions.includes('states:StartExecution'))
        .map(({ actions, resources }) => [id, actions, resources]),
    );
    expect(reading).toEqual([
      [
        'serve-portal',
        ['states:ListExecutions'],
        [/applicationlifecycle/, /deliver/, /networkdigest/, /obligationchase/, /seminarfollowup/].map(
          (name) => expect.stringMatching(name),
        ),
      ],
      [
        'serve-portal',
        ['states:DescribeExecution', 'states:GetExecutionHistory'],
        [
          expect.stringMatching(/:execution:cascade-live-application-lifecycle:\*"/),
          expect.stringMatching(/:execution:cascade-live-deliver:\*"/),
          expect.stringMatching(/:execution:cascade-live-network-digest:\*"/),
          expect.stringMatching(/:execution:cascade-live-obligation-chase:\*"/),
          expect.stringMatching(/:execution:cascade-live-seminar-follow-up:\*"/),
        ],
      ],
    ]);
  });

  test('only the portal touches uploads and attachments, and only their objects; what removes bids only takes attachments away', () => {
    expect(functionsThatMay('s3:')).toEqual(['remove-bid', 'serve-portal']);
    expect(statementsWith('remove-bid', 's3:').map(({ actions }) => actions)).toEqual([['s3:DeleteObject']]);
    const actions = statementsWith('serve-portal', 's3:').map((statement) => statement.actions);
    expect(actions).toEqual([
      ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
      ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
    ]);
  });

  test('only those who make or check links and hashes read the signing secret', () => {
    expect(functionsThatMay('secretsmanager:')).toEqual([
      'send-deliveries',
      'send-digest-page',
      'serve-portal',
    ]);
  });

  test('the tick asks the due indexes and notes its attempt on a chase; it reads no row', () => {
    const onTables = statementsWith('start-due-work', 'dynamodb:').map(({ actions, resources }) => [
      actions,
      resources,
    ]);
    expect(onTables.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      [['dynamodb:Query'], [expect.stringMatching(/Deliveries.*\/index\/due/)]],
      [['dynamodb:Query'], [expect.stringMatching(/State.*\/index\/due/)]],
      [['dynamodb:UpdateItem'], [expect.stringMatching(/State/)]],
    ]);
  });

  test('whoever lets a round advance may write what it owes, and neither send it nor start anything', () => {
    const onTables = statementsWith('advance-round', 'dynamodb:').map(({ actions, resources }) => [
      actions,
      resources,
    ]);
    expect(onTables.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      [['dynamodb:BatchGetItem', 'dynamodb:PutItem'], [expect.stringMatching(/State/)]],
      [['dynamodb:PutItem'], [expect.stringMatching(/Deliveries/)]],
      [['dynamodb:Query'], [expect.stringMatching(/State.*\/index\/listing/)]],
    ]);
  });

  test('nobody may read a whole table or change one, and only what removes bids, and the portal, may delete a row', () => {
    // The portal takes somebody off a network's roster, and an item back that was let out.
    expect(functionsThatMay('dynamodb:DeleteItem')).toEqual(['remove-bid', 'serve-portal']);
    const onTables = new Set(
      allStatements.flatMap(({ actions }) => actions).filter((action) => action.startsWith('dynamodb:')),
    );
    expect([...onTables].toSorted()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ]);
  });

  test('nobody may use the key but through the services that keep our data', () => {
    for (const { conditions } of allStatements.filter(({ actions }) =>
      actions.some((action) => action.startsWith('kms:')),
    )) {
      expect(conditions).toEqual({
        StringEquals: { 'kms:ViaService': expect.anything() },
      });
    }
  });

  test('a workflow may invoke the functions its file names and no other', () => {
    const machines = resourcesOfType(templates, 'AWS::StepFunctions::StateMachine');
    expect(machines).toHaveLength(5);
    for (const [, { Properties }] of machines) {
      const invoked = statementsOfRole(templates, Properties['RoleArn']['Fn::GetAtt'][0])
        .filter(({ actions }) => actions.includes('lambda:InvokeFunction'))
        .flatMap(({ resources }) => resources);
      const named = (Properties['DefinitionString']['Fn::Join'][1] as unknown[])
        .filter((part) => typeof part !== 'string')
        .map((part) => JSON.stringify(part));
      expect(new Set(invoked)).toEqual(new Set(named.filter((arn) => arn.includes('Function'))));
    }
  });

  test('the schedule may wake the tick and set a failed wake-up aside, nothing else', () => {
    const [, schedule] = resourcesOfType(templates, 'AWS::Scheduler::Schedule')[0]!;
    const statements = statementsOfRole(templates, schedule.Properties['Target'].RoleArn['Fn::GetAtt'][0]);
    expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
      [['lambda:InvokeFunction'], [expect.stringContaining('startduework')]],
      [['sqs:SendMessage'], [expect.stringContaining('TickDeadLetters')]],
    ]);
  });

  test('a function is invoked from outside only by our API and our rule', () => {
    const permissions = resourcesOfType(templates, 'AWS::Lambda::Permission').map(
      ([, { Properties }]) => Properties,
    );
    expect(permissions.map(({ Principal }) => String(Principal)).toSorted()).toEqual([
      'apigateway.amazonaws.com',
      'events.amazonaws.com',
    ]);
    for (const permission of permissions) expect(permission).toHaveProperty('SourceArn');
  });
});

describe('What others may do with our things', () => {
  test('the key belongs to the account, and two services may use it for this account’s things', () => {
    const [, key] = resourcesOfType(templates, 'AWS::KMS::Key')[0]!;
    const [account, ...services] = key.Properties['KeyPolicy'].Statement;
    expect(JSON.stringify(account.Principal)).toMatch(/:root"/);
    expect(services.map(({ Principal }: { Principal: { Service: string } }) => Principal.Service)).toEqual([
      'logs.eu-west-2.amazonaws.com',
      'cloudwatch.amazonaws.com',
    ]);
    for (const service of services) expect(service).toHaveProperty('Condition');
  });

  test('buckets, queues and topic refuse a connection that is not encrypted', () => {
    const policies = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap(
      (type) => resourcesOfType(templates, type),
    );
    expect(policies).toHaveLength(5);
    for (const [, { Properties }] of policies) {
      const text = JSON.stringify(Properties['PolicyDocument']);
      expect(text).toContain('"Effect":"Deny"');
      expect(text).toContain('"aws:SecureTransport":"false"');
    }
  });
});

function functionsThatMay(prefix: string): FunctionId[] {
  return [...byFunction.keys()].filter((id) => statementsWith(id, prefix).length > 0).toSorted();
}

function statementsWith(id: FunctionId, prefix: string): Statement[] {
  return (byFunction.get(id) ?? []).filter(({ actions }) =>
    actions.some((action) => action.startsWith(prefix)),
  );
}
