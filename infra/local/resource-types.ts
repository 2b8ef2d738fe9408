import type { Template } from './template.ts';

/** Types that have a stand-in, and the file in this folder that makes them behave. */
const standIns: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'web.ts',
  'AWS::Cognito::UserPool': 'sign-in.ts',
  'AWS::Cognito::UserPoolClient': 'sign-in-provider.ts',
  'AWS::DynamoDB::Table': 'table.ts',
  'AWS::Events::Rule': 'event-bus.ts',
  'AWS::IAM::ManagedPolicy': 'permission.ts',
  'AWS::IAM::Policy': 'permission.ts',
  'AWS::IAM::Role': 'permission.ts',
  'AWS::Lambda::Function': 'function.ts',
  'AWS::S3::Bucket': 'bucket.ts',
  'AWS::Scheduler::Schedule': 'schedule.ts',
  'AWS::SecretsManager::Secret': 'secret.ts',
  'AWS::SES::ConfigurationSet': 'mail.ts',
  'AWS::SES::ConfigurationSetEventDestination': 'mail-event.ts',
  'AWS::SES::EmailIdentity': 'mail.ts',
  'AWS::StepFunctions::StateMachine': 'state-machine.ts',
};

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
  const unknown = template.resources.filter(({ Type }) => !(Type in standIns) && !(Type in needNothing));
  if (unknown.length === 0) return;
  const named = unknown.map(({ logicalId, Type }) => `${logicalId} (${Type})`).join(', ');
  throw new Error(
    `The template holds what this machine cannot stand up: ${named}. Give the type a stand-in in infra/local/ and name it in resource-types.ts there, or say there why it needs none.`,
  );
}
