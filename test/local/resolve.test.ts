import { describe, expect, test } from '@jest/globals';
import { describe as describeTemplate } from '../../infra/local/description.ts';
import { createResolver } from '../../infra/local/resolve.ts';
import { readTemplate } from '../../infra/local/template.ts';
import { miniStacks } from './mini/mini-template.ts';

const template = readTemplate([
  {
    stackName: 'one',
    template: {
      Resources: {
        Table: { Type: 'AWS::DynamoDB::Table', Properties: {} },
        Named: {
          Type: 'AWS::Lambda::Function',
          Properties: { FunctionName: { 'Fn::Sub': '${AWS::StackName}-named' } },
        },
        Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'chase' } },
      },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'one:TableArn' } } },
      Mappings: { Sizes: { small: { memory: 128 } } },
    },
  },
  { stackName: 'two', template: { Resources: {} } },
]);
const resolve = createResolver(template);

describe('The intrinsics of a template become values of this machine', () => {
  const cases: [string, unknown, unknown][] = [
    ['a Ref is the name of the resource', { Ref: 'Table' }, 'one-Table'],
    [
      'a Ref to a state machine is its ARN',
      { Ref: 'Machine' },
      'arn:aws:states:eu-west-2:000000000000:stateMachine:chase',
    ],
    [
      'GetAtt takes a list or dots, and a name the template gives',
      [{ 'Fn::GetAtt': ['Named', 'Arn'] }, { 'Fn::GetAtt': 'Named.Arn' }],
      [
        'arn:aws:lambda:eu-west-2:000000000000:function:one-named',
        'arn:aws:lambda:eu-west-2:000000000000:function:one-named',
      ],
    ],
    ['Join resolves its parts', { 'Fn::Join': ['/', [{ Ref: 'AWS::Region' }, 'x']] }, 'eu-west-2/x'],
    [
      'Sub knows pseudo parameters, attributes, its own variables and escapes',
      { 'Fn::Sub': ['${AWS::Partition} ${Table.Arn} ${own} ${!kept}', { own: { Ref: 'Table' } }] },
      'aws arn:aws:dynamodb:eu-west-2:000000000000:table/one-Table one-Table ${kept}',
    ],
    ['Select picks from Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    ['FindInMap looks up', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    [
      'a value without an intrinsic stays, NoValue goes',
      { a: [1, { Ref: 'AWS::NoValue' }], b: { Ref: 'AWS::NoValue' } },
      { a: [1] },
    ],
  ];
  test.each(cases)('%s', (_, value, expected) => {
    expect(resolve('one', value)).toEqual(expected);
  });

  test('ImportValue is resolved in the stack that exports it', () => {
    expect(resolve('two', { 'Fn::ImportValue': 'one:TableArn' })).toBe(
      'arn:aws:dynamodb:eu-west-2:000000000000:table/one-Table',
    );
  });

  test.each([
    ['a reference to nothing', { Ref: 'Nobody' }, /Nobody/],
    ['an export nobody makes', { 'Fn::ImportValue': 'two:x' }, /two:x/],
    ['an attribute without a value here', { 'Fn::GetAtt': ['Table', 'StreamArn'] }, /StreamArn/],
    ['an unknown function', { 'Fn::Cidr': [] }, /Fn::Cidr/],
  ])('%s is refused by name', (_, value, message) => {
    expect(() => resolve('one', value)).toThrow(message);
  });
});

describe('A template is read into what stands on this machine', () => {
  const description = describeTemplate(miniStacks, 'http://127.0.0.1:1/local/identity');

  test('a function gets its variables as text, and the local issuer for the user pool', () => {
    const portal = description.functions.find(({ id }) => id === 'serve-portal');
    expect(portal?.environment).toEqual({
      STATE_TABLE: 'mini-data-State',
      FILES_BUCKET: 'mini-data-files',
      SIGN_IN_ISSUER: 'http://127.0.0.1:1/local/identity',
    });
  });

  test('a function has the statements of its own role and of no other', () => {
    const record = description.functions.find(({ id }) => id === 'record-event');
    expect(record?.statements.flatMap(({ Action }) => Action)).toEqual(['dynamodb:PutItem']);
  });

  const withResource = (resource: unknown) => [
    { stackName: 'odd', template: { Resources: { Odd: resource } } },
  ];

  test('a type nobody thought about stops the start and is named', () => {
    expect(() => describeTemplate(withResource({ Type: 'AWS::Kinesis::Stream' }), 'x')).toThrow(
      /Odd \(AWS::Kinesis::Stream\)/,
    );
  });

  test('a variable that is no text stops the start, and function and variable are named', () => {
    const lambda = {
      Type: 'AWS::Lambda::Function',
      Metadata: { 'cascade:entry': 'functions/a.handler.ts' },
      Properties: { Environment: { Variables: { LIMIT: 5 } } },
    };
    expect(() => describeTemplate(withResource(lambda), 'x')).toThrow(/LIMIT of Odd/);
  });

  test('a schedule that is no rate stops the start', () => {
    const text = JSON.stringify(miniStacks).replace('rate(5 minutes)', 'cron(0 9 * * ? *)');
    expect(() => describeTemplate(JSON.parse(text) as typeof miniStacks, 'x')).toThrow(/cron\(0 9/);
  });
});
