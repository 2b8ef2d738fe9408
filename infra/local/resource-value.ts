import type { Resource } from './template.ts';

const place = 'eu-west-2:000000000000';

/** Where a type keeps the name a template may give it, and how its ARN is made from the name. */
interface Naming {
  readonly nameProperty?: string;
  readonly arn?: (name: string) => string;
  /** What `Ref` means for it; the name unless said otherwise. */
  readonly ref?: 'arn' | 'url';
  /** Attributes whose value is the name itself. */
  readonly named?: readonly string[];
}

const namings: Readonly<Record<string, Naming>> = {
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    arn: (name) => `arn:aws:dynamodb:${place}:table/${name}`,
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    arn: (name) => `arn:aws:lambda:${place}:function:${name}`,
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    arn: (name) => `arn:aws:states:${place}:stateMachine:${name}`,
    ref: 'arn',
    named: ['Name'],
  },
  'AWS::S3::Bucket': { nameProperty: 'BucketName', arn: (name) => `arn:aws:s3:::${name}` },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    arn: (name) => `arn:aws:secretsmanager:${place}:secret:${name}`,
    ref: 'arn',
  },
  'AWS::KMS::Key': { arn: (name) => `arn:aws:kms:${place}:key/${name}`, named: ['KeyId'] },
  'AWS::IAM::Role': { nameProperty: 'RoleName', arn: (name) => `arn:aws:iam::000000000000:role/${name}` },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    arn: (name) => `arn:aws:iam::000000000000:policy/${name}`,
    ref: 'arn',
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    arn: (name) => `arn:aws:sqs:${place}:${name}`,
    ref: 'url',
    named: ['QueueName'],
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    arn: (name) => `arn:aws:sns:${place}:${name}`,
    ref: 'arn',
    named: ['TopicName'],
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    arn: (name) => `arn:aws:logs:${place}:log-group:${name}:*`,
  },
  'AWS::Cognito::UserPool': {
    arn: (name) => `arn:aws:cognito-idp:${place}:userpool/${name}`,
    named: ['UserPoolId'],
  },
  'AWS::Cognito::UserPoolClient': { named: ['ClientId'] },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name' },
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity' },
  'AWS::Events::Rule': { nameProperty: 'Name', arn: (name) => `arn:aws:events:${place}:rule/${name}` },
  'AWS::ApiGatewayV2::Api': { named: ['ApiId'] },
};

/** The name a resource has on this machine: the template's own, or one made of stack and logical id, the same at every start. */
export function localName(
  { Type, Properties, stack, logicalId }: Resource,
  resolve: (value: unknown) => unknown,
): string {
  const property = namings[Type]?.nameProperty;
  const given = property === undefined ? undefined : resolve(Properties[property]);
  if (typeof given === 'string') return given;
  const made = `${stack}-${logicalId}`;
  // Bucket names are lower case; a user pool's id is its region and letters.
  if (Type === 'AWS::S3::Bucket') return made.toLowerCase();
  return Type === 'AWS::Cognito::UserPool' ? `eu-west-2_${logicalId}` : made;
}

/**
 * What `Ref` (attribute null) or `Fn::GetAtt` of a resource means on this machine.
 * @throws Error for an attribute that nothing here gives a value to.
 */
export function localValue({ Type, logicalId }: Resource, name: string, attribute: string | null): string {
  const naming = namings[Type] ?? {};
  const arn = naming.arn?.(name) ?? `arn:aws:local:${place}:${Type.replaceAll('::', '-')}/${name}`;
  const url = `https://local.invalid/${name}`;
  if (attribute === null) return naming.ref === 'arn' ? arn : naming.ref === 'url' ? url : name;
  if (attribute === 'Arn' || attribute === 'TopicArn') return arn;
  if (naming.named?.includes(attribute) === true) return name;
  throw new Error(
    `${attribute} of ${logicalId} (${Type}) has no value on this machine; add it to infra/local/resource-value.ts.`,
  );
}
