import type { AwsCall } from './aws-answer.ts';
import { jsonAction } from './aws-answer.ts';
import { bareAddress, headerOf, rawHeaders } from './mail-message.ts';
import { decodedPart } from './web.ts';

/** A statement of a policy, its intrinsics resolved. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** One thing a call does: an action on a resource. */
interface Use {
  readonly action: string;
  readonly resource: string;
  /** The ways IAM may look at the resource: a mail is about an identity and a configuration set. */
  readonly context: Readonly<Record<string, string>>;
}

const account = 'eu-west-2:000000000000';

/** Why AWS would refuse a call, given what the caller's role may do; null when it is permitted. */
export function refusalOf(call: AwsCall, statements: readonly Statement[] | undefined): string | null {
  for (const use of usesOf(call)) {
    const applying = (statements ?? []).filter((statement) => applies(statement, use));
    if (
      applying.some(({ Effect }) => Effect === 'Deny') ||
      !applying.some(({ Effect }) => Effect === 'Allow')
    ) {
      return `The role of ${call.caller} is not authorized to perform: ${use.action} on resource: ${use.resource}. Grant it in the stack.`;
    }
  }
  return null;
}

/** Whether a role may do one thing, for callers that make no AWS call on this machine (a state machine invoking a function). */
export function mayDo(statements: readonly Statement[], action: string, resource: string): boolean {
  return statements.some(
    (statement) => statement.Effect === 'Allow' && applies(statement, { action, resource, context: {} }),
  );
}

function applies({ Action, Resource, Condition }: Statement, use: Use): boolean {
  const isAction = list(Action).some((pattern) => matches(pattern.toLowerCase(), use.action.toLowerCase()));
  return (
    isAction &&
    list(Resource).some((pattern) => matches(pattern, use.resource)) &&
    isMet(Condition ?? {}, use.context)
  );
}

/** Conditions on facts we know are checked; on facts only AWS knows (a secure transport, a service in between) they are taken as met. */
function isMet(conditions: NonNullable<Statement['Condition']>, context: Use['context']): boolean {
  return Object.entries(conditions['StringEquals'] ?? {}).every(([key, wanted]) => {
    const actual = context[key];
    return actual === undefined || list(wanted).includes(actual);
  });
}

function usesOf(call: AwsCall): Use[] {
  switch (call.service) {
    case 'dynamodb':
      return tableUses(jsonAction(call), JSON.parse(call.body.toString() || '{}') as TableRequest);
    case 'ses':
      return mailUses(new URLSearchParams(call.body.toString()));
    case 's3':
      return [
        use(
          `s3:${{ PUT: 'Put', DELETE: 'Delete' }[call.method] ?? 'Get'}Object`,
          `arn:aws:s3:::${decodedPart(call.path.slice(1)) ?? call.path.slice(1)}`,
        ),
      ];
    case 'states': {
      const body = JSON.parse(call.body.toString() || '{}') as Record<string, string>;
      return [use(`states:${jsonAction(call)}`, body['stateMachineArn'] ?? body['executionArn'] ?? '*')];
    }
    case 'secretsmanager': {
      const { SecretId } = JSON.parse(call.body.toString() || '{}') as { SecretId?: string };
      return [use(`secretsmanager:${jsonAction(call)}`, SecretId ?? '*')];
    }
    default:
      return [use(`${call.service}:${jsonAction(call)}`, '*')];
  }
}

interface TableRequest {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly TransactItems?: readonly Record<string, { TableName: string }>[];
  readonly RequestItems?: Record<string, unknown>;
}

const transactActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** A transaction is allowed when each of its parts is; a batch when the action is on each of its tables. */
function tableUses(action: string, request: TableRequest): Use[] {
  if (request.TransactItems !== undefined) {
    return request.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]) => tableUse(transactActions[kind] ?? kind, TableName)),
    );
  }
  if (request.RequestItems !== undefined)
    return Object.keys(request.RequestItems).map((name) => tableUse(action, name));
  return [tableUse(action, request.TableName ?? '', request.IndexName)];
}

function tableUse(action: string, table: string, index?: string): Use {
  const resource = table.startsWith('arn:') ? table : `arn:aws:dynamodb:${account}:table/${table}`;
  return use(`dynamodb:${action}`, index === undefined ? resource : `${resource}/index/${index}`);
}

function mailUses(form: URLSearchParams): Use[] {
  const action = `ses:${form.get('Action')}`;
  if (action !== 'ses:SendRawEmail') return [use(action, '*')];
  const headers = rawHeaders(Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'));
  const address = bareAddress(form.get('Source') ?? headerOf(headers, 'From') ?? '');
  const context = { 'ses:FromAddress': address };
  const set = form.get('ConfigurationSetName') ?? headerOf(headers, 'X-SES-CONFIGURATION-SET');
  return [
    { ...use(action, `arn:aws:ses:${account}:identity/${address.split('@').at(-1) ?? ''}`), context },
    ...(set === undefined
      ? []
      : [{ ...use(action, `arn:aws:ses:${account}:configuration-set/${set}`), context }]),
  ];
}

function use(action: string, resource: string): Use {
  return { action, resource, context: {} };
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** IAM's wildcards: `*` is any text, `?` any one character. */
function matches(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text;
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}
