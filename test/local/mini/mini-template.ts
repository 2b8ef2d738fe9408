import type { StackTemplate } from '../../../infra/local/template.ts';

const allow =
  (...actions: string[]) =>
  (...resources: unknown[]) => ({ Effect: 'Allow', Action: actions, Resource: resources });
const stateArn = { 'Fn::ImportValue': 'mini-data:StateArn' };

const mayUseIncoming = allow(
  's3:GetObject',
  's3:PutObject',
)({
  'Fn::Join': ['', [{ 'Fn::ImportValue': 'mini-data:FilesArn' }, '/incoming/*']],
});

function lambda(
  id: string,
  statements: unknown[],
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const name = id.replaceAll('-', '');
  return {
    [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: {} },
    [`${name}Access`]: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { Roles: [{ Ref: `${name}Role` }], PolicyDocument: { Statement: statements } },
    },
    [name]: {
      Type: 'AWS::Lambda::Function',
      Metadata: { 'cascade:entry': `functions/mini/${id}.handler.ts` },
      Properties: {
        FunctionName: `mini-${id}`,
        Timeout: 5,
        Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] },
        Environment: { Variables: variables },
      },
    },
  };
}

const letterMachine = {
  StartAt: 'Send',
  TimeoutSeconds: 60,
  States: {
    Send: {
      Type: 'Task',
      Resource: '${send-letter}',
      Parameters: { 'id.$': '$.id', 'at.$': '$$.State.EnteredTime' },
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 30, MaxAttempts: 2 }],
      End: true,
    },
  },
};

/** A system of two stacks that has one of everything this machine can stand up. */
export const miniStacks: readonly StackTemplate[] = [
  {
    stackName: 'mini-data',
    template: {
      Resources: {
        State: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [
              { AttributeName: 'pk', KeyType: 'HASH' },
              { AttributeName: 'sk', KeyType: 'RANGE' },
            ],
            AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt'].map((AttributeName) => ({
              AttributeName,
              AttributeType: 'S',
            })),
            GlobalSecondaryIndexes: [
              {
                IndexName: 'due',
                KeySchema: [
                  { AttributeName: 'dueShard', KeyType: 'HASH' },
                  { AttributeName: 'dueAt', KeyType: 'RANGE' },
                ],
                Projection: { ProjectionType: 'KEYS_ONLY' },
              },
            ],
          },
        },
        Files: { Type: 'AWS::S3::Bucket', Properties: {} },
        Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
      },
      Outputs: {
        StateName: { Value: { Ref: 'State' }, Export: { Name: 'mini-data:StateName' } },
        StateArn: { Value: { 'Fn::GetAtt': ['State', 'Arn'] }, Export: { Name: 'mini-data:StateArn' } },
        FilesName: { Value: { Ref: 'Files' }, Export: { Name: 'mini-data:FilesName' } },
        FilesArn: { Value: { 'Fn::GetAtt': ['Files', 'Arn'] }, Export: { Name: 'mini-data:FilesArn' } },
        PoolId: { Value: { Ref: 'Pool' }, Export: { Name: 'mini-data:PoolId' } },
      },
    },
  },
  {
    stackName: 'mini-service',
    template: {
      Resources: {
        ...lambda('serve-portal', [allow('dynamodb:PutItem')(stateArn), mayUseIncoming], {
          STATE_TABLE: { 'Fn::ImportValue': 'mini-data:StateName' },
          FILES_BUCKET: { 'Fn::ImportValue': 'mini-data:FilesName' },
          SIGN_IN_ISSUER: {
            'Fn::Join': [
              '',
              ['https://cognito-idp.eu-west-2.amazonaws.com/', { 'Fn::ImportValue': 'mini-data:PoolId' }],
            ],
          },
        }),
        ...lambda(
          'start-due-work',
          [
            allow('dynamodb:Query')({ 'Fn::Join': ['', [stateArn, '/index/*']] }),
            allow('states:StartExecution')({ Ref: 'Letter' }),
          ],
          { STATE_TABLE: { 'Fn::ImportValue': 'mini-data:StateName' }, LETTER_ARN: { Ref: 'Letter' } },
        ),
        ...lambda(
          'send-letter',
          [allow('dynamodb:GetItem', 'dynamodb:UpdateItem')(stateArn), allow('ses:SendRawEmail')('*')],
          { STATE_TABLE: { 'Fn::ImportValue': 'mini-data:StateName' }, CONFIGURATION_SET: { Ref: 'Set' } },
        ),
        ...lambda('record-event', [allow('dynamodb:PutItem')(stateArn)], {
          STATE_TABLE: { 'Fn::ImportValue': 'mini-data:StateName' },
        }),
        MachineRole: { Type: 'AWS::IAM::Role', Properties: {} },
        MachineAccess: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: {
            Roles: [{ Ref: 'MachineRole' }],
            PolicyDocument: {
              Statement: [allow('lambda:InvokeFunction')({ 'Fn::GetAtt': ['sendletter', 'Arn'] })],
            },
          },
        },
        Letter: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: {
            StateMachineName: 'letter',
            RoleArn: { 'Fn::GetAtt': ['MachineRole', 'Arn'] },
            DefinitionString: {
              'Fn::Sub': [
                JSON.stringify(letterMachine),
                { 'send-letter': { 'Fn::GetAtt': ['sendletter', 'Arn'] } },
              ],
            },
          },
        },
        Tick: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            ScheduleExpression: 'rate(5 minutes)',
            Target: {
              Arn: { 'Fn::GetAtt': ['startduework', 'Arn'] },
              Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
            },
          },
        },
        Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mini' } },
        Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'fund.example.org' } },
        Destination: {
          Type: 'AWS::SES::ConfigurationSetEventDestination',
          Properties: {
            ConfigurationSetName: { Ref: 'Set' },
            EventDestination: {
              Enabled: true,
              MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint'],
              EventBridgeDestination: {
                EventBusArn: 'arn:aws:events:eu-west-2:000000000000:event-bus/default',
              },
            },
          },
        },
        Reports: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventPattern: {
              source: ['aws.ses'],
              detail: { mail: { tags: { 'ses:configuration-set': ['mini'] } } },
            },
            Targets: [{ Id: 'one', Arn: { 'Fn::GetAtt': ['recordevent', 'Arn'] } }],
          },
        },
        Client: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { CallbackURLs: ['http://127.0.0.1:1/staff/signed-in'] },
        },
      },
    },
  },
];
