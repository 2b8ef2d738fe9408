import { describe, expect, test } from '@jest/globals';
import { refusalOf, type Statement } from '../../infra/local/permission.ts';

const place = 'eu-west-2:000000000000';
const machine = `arn:aws:states:${place}:stateMachine:deliver`;
const execution = (name: string) => `arn:aws:states:${place}:execution:${name}`;

/** A call of Step Functions as its client makes it. */
const call = (action: string, body: Readonly<Record<string, unknown>>) => ({
  caller: 'serve-portal',
  service: 'states',
  method: 'POST',
  path: '/',
  query: new URLSearchParams(),
  headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
  body: Buffer.from(JSON.stringify(body)),
});

const statements: readonly Statement[] = [
  { Effect: 'Allow', Action: 'states:ListExecutions', Resource: machine },
  {
    Effect: 'Allow',
    Action: ['states:DescribeExecution', 'states:GetExecutionHistory'],
    Resource: [execution('deliver:*')],
  },
];

describe('The rights on executions, as AWS has them', () => {
  test.each([
    ['ListExecutions', { stateMachineArn: machine, statusFilter: 'FAILED' }],
    ['DescribeExecution', { executionArn: execution('deliver:a-1') }],
    ['GetExecutionHistory', { executionArn: execution('deliver:a-1'), includeExecutionData: false }],
  ])('%s is permitted where it is granted, and nowhere without a grant', (action, body) => {
    expect(refusalOf(call(action, body), statements)).toBeNull();
    expect(refusalOf(call(action, body), [])).toContain(`states:${action}`);
  });

  test.each([
    ['DescribeExecution', { executionArn: execution('deliver-other:a-1') }],
    ['GetExecutionHistory', { executionArn: execution('other:a-1') }],
    ['ListExecutions', { stateMachineArn: `${machine}-other` }],
    ['StartExecution', { stateMachineArn: machine, name: 'a' }],
    ['StopExecution', { executionArn: execution('deliver:a-1') }],
  ])('%s is refused for %j', (action, body) => {
    expect(refusalOf(call(action, body), statements)).toContain(`states:${action}`);
  });
});
