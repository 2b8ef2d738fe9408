import type { IncomingHttpHeaders } from 'node:http';

/** One call of an AWS SDK client, read as far as every service needs it. */
export interface AwsCall {
  /** The function that calls, known by its own access key as AWS knows it by its role. */
  readonly caller: string;
  /** The service the call was signed for: `dynamodb`, `ses`, `states`, `s3`, `secretsmanager`. */
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a service answers. */
export interface AwsAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** One AWS service on this machine. */
export type AwsService = (call: AwsCall) => Promise<AwsAnswer>;

/** The operation of a call to a JSON service: `GetItem` of `DynamoDB_20120810.GetItem`. */
export function jsonAction(call: AwsCall): string {
  return (
    String(call.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? ''
  );
}

/** A successful answer of a JSON service. */
export function jsonAnswer(value: unknown): AwsAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify(value),
  };
}

/** A failure in the words and the format of the service, so that its SDK client reads the error code as it would from AWS. */
export function awsError(service: string, status: number, code: string, message: string): AwsAnswer {
  if (service === 'ses') {
    const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml' }, body };
  }
  if (service === 's3') {
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
    return { status, headers: { 'content-type': 'application/xml' }, body };
  }
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: `com.amazonaws.${service}#${code}`, message, Message: message }),
  };
}

/** Text for the inside of an XML or HTML element or attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
