/** Why an execution failed, as far as staff can do something about it. The words are `work.why.<cause>` and `work.do.<cause>`. */
export const failureCauses = [
  'busy',
  'too-slow',
  'unanswered',
  'ended',
  'refused',
  'misread',
  'stopped',
  'unexpected',
] as const;
export type FailureCause = (typeof failureCauses)[number];

/** Why an execution failed. */
export interface Failure {
  readonly cause: FailureCause;
  /** The name of the error, for whoever looks after Cascade. Its message is left out: a library may have put somebody's address into it. */
  readonly error: string;
}

/** Errors by name. Those of Step Functions begin with `States.`, those of Lambda with `Lambda.` or `Runtime.`; the rest are of the AWS services our functions call. */
const causeOfError: Readonly<Record<string, FailureCause>> = {
  'Lambda.TooManyRequestsException': 'busy',
  TooManyRequestsException: 'busy',
  ThrottlingException: 'busy',
  Throttling: 'busy',
  ProvisionedThroughputExceededException: 'busy',
  RequestLimitExceeded: 'busy',
  ExecutionLimitExceeded: 'busy',
  'States.Timeout': 'too-slow',
  'States.HeartbeatTimeout': 'too-slow',
  'Sandbox.Timedout': 'too-slow',
  TimeoutError: 'unanswered',
  NetworkingError: 'unanswered',
  InternalServerError: 'unanswered',
  InternalFailure: 'unanswered',
  ServiceUnavailable: 'unanswered',
  ServiceUnavailableException: 'unanswered',
  'Lambda.ServiceException': 'unanswered',
  'Lambda.AWSLambdaException': 'unanswered',
  'Lambda.SdkClientException': 'unanswered',
  'Lambda.ClientExecutionTimeoutException': 'unanswered',
  'Lambda.Unknown': 'ended',
  'Runtime.ExitError': 'ended',
  'Runtime.OutOfMemory': 'ended',
  AccessDenied: 'refused',
  AccessDeniedException: 'refused',
  KMSAccessDeniedException: 'refused',
  UnrecognizedClientException: 'refused',
  'States.Permissions': 'refused',
};

/** Every other error of Step Functions itself is about what a step was given or answered: trying again changes nothing. */
const isAboutData = (error: string): boolean =>
  error.startsWith('States.') || error === 'ZodError' || error === '$ZodError';

/**
 * Reads a failure out of how Step Functions reports it.
 * @param error is empty when the execution ended without one: it took too long, or somebody stopped it.
 */
export function failureOf(status: 'FAILED' | 'TIMED_OUT' | 'ABORTED', error: string): Failure {
  if (status === 'ABORTED') return { cause: 'stopped', error };
  if (status === 'TIMED_OUT') return { cause: 'too-slow', error };
  const known = Object.hasOwn(causeOfError, error) ? causeOfError[error] : undefined;
  return { cause: known ?? (isAboutData(error) ? 'misread' : 'unexpected'), error };
}
