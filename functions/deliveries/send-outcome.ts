import type { DeliveryStep } from './delivery-steps.ts';

/** What an attempt to hand a message to the provider came to: the step it means, and the code staff see (`delivery.detail.<code>`). */
export interface SendOutcome {
  readonly step: Extract<DeliveryStep, 'accept' | 'refuse' | 'lose' | 'postpone'>;
  readonly detail: string | null;
  /** Why, in the provider's own error name; never its message, which may hold an address. */
  readonly error: string | null;
}

/** Errors by which SES says that it did not take the message and that a later attempt may succeed. */
const later = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);

/** Whether the account has sent all that it may in a day (SES, "Errors related to the sending quotas"): trying again in a second is no use. */
export function isDailyQuota(error: unknown): boolean {
  return (
    error instanceof Error && later.has(error.name) && /daily (?:message|sending) quota/i.test(error.message)
  );
}

/** Failures that happen before a byte of the request has left. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError']);

/**
 * Reads an error of SendRawEmail. SES has no idempotency key, so only an error that proves the message was not taken leads to another attempt:
 * a throttle, a pause, "service unavailable", or a connection that was never made. A refusal (4xx) is final. Everything else is unknown.
 */
export function outcomeOfError(error: unknown): SendOutcome {
  const name = error instanceof Error ? error.name : 'unknown';
  const code = textOf(error, 'code');
  if (later.has(name) || neverLeft.has(code) || neverLeft.has(name) || neverConnected(error))
    return { step: 'postpone', detail: 'provider-busy', error: name };
  const status = statusOf(error);
  if (status === 429 || status === 503) return { step: 'postpone', detail: 'provider-busy', error: name };
  if (status !== undefined && status >= 400 && status < 500)
    return { step: 'refuse', detail: 'provider-refused', error: name };
  return { step: 'lose', detail: 'no-reply', error: name };
}

/** The client's own words for a connection that was not made in time; it gives this error the same name as one for an answer that did not come. */
function neverConnected(error: unknown): boolean {
  return (
    error instanceof Error && error.name === 'TimeoutError' && /establish a connection/.test(error.message)
  );
}

function statusOf(error: unknown): number | undefined {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata;
  return metadata?.httpStatusCode;
}

function textOf(error: unknown, property: string): string {
  const value = (error as Record<string, unknown> | null)?.[property];
  return typeof value === 'string' ? value : '';
}
