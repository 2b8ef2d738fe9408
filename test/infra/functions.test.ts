import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../infra/constructs/bundle.ts';
import { type FunctionId, functionEntries, functionIds } from '../../infra/constructs/entries.ts';
import { environmentOf } from '../../infra/constructs/function-settings.ts';
import { deployments, localEnvironment, type Environment } from '../../infra/environments.ts';
import { functionsById, resourcesOfType, templatesOf } from './templates.ts';

const live = templatesOf(deployments['live']!);
const functions = functionsById(live);

const fund = ['FUND_NAME_EN', 'FUND_NAME_CY', 'FUND_MAILBOX', 'FUND_PHONE'];
const signIn = ['SIGN_IN_ISSUER', 'SIGN_IN_CLIENT_ID', 'SIGN_IN_GROUPS_CLAIM'];
const tables = ['STATE_TABLE', 'DELIVERIES_TABLE'];
const workflows = [
  'OBLIGATION_CHASE_ARN',
  'APPLICATION_LIFECYCLE_ARN',
  'SEMINAR_FOLLOW_UP_ARN',
  'NETWORK_DIGEST_ARN',
  'DELIVER_ARN',
];

/** Written out again on purpose: a setting that spreads to one more function is a decision, not a slip. */
const expectedSettings: Readonly<Record<FunctionId, readonly string[]>> = {
  'serve-portal': [
    ...tables,
    'UPLOADS_BUCKET',
    'ATTACHMENTS_BUCKET',
    'ATTACHMENTS_ADDRESS',
    'SIGNING_SECRET_ID',
    ...workflows,
    'PUBLIC_ORIGIN',
    ...fund,
    ...signIn,
    'DELIVERY_RETENTION_DAYS',
  ],
  'start-due-work': [...tables, ...workflows, 'METRIC_NAMESPACE'],
  'look-at-application': [...tables, 'DELIVERY_RETENTION_DAYS', 'BID_RETENTION_DAYS'],
  'remove-bid': [...tables, 'ATTACHMENTS_BUCKET'],
  'find-similar-work': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'queue-decisions': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'look-at-project': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'report-idea': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'advance-round': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'advance-seminar': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'ask-promises': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'advance-digest': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'decide-chase': [...tables, 'DELIVERY_RETENTION_DAYS'],
  'send-digest-page': [
    ...tables,
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    ...fund,
    'REMINDERS_FROM',
    'DIGESTS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ],
  'send-deliveries': [
    ...tables,
    'SIGNING_SECRET_ID',
    'PUBLIC_ORIGIN',
    ...fund,
    'REMINDERS_FROM',
    'DIGESTS_FROM',
    'CONFIGURATION_SET',
    'DELIVERY_RETENTION_DAYS',
  ],
  'record-delivery-event': [...tables, 'DELIVERY_RETENTION_DAYS'],
};

describe('The functions that are deployed', () => {
  test('are the ones listed, and each says which file it is', () => {
    expect([...functions.keys()].toSorted()).toEqual(functionIds.toSorted());
    for (const [id, { Metadata }] of functions) expect(Metadata?.['cascade:entry']).toBe(functionEntries[id]);
    for (const entry of Object.values(functionEntries))
      expect([entry, existsSync(join(projectRoot, entry))]).toEqual([entry, true]);
  });

  test.each(functionIds)('%s gets exactly the settings it needs', (id) => {
    expect(Object.keys(variablesOf(id)).toSorted()).toEqual([...expectedSettings[id]].toSorted());
  });

  test.each(functionIds)('%s is given every setting it reads, and reads every setting it is given', (id) => {
    const source = readFileSync(join(projectRoot, functionEntries[id]), 'utf8');
    const read = /readConfig\(\[([^\]]*)\]/.exec(source)?.[1] ?? '';
    expect([...read.matchAll(/'(\w+)'/g)].map(([, name]) => String(name)).toSorted()).toEqual(
      Object.keys(variablesOf(id)).toSorted(),
    );
  });

  test('all run Node 24 on arm64, with traces, JSON logs and a limit on how many run at once', () => {
    for (const { Properties } of functions.values()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
        ReservedConcurrentExecutions: expect.any(Number),
      });
    }
  });

  test('leave the account at least 900 of its 1,000 concurrent executions', () => {
    const reserved = [...functions.values()].map(({ Properties }) =>
      Number(Properties['ReservedConcurrentExecutions']),
    );
    expect(reserved.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100);
  });

  test('only those invoked without a waiting caller have dead letters', () => {
    const withDeadLetters = [...functions].filter(
      ([, { Properties }]) => Properties['DeadLetterConfig'] !== undefined,
    );
    expect(withDeadLetters.map(([id]) => id).toSorted()).toEqual(['record-delivery-event', 'start-due-work']);
  });

  test('know the address people use: the fund’s own, or the one AWS gives', () => {
    expect(variablesOf('serve-portal')['PUBLIC_ORIGIN']).toBe('https://cascade.example.org');
    const inTest = functionsById(templatesOf(deployments['test']!)).get('serve-portal')?.Properties[
      'Environment'
    ].Variables;
    expect(JSON.stringify(inTest.PUBLIC_ORIGIN)).toMatch(
      /https:\/\/.*portalApi.*\.execute-api\.eu-west-2\.amazonaws\.com/,
    );
  });

  test('learn who vouches for people: our user pool, or the issuer of the environment', () => {
    expect(JSON.stringify(variablesOf('serve-portal')['SIGN_IN_ISSUER'])).toMatch(
      /cognito-idp\.eu-west-2\.amazonaws\.com/,
    );
    const elsewhere: Environment = {
      ...deployments['live']!,
      signIn: {
        kind: 'issuer',
        issuer: 'https://login.example.org/v2.0',
        clientId: 'cascade',
        groupsClaim: 'roles',
      },
    };
    const templates = templatesOf(elsewhere);
    expect(functionsById(templates).get('serve-portal')?.Properties['Environment'].Variables).toMatchObject({
      SIGN_IN_ISSUER: 'https://login.example.org/v2.0',
      SIGN_IN_CLIENT_ID: 'cascade',
      SIGN_IN_GROUPS_CLAIM: 'roles',
    });
    expect(resourcesOfType(templates, 'AWS::Cognito::UserPool')).toEqual([]);
  });

  test('a setting that the stack does not know stops the synth and says which', () => {
    expect(() => environmentOf('record-delivery-event', { STATE_TABLE: 'state' })).toThrow(
      'record-delivery-event needs DELIVERIES_TABLE',
    );
  });
});

