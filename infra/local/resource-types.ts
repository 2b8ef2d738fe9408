import type { Template } from './template.ts';

/** Types that have a stand-in: a file of that name in this folder makes them behave. */
const standIns = [
  'AWS::ApiGatewayV2::Api',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::Table',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::StepFunctions::StateMachine',
];

/** Types that need nothing on this machine, and why. */
const needNothing: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Integration': 'every request goes to the portal',
  'AWS::ApiGatewayV2::Route': 'every request goes to the portal',
  'AWS::ApiGatewayV2::Stage': 'there is one',
  'AWS::CDK::Metadata': 'says how the template was made',
  'AWS::CloudWatch::Alarm': 'nobody is on call for this machine',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is on call for this machine',
  'AWS::CloudWatch::Dashboard': 'the local tools show the same',
  'AWS::Cognito::UserPoolDomain': 'sign-in has an address of its own here',
  'AWS::Cognito::UserPoolGroup': 'the sample accounts carry the groups',
  'AWS::KMS::Alias': 'files are protected by their owner',
  'AWS::KMS::Key': 'files are protected by their owner',
  'AWS::Lambda::EventInvokeConfig': 'the default retries apply',
  'AWS::Lambda::Permission': 'nothing but this process invokes functions',
  'AWS::Logs::LogGroup': 'each function logs to a file',
  'AWS::Logs::MetricFilter': 'there are no metrics here',
  'AWS::Logs::ResourcePolicy': 'each function logs to a file',
  'AWS::S3::BucketPolicy': 'nothing but this process reads the folder',
  'AWS::SNS::Subscription': 'nobody is on call for this machine',
  'AWS::SNS::Topic': 'nobody is on call for this machine',
  'AWS::SNS::TopicPolicy': 'nobody is on call for this machine',
  'AWS::SQS::Queue': 'they hold dead letters, which are kept in a file',
  'AWS::SQS::QueuePolicy': 'they hold dead letters, which are kept in a file',
  'AWS::Scheduler::ScheduleGroup': 'the schedules in it fire all the same',
};

/**
 * Refuses a template that this machine would run differently from AWS without saying so.
 * @throws Error naming every resource of a type nobody here has thought about.
 */
export function checkTypes(template: Template): void {
  const unknown = template.resources.filter(({ Type }) => !standIns.includes(Type) && !(Type in needNothing));
  if (unknown.length === 0) return;
  const named = unknown.map(({ logicalId, Type }) => `${logicalId} (${Type})`).join(', ');
  throw new Error(
    `The template holds what this machine cannot stand up: ${named}. Give the type a stand-in in infra/local/, or a reason why it needs none in infra/local/resource-types.ts.`,
  );
}
