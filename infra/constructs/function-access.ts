import { attachmentPrefixes } from '../../functions/attachments/attachment-key.ts';
import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionId } from './entries.ts';

type TableAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** What one function does with one table itself, and which of its indexes it queries. */
type TableUse = { readonly actions: readonly TableAction[]; readonly indexes: readonly string[] };

/** Everything one function may touch beyond its own log; a table of its own because this is what a reviewer asks for first. */
type FunctionAccess = {
  readonly state: TableUse;
  readonly deliveries: TableUse;
  readonly readsSigningSecret: boolean;
  readonly startsWorkflows: boolean;
  /** Whether it reads what the workflows did: lists executions, and looks at one and its history. */
  readonly readsExecutions: boolean;
  readonly sendsMail: boolean;
  readonly keepsUploads: boolean;
  /** Whether it keeps files that people add to what they write, or only takes them away. */
  readonly attachments: 'none' | 'keeps' | 'removes';
};

/** The grants of every function. Transactions need the actions they are made of. One function deletes rows: all others let rows expire. */
const accessOf: Readonly<Record<FunctionId, FunctionAccess>> = {
  'serve-portal': {
    // Scores and introductions are kept only while the bids stand where they stood, which a transaction checks without writing them.
    state: {
      actions: [
        'GetItem',
        'BatchGetItem',
        'Query',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
        'ConditionCheckItem',
      ],
      indexes: ['listing'],
    },
    deliveries: { actions: ['GetItem', 'PutItem', 'UpdateItem'], indexes: ['about', 'recipient', 'month'] },
    readsSigningSecret: true,
    startsWorkflows: true,
    readsExecutions: true,
    sendsMail: false,
    keepsUploads: true,
    attachments: 'keeps',
  },
  'start-due-work': {
    state: { actions: ['UpdateItem'], indexes: ['due'] },
    deliveries: { actions: [], indexes: ['due'] },
    readsSigningSecret: false,
    startsWorkflows: true,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'decide-chase': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'look-at-application': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
    readsExecutions: false,
  },
  'remove-bid': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem'], indexes: [] },
    deliveries: { actions: [], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'removes',
  },
  'find-similar-work': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: ['listing'] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'queue-decisions': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'look-at-project': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'report-idea': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'advance-round': {
    state: { actions: ['BatchGetItem', 'PutItem'], indexes: ['listing'] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    sendsMail: false,
    readsExecutions: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'advance-seminar': {
    // Places are counted, and what people need there is kept longer, in the transaction that changes the seminar.
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    sendsMail: false,
    readsExecutions: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'ask-promises': {
    state: { actions: ['BatchGetItem', 'PutItem'], indexes: [] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    sendsMail: false,
    readsExecutions: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'advance-digest': {
    state: { actions: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: ['listing'] },
    deliveries: { actions: ['PutItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    sendsMail: false,
    readsExecutions: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'send-digest-page': {
    state: { actions: ['BatchGetItem', 'PutItem', 'UpdateItem'], indexes: ['listing'] },
    deliveries: { actions: ['BatchGetItem', 'UpdateItem'], indexes: [] },
    readsSigningSecret: true,
    startsWorkflows: false,
    sendsMail: true,
    readsExecutions: false,
    keepsUploads: false,
    attachments: 'none',
  },
  'send-deliveries': {
    state: { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: ['listing'] },
    deliveries: { actions: ['GetItem', 'UpdateItem'], indexes: [] },
    readsSigningSecret: true,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: true,
    keepsUploads: false,
    attachments: 'none',
  },
  'record-delivery-event': {
    state: { actions: ['BatchGetItem', 'PutItem', 'UpdateItem'], indexes: [] },
    deliveries: { actions: ['GetItem', 'UpdateItem'], indexes: [] },
    readsSigningSecret: false,
    startsWorkflows: false,
    readsExecutions: false,
    sendsMail: false,
    keepsUploads: false,
    attachments: 'none',
  },
};

/** What the grants are about. */
export type Resources = {
  readonly state: Table;
  readonly deliveries: Table;
  readonly signingSecretArn: string;
  readonly uploadsArn: string;
  readonly attachmentsArn: string;
  readonly keyArn: string;
  readonly workflowArns: readonly string[];
  /** Every execution of each of those workflows. */
  readonly executionArns: readonly string[];
  readonly mail: {
    readonly identityArn: string;
    readonly configurationSetArn: string;
    /** The addresses it may send from. */
    readonly from: readonly string[];
  };
};

/**
 * The policy statements of one function: for each thing in its row of the table, the actions used on exactly that resource.
 */
export function statementsFor(id: FunctionId, to: Resources): PolicyStatement[] {
  const access = accessOf[id];
  const statements = [
    ...tableStatements('State', access.state, to.state),
    ...tableStatements('Deliveries', access.deliveries, to.deliveries),
    useOfKey(access, to),
  ];
  if (access.readsSigningSecret) {
    statements.push(statement('ReadSigningSecret', ['secretsmanager:GetSecretValue'], [to.signingSecretArn]));
  }
  if (access.startsWorkflows)
    statements.push(statement('StartWorkflows', ['states:StartExecution'], [...to.workflowArns]));
  if (access.readsExecutions)
    statements.push(
      statement('ListExecutions', ['states:ListExecutions'], [...to.workflowArns]),
      statement(
        'ReadExecutions',
        ['states:DescribeExecution', 'states:GetExecutionHistory'],
        [...to.executionArns],
      ),
    );
  if (access.keepsUploads) {
    statements.push(
      statement('KeepUploads', ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [`${to.uploadsArn}/*`]),
    );
  }
  if (access.attachments !== 'none') {
    const keeps = access.attachments === 'keeps';
    statements.push(
      statement(
        keeps ? 'KeepAttachments' : 'RemoveAttachments',
        [...(keeps ? ['s3:GetObject', 's3:PutObject'] : []), 's3:DeleteObject'],
        Object.values(attachmentPrefixes).map((prefix) => `${to.attachmentsArn}/${prefix}*`),
      ),
    );
  }
  if (access.sendsMail) {
    statements.push(
      new PolicyStatement({
        sid: 'SendAsTheFund',
        actions: ['ses:SendRawEmail'],
        resources: [to.mail.identityArn, to.mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': [...to.mail.from] } },
      }),
      // It is about the account, so it accepts no resource.
      statement('AskHowFastToSend', ['ses:GetSendQuota'], ['*']),
    );
  }
  return statements;
}

function tableStatements(name: string, use: TableUse, table: Table): PolicyStatement[] {
  const statements: PolicyStatement[] = [];
  if (use.actions.length > 0) {
    statements.push(
      statement(
        `Use${name}`,
        use.actions.map((action) => `dynamodb:${action}`),
        [table.tableArn],
      ),
    );
  }
  if (use.indexes.length > 0) {
    const indexArns = use.indexes.map((index) => `${table.tableArn}/index/${index}`);
    statements.push(statement(`Query${name}`, ['dynamodb:Query'], indexArns));
  }
  return statements;
}

/** The key may be used only by way of the services that keep our data, never on its own. */
function useOfKey(access: FunctionAccess, to: Resources): PolicyStatement {
  const region = Stack.of(to.state).region;
  const keepsFiles = access.keepsUploads || access.attachments === 'keeps';
  const writes = keepsFiles || access.state.actions.length + access.deliveries.actions.length > 0;
  const services = ['dynamodb'];
  if (access.readsSigningSecret) services.push('secretsmanager');
  if (keepsFiles) services.push('s3');
  return new PolicyStatement({
    sid: 'UseKeyThroughServices',
    actions: [...actionsToRead, ...(writes ? actionsToWrite : [])],
    resources: [to.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`) },
    },
  });
}

const actionsToRead = ['kms:Decrypt', 'kms:DescribeKey'];
const actionsToWrite = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

function statement(sid: string, actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ sid, actions, resources });
}