describe('What is deployed and what runs on one machine', () => {
  test('are the same resources, but for the domain', () => {
    const typesIn = (environment: Environment) =>
      Object.values(templatesOf(environment)).flatMap((resources) =>
        Object.entries(resources).map(([id, { Type }]) => `${id} ${Type}`),
      );
    const here = new Set(typesIn(localEnvironment({ publicOrigin: 'http://127.0.0.1:8080' })));
    const onlyDeployed = typesIn(deployments['live']!).filter((resource) => !here.has(resource));
    expect(
      onlyDeployed.filter((resource) => !/DomainName|ApiMapping|Lambda::Permission/.test(resource)),
    ).toEqual([]);
  });

  test('nothing of the one-machine side is deployed', () => {
    const text = JSON.stringify(live);
    expect(text).not.toMatch(/\/local\b|infra\/local|127\.0\.0\.1|localhost|000000000000:/);
  });

  test('the callback of a run on one machine is on its own port', () => {
    const [, client] = resourcesOfType(
      templatesOf(localEnvironment({ publicOrigin: 'http://127.0.0.1:9123' })),
      'AWS::Cognito::UserPoolClient',
    )[0]!;
    expect(client.Properties['CallbackURLs']).toEqual(['http://127.0.0.1:9123/staff/signed-in']);
  });
});

function variablesOf(id: FunctionId): Record<string, unknown> {
  return functions.get(id)?.Properties['Environment'].Variables;
}
