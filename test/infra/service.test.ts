import { describe, expect, test } from '@jest/globals';
import { deployments } from '../../infra/environments.ts';
import { resourcesOfType, templatesOf } from './templates.ts';

const templates = templatesOf(deployments['live']!);

describe('The web side', () => {
  test('the access log holds nothing that a link could be rebuilt from', () => {
    const format = JSON.parse(only('AWS::ApiGatewayV2::Stage').AccessLogSettings.Format) as Record<
      string,
      string
    >;
    expect(Object.values(format).toSorted()).toEqual([
      '$context.httpMethod',
      '$context.integrationLatency',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
  });

  test('every request goes to the portal, by one route that reveals no path', () => {
    expect(only('AWS::ApiGatewayV2::Route')).toMatchObject({
      RouteKey: '$default',
      AuthorizationType: 'NONE',
    });
    expect(only('AWS::ApiGatewayV2::Integration')).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
  });

  test('a flood is turned away before it costs anything', () => {
    expect(only('AWS::ApiGatewayV2::Stage').DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
  });

  test('with a domain of its own there is no second address', () => {
    expect(only('AWS::ApiGatewayV2::Api').DisableExecuteApiEndpoint).toBe(true);
    expect(only('AWS::ApiGatewayV2::DomainName').DomainNameConfigurations).toEqual([
      expect.objectContaining({
        SecurityPolicy: 'TLS_1_2',
        CertificateArn: expect.stringContaining(':certificate/'),
      }),
    ]);
  });
});

describe('Sign-in', () => {
  test('is by code and PKCE, with no secret, back to the portal only', () => {
    expect(only('AWS::Cognito::UserPoolClient')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: ['https://cascade.example.org/staff/signed-in'],
      LogoutURLs: ['https://cascade.example.org/staff/signed-out'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('nobody makes an account alone or signs in with a password alone', () => {
    expect(only('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  test('people are staff, reviewers or administrators', () => {
    const groups = resourcesOfType(templates, 'AWS::Cognito::UserPoolGroup').map(([, { Properties }]) =>
      String(Properties['GroupName']),
    );
    expect(groups.toSorted()).toEqual(['admin', 'reviewer', 'staff']);
  });
});

describe('Mail', () => {
  test('what becomes of a message comes back; nobody is watched reading it', () => {
    const { MatchingEventTypes, EventBridgeDestination } = only(
      'AWS::SES::ConfigurationSetEventDestination',
    ).EventDestination;
    expect(MatchingEventTypes.toSorted()).toEqual(
      ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure'].toSorted(),
    );
    expect(JSON.stringify(EventBridgeDestination)).toContain('event-bus/default');
  });

  test('events of this environment reach the ledger, or wait for a person', () => {
    const rule = only('AWS::Events::Rule');
    expect(rule.EventPattern).toEqual({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['cascade-live'] } } },
    });
    expect(rule.Targets).toEqual([
      expect.objectContaining({
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^recorddeliveryevent/), 'Arn'] },
        DeadLetterConfig: expect.anything(),
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      }),
    ]);
    expect(rule.Targets[0]).not.toHaveProperty('Input');
  });
});

describe('The tick', () => {
  test('comes every five minutes and carries its own time', () => {
    expect(only('AWS::Scheduler::Schedule')).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: expect.anything(),
      },
    });
  });
});

describe('Logs', () => {
  test('are kept for the time the environment says, under our key', () => {
    const groups = resourcesOfType(templates, 'AWS::Logs::LogGroup');
    expect(groups).toHaveLength(22);
    for (const [, { Properties }] of groups) {
      expect(Properties).toMatchObject({ RetentionInDays: 400, KmsKeyId: expect.anything() });
    }
  });

  test('of a workflow hold every step and none of its data', () => {
    for (const [, { Properties }] of resourcesOfType(templates, 'AWS::StepFunctions::StateMachine')) {
      expect(Properties).toMatchObject({
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
        StateMachineType: 'STANDARD',
      });
    }
  });
});

describe('The tables', () => {
  test('have the indexes that the stores ask', () => {
    const indexes = resourcesOfType(templates, 'AWS::DynamoDB::Table').map(([, { Properties }]) =>
      Properties['GlobalSecondaryIndexes'].map((index: Record<string, any>) => [
        index['IndexName'],
        ...index['KeySchema'].map((key: Record<string, string>) => key['AttributeName']),
        index['Projection'].ProjectionType,
        ...(index['Projection'].NonKeyAttributes ?? []),
      ]),
    );
    expect(indexes).toEqual([
      [
        ['due', 'dueShard', 'dueAt', 'INCLUDE', 'version', 'attempt', 'nextAt'],
        ['listing', 'listing', 'listingSort', 'ALL'],
      ],
      [
        ['due', 'dueShard', 'dueAt', 'INCLUDE', 'attempt', 'state', 'nextAt'],
        ['about', 'about', 'createdAt', 'ALL'],
        ['recipient', 'recipientId', 'createdAt', 'ALL'],
        ['month', 'month', 'createdAt', 'ALL'],
      ],
    ]);
  });

  test('forget what has expired', () => {
    for (const [, { Properties }] of resourcesOfType(templates, 'AWS::DynamoDB::Table')) {
      expect(Properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    }
  });
});

/** The properties of the one resource of that type; as loosely typed as CloudFormation itself. */
function only(type: string): any {
  const found = resourcesOfType(templates, type);
  expect([type, found.length]).toEqual([type, 1]);
  return found[0]![1].Properties;
}
